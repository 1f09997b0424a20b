"""Commands about which names are one, on a store of invented articles."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from claimgraph.cli import main
from graph.store import Store
from tests.graph.synthetic import VERSIONS
from tests.graph.test_naming import naming


@pytest.fixture
def store(tmp_path):
    path = tmp_path / "s.db"
    with Store.open(path, create=True) as opened:
        opened.put_all(
            [
                naming("courier", ["Dana Sidorenko", "Oleg Marchenko"], ["Vesta Corp"]),
                naming("herald", ["Sidorenko", "Olga Marchenko"], ["Vesta"]),
                naming("tribune", ["Dana Sidorenko", "Marchenko"], []),
            ],
            **VERSIONS,
        )
        opened.settle()
    return path


def run(*args: object, code: int = 0) -> str:
    result = CliRunner().invoke(main, [str(arg) for arg in args])
    assert result.exit_code == code, result.output
    return result.output


def listed(store, *args: str) -> list[dict]:
    lines = run("entities", "--store", store, "-f", "jsonl", *args).splitlines()
    return [json.loads(line) for line in lines]


def export(store) -> list[str]:
    with Store.open(store, read_only=True) as opened:
        return [str(quad) for quad in opened.quads()]


def test_entities_have_type_names_and_counts(store):
    found = {one["label"]: one for one in listed(store)}
    assert found["Dana Sidorenko"]["names"] == ["Sidorenko"]
    assert found["Dana Sidorenko"]["type"] == "Person"
    assert found["Dana Sidorenko"]["mentions"] == 3
    assert len(listed(store, "--limit", "2")) == 2


def test_candidates_are_pairs_with_scores_and_reasons_until_decided(store):
    pairs = listed(store, "--candidates")
    assert [one["score"] for one in pairs] == sorted((one["score"] for one in pairs), reverse=True)
    asked = {(one["first"], one["second"]): one["reason"] for one in pairs}
    pair = next(key for key in asked if set(key) == {"Oleg Marchenko", "Olga Marchenko"})
    assert "surname" in asked[pair]
    run("different", "--store", store, "Oleg Marchenko", "Olga Marchenko")
    left = {frozenset((one["first"], one["second"])) for one in listed(store, "--candidates")}
    assert frozenset(pair) not in left


def test_same_then_undo_restores_the_graph(store):
    before = export(store)
    said = run("same", "--store", store, "Marchenko@tribune", "Olga Marchenko", "--by", "ann")
    assert "claimgraph undo 1" in said
    olga = next(one for one in listed(store) if one["label"] == "Olga Marchenko")
    assert olga["names"] == ["Marchenko"]
    run("undo", "--store", store)
    assert export(store) == before


def test_one_name_of_two_people_is_split_by_article(store):
    run("different", "--store", store, "Dana Sidorenko@tribune", "Dana Sidorenko")
    assert sum(one["label"] == "Dana Sidorenko" for one in listed(store)) == 2


def test_why_names_the_rule_and_the_articles(store):
    lines = run("entity", "--store", store, "Sidorenko", "--why", "-f", "json")
    rows = {row["name"]: row for row in json.loads(lines)}
    assert rows["Sidorenko"]["rule"] == "surname of Dana Sidorenko"
    assert rows["Sidorenko"]["articles"] == ["herald"]
    assert rows["Dana Sidorenko"]["articles"] == ["courier", "tribune"]


def test_decisions_travel_as_a_file(store, tmp_path):
    run("same", "--store", store, "Oleg Marchenko", "Olga Marchenko", "--by", "ann")
    file = tmp_path / "decisions.tsv"
    run("decisions", "--store", store, "-o", file)
    assert "ent:oleg-marchenko_person" in file.read_text("utf-8")
    run("undo", "--store", store)
    assert "1 decisions recorded" in run("decisions", "--store", store, "--import", file)
    assert "0 decisions recorded" in run("decisions", "--store", store, "--import", file)
    again = tmp_path / "again.tsv"
    run("decisions", "--store", store, "-o", again)
    assert again.read_text("utf-8") == file.read_text("utf-8")


@pytest.mark.parametrize(
    ("args", "error"),
    [
        (("same", "Dana Sidorenko", "Sidorenko"), "one entity already"),
        (("different", "Dana Sidorenko", "Dana Sidorenko"), "NAME@ARTICLE"),
        (("same", "Dana Sidorenka", "Nobody Atall"), "nothing in the store is called"),
        (("same", "Dana Sidorenko@nowhere", "Vesta"), "there is no article"),
        (("undo",), "no decision to undo"),
    ],
)
def test_what_cannot_be_decided_is_said_in_a_line(store, args, error):
    said = run(args[0], "--store", store, *args[1:], code=1)
    assert error in said
    assert said.count("\n") == 1
