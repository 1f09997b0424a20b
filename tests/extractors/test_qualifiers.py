"""Adverbials of sentences -> their roles and values."""

from collections.abc import Callable
from datetime import date

import pytest
from spacy.tokens import Doc, Token

from extractors.clause import Adverbial
from extractors.measures import measure
from extractors.qualifiers import is_past, role, value
from extractors.roles import roles
from graph.model import Quantity, Time

Read = Callable[[str], Doc]
KNOWN = frozenset(
    """recipient agent time duration place amount topic purpose cause condition concession
    instrument manner source accompaniment comparison role hedge comment connective focus""".split()
)

# sentence, the adverbial's words, preposition, role
CASES = [
    ("The minister resigned on Wednesday.", "on Wednesday", "on", "time"),
    ("Yesterday the court ruled.", "Yesterday", "", "time"),
    ("Prices rose last month.", "last month", "", "time"),
    ("The bridge opened in 2014.", "in 2014", "in", "time"),
    ("Had it acted sooner, it would have won.", "Had it acted sooner", "", "condition"),
    ("Prices are set to double by 2030.", "by 2030", "by", "time"),
    ("The area grew by ².", "by ²", "by", "instrument"),
    ("She left after the vote.", "after the vote", "after", "time"),
    ("They met during the summit.", "during the summit", "during", "time"),
    ("He has served since March.", "since March", "since", "time"),
    ("Trading stopped until Monday.", "until Monday", "until", "time"),
    ("The mine reopened two years ago.", "two years ago", "", "time"),
    ("He soon returned.", "soon", "", "time"),
    ("Talks continued for three days.", "for three days", "for", "duration"),
    ("Wages fell over the past two years.", "over the past two years", "over", "duration"),
    ("The strike lasted throughout the week.", "throughout the week", "throughout", "duration"),
    ("It rained briefly.", "briefly", "", "duration"),
    ("The leaders met in Geneva.", "in Geneva", "in", "place"),
    ("Police searched a house near the border.", "near the border", "near", "place"),
    ("The delegation flew to Nairobi.", "to Nairobi", "to", "place"),
    ("Crowds gathered outside the parliament.", "outside the parliament", "outside", "place"),
    ("Soldiers marched into the town.", "into the town", "into", "place"),
    ("He spoke at the university.", "at the university", "at", "place"),
    ("The family lives abroad.", "abroad", "", "place"),
    ("The fund lent money to Greece.", "to Greece", "to", "recipient"),
    ("She handed the report to the judge.", "to the judge", "to", "recipient"),
    ("The charity bought tents for refugees.", "for refugees", "for", "recipient"),
    ("He spoke on behalf of the union.", "on behalf of the union", "on", "recipient"),
    ("Sales rose by 5 percent.", "by 5 percent", "by", "amount"),
    ("Unemployment fell to 4 percent.", "to 4 percent", "to", "amount"),
    ("He bought the painting for $3 million.", "for $3 million", "for", "amount"),
    ("Debt doubled, rising slightly.", "slightly", "", "amount"),
    ("Senators argued about the budget.", "about the budget", "about", "topic"),
    ("The panel advised ministers on tax policy.", "on tax policy", "on", "topic"),
    ("He voted against the bill.", "against the bill", "against", "topic"),
    ("The firm borrowed money to build a plant.", "to build a plant", "to", "purpose"),
    ("They cut costs in order to survive.", "in order to survive", "in", "purpose"),
    ("He lied so that they would leave.", "so that they would leave", "so", "purpose"),
    ("Flights stopped because of fog.", "because of fog", "because", "cause"),
    ("He resigned because he was ill.", "because he was ill", "because", "cause"),
    ("The plant closed due to a leak.", "due to a leak", "due", "cause"),
    ("Growth slowed as a result of the war.", "as a result of the war", "as", "cause"),
    ("She was arrested for speeding.", "for speeding", "for", "cause"),
    ("The deal fails if Norway withdraws.", "if Norway withdraws", "if", "condition"),
    ("Aid stops unless the talks resume.", "unless the talks resume", "unless", "condition"),
    ("He will pay provided they agree.", "provided they agree", "provided", "condition"),
    ("In case of fire, staff must leave.", "In case of fire", "in", "condition"),
    ("The vote passed despite protests.", "despite protests", "despite", "concession"),
    ("Although sales fell, profits rose.", "Although sales fell", "although", "concession"),
    ("While exports fell, imports rose.", "While exports fell", "while", "concession"),
    ("They won even though he was hurt.", "even though he was hurt", "even", "concession"),
    ("He opened the door with a hammer.", "with a hammer", "with", "instrument"),
    ("The rebels sent demands by email.", "by email", "by", "instrument"),
    ("They raised money through donations.", "through donations", "through", "instrument"),
    ("She answered carefully.", "carefully", "", "manner"),
    ("The army took the city by force.", "by force", "by", "manner"),
    ("He won by cheating.", "by cheating", "by", "manner"),
    ("They left without warning.", "without warning", "without", "manner"),
    ("She copied the text from a book.", "from a book", "from", "source"),
    ("According to police, two men fled.", "According to police", "according to", "source"),
    ("She said in an interview that it failed.", "in an interview", "in", "source"),
    ("The premier arrived with his wife.", "with his wife", "with", "accompaniment"),
    ("He attended along with three aides.", "along with three aides", "along", "accompaniment"),
    ("Paris spends more than Rome.", "than Rome", "than", "comparison"),
    ("Unlike Chile, Peru abstained.", "Unlike Chile", "unlike", "comparison"),
    ("He walked instead of driving.", "instead of driving", "instead", "comparison"),
    ("She works as a lawyer.", "as a lawyer", "as", "role"),
    ("The firm reportedly lost money.", "reportedly", "", "hedge"),
    ("The bill will probably fail.", "probably", "", "hedge"),
    ("However, the court disagreed.", "However", "", "concession"),
    ("Moreover, the tax is illegal.", "Moreover", "", "connective"),
    ("Unfortunately, the talks failed.", "Unfortunately", "", "comment"),
    ("They only met once.", "only", "", "focus"),
    ("In contrast, Spain grew.", "In contrast", "in", "connective"),
]  # fmt: skip


