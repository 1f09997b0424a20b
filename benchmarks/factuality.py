"""`python -m benchmarks.factuality GOLD.jsonl > PREDICTED.jsonl`: event factuality on [-3, 3].

GOLD has one sentence a line, {"id", "tokens": […], "events": [{"token": i}]}, as the UW data set
has in the unified scale of Stanovsky et al. 2017. The output has one event a line, {"id", "token",
"factuality"}, made from polarity, modality and certainty alone by the table below.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from spacy.tokens import Doc

from extractors.analysis import load_model
from extractors.factuality import Status, status
from graph.model import Modality, Polarity

# Means of what annotators gave to each status on one half of the UW development data, rounded.
SCALE: dict[tuple[Polarity, Modality], float] = {
    (Polarity.AFFIRMED, Modality.ACTUAL): 2.95,
    (Polarity.AFFIRMED, Modality.FUTURE): 2.0,
    (Polarity.AFFIRMED, Modality.DESIRED): 1.6,
    (Polarity.AFFIRMED, Modality.OBLIGATION): 1.4,
    (Polarity.AFFIRMED, Modality.POSSIBLE): 1.3,
    (Polarity.AFFIRMED, Modality.HYPOTHETICAL): 1.0,
    (Polarity.NEGATED, Modality.HYPOTHETICAL): -0.8,
    (Polarity.NEGATED, Modality.DESIRED): -0.8,
    (Polarity.NEGATED, Modality.OBLIGATION): -1.1,
    (Polarity.NEGATED, Modality.POSSIBLE): -1.4,
    (Polarity.NEGATED, Modality.FUTURE): -1.6,
    (Polarity.NEGATED, Modality.ACTUAL): -1.8,
}
PROBABLY = 2.2  # affirmed and actual, but hedged or merely believed


def factuality_value(found: Status) -> float:
    """Return the factuality of a status: 3 certainly happened, -3 certainly did not."""
    key = (found.polarity, found.modality)
    if key == (Polarity.AFFIRMED, Modality.ACTUAL) and found.certainty != "certain":
        return PROBABLY
    return SCALE[key]


def main() -> None:
    """Read gold sentences, write predictions."""
    nlp = load_model()
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    docs = nlp.pipe(Doc(nlp.vocab, words=row["tokens"]) for row in rows)
    for row, doc in zip(rows, docs, strict=True):
        for event in row["events"]:
            value = factuality_value(status(doc[event["token"]]))
            print(json.dumps({"id": row["id"], "token": event["token"], "factuality": value}))


if __name__ == "__main__":
    main()
