"""Which names become one entity across articles, and which never do."""

from __future__ import annotations

from collections import Counter

import pytest

from graph.ids import entity_id
from graph.resolve import Names
from graph.resolve.component import entities
from graph.resolve.decided import Decided
from graph.resolve.names import describe
from graph.resolve.variant import variant_of

PER, ORG, LOC = "Person", "Organization", "Place"


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
    [("Oleksandr Sidorenko", PER), ("Alexander Sydorenko", PER), ("Aleksandr Sidorenko", PER)],
    [("Vasyl Hrynevskyi", PER), ("Vasily Hrynevsky", PER), ("Vasily Hrynevskiy", PER)],
    [("Yevgeny Baranov", PER), ("Evgeny Baranov", PER), ("Yevgeniy Baranoff", PER)],
    [("Dmitri Kovalyov", PER), ("Dmitry Kovalyov", PER), ("Dmytro Kovalyov", PER)],
    [("Sergei Markovich", PER), ("Sergey Markovych", PER)],
    [("Anatoly Lysenko", PER), ("Anatolii Lysenka", PER)],
    [("Mohammed al-Tamari", PER), ("Muhammad al-Tamari", PER), ("Mohamed Tamari", PER)],
    [("Khaled Nasralla", PER), ("Khalid Nasrallah", PER)],
    [("Hussein el-Qasim", PER), ("Hossein al-Kassim", PER), ("Husain Qassem", PER)],
    [("Abdul Rahman Warsame", PER), ("Abdul-Rahman Warsame", PER)],
    [("Jörg Müller-Hof", PER), ("Joerg Mueller-Hof", PER), ("Jorg Muller-Hof", PER)],
    [("Søren Østvik", PER), ("Soren Ostvik", PER)],
    [("Łukasz Zieliński", PER), ("Lukasz Zielinski", PER)],
    [("José Peñaranda", PER), ("Jose Penaranda", PER)],
    [("Goran Đurić", PER), ("Goran Djurich", PER)],
    [("Олена Бойчук", PER), ("Olena Boychuk", PER)],
    [("Yoon Hae-won", PER), ("Yoon Hae Won", PER)],
    # given names
    [("Bill Osterman", PER), ("William Osterman", PER)],
    [("Kate Lindqvist", PER), ("Katherine Lindqvist", PER)],
    [("T. Abernathy", PER), ("Tobias Abernathy", PER)],
    [("Tobias Abernathy", PER), ("Tobias R. Abernathy", PER), ("T. R. Abernathy", PER)],
    [("Jean-Marc Delacroix", PER), ("Jean Marc Delacroix", PER)],
    [("J.P. Kettering", PER), ("J. P. Kettering", PER)],
    # surnames and titles
    [("Angela Merkel", PER), ("Merkel", PER)],
    [("Dana Sidorenko", PER), ("Sidorenko", PER)],
    [("Marieke van der Veldt", PER), ("van der Veldt", PER), ("Van der Veldt", PER)],
    [("Senator Ruth Okafor", PER), ("Ruth Okafor", PER), ("Okafor", PER)],
    [("Bassam al-Tamari", PER), ("Tamari", PER), ("al-Tamari", PER)],
    [("Yoon Hae-won", PER), ("Yoon", PER)],
    [("Isidro Mendoza Rey = Mendoza Rey", PER), ("Mendoza Rey", PER)],
    # bodies
    [("Vesta Corp", ORG), ("Vesta", ORG), ("Vesta Corporation", ORG), ("Vesta, Inc.", ORG)],
    [("Halden Brothers plc", ORG), ("Halden Brothers", ORG)],
    [("Halden Brothers Holdings Inc", ORG), ("Halden Brothers", ORG)],
    [("Halden Stone Group", ORG), ("Halden Stone Group Ltd", ORG), ("Halden Stone", ORG)],
    [("Nordwerk GmbH", ORG), ("Nordwerk", ORG)],
    [("The Harbour Institute", ORG), ("Harbour Institute", ORG)],
    [("Salt & Vine", ORG), ("Salt and Vine", ORG)],
    [("Oslo Lanterns", ORG), ("Lanterns", ORG)],
    [("Norland Defence Centre", ORG), ("Norland Defense Center", ORG)],
    [("Central Milk Authority = CMA", ORG), ("CMA", ORG)],
    [("National Bureau of River Safety", ORG), ("NBRS", ORG)],
    [("National Bureau of River Safety", ORG), ("N.B.R.S.", ORG)],
    [("N.B.R.", ORG), ("NBR", ORG)],
    [("U.S. Lumber", ORG), ("US Lumber", ORG), ("U . S . Lumber Corp.", ORG)],
    [("J.P. Kettering & Co", ORG), ("JP Kettering", ORG), ("J. P. Kettering", ORG)],
    [("Larkin Motor Works = Larkin", ORG), ("Larkin", ORG)],
    [("Brook Lane Airport", LOC), ("Brook Lane Airport", ORG)],
    [("St. Alban's Hospital", ORG), ("Saint Albans Hospital", ORG)],
    # what stands before and after a name
    [("striker Dana Sidorenko", PER), ("Dana Sidorenko", PER), ("Dr. Dana Sidorenko, MD", PER)],
    [("President-elect Ruth Okafor", PER), ("Ruth Okafor", PER), ("Ruth Okafor, 52", PER)],
    [("Secretary of State Ruth Okafor", PER), ("Okafor", PER), ("Ruth Okafor", PER)],
    [("Norwegian Foreign Minister Ruth Okafor", PER), ("Minister of Trade Ruth Okafor", PER)],
    [("Sam Lindqvist", PER), ("Samuel Lindqvist", PER)],
    [("Mo Lindqvist", PER), ("Maurice Lindqvist", PER)],
    [("Zhenya Baranov", PER), ("Yevhen Baranov", PER)],
    [("Andriy Hrynevskyi", PER), ("Andrey Hrynevsky", PER), ("A. Hrynevskiy", PER)],
    [("Layla al-Sabbagh", PER), ("Leila Al Sabbagh", PER), ("Leyla el-Sabbagh", PER)],
    [("Nguyễn Văn Hòa", PER), ("Nguyen Van Hoa", PER)],
    [("Walter Abernathy Jr", PER), ("Walter Abernathy Jr.", PER), ("Walter Abernathy, Jr.", PER)],
    # institutions of a state, in any order of words
    [("Norwegian Foreign Ministry", ORG), ("Norway's Ministry of Foreign Affairs", ORG),
     ("Ministry of Foreign Affairs of Norway", ORG), ("Norway Foreign Ministry", ORG)],
    [("Kenyan Navy", ORG), ("Navy of Kenya", ORG), ("Kenya's Navy", ORG)],
    [("Ministry of Finance", ORG), ("Finance Ministry", ORG)],
    [("Georgian Interior Ministry", ORG), ("Georgian Ministry of Internal Affairs", ORG)],
    [("Parliament of Norway", ORG), ("Norwegian Parliament", ORG)],
    # peoples, parties and faiths, and what models take for one
    [("Norlander", "Group"), ("Norlanders", "Group")],
    [("West Norlander", "Group"), ("West Norlanders", "Group")],
    [("NCAB", "Group"), ("NCAB", ORG)],
    # slips and prefixes
    [("Institute of Marine Sciences and Art", ORG), ("Institute of Marine Science and Arts", ORG)],
    [("HMS Sandpiper", "Product"), ("Sandpiper", "Product")],
    [("Lower Vesta Oblast", LOC), ("Lower Vesta Region", LOC)],
    [("The Harbour Gazette", ORG), ("Harbour Gazette", ORG)],
    # one bearer is nearly always meant by the surname alone
    [("Dana Sidorenko = Sidorenko*40", PER), ("Sidorenko", PER),
     ("Olga Sidorenko = Sidorenko*4", PER)],
    [("Dana Sidorenko = Sidorenko*30", PER), ("Sidorenko", PER),
     ("Dana R. Sidorenko = Sidorenko*10", PER), ("Olga Sidorenko = Sidorenko*4", PER)],
]  # fmt: skip


