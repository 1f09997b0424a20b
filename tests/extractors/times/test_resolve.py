"""Time expressions against a publication date, across month and year ends, and unresolved."""

import time
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.times import resolve, times
from graph.model import Time

THURSDAY = date(2023, 6, 15)
NEW_YEAR = date(2024, 1, 1)  # a Monday
LEAP = date(2024, 2, 29)  # a Thursday
YEAR_END = date(2022, 12, 31)  # a Saturday

# text, published, past?, start, end
RELATIVE = [
    ("today", THURSDAY, None, "2023-06-15", "2023-06-15"),
    ("this morning", THURSDAY, True, "2023-06-15", "2023-06-15"),
    ("yesterday", THURSDAY, True, "2023-06-14", "2023-06-14"),
    ("yesterday", NEW_YEAR, True, "2023-12-31", "2023-12-31"),
    ("last night", date(2024, 3, 1), True, "2024-02-29", "2024-02-29"),
    ("tomorrow", YEAR_END, False, "2023-01-01", "2023-01-01"),
    ("the day before yesterday", NEW_YEAR, True, "2023-12-30", "2023-12-30"),
    ("the day after tomorrow", LEAP, False, "2024-03-02", "2024-03-02"),
    ("on Wednesday", THURSDAY, True, "2023-06-14", "2023-06-14"),
    ("on Wednesday", THURSDAY, False, "2023-06-21", "2023-06-21"),
    ("on Wednesday", THURSDAY, None, "2023-06-14", "2023-06-14"),
    ("Thursday", THURSDAY, True, "2023-06-15", "2023-06-15"),
    ("Thursday", THURSDAY, False, "2023-06-15", "2023-06-15"),
    ("earlier on Friday", THURSDAY, True, "2023-06-09", "2023-06-09"),
    ("late on Sunday night", NEW_YEAR, True, "2023-12-31", "2023-12-31"),
    ("on Tuesday", NEW_YEAR, True, "2023-12-26", "2023-12-26"),
    ("on Saturday", YEAR_END, False, "2022-12-31", "2022-12-31"),
    ("on Sunday", YEAR_END, False, "2023-01-01", "2023-01-01"),
    ("last Monday", THURSDAY, True, "2023-06-05", "2023-06-05"),
    ("last Friday", NEW_YEAR, True, "2023-12-29", "2023-12-29"),
    ("next Tuesday", THURSDAY, False, "2023-06-20", "2023-06-20"),
    ("this coming Saturday", THURSDAY, False, "2023-06-17", "2023-06-17"),
    ("this week", THURSDAY, None, "2023-06-12", "2023-06-18"),
    ("earlier this week", THURSDAY, True, "2023-06-12", "2023-06-15"),
    ("later this week", THURSDAY, False, "2023-06-15", "2023-06-18"),
    ("last week", NEW_YEAR, True, "2023-12-25", "2023-12-31"),
    ("next week", YEAR_END, False, "2023-01-02", "2023-01-08"),
    ("this weekend", THURSDAY, False, "2023-06-17", "2023-06-18"),
    ("this weekend", THURSDAY, True, "2023-06-10", "2023-06-11"),
    ("over the weekend", NEW_YEAR, True, "2023-12-30", "2023-12-31"),
    ("at the weekend", YEAR_END, True, "2022-12-31", "2023-01-01"),
    ("next weekend", THURSDAY, False, "2023-06-24", "2023-06-25"),
    ("last weekend", THURSDAY, True, "2023-06-10", "2023-06-11"),
    ("this month", LEAP, None, "2024-02-01", "2024-02-29"),
    ("earlier this month", THURSDAY, True, "2023-06-01", "2023-06-15"),
    ("later this month", THURSDAY, False, "2023-06-15", "2023-06-30"),
    ("last month", NEW_YEAR, True, "2023-12-01", "2023-12-31"),
    ("last month", date(2023, 3, 31), True, "2023-02-01", "2023-02-28"),
    ("next month", YEAR_END, False, "2023-01-01", "2023-01-31"),
    ("this year", THURSDAY, None, "2023-01-01", "2023-12-31"),
    ("earlier this year", THURSDAY, True, "2023-01-01", "2023-06-15"),
    ("last year", NEW_YEAR, True, "2023-01-01", "2023-12-31"),
    ("next year", YEAR_END, False, "2023-01-01", "2023-12-31"),
    ("last quarter", NEW_YEAR, True, "2023-10-01", "2023-12-31"),
    ("this decade", THURSDAY, None, "2020-01-01", "2029-12-31"),
    ("in the past week", THURSDAY, True, "2023-06-08", "2023-06-15"),
    ("over the past year", LEAP, True, "2023-02-28", "2024-02-29"),
    ("over the next two years", THURSDAY, False, "2023-06-15", "2025-06-15"),
    ("in the past three months", THURSDAY, True, "2023-03-15", "2023-06-15"),
    ("in the last 24 hours", NEW_YEAR, True, "2023-12-31", "2024-01-01"),
    ("within the next ten days", LEAP, False, "2024-02-29", "2024-03-10"),
    ("over the coming five weeks", THURSDAY, False, "2023-06-15", "2023-07-20"),
    ("in recent months", THURSDAY, True, None, "2023-06-15"),
    ("in the past few weeks", THURSDAY, True, None, "2023-06-15"),
    ("in the coming days", THURSDAY, False, "2023-06-15", None),
    ("two days ago", date(2024, 3, 1), True, "2024-02-28", "2024-02-28"),
    ("a week ago", THURSDAY, True, "2023-06-05", "2023-06-11"),
    ("three months ago", NEW_YEAR, True, "2023-10-01", "2023-10-31"),
    ("nearly five years ago", THURSDAY, True, "2018-01-01", "2018-12-31"),
    ("more than a year ago", THURSDAY, True, None, "2022-06-15"),
    ("in two days", THURSDAY, False, "2023-06-17", "2023-06-17"),
    ("within three weeks", THURSDAY, False, "2023-06-15", "2023-07-06"),
    ("on February 28", THURSDAY, True, "2023-02-28", "2023-02-28"),
    ("on February 28", THURSDAY, False, "2024-02-28", "2024-02-28"),
    ("on 5 May", THURSDAY, True, "2023-05-05", "2023-05-05"),
    ("on Dec. 30", NEW_YEAR, True, "2023-12-30", "2023-12-30"),
    ("on January 2", YEAR_END, False, "2023-01-02", "2023-01-02"),
    ("on the 3rd of October", THURSDAY, True, "2022-10-03", "2022-10-03"),
    ("on February 29", THURSDAY, True, "2020-02-29", "2020-02-29"),
    ("in February", THURSDAY, True, "2023-02-01", "2023-02-28"),
    ("in June", THURSDAY, True, "2023-06-01", "2023-06-30"),
    ("in November", THURSDAY, True, "2022-11-01", "2022-11-30"),
    ("in November", THURSDAY, False, "2023-11-01", "2023-11-30"),
    ("in December", NEW_YEAR, True, "2023-12-01", "2023-12-31"),
    ("last May", THURSDAY, True, "2023-05-01", "2023-05-31"),
    ("last August", THURSDAY, True, "2022-08-01", "2022-08-31"),
    ("next March", YEAR_END, False, "2023-03-01", "2023-03-31"),
    ("in the third quarter", THURSDAY, True, "2022-07-01", "2022-09-30"),
    ("in the third quarter", THURSDAY, False, "2023-07-01", "2023-09-30"),
    ("by the end of the year", THURSDAY, False, None, "2023-12-31"),
    ("later in the week", THURSDAY, False, "2023-06-15", "2023-06-18"),
    ("until Friday", THURSDAY, False, None, "2023-06-16"),
    ("by Monday", THURSDAY, False, None, "2023-06-19"),
    ("since Monday", THURSDAY, True, "2023-06-12", None),
    ("since last week", THURSDAY, True, "2023-06-05", None),
    ("from Monday to Wednesday", THURSDAY, True, "2023-06-12", "2023-06-14"),
    ("between Tuesday and Thursday", THURSDAY, True, "2023-06-13", "2023-06-15"),
    ("before Monday", THURSDAY, False, None, "2023-06-18"),
    ("after Friday", THURSDAY, False, "2023-06-17", None),
    ("after a vote in May", THURSDAY, True, "2023-05-01", None),
    ("just two days after the Monday vote", THURSDAY, True, "2023-06-13", None),
    ("before a meeting with unions on Monday", THURSDAY, False, None, "2023-06-19"),
    ("not until Friday", THURSDAY, False, "2023-06-16", None),
    ("probably not until after a vote in July", THURSDAY, False, "2023-07-01", None),
    ("until a hearing next month", THURSDAY, False, None, "2023-07-31"),
    ("Friday after talks in May", THURSDAY, True, "2023-06-09", "2023-06-09"),
    ("the day after Monday's count", THURSDAY, True, "2023-06-13", "2023-06-13"),
    ("the day before the Monday vote", THURSDAY, True, "2023-06-11", "2023-06-11"),
    ("twenty-two years ago", THURSDAY, True, "2001-01-01", "2001-12-31"),
    ("Sixty-one days ago", THURSDAY, True, "2023-04-15", "2023-04-15"),
    ("two or three years ago", THURSDAY, True, "2020-01-01", "2021-12-31"),
    ("September 16-19", THURSDAY, True, "2022-09-16", "2022-09-19"),
    ("July 3–5", THURSDAY, False, "2023-07-03", "2023-07-05"),
    ("on September 9 this year", THURSDAY, None, "2023-09-09", "2023-09-09"),
    ("on 4 March last year", THURSDAY, True, "2022-03-04", "2022-03-04"),
    ("in October last year", THURSDAY, True, "2022-10-01", "2022-10-31"),
    ("in May of next year", THURSDAY, False, "2024-05-01", "2024-05-31"),
    ("earlier Friday", THURSDAY, False, "2023-06-09", "2023-06-09"),
    ("in the third quarter of last year", THURSDAY, True, "2022-07-01", "2022-09-30"),
]

