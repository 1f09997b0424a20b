"""What must hold in every store, checked claim by claim against the stored texts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.store import Store

_PLACED = ("text", "start", "end")


def faults(store: Store) -> Iterator[str]:
    """Yield a line for each thing that is wrong: offsets, references, unsettled articles."""
    for summary in store.articles():
        article = store.article(summary.id)
        records = list(store.records(summary.id))
        known = {record["id"] for record in records}
        if len(records) != summary.claims:
            yield f"{summary.name}: {len(records)} claims, {summary.claims} expected"
        for record in records:
            for fault in _faults(record, article.text, known):
                yield f"{summary.name}: {record['id']}: {fault}"
    if store.pending:
        yield f"{store.pending} articles are not merged yet: run claimgraph rebuild"


def _faults(record: dict[str, Any], text: str, known: set[str]) -> Iterator[str]:
    evidence = record["evidence"]
    if text[evidence["start"] : evidence["end"]] != evidence["quote"]:
        yield "its quotation is not where it says"
    for part in (record["subject"], record["object"], record["predicate"], *record["qualifiers"]):
        yield from _misplaced(part, text)
    for part in (record["subject"], record["object"]):
        if part and part["claim"] and part["claim"] not in known:
            yield f"it stands for {part['claim']}, which is not there"
    if record["condition"] and record["condition"] not in known:
        yield f"its condition {record['condition']} is not there"


def _misplaced(part: dict[str, Any] | None, text: str) -> Iterator[str]:
    if part and part["start"] is not None and text[part["start"] : part["end"]] != part["text"]:
        yield f"{part['text']!r} is not where it says"
