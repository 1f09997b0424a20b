"""Part of speech and lemma of each token, looked up once a word, tag and arc.

spaCy tries all patterns of its attribute ruler on every token, a sixth of an English pipeline's
cost. What they and the rules of its lemmatizer say depends on nothing but the word, its tag and
its arc, but for a few pairs of words such as "gonna"; so those components are asked once each.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

import numpy
from numpy.typing import NDArray
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc

if TYPE_CHECKING:
    from thinc.types import Ints2d

Columns = NDArray[numpy.uint64]
Key = tuple[int, int, int]

KEY = ("ORTH", "TAG", "DEP")
FORM = ("TAG", "POS", "LEMMA", "DEP")
_NOTHING: Key = (0, 0, 0)  # the key of what is not to be looked up
_RULER, _LEMMATIZER = "attribute_ruler", "lemmatizer"
_AFTERWARDS = frozenset({_LEMMATIZER, "ner"})  # components that read nothing the ruler writes
# What a pattern may ask for that the word, the tag and the arc decide.
_DECIDED = frozenset({"ORTH", "TEXT", "LOWER", "LENGTH", "SHAPE", "IS_SPACE", "TAG", "DEP"})
_KNOWN = 100_000  # forms kept, some 30 MB


class Morphology:
    """The attribute ruler and the lemmatizer of a pipeline, with what they said so far.

    `replaces` names the components that need not run: none where the pipeline's own are of
    another kind or ask for more than a word, its tag and its arc.
    """

    def __init__(self, nlp: Language) -> None:
        self.replaces = (_RULER, _LEMMATIZER) if _replaceable(nlp) else ()
        self._vocab = nlp.vocab
        if not self.replaces:
            return
        self._ruler = cast("AttributeRuler", nlp.get_pipe(_RULER))
        self._lemmatizer = cast("Lemmatizer", nlp.get_pipe(_LEMMATIZER))
        self._alone = AttributeRuler(nlp.vocab)  # the patterns of one token
        self._member = Matcher(nlp.vocab)  # each token of the longer patterns
        for rule in self._ruler.patterns:
            short = [pattern for pattern in _patterns(rule) if len(pattern) == 1]
            long = [pattern for pattern in _patterns(rule) if len(pattern) > 1]
            if short:
                self._alone.add_patterns([{**rule, "patterns": cast("Any", short)}])
            if long:
                self._member.add(str(rule), [[token] for pattern in long for token in pattern])
        self._forget()

    def forms(self, keys: Columns) -> Columns:
        """Return the columns FORM for the columns KEY of tokens in a row; zeros for zeros.

        Only where `replaces` names components: elsewhere the pipeline has set them.
        """
        if len(self._rows) > _KNOWN:
            self._forget()
        tokens: list[Key] = list(zip(*keys.T.tolist(), strict=True))
        if new := list(dict.fromkeys(key for key in tokens if key not in self._rows)):
            self._learn(new)
        rows = numpy.fromiter(map(self._rows.__getitem__, tokens), "int64", len(tokens))
        forms: Columns = self._forms[rows]
        for start, end in _runs(self._joins[rows]):
            forms[start:end] = columns(self._said(tokens[start:end], self._ruler), FORM)
        return forms

    def _forget(self) -> None:
        self._rows = {_NOTHING: 0}
        self._forms: Columns = numpy.zeros((1, len(FORM)), "uint64")
        self._joins = numpy.zeros(1, bool)

    def _learn(self, new: list[Key]) -> None:
        doc = self._said(new, self._alone)
        joins = numpy.zeros(len(new), bool)
        joins[[start for _, start, _ in self._member(doc, allow_missing=True)]] = True
        self._rows.update(zip(new, range(len(self._rows), len(self._rows) + len(new)), strict=True))
        self._forms = numpy.concatenate([self._forms, columns(doc, FORM)])
        self._joins = numpy.concatenate([self._joins, joins])

    def _said(self, keys: list[Key], ruler: AttributeRuler) -> Doc:
        doc = Doc(self._vocab, words=cast("list[str]", [word for word, _, _ in keys]))
        given = numpy.array([(tag, arc, 0) for _, tag, arc in keys], dtype="uint64")
        doc.from_array([*KEY[1:], "HEAD"], cast("Ints2d", given))
        return self._lemmatizer(ruler(doc))


@lru_cache(maxsize=2)
def morphology(nlp: Language) -> Morphology:
    """Return the one Morphology of a pipeline."""
    return Morphology(nlp)


def columns(doc: Doc, names: Sequence[str]) -> Columns:
    """Return attributes of a Doc's tokens, one column each."""
    return doc.to_array(list(names)).astype("uint64", copy=False)


def _runs(joins: NDArray[numpy.bool_]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of two and more neighbours that a longer pattern could match."""
    pairs = numpy.flatnonzero(joins[:-1] & joins[1:]).tolist()
    for before, first in zip([None, *pairs], pairs, strict=False):
        if before == first - 1:
            continue
        end = first + 2
        while end < len(joins) and joins[end]:
            end += 1
        yield first, end


def _replaceable(nlp: Language) -> bool:
    names = nlp.pipe_names
    if _RULER not in names or _LEMMATIZER not in names:
        return False
    ruler, lemmatizer = nlp.get_pipe(_RULER), nlp.get_pipe(_LEMMATIZER)
    return (
        isinstance(ruler, AttributeRuler)
        and isinstance(lemmatizer, Lemmatizer)
        and set(names[names.index(_RULER) + 1 :]) <= _AFTERWARDS
        and all(
            _DECIDED.issuperset(token)
            for rule in ruler.patterns
            for pattern in _patterns(rule)
            for token in pattern
        )
    )


def _patterns(rule: Mapping[str, object]) -> list[list[dict[str, object]]]:
    return cast("list[list[dict[str, object]]]", rule["patterns"])