# text, start, end, granularity: the same with and without a publication date
ABSOLUTE = [
    ("February 28, 2021", "2021-02-28", "2021-02-28", "day"),
    ("Feb. 28, 2021", "2021-02-28", "2021-02-28", "day"),
    ("28 February 2021", "2021-02-28", "2021-02-28", "day"),
    ("the 1st of March 2020", "2020-03-01", "2020-03-01", "day"),
    ("Friday, 12 May 2017", "2017-05-12", "2017-05-12", "day"),
    ("2019-11-05", "2019-11-05", "2019-11-05", "day"),
    ("28/02/2021", "2021-02-28", "2021-02-28", "day"),
    ("on May 9, 1945", "1945-05-09", "1945-05-09", "day"),
    ("in August 2031", "2031-08-01", "2031-08-31", "month"),
    ("February 2024", "2024-02-01", "2024-02-29", "month"),
    ("Sept. 2018", "2018-09-01", "2018-09-30", "month"),
    ("in 2014", "2014-01-01", "2014-12-31", "year"),
    ("2014", "2014-01-01", "2014-12-31", "year"),
    ("in early 2026", "2026-01-01", "2026-12-31", "year"),
    ("the 1990s", "1990-01-01", "1999-12-31", "decade"),
    ("in the early 1920s", "1920-01-01", "1929-12-31", "decade"),
    ("in the 19th century", "1801-01-01", "1900-12-31", "century"),
    ("the third quarter of 2025", "2025-07-01", "2025-09-30", "quarter"),
    ("Q4 2022", "2022-10-01", "2022-12-31", "quarter"),
    ("the second half of 2020", "2020-07-01", "2020-12-31", "interval"),
    ("until August 2031", None, "2031-08-31", "interval"),
    ("by 2030", None, "2030-12-31", "interval"),
    ("by the end of 2030", None, "2030-12-31", "interval"),
    ("since 2014", "2014-01-01", None, "interval"),
    ("before 2020", None, "2019-12-31", "interval"),
    ("after March 2019", "2019-04-01", None, "interval"),
    ("between 2019 and 2021", "2019-01-01", "2021-12-31", "interval"),
    ("from 1998 to 2004", "1998-01-01", "2004-12-31", "interval"),
    ("2015-2017", "2015-01-01", "2017-12-31", "interval"),
    ("the 1914-18 war", "1914-01-01", "1918-12-31", "interval"),
    ("from 3 May 2020 to 9 June 2021", "2020-05-03", "2021-06-09", "interval"),
    ("from 1983-91", "1983-01-01", "1991-12-31", "interval"),
    ("from June 16-19, 2012", "2012-06-16", "2012-06-19", "interval"),
    ("on Tuesday , May 7 , 2019", "2019-05-07", "2019-05-07", "day"),
    ("in the early '80s", "1980-01-01", "1989-12-31", "decade"),
    ("the ’90s", "1990-01-01", "1999-12-31", "decade"),
    ("the ‘10s", "2010-01-01", "2019-12-31", "decade"),
    ("through 2009", None, "2009-12-31", "interval"),
    ("after a fire in 2003", "2003-01-01", None, "interval"),
    ("following the crash of 2008", "2008-01-01", None, "interval"),
    ("since a coup in 2012", "2012-01-01", None, "interval"),
    ("until a scandal in 2003", None, "2003-12-31", "interval"),
]

