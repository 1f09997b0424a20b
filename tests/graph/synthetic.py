"""Synthetic readings for the tests of the graph: small vocabularies, so that claims meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from graph.ids import digest, entity_id
from graph.model import (
    Argument,
    Article,
    Attribution,
    Claim,
    Evidence,
    Form,
    Mention,
    MentionKind,
    Modality,
    Polarity,
    Predicate,
    Qualifier,
    Quantity,
    Reading,
    Time,
)

VERSIONS = {"software": "claimgraph test", "model": "none"}
NAMES = ("Norland", "Vesta Corp", "Ana Ruiz", "the council")
RELATIONS = ("approve", "reject", "say", "visit")
THINGS = ("the plan", "frozen funds", "3 million euros", "Norland")
OUTLETS = ("Daily Example", "Example Post", None)


def argument(text: str, entity: bool, quantity: Quantity | None = None) -> Argument:
    return Argument(
        text=text,
        start=0,
        end=len(text),
        label=text,
        entity=entity_id(text) if entity else None,
        type="Organization" if entity else None,
        quantity=quantity,
    )


def reading(
    name: str,
    claims: Sequence[Claim] = (),
    *,
    text: str | None = None,
    publisher: str | None = "Daily Example",
    published: date | None = date(2026, 3, 1),
    url: str | None = None,
    body: str = "",
) -> Reading:
    """Return a reading of an invented article."""
    text = text or f"{name}: a short report. {body}"
    article = Article(
        id=digest(name, text, publisher or "", str(published), url or "", repr(claims)),
        name=name,
        text=text,
        title=name.title(),
        url=url,
        publisher=publisher,
        published=published,
        language="en",
    )
    own = tuple(
        replace(
            claim,
            id="clm:" + digest(article.id, str(place)),
            article=name,
            source=publisher,
            published=str(published) if published else None,
            evidence=Evidence(text[:5], 0, 5, len(name) + 2, len(text)),
        )
        for place, claim in enumerate(claims)
    )
    mentions = tuple(
        Mention(0, 3, part.text, MentionKind.NAME, part.text, part.entity, "Organization", "name")
        for claim in own
        for part in (claim.subject, claim.object)
        if part and part.entity
    )
    return Reading(article, own, mentions)


def claim(
    subject: str = "Norland",
    relation: str = "approve",
    obj: str | None = "the plan",
    *,
    polarity: Polarity = Polarity.AFFIRMED,
    modality: Modality = Modality.ACTUAL,
    speaker: str | None = None,
    confidence: float = 0.9,
    quantity: Quantity | None = None,
    qualifiers: tuple[Qualifier, ...] = (),
    place: int = 0,
) -> Claim:
    """Return a claim of an invented article."""
    holder = Attribution(
        cue="said",
        cue_start=0,
        cue_end=4,
        form=Form.INDIRECT,
        content_spans=((0, 5),),
        text=speaker,
        label=speaker,
        entity=entity_id(speaker) if speaker and speaker != "officials" else None,
    )
    return Claim(
        id=f"clm:{place}",
        article="x",
        source=None,
        published=None,
        subject=argument(subject, subject[0].isupper()),
        predicate=Predicate(relation, relation, "rel:" + relation, "AGREE", 0, 3),
        object=argument(obj, obj[0].isupper(), quantity) if obj else None,
        evidence=Evidence("x", 0, 1, 0, 1),
        qualifiers=qualifiers,
        polarity=polarity,
        modality=modality,
        attribution=(holder,) if speaker else (),
        hedges=(),
        confidence=confidence,
        rule="test",
    )


quantities = st.one_of(
    st.none(),
    st.builds(
        Quantity,
        value=st.sampled_from(["1", "2.5", "3000000"]),
        unit=st.sampled_from(["EUR", "percent"]),
        kind=st.just("money"),
        hedge=st.sampled_from([None, "about"]),
    ),
)
qualifier_lists = st.lists(
    st.builds(
        Qualifier,
        role=st.sampled_from(["place", "time", "amount"]),
        text=st.just("in May"),
        start=st.just(0),
        end=st.just(6),
        entity=st.sampled_from([None, "ent:norland", "ent:ana-ruiz"]),
        value=st.one_of(quantities, st.just(Time("2026-05-01", "2026-05-31", "month", "stated"))),
    ),
    max_size=2,
).map(tuple)
claims = st.builds(
    claim,
    subject=st.sampled_from(NAMES),
    relation=st.sampled_from(RELATIONS),
    obj=st.sampled_from([*THINGS, None]),
    polarity=st.sampled_from(Polarity),
    modality=st.sampled_from([Modality.ACTUAL, Modality.ACTUAL, Modality.FUTURE]),
    speaker=st.sampled_from([None, None, "Ana Ruiz", "officials"]),
    confidence=st.sampled_from([0.2, 0.9]),
    quantity=quantities,
    qualifiers=qualifier_lists,
)
_WIRE = " ".join(f"word{number} of the agency report" for number in range(40))
readings = st.builds(
    reading,
    name=st.sampled_from(["a", "b", "c", "d"]),
    claims=st.lists(claims, max_size=4),
    publisher=st.sampled_from(OUTLETS),
    published=st.sampled_from([None, date(2026, 3, 1), date(2026, 3, 2)]),
    body=st.sampled_from(["", _WIRE, _WIRE + " with one more sentence", "Nothing in common."]),
)
