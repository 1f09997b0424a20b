"""Wordings meet in one relation where they mean one thing, and only there."""

import re
import string
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.lexicon import relation_for
from graph.relations import wordings

VERBS = [
    ("say", "say"), ("state", "say"), ("tell", "say"), ("announce", "announce"),
    ("proclaim", "announce"), ("claim", "claim"), ("confirm", "confirm"), ("concede", "admit"),
    ("acknowledge", "admit"), ("deny", "deny"), ("refute", "deny"), ("hint at", "suggest"),
    ("demand", "demand"), ("insist on", "demand"), ("insist", "insist"), ("urge", "urge"),
    ("exhort", "urge"), ("rule out", "rule-out"), ("preclude", "rule-out"), ("reject", "reject"),
    ("rebuff", "reject"), ("turn down", "reject"), ("refuse", "refuse"), ("decline", "refuse"),
    ("veto", "veto"), ("agree", "agree"), ("consent to", "agree"), ("approve", "approve"),
    ("sign off", "approve"), ("greenlight", "approve"), ("green-light", "approve"),
    ("accept", "accept"), ("threaten", "threaten"), ("warn", "warn"), ("caution", "warn"),
    ("attack", "attack"), ("strike", "strike"), ("invade", "invade"), ("annex", "annex"),
    ("seize", "seize"), ("confiscate", "seize"), ("capture", "capture"), ("occupy", "occupy"),
    ("kill", "kill"), ("murder", "murder"), ("wound", "wound"), ("injure", "wound"),
    ("shoot", "shoot"), ("withdraw", "withdraw"), ("pull out", "withdraw"), ("cede", "cede"),
    ("surrender", "surrender"), ("provide", "provide"), ("give", "give"), ("lend", "lend"),
    ("fund", "fund"), ("sanction", "sanction"), ("ban", "ban"), ("outlaw", "ban"),
    ("freeze", "freeze"), ("elect", "elect"), ("appoint", "appoint"), ("resign", "resign"),
    ("step down", "resign"), ("buy", "buy"), ("purchase", "buy"), ("sell", "sell"),
    ("acquire", "acquire"), ("merge", "merge"), ("sue", "sue"), ("charge", "charge"),
    ("convict", "convict"), ("sentence", "sentence"), ("rise", "rise"), ("fall", "fall"),
    ("increase", "increase"), ("slash", "slash"), ("reduce", "decrease"), ("win", "win"),
    ("lose", "lose"), ("beat", "beat"), ("defeat", "beat"), ("meet", "meet"),
    ("negotiate", "negotiate"), ("visit", "visit"), ("travel", "travel"), ("begin", "begin"),
    ("launch", "begin"), ("end", "end"), ("support", "support"), ("oppose", "oppose"),
    ("endorse", "endorse"), ("criticise", "criticise"), ("criticize", "criticise"),
    ("accuse", "accuse"), ("plan", "plan"), ("intend", "plan"), ("promise", "promise"),
    ("vow", "promise"), ("estimate", "estimate"), ("expect", "expect"), ("predict", "predict"),
    ("own", "own"), ("lead", "lead"), ("found", "found"), ("employ", "employ"),
    ("back down", "compromise"), ("call off", "abandon"), ("lay off", "dismiss"),
]  # fmt: skip

WITH_PREPOSITION = [
    ("call", "for", "demand"),
    ("call", "on", "urge"),
    ("call", "in", "call"),
    ("agree", "to", "agree"),
    ("agree", "with", "agree-with"),
    ("sign off", "on", "approve"),
    ("decline", "by", "fall"),
    ("belong", "to", "belong-to"),
    ("rely", "on", "rely-on"),
    ("attack", "in", "attack"),
    ("look", "for", "seek"),
    ("look", "into", "investigate"),
    ("warn", "of", "warn"),
    ("lose", "to", "lose-to"),
    ("grapple", "with", "grapple-with"),
]

LIGHT = [
    ("make", "threat", "threaten"),
    ("issue", "threat", "threaten"),
    ("reach", "agreement", "agree"),
    ("strike", "deal", "agree"),
    ("give", "warning", "warn"),
    ("hold", "talks", "negotiate"),
    ("hold", "talk", "negotiate"),
    ("make", "demand", "demand"),
    ("make", "concession", "compromise"),
    ("take", "office", "take-office"),
    ("launch", "attack", "attack"),
    ("launch", "investigation", "investigate"),
    ("launch", "rocket", "strike"),
    ("launch", "website", "begin"),
    ("impose", "sanction", "sanction"),
    ("lift", "sanction", "lift"),
    ("pay", "visit", "visit"),
    ("be", "member", "member-of"),
    ("sign", "treaty", "sign"),
    ("file", "lawsuit", "sue"),
]

OTHER_CLASSES = [
    ("annexation", "NOUN", "annex"),
    ("demand", "NOUN", "demand"),
    ("rejection", "NOUN", "reject"),
    ("warning", "NOUN", "warn"),
    ("withdrawal", "NOUN", "withdraw"),
    ("refusal", "NOUN", "refuse"),
    ("decline", "NOUN", "fall"),
    ("assassination", "NOUN", "assassinate"),
    ("siege", "NOUN", "besiege"),
    ("opposed", "ADJ", "oppose"),
    ("ready to", "ADJ", "be-willing"),
    ("unwilling", "ADJ", "refuse"),
    ("reluctant", "ADJ", "refuse"),
]


