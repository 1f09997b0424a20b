"""What can be seen of a claim that makes it doubtful: which part is at risk, and by what.

Readers judged every part of about a thousand claims from news; the signs are what went with a wrong
subject, object, modality or speaker. `data/confidence.toml` has what each of them is worth.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from extractors.clause import Adverbial, Clause, ClauseType, Complement
from extractors.sentence_signs import sentence_signs
from extractors.words import Words, words_of
from graph.model import Argument, Attribution, Form, Modality

_PERSONAL = frozenset("he she they him her them his their".split())
_FIRST = frozenset("i we me us my our".split())
_EMPTY = frozenset("it that this those these all some any them one something anything".split())
_SPOKEN = frozenset(
    "said says say told tells tell added adds announced reported reports wrote warned".split()
) | {"according to"}
_TELLING = frozenset({"rel:say", "rel:report", "rel:note", "rel:claim"})
_VERBAL = frozenset({"VERB", "AUX"})
_OBJECTS = frozenset({"acomp", "attr", "ccomp", "dobj", "oprd"})
_RELATIVES = frozenset({"WDT", "WP"})
_BREAKS = frozenset({"cc", "conj", "punct"})
_LIGHT = frozenset({"be", "have", "do"})
_WITHIN = frozenset({"acl", "act", "advcl", "appos", "pcomp", "relcl", "title"})
_FAR = 6  # words between subject and verb
_DEEP = 3  # words between the verb and the top of its sentence


class Stated(NamedTuple):
    """What the signs are looked for in: the parts of a claim, and where it is made."""

    clause: Clause
    subject: Argument
    relation: str
    object: Argument | None
    modality: Modality
    holders: tuple[Attribution, ...]
    text: str  # of the article
    start: int  # of the sentence
    end: int


def signs(stated: Stated) -> list[str]:
    """Return the signs of doubt that a claim bears, named as in `data/confidence.toml`."""
    clause = stated.clause
    words = words_of(clause.head.doc)
    found = list(_of_reference(stated))
    if clause.type is not ClauseType.NOMINAL:
        found += _of_subject(clause, words)
        if _loses(clause, words):
            found.append("object.left over")
    found += _of_object(stated, words)
    if stated.modality is not Modality.ACTUAL:
        found += _of_modality(stated, words)
    found += _of_holders(stated) if stated.holders else _of_own_voice(stated)
    found += _of_sentence(stated, words)
    return found


def _of_reference(stated: Stated) -> Iterator[str]:
    subject = stated.subject
    if subject.label == subject.text:
        return
    word = subject.text.lower()
    if word == "it":
        yield "subject.it"
    elif stated.holders and word in _PERSONAL:
        yield "subject.pronoun in speech"


def _of_subject(clause: Clause, words: Words) -> Iterator[str]:
    head, verb = clause.subject_head, clause.head.i
    if clause.rule == "clause.existential":
        yield "subject.existential"
    elif not clause.turned and not _states(verb, head.i, words):
        if words.dep[verb] == "conj" or words.tag[verb] not in {"VB", "VBG", "VBN"}:
            yield "subject.shared"
        elif words.tag[verb] != "VB":
            yield "subject.participle"
    end = clause.subject.end
    if words.right[head.i] >= end and words.dep[end] not in _BREAKS:
        yield "subject.cut"
    if len(clause.subject) == 1 and words.pos[head.i] not in {"PROPN", "PRON"}:
        yield "subject.bare"


def _states(verb: int, subject: int, words: Words) -> bool:
    """Tell whether a verb has its subject itself; a relative pronoun stands for its noun."""
    return words.head[_first(subject, words)] == verb or words.dep[verb] == "relcl"


def _first(place: int, words: Words) -> int:
    """Return the first of the conjuncts that a word is one of."""
    while words.dep[place] == "conj":
        place = words.head[place]
    return place


def _of_object(stated: Stated, words: Words) -> Iterator[str]:
    clause, found = stated.clause, stated.object
    content = clause.complement("content")
    telling = stated.relation in _TELLING
    if telling and (content is None or content.content is None):
        yield "object.unsaid"
    if found is None:
        if not (telling or clause.complements or clause.adverbials):
            yield "object.nothing"
        return
    if clause.rule == "clause.appos":
        yield "object.apposition"
    if found.text.lower() in _EMPTY:
        yield "object.empty word"
    elif found.entity is None and found.text.isalpha() and found.text.islower():
        yield "object.bare"
    yield from _of_bounds(found, clause, words)


def _of_bounds(found: Argument, clause: Clause, words: Words) -> Iterator[str]:
    """Yield what shows that an object is a fragment, or is two things."""
    part = _part(found.start or 0, clause)
    if part is None:
        return
    head, first = part.head.i, part.span.start
    if words.right[head] >= part.span.end:
        yield "object.cut"
    if (
        isinstance(part, Complement)
        and words.left[head] < first
        and words.tag[first - 1] not in {"IN", "TO"}
    ):
        yield "object.cut before"
    if found.claim is not None and any(
        words.dep[kid.i] == "conj" and words.pos[kid.i] in _VERBAL for kid in words.children[head]
    ):
        yield "object.two verbs"


def _loses(clause: Clause, words: Words) -> bool:
    """Tell whether an object or content of the verb is in no part of the clause."""
    objects = [
        kid.i
        for kid in words.children[clause.head.i]
        if words.dep[kid.i] in _OBJECTS and words.tag[kid.i] not in _RELATIVES
    ]
    if not objects:
        return False
    spans = [clause.subject, *(complement.span for complement in clause.complements)]
    spans += [adverbial.span for adverbial in clause.adverbials]
    if clause.predicate is not None:
        spans.append(clause.predicate)
    firsts = {_first(complement.head.i, words) for complement in clause.complements}
    return any(
        place not in firsts  # another claim has it
        and not any(span.start <= place < span.end for span in spans)
        for place in objects
    )


def _part(start: int, clause: Clause) -> Complement | Adverbial | None:
    """Return the part of a clause that holds a character."""
    for complement in clause.complements:
        if complement.span.start_char <= start < complement.span.end_char:
            return complement
    for adverbial in clause.adverbials:
        if adverbial.span.start_char <= start < adverbial.span.end_char:
            return adverbial
    return None


def _of_modality(stated: Stated, words: Words) -> Iterator[str]:
    if not any(words.tag[kid.i] == "MD" for kid in words.children[stated.clause.head.i]):
        wanted = stated.modality is Modality.DESIRED
        yield "modality.desired" if wanted else "modality.inherited"
    elif stated.modality is Modality.HYPOTHETICAL:
        yield "modality.would"


def _of_holders(stated: Stated) -> Iterator[str]:
    for holder in stated.holders:
        if not holder.cue:
            yield "speaker.nobody"
        elif holder.text and not holder.entity:
            yield "speaker.unnamed"
        if holder.form is Form.INDIRECT and holder.cue.lower() not in _SPOKEN:
            yield "speaker.weak cue"
    if stated.clause.rule.split(".")[1] in _WITHIN:
        yield "speaker.background"


def _of_own_voice(stated: Stated) -> Iterator[str]:
    """Yield what shows that words of the article's own voice may be somebody's."""
    if stated.subject.text.lower() in _FIRST:
        yield "speaker.first person"
    text, start = stated.text, stated.start
    before, within = text[max(0, start - 3) : start], text[start : stated.clause.head.idx]
    if before.rstrip()[-1:] == ":" or ": " in within:
        yield "speaker.after a colon"
    if stated.clause.rule.split(".")[1] in {"acl", "ccomp"}:
        yield "speaker.unheld content"


def _of_sentence(stated: Stated, words: Words) -> Iterator[str]:
    clause = stated.clause
    whole = sentence_signs(clause.head.doc, stated.text, stated.start, stated.end)
    if whole.open_quotation and all(holder.cue for holder in stated.holders):
        yield "speaker.open quotation"
    yield from whole.signs
    place = clause.head.i
    if abs(place - clause.subject_head.i) > _FAR:
        yield "sentence.far"
    for _ in range(_DEEP):
        place = words.head[place]
    if words.head[place] != place:
        yield "sentence.deep"
    if clause.lemma in _LIGHT:
        yield "sentence.light verb"
