"""Which articles are alike, and that stories are stars."""

from __future__ import annotations

import pytest

from graph.story.stars import alike, stars

WORDS = frozenset("larkhaven copperfield marlow 17:40 veldt abernathy".split())


@pytest.mark.parametrize(
    ("other", "days", "expected"),
    [
        (WORDS, (None, None), True),
        (WORDS, ("2026-03-01", "2026-03-08"), True),
        (WORDS, ("2026-03-01", "2026-03-09"), False),
        (WORDS, ("2026-03-01", None), True),  # an unknown date says nothing
        (frozenset(sorted(WORDS)[:4]), (None, None), True),
        (frozenset(sorted(WORDS)[:3]), (None, None), False),  # too few
        (frozenset({*sorted(WORDS)[:4], *map(str, range(30))}), (None, None), False),  # mostly else
    ],
)
def test_alike(other, days, expected):
    assert alike(WORDS, other, *days) is expected
    assert alike(other, WORDS, *reversed(days)) is expected


def test_a_chain_is_cut():
    chain = {str(n): [str(m) for m in (n - 1, n + 1) if 0 <= m < 6] for n in range(6)}
    assert [sorted(story) for story in stars(chain)] == [["0", "1", "2"], ["3", "4"]]
    assert list(stars({"a": []})) == []
