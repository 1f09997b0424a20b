"""Bringing the derived layer up to date with the evidence.

Only what a changed article touches is computed again: its own claims, then the names, words,
propositions, figures and copies that they or their older versions share with other articles. Each
of these is a pure function of all contributions, so that any order of arrival ends in the same
graph, and a rebuild gives the same bytes.
"""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice

from graph.change import NOTHING, Change
from graph.database import Database
from graph.decisions import decided
from graph.library import Evidence, Library
from graph.merge import Contribution, Row, contribute, names_of
from graph.naming import Naming
from graph.relations import relations
from graph.reprints import settle_copies
from graph.resolve import Names
from graph.rules import rules
from graph.stories import Stories
from graph.story.described import Described
from graph.story.names import Aliases
from graph.story.telling import Telling, telling
from graph.terms import derived as d
from graph.terms.evidence import ARTICLE, TYPE
from graph.terms.names import Quad, literal, name_of, node
from graph.track import Figure, disagreements
from graph.witnesses import Standing, weigh

_BATCH = 256  # articles settled in one transaction: bounds the memory
_SIDES = frozenset(node("cg:" + kind) for kind in ("restates", "corroborates", "contradicts"))
_MEASURES = frozenset(node("cg:" + kind) for kind in ("supersedes", "differsFrom"))

Rows = dict[str, list[tuple[str, Row]]]  # key -> claims, each with its article


def settle(database: Database) -> None:
    """Settle all pending articles, a batch a transaction; a killed run is simply continued."""
    known = database.value(d.INDEX, d.RULES, d.INDEX)
    broken = database.has(*d.UNFINISHED)
    if broken or (known is not None and known != rules()):
        mark_all(database)
    elif known is None:
        database.write([(d.INDEX, d.RULES, literal(rules()), d.INDEX)])
    with _uncollected():
        while batch := _pending(database):
            settle_batch(database, batch)


def mark_all(database: Database) -> None:
    """Drop the derived layer and mark every article as pending."""
    schema = database.value(d.INDEX, d.SCHEMA, d.INDEX) or ""
    marks: list[Quad] = [
        (str(quad.subject), d.PENDING, literal("true"), d.INDEX)
        for quad in database.match(None, TYPE, ARTICLE, None)
    ]
    marks.append((d.INDEX, d.SCHEMA, literal(schema), d.INDEX))
    marks.append((d.INDEX, d.RULES, literal(rules()), d.INDEX))
    database.write(marks, drop=[*d.DERIVED, d.INDEX])


def settle_batch(database: Database, pending: list[str]) -> None:
    """Settle some articles, and names that decisions touched (CURIEs), in one transaction."""
    change = Change(database)
    library = Library(database)
    naming = Naming(change, decided(database))
    stories = Stories(change)
    evidence: dict[str, Evidence | None] = {}
    names: dict[str, dict[str, Names]] = {}

    def read(article: str, described: dict[str, Names], aliases: Aliases) -> None:
        if article not in evidence:
            evidence[article] = library.evidence(node(article))
        found = evidence[article]
        own = names_of(found.records, found.mentions) if found else {}
        names[article] = naming.variants(article, own | described, aliases)

    articles = [one for one in pending if one.startswith("art:")]
    for one in articles:
        read(one, {}, {})
    told = stories.settle(
        {one: _telling(one, evidence[one], naming, names[one]) for one in articles}
    )
    for one in sorted({*articles, *told}):
        read(one, stories.names(one), stories.aliases(one))
    decided_anew = [one for one in pending if not one.startswith("art:")]
    for article in sorted(naming.settle(dict(names), decided_anew)):
        read(article, stories.names(article), stories.aliases(article))
    for article, found in sorted(evidence.items()):
        described = Described(stories.players(article))
        entity = naming.entities(article)
        change.contribute(
            article,
            contribute(found.article, found.records, names[article], entity, described)
            if found
            else NOTHING,
        )
    moved = settle_copies(change)
    _settle_propositions(change, moved)
    _settle_figures(change)
    _settle_words(change)
    for one in pending:
        change.settled(one)
    change.commit()


