"""What of an article's text is page and not prose: found by pattern, repetition and shape."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractors.articles.lines import Line, continues, split_lines, wrap_width
from extractors.articles.rules import Rules, furniture_rules
from graph.model import Furniture

_MARKUP = re.compile(r"(?:#{1,6}\s+|[>*•·▪►–-]\s+)+(?=\S)")  # Markdown headings, quotes and bullets
_HASHES = re.compile(r"#{1,6}\s+")
_RULE = re.compile(r"[\s*_=~#.•·–—-]+")  # a line of signs only
_GLUED = re.compile(r"[.!?…][\"”’)]*(?=[“\"‘]?[A-Z0-9])")
_TITLE_SITE = re.compile(r"\s+[|–—-]\s+(?P<site>[^|–—]{2,40})$")
_SMALL = frozenset(
    """a an and as at but by for from in into nor of on or over per so than that the to up via
    vs with yet is are be it its""".split()
)
_GLUED_LONGEST = 200  # characters of a line glued to a paragraph


def mark(
    text: str, title: str | None = None, publisher: str | None = None
) -> tuple[Furniture, ...]:
    """Return the furniture of an article's text, sorted and disjoint; the text stays as it is.

    The first occurrence of the title is prose, its repetitions are furniture.
    """
    lines = split_lines(text)
    width = wrap_width(lines)
    wrapped = [False, *(continues(a, b, width) for a, b in pairwise(lines))][: len(lines)]
    rules = furniture_rules()
    kinds: list[str | None] = [None] * len(lines)
    bare = [_bare(line.text) for line in lines]
    seen: dict[str, int] = {}
    for number, core in enumerate(bare):
        if wrapped[number]:
            continue
        key = _key(core)
        repeated = key in seen and _stands_alone(core, rules)
        kinds[number] = _by_pattern(core, rules) or ("repeat" if repeated else None)
        seen.setdefault(key, number)
    alone = [line for line, inside in zip(lines, wrapped, strict=True) if not inside]
    shape = _Shape(lines, bare, kinds, wrapped, rules)
    shape.find_teasers()
    shape.find_sites({_key(name) for name in (publisher, _site(title)) if name})
    if len(alone) > 2:
        shape.find_headings(_key(title or ""))
    headlines = {key for key, at in seen.items() if kinds[at] is None} | {_key(title or "")}
    pieces: list[Furniture] = []
    for number, line in enumerate(lines):
        kind = kinds[number]
        if kind:
            pieces.append(Furniture(line.start, line.end, kind))
        elif not wrapped[number]:
            pieces.extend(_inline(line, rules, headlines))
    return tuple(pieces)


class _Shape:
    """Kinds that depend on the neighbours of a line."""

    def __init__(
        self,
        lines: Sequence[Line],
        bare: Sequence[str],
        kinds: list[str | None],
        wrapped: Sequence[bool],
        rules: Rules,
    ) -> None:
        self.lines, self.bare, self.kinds, self.wrapped = lines, bare, kinds, wrapped
        self.limit = rules.shape

    def find_teasers(self) -> None:
        """Mark the headlines listed under a bare "Also read:"."""
        left = 0
        for number, core in enumerate(self.bare):
            kind = self.kinds[number]
            if kind == "teaser":
                left = (
                    self.limit["teasers"] if len(core.split()) <= self.limit["label_words"] else 0
                )
            elif kind is None:
                listed = (
                    left
                    and len(core.split()) <= self.limit["teaser_words"]
                    and not self.wrapped[number]
                    and core[-1] not in '.!”"'
                )
                left = left - 1 if listed else 0
                self.kinds[number] = "teaser" if listed else None

    def find_sites(self, names: set[str]) -> None:
        """Mark lines that are the outlet's name, and a bare name that ends a page."""
        for number, core in enumerate(self.bare):
            if self.kinds[number] is None and not self.wrapped[number] and _key(core) in names:
                self.kinds[number] = "site"
        last = len(self.lines) - 1
        if last > 0 and self.kinds[last] is None and self.kinds[last - 1] not in {None, "heading"}:
            words = self.bare[last].split()
            named = all(word[0].isupper() or word[0].isdigit() for word in words)
            if (
                len(words) <= self.limit["site_words"]
                and named
                and self.bare[last][-1] not in ".!?"
            ):
                self.kinds[last] = "site"

    def find_headings(self, title: str) -> None:
        """Mark short lines between paragraphs that do not end as a sentence does.

        What stands before the first paragraph is headline and kicker, and is read.
        """
        begun = False
        for number, kind in enumerate(self.kinds):
            if kind is not None:
                continue
            if begun and self._is_heading(number) and _key(self.bare[number]) != title:
                self.kinds[number] = "heading"
            begun = begun or self._is_prose(number)

    def _is_heading(self, number: int) -> bool:
        core, line = self.bare[number], self.lines[number]
        words = core.split()
        inside = self.wrapped[number] or (number + 1 < len(self.lines) and self.wrapped[number + 1])
        if len(words) > self.limit["heading_words"] or inside or not core[0].isupper():
            return False
        marked = bool(_HASHES.match(line.text))
        titled = _title_case(words)
        if not marked and (
            core[-1] in ".!…,;”\"’')" or ":" in core or (core[-1] == "?" and not titled)
        ):
            return False
        before, after = self._neighbour(number, -1), self._neighbour(number, 1)
        if after is None or not self._is_prose(after):
            return False  # nothing stands under it
        if marked or (titled and (before is None or self.lines[before].ends_sentence)):
            return True
        apart = line.opens and self.lines[number + 1].opens
        return apart and before is not None and self._is_prose(before)

    def _neighbour(self, number: int, step: int) -> int | None:
        number += step
        while 0 <= number < len(self.lines) and self.kinds[number] is not None:
            number += step
        return number if 0 <= number < len(self.lines) else None

    def _is_prose(self, number: int) -> bool:
        line = self.lines[number]
        long = len(line.text) >= self.limit["prose_characters"]
        joined = number + 1 < len(self.lines) and self.wrapped[number + 1]
        return joined or self.wrapped[number] or (long and line.ends_sentence)


