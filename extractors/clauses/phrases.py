"""How far a noun phrase or a nested clause reaches."""

from __future__ import annotations

from extractors.clauses.coordination import ROLES, is_one
from extractors.clauses.lexicon import words
from extractors.clauses.tree import Node, Phrase

_NOT_INITIAL = frozenset(
    {"punct", "cc", "preconj", "mark", "nsubj", "nsubjpass", "csubj", "aux", "auxpass", "advcl"}
    | {"prep", "intj", "meta", "dep", "ccomp", "expl", "parataxis", "acl"}
)
_NEVER_INSIDE = frozenset(
    {"relcl", "appos", "conj", "cc", "advcl", "ccomp", "parataxis", "nsubj", "nsubjpass", "aux"}
    | {"dep", "advmod", "npadvmod", "case"}
)
_BREAKING = frozenset({";", ":", "--", "—", "–", "(", "-LRB-", "[", "…", "..."})
_OPENING = frozenset({'"', "“", "``", "'", "‘"})
_CLOSING = frozenset({'"', "”", "''", "'", "’"})
_OPENING_ONLY = frozenset({"“", "``"})
_CLOSING_ONLY = frozenset({"”", "''"})
_PAIRED = frozenset({")", "]", "%"}) | _CLOSING
_FOCUS = words("adverbs", "focus")
_EXCLUSIVE = words("adverbs", "exclusive")
_NOUNS = frozenset({"NOUN", "PROPN"})
_NAMING = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_PARTICIPLES = frozenset({"VBN", "VBG"})
_ENDING = frozenset({"cc", "conj", "case"})  # what a recognised name may wrongly run on to
_AMOUNTS = frozenset({"MONEY", "QUANTITY", "PERCENT", "CARDINAL"})


def noun_phrase(head: Node) -> Phrase:
    """Return the noun phrase of a head without relative clauses, appositions and conjuncts.

    Post-modifiers that directly follow stay.
    """
    return trimmed(head, _start(head), _reach(head, own=not is_one(head)))


def subject_phrase(head: Node, verb: Node) -> Phrase:
    """Return the noun phrase of a subject: participles after it are left to their own clause.

    Nothing from the branch that holds the verb itself is kept: "homes built there" are homes.
    """
    if head.dep in {"csubj", "csubjpass"}:  # "supporting them is wise"
        return clause_phrase(head)
    head = _named(head)
    end = _reach(head, own=not is_one(head))
    while verb.head is not head and verb.head is not verb:
        verb = verb.head
    if verb.head is head and head.i < verb.left < end:
        end = verb.left
    for kid in head.kids:
        if kid.dep == "acl" and kid.tag in _PARTICIPLES and head.i < kid.left < end:
            end = kid.left if head.pos in _NOUNS else end
    return trimmed(head, _start(head, _FOCUS | _EXCLUSIVE), end)


def _named(head: Node) -> Node:
    """Return the person whom a role in front announces: "the mayor, Ann Lee, said"."""
    if head.pos == "NOUN" or head.lower in ROLES:
        for kid in head.kids:
            if kid.dep == "appos" and kid.entity == "PERSON" and kid.pos == "PROPN":
                return kid
    return head


def _start(head: Node, focus: frozenset[str] = _FOCUS) -> int:
    start = head.i
    for kid in head.kids:
        if kid.i > head.i:
            break
        if _is_dash(kid):
            start = head.i
        elif start == head.i and kid.dep not in _NOT_INITIAL:
            if kid.dep == "advmod" and kid.lower in focus and head.pos in _NAMING:
                continue  # "even the mayor"
            start = kid.left
    words = head.sentence.words
    number = start < head.i and words.dep[words.head[start]] == "nummod"
    if words.tag[start] == "WP$" or (number and words.lower[start] in _FOCUS):
        return start + 1  # "notably two ministers"
    both = words.lower[start] == "both" and start < head.i and head.kid("conj") is not None
    return start + both


