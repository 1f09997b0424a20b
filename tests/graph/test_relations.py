"""The relation file is well-formed, and its opposites and inverses hold on both sides."""

import pytest

from graph.errors import InvalidRecord
from graph.model import Polarity
from graph.relations import Relation, relation_id, relations, wordings

KNOWN = relations()


def test_ids_are_their_keys() -> None:
    assert all(key == relation.id for key, relation in KNOWN.items())


def test_every_reference_leads_to_a_relation() -> None:
    for relation in KNOWN.values():
        wanted = {*relation.opposites, relation.inverse, relation.broader} - {None}
        assert wanted <= KNOWN.keys(), relation.id


def test_opposites_are_symmetric_and_never_reflexive() -> None:
    for relation in KNOWN.values():
        assert relation.id not in relation.opposites
        for other in relation.opposites:
            assert relation.id in KNOWN[other].opposites, (relation.id, other)


def test_inverses_are_symmetric() -> None:
    for relation in KNOWN.values():
        if relation.inverse:
            assert KNOWN[relation.inverse].inverse == relation.id


def test_broader_has_no_cycle() -> None:
    for relation in KNOWN.values():
        seen, at = set(), relation
        while at.broader:
            assert at.id not in seen
            seen.add(at.id)
            at = KNOWN[at.broader]


def test_events_are_the_sixteen_of_plover() -> None:
    assert {relation.event for relation in KNOWN.values()} == {
        None,
        "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
        "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
    }  # fmt: skip


def test_each_word_stands_in_one_place() -> None:
    for field in ("nouns", "adjs"):
        words = [
            w.lstrip("!").split(">")[0]
            for entry in wordings().values()
            for w in getattr(entry, field)
        ]
        assert len(words) == len(set(words))
    verbs = [w for entry in wordings().values() for w in (*entry.verbs, *entry.kinds)]
    assert len(verbs) == len(set(verbs))


def test_entries_are_plain_lower_case_words() -> None:
    for relation, entry in wordings().items():
        for word in (*entry.verbs, *entry.kinds, *entry.nouns, *entry.adjs, *entry.light):
            assert word == word.strip().lower(), (relation, word)
            assert "  " not in word
        assert all(" " in word for word in entry.light), relation


def test_it_covers_what_news_is_made_of() -> None:
    words = {w for e in wordings().values() for w in (*e.verbs, *e.kinds, *e.nouns, *e.adjs)}
    assert len(words) >= 1500


@pytest.mark.parametrize(
    ("relation", "polarity"),
    [
        ("rel:deny", Polarity.NEGATED),
        ("rel:rule-out", Polarity.NEGATED),
        ("rel:prevent", Polarity.NEGATED),
        ("rel:fail", Polarity.NEGATED),
        ("rel:confirm", Polarity.AFFIRMED),
        ("rel:manage", Polarity.AFFIRMED),
        ("rel:say", None),
        ("rel:demand", None),
    ],
)
def test_implied_polarity(relation: str, polarity: Polarity | None) -> None:
    assert KNOWN[relation].implies == polarity


def test_a_relation_needs_its_prefix() -> None:
    with pytest.raises(InvalidRecord):
        Relation("demand", "demand")


def test_relation_id_is_a_slug() -> None:
    assert relation_id("Grapple with") == "rel:grapple-with"