@pytest.mark.parametrize("names", ONE[:-2], ids=lambda names: names[0][0])
def test_these_are_one(names):
    assert len(clusters(names)) == 1
    assert len(clusters(names[::-1])) == 1


def test_the_usual_bearer_owns_a_surname():
    assert clusters(ONE[-2]) == [{"Dana Sidorenko/p", "Sidorenko/p"}, {"Olga Sidorenko/p"}]


def test_what_one_person_leads_is_one_body():
    names = [("Dana R. Sidorenko", PER), ("Dana Sidorenko", PER), ("Sidorenko", PER),
             ("Dana R. Sidorenko campaign", ORG), ("Sidorenko campaign", ORG),
             ("Dana Sidorenko cabinet", ORG)]  # fmt: skip
    campaign = {"Dana R. Sidorenko campaign/o", "Sidorenko campaign/o"}
    assert campaign in clusters(names)
    assert {"Dana Sidorenko cabinet/o"} in clusters(names)
    assert campaign not in clusters([*names, ("Olga Sidorenko", PER)])


def test_however_he_is_called_in_full():
    his = {"Dana Sidorenko/p", "Dana R. Sidorenko/p", "Sidorenko/p"}
    assert clusters(ONE[-1]) == [his, {"Olga Sidorenko/p"}]


