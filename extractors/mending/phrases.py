"""Phrases: owners, demonyms in a row, particles, who is charged and who appoints."""

from __future__ import annotations

from spacy.tokens import Token

from extractors.clauses.lexicon import words
from extractors.nouns import nouns
from graph.gazetteer import gazetteer

_OBJECTS = frozenset({"dobj", "pobj"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "ccomp", "xcomp"})
_NESTED = frozenset({"pobj", "prep"})
_CHARGING = words("verbs", "charging")
_PARTICLES = frozenset({"away", "back", "down", "off", "out", "up"})
_AFTER_PARTICLE = frozenset({"from", "of"})


def mend_owner(owner: Token) -> None:
    """Read "praised the town's growing trade" as one noun phrase."""
    mark = next((child for child in owner.children if child.tag_ == "POS"), None)
    if mark is None:
        return
    for part in owner.head.children:
        things = [child for child in part.children if child.dep_ == "dobj"]
        if part.tag_ == "VBG" and part.left_edge.i == mark.i + 1 and things:
            thing = things[0]
            thing.dep_, thing.head = owner.dep_, owner.head
            part.dep_, part.head = "amod", thing
            owner.dep_, owner.head = "poss", thing
            return


def mend_demonyms(noun: Token) -> None:
    """Read "Chadian, Libyan and Malian officials" as officials of three countries."""
    members, demonyms = [noun.head], gazetteer().demonyms
    while members[-1].dep_ == "conj":
        members.append(members[-1].head)
    own = any(child.dep_ == "amod" and child.text in demonyms for child in noun.children)
    if not own or not all(word.text in demonyms and word.tag_ == "NNP" for word in members):
        return
    first = members[-1]
    noun.dep_, noun.head = first.dep_, first.head
    for word in members:
        word.dep_, word.head = "amod", noun


def mend_charge(gerund: Token) -> None:
    """Hang "of lying" on the charge: "was accused by the firm of lying"."""
    preposition = gerund.head
    noun = preposition.head
    while noun.dep_ in _NESTED and noun.head.dep_ != "agent":
        noun = noun.head
    verb = noun.head.head if noun.head.dep_ == "agent" else noun.head
    if preposition.lower_ == "of" and noun.dep_ in _OBJECTS and verb.lemma_ in _CHARGING:
        preposition.head = verb


def mend_particle(word: Token) -> None:
    """Read "backed out of the pact", "walked out" as phrasal verbs (Quirk et al. 16.2-16.9)."""
    verb = word.head
    if word.lower_ not in _PARTICLES or word.i != verb.i + 1 or verb.pos_ != "VERB":
        return
    rest = list(word.children)
    if not rest and word.dep_ == "advmod":
        word.dep_ = "prt"
    elif len(rest) == 1 and rest[0].i == word.i + 1 and rest[0].lower_ in _AFTER_PARTICLE:
        word.dep_, rest[0].head = "prt", verb


def mend_bare(adverb: Token) -> None:
    """Read "had until now been led", "at first refused" as a preposition with its adverb."""
    verb = adverb.head
    if adverb.i == 0 or adverb.i > verb.i:
        return  # "moved in quickly"
    before = adverb.nbor(-1)
    above = before.head
    if before.tag_ != "IN" or before.n_lefts or before.n_rights:
        return
    if above != verb and (above.head != verb or above.pos_ == "VERB"):
        return  # "what he asked for soon came"
    if before.dep_ == "prep" or before.lower_ == "until":
        before.dep_, before.head = "prep", verb
        adverb.dep_, adverb.head = "pcomp", before


def mend_agent(preposition: Token) -> None:
    """Read "was elected chairman by the board": the board elected, it is no chairman's maker."""
    role = preposition.head
    verb = role.head
    passive = role.dep_ == "oprd" and any(kid.dep_ == "auxpass" for kid in verb.children)
    if passive and preposition.lower_ == "by" and preposition.i > role.i > verb.i:
        preposition.dep_, preposition.head = "agent", verb


def mend_general(word: Token) -> None:
    """Read "auditor general" as a noun, as parsers do with "attorney general"."""
    if word.i == 0 or word.tag_ != "JJ":
        return
    office = word.nbor(-1)
    if office.text == "-" and office.i:
        office = office.nbor(-1)
    if office.lower_ not in nouns().general or office.tag_ not in {"NN", "NNP"}:
        return
    word.tag_, word.pos_ = office.tag_, office.pos_
    if office == word.head:
        word.dep_, word.head = office.dep_, office.head
        for child in list(office.children):
            child.head = word
    elif word.dep_ == "acomp":
        word.dep_ = "attr"
    elif word.dep_ == "amod":
        word.dep_ = "compound"
    office.dep_, office.head = "compound", word


def mend_opening(word: Token) -> None:
    """Read "Diver found after storm" as about a diver: verbs have a subject or an object."""
    if word.tag_ not in {"VB", "VBP"} or not word.is_sent_start:
        return
    if nouns().type_of(word.lower_) != "Person":
        return
    if any(child.dep_ in _ARGUMENTS for child in word.children):
        return
    word.tag_, word.pos_, word.lemma_ = "NN", "NOUN", word.lower_