def adverbial(doc: Doc, words: str, preposition: str) -> Adverbial:
    start = doc.text.index(words)
    span = doc.char_span(start, start + len(words))
    assert span is not None
    head: Token = span.root
    while head.dep_ in {"prep", "agent"} or (head.pos_ == "ADP" and head.n_rights):
        inner = [kid for kid in head.rights if kid.dep_ in {"pobj", "pcomp", "prep", "dobj"}]
        if not inner:
            break
        head = inner[0]
    return Adverbial(span, head, preposition)


def main_verb(doc: Doc) -> Token:
    return next(token for token in doc if token.dep_ == "ROOT")


@pytest.mark.parametrize(("text", "words", "preposition", "expected"), CASES)
def test_role(read: Read, text: str, words: str, preposition: str, expected: str) -> None:
    doc = read(text)
    assert role(adverbial(doc, words, preposition), main_verb(doc).lemma_) == expected


def test_a_governed_preposition_is_no_purpose(read: Read) -> None:
    doc = read("The party called for changing the law.")
    assert role(adverbial(doc, "for changing the law", "for"), "call") == "topic"


PUBLISHED = date(2023, 6, 15)


@pytest.mark.parametrize(
    ("text", "words", "preposition", "expected"),
    [
        ("The court ruled on Monday.", "on Monday", "on", "2023-06-12"),
        ("The court will rule on Monday.", "on Monday", "on", "2023-06-19"),
        ("The court says on Monday it closed.", "on Monday", "on", "2023-06-12"),
        ("The court is expected to rule on Monday.", "on Monday", "on", None),
    ],
)
def test_tense_picks_the_day(
    read: Read, text: str, words: str, preposition: str, expected: str | None
) -> None:
    doc = read(text)
    found = value(adverbial(doc, words, preposition), PUBLISHED, main_verb(doc))
    if expected is None:  # the verb of the clause is "rule", not the one that heads the sentence
        rule = next(token for token in doc if token.lemma_ == "rule")
        found, expected = value(adverbial(doc, words, preposition), PUBLISHED, rule), "2023-06-19"
    assert found == Time(expected, expected, "day", "published")


