"""Time expressions, resolved against the publication date of the article."""

from extractors.times.resolve import resolve

__all__ = ["resolve"]
