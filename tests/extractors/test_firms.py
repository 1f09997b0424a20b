import pytest

from extractors.firms import club, core, is_firm, is_legal_form, opening, short


@pytest.mark.parametrize(
    ("name", "bare", "first"),
    [
        ("Acme Energy, Inc.", "Acme Energy", "Acme"),
        ("Hale & Co.", "Hale", None),
        ("Hale and Company", "Hale", None),
        ("Roe, Hale & Sons Ltd", "Roe, Hale & Sons", None),
        ("Acme Bank AG", "Acme Bank", "Acme"),
        ("Acme Textiles", "Acme Textiles", "Acme"),
        ("Grand Hotel", "Grand Hotel", None),
        ("Company", "Company", None),
        ("Hale Brothers Holdings Inc.", "Hale Brothers Holdings", "Hale"),
    ],
)
def test_firms_are_shortened(name, bare, first):
    assert core(name) == bare
    assert short(name) == first


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Hale Roe Inc.", "Hale"),
        ("Hale Roe & Co", "Hale"),
        ("Hale Roe Management LP", "Hale"),
        ("Hale Roe", None),
        ("Hale Inc.", None),
        ("Hale Capital Corp.", None),
        ("Hale Motor Sales USA Inc.", None),
    ],
)
def test_the_full_name_of_a_firm_opens_with_its_short_one(name, first):
    assert opening(name) == first


def test_a_name_tells_that_it_is_a_firms():
    names = ("Hale Inc.", "Hale & Co.", "Hale and Company", "Weston Co.", "Inc", "Ann Ltdova")
    assert [name for name in names if is_firm(name)] == [
        "Hale Inc.",
        "Hale & Co.",
        "Hale and Company",
    ]


def test_legal_forms_are_known_in_any_case():
    assert [word for word in ("LTD", "inc.", "Inca", "Group") if is_legal_form(word)] == [
        "LTD",
        "inc.",
    ]


@pytest.mark.parametrize(
    ("name", "called"),
    [("Boston Bears", "Bears"), ("Lagos Bank", None), ("Acme Bears", None), ("Bears", None)],
)
def test_clubs_are_called_by_their_last_word(name, called):
    assert club(name) == called
