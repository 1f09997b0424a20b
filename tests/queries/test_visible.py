"""Nothing in a text can steer the terminal it is shown on."""

import pytest

from queries.table import cells, draw, wrap
from queries.visible import one_line, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain text", "plain text"),
        ("\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"),
        ("\x9b31m", "\\x9b31m"),
        ("bell\x07 null\x00 delete\x7f", "bell\\x07 null\\x00 delete\\x7f"),
        ("\u202egnp.exe", "\\u202egnp.exe"),
        ("\u2066a\u2069", "\\u2066a\\u2069"),
        ("\ufeffmark", "\\ufeffmark"),
        ("lone \ud800", "lone \\ud800"),
        ("tab\tline\n", "tab\\tline\\n"),
        ("naïve “quotes” – 東京 🚢", "naïve “quotes” – 東京 🚢"),
    ],
)
def test_what_would_steer_a_terminal_is_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_kept_characters_stay() -> None:
    assert visible("a\tb\nc\x1b", keep="\n\t") == "a\tb\nc\\x1b"


def test_one_line_joins_white_space() -> None:
    assert one_line(" a\r\n\n b\t c\u2028d ") == "a b c d"


@pytest.mark.parametrize(
    ("text", "width"), [("abc", 3), ("東京", 4), ("e\u0301", 1), ("a\u200bb", 2), ("", 0)]
)
def test_cells_count_what_a_terminal_shows(text: str, width: int) -> None:
    assert cells(text) == width


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("unbreakable", 4, ["unbr", "eaka", "ble"]),
        ("東京都庁", 4, ["東京", "都庁"]),
        ("", 5, [""]),
        ("a  b", 9, ["a  b"]),
    ],
)
def test_text_wraps_to_its_width(text: str, width: int, lines: list[str]) -> None:
    assert wrap(text, width) == lines


def test_a_table_is_aligned_and_fits() -> None:
    rows = [["1", "a long cell that has to be wrapped somewhere"], ["22", "short\x1b[2J"]]
    lines = list(draw(["no", "text"], rows, 30))
    assert lines[0].startswith("no  text")
    assert all(cells(line) <= 30 for line in lines)
    assert "\x1b" not in "".join(lines)
    assert "".join(" ".join(lines).split()).count("somewhere") == 1


def test_a_table_without_rows_has_its_head() -> None:
    assert list(draw(["a", "b"], [], 20)) == ["a  b", "─  ─"]
