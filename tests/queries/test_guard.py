"""A query reads the store and nothing else, however it is written."""

import pytest

from graph.errors import QueryError
from queries.guard import Form, check

ALLOWED = [
    ("SELECT * WHERE { ?s ?p ?o }", Form.SELECT),
    ("ask { ?s ?p 'SERVICE' }", Form.ASK),
    ("# SERVICE <http://example.org/>\nCONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", Form.CONSTRUCT),
    ("DESCRIBE ent:river-service", Form.DESCRIBE),
    ("SELECT ?service { ?service a ?o }", Form.SELECT),
    ("SELECT * { ?s rdfs:seeAlso <http://example.org/SERVICE> }", Form.SELECT),
    ("SELECT * { <urn:service> ?p ?o }", Form.SELECT),
    ('SELECT * { ?s ?p """a "quoted" SERVICE""" }', Form.SELECT),
    ("SELECT * { ?s ?p 'it\\'s a SERVICE' }", Form.SELECT),
    ('SELECT * { ?s ?p "word"@en-service }', Form.SELECT),
    ("PREFIX insert: <urn:x/> SELECT * { ?s insert:delete ?o }", Form.SELECT),
    ("BASE <http://example.org/> SELECT * { <a> ?p ?o }", Form.SELECT),
    ("SELECT * { ?s ?p ?o FILTER(?s < ?o && ?o > 3) }", Form.SELECT),
    ("SELECT * { ?s (<urn:p>/<urn:q>)* ?o }", Form.SELECT),
    ("SELECT * { ?s ?p ?o FILTER(?p IN (<urn:p#a>, <urn:p#b>)) }", Form.SELECT),
    ("SELECT * { ?s ?p ?o FILTER(?p = 1 && EXISTS { ?s ?p <urn:b> }) }", Form.SELECT),
    ("SELECT * { ?s ?p ?o FILTER(?p<http://example.org/>) }", Form.SELECT),
]

REFUSED = [
    ("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }", "SERVICE"),
    ("SELECT * { service ?x { ?s ?p ?o } }", "SERVICE"),
    ("SELECT * { SERVICE SILENT <http://example.org/> {} }", "SERVICE"),
    # The engine needs no white space around a keyword.
    ("SELECT * { SERVICESILENT<http://example.org/>{} }", "SERVICE"),
    ("PREFIX : <http://example.org/> SELECT * { SERVICE:x {} }", "SERVICE"),
    ("PREFIX e: <http://example.org/> SELECT * { SERVICEe:x {} }", "SERVICE"),
    ("SELECT * { ?s ?p trueSERVICE<http://example.org/>{} }", "SERVICE"),
    ("SELECT * { ?s ?p 1SERVICE<http://example.org/>{} }", "SERVICE"),
    ("SELECT * { ?s ?p 1e5SERVICE<http://example.org/>{} }", "SERVICE"),
    ("SELECT * { ?s e:a\\'b ?o . SERVICE <http://example.org/> {} #'\n}", "SERVICE"),
    ("SELECT * { ?s ?p '''a'''SERVICE<http://example.org/>{} #'''\n}", "SERVICE"),
    # To the engine these are comparisons; a scanner that sees IRIs would miss what follows.
    ("SELECT * { ?s ?p ?o FILTER(?s<?o)SERVICE#>\n<http://example.org/> {} }", "ambiguous"),
    ("SELECT * { ?s ?p ?o FILTER(?s<?o&&'>'!='') SERVICE<http://example.org/>{}#' }", "ambiguous"),
    ("SELECT * { ?s ?p ?o FILTER(1<?o#>'''\n) SERVICE<http://x.org/>{}#'''\n}", "ambiguous"),
    ("INSERT DATA { <a:a> <b:b> <c:c> }", "INSERT is an update"),
    ("PREFIX a: <urn:a> DELETE WHERE { ?s ?p ?o }", "DELETE is an update"),
    ("LOAD <http://example.org/>", "LOAD is an update"),
    ("clear all", "CLEAR is an update"),
    ("", "not a SPARQL query"),
    ("who said what", "not a SPARQL query"),
    ("EXPLAIN SELECT * {}", "not a SPARQL query"),
]


@pytest.mark.parametrize(("text", "form"), ALLOWED)
def test_a_reading_query_may_run(text: str, form: Form) -> None:
    assert check(text).form is form


@pytest.mark.parametrize(("text", "cause"), REFUSED)
def test_everything_else_is_refused_with_its_cause(text: str, cause: str) -> None:
    with pytest.raises(QueryError, match=cause) as caught:
        check(text)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "dataset"),
    [
        ("SELECT * FROM <urn:g> { ?s ?p ?o }", True),
        ("SELECT * FROM NAMED <urn:g> { ?s ?p ?o }", True),
        ("CONSTRUCT { ?s ?p ?o } FROM <urn:g> WHERE { ?s ?p ?o }", True),
        ("SELECT * FROM<urn:g>{ ?s ?p ?o }", True),
        ("PREFIX f: <urn:f> SELECT * FROMf:g { ?s ?p ?o }", True),
        ("SELECT ?from { ?s from:p ?from }", False),
        ("SELECT * { ?s ?p 'FROM' }", False),
    ],
)
def test_a_dataset_clause_is_seen(text: str, dataset: bool) -> None:
    assert check(text).dataset is dataset


def test_an_unfinished_string_swallows_nothing() -> None:
    with pytest.raises(QueryError, match="SERVICE"):
        check('SELECT * { ?s ?p """a } SERVICE <http://example.org/> {} }')
