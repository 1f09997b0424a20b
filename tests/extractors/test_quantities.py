"""Quantities: exact values, bounds and units; and numbers that are none."""

import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.quantities import quantities
from graph.model import Quantity

# text, surface, value, unit, kind
EXACT = [
    ("a $105bn package", "$105bn", "105000000000", "USD", "money"),
    ("US$1.5 trillion", "US$1.5 trillion", "1500000000000", "USD", "money"),
    ("€90 billion", "€90 billion", "90000000000", "EUR", "money"),
    ("£3.2m", "£3.2m", "3200000", "GBP", "money"),
    ("it cost C$40", "C$40", "40", "CAD", "money"),
    ("A$1,250.50", "A$1,250.50", "1250.5", "AUD", "money"),
    ("HK$7 million", "HK$7 million", "7000000", "HKD", "money"),
    ("¥500bn", "¥500bn", "500000000000", "JPY", "money"),
    ("EUR 30 million", "EUR 30 million", "30000000", "EUR", "money"),
    ("30 million USD", "30 million USD", "30000000", "USD", "money"),
    ("Rs 200 crore", "Rs 200 crore", "2000000000", "INR", "money"),
    ("105 billion dollars", "105 billion dollars", "105000000000", "USD", "money"),
    ("1.2bn euros", "1.2bn euros", "1200000000", "EUR", "money"),
    ("half a million dollars", "half a million dollars", "500000", "USD", "money"),
    ("two million pounds", "two million pounds", "2000000", "GBP", "money"),
    ("40 Canadian dollars", "40 Canadian dollars", "40", "CAD", "money"),
    ("300 Swiss francs", "300 Swiss francs", "300", "CHF", "money"),
    ("3,000 yen", "3,000 yen", "3000", "JPY", "money"),
    ("a $20-million fine", "$20-million", "20000000", "USD", "money"),
    ("$0.75", "$0.75", "0.75", "USD", "money"),
    ("$5k", "$5k", "5000", "USD", "money"),
    ("5 percent", "5 percent", "5", "percent", "percent"),
    ("12 per cent", "12 per cent", "12", "percent", "percent"),
    ("3.5%", "3.5%", "3.5", "percent", "percent"),
    ("a 10-percent levy", "10-percent", "10", "percent", "percent"),
    ("sixty percent", "sixty percent", "60", "percent", "percent"),
    ("two percentage points", "two percentage points", "2", "percentage-point", "percent"),
    ("25 basis points", "25 basis points", "25", "basis-point", "percent"),
    ("50bps", "50bps", "50", "basis-point", "percent"),
    ("2014 percent", "2014 percent", "2014", "percent", "percent"),
    ("500 soldiers", "500 soldiers", "500", "soldier", "count"),
    ("killed 12 on the road", "12", "12", None, "count"),
    ("2 million people", "2 million people", "2000000", "person", "count"),
    ("1,250 homes", "1,250 homes", "1250", "home", "count"),
    ("three women", "three women", "3", "woman", "count"),
    ("one person died", "one person", "1", "person", "count"),
    ("twenty-five countries", "twenty-five countries", "25", "country", "count"),
    ("two dozen ships", "two dozen ships", "24", "ship", "count"),
    ("a dozen arrests", "a dozen arrests", "12", "arrest", "count"),
    ("half a million jobs", "half a million jobs", "500000", "job", "count"),
    ("two and a half million voters", "two and a half million voters", "2500000", "voter", "count"),
    ("three hundred and ten crates", "three hundred and ten crates", "310", "crate", "count"),
    ("forty thousand tonnes", "forty thousand tonnes", "40000", "tonne", "count"),
    ("two thousand five hundred tons", "two thousand five hundred tons", "2500", "ton", "count"),
    ("a 27-nation bloc", "27-nation", "27", "nation", "count"),
    ("a 30-day ceasefire", "30-day", "30", "day", "count"),
    ("200 wounded soldiers", "200 wounded soldiers", "200", "soldier", "count"),
    ("18 square kilometres", "18 square kilometres", "18", "square kilometre", "count"),
    ("5km from here", "5km", "5", "kilometre", "count"),
    ("10 years in prison", "10 years", "10", "year", "count"),
    ("150 long-range missiles", "150 long-range missiles", "150", "missile", "count"),
    ("three-quarters of members", "three-quarters of members", "0.75", "member", "ratio"),
    ("half of the voters", "half of the voters", "0.5", "voter", "ratio"),
    ("half the seats", "half the seats", "0.5", "seat", "ratio"),
    ("a third of pupils", "a third of pupils", "0.3333", "pupil", "ratio"),
    ("two-thirds of the fleet", "two-thirds", "0.6667", None, "ratio"),
    ("a quarter of all farms", "a quarter of all farms", "0.25", "farm", "ratio"),
    ("one in five adults", "one in five adults", "0.2", "adult", "ratio"),
    ("three out of four farms", "three out of four farms", "0.75", "farm", "ratio"),
    ("7 in 10 pupils", "7 in 10 pupils", "0.7", "pupil", "ratio"),
    ("one of every eight houses", "one of every eight houses", "0.125", "house", "ratio"),
    ("climbed 2 , 000 feet", "2 , 000 feet", "2000", "foot", "count"),
    ("1 , 250 , 000 votes", "1 , 250 , 000 votes", "1250000", "vote", "count"),
    ("a quarter of a million euros", "a quarter of a million euros", "250000", "EUR", "money"),
    ("three quarters of a million", "three quarters of a million", "750000", None, "count"),
    ("about: a sixth of the seats", "a sixth of the seats", "0.1667", "seat", "ratio"),
    ("one-eighth of it", "one-eighth", "0.125", None, "ratio"),
    ("shot two police officers", "two police officers", "2", "officer", "count"),
    ("shot two police", "two police", "2", "police", "count"),
]  # fmt: skip

