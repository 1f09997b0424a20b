"""The derived graphs: what is computed from the evidence of all articles.

`g:claims` claims over resolved nodes, `g:propositions` what they share, `g:entities` names of
everything, `g:direct` direct triples whose namespace is their status, `g:links` claims held
against each other, `g:index` bookkeeping that no query needs.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from graph.casing import cased
from graph.gazetteer import demonym_of, exact_match, metonym_of
from graph.ids import digest
from graph.merge import Row
from graph.resolve import Entity
from graph.terms.evidence import TYPE
from graph.terms.names import (
    VIEWS,
    Quad,
    literal,
    node,
    number,
    proposition,
    resource,
    term_label,
)

CLAIMS = node("g:claims")
PROPOSITIONS = node("g:propositions")
ENTITIES = node("g:entities")
DIRECT = node("g:direct")
LINKS = node("g:links")
INDEX = node("g:index")
DERIVED = (CLAIMS, PROPOSITIONS, ENTITIES, DIRECT, LINKS)

SUBJECT = node("rdf:subject")
PREDICATE = node("rdf:predicate")
OBJECT = node("rdf:object")
PROPOSITION = node("cg:proposition")
SUPPORT = node("cg:supportCount")
DENIALS = node("cg:denyCount")
PREF_LABEL = node("skos:prefLabel")
COPY_OF = node("cg:copyOf")

PENDING = node("index:pending")
SCHEMA = node("index:schema")
RULES = node("index:rules")
RESOLVED = node("index:resolvedTo")
APART = node("index:apart")
BLOCK = node("index:block")
NAMED_IN = node("index:namedIn")
NAMES = node("index:names")
CONTRIBUTION = node("index:contribution")
COPY_KEY = node("index:copyKey")
FIGURE = node("index:figure")
TELLING = node("index:telling")
TELLS = node("index:tells")
PLAYERS = node("index:players")
ALIASES = node("index:aliases")

UNFINISHED: Quad = (INDEX, node("index:unfinished"), literal("true"), INDEX)

_VOICE = node("cg:voice")
_ASSERTED = node("cg:Asserted")
_ATTRIBUTED = node("cg:Attributed")
_SPEAKER = node("cg:speaker")
_HOLDER = node("cg:holder")
_ALT_LABEL = node("skos:altLabel")
_EXACT = node("skos:exactMatch")
_MENTIONS = node("cg:mentionCount")
_METONYM = node("cg:metonymOf")
_DEMONYM = node("cg:demonymOf")
_FORMS = (
    (node("cg:attributedForm"), "said:"),
    (node("cg:deniedForm"), "denied:"),
    (node("cg:hypotheticalForm"), "maybe:"),
)


def claim_quads(row: Row) -> Iterator[Quad]:
    """Yield what the derived layer says of one claim."""
    claim = node(row.id)
    yield claim, SUBJECT, node(row.subject), CLAIMS
    yield claim, PREDICATE, node(row.relation), CLAIMS
    if row.object:
        yield claim, OBJECT, node(row.object), CLAIMS
    yield claim, PROPOSITION, node(row.proposition), CLAIMS
    yield claim, _VOICE, _ATTRIBUTED if row.attributed else _ASSERTED, CLAIMS
    if row.holders:
        yield claim, _SPEAKER, node(row.holders[-1]), CLAIMS
    for holder in row.holders[:-1]:
        if holder != row.holders[-1]:
            yield claim, _HOLDER, node(holder), CLAIMS
    if len(row.holders) > 1:
        for place, holder in enumerate(row.holders, start=1):
            yield claim, node(f"rdf:_{place}"), node(holder), CLAIMS
    for role, entity in row.roles:
        yield claim, node("role:" + role), node(entity), CLAIMS
    if row.figure:
        yield claim, FIGURE, figure_node(row.figure), INDEX


def proposition_quads(key: str, support: int, denials: int) -> Iterator[Quad]:
    """Yield how a proposition stands; what it says is said by its claims."""
    shared = node(key)
    yield shared, SUPPORT, number(support), PROPOSITIONS
    if denials:
        yield shared, DENIALS, number(denials), PROPOSITIONS


def direct_quad(row: Row, view: str) -> Quad:
    """Return the direct triple of a claim in one view. The claim has an object."""
    return node(row.subject), node(in_view(row.relation, view)), node(row.object or ""), DIRECT


def direct_quads(row: Row) -> list[Quad]:
    """Return the direct triples that a claim's nodes could have, one a view."""
    return [direct_quad(row, view) for view in VIEWS] if row.object else []


def opposite(row: Row, relation: str) -> str:
    """Return the proposition that says another relation of a claim's subject and object."""
    return proposition(row.subject, relation, row.object)


def entity_quads(curie: str, entity: Entity) -> Iterator[Quad]:
    """Yield the names and type of an entity."""
    own = node(curie)
    yield own, PREF_LABEL, literal(entity.label), ENTITIES
    for alias in entity.aliases:
        yield own, _ALT_LABEL, literal(alias), ENTITIES
    if entity.type:
        yield own, TYPE, node("sdo:" + entity.type), ENTITIES
    yield own, _MENTIONS, number(entity.mentions), ENTITIES
    if match := exact_match(curie):
        yield own, _EXACT, resource(match), ENTITIES
    if country := metonym_of(curie):
        yield own, _METONYM, node(country), ENTITIES
    if place := demonym_of(curie):
        yield own, _DEMONYM, node(place), ENTITIES


@lru_cache(maxsize=4096)
def word_quads(curie: str) -> tuple[Quad, ...]:
    """Return the label of a term or relation; of a relation also its forms in the other views."""
    own = node(curie)
    prefix, _, local = curie.partition(":")
    words = term_label(curie)
    if prefix != "rel":
        return ((own, PREF_LABEL, literal(cased(words)), ENTITIES),)
    label = (own, PREF_LABEL, literal(words), ENTITIES)
    return (label, *((own, form, node(view + local), ENTITIES) for form, view in _FORMS))


def index_quad(subject: str, predicate: str, value: str) -> Quad:
    """Return an entry of the bookkeeping; `value` is a literal's text."""
    return node(subject), predicate, literal(value), INDEX


def copy_quads(article: str, keys: list[str]) -> Iterator[Quad]:
    """Yield the bands by which copies of an article are found."""
    for key in keys:
        yield node(article), COPY_KEY, node("index:" + key), INDEX


def tells_quad(article: str, word: str) -> Quad:
    """Return the entry of a word that tells the event of an article from others."""
    return node(article), TELLS, story_word(word), INDEX


def story_word(word: str) -> str:
    """Return the node of such a word."""
    return node("index:word-" + digest(word))


def link_quad(later: str, kind: str, earlier: str) -> Quad:
    """Return a link between two claims or articles; `kind` is a local name."""
    return node(later), node("cg:" + kind), node(earlier), LINKS


def figure_node(key: str) -> str:
    """Return the node of what a figure measures."""
    return node("index:figure-" + key)


def in_view(relation: str, view: str) -> str:
    """Return a relation's form in a view ("rel:demand", "said" -> "said:demand")."""
    return f"{view}:{relation.partition(':')[2]}"