UNRESOLVED = [
    "may", "it may rain", "May said so", "May", "March on the palace", "April Jones",
    "for three years", "on the eve of the vote", "every Friday", "on Fridays", "two weeks later",
    "the day before", "at that time", "soon", "once", "at 10:30", "2,014 people", "room 2014b",
    "February 30, 2021", "31 April 2020", "2021-13-45", "03/04/2021", "$2014", "2014 euros",
    "sunday school of thought", "in a second", "decades ago", "during the talks", "the year",
    "in three to four hands", "", " ", "on June 3 of that year", "that day in June",
    "on Monday of the same week", "in May the following year", "in 1994 and 1997",
    "a better tomorrow", "our tomorrow", "the '20s", "in the 80s",
    "June 19-16, 2012", "in May and June", "the first quarter of the match",
    "in the fourth quarter of the game", "in the last quarter of the match",
    "the last year of the war", "the last two weeks of the campaign",
]  # fmt: skip


@pytest.mark.parametrize(("text", "published", "past", "start", "end"), RELATIVE)
def test_relative(
    text: str, published: date, past: bool | None, start: str | None, end: str | None
) -> None:
    found = resolve(text, published, past)
    assert found is not None
    assert (found.start, found.end, found.basis) == (start, end, "published")


@pytest.mark.parametrize("text", sorted({row[0] for row in RELATIVE}))
def test_relative_ones_stay_unresolved_without_a_publication_date(text: str) -> None:
    assert resolve(text) is None


