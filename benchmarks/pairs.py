"""Pairwise timing: two jobs in turn, and the ratios of their times."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

Job = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Ratio:
    """Time of one job over another: median and range over the rounds, and the median seconds."""

    name: str
    median: float
    low: float
    high: float
    ours: float
    theirs: float

    def __str__(self) -> str:
        return (
            f"{self.name:<46} {self.median:6.2f}  ({self.low:.2f} to {self.high:.2f};"
            f" {self.ours * 1000:,.1f} ms against {self.theirs * 1000:,.1f} ms)"
        )


def compare(
    name: str,
    ours: Job,
    theirs: Job,
    rounds: int = 5,
    clock: Callable[[], float] = time.perf_counter,
) -> Ratio:
    """Run both jobs `rounds` times in turn, after one warm-up each, and return their ratio."""
    ours(), theirs()
    pairs = [(_timed(ours, clock), _timed(theirs, clock)) for _ in range(rounds)]
    ratios = [a / b for a, b in pairs]
    return Ratio(
        name,
        statistics.median(ratios),
        min(ratios),
        max(ratios),
        statistics.median(a for a, _ in pairs),
        statistics.median(b for _, b in pairs),
    )


def _timed(job: Job, clock: Callable[[], float]) -> float:
    begin = clock()
    job()
    return clock() - begin
