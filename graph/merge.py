"""What one article contributes to the derived layer: its claims over resolved nodes.

A contribution is a pure function of the article's evidence and the resolution of its names. It is
kept as one JSON literal an article, so that the next settling can tell what changed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from graph.copies import copy_keys, sentence_key
from graph.ids import is_described
from graph.model import Article, Modality, Polarity
from graph.record import Record
from graph.resolve import Names, from_mentions
from graph.status import view
from graph.story.described import NOTHING, Described
from graph.terms.names import proposition, term_name
from graph.track import figure, period

DIRECT = 0.5  # confidence below which a claim gives no direct triple
_STANCES = {
    (Modality.ACTUAL, Polarity.AFFIRMED): "support",
    (Modality.ACTUAL, Polarity.NEGATED): "deny",
    (Modality.FUTURE, Polarity.AFFIRMED): "expect",
    (Modality.FUTURE, Polarity.NEGATED): "exclude",
}


class Row(NamedTuple):
    """A claim as the derived layer needs it; nodes are CURIEs."""

    id: str
    subject: str
    relation: str
    object: str | None
    proposition: str
    stance: str  # support | deny (what is), expect | exclude (what will be), open (neither)
    view: str  # namespace of the direct triple, "" = none
    attributed: bool
    holders: list[str]  # outermost first; unnamed ones are left out
    roles: list[list[str]]  # role, entity
    start: int
    sentence: str  # shared by copies of the sentence, "" = too short to tell
    figure: str  # what a figure is about, "" = the claim gives none
    low: float | None  # bounds of the figure, None = open
    high: float | None
    period: str = ""  # the time the figure is of, "" = not said


@dataclass(slots=True)
class Contribution:
    """All that one article contributes."""

    publisher: str | None
    published: str | None
    keys: list[str] = field(default_factory=list)
    names: dict[str, Names] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)

    def dump(self) -> str:
        """Return the contribution as compact JSON."""
        names = {key: names.table() for key, names in sorted(self.names.items())}
        data = [self.publisher, self.published, self.keys, names, self.rows]
        return json.dumps(data, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def load(cls, text: str) -> Contribution:
        """Return the contribution of such JSON."""
        publisher, published, keys, names, rows = json.loads(text)
        tables = {key: Names.from_table(table) for key, table in names.items()}
        return cls(publisher, published, keys, tables, [Row(*row) for row in rows])


def names_of(records: Mapping[str, Record], mentions: list[list[Any]]) -> dict[str, Names]:
    """Return all names of an article by identifier: its mentions', and its claims' others.

    What is only described ("frozen state assets") has no name: its words are a term.
    """
    found = from_mentions(mentions)
    described = {row[5] for row in mentions if row[5] and is_described(row[5], row[4] or "")}
    known = found.keys() | described
    others: dict[str, Names] = {}
    for record in records.values():
        for part in (record["subject"], record["object"], *record["attribution"]):
            if part and part["entity"] and part["entity"] not in known:
                names = others.setdefault(part["entity"], Names())
                names.labels[part["label"] or part["text"] or part["entity"]] += 1
                if part.get("type"):
                    names.types[part["type"]] += 1
        for qualifier in record["qualifiers"]:
            entity = qualifier["entity"]
            if entity and entity not in known:
                others.setdefault(entity, Names()).labels[_words(entity)] += 1
    return found | others


def contribute(
    article: Article,
    records: Mapping[str, Record],
    names: dict[str, Names],
    resolved: Callable[[str], str],
    described: Described = NOTHING,
) -> Contribution:
    """Return what an article contributes.

    Args:
        article: the article.
        records: its claims by identifier.
        names: its names by variant.
        resolved: gives the entity of each of its identifiers.
        described: what it describes as other reports of the same event do.
    """
    nodes = _Nodes(records, resolved, described)
    rows = [_row(record, article, nodes) for _, record in sorted(records.items())]
    return Contribution(
        publisher=article.publisher,
        published=article.published.isoformat() if article.published else None,
        keys=copy_keys(article),
        names=names,
        rows=rows,
    )


class _Nodes:
    """The nodes that the arguments of one article's claims become.

    `triples` has (subject, object or None, proposition) of each claim. A nested claim's node is its
    proposition, so claims are taken innermost first; those that nest in a circle (a defect of the
    reading) stand for their words.
    """

    def __init__(
        self, records: Mapping[str, Record], resolved: Callable[[str], str], described: Described
    ) -> None:
        self.resolved = resolved
        self.described = described
        self.triples: dict[str, tuple[str, str | None, str]] = {}
        needs: dict[str, set[str]] = {}
        outer: dict[str, list[str]] = {}
        for key, record in records.items():
            nested = (part["claim"] for part in (record["subject"], record["object"]) if part)
            needs[key] = {claim for claim in nested if claim in records}
            for claim in needs[key]:
                outer.setdefault(claim, []).append(key)
        ready = [key for key in records if not needs[key]]
        while ready:
            key = ready.pop()
            self.triples[key] = self._triple(records[key])
            for container in outer.get(key, ()):
                needs[container].discard(key)
                if not needs[container]:
                    ready.append(container)
        circular = {key: self._triple(records[key]) for key in records if key not in self.triples}
        self.triples.update(circular)

    def of(self, part: Record) -> str:
        """Return an entity, the proposition of a nested claim, or a term made of the words."""
        if key := self.described.key(part):
            return self.resolved(key)
        if part["entity"] and not is_described(part["entity"], part["label"] or ""):
            return self.resolved(part["entity"])
        if nested := self.triples.get(part.get("claim") or ""):
            return nested[2]
        return term_name(part["label"] or part["text"])

    def _triple(self, record: Record) -> tuple[str, str | None, str]:
        subject, obj = self.of(record["subject"]), record["object"]
        target = self.of(obj) if obj else None
        if obj and target == subject:  # "the president is a lawyer": what is said is in the words
            target = term_name(obj["text"])
        return subject, target, proposition(subject, record["predicate"]["relation"], target)


def _row(record: Record, article: Article, nodes: _Nodes) -> Row:
    obj = record["object"]
    chain = record["attribution"]
    evidence = record["evidence"]
    polarity, modality = Polarity(record["polarity"]), Modality(record["modality"])
    stance = _STANCES.get((modality, polarity), "open")
    direct = bool(obj) and record["confidence"] >= DIRECT
    subject, target, proposed = nodes.triples[record["id"]]
    about, low, high = figure(record, subject, target) if stance == "support" else ("", None, None)
    return Row(
        id=record["id"],
        subject=subject,
        relation=record["predicate"]["relation"],
        object=target,
        proposition=proposed,
        stance=stance,
        view=view(polarity, modality, bool(chain)).value if direct else "",
        attributed=bool(chain),
        holders=[nodes.of(holder) for holder in chain if holder["text"] or holder["entity"]],
        roles=[
            [q["role"], nodes.resolved(q["entity"])] for q in record["qualifiers"] if q["entity"]
        ],
        start=evidence["start"],
        sentence=sentence_key(
            article.text[evidence["sentence_start"] : evidence["sentence_end"]],
            (chain[-1]["text"] or "") if chain else "",
        ),
        figure=about,
        low=low,
        high=high,
        period=period(record) if about else "",
    )


def _words(entity: str) -> str:
    return entity.partition(":")[2].replace("-", " ")
