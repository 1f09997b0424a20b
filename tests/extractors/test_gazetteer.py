"""The gazetteer's files are well formed, and its names are found in text."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from spacy.tokens import Doc

from extractors.gazetteer import matches
from extractors.nouns import nouns
from graph.gazetteer import demonym_of, exact_match, gazetteer, metonym_of, part_of

Read = Callable[[str], Doc]
_ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("name", "columns"), [("places", 8), ("organisations", 5), ("metonyms", 5)]
)
def test_files_are_tables_with_a_source(name: str, columns: int) -> None:
    lines = (_ROOT / "graph" / "data" / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    comments = [line for line in lines if line.startswith("#")]
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    assert any("GeoNames" in line or "Source" in line for line in comments)
    assert {len(row) for row in rows} == {columns}


def test_every_link_leads_to_an_entry() -> None:
    entities = gazetteer().entities
    known = set(entities)
    for entry in entities.values():
        assert re.fullmatch(r"ent:[a-z0-9-]+", entry.entity)
        assert set(entry.part_of) <= known
        assert entry.stands_for is None or entry.stands_for in entities
        assert entry.city is None or entry.city in entities


def test_identifiers_are_distinct() -> None:
    found = [e.exact_match for e in gazetteer().entities.values() if e.exact_match]
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("entity", "target"),
    [
        ("ent:kremlin", "ent:russia"),
        ("ent:downing-street", "ent:united-kingdom"),
        ("ent:nairobi-government", "ent:kenya"),
        ("ent:brussels-government", "ent:european-union"),
        ("ent:nairobi", None),
        ("ent:nobody", None),
    ],
)
def test_metonym(entity: str, target: str | None) -> None:
    assert metonym_of(entity) == target


def test_demonyms_lead_to_their_country() -> None:
    assert demonym_of("ent:kenyan") == demonym_of("ent:kenyans") == "ent:kenya"
    assert demonym_of("ent:kenya") is None


def test_places_lie_in_larger_ones_and_have_identifiers() -> None:
    assert "ent:donbas" in part_of("ent:luhansk-oblast")
    assert part_of("ent:nairobi") == ("ent:kenya",)
    assert exact_match("ent:kenya") == "https://sws.geonames.org/192950/"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The U.S. and the UAE signed.", ["U.S.", "UAE"]),
        ("Washington, D.C., is hot.", ["Washington, D.C."]),
        ("Côte d'Ivoire won.", ["Côte d'Ivoire"]),
        ("The Asia-Pacific region.", ["Asia-Pacific"]),
        ("New\u00a0Zealand won.", ["New Zealand"]),
        ("The Democratic Republic of the Congo.", ["Democratic Republic of the Congo"]),
        ("Kenyans and Danes met Chinese envoys.", ["Kenyans", "Danes", "Chinese"]),
        (
            "The S&P 500 and the Dow Jones industrial average fell.",
            ["S&P 500", "Dow Jones industrial average"],
        ),
        ("J.P. Morgan and BofA gained.", ["J.P. Morgan", "BofA"]),
        ("The NYPD closed the road.", ["NYPD"]),
        ("Join us.", []),
    ],
)
def test_matches(read: Read, text: str, names: list[str]) -> None:
    doc = read(text)
    found = [doc[hit.start : hit.end].text for hit in matches(doc.spans["prose"][0])]
    assert found == names


def test_nouns_have_types() -> None:
    known = nouns()
    assert [known.type_of(w) for w in ("envoy", "bank", "city", "war", "idea")] == [
        "Person",
        "Organization",
        "Place",
        "Event",
        None,
    ]
    assert (known.gender["Maria"], known.gender["king"]) == ("female", "male")
