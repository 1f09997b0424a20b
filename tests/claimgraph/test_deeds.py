"""Reports of one event, read from their text: who is one in them by what happened to him."""

from __future__ import annotations

import pytest

from extractors.analysis import analyse
from extractors.reading import read
from graph.ids import digest
from graph.model import Article
from graph.store import Store
from tests.graph.synthetic import VERSIONS

MERGER = (
    (
        "Oslo-based dairy group Norvik said on Monday it would buy Halden Foods for 340 million "
        "euros. The deal gives Norvik the Bergvik and Solbakken brands, Ingrid Solem said."
    ),
    (
        "A Drammen food maker with 900 workers was bought by Norvik of Oslo for 340 million euros. "
        "The brands Bergvik and Solbakken will be kept, Ingrid Solem of Norvik said."
    ),
)
APPOINTMENT = (
    (
        "Larkhaven Mayor Dana Veldt on Tuesday appointed Tobias Abernathy, 52, as police chief. "
        "Abernathy replaces Olga Lindqvist, who resigned in May after the Quayside inquiry."
    ),
    (
        "A detective from Dunmore was appointed on Tuesday by Larkhaven Mayor Dana Veldt. The "
        "52-year-old succeeds Olga Lindqvist, who stepped down after the Quayside inquiry."
    ),
)
ELECTION = (
    "Larkhaven elected Dana Veldt on Sunday. She beat Tobias Abernathy of the Marlow Party by 417.",
    (
        "Tobias Abernathy of the Marlow Party conceded in Larkhaven on Sunday after a 39-year-old "
        "teacher was elected by 417 votes."
    ),
)
TRANSFER = (
    (
        "Rafael Moura, 23, was signed by Dunmore United from Halden for 12.5 million euros. Moura "
        "scored 31 goals for Bergvik, coach Ruth Penhale said."
    ),
    (
        "Dunmore United have signed a striker for 12.5 million euros from Halden. Coach Ruth "
        "Penhale said he would wear number 19. Bergvik get a share."
    ),
)
COURT = (
    (
        "Clara Whitcombe, 41, was sentenced to 12 years in prison on Thursday by Judge Ruth "
        "Penhale. Whitcombe poisoned patients at Saltmarsh Hospital in Dunmore."
    ),
    (
        "A nurse was jailed for 12 years on Thursday for poisoning patients at Saltmarsh Hospital "
        "in Dunmore. Judge Ruth Penhale said that she, Whitcombe, had betrayed them."
    ),
)
DIVING = (
    (
        "A hiker died on Saturday off Saltmarsh Point near Dunmore, coastguard Ruth Penhale said. "
        "He had gone to the wreck of the Cormorant. In 2009 a teacher died at the same wreck."
    ),
    (
        "Peter Halloran, 44, of Larkhaven died on Saturday at the wreck of the Cormorant off "
        "Saltmarsh Point, Ruth Penhale of the Dunmore coastguard said. A student drowned there in "
        "2014."
    ),
)
AGED = (
    (
        "A 31-year-old pianist thanked Copperfield Hall in Larkhaven after the Marlow Prize was "
        "given away by Ruth Penhale on Sunday."
    ),
    (
        "Dana Veldt, 31, smiled in Larkhaven on Sunday as Ruth Penhale spoke of the Marlow Prize "
        "at Copperfield Hall."
    ),
)


@pytest.fixture
def entities(nlp):
    def _entities(*texts: str) -> dict[str, set[str]]:
        """Return the words of each entity that has mentions in several articles."""
        articles = [Article(digest(text), f"a{number}", text) for number, text in enumerate(texts)]
        with Store.in_memory() as store:
            store.put_all((read(*pair) for pair in analyse(articles, nlp)), **VERSIONS)
            store.settle()
            found: dict[str, set[str]] = {}
            for one in store.mentions():
                if one["entity"]:
                    found.setdefault(one["entity"], set()).add(one["text"])
        return found

    return _entities


@pytest.mark.parametrize(
    ("story", "name", "described"),
    [
        (MERGER, "ent:halden-foods", {"food maker"}),
        (APPOINTMENT, "ent:tobias-abernathy", {"detective"}),
        (ELECTION, "ent:dana-veldt", {"teacher"}),
        (TRANSFER, "ent:rafael-moura", {"striker"}),
        (COURT, "ent:clara-whitcombe", {"nurse"}),
        (DIVING, "ent:peter-halloran", {"hiker"}),
        (AGED, "ent:dana-veldt", {"pianist"}),
    ],
)
def test_a_description_is_whom_another_report_names(entities, story, name, described):
    assert described <= entities(*story)[name]


