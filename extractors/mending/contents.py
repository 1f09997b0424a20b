"""Clauses that say what somebody says, and what hangs on the saying."""

from __future__ import annotations

from spacy.tokens import Token

from extractors.clauses.lexicon import words

_OBJECTS = frozenset({"dobj", "pobj"})
_ROLES = frozenset({"dobj", "nsubj", "nsubjpass", "pobj"})
_REPORTING = words("verbs", "reporting") | words("verbs", "telling")
_ACTS = words("nouns", "acts")
_ADDING = frozenset({"add", "cite", "note", "refer"})
_CONTENTS = words("nouns", "contents")
_WORDING = words("verbs", "wording")
_UTTERING = words("verbs", "uttering")
_INTRANSITIVE = words("verbs", "intransitive") - _WORDING  # "the assurance that she got"
_FULL = frozenset({"acomp", "agent", "attr", "auxpass", "ccomp", "dobj", "xcomp"})
_COMPLEMENTS = frozenset({"acomp", "attr", "ccomp", "dobj"})
_ANNOUNCING = frozenset({"for", "that", "to"})
_PRONOUNS = frozenset({"that", "which", "who"})


def mend_content(verb: Token) -> None:
    """Read "made it clear that S", "made it hard to go" as a verb with its content."""
    adjective, mark = verb.head, verb.doc[verb.left_edge.i]
    if adjective.pos_ != "ADJ" or not (mark.dep_ == "mark" or mark.tag_ == "TO"):
        return
    opens = mark.lower_ in _ANNOUNCING
    if (
        opens
        and mark.i == adjective.i + 1
        and adjective.dep_ == "ccomp"
        and adjective.head.lemma_ == "make"
    ):
        for child in list(adjective.children):
            if child.dep_ == "nsubj":
                child.dep_, child.head = "dep", adjective.head  # it stands for the clause
        adjective.dep_ = "oprd"
        verb.dep_, verb.head = "ccomp", adjective.head


def mend_relative(verb: Token) -> None:
    """Hang "that the army has not taken" on the noun right before it, which it lacks as object."""
    opener, governor = verb.doc[verb.left_edge.i], verb.head
    if opener.head != verb or opener.lower_ not in _PRONOUNS:
        return
    if opener.dep_ == "mark":
        full = any(child.dep_ in _COMPLEMENTS for child in verb.children)
        if full or governor.lemma_ in _REPORTING or verb.pos_ != "VERB" or verb.i < governor.i:
            return
    elif opener.dep_ not in _ROLES:
        return
    for noun in governor.children:
        if noun.dep_ in _OBJECTS and noun.i < verb.i and noun.right_edge.i + 1 == opener.i:
            verb.dep_, verb.head = "relcl", noun
            if opener.dep_ == "mark":
                opener.dep_, opener.tag_ = "dobj", "WDT"
            return


def mend_adding(participle: Token) -> None:
    """Hang ", adding that S" on the verb of who speaks, not on what was said before."""
    told = participle.head
    if participle.tag_ != "VBG" or participle.lemma_ not in _ADDING or participle.i < told.i:
        return
    first = participle.left_edge.i
    if participle.doc[first - 1].text != "," or any(c.dep_ == "mark" for c in participle.children):
        return
    while told.dep_ in ("conj", "xcomp") and told.head is not told:
        told = told.head
    cue = told.head
    if told.dep_ == "ccomp" and cue.i < told.i and cue.lemma_ in _REPORTING:
        participle.head = cue


def mend_rumour(clause: Token) -> None:
    """Read "suggestions (that) he had lied" as what the noun says, not as a relative clause.

    "The claims he made" lack an object, which the noun is; a clause with all its parts does not.
    """
    noun = clause.head
    if noun.lemma_ not in _CONTENTS or noun.pos_ != "NOUN" or clause.i < noun.i:
        return
    below = {child.dep_: child for child in clause.children}
    subject = below.get("nsubj") or below.get("nsubjpass")
    first = clause.left_edge
    if clause.dep_ == "acl" and first.lower_ == "that" and first.head == clause:
        if subject is not None and clause.lemma_ in _UTTERING and _FULL.isdisjoint(below):
            clause.dep_, first.dep_, first.tag_ = "relcl", "dobj", "WDT"
        return  # "a charge that she denies" lacks an object
    if first.lower_ == "that" and first.dep_ == "dobj" and clause.lemma_ in _INTRANSITIVE:
        clause.dep_, first.dep_, first.tag_ = "acl", "mark", "IN"  # "the fear that he lied"
        return
    if subject is None or subject.left_edge != first or first.lower_ in _PRONOUNS:
        return
    if first.i == noun.i + 1 and (clause.lemma_ not in _WORDING or not _FULL.isdisjoint(below)):
        clause.dep_ = "acl"


def mend_unproven(clause: Token) -> None:
    """Hang S on the verb in "claimed without evidence that S", "without giving proof that S"."""
    opener, above = clause.left_edge, clause.head
    if opener.lower_ != "that" or opener.dep_ != "mark":
        return
    for _ in range(3):
        if above.lower_ == "without":
            break
        above = above.head
    verb = above.head
    full = any(child.dep_ in ("ccomp", "dobj") for child in verb.children)
    if above.lower_ == "without" and verb.lemma_ in _REPORTING and not full:
        clause.dep_, clause.head = "ccomp", verb


def mend_statement(verb: Token) -> None:
    """Read "the answer was short: no tolls will come" as two statements, not as a content."""
    doc, last = verb.doc, verb.right_edge.i
    if verb.i < verb.head.i and ":" in (doc[last].text, doc[min(last + 1, len(doc) - 1)].text):
        verb.dep_ = "parataxis"


def mend_announced(verb: Token) -> None:
    """Hang "that S" on the noun it spells out: "issued a warning to farmers that S"."""
    governor, opener = verb.head, verb.doc[verb.left_edge.i]
    if opener.lower_ != "that" or opener.dep_ != "mark" or governor.lemma_ in _REPORTING:
        return
    nouns = [child for child in governor.children if child.dep_ == "dobj"]
    if governor.dep_ == "pobj":  # "warnings from farmers that S"
        nouns = [governor.head.head]
    for noun in nouns:
        if noun.lemma_ in _ACTS and noun.i < opener.i and governor.lemma_ not in _ACTS:
            verb.dep_, verb.head = "acl", noun
            return