APART = [
    # homographs
    [("Vesta", ORG), ("Vesta", PER)],
    [("Jordan", PER), ("Jordan", LOC)],
    [("Georgia", PER), ("Georgia", LOC)],
    [("Washington", PER), ("Washington", LOC)],
    [("Paris Hilton", PER), ("Paris", LOC), ("Hilton", ORG)],
    [("Louis Marchetti", PER), ("Louis Marchetti", ORG)],
    [("Olive", ORG), ("Olive", LOC)],
    # people of one surname
    [("Dana Sidorenko", PER), ("Olga Sidorenko", PER)],
    [("Dana Sidorenko", PER), ("Olga Sidorenko", PER), ("Sidorenko", PER)],
    [("Dmitry Baranov", PER), ("Denis Baranov", PER), ("D. Baranov", PER)],
    [("Edward Osterman", PER), ("Theodore Osterman", PER), ("Ted Osterman", PER)],
    [("Tobias R. Abernathy", PER), ("Tobias K. Abernathy", PER), ("Tobias Abernathy", PER)],
    [("Walter Abernathy", PER), ("Walter Abernathy Jr.", PER)],
    [("Walter Abernathy Jr.", PER), ("Walter Abernathy Sr.", PER)],
    [("Stephen Lindqvist", PER), ("Steven Lindqvist", PER)],
    [("Isidro Mendoza Rey", PER), ("Mendoza Rey", PER)],  # no article says so
    [("Isidro Mendoza Rey = Mendoza Rey", PER), ("Carlos Mendoza Rey = Mendoza Rey", PER),
     ("Mendoza Rey", PER)],
    [("Maria Lindqvist", PER), ("Mario Lindqvist", PER)],
    [("Oleg Navrotny", PER), ("Olga Navrotnaya", PER)],
    # a head of government's surname is hardly a relative's
    [("Joachim Merkel", PER), ("Merkel", PER)],
    # frequent surnames need more than the name
    [("Dana Jackson", PER), ("Jackson", PER)],
    [("Mike Johnson", PER), ("Michael Johnson", PER)],
    [("Samuel Jordan", PER), ("Samuel L. Jordan", PER)],
    [("J. Kim", PER), ("Julia Kim", PER)],
    # alike, but not the same
    [("Peter Hansen", PER), ("Peter Hanson", PER)],
    [("Karl Meyer", PER), ("Karl Mayer", PER)],
    [("Ann Clark", PER), ("Ann Clarke", PER)],
    [("Olivia Smith-Jones", PER), ("Olivia Jones", PER)],
    [("Ruth Okafor", PER), ("Ruth", PER)],
    [("Ali Reza", PER), ("Ali", PER)],
    [("Marieke van der Veldt", PER), ("Veldt", PER)],
    [("Al Brandt", PER), ("Bashir al-Brandt", PER)],
    # envoys, spokesmen, families, companies inside names of people and the other way round
    [("Osterman", PER), ("Osterman envoy", ORG)],
    [("Dana Osterman", PER), ("Osterman Foundation", ORG), ("Osterman Industries", ORG)],
    [("Larkin", PER), ("Larkin Motor Works = Larkin", ORG)],
    [("Vesta", ORG), ("Vesta CEO Ruth Okafor", PER)],
    [("Ford Brandt", PER), ("Ford", ORG)],
    [("Dana Osterman", PER), ("Dana", LOC)],
    # bodies
    [("Norlander", "Group"), ("Norlander", ORG)],
    [("West Norlander", "Group"), ("West Norlander", ORG)],
    [("Norlanders", "Group"), ("Norlander", PER)],
    [("Vesta", ORG), ("Vesta Airlines", ORG)],
    [("Contact Group", ORG), ("Contact", ORG)],
    [("Vesta Inc", ORG), ("Vesta GmbH", ORG), ("Vesta", ORG)],
    [("Bank of Norland", ORG), ("National Bank of Norland", ORG)],
    [("Norland Ministry of Trade = Ministry of Trade", ORG), ("Ministry of Trade", ORG)],
    [("University of Norland", ORG), ("Norland State University", ORG)],
    [("Central Milk Authority = CMA", ORG), ("Cyprus Mining Agency = CMA", ORG), ("CMA", ORG)],
    [("Central Milk Authority", ORG), ("CMA", ORG)],
    [("Central Milk Authority", ORG), ("CMA", PER)],
    [("Apple Corps", ORG), ("Apple Inc", ORG)],
    [("Oslo Lanterns", ORG), ("Lima Lanterns", ORG), ("Lanterns", ORG)],
    [("North Norland", LOC), ("Norland", LOC)],
    [("Port Vesta", LOC), ("Vesta", ORG)],
    [("Flight 12", "Product"), ("Flight 21", "Product")],
    # spelled alike, another person or another thing
    [("Hadi al-Brandt", PER), ("Hadi al-Brandl", PER)],
    [("Oleh Sydorenko", PER), ("Olha Sydorenko", PER)],
    [("Andrei Baranov", PER), ("Andrea Baranova", PER)],
    [("Mikhail Baranov", PER), ("Misha Baranova", PER)],
    [("Vasily Hrynevsky", PER), ("Valery Hrynevsky", PER)],
    [("Hassan Tamari", PER), ("Hussein Tamari", PER)],
    [("Jørgen Østvik", PER), ("Jørn Østvik", PER)],
    [("R. Okafor", PER), ("Ruth Okafor", PER), ("Ralph Okafor", PER)],
    [("T. R. Abernathy", PER), ("Tobias K. Abernathy", PER)],
    [("Pat Lindqvist", PER), ("Patrick Lindqvist", PER), ("Patricia Lindqvist", PER)],
    [("Walter Abernathy II", PER), ("Walter Abernathy III", PER)],
    [("Abernathy Jr.", PER), ("Walter Abernathy", PER)],
    # married and double names
    [("Ruth Okafor", PER), ("Ruth Lindqvist-Okafor", PER)],
    [("Ana Ruiz Marchetti", PER), ("Ana Ruiz", PER)],
    # offices are nobody's name, and everybody's
    [("Bishop of Vesta", PER), ("Ana Vesta", PER)],
    [("Prime Minister", PER), ("Foreign Minister", PER)],
    [("Judge", PER), ("Dana Judge", PER)],
    [("Norwegian Foreign Minister", PER), ("Kenyan Foreign Minister", PER)],
    # institutions of two countries, and the one that does not say whose it is
    [("Norwegian Foreign Ministry", ORG), ("Kenyan Foreign Ministry", ORG),
     ("Foreign Ministry", ORG)],
    [("Norwegian Foreign Ministry", ORG), ("Foreign Ministry", ORG)],
    [("Norwegian Foreign Ministry", ORG), ("Norwegian Finance Ministry", ORG)],
    [("Norwegian Embassy in Kenya", ORG), ("Kenyan Embassy in Norway", ORG)],
    [("Norwegian Navy", ORG), ("Norwegian Army", ORG), ("Navy", ORG)],
    [("University of Norway", ORG), ("Norway University", ORG)],
    [("Harbour Gazette", ORG), ("Sunday Harbour Gazette", ORG), ("Gazette", ORG)],
    [("Oslo", LOC), ("Oslo Lanterns", ORG)],
    [("Lima Lanterns = Lima", ORG), ("Lima", LOC)],
    [("HMS Sandpiper", "Product"), ("USS Sandpiper", "Product"), ("Sandpiper", "Product")],
    [("HMS Norway", "Product"), ("Norway", LOC)],
    [("Ruth Okafor", PER), ("Ruth Okafor Foundation", ORG), ("Okafor Foundation", ORG)],
    [("Okafor & Sons", ORG), ("Okafor", PER)],
    # of the gazetteer: metonyms and their cities, capitals, countries
    [("Kremlin", ORG), ("Russia", LOC)],
    [("Oslo", LOC), ("Oslo government", ORG)],
    [("White House", ORG), ("United States", LOC)],
    [("Georgia", LOC), ("Georgia state", LOC)],
    [("Niger", LOC), ("Nigeria", LOC)],
    [("Guinea", LOC), ("Guinea-Bissau", LOC)],
    [("South Sudan", LOC), ("Sudan", LOC)],
    [("Dominica", LOC), ("Dominican Republic", LOC)],
]  # fmt: skip


