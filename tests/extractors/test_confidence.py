"""How sure a claim is: each sign of doubt in one sentence, and another like it without."""

import tomllib
from collections.abc import Callable
from importlib.resources import files

import pytest
from spacy.tokens import Doc

import extractors.claims
from extractors.confidence import confidence
from extractors.reading import read as read_doc
from extractors.signs import Stated, signs
from graph.model import Article

Rated = dict[str, tuple[set[str], float]]

AND = ", and two old ferries of the state sank in the storm on Monday."
# sign, lemma of the predicate, a text whose claim bears it, a text whose claim does not
TABLE = [
    (
        "subject.it",
        "cost",
        f"The ferry was old. It cost the town $4m{AND}",
        f"The ferry cost the town $4m{AND}",
    ),
    (
        "subject.pronoun in speech",
        "sell",
        f"Anna Kolb resigned. Mayor Jan Brandt said that she sold a mill{AND}",
        f"Mayor Jan Brandt said that Anna Kolb sold a mill{AND}",
    ),
    (
        "subject.existential",
        "be",
        f"There were two bridges in the town{AND}",
        f"Two bridges were in the town{AND}",
    ),
    (
        "subject.bare",
        "close",
        f"Schools closed the gates of the town{AND}",
        f"The schools closed the gates of the town{AND}",
    ),
    (
        "subject.shared",
        "sell",
        f"The firm bought a mill and sold a bank{AND}",
        f"The firm sold a bank{AND}",
    ),
    (
        "subject.participle",
        "kill",
        "A storm hit the coast of Nordia on Monday night, killing nine sailors from the old town.",
        f"A storm killed nine sailors from the old town{AND}",
    ),
    (
        "subject.cut",
        "buy",
        f"The firm that owns a mill bought the bank{AND}",
        f"The firm bought the bank{AND}",
    ),
    (
        "object.unsaid",
        "say",
        "The mayor said in the town on Monday, when two ferries sank in the storm.",
        "The mayor said in the town on Monday that two ferries sank in the storm.",
    ),
    ("object.nothing", "resign", f"The mayor resigned{AND}", f"The mayor resigned in Tarrin{AND}"),
    (
        "object.apposition",
        "be",
        f"Ann Lee, a painter, sold a mill{AND}",
        f"Ann Lee is a painter{AND}",
    ),
    (
        "object.empty word",
        "sell",
        f"The firm in the town sold all{AND}",
        f"The firm in the town sold all the mills{AND}",
    ),
    (
        "object.cut",
        "sell",
        f"The firm sold the mill that it bought in June{AND}",
        f"The firm sold the mill{AND}",
    ),
    (
        "object.two verbs",
        "say",
        "Mayor Jan Brandt said the firm sold the mill and left the town in June.",
        "Mayor Jan Brandt said the firm sold the mill to the bank of the town in June.",
    ),
    (
        "object.bare",
        "sell",
        f"The firm in the town sold coal{AND}",
        f"The firm in the town sold the coal{AND}",
    ),
    (
        "object.left over",
        "answer",
        "“The mill of the old town was sold in June,” Mayor Jan Brandt answered the Tarrin Post.",
        "Mayor Jan Brandt answered the Tarrin Post that the mill of the old town was sold in June.",
    ),
    (
        "modality.would",
        "sell",
        f"The firm in the town would sell the mill{AND}",
        f"The firm in the town will sell the mill{AND}",
    ),
    (
        "modality.inherited",
        "sell",
        f"Mayor Jan Brandt expects the firm to sell the mill{AND}",
        f"The firm in the town will sell the mill{AND}",
    ),
    (
        "modality.desired",
        "sell",
        f"Mayor Jan Brandt wants the firm to sell the mill{AND}",
        f"The firm in the town will sell the mill{AND}",
    ),
    (
        "speaker.nobody",
        "sell",
        "“The firm sold the mill to the bank of the town in June for $4m.”",
        "The firm sold the mill to the bank of the town in June for $4m.",
    ),
    (
        "speaker.after a colon",
        "sell",
        f"One thing was known in the whole town: The firm sold the mill{AND}",
        f"The firm sold the mill{AND}",
    ),
    (
        "speaker.unnamed",
        "sell",
        f"A witness said that the firm sold the mill{AND}",
        f"Mayor Jan Brandt said that the firm sold the mill{AND}",
    ),
    (
        "speaker.open quotation",
        "sell",
        f"The firm sold the mill, “the last of the town{AND}",
        f"The firm sold the mill, the last of the town{AND}",
    ),
    ("speaker.first person", "sell", f"We sold the mill{AND}", f"The firms sold the mill{AND}"),
    (
        "speaker.weak cue",
        "sell",
        f"Mayor Jan Brandt believes that the firm sold the mill{AND}",
        f"Mayor Jan Brandt said that the firm sold the mill{AND}",
    ),
    (
        "speaker.background",
        "own",
        f"Mayor Jan Brandt said that the firm, which owns the mill, sold a bank{AND}",
        f"Mayor Jan Brandt said that the firm owns the mill{AND}",
    ),
    (
        "speaker.unheld content",
        "sell",
        f"It is no secret in the town that the firm sold the mill{AND}",
        f"The firm sold the mill{AND}",
    ),
    (
        "sentence.far",
        "sell",
        "The firm of the old mayor of the town of Tarrin sold the mill to the bank.",
        "In the town of Tarrin the firm of the mayor sold the old mill to the bank.",
    ),
    ("sentence.short", "sell", "The firm sold the mill.", f"The firm sold the mill{AND}"),
    (
        "sentence.no stop",
        "sell",
        "The firm sold the mill to the bank of the old town in June for $4m or less",
        "The firm sold the mill to the bank of the old town in June for $4m or less.",
    ),
    (
        "sentence.deep",
        "sell",
        f"Jan Brandt said the court wants Ann Lee to say that the firm that sold it failed{AND}",
        f"Mayor Jan Brandt said the firm sold the mill{AND}",
    ),
    (
        "speaker.odd marks",
        "sell",
        f"The firm sold the mill called ''Nordia''{AND}",
        f"The firm sold the mill called Nordia{AND}",
    ),
    (
        "sentence.spaced",
        "sell",
        "The firm sold the mill , and two old ferries of the state sank in the storm .",
        f"The firm sold the mill{AND}",
    ),
    (
        "sentence.odd label",
        "sell",
        f"Oh, the firm in the town sold the mill{AND}",
        f"The firm in the town sold the mill{AND}",
    ),
    (
        "sentence.light verb",
        "have",
        f"The firm in the town has the mill{AND}",
        f"The firm in the town sold the mill{AND}",
    ),
]


