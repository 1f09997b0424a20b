"""The direct-triple rule, over every combination of polarity, modality and voice."""

from itertools import product

import pytest

from graph.model import Modality, Polarity
from graph.status import View, view

COMBINATIONS = list(product(Polarity, Modality, (False, True)))


def test_every_combination_is_listed() -> None:
    assert len(COMBINATIONS) == 2 * 6 * 2


@pytest.mark.parametrize(("polarity", "modality", "attributed"), COMBINATIONS)
def test_view(polarity: Polarity, modality: Modality, attributed: bool) -> None:
    found = view(polarity, modality, attributed)
    fact = polarity is Polarity.AFFIRMED and modality is Modality.ACTUAL
    assert (found is View.ASSERTED) == (fact and not attributed)
    assert (found is View.ATTRIBUTED) == (fact and attributed)
    assert (found is View.DENIED) == (polarity is Polarity.NEGATED)
    assert (found is View.MAYBE) == (polarity is Polarity.AFFIRMED and not fact)


def test_the_views_are_the_namespaces_of_the_design() -> None:
    assert [str(member) for member in View] == ["rel", "said", "denied", "maybe"]


def test_a_refused_future_is_a_denial() -> None:
    assert view(Polarity.NEGATED, Modality.FUTURE, attributed=True) is View.DENIED
