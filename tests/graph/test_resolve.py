"""Which names become one entity across articles, and which never do."""

from __future__ import annotations

import pytest

from graph.ids import entity_id
from graph.resolve import Names
from graph.resolve.component import entities
from graph.resolve.decided import Decided
from graph.resolve.variant import variant_of

P, O, L = "Person", "Organization", "Place"  # noqa: E741


def members_of(names: list[tuple[str, str]]) -> dict[str, Names]:
    """Return the variants of names with types; several mentions: "Name*5"."""
    members: dict[str, Names] = {}
    for label, kind in names:
        label, _, forms = label.partition(" = ")
        names_ = Names()
        names_.labels[label] = 1
        names_.types[kind] = 1
        names_.forms[label] = 1
        for form in filter(None, forms.split(", ")):
            text, _, count = form.partition("*")
            names_.forms[text] += int(count or 1)
        key = str(variant_of(entity_id(label), names_))
        members.setdefault(key, Names()).add(names_)
    return members


def clusters(names: list[tuple[str, str]], company=lambda variants: frozenset()) -> list[set[str]]:
    """Return the labels of each entity of names with types."""
    members = members_of(names)
    found = entities(members, company, Decided([]))
    return [
        {f"{label}/{variant.split('_')[1][0]}" if "_" in variant else label
         for variant in one.variants for label in members[variant].labels}
        for one in found
    ]  # fmt: skip


