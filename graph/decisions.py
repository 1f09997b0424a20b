"""Decisions as recorded data: in a named graph of their own, and as a text file to review.

A decision speaks of variants (resolve/variant.py), the article-level names that it covered when it
was taken, so that it stays valid whatever entities they make up later.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from graph.database import Database
from graph.errors import DecisionError
from graph.resolve.decided import Decided, Decision
from graph.terms.evidence import TYPE
from graph.terms.names import Quad, literal, moment, name_of, node, number

DECISIONS = node("g:decisions")

_KIND = node("cg:Decision")
_VERDICT = node("cg:verdict")
_FIRST = node("cg:first")
_SECOND = node("cg:second")
_NUMBER = node("cg:number")
_AUTHOR = node("sdo:author")
_AT = node("prov:generatedAtTime")
_VERDICTS = ("same", "different")
_HEAD = "# verdict\tfirst names\tsecond names\tauthor\ttime"


def decided(database: Database) -> Decided:
    """Return the decisions in a store."""
    return Decided(_read(database))


def decision_quads(one: Decision) -> Iterator[Quad]:
    """Yield a decision as RDF."""
    own = node(f"dec:{one.number}")
    yield own, TYPE, _KIND, DECISIONS
    yield own, _NUMBER, number(one.number), DECISIONS
    yield own, _VERDICT, literal(one.verdict), DECISIONS
    for variant in one.first:
        yield own, _FIRST, literal(variant), DECISIONS
    for variant in one.second:
        yield own, _SECOND, literal(variant), DECISIONS
    if one.author:
        yield own, _AUTHOR, literal(one.author), DECISIONS
    if one.at:
        yield own, _AT, moment(one.at), DECISIONS


def check(known: Decided, one: Decision) -> None:
    """Refuse a decision that says nothing, or what others contradict. Raises DecisionError."""
    if one.verdict not in _VERDICTS:
        raise DecisionError(f"{one.verdict!r} is no verdict: it is same or different")
    if not one.first or not one.second:
        raise DecisionError("a decision needs names on both sides")
    if common := sorted(set(one.first) & set(one.second)):
        raise DecisionError(f"{common[0]} is on both sides of the decision")
    fresh = Decided([*known.decisions, one])
    for other in fresh.decisions:
        if other.verdict == "different":
            for own in other.first:
                for second in other.second:
                    if fresh.atom(own) == fresh.atom(second):
                        raise DecisionError(_conflict(one, other, own, second))


def to_text(decisions: Iterable[Decision]) -> Iterator[str]:
    """Yield decisions as lines of a text file, one each, columns by tabs."""
    yield _HEAD + "\n"
    for one in decisions:
        cells = (
            one.verdict,
            " ".join(one.first),
            " ".join(one.second),
            one.author or "",
            one.at or "",
        )
        yield "\t".join(" ".join(cell.split()) for cell in cells) + "\n"


def from_text(lines: Iterable[str], place: str) -> Iterator[Decision]:
    """Yield the decisions of such lines; `place` names the file in errors.

    Raises DecisionError naming the line that is not one.
    """
    for row, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        verdict, first, second, author, at = (*line.rstrip("\r\n").split("\t"), *[""] * 4)[:5]
        if verdict not in _VERDICTS or not first.split() or not second.split():
            raise DecisionError(f"{place}:{row}: not a decision: {line.strip()[:60]!r}")
        yield Decision(
            0, verdict, tuple(first.split()), tuple(second.split()), author or None, at or None
        )


def _read(database: Database) -> Iterator[Decision]:
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in database.match(None, None, None, DECISIONS):
        found[str(quad.subject)][str(quad.predicate)].append(quad.object.value)  # type: ignore[union-attr]
    for own, parts in found.items():
        yield Decision(
            int(name_of(own).partition(":")[2]),
            parts[_VERDICT][0],
            tuple(sorted(parts[_FIRST])),
            tuple(sorted(parts[_SECOND])),
            next(iter(parts[_AUTHOR]), None),
            next(iter(parts[_AT]), None),
        )


def _conflict(one: Decision, other: Decision, own: str, second: str) -> str:
    if other == one:
        return f"{own} and {second} were decided to be the same: undo that first"
    return f"decision {other.number} says that {own} and {second} are different: undo that first"
