"""Subordinate clauses by what they are to their main clause; conditions; questions."""

from __future__ import annotations

from functools import lru_cache

from spacy.tokens import Doc, Token

from extractors.factuality.lexicon import lexicon
from extractors.words import children

_WORDS = lexicon().words["conditions"]
_MARKS, _TEMPORAL, _NOUNS = _WORDS["marks"], _WORDS["temporal"], _WORDS["nouns"]
_PENDING = _WORDS["pending"]
_CLAUSAL = frozenset({"acl", "relcl", "ccomp", "pcomp"})
_INVERTED, _OPEN, _CIRCUMSTANCES = _WORDS["inverted"], _WORDS["open"], _WORDS["circumstances"]
_SUBORDINATE = frozenset({"advcl", "ccomp", "pcomp", "acl", "csubj"})
_QUOTES = frozenset("\"“”'‘’«»")


def link(clause: Token) -> str:
    """Return how an adverbial clause is linked to its main clause.

    One of: condition, concession ("even if"), unreal ("as if"), question ("it is unclear if"),
    once, until, time, circumstance (because, although, …), purpose, lest, contrast ("rather than"),
    infinitive, participle, statement.
    """
    if _opens(clause):
        return "condition"
    mark, to = None, False
    for child in children(clause):
        if child.i > clause.i:
            break
        dep = child.dep_
        if dep == "mark" or (dep == "advmod" and child.lower_ in _TEMPORAL):
            mark = mark or child
        elif dep == "aux" or dep == "auxpass":
            to = to or child.tag_ == "TO"
            if child.lower_ in _INVERTED and mark is None and _inverted(child, clause):
                return "condition"
        elif dep == "prep" and mark is None and _bare_case(child):
            return "condition"
    if mark is not None:
        return "question" if mark.lower_ == "if" and _open(clause) else _marked(mark)
    if clause.dep_ == "pcomp" and clause.head.lower_ in _MARKS:
        return "condition"
    if to:
        return "infinitive"
    before = _before(clause)
    if before in {"once", "case"}:  # read as an adverb or a phrase of the main clause
        return "once" if before == "once" else "condition"
    return "participle" if clause.tag_ in {"VBG", "VBN"} else "statement"


def _opens(clause: Token) -> bool:
    """Whether the head itself marks the condition: "were he to resign", "assuming it holds"."""
    if clause.dep_ not in {"advcl", "ccomp"} or clause.i != clause.left_edge.i:
        return False
    if clause.lower_ in _INVERTED:
        return True
    return clause.lower_ in _MARKS and any(c.dep_ == "ccomp" for c in children(clause))


def _open(clause: Token) -> bool:
    """Whether "if" asks: "it is unclear if …"."""
    return any(
        child.dep_ == "acomp" and child.i < clause.i and child.lemma_ in _OPEN
        for child in children(clause.head)
    )


def _marked(mark: Token) -> str:
    word = mark.lower_
    before = mark.nbor(-1).lower_ if mark.i else ""
    following = mark.nbor().lower_ if mark.i + 1 < len(mark.doc) else ""
    pair = f"{before} {word}"
    if pair in {"as if", "as though"} or (word == "as" and following in {"if", "though"}):
        return "unreal"
    if pair == "even if" or word == "whether":
        return "concession"
    if pair in {"long as", "provided that", "condition that"}:
        return "condition"
    if (word == "so" and following == "that") or pair in {"so that", "order that"}:
        return "purpose"
    if word == "lest":
        return "lest"
    if word in _MARKS:
        return "condition"
    if word == "once":
        return "once"
    if pair in {"rather than", "instead of"}:
        return "contrast"
    if word == "for":
        return "infinitive"
    if word in _CIRCUMSTANCES:
        return "circumstance"
    if word in _PENDING:
        return "until"
    return "time" if word in _TEMPORAL else "statement"