@pytest.mark.parametrize(("lemma", "relation"), VERBS)
def test_verbs(lemma: str, relation: str) -> None:
    assert relation_for(lemma).relation == f"rel:{relation}"
    assert relation_for(lemma).known


@pytest.mark.parametrize(("lemma", "preposition", "relation"), WITH_PREPOSITION)
def test_prepositions(lemma: str, preposition: str, relation: str) -> None:
    found = relation_for(lemma, preposition=preposition)
    assert found.relation == f"rel:{relation}"


@pytest.mark.parametrize(("lemma", "noun", "relation"), LIGHT)
def test_light_verbs(lemma: str, noun: str, relation: str) -> None:
    assert relation_for(lemma, noun=noun).relation == f"rel:{relation}"


@pytest.mark.parametrize(("lemma", "pos", "relation"), OTHER_CLASSES)
def test_nouns_and_adjectives(lemma: str, pos: str, relation: str) -> None:
    found = relation_for(lemma, pos)
    assert found.relation == f"rel:{relation}"
    assert not found.flip


DISTINCT = [
    ["rule out", "reject", "refuse", "veto", "deny", "oppose"],
    ["agree", "approve", "accept", "support", "endorse"],
    ["say", "announce", "claim", "confirm", "admit", "suggest"],
    ["demand", "urge", "request", "order", "propose", "insist"],
    ["threaten", "warn", "advise"],
    ["attack", "strike", "invade", "annex", "seize", "capture", "occupy"],
    ["kill", "wound", "destroy", "abduct", "arrest"],
    ["withdraw", "cede", "surrender", "flee"],
    ["provide", "give", "lend", "fund", "sell"],
    ["sanction", "ban", "freeze", "suspend"],
    ["elect", "appoint", "resign", "dismiss"],
    ["buy", "acquire", "merge", "invest"],
    ["sue", "charge", "convict", "sentence", "acquit"],
    ["rise", "increase", "fall", "decrease"],
    ["win", "lose", "beat"],
    ["meet", "negotiate", "visit", "travel", "consult"],
    ["plan", "promise", "want", "offer"],
    ["estimate", "expect", "predict", "believe"],
    ["hug", "marry", "kiss"],
]


@pytest.mark.parametrize("family", DISTINCT, ids=lambda family: family[0])
def test_neighbours_stay_apart(family: list[str]) -> None:
    assert len({relation_for(lemma).relation for lemma in family}) == len(family)


def test_nouns_name_verbs_of_the_lexicon() -> None:
    for entry in wordings().values():
        for noun in entry.nouns:
            _, named, verb = noun.partition(">")
            assert not named or relation_for(verb).known, noun


def test_plain_verbs_are_in_no_family_and_sorted() -> None:
    text = (files("extractors") / "data" / "verbs.txt").read_text("utf-8")
    plain = [line for line in text.splitlines() if not line.startswith("#")]
    families = {w for e in wordings().values() for w in (*e.verbs, *e.kinds)}
    assert plain == sorted(set(plain))
    assert not families & set(plain)


def test_reversed_words() -> None:
    assert relation_for("unaware", "ADJ", "of").flip
    assert relation_for("unaware", "ADJ", "of").relation == "rel:know"
    assert relation_for("be unable").flip


def test_copula_before_an_adjective() -> None:
    assert relation_for("be willing").relation == "rel:be-willing"
    assert relation_for("be in charge", preposition="of").relation == "rel:lead"


def test_a_narrower_verb_keeps_the_event() -> None:
    found = relation_for("assassinate")
    assert found.event == "ASSAULT"
    assert found.entry is not None
    assert found.entry.broader == "rel:kill"


def test_unknown_words_keep_their_lemma() -> None:
    found = relation_for("defenestrate")
    assert (found.relation, found.known, found.event) == ("rel:defenestrate", False, None)
    assert found.entry is None


@given(*[st.text(max_size=12)] * 2, st.text(string.ascii_lowercase, max_size=8))
def test_any_words_give_a_relation(lemma: str, preposition: str, noun: str) -> None:
    found = relation_for(lemma, "VERB", preposition, noun)
    assert re.fullmatch(r"rel:\S+", found.relation)


@pytest.mark.parametrize(
    ("lemma", "content", "relation"),
    [
        ("observe", "that", "rel:say"),
        ("observe", "", "rel:observe"),
        ("maintain", "that", "rel:claim"),
        ("maintain", "", "rel:maintain"),
        ("decline", "to", "rel:refuse"),
        ("aim", "to", "rel:plan"),
        ("aim", "", "rel:aim"),
        ("push", "for", "rel:demand"),
        ("tend", "to", "rel:tend"),
        ("grapple", "that", "rel:grapple"),
    ],
)
def test_a_content_tells_the_sense(lemma: str, content: str, relation: str) -> None:
    assert relation_for(lemma, content=content).relation == relation
