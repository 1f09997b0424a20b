"""Whether a cue happened: negated or refused, future, hypothetical, asked, wished."""

from __future__ import annotations

from spacy.tokens import Token

from extractors.words import children, words_of

_NEGATIVE = frozenset(["no", "nobody", "none", "neither", "nothing", "few"])
_NEVER = frozenset(["never", "hardly", "barely", "scarcely", "nor", "neither"])
_REFUSING = frozenset(["refuse", "decline", "fail", "avoid", "stop", "cease", "resist"])
_GOVERNING = {
    "want": "desired", "hope": "desired", "wish": "desired", "like": "desired", "need": "desired",
    "plan": "future", "intend": "future", "promise": "future", "pledge": "future", "vow": "future",
    "expect": "future", "agree": "future", "go": "future", "prepare": "future", "urge": "desired",
    "ask": "desired", "seem": "possible", "appear": "possible", "threaten": "future",
    "try": "possible", "demand": "desired", "call": "desired", "order": "desired",
}  # fmt: skip
_MODALS = {
    "will": "future", "shall": "future", "'ll": "future", "’ll": "future", "wo": "future",
    "would": "hypothetical", "could": "possible", "can": "possible", "may": "possible",
    "might": "possible", "should": "obligation", "must": "obligation", "'d": "hypothetical",
    "’d": "hypothetical", "ca": "possible",
}  # fmt: skip
_CONDITIONAL = frozenset(["if", "unless", "whether", "lest", "provided"])


def negated(cue: Token) -> bool:
    """Tell whether the cue is negated ("did not say", "no one said") or refused."""
    words = words_of(cue.doc)
    for child in children(cue):
        dep, word = words.dep[child.i], words.lower[child.i]
        if dep == "neg" or word in _NEVER:
            return True
        if dep in ("nsubj", "nsubjpass") and (
            word in _NEGATIVE
            or any(c.dep_ == "det" and c.lower_ in _NEGATIVE for c in children(child))
        ):
            return True
    head = cue.head
    if cue.dep_ == "xcomp" and head != cue:
        return (head.lemma_ in _REFUSING) != any(c.dep_ == "neg" for c in children(head))
    if cue.dep_ == "pcomp":
        return head.lower_ == "without" or (head.lower_ == "of" and head.head.lower_ == "short")
    return False


def modal(cue: Token) -> str | None:
    """Return in what way the cue has not happened yet, None when it has."""
    found = None
    for child in children(cue):
        if child.dep_ == "mark" and child.lower_ in _CONDITIONAL:
            return "hypothetical"
        if child.dep_ == "aux" and child.lower_ in _MODALS:
            found = _MODALS[child.lower_]
    if found is not None:
        return found
    if cue.dep_ == "xcomp" and cue.head.pos_ in ("VERB", "AUX", "ADJ"):
        if cue.head.lemma_ == "go" and not any(c.dep_ == "aux" for c in children(cue.head)):
            return None  # "went on to say" has happened
        return _GOVERNING.get(cue.head.lemma_) or modal(cue.head)
    infinitive = any(child.tag_ == "TO" for child in children(cue))
    if infinitive and cue.dep_ in ("acl", "relcl", "advcl", "ROOT"):
        return None if cue.head.lemma_ == "go" and cue.head.tag_ == "VBD" else "future"
    if cue.dep_ == "ROOT" and cue.right_edge.text == "?":
        return "question"
    return None
