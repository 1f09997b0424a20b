"""A dossier as a page of text for people: the facts on top, then tables of claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from queries.claim_listing import status
from queries.claims import Record
from queries.lookup import Disagreement, Dossier, Tally
from queries.table import draw, wrap
from queries.visible import one_line

_MOST = 8  # names in a line of names


def dossier_text(dossier: Dossier, width: int, limit: int) -> Iterator[str]:
    """Yield the lines of a dossier; each table shows at most `limit` claims."""
    yield f"{one_line(dossier.label)}  ({dossier.type or 'unknown type'}, {dossier.entity})\n"
    for name, value in _facts(dossier):
        for number, line in enumerate(wrap(one_line(value), max(20, width - 22))):
            yield f"  {'' if number else name:<18}  {line}\n"
    yield from _table("Says", dossier.said, limit, width)
    yield from _table("Said of it", dossier.about, limit, width, speaker=True)
    yield from _opposed(dossier.disagreements, limit, width)


def said_text(record: Record) -> str:
    """Return a claim in its own words, with the names as resolved."""
    parts = [record["subject"], record["object"]]
    subject, obj = ((part["label"] or part["text"]) if part else "" for part in parts)
    negation = "not: " if record["polarity"] == "negated" else ""
    return f"{negation}{subject} – {record['predicate']['text']} – {obj}".rstrip(" –")


def day(record: Record) -> str:
    """Return the day of publication."""
    return record["published"][:10] if record["published"] else "undated"


def holder_text(record: Record) -> str:
    """Return who holds a claim, outermost first; "" is the article itself."""
    holders = (
        held["label"] or held["text"] or f"({held['cue']})" for held in record["attribution"]
    )
    return " › ".join(holders)


def _facts(dossier: Dossier) -> Iterator[tuple[str, str]]:
    yield from _fact("also called", ", ".join(dossier.aliases))
    yield from _fact("not to mix up with", ", ".join(dossier.namesakes))
    yield from _fact("said to be", _tallies(dossier.roles))
    yield from _fact("acts for", ", ".join(dossier.stands_for))
    included = "" if dossier.with_metonyms else " (left out here: --metonyms)"
    acting = ", ".join(dossier.metonyms)
    yield from _fact("acting for it", acting and acting + included)
    yield from _fact("same as", ", ".join(dossier.same_as))
    days = f", {dossier.first_seen} to {dossier.last_seen}" if dossier.first_seen else ""
    yield "seen", f"{dossier.mentions} mentions{days}"
    yield from _fact("in", _tallies(dossier.sources))
    yield from _fact("spoken of by", _tallies(dossier.speakers))


def _fact(name: str, value: str) -> Iterator[tuple[str, str]]:
    if value:
        yield name, value


def _tallies(tallies: Sequence[Tally]) -> str:
    shown = ", ".join(f"{tally.name} ({tally.claims})" for tally in tallies[:_MOST])
    return shown + (f" and {len(tallies) - _MOST} more" if len(tallies) > _MOST else "")


def _table(
    title: str, records: Sequence[Record], limit: int, width: int, *, speaker: bool = False
) -> Iterator[str]:
    if not records:
        return
    yield f"\n{title} ({len(records)})\n"
    names = [
        "published",
        "source",
        *(["speaker"] if speaker else []),
        "status",
        "claim",
        "evidence",
    ]
    yield from _indented(draw(names, [_row(r, speaker) for r in records[:limit]], width - 2))
    if len(records) > limit:
        yield f"  … and {len(records) - limit} more: --limit shows more of them\n"


def _row(record: Record, speaker: bool) -> list[str]:
    holder = [holder_text(record)] if speaker else []
    where = [day(record), record["source"] or record["article"]]
    return [*where, *holder, status(record), said_text(record), record["evidence"]["quote"]]


def _opposed(found: Sequence[Disagreement], limit: int, width: int) -> Iterator[str]:
    if not found:
        return
    yield f"\nDisagreements ({len(found)})\n"
    rows = []
    for one in found[:limit]:
        rows.append([one.kind, *_side(one.later)])
        rows.append(["", *_side(one.earlier)])
    yield from _indented(
        draw(["how", "published", "source", "speaker", "evidence"], rows, width - 2)
    )


def _side(record: Record) -> list[str]:
    source = record["source"] or record["article"]
    return [day(record), source, holder_text(record), record["evidence"]["quote"]]


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"  {line}\n" for line in lines)
