# ruff: noqa: E501 - a case a line
"""Paragraphs: lines, hard-wrapped blocks, and the prose between pieces of furniture."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.articles.fields import Fields, article
from extractors.articles.paragraphs import paragraphs
from graph.model import Article, Furniture

WRAPPED = (
    "The government of Norway said on Monday that it would send engineers\n"
    "to Kenya. “We will help,” the minister said, “and we will stay until\n"
    "the bridge is finished.” The work starts in May.\n"
    "\n"
    "The opposition called the plan expensive and asked for a debate in the\n"
    "parliament in Oslo.\n"
)
LONG = "The government of Norway said on Monday that it would send engineers to Kenya, where a bridge fell in June."


def _pieces(text: str, *furniture: tuple[int, int]) -> list[str]:
    marked = tuple(Furniture(start, end, "test") for start, end in furniture)
    found = Article(id="x", name="x", text=text, furniture=marked)
    return [text[start:end] for start, end in paragraphs(found)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\nTwo.", ["One.", "Two."]),
        ("  One.  \r\n\r\n\tTwo.\r", ["One.", "Two."]),
        ("One.\u2028Two.", ["One.", "Two."]),
        (WRAPPED, [part.strip() for part in WRAPPED.split("\n\n")]),
        (WRAPPED.replace("\n", "\r\n"), [p.strip() for p in WRAPPED.replace("\n", "\r\n").split("\r\n\r\n")]),
        (f"{LONG}\n{LONG}", [LONG, LONG]),
        ("Trams for Bergen\nThe council approved them.", ["Trams for Bergen", "The council approved them."]),
        (f"Trams for\nbergen\n\n{LONG}\n\n{LONG}", ["Trams for", "bergen", LONG, LONG]),
    ],
)  # fmt: skip
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert _pieces(text) == expected


def test_one_broken_line_does_not_make_a_wrapped_text() -> None:
    odd = "The mayor acknowledged that the tram would be late in the year, said"
    assert _pieces(f"{LONG}\n\n{odd}\nhe, again.\n\n{LONG}\n\n{LONG}") == [
        LONG,
        odd,
        "he, again.",
        LONG,
        LONG,
    ]


@pytest.mark.parametrize(
    ("furniture", "expected"),
    [
        ([(0, 4)], ["two three", "four"]),
        ([(4, 7)], ["one", "three", "four"]),
        ([(8, 18)], ["one two"]),
        ([(4, 15)], ["one", "our"]),
        ([(0, 18)], []),
    ],
)
def test_furniture_is_cut_out(furniture: list[tuple[int, int]], expected: list[str]) -> None:
    assert _pieces("one two three\nfour", *furniture) == expected


@given(st.text(alphabet="aB.? \n\r\u2028—", min_size=1, max_size=300))
def test_spans_are_sorted_disjoint_and_trimmed(text: str) -> None:
    text = f"{text}\nEnd"
    found = article(text, "x", "x", Fields())
    last = 0
    for start, end in paragraphs(found):
        assert last <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        assert all(end <= p.start or p.end <= start for p in found.furniture)
        last = end


def test_much_furniture_costs_no_more_than_its_length() -> None:
    def cost(times: int) -> float:
        begin = time.process_time()
        found = article(
            f"Why It Matters\n\nRead more: trams\n\n{LONG}\n\n" * times, "x", "x", Fields()
        )
        assert len(list(paragraphs(found))) >= 1
        return time.process_time() - begin

    cost(10)
    assert cost(4000) < 20 * cost(500) + 0.05