@pytest.mark.parametrize("names", APART, ids=lambda names: f"{names[0]} {names[1]}")
def test_these_stay_apart(names):
    assert len(clusters(names)) == len(names)


@pytest.mark.parametrize(
    ("names", "apart"),
    [
        ([("Prime Minister", PER)], ["Prime Minister"]),
        ([("Judge", PER), ("Dana Judge", PER)], ["Judge"]),
        ([("Norwegian Navy", ORG), ("Kenyan Navy", ORG), ("Navy", ORG)], ["Navy"]),
        (
            [("Norwegian Finance Ministry", ORG), ("Finance Ministry of Kenya", ORG),
             ("Ministry of Finance", ORG)],
            ["Ministry of Finance"],
        ),
        ([("Norwegian Finance Ministry", ORG), ("Ministry of Finance", ORG)], []),
        ([("Dana Osterman", PER), ("Olga Osterman", PER), ("Mayor Osterman", PER)],
         ["Mayor Osterman"]),
    ],
)  # fmt: skip
def test_what_any_article_may_mean_by_a_name_is_of_that_article(names, apart):
    members = members_of(names)
    found = entities(members, lambda variants: frozenset(), Decided([]))
    assert [members[one.variants[0]].label for one in found if one.apart] == apart


@pytest.mark.parametrize(
    ("described", "label", "name", "one"),
    [
        ("ent:norway-navy", "Norwegian navy", "Norwegian Navy", True),
        ("ent:norway-foreign-ministry", "Norwegian foreign ministry", "Foreign Ministry of Norway",
         True),
        ("ent:norway-navy", "Norwegian navy", "Kenyan Navy", False),
        ("ent:norway-parliament", "Norwegian parliament", "Norwegian Government", False),
        ("ent:norway-banks", "Norwegian banks", "Norwegian Bank", False),
    ],
)  # fmt: skip
def test_an_institution_is_one_whether_named_or_described(described, label, name, one):
    members = members_of([(name, ORG)])
    members[described + "_organization"] = Names(Counter([label]), types=Counter([ORG]))
    assert len(entities(members, lambda variants: frozenset(), Decided([]))) == 2 - one


def test_frequent_surnames_join_in_company():
    names = [("Dana Jackson", PER), ("Jackson", PER)]
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
    assert len(clusters([(name, PER) for name in names])) == expected


def test_a_description_is_no_further_name_of_who_has_one() -> None:
    named = Names(labels=Counter({"Ann Lee": 1, "driver": 3}), forms=Counter({"Lee": 2}))
    assert describe(named, "Ann Lee").aliases == ("Lee",)
    unnamed = Names(labels=Counter({"driver": 3, "motorist": 1}))
    assert describe(unnamed).aliases == ("motorist",)