def _is_dash(mark: Node) -> bool:
    """Return whether a mark is a dash between phrases, not a hyphen within a word."""
    if mark.text == "-":  # in tokenised text a hyphen stands between spaces too
        before = mark.before
        return mark.tag == ":" and before is not None and bool(before.token.whitespace_)
    return mark.text in {"--", "—", "–"}


def _reach(node: Node, *, own: bool) -> int:
    """Return the end of what follows a head inside its phrase (`own`: the phrase's own head)."""
    end = node.i + 1
    comma = False
    for kid in node.kids:
        if kid.i < node.i:
            continue
        if kid.dep == "punct":
            if kid.text in _BREAKING or _is_dash(kid):
                break
            comma = comma or kid.text == ","
            continue
        if kid.dep == "cc" and not own:
            comma = False
            continue
        if kid.dep == "conj" and not own and kid.pos not in {"VERB", "AUX"}:
            end = _reach(kid, own=False)
            comma = False
            continue
        if kid.dep == "npadvmod" and _is_rate(node, kid):
            end = kid.right + 1
            continue
        if comma or (kid.dep in _NEVER_INSIDE and not _completes(kid, own=own)):
            break
        if kid.dep == "acl" and own and any(k.dep in {"nsubj", "mark"} for k in kid.kids):
            break
        if kid.dep == "prep" and not kid.kids:
            break
        end = _reach(kid, own=False) if kid.pos != "VERB" else clause_phrase(kid).end
    return end


def _completes(kid: Node, *, own: bool) -> bool:
    """Return whether a noun is not complete without what follows: "all else", "nothing to say"."""
    if kid.dep != "relcl" or not own:
        return kid.lower == "else"
    opener = kid.kid("aux", "nsubj", "mark")
    return opener is not None and opener.tag == "TO"


def _is_rate(amount: Node, unit: Node) -> bool:
    """Return whether a noun says per what an amount counts: "$5 a share", "two miles a day"."""
    article = unit.kid("det")
    if article is None or article.lower not in {"a", "an", "each", "every"}:
        return False
    return amount.entity in _AMOUNTS or amount.pos == "NUM" or amount.kid("nummod") is not None


def trimmed(head: Node, start: int, end: int) -> Phrase:
    """Return a stretch without punctuation at its edges, with whole names and paired quotes."""
    words = head.sentence.words
    texts, tokens = words.text, words.tokens
    while start < head.i and words.mark[start]:
        start += 1
    while end > head.i + 1 and (words.mark[end - 1] or words.tag[end - 1] == "CC"):
        if texts[end - 1] in _PAIRED:
            break
        end -= 1
    limit = len(tokens)
    while end < limit and tokens[end].ent_iob_ == "I" and words.dep[end] not in _ENDING:
        after = min(end + 1, limit - 1)
        if texts[end] == "," and "conj" in (words.dep[after], words.dep[words.head[after]]):
            break  # "Harbour Design, Garden Arts", taken for one name
        end += 1
    while end > head.i + 1 and texts[end - 1] == ",":
        end -= 1
    mark = end + 1 if end + 1 < limit and texts[end] in {",", "."} else end
    if mark >= limit or texts[mark] not in _CLOSING:
        return Phrase(start, end, head)
    if mark == end and start and texts[start - 1] in _OPENING:
        return Phrase(start - 1, end + 1, head)
    inside = texts[start:end]
    opened = sum(text in _OPENING_ONLY for text in inside) + inside.count('"') % 2
    if opened > sum(text in _CLOSING_ONLY for text in inside):
        return Phrase(start, mark + 1, head)  # never half a quotation
    return Phrase(start, end, head)


def clause_phrase(head: Node) -> Phrase:
    """Return the whole clause under a head, without the punctuation at its edges."""
    return trimmed(head, head.left, head.right + 1)


def adverbial_phrase(head: Node) -> Phrase:
    """Return a prepositional or adverbial phrase with its modifiers and all its conjuncts."""
    return trimmed(head, head.left, _reach(head, own=False))
