"""Who held an office on a day: (of, title, day, name or None where it is not certain)."""

from datetime import date

import pytest

from graph.gazetteer import gazetteer
from graph.ids import entity_id
from graph.leaders import AS_OF, Term, holder, led, rows

CASES = [
    ("Chile", "president", date(2015, 6, 1), "Michelle Bachelet"),
    ("Chile", "leader", date(2019, 6, 1), "Sebastián Piñera"),
    ("Chile", "president", date(2018, 3, 11), None),  # the day of the change
    ("Chile", "prime minister", date(2015, 6, 1), None),
    ("New Zealand", "prime minister", date(2020, 1, 1), "Jacinda Ardern"),
    ("Uganda", "president", date(1986, 1, 31), None),  # known to the month
    ("Uganda", "president", date(1986, 2, 1), "Yoweri Museveni"),
    ("International Olympic Committee", "chief", date(2005, 1, 1), "Jacques Rogge"),
    ("World Trade Organization", "director general", date(2020, 12, 1), None),  # vacant
    ("Ghana", "president", AS_OF, "John Mahama"),
    ("Ghana", "president", date(2026, 1, 1), None),  # after what the list knows
]


@pytest.mark.parametrize(("of", "title", "on", "name"), CASES)
def test_holder(of: str, title: str, on: date, name: str | None) -> None:
    found = holder(entity_id(of), title, on)
    assert (found.name if found else None) == name


def test_every_office_is_of_something_that_is_known() -> None:
    entities = gazetteer().entities
    assert [of for of, _, _ in rows() if entity_id(of) not in entities] == []


def test_nobody_shares_an_office() -> None:
    terms: dict[tuple[str, str], list[Term]] = {}
    for of, titles, term in rows():
        for title in titles:
            terms.setdefault((of, title), []).append(term)
    overlaps = [
        (office, one.name, two.name)
        for office, held in terms.items()
        for one in held
        for two in held
        if one is not two and one.first <= two.last and two.first <= one.last
    ]
    assert overlaps == []


def test_a_term_ends_after_it_begins() -> None:
    with pytest.raises(ValueError, match="ends before"):
        Term("Ann Lee", date(2020, 1, 2), date(2020, 1, 1))


def test_the_list_knows_sixty_countries() -> None:
    entities = gazetteer().entities
    assert len({of for of, _, _ in rows() if entities[entity_id(of)].kind == "country"}) >= 60


@pytest.mark.parametrize(
    ("name", "of"),
    [("Bill Clinton", {"ent:united-states"}), ("Clinton", set()), ("Ann Lee", set())],
)
def test_led(name: str, of: set[str]) -> None:
    assert led(name) == of