ONE = [
    # transliterations and diacritics
    [("Oleksandr Sidorenko", P), ("Alexander Sydorenko", P), ("Aleksandr Sidorenko", P)],
    [("Vasyl Hrynevskyi", P), ("Vasily Hrynevsky", P), ("Vasily Hrynevskiy", P)],
    [("Yevgeny Baranov", P), ("Evgeny Baranov", P), ("Yevgeniy Baranoff", P)],
    [("Dmitri Kovalyov", P), ("Dmitry Kovalyov", P), ("Dmytro Kovalyov", P)],
    [("Sergei Markovich", P), ("Sergey Markovych", P)],
    [("Anatoly Lysenko", P), ("Anatolii Lysenka", P)],
    [("Mohammed al-Tamari", P), ("Muhammad al-Tamari", P), ("Mohamed Tamari", P)],
    [("Khaled Nasralla", P), ("Khalid Nasrallah", P)],
    [("Hussein el-Qasim", P), ("Hossein al-Kassim", P), ("Husain Qassem", P)],
    [("Abdul Rahman Warsame", P), ("Abdul-Rahman Warsame", P)],
    [("Jörg Müller-Hof", P), ("Joerg Mueller-Hof", P), ("Jorg Muller-Hof", P)],
    [("Søren Østvik", P), ("Soren Ostvik", P)],
    [("Łukasz Zieliński", P), ("Lukasz Zielinski", P)],
    [("José Peñaranda", P), ("Jose Penaranda", P)],
    [("Goran Đurić", P), ("Goran Djurich", P)],
    [("Олена Бойчук", P), ("Olena Boychuk", P)],
    [("Yoon Hae-won", P), ("Yoon Hae Won", P)],
    # given names
    [("Bill Osterman", P), ("William Osterman", P)],
    [("Kate Lindqvist", P), ("Katherine Lindqvist", P)],
    [("T. Abernathy", P), ("Tobias Abernathy", P)],
    [("Tobias Abernathy", P), ("Tobias R. Abernathy", P), ("T. R. Abernathy", P)],
    [("Jean-Marc Delacroix", P), ("Jean Marc Delacroix", P)],
    [("J.P. Kettering", P), ("J. P. Kettering", P)],
    # surnames and titles
    [("Dana Sidorenko", P), ("Sidorenko", P)],
    [("Marieke van der Veldt", P), ("van der Veldt", P), ("Van der Veldt", P)],
    [("Senator Ruth Okafor", P), ("Ruth Okafor", P), ("Okafor", P)],
    [("Bassam al-Tamari", P), ("Tamari", P), ("al-Tamari", P)],
    [("Yoon Hae-won", P), ("Yoon", P)],
    # bodies
    [("Vesta Corp", O), ("Vesta", O), ("Vesta Corporation", O), ("Vesta, Inc.", O)],
    [("Halden Brothers plc", O), ("Halden Brothers", O)],
    [("Nordwerk GmbH", O), ("Nordwerk", O)],
    [("The Harbour Institute", O), ("Harbour Institute", O)],
    [("Salt & Vine", O), ("Salt and Vine", O)],
    [("Oslo Lanterns", O), ("Lanterns", O)],
    [("Norland Defence Centre", O), ("Norland Defense Center", O)],
    [("Central Milk Authority = CMA", O), ("CMA", O)],
    [("National Bureau of River Safety", O), ("NBRS", O)],
    [("Larkin Motor Works = Larkin", O), ("Larkin", O)],
    [("Brook Lane Airport", L), ("Brook Lane Airport", O)],
    [("St. Alban's Hospital", O), ("Saint Albans Hospital", O)],
    # what stands before and after a name
    [("striker Dana Sidorenko", P), ("Dana Sidorenko", P), ("Dr. Dana Sidorenko, MD", P)],
    [("President-elect Ruth Okafor", P), ("Ruth Okafor", P), ("Ruth Okafor, 52", P)],
    [("Secretary of State Ruth Okafor", P), ("Okafor", P), ("Ruth Okafor", P)],
    [("Norwegian Foreign Minister Ruth Okafor", P), ("Minister of Trade Ruth Okafor", P)],
    [("Sam Lindqvist", P), ("Samuel Lindqvist", P)],
    [("Mo Lindqvist", P), ("Maurice Lindqvist", P)],
    [("Zhenya Baranov", P), ("Yevhen Baranov", P)],
    [("Andriy Hrynevskyi", P), ("Andrey Hrynevsky", P), ("A. Hrynevskiy", P)],
    [("Layla al-Sabbagh", P), ("Leila Al Sabbagh", P), ("Leyla el-Sabbagh", P)],
    [("Nguyễn Văn Hòa", P), ("Nguyen Van Hoa", P)],
    [("Walter Abernathy Jr", P), ("Walter Abernathy Jr.", P), ("Walter Abernathy, Jr.", P)],
    # institutions of a state, in any order of words
    [("Norwegian Foreign Ministry", O), ("Norway's Ministry of Foreign Affairs", O),
     ("Ministry of Foreign Affairs of Norway", O), ("Norway Foreign Ministry", O)],
    [("Kenyan Navy", O), ("Navy of Kenya", O), ("Kenya's Navy", O)],
    [("Ministry of Finance", O), ("Finance Ministry", O)],
    [("Georgian Interior Ministry", O), ("Georgian Ministry of Internal Affairs", O)],
    [("Parliament of Norway", O), ("Norwegian Parliament", O)],
    # slips and prefixes
    [("Institute of Marine Sciences and Art", O), ("Institute of Marine Science and Arts", O)],
    [("HMS Sandpiper", "Product"), ("Sandpiper", "Product")],
    [("Lower Vesta Oblast", L), ("Lower Vesta Region", L)],
    [("The Harbour Gazette", O), ("Harbour Gazette", O)],
    # one bearer is nearly always meant by the surname alone
    [("Dana Sidorenko = Sidorenko*40", P), ("Sidorenko", P), ("Olga Sidorenko = Sidorenko", P)],
]  # fmt: skip


@pytest.mark.parametrize("names", ONE[:-1], ids=lambda names: names[0][0])
def test_these_are_one(names):
    assert len(clusters(names)) == 1
    assert len(clusters(names[::-1])) == 1


def test_the_usual_bearer_owns_a_surname():
    assert clusters(ONE[-1]) == [{"Dana Sidorenko/p", "Sidorenko/p"}, {"Olga Sidorenko/p"}]


