"""The role of an adverbial (when, where, why, how, how much …) and its value where it has one.

The role follows from the preposition or marker together with what its head denotes
(Quirk et al. 1985, 8.2–8.8 and 9.14–9.60); the words are in `data/roles.toml`.
"""

from __future__ import annotations

from datetime import date

from spacy.tokens import Token

from extractors.clause import Adverbial
from extractors.denoted import denoted
from extractors.lexicon import relation_for
from extractors.measures import measure
from extractors.roles import Roles, roles
from extractors.times import resolve
from extractors.words import children, surface, words_of
from graph.model import Quantity, Time

_LONGEST = 4  # words of the longest preposition in the data
_INVERTED = frozenset({"had", "should", "were"})
_VALUED = frozenset({"amount", "comparison", "topic", "source", "purpose"})
# Roles that a preposition loses where it belongs to its verb: "call for changing the law".
_OVERRULED = frozenset({"cause", "purpose", "amount", "manner", "source", "comparison"})
_WHEN = frozenset({"prep", "npadvmod", "advmod"})  # arcs on which a clause hangs its time
_COMING = frozenset({"will", "shall", "'ll", "’ll"})


def role(adverbial: Adverbial, verb: str = "") -> str:
    """Return the role of an adverbial of the verb (a lemma, with particle if it has one).

    One of: recipient, agent, time, duration, place, amount, topic, purpose, cause, condition,
    concession, instrument, manner, source, accompaniment, comparison, role; and, for adverbs that
    say nothing about the event itself, hedge, comment, connective, focus.
    """
    table = roles()
    if phrase := table.phrases.get(surface(adverbial.span).lower()):
        return phrase
    if _is_clause(adverbial):
        found = _clause_role(adverbial)
    elif (row := _preposition(adverbial, table.prepositions)) is None:
        return _bare_role(adverbial, table)
    else:
        kind = denoted(adverbial)
        if kind == "place" and "party" in row and _acts(adverbial, verb, table):
            kind = "party"
        found = row.get(kind, row[""])
        if found == "purpose" and adverbial.preposition == "for" and verb in table.reasoned:
            return "cause"  # "fined for speeding"
    if found in _OVERRULED and _is_governed(adverbial, verb, found):
        return "topic"
    return found


def value(
    adverbial: Adverbial,
    published: date | None = None,
    verb: Token | None = None,
    name: str | None = None,
) -> Quantity | Time | None:
    """Return the measured value of an adverbial, or its time resolved against the publication.

    `verb` heads the clause; its tense decides between the last and the next Friday. None where
    the adverbial has no value or the time cannot be resolved. `name` is its role, if known.
    """
    name = name or role(adverbial, verb.lemma_ if verb is not None else "")
    if name in {"time", "duration"}:
        if _is_clause(adverbial):
            return _clause_time(adverbial, published)
        return resolve(surface(adverbial.span), published, is_past(verb))
    if name in _VALUED and not _is_clause(adverbial):
        return measure(surface(adverbial.span), adverbial.span, adverbial.head)
    return None


def _clause_time(adverbial: Adverbial, published: date | None) -> Time | None:
    """Return when a clause says its own event is: "until it closed in 1999", bounded so."""
    words, head = words_of(adverbial.span.doc), adverbial.head
    marker = next((kid.i for kid in children(head) if kid.lower_ == adverbial.preposition), head.i)
    objects = [kid for kid in children(head) if kid.dep_ == "dobj"]
    for word in (*children(head), *(kid for noun in objects for kid in children(noun))):
        if word.dep_ in _WHEN and word.i >= adverbial.span.start:
            phrase = words.phrase(words.left[word.i], words.right[word.i] + 1)
            bound = adverbial.preposition if word.i > marker else ""  # "Friday after he left"
            found = resolve(phrase, published, is_past(head), bound)
            if found is not None:
                return found
    return None


def is_past(verb: Token | None) -> bool | None:
    """Return whether a verb group refers to the past; None when its form does not tell.

    The simple present does not: "says on Friday" looks back. What is on a schedule lies ahead
    ("opens on Friday"; Quirk et al. 1985, 4.45).
    """
    if verb is None:
        return None
    words = [kid for kid in children(verb) if kid.dep_ in {"aux", "auxpass"}]
    forms = {word.lower_ for word in words}
    lemmas = {word.lemma_ for word in words}
    if forms & _COMING:
        return False
    if "have" in lemmas:
        return True
    tags = {verb.tag_, *(word.tag_ for word in words)}
    if "MD" in tags or "to" in forms:
        return False
    if "VBD" in tags or (verb.tag_ == "VBN" and not words):
        return True
    if verb.tag_ in {"VBZ", "VBP"} and verb.lemma_ in roles().scheduled:
        return False
    return False if verb.tag_ == "VBG" and "be" in lemmas else None


