import pytest

from extractors.firms import core, is_legal_form, short


@pytest.mark.parametrize(
    ("name", "bare", "first"),
    [
        ("Acme Energy, Inc.", "Acme Energy", "Acme"),
        ("Hale & Co.", "Hale", None),
        ("Hale and Company", "Hale", None),
        ("Roe, Hale & Sons Ltd", "Roe, Hale & Sons", None),
        ("Acme Bank AG", "Acme Bank", "Acme"),
        ("Company", "Company", None),
    ],
)
def test_firms_are_shortened(name, bare, first):
    assert core(name) == bare
    assert short(name) == first


def test_legal_forms_are_known_in_any_case():
    assert [word for word in ("LTD", "inc.", "Inca", "Group") if is_legal_form(word)] == [
        "LTD",
        "inc.",
    ]
