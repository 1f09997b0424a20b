"""Verbs that the parser joins to the wrong verb, gives the wrong voice or hangs on a noun."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from extractors.clauses.lexicon import words

_FINITE = frozenset({"VBZ", "VBD", "VBP"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_REPORTING = words("verbs", "reporting") | words("verbs", "telling")
_SHIFTED = frozenset({"had", "would"})
_PARALLEL = frozenset({"has", "have"}) | _SHIFTED
_CLAUSES = frozenset({"acl", "relcl"})
_ROOM = 5  # words that a clause and a conjunction take at the least
_INNER = frozenset({"prep", "dobj", "pobj", "pcomp", "xcomp"})
_WISHES = words("verbs", "wishing")


def mend_conjunct(verb: Token) -> None:
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


def mend_gerund(verb: Token) -> None:
    """Join "-ing" to "-ing": "moved, selling a house which was large, and renting a flat".

    A participle without its auxiliary is no second verb of a finite one (Quirk et al. 13.48-52).
    """
    first = verb.head
    if verb.tag_ != "VBG" or first.tag_ not in _FINITE:
        return
    if any(child.dep_ in _SUBJECTS or child.dep_ == "aux" for child in verb.children):
        return
    above = first.head
    while above.head != above and above.tag_ != "VBG":
        above = above.head
    if above.tag_ == "VBG" and above.i < first.i and above.dep_ in {"advcl", "pcomp", "acl"}:
        verb.head = above


def _tense(verb: Token) -> str | None:
    """Return the tag of the word that makes a clause finite."""
    for child in verb.children:
        if child.dep_ in ("aux", "auxpass") and child.tag_ in _FINITE:
            return str(child.tag_)
    return str(verb.tag_) if verb.tag_ in _FINITE else None


def mend_parallel(verb: Token) -> None:
    """Join what is said to what is said: "insisted she was innocent and had helped".

    Joined verbs are of like form: "the view that Peru has paid, but has not pressed Chile" goes on
    with the view. What one says is shifted back behind the saying, to "had" and "would"; what one
    does after it is not (Quirk et al. 1985, 13.48-52, 14.31).
    """
    outer, form = verb.head, _auxiliary(verb)
    if form is None or form == _auxiliary(outer):
        return
    if any(child.dep_ in _SUBJECTS for child in verb.children):
        return
    if form == "would" and any(child.dep_ == "neg" for child in verb.children):
        return  # "said that they were safe but would not say where"
    for content in _told(outer):
        if not outer.i < content.i < verb.i:
            continue
        past = outer.tag_ == "VBD" and content.head.lemma_ in _REPORTING
        if _auxiliary(content) == form or (past and form in _SHIFTED):
            verb.head = content
            return


def _auxiliary(verb: Token) -> str | None:
    """Return the auxiliary that opens a perfect or a "would"; None for any other form."""
    opener = next((child for child in verb.children if child.dep_ == "aux"), None)
    return opener.lower_ if opener is not None and opener.lower_ in _PARALLEL else None


def _told(verb: Token) -> Iterator[Token]:
    """Yield what a verb says, what a noun after it says, what somebody says meanwhile."""
    for child in verb.children:
        if child.dep_ == "ccomp":
            yield child
        elif child.dep_ == "dobj":
            yield from (kid for kid in child.children if kid.dep_ == "acl" and _is_marked(kid))
        elif child.dep_ == "advcl" and child.tag_ == "VBG" and child.lemma_ in _REPORTING:
            yield from (kid for kid in child.children if kid.dep_ == "ccomp")


def _is_marked(clause: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)


def mend_gap(verb: Token) -> None:
    """Read "ten were killed and forty injured": the auxiliary of the first verb is the second's."""
    if verb.tag_ != "VBN" or not any(kid.dep_ == "nsubjpass" for kid in verb.head.children):
        return
    if any(kid.dep_ in {"aux", "auxpass", "dobj"} for kid in verb.children):
        return
    for kid in verb.children:
        if kid.dep_ == "nsubj" and kid.i < verb.i:
            kid.dep_ = "nsubjpass"


def mend_resumed(subject: Token) -> None:
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


def mend_wanted(passive: Token) -> None:
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


def mend_headline(verb: Token) -> None:
    """Read "EU to impose tariffs" as one thing that is to happen; its first word is a noun."""
    head, opener = verb.head, verb.doc[verb.left_edge.i]
    if head.dep_ != "ROOT" or opener.tag_ != "TO" or head.right_edge.i != verb.right_edge.i:
        return
    if head.tag_ == "VB" and head.i == head.sent.start and opener.i == head.i + 1:
        head.pos_, head.tag_, head.lemma_ = "PROPN", "NNP", head.text
        verb.dep_ = "relcl"
    elif head.pos_ in ("NOUN", "PROPN") and verb.dep_ == "advcl":
        verb.dep_ = "relcl"
