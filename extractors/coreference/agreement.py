"""What a pronoun may refer to by its form, and by what its clause says of it."""

from __future__ import annotations

from spacy.tokens import Token

from extractors.attribution.lexicon import cues
from extractors.clauses.lexicon import words as classes
from extractors.coreference.expressions import Expression, Referent
from extractors.nouns import nouns
from extractors.words import children

_THINGS = frozenset({"Organization", "Place", "Event", "Product", "CreativeWork", "Thing"})
LIFELESS = frozenset({"Event", "Product", "CreativeWork", "Thing"})
BODIES = frozenset({"Organization", "Place"})
# what "it is …" can say of a body or country; most other adjectives are said of facts and things
_OF_BODIES = frozenset(
    "able unable ready willing unwilling prepared reluctant eager keen confident aware unaware "
    "committed opposed entitled obliged bound free set due responsible liable guilty bankrupt "
    "insolvent profitable independent neutral dependent vulnerable rich poor isolated landlocked "
    "home concerned worried optimistic pleased sorry grateful determined interested subject known "
    "famous active silent part cautious serious happy proud unhappy angry sure".split()
)
_ROLES = frozenset(
    "one member part ally home maker subject target party victim partner rival leader owner source "
    "sponsor signatory participant buyer seller exporter importer producer supplier host candidate "
    "shareholder creditor debtor world".split()
)
# what texts, pictures and events do, and bodies hardly
_LIFELESS_VERBS = frozenset(
    "show depict contain feature last cost happen occur mean read matter consist involve feel look "
    "sound prove measure weigh stem concern entail reflect".split()
)
# what is done to agreements, laws and texts, and not to places
_DONE_TO_TEXTS = frozenset(
    "amend approve ban break breach draft enact enforce extend file fulfil fulfill honor honour "
    "implement launch observe pass publish ratify reject release renew repeal sign veto violate "
    "write".split()
)
# what lists and agreements do; "it includes the coast" is seldom told of a place by name
_SAID_BY_TEXTS = frozenset("include list specify stipulate".split())
_HAPPENING = frozenset("happen occur resume stall erupt ensue".split())
_ACTS = frozenset(
    "want plan try hope agree refuse decide win buy sell hire vote meet arrive travel wear eat "
    "drink live sleep die marry carry walk run drive search arrest flee fight kill shoot pull "
    "work play feel know love hate choose get pay lose steal".split()
)


def agrees(one: Expression, other: Expression, referent: Referent) -> bool:
    """Tell whether gender, number and animacy allow the pronoun to mean the referent."""
    if one.gender in {"male", "female"}:
        return (
            referent.type == "Person"
            and not (referent.plural or other.plural)
            and referent.gender in {None, one.gender}
        )
    if one.gender == "thing":
        return referent.type in _THINGS and not (referent.plural or other.plural)
    several = referent.plural or other.plural or (other.collective and other.subject)
    return several and referent.type != "Place"


def suits(
    one: Expression, clause: Token, other: Expression, owner: Token, referent: Referent
) -> bool:
    """Tell whether the clause of it or they says what the referent can do or be.

    `owner` is the predicate of the candidate: what says and wants there can do so here.
    """
    lifeless = referent.type in LIFELESS
    if one.gender in {"male", "female"}:
        return True
    if lifeless and other.predicate:
        return False  # "this is the third operation": it tells what "this" is
    if one.subject and happening(clause):
        return lifeless
    if one.gender == "thing":
        if referent.type == "Place" and clause.lemma_ in _DONE_TO_TEXTS:
            return all(child.i != one.head or child.dep_ != "dobj" for child in children(clause))
        if referent.type == "Place" and clause.lemma_ in _SAID_BY_TEXTS and one.subject:
            return False
        return lifeless or not (one.subject and _inert(clause))
    if one.gender is None and lifeless:
        acts = one.subject and _animate(clause)
        return other.subject and (not acts or (owner.lemma_ != "say" and _animate(owner)))
    return True


def happening(clause: Token) -> bool:
    """Tell whether a clause says that something comes about: it takes place, resumes, collapses."""
    if clause.lemma_ == "take":
        return any(c.dep_ == "dobj" and c.lower_ == "place" for c in children(clause))
    return clause.lemma_ in _HAPPENING and all(c.dep_ != "xcomp" for c in children(clause))


def _inert(clause: Token) -> bool:
    """Tell whether a clause says what is said of facts and things: "it is hard", "it shows"."""
    if clause.lemma_ in _LIFELESS_VERBS:
        return not any(child.dep_ == "nsubjpass" for child in children(clause))
    if clause.lemma_ not in classes("verbs", "copulas"):
        return False
    for child in children(clause):
        if child.dep_ == "acomp":
            return child.lemma_.lower() not in _OF_BODIES
        if child.dep_ == "attr" and child.i > clause.i:
            noun = child.lemma_.lower()
            named = child.ent_type_ or nouns().type_of(noun) in BODIES
            return not (named or noun in _ROLES)
    return False


def _animate(clause: Token) -> bool:
    """Tell whether a clause says what only people and bodies do: they say, want, vote."""
    if clause.lemma_ in _LIFELESS_VERBS or any(c.dep_ == "nsubjpass" for c in children(clause)):
        return False
    return clause.lemma_ in _ACTS or clause.lemma_ in cues().verbs
