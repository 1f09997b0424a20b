"""Whole claims: what is joined from clause, status, voices, mentions and values."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from extractors.analysis import analyse, load_model
from extractors.reading import read as read_doc
from graph.model import Article, Claim, Modality, Polarity, Reading

Reader = Callable[[str], Reading]


def reading_of(text: str, nlp: Language) -> Reading:
    article = Article(id="x", name="test", text=text, publisher="Test Post")
    ((_, doc),) = analyse([article], nlp)
    return read_doc(article, doc)


@pytest.fixture
def reading(nlp: Language) -> Reader:
    return lambda text: reading_of(text, nlp)


def the(found: Reading, lemma: str) -> Claim:
    return next(c for c in found.claims if c.predicate.lemma.split()[0] == lemma)


def test_a_speech_act_and_its_content_are_two_claims(reading: Reader) -> None:
    found = reading("Maria Lopez warned that the dam would break if the rain goes on.")
    warn, breaks, goes = the(found, "warn"), the(found, "break"), the(found, "go")
    assert warn.object is not None
    assert warn.object.claim == breaks.id
    assert warn.attribution == ()
    assert [a.label for a in breaks.attribution] == ["Maria Lopez"]
    assert breaks.modality is Modality.HYPOTHETICAL
    assert breaks.condition == goes.id
    assert goes.modality is Modality.HYPOTHETICAL


def test_a_denied_content_is_negated_for_its_holder_only(reading: Reader) -> None:
    found = reading("Paul Doe denied that the company was bankrupt.")
    content = the(found, "be")
    assert content.polarity is Polarity.NEGATED
    assert [a.label for a in content.attribution] == ["Paul Doe"]
    assert the(found, "deny").polarity is Polarity.AFFIRMED


def test_subjects_are_named_when_the_text_names_them(reading: Reader) -> None:
    found = reading("Jane Miller resigned. She had led the bank since 2019.")
    assert the(found, "lead").subject.label == "Jane Miller"
    assert the(found, "lead").subject.text == "She"


@pytest.mark.parametrize(
    ("text", "lemma", "obj", "role"),
    [
        ("The union called for an inquiry.", "call for", "an inquiry", None),
        ("The minister travelled to Lisbon on Friday.", "travel to", "Lisbon", "time"),
        ("The firm gave the city two buses.", "give", "two buses", "recipient"),
        ("The sides remain far apart on wages.", "remain", None, "place"),
        ("The bill was passed by 52 votes.", "pass", None, "amount"),
        ("It backs the rebels, which Oslo denies.", "deny", "It backs the rebels", None),
        ("The firm supplied the city with two buses.", "supply with", "two buses", "recipient"),
        ("The council met on Friday.", "meet", None, "time"),
        ("Profits fell, the bank told investors.", "tell", "Profits fell", "recipient"),
        ("The bank told investors that profits fell.", "tell", "that profits fell", "recipient"),
    ],
)
def test_what_stands_as_object_and_what_qualifies(
    reading: Reader, text: str, lemma: str, obj: str | None, role: str | None
) -> None:
    claim = next(c for c in reading(text).claims if c.predicate.lemma == lemma)
    assert (claim.object.text if claim.object else None) == obj
    assert role is None or role in [q.role for q in claim.qualifiers]


@pytest.mark.parametrize(
    "text",
    [
        "It is raining. This was expected. There it goes.",
        "Its leaders met and its history is long.",
    ],
)
def test_no_claim_is_about_a_word_that_names_nothing(reading: Reader, text: str) -> None:
    subjects = {c.subject.text.lower() for c in reading(text).claims}
    assert not subjects & {"it", "this", "there", "its"}


@pytest.mark.parametrize(
    ("text", "lemma", "subject", "obj"),
    [
        ("No soldiers were hurt in the blast.", "hurt", "soldiers", "the blast"),
        ("The firm has no debts.", "have", "The firm", "debts"),
        ("There were no casualties.", "be", "casualties", None),
        ("Ann Lee is no expert.", "be", "Ann Lee", "expert"),
        ("No driver in the town was fined.", "fine", "driver in the town", None),
    ],
)
def test_a_negated_clause_is_about_what_its_no_denies(
    reading: Reader, text: str, lemma: str, subject: str, obj: str | None
) -> None:
    claim = next(c for c in reading(text).claims if c.predicate.lemma.split()[0] == lemma)
    assert claim.polarity is Polarity.NEGATED
    assert (claim.subject.text, claim.object and claim.object.text) == (subject, obj)


@pytest.mark.parametrize(
    ("text", "obj"),
    [
        ("The plan met with no resistance.", "no resistance"),
        ("No fewer than ten ships left the port.", "the port"),
    ],
)
def test_a_no_that_negates_no_clause_stays(reading: Reader, text: str, obj: str) -> None:
    claim = reading(text).claims[0]
    assert claim.polarity is Polarity.AFFIRMED
    assert claim.object is not None
    assert claim.object.text == obj
    assert "No" in claim.subject.text or "no" in claim.object.text


def test_two_people_are_never_said_to_be_one_by_apposition(reading: Reader) -> None:
    text = "Peru's president, Luis Rojas, named economist Ann Lee as finance minister."
    found = [(c.subject.label, c.object.label) for c in reading(text).claims if c.object]
    assert ("Luis Rojas", "Peru's president") in found
    assert ("Luis Rojas", "Ann Lee") not in found


def test_one_thing_of_a_kind_is_not_its_maker(reading: Reader) -> None:
    found = reading("Boeing rose. A Boeing 737 crashed in Peru.").claims
    assert [claim.subject.label for claim in found] == ["Boeing", "Boeing 737"]
    assert found[0].subject.entity != found[1].subject.entity


def test_claims_are_distinct_and_point_to_each_other(reading: Reader) -> None:
    found = reading("Ann and Bob said the mayor and the council agreed to build and open a school.")
    ids = [claim.id for claim in found.claims]
    assert len(ids) == len(set(ids))
    pointed = {c.object.claim for c in found.claims if c.object and c.object.claim}
    assert pointed
    assert pointed <= set(ids)


WORDS = st.sampled_from(
    "the mayor said that “ ” \" ' he will not never if bank of Oslo , . : ; ( ) — 12 $5bn\n "
    "denied wants to pay and or who which Ann Smith’s \u200b é 𝔘 \t according".split(" ")
)


@given(st.lists(WORDS, min_size=1, max_size=60).map(" ".join).filter(str.strip))
@settings(max_examples=80, deadline=None)
def test_every_claim_opens_its_characters_for_any_text(text: str) -> None:
    found = reading_of(text, load_model())
    assert found.skipped == ()
    for claim in found.claims:
        evidence = claim.evidence
        assert text[evidence.start : evidence.end] == evidence.quote
        assert evidence.sentence_start <= evidence.start
        assert evidence.end <= evidence.sentence_end
        for part in (claim.subject, claim.predicate, claim.object, *claim.qualifiers):
            if part is not None and part.start is not None:
                assert text[part.start : part.end] == part.text
        for holder in claim.attribution:
            if holder.start is not None:
                assert text[holder.start : holder.end] == holder.text


def test_what_is_described_once_keeps_its_type(reading: Reader) -> None:
    claim = reading("A driver hit a nurse.").claims[0]
    assert claim.object is not None
    assert (claim.subject.type, claim.object.type) == ("Person", "Person")
