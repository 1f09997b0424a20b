"""From text to the model: readers, analysis and extractors. No RDF in here."""
