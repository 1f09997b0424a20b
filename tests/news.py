"""Synthetic readings of invented news: no language model, every kind of claim."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

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

NAMES = {
    "Mara Velde": ("Person", ["Velde"]),
    "Port Authority": ("Organization", ["the authority"]),
    "Ostrava": ("Place", []),
    "Tomas Rehn": ("Person", ["Rehn"]),
    "Nordlake": ("Organization", []),
}


EVENTS = {"demand": "REQUEST", "meet": "CONSULT", "reject": "REJECT"}


def argument(text: str, **more: object) -> Argument:
    known = text in NAMES
    return Argument(
        text,
        label=text if known else None,
        entity=entity_id(text) if known else None,
        type=NAMES[text][0] if known else None,
        **more,
    )


def claim(
    article: Article, text: str, parts: tuple[str, str, str], by: str | None = None, **more: object
) -> Claim:
    """A claim whose evidence is `text`, with its (subject, lemma, object)."""
    start = article.text.index(text)
    end = start + len(text)
    subject, lemma, obj = parts
    held = ()
    if by is not None:
        held = (
            Attribution(
                "said", None, None, Form.INDIRECT, ((start, end),), text=by, label=by,
                entity=entity_id(by) if by in NAMES else None,
                anonymous=by not in NAMES,
            ),
        )  # fmt: skip
    return Claim(
        id=f"clm:{digest(article.id, text, subject, lemma, obj)}",
        article=article.name,
        source=article.publisher,
        published=article.published.isoformat() if article.published else None,
        subject=argument(subject),
        predicate=Predicate(lemma, lemma, f"rel:{lemma}", EVENTS.get(lemma)),
        object=argument(obj, quantity=more.pop("quantity", None)),
        evidence=Evidence(text, start, end, start, end),
        attribution=held,
        confidence=0.9,
        rule="test",
        **more,
    )


def article(name: str, publisher: str | None, day: date | None, *sentences: str) -> Article:
    text = " ".join(sentences)
    return Article(digest(name, text), name, text, publisher=publisher, published=day, title=name)


def reading(paper: Article, *claims: Claim) -> Reading:
    return Reading(paper, claims, tuple(mentions(paper.text)))


def mentions(text: str) -> Iterator[Mention]:
    for name, (kind, aliases) in NAMES.items():
        for form in (name, *aliases):
            if (start := text.find(form)) >= 0:
                end, entity = start + len(form), entity_id(name)
                yield Mention(start, end, form, MentionKind.NAME, name, entity, kind, "name")


def readings() -> Iterator[Reading]:
    one = article(
        "harbour-1", "Lake Courier", date(2026, 3, 1),
        "Mara Velde demanded a new harbour.", "Nordlake lost 40 ships.",
        "Velde said the authority closed the lock.", "If it rains, Nordlake will wait.",
    )  # fmt: skip
    rain = claim(one, "it rains", ("it", "rain", "hard"), modality=Modality.HYPOTHETICAL)
    yield reading(
        one,
        claim(one, "Mara Velde demanded a new harbour.", ("Mara Velde", "demand", "a new harbour")),
        claim(
            one, "Nordlake lost 40 ships.", ("Nordlake", "lose", "40 ships"),
            quantity=Quantity("40", "ship"),
        ),
        claim(
            one, "the authority closed the lock", ("Port Authority", "close", "the lock"),
            by="Mara Velde",
        ),
        rain,
        claim(
            one, "Nordlake will wait.", ("Nordlake", "wait", "for dry weather"),
            modality=Modality.HYPOTHETICAL, condition=rain.id,
        ),
    )  # fmt: skip
    two = article(
        "harbour-2", "Evening Post", date(2026, 3, 4),
        "Tomas Rehn said the authority did not close the lock.", "Nordlake lost 55 ships.",
        "Officials said Velde demanded a new harbour.", "Rehn is harbour master.",
        "Nordlake plans a bridge in Ostrava.", "Rehn met Velde.",
    )  # fmt: skip
    yield reading(
        two,
        claim(
            two, "the authority did not close the lock", ("Port Authority", "close", "the lock"),
            by="Tomas Rehn", polarity=Polarity.NEGATED,
        ),
        claim(
            two, "Nordlake lost 55 ships.", ("Nordlake", "lose", "55 ships"),
            quantity=Quantity("55", "ship"),
        ),
        claim(
            two, "Velde demanded a new harbour", ("Mara Velde", "demand", "a new harbour"),
            by="Officials",
        ),
        claim(two, "Rehn is harbour master.", ("Tomas Rehn", "be", "harbour master")),
        claim(two, "Rehn met Velde.", ("Tomas Rehn", "meet", "Mara Velde")),
        claim(
            two, "Nordlake plans a bridge in Ostrava.", ("Nordlake", "plan", "a bridge"),
            modality=Modality.FUTURE,
            qualifiers=(
                Qualifier("place", "in Ostrava", two.text.index("in Ostrava"),
                          two.text.index("in Ostrava") + 10, entity_id("Ostrava")),
            ),
        ),
    )  # fmt: skip
    three = article(
        "undated",
        None,
        None,
        "Mara Velde demanded a new harbour again.",
        "It opened on 3 May 2026.",
    )
    opened = three.text.index("on 3 May 2026")
    yield reading(
        three,
        claim(
            three, "Mara Velde demanded a new harbour again.",
            ("Mara Velde", "demand", "a new harbour"),
        ),
        replace(
            claim(three, "It opened on 3 May 2026.", ("the harbour", "open", "its gates")),
            qualifiers=(
                Qualifier(
                    "time", "on 3 May 2026", opened, opened + 13,
                    value=Time("2026-05-03", "2026-05-03", "day", "stated"),
                ),
            ),
        ),
    )  # fmt: skip
