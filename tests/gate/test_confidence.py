"""The quality gate: a confidence of 0.9 means that nine claims in ten are right.

`confidence.tsv` has claims of the sample articles with what a reader found wrong with them. Claims
that later rules read differently are no longer counted; when too few are left, judge the new ones.
"""

from collections.abc import Iterable
from pathlib import Path
from statistics import mean

import pytest

from claimgraph.pipeline import extract
from extractors.articles.inputs import read_articles
from graph.model import Claim, Reading

HERE = Path(__file__).parent
SEEDS = HERE.parent.parent / "seeds"
SURE = 0.9
Key = tuple[str, ...]


def judged() -> dict[Key, str]:
    lines = (HERE / "confidence.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {tuple(row[:5]): row[5] for row in rows}


def key(claim: Claim) -> Key:
    obj = claim.object.text if claim.object else "-"
    relation = claim.predicate.relation.removeprefix("rel:")
    quote = " ".join(claim.evidence.quote.split())
    return claim.article, quote, claim.subject.text, relation, obj


@pytest.fixture(scope="module")
def verdicts() -> list[tuple[Claim, str]]:
    """Claims with what is wrong with them."""
    known = judged()
    readings = (item for item in extract(read_articles([SEEDS])) if isinstance(item, Reading))
    claims = [claim for reading in readings for claim in reading.claims]
    return [(claim, known[key(claim)]) for claim in claims if key(claim) in known]


def share(found: Iterable[tuple[Claim, str]]) -> float:
    return mean(wrong == "-" for _, wrong in found)


def test_the_judged_claims_are_still_made(verdicts: list[tuple[Claim, str]]) -> None:
    made = {key(claim) for claim, _ in verdicts}
    for row in sorted(set(judged()) - made):
        print("no longer:", row)
    assert len(made) >= 0.75 * len(judged())


def test_nine_in_ten_of_the_sure_are_right(verdicts: list[tuple[Claim, str]]) -> None:
    sure = [(claim, wrong) for claim, wrong in verdicts if claim.confidence >= SURE]
    for claim, wrong in sure:
        if wrong != "-":
            print(wrong, claim.confidence, key(claim))
    assert len(sure) >= 30
    assert share(sure) >= SURE


def test_the_unsure_are_more_often_wrong(verdicts: list[tuple[Claim, str]]) -> None:
    ranked = sorted(verdicts, key=lambda found: found[0].confidence)
    half = len(ranked) // 2
    assert share(ranked[:half]) < share(ranked[half:])
    right = mean(claim.confidence for claim, wrong in ranked if wrong == "-")
    wrong_ = mean(claim.confidence for claim, wrong in ranked if wrong != "-")
    assert right - wrong_ >= 0.05


def test_no_figure_promises_more_than_is_kept(verdicts: list[tuple[Claim, str]]) -> None:
    assert share(verdicts) >= mean(claim.confidence for claim, _ in verdicts)
