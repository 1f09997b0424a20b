"""The checks, the shapes and the vocabulary agree with what is written and with each other."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest
import rdflib
from pyshacl import validate as shacl
from rdflib.namespace import RDF, RDFS, SKOS

from graph.relations import relations
from graph.store import Store
from graph.terms.evidence import article_graph
from graph.terms.names import PREFIXES, literal, node
from graph.validate import validate
from tests.graph.synthetic import VERSIONS, claim, reading

ROOT = Path(__file__).parent.parent.parent
CG = rdflib.Namespace(PREFIXES["cg"])


@cache
def turtle(name: str) -> rdflib.Graph:
    return rdflib.Graph().parse(data=(files("graph") / name).read_text("utf-8"), format="turtle")


@pytest.fixture
def store():
    with Store.in_memory() as opened:
        opened.put(reading("a", [claim(), claim(speaker="Ana Ruiz")]), **VERSIONS)
        opened.settle()
        yield opened


def union(store: Store) -> rdflib.Graph:
    graph = rdflib.Graph()
    for quad in store.quads():
        graph.parse(data=f"{quad.triple} .", format="nt")
    return graph


def test_what_is_written_is_valid(store):
    assert list(validate(store)) == []


def test_what_is_written_conforms_to_the_shapes(store):
    conforms, _, report = shacl(union(store), shacl_graph=turtle("shapes.ttl"), advanced=False)
    assert conforms, report


ONE = reading("b", [claim()])
ARTICLE, CLAIM = node("art:" + ONE.article.id), node(ONE.claims[0].id)


def without(*predicates: str):
    gone = {node(predicate) for predicate in predicates}
    return [quad for quad in article_graph(ONE, **VERSIONS) if quad[1] not in gone]


@pytest.mark.parametrize(
    ("check", "quads"),
    [
        ("article-complete", without("sdo:articleBody")),
        ("article-graph", [(ARTICLE, node("rdf:type"), node("sdo:NewsArticle"), node("g:claims"))]),
        ("claim-complete", without("cg:polarity")),
        ("claim-values", [*without(), (CLAIM, node("cg:modality"), node("cg:Perhaps"), ARTICLE)]),
        ("claim-article", [(CLAIM, node("rdf:type"), node("cg:Claim"), node("g:links")),
                           (CLAIM, node("prov:wasDerivedFrom"), ARTICLE, node("g:links"))]),
        ("claim-quote", [
            (s, p, literal("other") if p == node("oa:exact") else o, g) for s, p, o, g in without()
        ]),
        ("condition-known", [(CLAIM, node("cg:condition"), node("clm:none"), ARTICLE)]),
        ("claim-settled", without()),
        ("derived-grounded", [(CLAIM, node("cg:proposition"), node("prp:x"), node("g:claims"))]),
        ("direct-asserted", [
            (node("ent:ana-ruiz"), node("rel:say"), node("term:x"), node("g:direct"))
        ]),
        ("one-label", [(node("ent:norland"), node("skos:prefLabel"), literal("N"),
                        node("g:entities"))]),
    ],
)  # fmt: skip
def test_damage_is_found(store, check, quads):
    store._db.write(quads)
    found = {problem.check for problem in validate(store)}
    assert check in found


def test_every_own_term_in_the_code_is_in_the_vocabulary():
    used = set()
    for path in [
        *(ROOT / "graph").rglob("*.py"),
        *(ROOT / "graph").rglob("*.ttl"),
        *(ROOT / "graph" / "data").glob("checks.toml"),
        *(ROOT / "queries").rglob("*.rq"),
    ]:
        used |= set(re.findall(r"\bcg:([A-Za-z]+)", path.read_text("utf-8")))
    known = {str(term).removeprefix(CG) for term in turtle("vocabulary.ttl").subjects(RDF.type)}
    assert used <= known


def test_the_vocabulary_is_documented():
    vocabulary = turtle("vocabulary.ttl")
    for term in vocabulary.subjects(RDF.type):
        if (term, RDF.type, CG.EventType) not in vocabulary and term != CG.events:
            assert vocabulary.value(term, RDFS.label), term
            assert vocabulary.value(term, RDFS.comment), term


def test_event_types_are_those_of_the_relations():
    vocabulary = turtle("vocabulary.ttl")
    stated = {
        str(term).removeprefix(CG): str(vocabulary.value(term, SKOS.definition))
        for term in vocabulary.subjects(RDF.type, CG.EventType)
    }
    assert stated.keys() == {one.event for one in relations().values()} - {None}
    assert all(len(text) > 30 for text in stated.values())
