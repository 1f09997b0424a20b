"""Where a content ends: parsers attach to it what the cue, the author or another source says."""

from __future__ import annotations

from spacy.tokens import Token

from extractors.attribution.lexicon import cues, lemma_of
from extractors.attribution.parts import Parts, resumes, tense_tag
from extractors.marks import MARKS
from extractors.words import children, words_of

Extent = tuple[int, int]  # token indices

_CONCESSIVE = frozenset(["though", "although", "while"])
CONTRASTS = frozenset(["while", "as", "although", "though", "whereas"])
_SPEECH = frozenset(["say", "claim", "admit", "deny", "warn", "demand", "accuse"])
_SHIFTED = frozenset(["had", "would", "could", "might"])
_UNSHIFTED = frozenset(["will", "may", "can", "must"])
_HIMSELF = frozenset(["he", "she", "it", "they", "we", "i"])
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])


def clauses(parts: Parts) -> Extent:
    """Return the clauses of a verb as one stretch, with an if-clause that follows them.

    A verb coordinated with the content, in the form of the cue and not of the content, goes on
    after the cue: "says that he will go and thanks his voters".
    """
    verb, first = parts.verb, parts.clauses[0]
    start, end = subtree(first, verb)
    if start < verb.i:
        return start, end
    if first.dep_ == "advcl":
        start = min(t.left_edge.i for t in first.lefts if t.dep_ in ("nsubj", "nsubjpass"))
    for clause in parts.clauses[1:]:
        before = verb.doc[clause.left_edge.i - 1]
        while before.text in MARKS and before.i > end:
            before = before.nbor(-1)
        if before.pos_ == "CCONJ":
            end = clause.right_edge.i + 1
    end = max([end, *(clause.right_edge.i + 1 for clause in parts.trailing)])
    if any(child.dep_ == "mark" for child in children(verb)):
        end = _before_main(start, first, end)
    end = _before_aside(verb, first, start, _before_according(verb, start, end))
    for child in children(first):
        if child.dep_ == "conj" and resumes(child, first, verb):
            return start, _before_conjunct(start, child)
        if child.dep_ == "advcl" and child.i > first.i and _concedes(child, verb):
            return start, _before_conjunct(start, child)
    return start, end


def infinitive(head: Token, verb: Token) -> Extent:
    """Return the span of an infinitive without a finite verb that is coordinated with it.

    Such a verb goes on after the cue: "urges him to go and says".
    """
    start, end = subtree(head, verb)
    for child in children(head):
        if child.dep_ == "mark" and child.i == start and child.lower_ == "for":
            start += 1
        if child.dep_ == "conj" and child.i > head.i and child.tag_ in ("VBD", "VBZ", "VBP"):
            return start, _before_conjunct(start, child)
    return start, end


def subtree(head: Token, verb: Token) -> Extent:
    """Return the token span of a subtree, cut at the cue verb."""
    words = words_of(head.doc)
    start, end = words.left[head.i], words.right[head.i] + 1
    if head.i > verb.i:
        return max(start, verb.i + 1), end
    return start, min(end, verb.i)


def _concedes(clause: Token, cue: Token) -> bool:
    """Tell "said it was safe, though she admitted …": the second cue is the author's again."""
    if clause.tag_ != cue.tag_ or lemma_of(clause) not in cues().verbs:
        return False
    return any(t.dep_ == "mark" and t.lower_ in _CONCESSIVE for t in children(clause))


def _before_conjunct(start: int, conjunct: Token) -> int:
    end = conjunct.left_edge.i
    while end > start and conjunct.doc[end - 1].pos_ in ("CCONJ", "PUNCT"):
        end -= 1
    return end


def _before_according(verb: Token, start: int, end: int) -> int:
    """Return where a content ends when ", according to X" follows: X holds the whole sentence."""
    words = words_of(verb.doc)
    for place, word in enumerate(words.lower[start + 2 : end], start + 2):
        if word == "according" and words.text[place - 1] == ",":
            return place - 1
    return end


def _before_aside(verb: Token, first: Token, start: int, end: int) -> int:
    """Return where a content ends when ", while Y does Z" follows that the article says itself."""
    words = words_of(verb.doc)
    for place in range(start + 2, end):
        if words.text[place - 1] != ",":
            continue
        mark = place + 1 if words.lower[place] == "even" and place + 1 < end else place
        if words.lower[mark] not in CONTRASTS or words.dep[mark] not in ("mark", "advmod"):
            continue
        clause = words.tokens[words.head[mark]]
        ends = clause.dep_ == "advcl" and mark < clause.i and words.right[clause.i] >= end - 2
        if ends and _unreported(clause, first, verb):
            return place - 1
    return end


def _unreported(clause: Token, first: Token, cue: Token) -> bool:
    """Tell a contrast that the article draws from one that its source draws (Quirk et al. 14.31).

    The clause reports another voice, is not backshifted where the content is, or sets what somebody
    named does against what the source says of himself: "said he would talk, while Norway fired".
    """
    frames = cues().verbs.get(lemma_of(clause), {})
    if frames.get("quote") in _SPEECH:
        return True
    tense, auxiliaries = tense_tag(clause), _auxiliaries(clause)
    if not _SHIFTED.isdisjoint(auxiliaries):
        return False
    shifted = cue.tag_ == "VBD" and (tense_tag(first) == "VBD" or _SHIFTED & _auxiliaries(first))
    if shifted and (tense in ("VBZ", "VBP") or _UNSHIFTED & auxiliaries):
        return True
    doer, himself = _doer(clause), _doer(first)
    if doer is None or himself is None or himself.lower_ not in _HIMSELF:
        return False
    return doer.pos_ == "PROPN" and tense in _FINITE


def _auxiliaries(clause: Token) -> set[str]:
    return {child.lower_ for child in children(clause) if child.dep_ == "aux"}


def _doer(clause: Token) -> Token | None:
    return next((t for t in children(clause) if t.dep_ in ("nsubj", "nsubjpass")), None)


def _before_main(start: int, first: Token, end: int) -> int:
    """Return where the content of a subordinate cue ends: "if he says S, we will go".

    The parser often takes the main clause for the content and S for a part of it.
    """
    for token in first.doc[start : first.i]:
        if token.text == "," and any(t.tag_ in _FINITE for t in first.doc[start : token.i]):
            return token.i
    return end
