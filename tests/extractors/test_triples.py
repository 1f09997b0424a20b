"""Plain triples: the first wording of a clause and its further ones."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from extractors.analysis import sentences
from extractors.clauses import clauses
from extractors.triples import Triple, triples

CASES = [
    (
        "Norway has not ratified the treaty.",
        [
            "Norway | has not ratified | the treaty",
        ],
    ),
    (
        "She was born in Graz in 1951.",
        [
            "She | was born in | Graz | in 1951",
            "She | was born in | 1951",
        ],
    ),
    (
        "The dam was built by a Korean firm in 1999.",
        [
            "The dam | was built by | a Korean firm | in 1999",
            "The dam | was built in | 1999",
        ],
    ),
    (
        "The orchestra, based in Malta, relies heavily on donors.",
        [
            "The orchestra | is based in | Malta",
            "The orchestra | relies heavily on | donors",
        ],
    ),
    (
        "The tower is close to the river.",
        [
            "The tower | is close to | the river",
        ],
    ),
    (
        "The minister said that exports had fallen.",
        [
            "The minister | said that | exports had fallen",
        ],
    ),
    (
        "The envoy is expected to travel to Cairo on Monday.",
        [
            "The envoy | is expected to travel to | Cairo | on Monday",
            "The envoy | is expected to travel on | Monday",
        ],
    ),
    (
        "The company cut its forecast in May, citing weak demand.",
        [
            "The company | cut | its forecast | in May",
            "The company | cut its forecast in | May",
            "The company | citing | weak demand",
        ],
    ),
    (
        "Trains run to Oslo and Bergen.",
        [
            "Trains | run to | Oslo",
            "Trains | run to | Bergen",
        ],
    ),
    (
        "He is known in Peru as the professor.",
        [
            "He | is known as | the professor | in Peru",
            "He | is known in | Peru",
        ],
    ),
    (
        "Rates fell.",
        [],
    ),
    (
        "Treasury spokesman Paul Odhiambo declined to comment.",
        [
            "Paul Odhiambo | is | Treasury spokesman",
            "Treasury spokesman Paul Odhiambo | declined | to comment",
        ],
    ),
    (
        "More than 300 homes were destroyed.",
        [],
    ),
    (
        "The firm may never reopen the mine near Lund.",
        [
            "The firm | may never reopen | the mine | near Lund",
            "The firm | may never reopen the mine near | Lund",
        ],
    ),
    (
        "The union's threat worked, and nearly 40 shops closed for good.",
        [
            "nearly 40 shops | closed for | good",
        ],
    ),
    (
        "The firm is likely to lose its licence.",
        [
            "The firm | is likely to lose | its licence",
        ],
    ),
    (
        "The bank gave the widow only 40 euros.",
        [
            "The bank | gave the widow | only 40 euros",
        ],
    ),
    (
        "The court ordered the ministry to publish the figures by May.",
        [
            "The court | ordered the ministry to publish | the figures | by May",
            "The court | ordered the ministry to publish the figures by | May",
        ],
    ),
    (
        "The club named him its captain.",
        [
            "The club | named him | its captain",
        ],
    ),
    (
        "In 1990 the firm was sold.",
        [
            "the firm | was sold in | 1990",
        ],
    ),
    (
        "In addition, the port lost its licence.",
        [
            "the port | lost | its licence",
        ],
    ),
    (
        "The team was put in charge of the inquiry.",
        [
            "The team | was put in charge of | the inquiry",
        ],
    ),
    (
        'The paper called the deal a "gift to the rich" and a "trap."',
        [
            'The paper | called the deal | a "gift to the rich"',
            'The paper | called the deal | a "trap"',
        ],
    ),
    (
        'The book, known as "Red Sea," was sold to a museum.',
        [
            'The book | is known as | "Red Sea"',
            "The book | was sold to | a museum",
        ],
    ),
    (
        '"The offer is fair," the envoy said.',
        [
            "The offer | is | fair",
            'the envoy | said | "The offer is fair"',
        ],
    ),
    (
        'The dean said the plan "will ruin the town."',
        [
            'The dean | said | the plan "will ruin the town"',
            "the plan | will ruin | the town",
        ],
    ),
    (
        "The trust offers tea to visitors in May.",
        [
            "The trust | offers | tea | to visitors | in May",
            "The trust | offers tea to | visitors",
            "The trust | offers tea in | May",
        ],
    ),
    (
        "The school let the boys leave the hall.",
        [
            "The school | let | the boys leave the hall",
            "the boys | leave | the hall",
        ],
    ),
    (
        "The envoy said the plan was sound and that the cabinet would adopt it.",
        [
            "The envoy | said | the plan was sound",
            "The envoy | said that | the cabinet would adopt it",
            "the plan | was | sound",
            "the cabinet | would adopt | it",
        ],
    ),
    (
        "The rule allows tenants to keep pets in flats.",
        [
            "The rule | allows tenants to keep | pets | in flats",
            "The rule | allows tenants to keep pets in | flats",
        ],
    ),
    (
        "The ruling made it hard for farmers to sell grain.",
        [
            "The ruling | made it hard for | farmers to sell grain",
        ],
    ),
    (
        "The fee makes it hard to sell grain.",
        [
            "The fee | makes it hard to sell | grain",
        ],
    ),
    (
        "They do so for money.",
        [
            "They | do so for | money",
        ],
    ),
    (
        "He grew wheat in order to feed the town.",
        [
            "He | grew | wheat | in order to feed the town",
        ],
    ),
    (
        "She is confident that the council will approve the budget.",
        [
            "She | is | confident | that the council will approve the budget",
            "She | is confident that | the council will approve the budget",
            "the council | will approve | the budget",
        ],
    ),
    (
        "The talks took place in Oslo on Monday.",
        [
            "The talks | took place in | Oslo | on Monday",
            "The talks | took place on | Monday",
        ],
    ),
    (
        "The court accused the firm of hiding the files.",
        [
            "The court | accused | the firm | of hiding the files",
            "The court | accused the firm of | hiding the files",
        ],
    ),
    (
        "The man, also known as Red Bo, was freed by the court in Graz.",
        [
            "The man | is also known as | Red Bo",
            "The man | was freed by | the court in Graz",
        ],
    ),
    (
        "Did the mayor know the firm?",
        [],
    ),
    (
        "They did not know the reasons or how long the talks would last.",
        [
            "They | did not know | the reasons",
            "the talks | would last | how long",
        ],
    ),
    (
        "The firm referred to the town as a rival.",
        [
            "The firm | referred to | the town | as a rival",
            "The firm | referred to the town as | a rival",
        ],
    ),
    (
        "The man was declared dead by the court.",
        [
            "The man | was declared dead by | the court",
        ],
    ),
    (
        "Asked about the plan, she left the hall.",
        [
            "she | is asked about | the plan",
            "she | left | the hall",
        ],
    ),
    (
        "If it had asked, had the firm paid?",
        [],
    ),
    (
        "They left the town in 1979 when she became mayor.",
        [
            "They | left | the town | in 1979",
            "They | left the town in | 1979",
            "she | became | mayor",
        ],
    ),
    (
        "He lives in a town where the state has a mine.",
        [
            "He | lives in | a town",
            "the state | has | a mine | in a town",
        ],
    ),
    (
        "The mayor praised the plan, however.",
        [
            "The mayor | praised | the plan",
        ],
    ),
]


@pytest.fixture
def triples_of(read: Callable[[str], Doc]) -> Callable[[str], list[Triple]]:
    return lambda text: [t for s in sentences(read(text)) for t in triples(clauses(s))]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_wordings(
    text: str, expected: list[str], triples_of: Callable[[str], list[Triple]]
) -> None:
    found = [" | ".join([t.subject, t.predicate, t.object, *t.args]) for t in triples_of(text)]
    assert found == expected


def test_further_wordings_are_less_sure(triples_of: Callable[[str], list[Triple]]) -> None:
    first, *further = triples_of("The firm built the dam near Cork for the state in 1999.")
    assert further
    assert all(triple.confidence < first.confidence / 2 for triple in further)


def test_a_wording_is_given_once(triples_of: Callable[[str], list[Triple]]) -> None:
    found = triples_of("The firm sold the mine and the firm sold the mine.")
    assert len(found) == len(set(found))
