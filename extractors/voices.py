"""In whose voice a predication stands: of all attributions around it, those that hold it.

An attribution covers characters; not every predication within them is the source's own. What the
source merely intends says nothing it could be quoted for, and what identifies a thing that is
wanted or judged is background the article vouches for (Karttunen & Peters 1979 on holes and plugs
of presupposition).
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from extractors.attribution import Frame, holders
from extractors.attribution.extent import CONTRASTS
from extractors.attribution.lexicon import cues, lemma_of
from extractors.attribution.parts import tense_tag
from extractors.nouns import nouns
from extractors.words import children, words_of
from graph.model import Form

_STATEMENTS = frozenset({"admit", "claim", "deny", "say"})
_UNASSERTED = frozenset({"ask", "demand", "order", "promise", "refuse", "want"})
_WISHES = frozenset({"demand", "order", "want"})
_EVALUATIONS = frozenset({"accuse", "admit", "ask", "judge", "know", "manner", "say", "show"})
_DENIAL = "deny"
_INTENTIONS = frozenset({"to", "adjective-to"})
_TO_NOUN = "noun-to"
_OWN = frozenset({"promise", "refuse", "want"})
_RAISED = frozenset({"raise", "seem"})
_STRAYED = frozenset({"dobj", "dative", "npadvmod", "attr"})
_CLOSING = frozenset({"”", '"', "''", "’", "'"})
_TIMES = frozenset({"DATE", "TIME"})
_PERMITTING = frozenset({"allow", "permit"})
_HINTS = frozenset({"suggest", "imply", "hint", "signal", "indicate", "insinuate"})
_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_HEARSAY = "adverb"
_REPORTS = frozenset(
    {"according", "clause", "colon", "continuation", "noun-clause", "parenthetical", "quote"}
)
_BACKGROUND = frozenset({"relcl", "acl", "appos"})


def voices(frames: Sequence[Frame], head: Token) -> tuple[Frame, ...]:
    """Return the attributions that hold the predication headed by `head`, outermost first."""
    found = [frame for frame in holders(frames, head) if _holds(frame, head)]
    return tuple(frame for frame in found if not _other(frame, found))


def _other(frame: Frame, found: Sequence[Frame]) -> bool:
    """Tell whether a denial of what is claimed and the claim itself exclude each other here.

    In "rejected claims that S" it is the denier who holds that not-S; in "rejected the union's
    claim that S" the union holds S, and the denier takes no part in it.
    """
    if frame.rule == _TO_NOUN and any(_denied(frame, outer) for outer in found):
        return True  # "denied the firm's request to close the mine": nobody's words
    if frame.effect == _DENIAL:
        return any(_denied(inner, frame) and inner.source is not None for inner in found)
    return frame.source is None and any(_denied(frame, outer) for outer in found)


def _denied(inner: Frame, outer: Frame) -> bool:
    """Tell whether the noun that hands over the inner content is what the outer frame denies."""
    noun = inner.cue.root
    return outer.effect == _DENIAL and noun.pos_ == "NOUN" and noun.head == outer.cue.root


def _holds(frame: Frame, head: Token) -> bool:
    if _intends(frame):
        return False  # "X promised to go" is X's going in the future, not something X holds
    if frame.source_head is not None and frame.source_head.ent_type_ in _TIMES:
        return False  # "the coming weeks will show whether …"
    if _happens(frame):
        return False  # "the defeat underscores that …"
    path = _path(frame, head)
    root = path[-1]
    if frame.effect in _UNASSERTED and any(map(_given, path[:-1])):
        return False  # "demands the land it lost in 2014"; not "its demand that the firm pay"
    if frame.effect == _DENIAL and frame.rule == "object" and _related(path[:-1]):
        return False  # "denied the charges he faces"
    if frame.rule not in _REPORTS and any(_meanwhile(token, frame.rule) for token in path[:-1]):
        return False  # "dropped the merger as its shares rise"
    if frame.form is not Form.DIRECT and any(map(_comments, path[1:])):
        return False  # "said he would sell the “silver”, an expression that amused many"
    if any(map(_denies, path)):
        return False  # "was accused of theft, which he denies"
    if frame.rule in _RAISED and root.pos_ in ("NOUN", "PROPN"):
        return False  # "the team led by Ann is expected to win": she leads it
    if frame.form is not Form.DIRECT and root.pos_ in ("NOUN", "PROPN") and not _clausal(root):
        # "criticised the plan to use it", "rejected their demand": the plan and the demand stand.
        return frame.effect in _WISHES or (frame.effect not in _EVALUATIONS and root != head)
    return True


def _clausal(word: Token) -> bool:
    """Tell a verb that is tagged as a noun: "that the dam leaks"."""
    return any(child.dep_ in ("mark", "nsubj", "nsubjpass") for child in children(word))


def _related(path: Sequence[Token]) -> bool:
    return any(token.dep_ == "relcl" for token in path)


def _intends(frame: Frame) -> bool:
    if frame.rule == _TO_NOUN:
        return frame.effect in _OWN
    return frame.rule in _INTENTIONS and frame.effect not in _STATEMENTS


def _happens(frame: Frame) -> bool:
    """Tell an event for a source, and a thing that only makes possible: "the deal allows them to".

    What somebody is said to be allowed is the article's word unless people or bodies allow it.
    """
    source = frame.antecedent.root if frame.antecedent is not None else frame.source_head
    if source is None or source.pos_ != "NOUN" or frame.cue_lemma in _HINTS:
        return False
    noun = lemma_of(source)
    if frame.cue_lemma in _PERMITTING:
        lifeless = nouns().type_of(noun) in (None, "Event") or noun in nouns().site
        return lifeless and noun not in cues().speakers
    return noun in cues().happenings


def _given(token: Token) -> bool:
    """Tell whether a clause identifies or dates what is wanted, and so tells what is the case."""
    return token.dep_ in _BACKGROUND or (token.dep_ == "advcl" and token.tag_ == "VBD")


def _meanwhile(clause: Token, rule: str) -> bool:
    """Tell a finite clause that says what else goes on: no part of what is wanted or planned.

    What went on while something is said to have happened may be hearsay as well.
    """
    tense = tense_tag(clause)
    if clause.dep_ != "advcl" or tense not in _FINITE or (rule == _HEARSAY and tense == "VBD"):
        return False
    kinds = {child.dep_: child for child in children(clause) if child.i < clause.i}
    mark = kinds.get("mark")
    return mark is not None and mark.lower_ in CONTRASTS and "nsubj" in kinds


def _comments(token: Token) -> bool:
    """Tell whether a noun speaks of the words before it: an apposition, right after their end."""
    if lemma_of(token) not in cues().wording:
        return False
    before = token.left_edge.nbor(-1).text if token.left_edge.i else ""
    if token.dep_ == "appos" or (token.dep_ in _STRAYED and before in _CLOSING):
        return True
    return before == "," and any(map(_refuses, children(token)))


def _denies(clause: Token) -> bool:
    """Tell a denial of all that comes before its "which"."""
    if clause.dep_ != "relcl":
        return False
    first = clause.left_edge
    if first.lower_ != "which" or not first.i or first.nbor(-1).text != ",":
        return False
    return _refuses(clause)


def _refuses(clause: Token) -> bool:
    """Tell the "he denies" of "a charge he denies"."""
    frames = cues().verbs.get(lemma_of(clause), {})
    return clause.dep_ == "relcl" and _DENIAL in frames.values()


def _path(frame: Frame, head: Token) -> list[Token]:
    """Return the predicating word and what governs it within the content, upwards."""
    words = words_of(head.doc)
    path, place = [head], head.i
    while (governor := words.head[place]) != place:
        token, place = words.tokens[governor], governor
        if not any(start <= token.idx < end for start, end in frame.contents):
            break
        path.append(token)
    return path