def _is_clause(adverbial: Adverbial) -> bool:
    head = adverbial.head
    if head.pos_ not in {"VERB", "AUX"} or head.dep_ == "pobj":
        return False
    return head.dep_ in {"advcl", "pcomp", "ccomp", "xcomp", "acl", "conj", "prep", "relcl", "ROOT"}


def _clause_role(adverbial: Adverbial) -> str:
    table, head = roles(), adverbial.head
    words = _opening(adverbial)
    gerund = head.tag_ == "VBG"
    for length in range(len(words), 0, -1):
        opening = " ".join(words[:length])
        if length > 1 and gerund and opening in table.prepositions:
            return table.prepositions[opening].get("action", table.prepositions[opening][""])
        if opening in table.markers:
            return _marked(opening, adverbial)
    if head.tag_ == "VB" and any(kid.lower_ == "to" for kid in children(head)):
        return "purpose"
    row = table.prepositions.get(adverbial.preposition)
    if row is not None:
        return row.get("action", row[""])
    marker = table.markers.get(adverbial.preposition)
    if marker is None and words and words[0] in _INVERTED:
        return "condition"  # "Had it acted sooner" (Quirk et al. 15.36)
    return marker or "manner"


def _marked(marker: str, adverbial: Adverbial) -> str:
    """Return the role of a marked clause; four markers have two senses each."""
    head = adverbial.head
    if marker in {"while", "whilst"} and head.tag_ != "VBG" and adverbial.span.end <= head.head.i:
        return "concession"  # "While sales fell, profits rose"
    if marker == "since" and head.tag_ in {"VBZ", "VBP", "MD"}:
        return "cause"
    if marker == "so" and adverbial.preposition == "so" and head.tag_ == "VBD":
        return "cause"
    return roles().markers[marker]


def _preposition(adverbial: Adverbial, table: dict[str, dict[str, str]]) -> dict[str, str] | None:
    """Return the row of the longest preposition that the adverbial begins with."""
    if not adverbial.preposition:
        return None
    words = _opening(adverbial)
    for length in range(len(words), 0, -1):
        row = table.get(" ".join(words[:length]))
        if row is not None:
            return row
    return table.get(adverbial.preposition)


def _opening(adverbial: Adverbial) -> list[str]:
    """Return the first words, as many as a preposition or marker may have."""
    span = adverbial.span
    return words_of(span.doc).lower[span.start : min(span.end, span.start + _LONGEST)]


def _bare_role(adverbial: Adverbial, table: Roles) -> str:
    head = adverbial.head
    listed = table.adverbs.get(surface(adverbial.span).lower()) or table.adverbs.get(head.lower_)
    if listed and head.pos_ not in {"NOUN", "PROPN"}:
        return listed
    kind = denoted(adverbial)
    if kind in {"time", "span"}:
        return "time"
    if kind in {"place", "amount"}:
        return kind
    return listed or "manner"


def _acts(adverbial: Adverbial, verb: str, table: Roles) -> bool:
    """Return whether a named place after the verb acts as a party ("lent to Greece")."""
    if adverbial.head.ent_type_ != "GPE" or adverbial.preposition in {"in", "at", "before", "by"}:
        return False
    return adverbial.preposition != "to" or verb.split(" ")[0] not in table.motion


def _is_governed(adverbial: Adverbial, verb: str, found: str) -> bool:
    """Return whether the preposition gives the verb a sense of its own ("call" + "for").

    After "from" it is enough that the lexicon lists the pair ("withdraw from").
    """
    if adverbial.head.tag_ == "VB" and adverbial.preposition == "to":
        return False  # an infinitive: "to" is no preposition
    alone, together = relation_for(verb), relation_for(verb, preposition=adverbial.preposition)
    if found == "source" and together.words == f"{verb} {adverbial.preposition}":
        return together.known
    return together.known and together.relation != alone.relation
