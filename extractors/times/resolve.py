"""From a time expression to the interval of days it names."""

from __future__ import annotations

from datetime import date

from graph.model import Time


def resolve(text: str, published: date | None = None, past: bool | None = None) -> Time | None:  # noqa: ARG001
    """Return the interval that a time expression names; None when it cannot be resolved."""
    return None