def _telling(
    article: str, found: Evidence | None, naming: Naming, names: Mapping[str, Names]
) -> Telling | None:
    if found is None:
        return None

    def variant(key: str) -> str:
        return naming.variant(article, key)

    return telling(article, found.article, found.mentions, found.records, variant, names)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the collector of reference cycles from searching for what is not there.

    A batch makes many values and no cycles among them: the search was a fifth of settling.
    """
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()


def _pending(database: Database) -> list[str]:
    marked = database.subjects(d.PENDING, literal("true"), d.INDEX)
    return sorted(name_of(article) for article in islice(marked, _BATCH))


def _settle_propositions(change: Change, moved: Iterable[str]) -> None:
    ours = _grouped(change.after, lambda row: row.proposition)
    theirs = _grouped(change.before, lambda row: row.proposition)
    known = {row.proposition: row for article in moved for row in change.rows_of(article)}
    known |= {key: rows[0][1] for key, rows in (theirs | ours).items()}
    standings: dict[str, Standing] = {}
    for key, row in sorted(known.items()):
        stored = list(change.db.subjects(d.PROPOSITION, node(key), d.CLAIMS))
        members = change.members(stored, ours.get(key, ()))
        standing = standings[key] = weigh(members)
        change.replace(
            change.db.match(node(key), None, None, d.PROPOSITIONS) if stored else (),
            d.proposition_quads(key, standing.support, standing.denials) if members else (),
        )
        change.swap(
            [quad for quad in d.direct_quads(row) if change.db.has(*quad)] if stored else [],
            [d.direct_quad(row, view) for view in sorted(standing.views)],
        )
        change.replace(
            change.links(stored, _SIDES), (d.link_quad(*link) for link in standing.links)
        )
    _settle_opposites(change, known, standings)


def _settle_opposites(
    change: Change, known: dict[str, Row], standings: dict[str, Standing]
) -> None:
    """Link supported propositions whose relations are opposites, in both directions."""

    def support(key: str) -> int:
        if key in standings:
            return standings[key].support
        return int(change.db.value(node(key), d.SUPPORT, d.PROPOSITIONS) or 0)

    for key, row in sorted(known.items()):
        relation = relations().get(row.relation)
        for opposite in sorted(relation.opposites) if relation else ():
            other = d.opposite(row, opposite)
            if not support(other) and other not in standings:
                continue  # nor had it any before: the two were not linked
            wanted = support(key) > 0 and support(other) > 0
            for quad in (
                d.link_quad(key, "contradicts", other),
                d.link_quad(other, "contradicts", key),
            ):
                change.swap([quad] if change.db.has(*quad) else [], [quad] if wanted else [])


def _settle_figures(change: Change) -> None:
    ours = _grouped(change.after, lambda row: row.figure)
    theirs = _grouped(change.before, lambda row: row.figure)
    for key in sorted(ours.keys() | theirs.keys()):
        if not key:
            continue
        stored = list(change.db.subjects(d.FIGURE, d.figure_node(key), d.INDEX))
        members = sorted(change.members(stored, ours.get(key, ())), key=lambda m: m.order)
        figures = [
            Figure(
                claim=member.row.id,
                source=member.row.holders[-1]
                if member.row.holders
                else member.publisher or member.article,
                published=member.published or "",
                low=member.row.low,
                high=member.row.high,
                period=member.row.period,
            )
            for member in members
        ]
        links = (d.link_quad(*link) for link in disagreements(figures))
        change.replace(change.links(stored, _MEASURES), links)


def _settle_words(change: Change) -> None:
    """Keep a label for each term and relation that some claim uses."""
    ours = {word for new in change.after.values() for row in new.rows for word in _words(row)}
    theirs = {word for old in change.before.values() for row in old.rows for word in _words(row)}
    gone = {node(row.id) for old in change.before.values() for row in old.rows}
    for word in sorted(ours - theirs):
        quads = d.word_quads(word)
        if not change.db.has(node(word), d.PREF_LABEL, None, d.ENTITIES):
            change.swap((), quads)
    for word in sorted(theirs - ours):
        users = change.db.match(None, None, node(word), d.CLAIMS)
        if all(str(quad.subject) in gone for quad in users):
            change.swap(d.word_quads(word), ())


def _words(row: Row) -> Iterator[str]:
    for name in (row.subject, row.relation, row.object or "", *row.holders):
        if name.startswith(("term:", "rel:")):
            yield name


def _grouped(contributions: dict[str, Contribution], key: Callable[[Row], str]) -> Rows:
    groups: Rows = defaultdict(list)
    for article, contribution in sorted(contributions.items()):
        for row in contribution.rows:
            groups[key(row)].append((article, row))
    return groups