# text, value, minimum, maximum, unit, kind, hedge, per
BOUNDED = [
    ("about 500 soldiers", "500", None, None, "soldier", "count", "about", None),
    ("around 30 percent", "30", None, None, "percent", "percent", "around", None),
    ("some 400 homes", "400", None, None, "home", "count", "some", None),
    ("an estimated 90 whales", "90", None, None, "whale", "count", "an estimated", None),
    ("more than 2 million", "2000000", "2000000", None, None, "count", "more than", None),
    ("at least 12 people", "12", "12", None, "person", "count", "at least", None),
    ("over $3bn", "3000000000", "3000000000", None, "USD", "money", "over", None),
    ("no fewer than 40 cases", "40", "40", None, "case", "count", "no fewer than", None),
    ("well over 100 ships", "100", "100", None, "ship", "count", "well over", None),
    ("upwards of 70 mayors", "70", "70", None, "mayor", "count", "upwards of", None),
    ("up to $50 million", "50000000", None, "50000000", "USD", "money", "up to", None),
    ("fewer than 20 wolves", "20", None, "20", "wolf", "count", "fewer than", None),
    ("less than 1 percent", "1", None, "1", "percent", "percent", "less than", None),
    ("no more than 15 tons", "15", None, "15", "ton", "count", "no more than", None),
    ("as many as 80 homes", "80", None, "80", "home", "count", "as many as", None),
    ("nearly 300 pupils", "300", None, "300", "pupil", "count", "nearly", None),
    ("almost half of the farms", "0.5", None, "0.5", "farm", "ratio", "almost", None),
    ("just under £2m", "2000000", None, "2000000", "GBP", "money", "just under", None),
    ("500 or more", "500", "500", None, None, "count", "or more", None),
    ("20 people or so", "20", None, None, "person", "count", "or so", None),
    ("between 12 and 17 boats", None, "12", "17", "boat", "count", None, None),
    ("12 to 17 boats", None, "12", "17", "boat", "count", None, None),
    ("12-17 boats", None, "12", "17", "boat", "count", None, None),
    ("12–17 percent", None, "12", "17", "percent", "percent", None, None),
    ("from 3 to 5 percent", None, "3", "5", "percent", "percent", None, None),
    ("3 percent to 5 percent", None, "3", "5", "percent", "percent", None, None),
    ("two or three boats", None, "2", "3", "boat", "count", None, None),
    ("$10 to $15 million", None, "10000000", "15000000", "USD", "money", None, None),
    ("$10-15 million", None, "10000000", "15000000", "USD", "money", None, None),
    ("between 500,000 and 1 million cars", None, "500000", "1000000", "car", "count", None, None),
    ("about 12 to 17 boats", None, "12", "17", "boat", "count", "about", None),
    ("hundreds of ferries", None, "200", None, "ferry", "count", None, None),
    ("tens of thousands of people", None, "20000", None, "person", "count", None, None),
    ("dozens of arrests", None, "24", None, "arrest", "count", None, None),
    ("millions of dollars", None, "2000000", None, "USD", "money", None, None),
    ("17 square miles a day", "17", None, None, "square mile", "rate", None, "day"),
    ("20 million barrels per day", "20000000", None, None, "barrel", "rate", None, "day"),
    ("$60 a barrel", "60", None, None, "USD", "rate", None, "barrel"),
    ("£400 per week", "400", None, None, "GBP", "rate", None, "week"),
    ("about 3% annually", "3", None, None, "percent", "rate", "about", "year"),
    ("between 12 and 17 tons a day", None, "12", "17", "ton", "rate", None, "day"),
    ("12- to 15-metre", None, "12", "15", "metre", "count", None, None),
]  # fmt: skip

