"""Synthetic reports of events for the tests of stories: a text, its descriptions and its names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from graph.ids import digest, entity_id, local_id
from graph.model import (
    Argument,
    Article,
    Claim,
    Evidence,
    Mention,
    MentionKind,
    Predicate,
    Reading,
)

_FLED = Predicate("fled", "flee", "rel:flee")
_CHARGED = Predicate("was charged", "charge", "rel:charge")


def report(
    name: str,
    text: str,
    nouns: Sequence[str] = (),
    *,
    people: Sequence[str] = (),
    is_: dict[str, str] | None = None,
    kinds: dict[str, str] | None = None,
    charged: Sequence[str] = (),
    published: date | None = None,
) -> Reading:
    """Return the reading of a report.

    Args:
        name: the article's name.
        text: its text.
        nouns: nouns of it that are mentions: each place where one stands. "gunman*": all of them
            are one thing.
        people: names of persons in it.
        is_: nouns that the article itself says are somebody it names.
        kinds: types of nouns that are no person.
        charged: nouns and names of those who are charged in it; all others fled.
        published: its date.
    """
    mentions = [
        *_described(name, text, nouns, is_ or {}, kinds or {}),
        *(
            Mention(*found.span(), person, MentionKind.NAME, person, entity_id(person), "Person")
            for person in people
            for found in re.finditer(re.escape(person), text)
        ),
    ]
    article = Article(digest(name, text, str(published)), name, text, published=published)
    claims = tuple(_claims(article, mentions, charged))
    return Reading(article, claims, tuple(sorted(mentions, key=lambda one: one.start)))


def _described(
    name: str, text: str, nouns: Sequence[str], is_: dict[str, str], kinds: dict[str, str]
) -> Iterator[Mention]:
    for noun in nouns:
        word, repeated = noun.rstrip("*"), noun.endswith("*")
        label, entity = (word, local_id(word, name)) if repeated else (None, None)
        if word in is_:
            label, entity = is_[word], entity_id(is_[word])
        kind = kinds.get(word, "Person")
        for found in re.finditer(rf"\b{word}\b", text, re.IGNORECASE):
            surface = found.group()
            yield Mention(*found.span(), surface, MentionKind.NOMINAL, label, entity, kind)


def _claims(
    article: Article, mentions: Sequence[Mention], charged: Sequence[str]
) -> Sequence[Claim]:
    """Return a claim about each mention: that it fled, or was charged."""
    claims = []
    for place, one in enumerate(mentions):
        before = re.search(r"(?:\b(?:the|a|an) )?$", article.text[: one.start], re.IGNORECASE)
        start = before.start() if before else one.start
        text = article.text[start : one.end]
        is_charged = one.text.lower() in {word.rstrip("*").lower() for word in charged}
        subject = Argument(text, start, one.end, one.label or text, one.entity, one.type)
        claims.append(
            Claim(
                id="clm:" + digest(article.id, str(place)),
                article=article.name,
                source=None,
                published=str(article.published) if article.published else None,
                subject=subject,
                predicate=_CHARGED if is_charged else _FLED,
                object=None,
                evidence=Evidence(article.text[:5], 0, 5, 0, len(article.text)),
                confidence=0.9,
                rule="clause.sv.agentless" if is_charged else "clause.sv",
            )
        )
    return claims
