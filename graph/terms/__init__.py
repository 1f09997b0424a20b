"""The only place that turns the model into RDF and back.

`names` has the namespaces, CURIEs and the syntax of single terms, `evidence` the named graph of
one article, `derived` what is computed from all of them. A term is a string in N-Triples syntax,
which SPARQL updates and N-Quads share: no engine is imported to make one.
"""
