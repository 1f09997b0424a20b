"""The public JSON records: a claim, a mention, an attribution, and the way back.

Keys stand in the order of the documented record; what is absent is null or an empty list.
Records are built by hand, not by `dataclasses.asdict`, which is ten times slower.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graph.errors import InvalidRecord
from graph.model import (
    Argument,
    Attribution,
    Claim,
    Evidence,
    Form,
    Mention,
    Modality,
    Polarity,
    Predicate,
    Qualifier,
    Quantity,
    Time,
)

Record = dict[str, Any]


def claim_record(claim: Claim) -> Record:
    """Return the public record of a claim (keys in this order)."""
    obj = claim.object
    evidence = claim.evidence
    predicate = claim.predicate
    return {
        "id": claim.id,
        "article": claim.article,
        "source": claim.source,
        "published": claim.published,
        "subject": _argument(claim.subject),
        "predicate": {
            "text": predicate.text,
            "lemma": predicate.lemma,
            "relation": predicate.relation,
            "event": predicate.event,
            "start": predicate.start,
            "end": predicate.end,
        },
        "object": _argument(obj) if obj else None,
        "qualifiers": [
            {
                "role": q.role,
                "text": q.text,
                "start": q.start,
                "end": q.end,
                "entity": q.entity,
                "value": _value(q.value),
            }
            for q in claim.qualifiers
        ],
        "polarity": claim.polarity.value,
        "modality": claim.modality.value,
        "condition": claim.condition,
        "attribution": [_attribution(a) for a in claim.attribution],
        "hedges": list(claim.hedges),
        "confidence": claim.confidence,
        "rule": claim.rule,
        "evidence": {
            "quote": evidence.quote,
            "start": evidence.start,
            "end": evidence.end,
            "sentence_start": evidence.sentence_start,
            "sentence_end": evidence.sentence_end,
        },
    }


def claim_from(record: Mapping[str, Any]) -> Claim:
    """Return the claim of a public record. Raises InvalidRecord when the record is not one."""
    try:
        return Claim(
            id=record["id"],
            article=record["article"],
            source=record["source"],
            published=record["published"],
            subject=_argument_from(record["subject"]),
            predicate=Predicate(**record["predicate"]),
            object=_argument_from(record["object"]) if record["object"] else None,
            evidence=Evidence(**record["evidence"]),
            qualifiers=tuple(
                Qualifier(**{**q, "value": _value_from(q["value"])}) for q in record["qualifiers"]
            ),
            polarity=Polarity(record["polarity"]),
            modality=Modality(record["modality"]),
            condition=record["condition"],
            attribution=tuple(attribution_from(a) for a in record["attribution"]),
            hedges=tuple(record["hedges"]),
            confidence=record["confidence"],
            rule=record["rule"],
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise InvalidRecord(f"not a claim record: {error!r}") from error


def attribution_record(attribution: Attribution, article: str) -> Record:
    """Return the public record of an attribution, with the name of its article."""
    return {**_attribution(attribution), "article": article}


def attribution_from(record: Mapping[str, Any]) -> Attribution:
    """Return the attribution of a record (with or without the article's name)."""
    return Attribution(
        text=record["text"],
        start=record["start"],
        end=record["end"],
        label=record["label"],
        entity=record["entity"],
        cue=record["cue"],
        cue_start=record["cue_start"],
        cue_end=record["cue_end"],
        form=Form(record["form"]),
        content_spans=tuple((start, end) for start, end in record["content_spans"]),
        nested=record["nested"],
        anonymous=record.get("anonymous", False),
        secondhand=record.get("secondhand", False),
    )


def mention_record(mention: Mention, article: str) -> Record:
    """Return the public record of a mention (`claimgraph mentions`)."""
    return {
        "article": article,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "kind": mention.kind.value,
        "entity": mention.entity,
        "label": mention.label,
        "type": mention.type,
    }


def _argument(argument: Argument) -> Record:
    return {
        "text": argument.text,
        "start": argument.start,
        "end": argument.end,
        "label": argument.label,
        "entity": argument.entity,
        "type": argument.type,
        "claim": argument.claim,
        "quantity": _value(argument.quantity),
    }


def _argument_from(record: Mapping[str, Any]) -> Argument:
    quantity = record.get("quantity")
    return Argument(**{**record, "quantity": Quantity(**quantity) if quantity else None})


def _attribution(attribution: Attribution) -> Record:
    return {
        "text": attribution.text,
        "start": attribution.start,
        "end": attribution.end,
        "label": attribution.label,
        "entity": attribution.entity,
        "cue": attribution.cue,
        "cue_start": attribution.cue_start,
        "cue_end": attribution.cue_end,
        "form": attribution.form.value,
        "content_start": attribution.content_start,
        "content_end": attribution.content_end,
        "content_spans": [list(span) for span in attribution.content_spans],
        "nested": attribution.nested,
        "anonymous": attribution.anonymous,
        "secondhand": attribution.secondhand,
    }


def _value(value: Quantity | Time | None) -> Record | None:
    if value is None:
        return None
    if isinstance(value, Time):
        return {
            "start": value.start,
            "end": value.end,
            "granularity": value.granularity,
            "basis": value.basis,
        }
    return {
        "value": value.value,
        "unit": value.unit,
        "kind": value.kind,
        "minimum": value.minimum,
        "maximum": value.maximum,
        "hedge": value.hedge,
        "per": value.per,
    }


def _value_from(record: Mapping[str, Any] | None) -> Quantity | Time | None:
    if record is None:
        return None
    return Time(**record) if "granularity" in record else Quantity(**record)
