"""A dataset clause is seen where it is one, and only there."""

import pytest

from graph.sparql import has_dataset


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("SELECT * FROM <urn:g> WHERE { ?s ?p ?o }", True),
        ("SELECT * from named <urn:g> { ?s ?p ?o }", True),
        ("SELECT * WHERE { ?from ?p ?o }", False),
        ("SELECT * WHERE { ?s rel:from ?o }", False),
        ("SELECT * WHERE { from:x ?p ?o }", False),
        ('SELECT * WHERE { ?s ?p "FROM <x>" }', False),
        ("SELECT * WHERE { ?s ?p '''it's FROM''' }", False),
        ("# FROM <x>\nSELECT * { ?s ?p <urn:a#from> }", False),
        ("SELECT * { ?s <urn:FROM> 'a\\'FROM' }", False),
        ('SELECT * { ?s ?p "x"@en-from } ', False),
        ("ASK FROM<urn:g>{}", True),
    ],
)
def test_dataset_clauses(query, found):
    assert has_dataset(query) is found