def _inverted(auxiliary: Token, clause: Token) -> bool:
    """Whether "should", "had", "were" stands before its subject and opens the clause."""
    subject = next((c for c in children(clause) if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None or auxiliary.i > subject.i or clause.dep_ not in _SUBORDINATE:
        return False
    before = auxiliary.nbor(-1) if auxiliary.i else auxiliary
    return auxiliary.i == clause.left_edge.i or before.is_punct or before.lower_ == "that"


def condition_of(clause: Token, actual: bool) -> Token | None:
    """Return the head of the clause or noun that states the condition of `clause`.

    `actual` is whether the clause is so far a plain fact: "once it ended, he left" is no condition.
    """
    for child in children(clause):
        dep = child.dep_
        if dep == "advcl" or dep == "ccomp":
            found = _content(child) if _is_conditional(child, actual) else None
        elif dep == "prep":
            found = _prepositional(child)
        elif (dep == "acomp" or dep == "xcomp") and child.lower_ in _MARKS:
            # "may stay provided that they pay"
            found = next((c for c in children(child) if c.dep_ == "ccomp"), None)
        elif dep == "advmod" and child.lower_ == "long":
            found = next((c for c in children(child) if c.dep_ == "advcl"), None)
        else:
            continue
        if found is not None:
            return found
    return None


def _is_conditional(clause: Token, actual: bool) -> bool:
    kind = link(clause)
    if clause.dep_ == "ccomp":  # "asked if …" is a question, an inverted clause a condition
        return kind == "condition" and not any(c.dep_ == "mark" for c in children(clause))
    return kind == "condition" or (kind == "once" and not actual)


def _content(clause: Token) -> Token:
    """Return the verb of "assuming (that) X holds", "were X to resign"; else the clause's own."""
    if clause.lower_ in _INVERTED:
        return next((word for word in clause.subtree if word.tag_ == "VB"), clause)
    if clause.lower_ in _MARKS:
        return next((c for c in children(clause) if c.dep_ == "ccomp"), clause)
    return clause


def _prepositional(preposition: Token) -> Token | None:
    """Return the condition in "in the event of X", "in case of X", "provided that X"."""
    if preposition.lower_ in _MARKS:
        return next((c for c in children(preposition) if c.dep_ in _CLAUSAL), None)
    noun = _case(preposition)
    if noun is None:
        return None
    for child in children(noun):
        if child.dep_ in _CLAUSAL:
            return child
        if child.lower_ == "of" and noun.lower_ != "condition":  # not "on condition of anonymity"
            return next((c for c in children(child) if c.dep_ in {"pobj", "pcomp"}), None)
    siblings = children(preposition.head) if not children(noun) else ()
    return next((c for c in siblings if c.i > noun.i and c.left_edge.i == noun.i + 1), None)


def _case(preposition: Token) -> Token | None:
    """Return the noun of "in the event", "in case", "on condition"."""
    if preposition.lower_ not in {"in", "on"}:
        return None
    noun = next((c for c in children(preposition) if c.dep_ == "pobj"), None)
    if noun is None or noun.lower_ not in _NOUNS:
        return None
    given = noun.lower_ == "case" and any(c.dep_ in {"det", "poss"} for c in children(noun))
    return None if given else noun  # "in the case of Peru" states no condition


def in_case(noun: Token) -> bool:
    """Whether a noun stands for "if": the "event" of "in the event that"."""
    return _case(noun.head) is not None


def _before(clause: Token) -> str:
    """Return the word before the clause."""
    first = clause.left_edge.i
    return clause.doc[first - 1].lower_ if first else ""


def _bare_case(preposition: Token) -> bool:
    """Whether this is the "in case" of "in case the dam breaks", a preposition to the parser."""
    noun = _case(preposition)
    return noun is not None and not children(noun)


def asked(clause: Token) -> bool:
    """Whether the clause is itself a direct question: its question mark stands in its own voice."""
    marks = _question_marks(clause.doc)
    if not marks:
        return False
    end = clause.right_edge.i
    mark = next((i for i in (end, end - 1, end + 1, end - 2) if i in marks), None)
    if mark is None or mark < clause.i:
        return False
    # A quotation mark in between: the question belongs to the quotation, not to this clause.
    doc = clause.doc
    return not any(doc[i].lower_ in _QUOTES for i in range(clause.i, mark))


@lru_cache(maxsize=1)
def _question_marks(doc: Doc) -> frozenset[int]:
    """Return where the question marks of a document are."""
    found = (doc.to_array("ORTH") == doc.vocab.strings["?"]).nonzero()[0]
    return frozenset(found.tolist())