CRASH = (
    "on Highway 17 near Marlow on Monday when a lorry of Copperfield Haulage hit a car, Sergeant "
    "Tobias Abernathy said."
)
ROBBERY = (
    "over the robbery of the Copperfield Arcade on Marlow Avenue in Larkhaven at 17:40, Sergeant "
    "Ruth Penhale said on Friday."
)


@pytest.mark.parametrize(
    ("told", "described"),
    [(f"was killed {CRASH}", "tourist"), (f"was charged {ROBBERY}", "clerk")],
)
def test_these_tell_one_event(entities, told, described):
    found = entities(f"A {described} {told}", f"Olga Lindqvist {told}")
    assert described in found["ent:olga-lindqvist"]


@pytest.mark.parametrize(
    ("texts", "nouns"),
    [
        # two victims
        ((f"A driver was killed {CRASH}", f"A passenger was killed {CRASH}"),
         {"driver", "passenger"}),
        ((f"A man, 31, was killed {CRASH}", f"A man, 58, was killed {CRASH}"), {"man"}),
        ((f"A Danish tourist died {CRASH}", f"A Chilean tourist died {CRASH}"), {"tourist"}),
        ((f"A boy was killed {CRASH}", f"Mr Peter Halloran, 60, was killed {CRASH}"),
         {"boy", "Peter Halloran"}),
        # two suspects
        ((f"A baker was charged {ROBBERY} Another baker was charged too.",
          f"A clerk was charged {ROBBERY}"), {"baker", "clerk"}),
        ((f"A baker was charged {ROBBERY} A tailor was charged with driving the car.",
          f"A clerk was charged {ROBBERY}"), {"baker", "clerk", "tailor"}),
        ((f"Olga Lindqvist was charged {ROBBERY}", f"Peter Halloran was charged {ROBBERY}",
          f"A clerk was charged {ROBBERY}"), {"Olga Lindqvist", "Peter Halloran", "clerk"}),
        # two who are arrested, one in another place
        (
            (
                f"The suspect was arrested {ROBBERY} A protester was arrested outside the court.",
                f"Olga Lindqvist was arrested {ROBBERY}",
            ),
            {"suspect", "protester", "Olga Lindqvist"},
        ),
        # who did it, and whom he did it to
        (
            (f"The attacker was killed {CRASH} He stabbed a woman.", f"A woman was killed {CRASH}"),
            {"attacker", "woman"},
        ),
        # two offices
        (
            (
                f"Anna Berg was appointed as chief executive of Norvik {ROBBERY}",
                f"A baker was appointed as treasurer of Norvik {ROBBERY}",
            ),
            {"Anna Berg", "baker"},
        ),
        # things of which one is no mention
        (
            (
                f"Norvik bought Halden Foods {ROBBERY}",
                f"Norvik bought 40 percent and then a company {ROBBERY}",
            ),
            {"Halden Foods", "company"},
        ),
        # one who is hurt, and another who saw it and is hurt
        ((f"A cyclist was injured {CRASH} A baker who ran to help was injured too.",
          f"A tailor was injured {CRASH}"), {"cyclist", "baker", "tailor"}),
        # denied, feared
        ((f"A baker was not charged {ROBBERY}", f"A clerk was charged {ROBBERY}"),
         {"baker", "clerk"}),
        ((f"A baker may be charged {ROBBERY}", f"A clerk was charged {ROBBERY}"),
         {"baker", "clerk"}),
        # an earlier case
        ((f"A baker was charged {ROBBERY}", f"In 2009 a clerk was charged {ROBBERY}"),
         {"baker", "clerk"}),
    ],
)  # fmt: skip
def test_these_are_kept_apart(entities, texts, nouns):
    for words in entities(*texts).values():
        assert len(words & nouns) < 2


def test_it_is_said_why(nlp):
    from queries.why import why

    articles = [Article(digest(text), f"a{n}", text) for n, text in enumerate(APPOINTMENT)]
    with Store.in_memory() as store:
        store.put_all((read(*pair) for pair in analyse(articles, nlp)), **VERSIONS)
        store.settle()
        rules = {row["name"]: row["rule"] for row in why(store, "ent:tobias-abernathy")}
    assert any("as the one appointed of one story" in rule for rule in rules.values())