@pytest.mark.parametrize(("text", "start", "end", "granularity"), ABSOLUTE)
def test_absolute(text: str, start: str | None, end: str | None, granularity: str) -> None:
    wanted = Time(start, end, granularity, "stated")
    assert resolve(text) == wanted
    assert resolve(text, THURSDAY, past=True) == wanted


@pytest.mark.parametrize("text", UNRESOLVED)
def test_unresolved(text: str) -> None:
    assert resolve(text, THURSDAY) is None


def test_until_a_weekday_of_a_past_event_is_ambiguous() -> None:
    assert resolve("until Friday", THURSDAY, past=True) is None


def test_how_long_something_took_is_no_date() -> None:
    assert resolve("in two weeks", THURSDAY, past=True) is None


def test_a_publication_time_counts_as_its_day() -> None:
    published = datetime(2023, 6, 15, 23, 59, tzinfo=UTC)
    assert resolve("yesterday", published) == resolve("yesterday", THURSDAY)


def test_all_expressions_of_a_sentence() -> None:
    text = "Talks that began in 2019 resumed on Monday and will last until May 2024."
    found = list(times(text, THURSDAY, past=True))
    assert [text[t.start : t.end] for t in found] == ["2019", "Monday", "May 2024"]


_WORDS = st.sampled_from(
    "in on by until since the next last past two 3 2014 May June 28 Friday week month year days"
    " ago from to between and 2019 quarter first 31 February , - . 9999 1500 weekend".split()
)


@given(
    st.one_of(st.text(), st.lists(_WORDS, max_size=12).map(" ".join)),
    st.one_of(st.none(), st.dates()),
    st.one_of(st.none(), st.booleans()),
)
def test_any_text_and_date(text: str, published: date | None, past: bool | None) -> None:
    last = 0
    for found in times(text, published, past):
        assert last <= found.start < found.end <= len(text)
        last = found.end
        span = found.time
        assert span.start or span.end
        if span.start and span.end:
            assert date.fromisoformat(span.start) <= date.fromisoformat(span.end)
        assert published is not None or span.basis == "stated"


@pytest.mark.parametrize(
    "piece", ["1", "2014 ", "May ", "in the ", " ", "until ", "2014-", "the next ", "a", "1."]
)
def test_long_hostile_texts_take_linear_time(piece: str) -> None:
    began = time.process_time()
    list(times(piece * (30_000 // len(piece)), THURSDAY))
    assert time.process_time() - began < 2
