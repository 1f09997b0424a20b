"""Dossiers, claims by filters, names forgiven, stores checked."""

from dataclasses import asdict
from typing import Any

import pytest

from graph.errors import ClaimgraphError, QueryError
from graph.store import Store
from queries.claims import Filter, claims
from queries.dossier import dossier_text
from queries.lookup import entity
from queries.names import Named, UnknownName, called, fold, resolve
from queries.reading_text import article_text
from queries.stats import stats


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Mara Velde", "ent:mara-velde"),
        ("velde", "ent:mara-velde"),
        ("VELDE", "ent:mara-velde"),
        ("Authority", "ent:port-authority"),  # its alias is "the authority"
        ("ent:nordlake", "ent:nordlake"),
        ("Tomáš Rehn", "ent:tomas-rehn"),
        ("Thomas Rehn", "ent:tomas-rehn"),
        ("Nordlaek", "ent:nordlake"),
    ],
)
def test_a_name_is_found_by_any_form(store: Store, name: str, expected: str) -> None:
    assert resolve(store, name) == expected


def test_an_unknown_name_gets_suggestions(store: Store) -> None:
    with pytest.raises(UnknownName, match="did you mean Mara Velde") as caught:
        resolve(store, "Maria van der Velde")
    assert caught.value.exit_code == 1
    with pytest.raises(UnknownName, match=r"called 'Qqqq'$"):
        resolve(store, "Qqqq")


@pytest.mark.parametrize(
    ("name", "folded"), [("The  HAGUE", "hague"), ("Łódź", "łodz"), ("Theresa", "theresa")]
)
def test_names_are_folded(name: str, folded: str) -> None:
    assert fold(name) == folded


def test_a_dossier_has_it_all(store: Store) -> None:
    found = entity(store, "Tomas Rehn")
    assert (found.label, found.type, found.aliases) == ("Tomas Rehn", "Person", ("Rehn",))
    assert [(tally.name, tally.claims) for tally in found.roles] == [("harbour master", 1)]
    assert (found.first_seen, found.last_seen) == ("2026-03-04", "2026-03-04")
    assert [record["polarity"] for record in found.said] == ["negated"]
    assert {record["predicate"]["lemma"] for record in found.about} == {"be", "meet"}
    authority = entity(store, "Port Authority")
    assert [one.kind for one in authority.disagreements] == ["contradicts"]
    assert {tally.name for tally in authority.speakers} == {"Mara Velde", "Tomas Rehn"}


def test_a_dossier_prints(store: Store) -> None:
    text = "".join(dossier_text(entity(store, "Port Authority"), width=100, limit=1))
    assert text.startswith("Port Authority  (Organization, ent:port-authority)\n")
    assert "… and 1 more" in text
    assert "Disagreements (1)" in text
    assert max(map(len, text.splitlines())) <= 100


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        ({}, 13),
        ({"subject": "Velde"}, 3),
        ({"subject": "harbour"}, 1),  # no entity: words
        ({"object": "lock"}, 2),
        ({"about": "Ostrava"}, 1),
        ({"predicate": "demand"}, 3),
        ({"predicate": "rel:demand", "speaker": "officials"}, 1),
        ({"speaker": "Tomas Rehn"}, 1),
        ({"source": "evening post"}, 6),
        ({"since": "2026-03-02"}, 6),
        ({"until": "2026-03-01"}, 5),
        ({"since": "2026-03-01", "until": "2026-03-04"}, 11),
        ({"polarity": "negated"}, 1),
        ({"modality": "hypothetical"}, 2),
        ({"view": "asserted"}, 7),
        ({"view": "said"}, 2),
        ({"view": "denied"}, 1),
        ({"view": "maybe"}, 3),
        ({"text": "HARBOUR"}, 4),
        ({"article": "undated"}, 2),
        ({"min_confidence": 0.9}, 13),
        ({"min_confidence": 0.91}, 0),
    ],
)
def test_claims_are_filtered(store: Store, wanted: dict[str, Any], count: int) -> None:
    found = list(claims(store, Filter(**wanted)))
    assert len(found) == count, [record["evidence"]["quote"] for record in found]


def test_a_wrong_filter_says_so(store: Store) -> None:
    with pytest.raises(QueryError, match="there is asserted, said, denied, maybe and all"):
        list(claims(store, Filter(view="true")))
    with pytest.raises(ClaimgraphError, match="harbour-1"):
        list(claims(store, Filter(article="harbour-11")))


def test_disagreements_have_two_sides(store: Store) -> None:
    (found,) = entity(store, "Nordlake").disagreements
    assert found.kind == "differsFrom"
    sides = {side["source"] for side in (found.later, found.earlier)}
    assert sides == {"Lake Courier", "Evening Post"}


def test_an_article_prints_with_its_claims(store: Store) -> None:
    article = store.article("harbour-2")
    text = "".join(article_text(article, list(store.records("harbour-2")), width=80))
    shown = " ".join(text.split())
    for sentence in ("Rehn met Velde.", "Nordlake lost 55 ships."):
        assert shown.count(sentence) == 1
    assert "denied (Tomas Rehn): not: Port Authority – close – the lock" in shown


def test_counts(store: Store) -> None:
    counts = stats(store)
    assert (counts["articles"], counts["claims"], counts["claims negated"]) == (3, 13, 1)


def test_a_dossier_is_plain_data(store: Store) -> None:
    found = entity(store, "Nordlake")
    assert found.record() == asdict(found)


def test_part_of_a_name_will_do_where_only_one_entity_has_it() -> None:
    one = Named("ent:mara-velde", "Mara Velde", 3)
    other = Named("ent:jon-velde", "Jon Velde", 2)
    assert called([one], "velde") == ["ent:mara-velde"]
    assert called([one, other], "Mara") == ["ent:mara-velde"]
    with pytest.raises(UnknownName, match="did you mean"):
        called([one, other], "Velde")