TRAPS = [
    "in 2014", "the 2019 election", "between 2019 and 2021", "2015-2017", "February 28",
    "28 February", "Feb. 3, 2021", "on the 5th", "the 21st century", "the 1990s", "2021-02-28",
    "03/04/2021", "at 10:30", "at 5 p.m.", "7pm", "9 o'clock", "at 8 am", "won 3-2",
    "lost 6-4, 6-3", "a 5-4 ruling", "call 555-0100", "+44 20 7946 0000", "version 3.5",
    "iOS 17.2", "2.0.1", "an F-16 jet", "the Su-35", "the A320", "COVID-19", "the G7",
    "a Boeing 747 jet", "Article 5", "Resolution 1701", "Flight 370", "No. 10", "page 12",
    "Channel 4 aired it", "Ann Roe, 45, said", "Roe (45)", "a 45-year-old man", "aged 33",
    "18 years old", "two days ago", "the past three months", "the next 5 years",
    "a week later", "one of them", "no one", "each other", "the third man", "a second term",
    "the first quarter", "in half", "a 2 to 1 margin", "by five to four", "five times more",
    "24/7", "http://example.org/a1/22", "#5", "", "no numbers",
    "a 27 - 24 win", "during the 80's", "the ’80’s", "below 1998 levels", "above 1973 prices",
    "all but seven shops", "all but one of its ferries", "a high-five", "the old big-four",
    "a 7-to-4 ruling", "a three-for-all", "at 0630 hours", "id 402918836517", "at 6 : 50",
    "a 13 . 6 mark", "a mark ( . 915 )",
]  # fmt: skip


@pytest.mark.parametrize(("text", "surface", "value", "unit", "kind"), EXACT)
def test_exact(text: str, surface: str, value: str, unit: str | None, kind: str) -> None:
    found = list(quantities(text))
    assert [text[m.start : m.end] for m in found] == [surface]
    assert found[0].quantity == Quantity(value, unit, kind)


@pytest.mark.parametrize(
    ("text", "value", "minimum", "maximum", "unit", "kind", "hedge", "per"), BOUNDED
)
def test_bounded(
    text: str,
    value: str | None,
    minimum: str | None,
    maximum: str | None,
    unit: str | None,
    kind: str,
    hedge: str | None,
    per: str | None,
) -> None:
    found = list(quantities(text))
    assert [text[m.start : m.end] for m in found] == [text]
    assert found[0].quantity == Quantity(value, unit, kind, minimum, maximum, hedge, per)


@pytest.mark.parametrize("text", TRAPS)
def test_no_quantity(text: str) -> None:
    assert list(quantities(text)) == []


def test_a_change_is_two_values() -> None:
    found = [m.quantity.value for m in quantities("It rose from 3 to 5 percent.")]
    assert found == ["3", "5"]
    assert {m.quantity.unit for m in quantities("It rose from 3 to 5 percent.")} == {"percent"}


def test_several_in_a_sentence() -> None:
    text = "In 2021, 40 people in 3 towns lost more than $2m, or 5% of their savings."
    found = [(text[m.start : m.end], m.quantity.value) for m in quantities(text)]
    assert found == [
        ("40 people", "40"),
        ("3 towns", "3"),
        ("more than $2m", "2000000"),
        ("5%", "5"),
    ]


_WORDS = st.sampled_from(
    "half a million 3 2.5 $ € US$ and to between from - % percent of the third one in five dozen"
    " hundreds thousands 1,000 2014 people about more than or so per day m bn , . twenty"
    " point".split()
)


@given(st.one_of(st.text(), st.lists(_WORDS, max_size=14).map(" ".join)))
def test_any_text(text: str) -> None:
    last = 0
    for found in quantities(text):
        assert last <= found.start < found.end <= len(text)
        last = found.end
        measured = found.quantity
        stated = (measured.value, measured.minimum, measured.maximum)
        assert any(stated)
        assert all(format(Decimal(v), "f") == v for v in stated if v)
        if measured.minimum and measured.maximum:
            assert Decimal(measured.minimum) <= Decimal(measured.maximum)


@given(st.integers(1, 10**15), st.integers(1, 99))
def test_decimals_keep_every_digit(whole: int, cents: int) -> None:
    text = f"${whole:,}.{cents:02}"
    (found,) = quantities(text)
    assert found.quantity.value is not None
    assert Decimal(found.quantity.value) == Decimal(f"{whole}.{cents:02}")


@pytest.mark.parametrize(
    "piece", ["1", "1,", "1-", "one ", "half a ", "$", "1 to ", "- ", "a", "2 in "]
)
def test_long_hostile_texts_take_linear_time(piece: str) -> None:
    began = time.process_time()
    list(quantities(piece * (30_000 // len(piece))))
    assert time.process_time() - began < 2