APART = [
    # homographs
    [("Vesta", O), ("Vesta", P)],
    [("Jordan", P), ("Jordan", L)],
    [("Georgia", P), ("Georgia", L)],
    [("Washington", P), ("Washington", L)],
    [("Paris Hilton", P), ("Paris", L), ("Hilton", O)],
    [("Louis Marchetti", P), ("Louis Marchetti", O)],
    [("Olive", O), ("Olive", L)],
    # people of one surname
    [("Dana Sidorenko", P), ("Olga Sidorenko", P)],
    [("Dana Sidorenko", P), ("Olga Sidorenko", P), ("Sidorenko", P)],
    [("Dmitry Baranov", P), ("Denis Baranov", P), ("D. Baranov", P)],
    [("Edward Osterman", P), ("Theodore Osterman", P), ("Ted Osterman", P)],
    [("Tobias R. Abernathy", P), ("Tobias K. Abernathy", P), ("Tobias Abernathy", P)],
    [("Walter Abernathy", P), ("Walter Abernathy Jr.", P)],
    [("Walter Abernathy Jr.", P), ("Walter Abernathy Sr.", P)],
    [("Stephen Lindqvist", P), ("Steven Lindqvist", P)],
    [("Maria Lindqvist", P), ("Mario Lindqvist", P)],
    [("Oleg Navrotny", P), ("Olga Navrotnaya", P)],
    # frequent surnames need more than the name
    [("Dana Jackson", P), ("Jackson", P)],
    [("Mike Johnson", P), ("Michael Johnson", P)],
    [("Samuel Jordan", P), ("Samuel L. Jordan", P)],
    [("J. Kim", P), ("Julia Kim", P)],
    # alike, but not the same
    [("Peter Hansen", P), ("Peter Hanson", P)],
    [("Karl Meyer", P), ("Karl Mayer", P)],
    [("Ann Clark", P), ("Ann Clarke", P)],
    [("Olivia Smith-Jones", P), ("Olivia Jones", P)],
    [("Ruth Okafor", P), ("Ruth", P)],
    [("Ali Reza", P), ("Ali", P)],
    [("Marieke van der Veldt", P), ("Veldt", P)],
    [("Al Brandt", P), ("Bashir al-Brandt", P)],
    # envoys, spokesmen, families, companies inside names of people and the other way round
    [("Osterman", P), ("Osterman envoy", O)],
    [("Dana Osterman", P), ("Osterman Foundation", O), ("Osterman Industries", O)],
    [("Larkin", P), ("Larkin Motor Works = Larkin", O)],
    [("Vesta", O), ("Vesta CEO Ruth Okafor", P)],
    [("Ford Brandt", P), ("Ford", O)],
    [("Dana Osterman", P), ("Dana", L)],
    # bodies
    [("Vesta", O), ("Vesta Airlines", O)],
    [("Vesta Inc", O), ("Vesta GmbH", O), ("Vesta", O)],
    [("Bank of Norland", O), ("National Bank of Norland", O)],
    [("Norland Ministry of Trade = Ministry of Trade", O), ("Ministry of Trade", O)],
    [("University of Norland", O), ("Norland State University", O)],
    [("Central Milk Authority = CMA", O), ("Cyprus Mining Agency = CMA", O), ("CMA", O)],
    [("Central Milk Authority", O), ("CMA", O)],
    [("Central Milk Authority", O), ("CMA", P)],
    [("Apple Corps", O), ("Apple Inc", O)],
    [("Oslo Lanterns", O), ("Lima Lanterns", O), ("Lanterns", O)],
    [("North Norland", L), ("Norland", L)],
    [("Port Vesta", L), ("Vesta", O)],
    [("Flight 12", "Product"), ("Flight 21", "Product")],
    # spelled alike, another person or another thing
    [("Hadi al-Brandt", P), ("Hadi al-Brandl", P)],
    [("Oleh Sydorenko", P), ("Olha Sydorenko", P)],
    [("Andrei Baranov", P), ("Andrea Baranova", P)],
    [("Mikhail Baranov", P), ("Misha Baranova", P)],
    [("Vasily Hrynevsky", P), ("Valery Hrynevsky", P)],
    [("Hassan Tamari", P), ("Hussein Tamari", P)],
    [("Jørgen Østvik", P), ("Jørn Østvik", P)],
    [("R. Okafor", P), ("Ruth Okafor", P), ("Ralph Okafor", P)],
    [("T. R. Abernathy", P), ("Tobias K. Abernathy", P)],
    [("Pat Lindqvist", P), ("Patrick Lindqvist", P), ("Patricia Lindqvist", P)],
    [("Walter Abernathy II", P), ("Walter Abernathy III", P)],
    [("Abernathy Jr.", P), ("Walter Abernathy", P)],
    # married and double names
    [("Ruth Okafor", P), ("Ruth Lindqvist-Okafor", P)],
    [("Ana Ruiz Marchetti", P), ("Ana Ruiz", P)],
    # offices are nobody's name, and everybody's
    [("Bishop of Vesta", P), ("Ana Vesta", P)],
    [("Prime Minister", P), ("Foreign Minister", P)],
    [("Judge", P), ("Dana Judge", P)],
    [("Norwegian Foreign Minister", P), ("Kenyan Foreign Minister", P)],
    # institutions of two countries, and the one that does not say whose it is
    [("Norwegian Foreign Ministry", O), ("Kenyan Foreign Ministry", O), ("Foreign Ministry", O)],
    [("Norwegian Foreign Ministry", O), ("Foreign Ministry", O)],
    [("Norwegian Foreign Ministry", O), ("Norwegian Finance Ministry", O)],
    [("Norwegian Embassy in Kenya", O), ("Kenyan Embassy in Norway", O)],
    [("Norwegian Navy", O), ("Norwegian Army", O), ("Navy", O)],
    [("University of Norway", O), ("Norway University", O)],
    [("Harbour Gazette", O), ("Sunday Harbour Gazette", O), ("Gazette", O)],
    [("Oslo", L), ("Oslo Lanterns", O)],
    [("Lima Lanterns = Lima", O), ("Lima", L)],
    [("HMS Sandpiper", "Product"), ("USS Sandpiper", "Product"), ("Sandpiper", "Product")],
    [("HMS Norway", "Product"), ("Norway", L)],
    [("Ruth Okafor", P), ("Ruth Okafor Foundation", O), ("Okafor Foundation", O)],
    [("Okafor & Sons", O), ("Okafor", P)],
    # of the gazetteer: metonyms and their cities, capitals, countries
    [("Kremlin", O), ("Russia", L)],
    [("Oslo", L), ("Oslo government", O)],
    [("White House", O), ("United States", L)],
    [("Georgia", L), ("Georgia state", L)],
    [("Niger", L), ("Nigeria", L)],
    [("Guinea", L), ("Guinea-Bissau", L)],
    [("South Sudan", L), ("Sudan", L)],
    [("Dominica", L), ("Dominican Republic", L)],
]  # fmt: skip