@pytest.fixture
def rate(read: Callable[[str], Doc], monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Rated]:
    """Give of each predicate in a text all signs and the confidence of its first claim."""

    def _rate(text: str) -> Rated:
        found: Rated = {}

        def heard(stated: Stated) -> float:
            figure = confidence(stated)
            found.setdefault(stated.clause.lemma, (set(signs(stated)), figure))
            return figure

        monkeypatch.setattr(extractors.claims, "confidence", heard)
        read_doc(Article(id="x", name="test", text=text), read(text))
        return found

    return _rate


@pytest.mark.parametrize(("sign", "lemma", "doubtful", "plain"), TABLE)
def test_signs(
    rate: Callable[[str], Rated], sign: str, lemma: str, doubtful: str, plain: str
) -> None:
    borne, low = rate(doubtful)[lemma]
    other, high = next(rated for key, rated in rate(plain).items() if key in (lemma, "sell"))
    assert sign in borne
    assert sign not in other
    assert low < high


def test_every_sign_has_a_risk_and_a_row() -> None:
    source = files("extractors").joinpath("data/confidence.toml").read_text(encoding="utf-8")
    tables = tomllib.loads(source)
    always = tables.pop("always")
    risks = {f"{part}.{name}": risk for part, of_ in tables.items() for name, risk in of_.items()}
    assert set(risks) == {sign for sign, *_ in TABLE} | {"object.cut before"}
    assert all(0 < risk < 1 for risk in (*risks.values(), *always.values()))


def test_a_plain_sentence_is_as_sure_as_any(rate: Callable[[str], Rated]) -> None:
    borne, figure = rate(f"The firm sold the mill{AND}")["sell"]
    assert not borne
    assert 0.85 <= figure < 1
