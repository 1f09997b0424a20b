"""Listings as every format: nothing is lost, nothing breaks its container."""

import csv
import io
import json

import pytest

from queries.listing import Listing, columns, joined
from queries.render import LISTINGS, Style, listing_text

HOSTILE = 'a\tb\nc "quoted", <b>|pipe|</b> \x1b[31m =1+1 \ud800'
RECORDS = [
    {"name": "plain", "part": {"label": None, "text": "surface"}, "list": ["a", "b"], "n": 1},
    {"name": HOSTILE, "part": None, "list": [], "n": None},
]
LISTING = Listing(RECORDS, columns("name", "words=part", "list", "n"), columns("name"))


def render(format_: str, **style: object) -> str:
    return "".join(listing_text(LISTING, Style(format_, **style)))


@pytest.mark.parametrize("format_", LISTINGS)
def test_every_format_renders(format_: str) -> None:
    assert "plain" in render(format_)


def test_tsv_has_one_line_a_record() -> None:
    lines = render("tsv").splitlines()
    assert lines[0] == "name\twords\tlist\tn"
    assert lines[1] == "plain\tsurface\ta › b\t1"
    assert len(lines) == 3
    assert lines[2].startswith("a\\tb\\nc")


def test_csv_reads_back() -> None:
    rows = list(csv.reader(io.StringIO(render("csv"))))
    assert rows[1] == ["plain", "surface", "a › b", "1"]
    assert rows[2][0] == HOSTILE


@pytest.mark.parametrize("cell", ["=cmd()", "+1", "-1", "@x", "  =1", "\t=1"])
def test_a_spreadsheet_runs_no_cell(cell: str) -> None:
    listing = Listing([{"a": cell}], columns("a"))
    text = "".join(listing_text(listing, Style("csv", excel_safe=True)))
    assert text.startswith("\ufeff")
    assert next(csv.reader([text.splitlines()[-1]]))[0].startswith("'")


def test_json_reads_back() -> None:
    assert json.loads(render("json")) == RECORDS
    assert [json.loads(line) for line in render("jsonl").splitlines()] == RECORDS
    assert "".join(listing_text(Listing([], []), Style("json"))) == "[]\n"


def test_markdown_cells_stay_cells() -> None:
    line = render("md").splitlines()[3]
    assert line.count("|") - line.count("\\|") == 2
    assert "<" not in line.replace("\\<", "")


@pytest.mark.parametrize("format_", ["table", "md"])
def test_people_see_no_control_characters(format_: str) -> None:
    assert "\x1b" not in render(format_)


def test_joined_fields_leave_gaps_out() -> None:
    assert joined("a", "b", "c")({"a": "x", "b": None, "c": "z"}) == "x · z"
