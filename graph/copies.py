"""Which articles are copies of one report: near-duplicate texts, found without comparing pairs.

One-permutation MinHash over 3-word shingles (Li, Owen & Zhang 2012) cut into bands (locality-
sensitive hashing, Leskovec, Rajaraman & Ullman, Mining of Massive Datasets, 3.4): two articles are
joined when a band agrees. Texts that share half of their shingles are joined with probability
0.64, 70 % 0.99, while 10 % (two reports on one event) gives 0.002.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from zlib import crc32

from graph.ids import digest
from graph.model import Article

_WORD = re.compile(r"\w+")
_SHINGLE = 3
_BANDS = 16
_ROWS = 4
_BINS = _BANDS * _ROWS
_SHORTEST = 20  # words; a shorter text is too little to call a copy
_SENTENCE = 8  # words from which an identical sentence is a copied one


def copy_keys(article: Article) -> list[str]:
    """Return the bands of an article's prose; articles that share one are copies."""
    words = _words(prose(article))
    if len(words) < _SHORTEST:
        return []
    bins: list[int | None] = [None] * _BINS
    shingles = zip(*(words[i:] for i in range(_SHINGLE)), strict=False)
    for shingle in set(map(" ".join, shingles)):
        value = crc32(shingle.encode("utf-8", "surrogatepass"))
        place, rest = value % _BINS, value // _BINS
        known = bins[place]
        if known is None or rest < known:
            bins[place] = rest
    full = _densified(bins)
    return [
        f"copy-{band}-{digest(*map(str, full[band * _ROWS : (band + 1) * _ROWS]))}"
        for band in range(_BANDS)
    ]


@lru_cache(maxsize=1024)  # the claims of a sentence follow one another
def sentence_key(sentence: str, holder: str) -> str:
    """Return what copied reports of one statement share, or "" for a sentence too short to tell."""
    words = _words(sentence)
    return digest(" ".join(words), " ".join(_words(holder))) if len(words) >= _SENTENCE else ""


def component(
    start: str, keys: Callable[[str], Iterable[str]], sharing: Callable[[str], Iterable[str]]
) -> set[str]:
    """Return all articles that are joined to one, itself included.

    Args:
        start: an article.
        keys: the copy keys of an article.
        sharing: the articles that have a key.
    """
    found, tried, waiting = {start}, set[str](), [start]
    while waiting:
        for key in keys(waiting.pop()):
            if key not in tried:
                tried.add(key)
                fresh = set(sharing(key)) - found
                found |= fresh
                waiting.extend(fresh)
    return found


def prose(article: Article) -> str:
    """Return the text without its furniture."""
    pieces, position = [], 0
    for piece in sorted(article.furniture, key=lambda piece: piece.start):
        pieces.append(article.text[position : piece.start])
        position = max(position, piece.end)
    return " ".join([*pieces, article.text[position:]])


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _densified(bins: list[int | None]) -> list[str]:
    """Fill empty bins from the next full one, for short texts (Shrivastava & Li 2014)."""
    full = []
    for place in range(_BINS):
        step = 0
        while (value := bins[(place + step) % _BINS]) is None:
            step += 1
        full.append(f"{value}+{step}")
    return full
