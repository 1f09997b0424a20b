"""The referring expressions of a text: names, phrases of person and body nouns, pronouns."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from extractors.analysis import PROSE
from extractors.coreference.expressions import Expression
from extractors.nouns import nouns
from graph.model import MentionKind

TYPES = {
    "PERSON": "Person", "ORG": "Organization", "GPE": "Place", "LOC": "Place", "FAC": "Place",
    "NORP": "Group", "EVENT": "Event", "PRODUCT": "Product", "WORK_OF_ART": "CreativeWork",
    "LAW": "CreativeWork",
}  # fmt: skip
_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_DIRECTIONS = frozenset("eastern western northern southern central north-eastern".split())
# form -> (gender, plural); gender "thing" for it, None where the form says nothing
PRONOUNS: dict[str, tuple[str | None, bool]] = {
    **dict.fromkeys(("he", "him", "his", "himself"), ("male", False)),
    **dict.fromkeys(("she", "her", "hers", "herself"), ("female", False)),
    **dict.fromkeys(("it", "its", "itself"), ("thing", False)),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), (None, True)),
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), ("speaker", False)),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), ("speaker", True)),
    **dict.fromkeys(("who", "whom", "whose", "which", "that"), ("relative", False)),
}
_RELATIVE_TAGS = frozenset({"WP", "WDT", "WP$"})


def expressions(doc: Doc) -> list[Expression]:
    """Return the referring expressions of the prose in textual order."""
    found: list[Expression] = []
    inside: set[int] = set()
    for ent in doc.ents:
        if ent.label_ in TYPES:
            inside.update(range(ent.start, ent.end))
    sentence = 0
    for block in doc.spans[PROSE]:
        for sent in block.sents:
            found += [_name(ent, sentence) for ent in sent.ents if ent.label_ in TYPES]
            found += _common(sent, sentence, inside)
            sentence += 1
        sentence += 1  # a paragraph is further away than a sentence
    found.sort(key=lambda one: one.head)
    return found


def is_subject(token: Token) -> bool:
    """Tell whether a token heads a subject, alone or as the first of conjoined ones."""
    while token.dep_ == "conj":
        token = token.head
    return token.dep_ in _SUBJECT


def _name(ent: Span, sentence: int) -> Expression:
    head, start = ent.root, ent.start
    doc = ent.doc
    if ent.label_ in {"GPE", "LOC"} and start and doc[start - 1].text in _DIRECTIONS:
        if doc[start - 1].whitespace_:
            start -= 1  # "eastern Kenya" is a place of its own
    return Expression(
        start, ent.end, head.i, MentionKind.NAME, sentence, TYPES[ent.label_],
        plural=head.tag_ in {"NNPS", "NNS"}, subject=is_subject(head),
    )  # fmt: skip


def _common(sent: Span, sentence: int, inside: set[int]) -> Iterator[Expression]:
    known = nouns()
    for position, token in enumerate(sent, sent.start):
        tag = token.tag_
        if tag in {"NN", "NNS", "NNP"}:
            if position in inside:
                continue
            lemma = token.lemma_.lower()
            kind = known.type_of(lemma)
            if kind is None or token.dep_ in {"compound", "amod", "npadvmod"}:
                continue
            start = position
            while start > sent.start and start - 1 not in inside:
                left = token.doc[start - 1]
                if left.dep_ != "compound" or left.head.i < position or left.head.i > position:
                    break
                start -= 1
            plural = tag == "NNS" and lemma not in {"headquarters"}
            yield Expression(
                start, position + 1, position, MentionKind.NOMINAL, sentence, kind,
                known.gender.get(lemma), plural, is_subject(token),
            )  # fmt: skip
        elif tag in {"PRP", "PRP$"} or tag in _RELATIVE_TAGS:
            form = PRONOUNS.get(token.lower_)
            if form is not None and (form[0] != "relative" or token.dep_ != "mark"):
                yield Expression(
                    position, position + 1, position, MentionKind.PRONOUN, sentence,
                    None, form[0], form[1], is_subject(token),
                )  # fmt: skip
