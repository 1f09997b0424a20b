"""Clauses that noun phrases imply: appositions, titles, possessives and nouns that name an act."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.clause import Adverbial, Clause, ClauseType, Complement
from extractors.clauses.coordination import ROLES, conjuncts, is_bracketed, is_listed
from extractors.clauses.lexicon import words
from extractors.clauses.phrases import adverbial_phrase, clause_phrase, noun_phrase
from extractors.clauses.subjects import nationality
from extractors.clauses.tree import Node, Phrase
from graph.gazetteer import gazetteer

_ACTS = words("nouns", "acts")
_NOUNS = frozenset({"NOUN", "PROPN"})
_RELATIVES = frozenset({"WDT", "WP", "WP$"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_AMOUNTS = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "QUANTITY"})
_DOERS = frozenset({"by", "from"})
_EXAMPLES = frozenset({"notably", "especially", "particularly", "including", "mainly", "mostly"})
_INDEFINITE = frozenset({"a", "an"})
_DESCRIBED = ("det", "poss", "advmod", "amod", "prep")
_MODIFIERS = frozenset({"compound", "amod", "nmod", "poss", "appos", "punct", "det", "case"})


def nominal_clauses(noun: Node) -> Iterator[Clause]:
    """Yield what a noun phrase states or implies (MinIE 4, Gashteovski et al. 2017)."""
    for kid in noun.kids:
        if kid.dep == "appos":
            yield from _apposition(noun, kid)
        elif kid.dep == "poss":
            yield from _possessive(noun, kid)
    if noun.entity == "PERSON" and noun.before is not None:
        yield from _title(noun)
    if noun.lemma in _ACTS and noun.pos == "NOUN":
        yield from _act(noun)


def _nominal(
    rule: str,
    noun: Node,
    subject: Phrase,
    wording: str,
    lemma: str,
    complements: tuple[Complement, ...],
    confidence: float,
    adverbials: tuple[Adverbial, ...] = (),
    *,
    predicate: Phrase | None = None,
) -> Clause:
    return Clause(
        rule=rule,
        type=ClauseType.NOMINAL,
        head=noun.token,
        subject=subject.span(),
        subject_head=subject.head.token,
        predicate=None if predicate is None else predicate.span(),
        wording=wording,
        lemma=lemma,
        complements=complements,
        adverbials=adverbials,
        confidence=confidence,
    )


def _complement(phrase: Phrase) -> Complement:
    return Complement("complement", phrase.span(), phrase.head.token)


def _apposition(noun: Node, other: Node) -> Iterator[Clause]:
    """Yield (X; is; Y) for "X, Y"; a place after a place is where it lies."""
    if noun.pos not in _NOUNS or is_listed(noun, other) or _is_apart(noun, other):
        return
    if any(kid.lower in _EXAMPLES for kid in other.kids):
        return  # "its arsenal, notably the new missile"
    if noun.entity in _PLACES and other.entity in _PLACES:
        if any(entry.kind == "country" for entry in gazetteer().names.get(noun.text, ())):
            return  # "Chad, Niger to meet": a list without its "and"
        pair = noun_phrase(noun), noun_phrase(other)
        before = Complement("complement", pair[1].span(), other.token)
        yield _nominal("clause.place", other, pair[0], "is in", "be in", (before,), 0.6)
        return
    if noun.entity in _PLACES and other.pos == "PROPN" and other.kid("det") is None:
        return  # "Los Angeles, Sept. 28": a dateline
    if other.pos == "NUM":
        if noun.entity == "PERSON" and other.text.isdigit() and len(other.text) < 3:
            age = _complement(Phrase(other.i, other.i + 1, other))
            yield _nominal("clause.age", other, noun_phrase(noun), "is", "be", (age,), 0.6)
        return
    if other.pos not in _NOUNS or other.entity in _AMOUNTS or noun.entity in _AMOUNTS:
        return
    name, roles = (other, noun) if _names(other) > _names(noun) else (noun, other)
    plural = roles.tag in {"NNS", "NNPS"}
    if plural and name.tag in {"NN", "NNP"}:
        return  # "the presenters, Ann and Bob": neither is the presenters
    subject = noun_phrase(name)
    if subject.start <= roles.i < subject.end:
        return  # one name that the parser took apart
    verb = "are" if plural else "is"
    for role in conjuncts(roles) if roles is other else [roles]:
        said = (_complement(noun_phrase(role)),)
        yield _nominal("clause.appos", role, subject, verb, "be", said, 0.7)


def _is_apart(noun: Node, other: Node) -> bool:
    """Return whether a colon or a missing determiner shows that two nouns only stand together."""
    between = other.token.doc[other.left - 1] if other.left > noun.i + 1 else None
    if between is not None and (between.text == ":" or between.pos_ != "PUNCT"):
        return True  # "part of the network the firm built"
    if other.left == noun.i + 1 and noun.pos == "PROPN" and _is_indefinite(noun):
        return True  # "a Grade | II house"
    if noun.entity in _PLACES and other.entity in _PLACES:
        return False
    if noun.pos == other.pos == "PROPN" and between is not None and not is_bracketed(other):
        described = bool({noun.lower, other.lower} & ROLES) or other.kid(*_DESCRIBED) is not None
        return not described  # of two names side by side one is seldom the other
    listed = other.kid("conj") is not None and noun.entity != "PERSON"
    if listed and not {noun.lower, other.lower} & ROLES:
        return True  # "its new plant, a weak market and high wages"
    seat = other.before is not None and other.before.text == "-"
    if is_bracketed(other) and (noun.entity == "PERSON" or seat):
        return True  # "Ann Lee (D-Ohio)"
    firsts = noun.kid("det", "poss"), other.kid("det", "poss")
    article = firsts[1] is not None and firsts[1].lower in _INDEFINITE
    if article and firsts[0] is not None and firsts[0].lower in _INDEFINITE:
        return True  # "called her a liar, a cheat and a thief": a list
    if article and noun.tag in {"NNS", "NNPS"} and noun.kid("conj") is None:
        return True  # "… to unmarried mothers, a rise since 1960": of the whole sentence
    if any(first is not None and first.lower == "no" for first in firsts):
        return True
    return "PROPN" not in {noun.pos, other.pos} and firsts == (None, None)


def _names(node: Node) -> int:
    """Return how much a noun is a name: persons over other names over descriptions."""
    if node.pos != "PROPN" or node.lower in ROLES or node.entity == "NORP":
        return 0
    if _is_indefinite(node):  # "the driver, a Dane"
        return 0
    return 2 if node.entity == "PERSON" else 1


def _is_indefinite(noun: Node) -> bool:
    article = noun.kid("det")
    return article is not None and article.lower in _INDEFINITE


def _title(name: Node) -> Iterator[Clause]:
    """Yield (Ann Lee; is; treasury spokeswoman) for a title before a name."""
    doc = name.token.doc
    first = name.i
    while first and doc[first].ent_iob_ == "I":
        first -= 1
    start = name.left
    while start < first and (
        doc[start].lower_ == "both" or doc[start].pos_ in {"DET", "PUNCT", "CCONJ"}
    ):
        start += 1
    if start >= first or name.lower in ROLES or doc[first - 1].lower_ not in ROLES:
        return
    if any(doc[i].dep_ not in _MODIFIERS for i in range(start, first)):
        return
    role = Phrase(start, first, name)
    holder = Phrase(first, name.i + 1, name)
    complement = Complement("complement", role.span(), doc[first - 1])
    yield _nominal("clause.title", name, holder, "is", "be", (complement,), 0.8)


def _possessive(noun: Node, owner: Node) -> Iterator[Clause]:
    """Yield (X; has; Y) for "X's Y"."""
    if noun.pos not in _NOUNS or owner.tag in _RELATIVES:
        return
    marks = [mark for each in noun.all("poss") if (mark := each.kid("case")) is not None]
    start = (owner.kid("case") or (marks[-1] if marks else owner)).i + 1  # "Ann and Bob's firm"
    end = noun_phrase(noun).end
    if start > noun.i:
        return
    subject = noun_phrase(owner) if owner.tag != "PRP$" else Phrase(owner.i, owner.i + 1, owner)
    said = (Complement("object", Phrase(start, end, noun).span(), noun.token),)
    yield _nominal("clause.poss", noun, subject, "has", "have", said, 0.4)


def _act(noun: Node) -> Iterator[Clause]:
    """Yield the act a noun names with its doer: "Rome's annexation of Egypt"."""
    doer = _doer(noun)
    if doer is None:
        return
    complements: list[Complement] = []
    adverbials: list[Adverbial] = []
    for kid in noun.kids:
        if kid.i < noun.i:
            continue
        if kid.dep == "prep":
            thing = kid.kid("pobj")
            if thing is None or thing is doer:
                continue
            if kid.lower == "of" and not complements:
                phrase = noun_phrase(thing)
                complements.append(Complement("object", phrase.span(), thing.token))
            else:
                span = adverbial_phrase(kid).span()
                adverbials.append(Adverbial(span, thing.token, kid.lower))
        elif kid.dep in {"acl", "ccomp", "relcl", "advcl"} and _is_content(kid):
            span = clause_phrase(kid).span()
            complements.append(Complement("content", span, kid.token, content=kid.token))
    if not complements and not adverbials:
        return
    for subject in conjuncts(doer):
        yield _nominal(
            "clause.act",
            noun,
            noun_phrase(subject),
            noun.text,
            noun.lemma,
            tuple(complements),
            0.6,
            tuple(adverbials),
            predicate=Phrase(noun.i, noun.i + 1, noun),
        )


def _doer(noun: Node) -> Node | None:
    owner = noun.kid("poss")
    if owner is not None:
        return owner if owner.tag != "WP$" else None
    for kid in noun.kids:
        if kid.dep == "prep" and kid.lower in _DOERS:
            return kid.kid("pobj")
    stated = any(kid.i > noun.i and (_is_content(kid) or kid.lower == "of") for kid in noun.kids)
    return nationality(noun) if stated else None


def _is_content(clause: Node) -> bool:
    """Return whether a clause after a noun says what the act is about: "that …", "to …"."""
    first = clause.kid("mark", "aux")
    return first is not None and first.lower in {"that", "to", "for"}
