"""The quality gate: who holds it, affirmed or negated, in what way, on what condition.

The table is of sentences about invented news, each with one claim looked at. What is known to fail
stands in its own section and must fail: when one comes right, move it to where it belongs.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from claimgraph.pipeline import extract
from graph.model import Article, Attribution, Claim, Reading

HERE = Path(__file__).parent
KNOWN_FAILURE = "known failure: "
RIGHT = 0.95  # of all rows


@dataclass(frozen=True)
class Row:
    section: str
    text: str
    subject: str
    lemma: str
    object: str
    chain: str
    polarity: str
    modality: str
    condition: str


def rows() -> Iterator[Row]:
    section = ""
    for line in (HERE / "certainty.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            section = line[3:]
        elif line and not line.startswith("#"):
            text, *rest = line.split("\t")
            yield Row(section, text.replace("\\n", "\n"), *rest)


ROWS = list(rows())
WORKING = [row for row in ROWS if not row.section.startswith(KNOWN_FAILURE)]
FAILING = [row for row in ROWS if row.section.startswith(KNOWN_FAILURE)]


@pytest.fixture(scope="module")
def readings() -> dict[str, Reading]:
    texts = sorted({row.text for row in ROWS})
    articles = [Article(id=str(place), name=text, text=text) for place, text in enumerate(texts)]
    return {item.article.name: item for item in extract(articles) if isinstance(item, Reading)}


def words(*texts: str | None) -> set[str]:
    return {word.strip(".,;:'\"“”").casefold() for text in texts if text for word in text.split()}


def about(claim: Claim) -> set[str]:
    obj = claim.object
    found = words(*(qualifier.text for qualifier in claim.qualifiers), claim.predicate.text)
    return found | (words(obj.text, obj.label) if obj else set())


def is_of(claim: Claim, row: Row) -> bool:
    if not any(
        words(name) <= words(claim.subject.text, claim.subject.label)
        for name in row.subject.split("/")
    ):
        return False
    if row.lemma != claim.predicate.lemma.split()[0]:
        return False
    return row.object == "-" or words(row.object) <= about(claim)


def holds(holder: Attribution, name: str) -> bool:
    if name == "?":
        return holder.text is None
    return words(name) <= words(holder.text, holder.label)


def chain_is(claim: Claim, expected: str) -> bool:
    if expected == "-":
        return not claim.attribution
    names = expected.split(" > ")
    return len(names) == len(claim.attribution) and all(
        holds(holder, name) for holder, name in zip(claim.attribution, names, strict=True)
    )


def wrong(row: Row, reading: Reading) -> list[str]:
    """What is wrong with the claims that the row is about; nothing when all is right."""
    claims = {claim.id: claim for claim in reading.claims}
    found = [claim for claim in claims.values() if is_of(claim, row)]
    faults = [] if found else ["no such claim"]
    for claim in found:
        if not any(chain_is(claim, chain) for chain in row.chain.split("/")):
            faults.append(f"held by {[holder.text for holder in claim.attribution]}")
        if claim.polarity.value not in row.polarity.split("/"):
            faults.append(claim.polarity.value)
        if claim.modality.value not in row.modality.split("/"):
            faults.append(claim.modality.value)
        if claim.condition is not None and claim.condition not in claims:
            faults.append("its condition is no claim")
        stated = claims.get(claim.condition or "")
        if row.condition != "-" and (
            stated is None or stated.predicate.lemma.split()[0] != row.condition
        ):
            faults.append(f"condition {stated and stated.predicate.lemma}")
    return faults


def test_each_section_has_eight_rows() -> None:
    sizes = Counter(row.section.removeprefix(KNOWN_FAILURE) for row in ROWS)
    assert len(ROWS) >= 250
    assert not [name for name, size in sizes.items() if size < 8]
    assert len(WORKING) >= RIGHT * len(ROWS)


@pytest.mark.parametrize("row", WORKING, ids=lambda row: f"{row.text[:60]} {row.lemma}")
def test_certainty(readings: dict[str, Reading], row: Row) -> None:
    assert wrong(row, readings[row.text]) == []


@pytest.mark.parametrize("row", FAILING, ids=lambda row: f"{row.text[:60]} {row.lemma}")
def test_known_failures_still_fail(readings: dict[str, Reading], row: Row) -> None:
    assert wrong(row, readings[row.text]) != []