@pytest.mark.parametrize("names", APART, ids=lambda names: f"{names[0]} {names[1]}")
def test_these_stay_apart(names):
    assert len(clusters(names)) == len(names)


@pytest.mark.parametrize(
    ("names", "apart"),
    [
        ([("Prime Minister", P)], ["Prime Minister"]),
        ([("Judge", P), ("Dana Judge", P)], ["Judge"]),
        ([("Norwegian Navy", O), ("Kenyan Navy", O), ("Navy", O)], ["Navy"]),
        (
            [("Norwegian Finance Ministry", O), ("Finance Ministry of Kenya", O),
             ("Ministry of Finance", O)],
            ["Ministry of Finance"],
        ),
        ([("Norwegian Finance Ministry", O), ("Ministry of Finance", O)], []),
        ([("Dana Osterman", P), ("Olga Osterman", P), ("Mayor Osterman", P)], ["Mayor Osterman"]),
    ],
)  # fmt: skip
def test_what_any_article_may_mean_by_a_name_is_of_that_article(names, apart):
    members = members_of(names)
    found = entities(members, lambda variants: frozenset(), Decided([]))
    assert [members[one.variants[0]].label for one in found if one.apart] == apart


def test_frequent_surnames_join_in_company():
    names = [("Dana Jackson", P), ("Jackson", P)]
    assert len(clusters(names, company=lambda variants: frozenset({"ent:vesta_organization"}))) == 1


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["A Lin Sidorenko", "A. Sidorenko"], 1),
        (["Dana Sidorenko", "Sidorenko", "Olga Baranova", "Baranova"], 2),
        # No chains: the short name joins neither, and does not join them with each other.
        (["Dmitry Baranov", "D. Baranov", "Denis Baranov"], 3),
    ],
)
def test_no_name_links_two_others(names, expected):
    assert len(clusters([(name, P) for name in names])) == expected
