"""What the syntax of its sentence says of whom a pronoun can mean (Chomsky 1981: binding)."""

from __future__ import annotations

from collections.abc import Iterable

from extractors.attribution.lexicon import cues
from extractors.coreference.clausal import Clause, governing
from extractors.coreference.expressions import Expression, Referent
from extractors.words import Words
from graph.model import MentionKind

# what is done to a person, and what is done to those who are thought to have done it
_SUFFERED = frozenset(
    "abduction assassination death disappearance kidnapping killing murder rape slaying".split()
)
_BLAMING = frozenset(
    "accuse acquit arrest blame charge convict detain hold implicate indict investigate jail "
    "question seek sentence suspect try want".split()
)
_OWNERS = frozenset({"poss", "compound", "nmod", "amod"})
_PARTS = _OWNERS | {"appos"}
_ASIDE = frozenset({"relcl", "acl"})
_OF_AGENTS = frozenset({"client", "employer", "boss"})  # whom a lawyer or aide has
_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_OBJECTIVE = frozenset({"him", "her", "them"})


def bond(words: Words, clause: Clause, other: Expression, acts: int, distance: int) -> float | None:
    """Return what the syntax of the sentence adds to a candidate; None if it rules it out.

    A pronoun is not an argument of the clause of its referent; a reflexive is, and an owner likely
    owns what its subject acts on (principles A and B of the binding theory).
    """
    head, dep = other.head, words.dep[other.head]
    above = words.head[head]
    owner = acts if distance == 0 else -1
    does = (other.subject and owner in clause.subject_of) or head in clause.doers
    bound = does or owner == clause.predicate.i
    if clause.reflexive:
        return 1.0 if does or (bound and other.subject) else 0.0
    asking = dep == "pobj" and words.dep[above] == "agent"
    if asking and words.head[above] in clause.above:
        return None  # "asked by the doctor if she had slept"
    part = words.dep[above] if dep == "appos" else dep  # "the dog, Rex, pulled him out"
    argument = part not in _PARTS or above == clause.pronoun  # not the owner or part of one
    if (bound and not clause.possessive and argument) or head in clause.within:
        return None
    if head == clause.teller and clause.form in _OBJECTIVE and clause.dep in _SUBJECT:
        return None  # "let him go", "saw her leave"
    if clause.possessive and does and _blamed(words, clause):
        return None
    bond = 0.0
    aside = words.dep[acts] in _ASIDE and other.kind is not MentionKind.PRONOUN
    if aside and owner >= 0 and owner not in clause.above:
        bond -= 3.0  # "a man whose son was ill told him"
    if clause.possessive and does:
        bond += 4.0
    if dep == "poss" and above in clause.hosts:
        bond += 2.5  # "Lee's claim that she won"
    if distance == 0:
        bond += _said(words, clause, head)
    if dep == clause.dep == "dobj" and owner in clause.subject_of:
        bond += 1.5  # "drafted the plan and sold it"
    return bond


def _said(words: Words, clause: Clause, head: int) -> float:
    """Return what it adds to a candidate that the pronoun opens what somebody says.

    One speaks of oneself ("a man who said he was ill"), a spokesman of whom he speaks for.
    """
    first = words.head[clause.pronoun] if clause.possessive else clause.pronoun
    if clause.teller < 0 or words.dep[first] not in _SUBJECT:
        return 0.0
    agent = words.lemma[clause.teller] in cues().speaks_for
    agent = agent and words.lemma[first] not in _OF_AGENTS
    if head == clause.teller:
        return -2.0 if agent else 2.0
    above = words.head[head]
    if words.dep[head] == "pobj" and words.lower[above] == "for":
        above = words.head[above]
    return 2.0 if agent and above == clause.teller else 0.0


def _blamed(words: Words, clause: Clause) -> bool:
    """Tell whether a clause blames its subject for what another suffered: "held in her murder"."""
    suffered = words.lemma[words.head[clause.pronoun]].lower() in _SUFFERED
    return suffered and clause.predicate.lemma_ in _BLAMING


def commanded(words: Words, one: Expression, ahead: Iterable[Expression]) -> frozenset[Referent]:
    """Return who is named in what a subject says or does: "He said Lee had left", of another.

    Seldom does a pronoun mean a name that it commands (principle C of the binding theory).
    """
    predicate = governing(words, one.head)
    return frozenset(
        other.referent
        for other in ahead
        if other.kind is MentionKind.NAME
        and other.referent is not None
        and one.subject
        and other.sentence == one.sentence
        and other.head > one.head
        and words.below(other.head, predicate)
    )
