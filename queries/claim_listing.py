"""Claim records as rows: which fields make a column, and how a claim's status is put in words."""

from __future__ import annotations

from collections.abc import Iterable

from graph.model import Modality, Polarity
from graph.status import View
from graph.status import view as direct_view
from queries.listing import Listing, Record, columns

VIEWS = {
    View.ASSERTED: "asserted",
    View.ATTRIBUTED: "said",
    View.DENIED: "denied",
    View.MAYBE: "maybe",
}


def claim_listing(records: Iterable[Record]) -> Listing:
    """Return claims as a listing of their public records."""
    return Listing(records, _FULL, _BRIEF)


def view(record: Record) -> str:
    """Return in which view a claim stands (`graph.status`): asserted, said, denied or maybe."""
    polarity, modality = Polarity(record["polarity"]), Modality(record["modality"])
    return VIEWS[direct_view(polarity, modality, bool(record["attribution"]))]


def status(record: Record) -> str:
    """Return the view of a claim in a few words ("said", "denied, future", "maybe: possible")."""
    modality = str(record["modality"])
    return view(record) if modality == Modality.ACTUAL else f"{view(record)}: {modality}"


_FULL = columns(
    "id",
    "article",
    "source",
    "published",
    "subject",
    "relation=predicate.relation",
    "predicate",
    "object",
    "polarity",
    "modality",
    "condition",
    "speaker=attribution",
    "confidence",
    "start=evidence.start",
    "end=evidence.end",
    "quote=evidence.quote",
)
_BRIEF = [
    *columns(published=lambda record: (record["published"] or "")[:10]),
    *columns("source", "speaker=attribution", status=status),
    *columns("subject", "predicate", "object"),
]
