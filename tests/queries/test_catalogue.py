"""Every stored question is well formed, runs as it stands, and answers."""

from pathlib import Path

import pytest

from queries.catalogue import Query, find, listing, stored
from queries.guard import check
from queries.runner import run

QUESTIONS = {
    "articles-by-outlet": ({}, 3),
    "claims-by-speaker": ({"speaker": "velde"}, 1),
    "conditional": ({}, 1),
    "conflicts": ({"about": "Port Authority"}, 1),
    "corroborated": ({}, 1),
    "demands": ({"who": "Mara Velde", "until": "2026-03-01"}, 1),
    "figures": ({"about": "nordlake", "unit": "ship"}, 2),
    "meetings": ({"who": "Velde"}, 1),
    "relations": ({"who": "Nordlake"}, 3),
    "second-hand": ({}, 1),
    "timeline": ({"about": "the authority", "since": "2026-03-02"}, 1),
    "who-denies": ({}, 1),
    "who-said-what-about": ({"about": "Port Authority"}, 2),
}


def test_every_question_is_tested() -> None:
    assert set(QUESTIONS) == {query.name for query in stored()}


@pytest.mark.parametrize("query", stored(), ids=lambda query: query.name)
def test_a_question_explains_itself(query: Query) -> None:
    assert query.title
    assert all(parameter.about for parameter in query.parameters)
    check(query.text)


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_answers(store_path: Path, name: str) -> None:
    values, count = QUESTIONS[name]
    rows = list(run(store_path, name, values).records())
    assert len(rows) == count, rows


@pytest.mark.parametrize("query", stored(), ids=lambda query: query.name)
def test_a_question_runs_as_it_stands(store_path: Path, query: Query) -> None:
    run(store_path, query.text)  # parameters stay open: nothing here is a name of a question


def test_sparql_and_names_are_told_apart() -> None:
    assert find("timeline").name == "timeline"
    assert find("ASK { ?s ?p ?o }").name == ""


def test_the_list_shows_parameters() -> None:
    rows = {row[0]: row for row in listing().rows()}
    assert rows["timeline"][2] == "-p about=ENTITY -p since=DATE? -p until=DATE?"