def _bare(text: str) -> str:
    markup = _MARKUP.match(text)
    return text[markup.end() :] if markup else text


def _by_pattern(core: str, rules: Rules) -> str | None:
    if len(core) > rules.shape["longest"]:
        return None
    if _RULE.fullmatch(core):
        return "rule"
    return next((kind for kind, rule in rules.line.items() if rule.fullmatch(core)), None)


def _inline(line: Line, rules: Rules, headlines: set[str]) -> Iterator[Furniture]:
    """Yield markup and furniture glued to the prose of a line, from left to right."""
    start, end = line.start, line.end
    if markup := _MARKUP.match(line.text):
        start += markup.end()
        yield Furniture(line.start, start, "markup")
    for kind, rule in rules.prefix.items():
        if match := rule.match(line.text, start - line.start):
            yield Furniture(start, line.start + match.end(), kind)
            start = line.start + match.end()
    begin = max(start - line.start, len(line.text) - _GLUED_LONGEST)
    for match in _GLUED.finditer(line.text, begin):
        tail = line.text[match.end() :]
        found = next((kind for kind, rule in rules.tail.items() if rule.fullmatch(tail)), None)
        if found or (len(tail.split()) >= rules.shape["repeat_words"] and _key(tail) in headlines):
            yield Furniture(line.start + match.end(), end, found or "repeat")
            return


def _stands_alone(core: str, rules: Rules) -> bool:
    """Tell whether a second occurrence of this line says nothing new."""
    return core[-1] not in '.!?”"' or len(core.split()) >= rules.shape["repeat_words"]


def _title_case(words: Sequence[str]) -> bool:
    own = [word.strip("“”\"‘’'()[]?!-–—&/") for word in words]
    return all(not w or w.lower() in _SMALL or w[0].isupper() or w[0].isdigit() for w in own)


def _key(text: str) -> str:
    """Return the line without what a repetition may change: case, blanks, marks around it."""
    return " ".join(text.casefold().split()).strip(" .:!#*_|“”\"‘’'»›")


def _site(title: str | None) -> str | None:
    match = _TITLE_SITE.search(title or "")
    return match["site"] if match else None
