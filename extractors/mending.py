"""Mends attachments that the parser gets wrong, before anything is read off the tree.

Each rule rests on a form that the wrong tree cannot explain: a finite verb that does not agree, a
complementiser below an adverbial, a relative pronoun without its noun.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy
from spacy.tokens import Doc, Token

from extractors.clauses.lexicon import words
from extractors.coordination import mend_backshift, mend_gap, mend_swallowed
from graph.gazetteer import gazetteer

_FINITE = frozenset({"VBZ", "VBD", "VBP"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_OBJECTS = frozenset({"dobj", "pobj"})
_ROLES = frozenset({"dobj", "nsubj", "nsubjpass", "pobj"})
_NESTED = frozenset({"pobj", "prep"})
_REPORTING = words("verbs", "reporting") | words("verbs", "telling")
_CHARGING = words("verbs", "charging")
_ACTS = words("nouns", "acts")
_CLAUSES = frozenset({"acl", "relcl"})
_ROOM = 5  # words that a clause and a conjunction take at the least
_INNER = frozenset({"prep", "dobj", "pobj", "pcomp", "xcomp"})
_ADDING = frozenset({"add", "cite", "note", "refer"})
_CONTENTS = words("nouns", "contents")
_WORDING = words("verbs", "wording")
_UTTERING = words("verbs", "uttering")
_INTRANSITIVE = words("verbs", "intransitive")
_FULL = frozenset({"acomp", "agent", "attr", "auxpass", "ccomp", "dobj", "xcomp"})
_WISHES = words("verbs", "wishing")
_COMPLEMENTS = frozenset({"acomp", "attr", "ccomp", "dobj"})
_PARTICLES = frozenset({"away", "back", "down", "off", "out", "up"})
_AFTER_PARTICLE = frozenset({"from", "of"})
_ANNOUNCING = frozenset({"for", "that", "to"})
_PRONOUNS = frozenset({"that", "which", "who"})


def mend(doc: Doc) -> None:
    """Change heads and labels of a parsed Doc in place where a rule below says so."""
    strings = doc.vocab.strings
    labels = doc.to_array(["DEP"])
    for label, rule in _RULES:
        for place in numpy.flatnonzero(labels == strings[label]).tolist():
            rule(doc[place])


def _mend_conjunct(verb: Token) -> None:
    """Join a finite verb to a finite verb: "demands that he leave and threatens to sue".

    No finite form follows "to", nor a third person a subjunctive (Quirk et al. 13.48-52, 16.30).
    """
    first = verb.head
    while first.dep_ == "conj" and first.head is not first:
        first = first.head
    if (
        verb.tag_ not in _FINITE
        or first.tag_ != "VB"
        or any(child.dep_ in _SUBJECTS for child in verb.children)
    ):
        return
    openers = [child for child in first.children if child.dep_ in ("aux", "auxpass")]
    infinitive = any(child.tag_ == "TO" for child in openers)
    if not infinitive and (openers or first.dep_ != "ccomp" or verb.tag_ == "VBP"):
        return
    above = first
    while above.head != above and (above == first or not _tense(above)):
        above = above.head
    if above != first and above.i < first.i and _tense(above) == verb.tag_:
        verb.head = above


def _tense(verb: Token) -> str | None:
    """Return the tag of the word that makes a clause finite."""
    for child in verb.children:
        if child.dep_ in ("aux", "auxpass") and child.tag_ in _FINITE:
            return str(child.tag_)
    return str(verb.tag_) if verb.tag_ in _FINITE else None


def _mend_content(verb: Token) -> None:
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


def _mend_resumed(subject: Token) -> None:
    """Read "the view that it pays, but has no plan, is common": the verb after "but" is inside.

    Taken for the main verb it leaves a finite verb after it that nothing joins to it.
    """
    verb = subject.head
    if verb.i - subject.i < _ROOM:
        return
    inner = [child for child in subject.children if child.dep_ in _CLAUSES and child.i > subject.i]
    last = next((child for child in verb.children if child.dep_ == "conj"), None)
    if not inner or last is None or last.i < verb.i or _tense(last) is None:
        return
    opener = verb.doc[inner[-1].right_edge.i + 1 : verb.i]
    joined = any(child.dep_ == "cc" and child.i > verb.i for child in verb.children)
    if joined or not any(word.dep_ == "cc" and word.head == subject for word in opener):
        return
    if any(child.dep_ in _SUBJECTS for child in last.children):
        return
    after = [child for child in verb.children if child.i > last.i]
    last.dep_, last.head = verb.dep_, last if verb.head == verb else verb.head
    verb.dep_, verb.head = "conj", inner[-1]
    for child in [subject, *after]:
        child.head = last


def _mend_relative(verb: Token) -> None:
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


def _mend_adding(participle: Token) -> None:
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


def _mend_rumour(clause: Token) -> None:
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


def _mend_unproven(clause: Token) -> None:
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


def _mend_statement(verb: Token) -> None:
    """Read "the answer was short: no tolls will come" as two statements, not as a content."""
    doc, last = verb.doc, verb.right_edge.i
    if verb.i < verb.head.i and ":" in (doc[last].text, doc[min(last + 1, len(doc) - 1)].text):
        verb.dep_ = "parataxis"


def _mend_announced(verb: Token) -> None:
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


def _mend_headline(verb: Token) -> None:
    """Read "EU to impose tariffs" as one thing that is to happen; its first word is a noun."""
    head, opener = verb.head, verb.doc[verb.left_edge.i]
    if head.dep_ != "ROOT" or opener.tag_ != "TO" or head.right_edge.i != verb.right_edge.i:
        return
    if head.tag_ == "VB" and head.i == head.sent.start and opener.i == head.i + 1:
        head.pos_, head.tag_, head.lemma_ = "PROPN", "NNP", head.text
        verb.dep_ = "relcl"
    elif head.pos_ in ("NOUN", "PROPN") and verb.dep_ == "advcl":
        verb.dep_ = "relcl"


def _mend_owner(owner: Token) -> None:
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


def _mend_demonyms(noun: Token) -> None:
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


def _mend_charge(gerund: Token) -> None:
    """Hang "of lying" on the charge: "was accused by the firm of lying"."""
    preposition = gerund.head
    noun = preposition.head
    while noun.dep_ in _NESTED and noun.head.dep_ != "agent":
        noun = noun.head
    verb = noun.head.head if noun.head.dep_ == "agent" else noun.head
    if preposition.lower_ == "of" and noun.dep_ in _OBJECTS and verb.lemma_ in _CHARGING:
        preposition.head = verb


def _mend_wanted(passive: Token) -> None:
    """Hang "to be freed" on the wish in "wants the men that he met to be freed".

    The relative clause is complete without it, and the wish is not (Quirk et al. 16.41).
    """
    verb = passive.head
    if passive.lower_ != "be" or not any(child.tag_ == "TO" for child in verb.children):
        return
    if verb.dep_ == "xcomp" and verb.head.dep_ == "relcl":
        return  # "the town that asked to be freed"
    clause = verb.head
    while clause.dep_ in _INNER and clause.head is not clause:
        clause = clause.head
    if clause.dep_ != "relcl" or clause.right_edge.i != verb.right_edge.i:
        return
    thing = clause.head
    while thing.dep_ == "conj":
        thing = thing.head
    wish = thing.head
    if thing.dep_ != "dobj" or wish.lemma_ not in _WISHES:
        return
    if not any(child.dep_ in ("xcomp", "ccomp") for child in wish.children):
        verb.dep_, verb.head = "ccomp", wish
        thing.dep_, thing.head = "nsubjpass", verb


def _mend_particle(word: Token) -> None:
    """Read "backed out of the pact", "walked out" as phrasal verbs (Quirk et al. 16.2-16.9)."""
    verb = word.head
    if word.lower_ not in _PARTICLES or word.i != verb.i + 1 or verb.pos_ != "VERB":
        return
    rest = list(word.children)
    if not rest and word.dep_ == "advmod":
        word.dep_ = "prt"
    elif len(rest) == 1 and rest[0].i == word.i + 1 and rest[0].lower_ in _AFTER_PARTICLE:
        word.dep_, rest[0].head = "prt", verb


def _mend_agent(preposition: Token) -> None:
    """Read "was elected chairman by the board": the board elected, it is no chairman's maker."""
    role = preposition.head
    verb = role.head
    passive = role.dep_ == "oprd" and any(kid.dep_ == "auxpass" for kid in verb.children)
    if passive and preposition.lower_ == "by" and preposition.i > role.i > verb.i:
        preposition.dep_, preposition.head = "agent", verb


_RULES: tuple[tuple[str, Callable[[Token], None]], ...] = (
    ("nsubj", _mend_resumed),
    ("conj", _mend_conjunct),
    ("conj", mend_backshift),
    ("conj", mend_gap),
    ("conj", mend_swallowed),
    ("relcl", mend_swallowed),
    ("advcl", _mend_content),
    ("advcl", _mend_adding),
    ("relcl", _mend_rumour),
    ("ccomp", _mend_rumour),
    ("acl", _mend_rumour),
    ("acl", _mend_unproven),
    ("relcl", _mend_unproven),
    ("ccomp", _mend_relative),
    ("ccomp", _mend_statement),
    ("ccomp", _mend_announced),
    ("relcl", _mend_announced),
    ("acl", _mend_announced),
    ("advcl", _mend_headline),
    ("relcl", _mend_headline),
    ("pcomp", _mend_charge),
    ("dobj", _mend_owner),
    ("conj", _mend_demonyms),
    ("prep", _mend_agent),
    ("prep", _mend_particle),
    ("advmod", _mend_particle),
    ("auxpass", _mend_wanted),
)
