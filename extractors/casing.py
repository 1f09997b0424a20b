"""Headlines In Title Case Or IN CAPITALS, read as sentences.

A parser trained on running text takes a row of capitalised words for one long name. So a headline
is parsed with only those capitals that the article also uses within its sentences, that a place
or body of the gazetteer has, or that a given name begins; each letter stands for one letter, so
that offsets stay.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import islice, pairwise

from extractors.lexicon import relation_for
from extractors.nouns import nouns
from graph.gazetteer import gazetteer

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_WITHIN = re.compile(
    r"(?:(?<=[a-z,;] )|(?<=Mr\. |Dr\. |Ms\. )|(?<=Mrs\. |Gov\. |Sen\. |Rep\. ))[A-Z][^\W\d_]+"
)
_INITIAL = re.compile(r"(?:^|(?<=[.!?] )|(?<=[.!?][\"”’] ))[A-Z][a-z]+", re.MULTILINE)
_SMALL = re.compile(r"(?<![^\s\"“‘'(])[a-z][^\W\d_]+(?=[\s.,;:!?\"”’')]|$)")
_IRISH = re.compile(r"[A-Z][’'][A-Z]")  # "O'Hara"
_DATES = frozenset(
    "January February March April June July August September October November December Monday "
    "Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)
_TITLES = frozenset("Mr Mrs Ms Dr St Mt Gov Sen Rep Gen Lt Sgt".split())
_PLAIN = frozenset(  # capitals on these tell a headline from a row of names
    "a about after again against ahead among an and are as at be been before being but by can "
    "could did do does down during first for from get gets had has have he her his how if in into "
    "is it its just may might more most never no not of off on or out over says she should some "
    "than that the their them then they this through to toward under up was were what when where "
    "which while who whom whose why will with without won't would you your".split()
)
_MINOR = frozenset(  # the only words that a headline which ends like a sentence writes small
    "a an and as at but by for from if in into nor of on or over per s so than th the to up via vs "
    "with yet".split()
)
_MOST = 24  # words; longer lines are text
_FEWEST = 4
_SHOUTED = 3  # in a line of capitals alone, which nothing else explains
_LONGEST_NAME = 4  # words of a gazetteer name
_SHORT = 3  # letters; "of", "and", "the" are small in headlines too
_CAPITALISED = 0.8  # share of the longer words; all of them in a line that ends like a sentence
_ENDS = (".", "!", "…")


class Casing:
    """What the sentences of one article tell about its capitals, looked up when needed."""

    def __init__(self, text: str) -> None:
        self._text = text

    def sentence(self, line: str) -> str:
        """Return a headline with sentence case, any other paragraph of the article as it is."""
        words = list(islice(_WORD.finditer(line), _MOST + 1))  # no headline has more
        if not self._is_headline(line, [word[0] for word in words]):
            return line
        capitals = line == line.upper()
        names = self._names_in(line, words, capitals)
        letters = list(line)
        for position, match in enumerate(words):
            if capitals and self._is_acronym(match[0]):
                continue
            start = match.start() + (position == 0 or position in names)
            for place in range(start, match.end() if capitals else match.start() + 1):
                letters[place] = _small(letters[place])
        return "".join(letters)

    @cached_property
    def _sentences(self) -> str:
        lines = self._text.splitlines()
        return "\n".join(line for line in lines if not _is_title(line, _WORD.findall(line)))

    def _is_acronym(self, word: str) -> bool:
        """Tell whether a word in capitals has them in running text too ("OPEC")."""
        plain = _stem(word)
        if plain in self._names:
            return True
        entries = gazetteer().names.get(plain, ()) if plain.lower() not in _PLAIN else ()
        return len(plain) > 1 and any(entry.strong for entry in entries)

    @cached_property
    def _common(self) -> frozenset[str]:
        """The words that the article's sentences write small."""
        return frozenset(_SMALL.findall(self._sentences))

    @cached_property
    def _names(self) -> frozenset[str]:
        """The words that sentences write with a capital, which at their start may be theirs."""
        initial = {word for word in _INITIAL.findall(self._sentences) if not self._ordinary(word)}
        return frozenset(_WITHIN.findall(self._sentences)) | initial

    def _ordinary(self, word: str) -> bool:
        """Tell whether a word is one of the language: used small here, or in the word lists."""
        return word.lower() in self._common or _is_listed(word.lower())

    def _is_headline(self, line: str, words: list[str]) -> bool:
        if not _is_title(line, words) or line[0] in "([":
            return False
        return not line.rstrip().endswith(_ENDS) or (
            all(word[0].isupper() or word in _MINOR for word in words)
            and any(
                word[0].isupper() and word not in self._names and self._ordinary(word)
                for word in words[1:]
            )
        )

    def _is_name(self, words: list[str], place: int) -> bool:
        """Tell whether a word that can be a name is one: "Black Sea" is, "Black voters" not."""
        word = words[place]
        if word.lower() not in self._common:
            return word.lower() not in _PLAIN
        pairs = [words[place - 1 : place + 1], words[place : place + 2]]
        return any(len(pair) > 1 and " ".join(pair) in self._sentences for pair in pairs)

    def _names_in(self, line: str, words: list[re.Match[str]], capitals: bool) -> set[int]:
        """Return the places of the words that keep their capital."""
        plain = [_stem(word[0]) for word in words]
        shown = [word.capitalize() if capitals else word for word in plain]
        known, gender, adherents = gazetteer(), nouns().gender, nouns().adherent
        found = {
            place
            for place, word in enumerate(shown)
            if word in known.demonyms
            or word in _DATES
            or word in _TITLES
            or word in adherents
            or (word in self._names and self._is_name(shown, place))
            or _IRISH.match(words[place][0])
            or (not capitals and any(sign.isupper() for sign in words[place][0][1:]))
            or (len(word) == 1 and line[words[place].end() :].lstrip().startswith("."))
        }
        for start in range(len(shown)):
            for end in range(start + 1, min(start + _LONGEST_NAME, len(shown)) + 1):
                if any(entry.strong for entry in known.names.get(" ".join(shown[start:end]), ())):
                    found.update(range(start, end))
        surname = -1
        for place, (given, after) in enumerate(pairwise(shown)):
            if given not in gender or not after[0].isupper() or _is_listed(given.lower()):
                continue
            if given.lower() not in self._common or f"{given} {after}" in self._sentences:
                found.add(place)
                if place != surname and not self._ordinary(after):
                    surname = place + 1
                    found.add(surname)
        return found


def _is_listed(word: str) -> bool:
    """Tell whether the word lists have a word or, roughly, what it is inflected from."""
    if word in _PLAIN:
        return True
    stems = [word, *(word.removesuffix(end) for end in ("s", "es", "d", "ed", "ing"))]
    known = nouns()
    return any(
        relation_for(stem).known or known.type_of(stem) or stem in known.honorific
        for stem in [*stems, f"{stems[-1]}e"]
    )


def _stem(word: str) -> str:
    """Return a word without what an apostrophe adds to it."""
    return re.split("[’']", word)[0]


def _small(letter: str) -> str:
    """Return the small letter; "İ" has none of one letter, and offsets must stay."""
    return letter.lower() if len(letter.lower()) == 1 else letter


def _is_title(line: str, words: list[str]) -> bool:
    fewest = _SHOUTED if line == line.upper() else _FEWEST
    if not fewest <= len(words) <= _MOST:
        return False
    longer = [word for word in words if len(word) > _SHORT]
    capitals = sum(word[0].isupper() for word in longer)
    share = 1 if line.rstrip().endswith(_ENDS) else _CAPITALISED
    return len(longer) >= fewest - 1 and capitals >= share * len(longer)