@pytest.mark.parametrize(
    ("text", "opening", "expected"),
    [
        ("It ran until its lease ended in 1999.", "until", (None, "1999-12-31")),
        ("It fell after the army took the port in 2014.", "after", ("2014-01-01", None)),
        ("He has led it since he won the vote in 2012.", "since", ("2012-01-01", None)),
        ("Shares fell as the bank closed Friday.", "as", ("2023-06-09", "2023-06-09")),
        ("It opens when a ban ends on Friday.", "when", ("2023-06-16", "2023-06-16")),
        ("They met when the chair of the 2007 inquiry died.", "when", None),
        ("He left as a report that blames the 2014 budget came out.", "as", None),
    ],
)
def test_the_time_of_a_clause_is_its_own(
    read: Read, text: str, opening: str, expected: tuple[str | None, str | None] | None
) -> None:
    doc = read(text)
    marker = next(token.i for token in doc if token.text == opening)
    clause = doc[marker : len(doc) - 1]
    found = value(Adverbial(clause, clause.root, opening), PUBLISHED)
    assert (found and (found.start, found.end)) == expected


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        ("He drove 30 miles.", "miles", "30"),
        ("It paid for a plan to help 30 workers.", "plan", None),
        ("It came from one of 30 donors.", "one", None),
        ("It grew by a total of 30 percent.", "total", "30"),
        ("It had a rate of growth of 3 percent.", "rate", "3"),
        ("It left a bill that cost them $3 million.", "bill", None),
    ],
)
def test_the_value_of_a_phrase_is_its_heads(
    read: Read, text: str, head: str, expected: str | None
) -> None:
    doc = read(text)
    word = next(token for token in doc if token.text == head)
    phrase = doc[word.left_edge.i : word.right_edge.i + 1]
    found = measure(phrase.text, phrase, word)
    assert (found.value if found else None) == expected


def test_value_of_an_amount(read: Read) -> None:
    doc = read("Sales rose by more than 5 percent.")
    found = value(adverbial(doc, "by more than 5 percent", "by"))
    assert found == Quantity("5", "percent", "percent", minimum="5", hedge="more than")


def test_no_value_where_there_is_none(read: Read) -> None:
    doc = read("They met in Geneva without a deal.")
    assert value(adverbial(doc, "in Geneva", "in"), PUBLISHED) is None
    assert value(adverbial(doc, "without a deal", "without"), PUBLISHED) is None


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("He left on Friday.", "leave", True),
        ("He has left.", "leave", True),
        ("He will have left.", "leave", False),
        ("He may leave.", "leave", False),
        ("He wants to leave.", "leave", False),
        ("He is leaving on Friday.", "leave", False),
        ("He leaves on Friday.", "leave", False),
        ("The exhibition opens on Friday.", "open", False),
        ("He insists on Friday.", "insist", None),
        ("He could have left.", "leave", True),
    ],
)
def test_is_past(read: Read, text: str, lemma: str, expected: bool | None) -> None:
    verb = next(token for token in read(text) if token.lemma_ == lemma)
    assert is_past(verb) is expected
    assert is_past(None) is None


def test_the_tables_are_well_formed() -> None:
    table = roles()
    for rows in table.prepositions.values():
        assert set(rows.values()) <= KNOWN
        assert set(rows) - {""} <= {"span", "party", "action", *table.heads}
    assert set(table.markers.values()) <= KNOWN
    assert set(table.adverbs.values()) | set(table.phrases.values()) <= KNOWN
    assert all(word == word.lower() for word in (*table.prepositions, *table.markers))
