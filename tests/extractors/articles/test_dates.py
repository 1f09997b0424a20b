"""Dates as metadata states them."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.articles.dates import parse_date

CET = timezone(timedelta(hours=1))
EST = timezone(timedelta(hours=-5))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-03-17", date(2024, 3, 17)),
        ("2024-03-17T19:05:00+01:00", datetime(2024, 3, 17, 19, 5, tzinfo=CET)),
        ("2024-03-17T19:05:00Z", datetime(2024, 3, 17, 19, 5, tzinfo=UTC)),
        ("2024-03-17T19:05:00.123Z", datetime(2024, 3, 17, 19, 5, 0, 123000, tzinfo=UTC)),
        ("2024-03-17 19:05", datetime(2024, 3, 17, 19, 5)),  # noqa: DTZ001
        ("2024-03-17 19:05 GMT", datetime(2024, 3, 17, 19, 5, tzinfo=UTC)),
        ("2024-03-17 19:05:00 +0100", datetime(2024, 3, 17, 19, 5, tzinfo=CET)),
        ("17 March 2024", date(2024, 3, 17)),
        ("17th of March 2024", date(2024, 3, 17)),
        ("March 17, 2024", date(2024, 3, 17)),
        ("Mar. 17, 2024", date(2024, 3, 17)),
        ("MARCH 17 2024", date(2024, 3, 17)),
        ("17-Mar-2024", date(2024, 3, 17)),
        ("2024/03/17", date(2024, 3, 17)),
        ("Sunday, March 17, 2024", date(2024, 3, 17)),
        ("Published on 17 March 2024", date(2024, 3, 17)),
        ("Last updated: March 17, 2024 at 7:05 pm", datetime(2024, 3, 17, 19, 5)),  # noqa: DTZ001
        ("Sun, 17 Mar 2024 19:05:00 +0100", datetime(2024, 3, 17, 19, 5, tzinfo=CET)),
        ("Sun, 17 Mar 2024 19:05:00 GMT", datetime(2024, 3, 17, 19, 5, tzinfo=UTC)),
        ("March 17, 2024 12:05 a.m. EST", datetime(2024, 3, 17, 0, 5, tzinfo=EST)),
        ("19:05 GMT, 17 March 2024", datetime(2024, 3, 17, 19, 5, tzinfo=UTC)),
        ("17 March 2024, 19.05 IST", datetime(2024, 3, 17, 19, 5)),  # noqa: DTZ001
        (" 2024-03-17\n", date(2024, 3, 17)),
        ("03/04/2024", None),
        ("2024", None),
        ("March 2024", None),
        ("2024-W11", None),
        ("20240317", None),
        ("2024-02-30", None),
        ("31 February 2024", None),
        ("17 Martober 2024", None),
        ("2024-03-17T25:00:00", None),
        ("March 17, 2024 29:05", None),
        ("yesterday", None),
        ("3 hours ago", None),
        ("", None),
        (None, None),
        (1710702300, None),
        (["2024-03-17"], None),
        ("17 March 2024 " * 20, None),
    ],
)
def test_parse_date(text: object, expected: object) -> None:
    found = parse_date(text)
    assert found == expected
    assert type(found) is type(expected)
    if isinstance(found, datetime) and isinstance(expected, datetime):
        assert found.utcoffset() == expected.utcoffset()


@given(st.text(alphabet="0123456789 -/:.,TZ+apmarchGMT", max_size=40))
def test_never_raises(text: str) -> None:
    parse_date(text)


@given(st.datetimes(timezones=st.timezones()))
def test_iso_round_trip(moment: datetime) -> None:
    assert parse_date(moment.isoformat()) == moment.replace(
        tzinfo=timezone(moment.utcoffset() or timedelta())
    )
