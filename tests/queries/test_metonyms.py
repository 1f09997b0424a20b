"""What acts for a country is linked to it: counted with it when asked to, never mixed up."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from graph.store import Store
from queries.claims import Filter, claims
from queries.dossier import dossier_text
from queries.lookup import entity
from queries.metonyms import metonyms, resolved, stands_for
from queries.runner import run
from tests.graph.synthetic import VERSIONS, claim, reading

_HERE = [
    claim("Norway", "approve", "the plan"),
    claim("Oslo government", "visit", "Kenya", speaker="Oslo government"),
    claim("Oslo government", "reject", "Norway"),
    claim("Oslo", "visit", "the plan"),
]


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.in_memory() as opened:
        one = reading("fjord", _HERE)
        places = tuple(
            m if "government" in m.text else replace(m, type="Place") for m in one.mentions
        )
        opened.put(replace(one, mentions=places), **VERSIONS)
        opened.settle()
        yield opened


def test_a_government_is_linked_to_its_country_and_its_city_is_not(store):
    assert metonyms(store, "ent:norway") == ("ent:oslo-government",)
    assert stands_for(store, "ent:oslo-government") == ("ent:norway",)
    assert stands_for(store, "ent:norway") == ()
    assert resolved(store, "Norway") == ("ent:norway",)
    assert resolved(store, "Norway", with_metonyms=True) == ("ent:norway", "ent:oslo-government")


@pytest.mark.parametrize(
    ("wanted", "alone", "together"),
    [
        ({"subject": "Norway"}, 1, 3),
        ({"about": "Norway"}, 2, 3),
        ({"object": "Norway"}, 1, 1),
        ({"speaker": "Norway"}, 0, 1),
        ({"subject": "Norway", "object": "Kenya"}, 0, 1),
        ({"subject": "Oslo government"}, 2, 2),  # Norway does not stand for Oslo
    ],
)
def test_claims_count_them_when_asked_to(store, wanted, alone, together):
    assert len(list(claims(store, Filter(**wanted)))) == alone
    assert len(list(claims(store, Filter(**wanted, metonyms=True)))) == together


def test_a_dossier_says_what_it_leaves_out(store):
    alone, together = entity(store, "Norway"), entity(store, "Norway", with_metonyms=True)
    assert alone.metonyms == together.metonyms == ("ent:oslo-government",)
    assert (len(alone.said), len(together.said)) == (0, 1)
    assert (len(alone.about), len(together.about)) == (2, 3)
    assert together.mentions > alone.mentions
    assert "--metonyms" in "".join(dossier_text(alone, 100, 5))
    assert "--metonyms" not in "".join(dossier_text(together, 100, 5))
    assert entity(store, "Oslo government").stands_for == ("ent:norway",)


@pytest.mark.parametrize(
    ("question", "name", "alone", "together"),
    [
        ("timeline", "about", 2, 3),
        ("relations", "who", 1, 3),
        ("claims-by-speaker", "speaker", 0, 1),
        ("who-said-what-about", "about", 0, 1),
    ],
)
def test_stored_questions_list_a_claim_of_both_once(store, question, name, alone, together):
    given = {name: "Norway"}
    assert len(list(run(store, question, given).records())) == alone
    assert len(list(run(store, question, given, metonyms=True).records())) == together


def test_any_query_can_follow_the_link(store):
    text = "SELECT ?c WHERE { ?c rdf:subject ?who . ?who cg:metonymOf? ent:norway }"
    assert len(list(run(store, text).records())) == 3
