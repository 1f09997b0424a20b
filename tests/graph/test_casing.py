import pytest

from graph.casing import cased
from graph.terms.derived import word_quads


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("concessions on norway", "concessions on Norway"),
        ("idea of peruvian observers in new zealand", "idea of Peruvian observers in New Zealand"),
        ("the european union's frozen assets", "the European Union's frozen assets"),
        ("u.s. troops", "U.S. troops"),
        ("georgia", "Georgia"),
        ("nato", "NATO"),
        ("those who told us", "those who told us"),  # WHO, US
        ("a car for sale", "a car for sale"),  # CAR, the town of Sale
        ("nice reading", "nice reading"),  # towns
        ("jersey of new jersey", "jersey of New Jersey"),
        ("mangoes", "mangoes"),
        ("", ""),
    ],
)
def test_known_names_get_their_capitals_back(words, written):
    assert cased(words) == written


def test_a_term_is_labelled_with_them():
    assert '"talks in Chile"' in {quad[2] for quad in word_quads("term:talks-in-chile")}
