"""Time expressions, resolved against the publication date of the article."""

from extractors.times.resolve import Timed, resolve, times

__all__ = ["Timed", "resolve", "times"]
