"""Which nouns a clause says a name is: by a copula, by naming, by serving as one."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from extractors.words import children

_NAMING = frozenset(
    "name appoint elect choose select pick hire install crown tap confirm unveil "
    "introduce announce make designate promote".split()
)
_SEEKERS = frozenset(
    "appointee appointment candidate choice contender favorite favourite frontrunner front-runner "
    "heir hopeful nominee nomination pick replacement successor".split()
)
_IDENTIFYING = frozenset({"identify", "name"})
_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_SERVING = frozenset("serve work act return resign retire continue".split())


def relatives(name: Token) -> Iterator[Token]:
    """Yield the "who" or "which" that is the subject of a relative clause about a name."""
    for clause in children(name):
        if clause.dep_ == "relcl":
            yield from (
                t for t in children(clause) if t.tag_ in {"WP", "WDT"} and t.dep_ in _SUBJECT
            )


def seeker(office: Token) -> Token | None:
    """Return the noun of who is to hold an office: "the nominee for president, who …"."""
    link = office.head
    if office.dep_ != "pobj" or link.lower_ not in {"for", "to", "as"} or office.tag_ == "NNS":
        return None
    return link.head if link.head.lemma_.lower() in _SEEKERS else None


def _identified(name: Token) -> Iterator[Token]:
    """Yield the noun in "the driver was identified by police as X", "the driver, named as X"."""
    if name.dep_ != "pobj" or name.head.lower_ != "as":
        return
    verb = name.head.head
    if verb.dep_ == "pobj" and verb.head.dep_ == "agent":
        verb = verb.head.head
    if verb.lemma_ not in _IDENTIFYING or any(kid.dep_ == "neg" for kid in children(verb)):
        return
    if verb.dep_ == "acl":
        yield verb.head
    yield from (kid for kid in children(verb) if kid.dep_ in {"nsubjpass", "dobj"})


def predicated(name: Token) -> Iterator[Token]:
    """Yield the nouns that a clause says a name is, was made or serves as.

    "X is the chair", "X was named chair", "X as chair"; not what X is not, may be or denies being.
    """
    verb = name.head
    yield from _identified(name)
    parts = children(verb)
    if verb.dep_ == "xcomp" or any(p.dep_ == "neg" or p.tag_ == "MD" for p in parts):
        return
    if verb.lower_ == "were" and name.tag_ in {"NN", "NNP"}:
        return  # "if Lee were a judge"
    if name.dep_ == "nsubj" and verb.lemma_ in {"be", "become", "remain"}:
        yield from (part for part in parts if part.dep_ == "attr")
    elif name.dep_ == "attr" and verb.lemma_ == "be":
        yield from (part for part in parts if part.dep_ == "nsubj")
    elif name.dep_ in {"nsubjpass", "dobj"} or (name.dep_ == "nsubj" and verb.lemma_ in _SERVING):
        if name.dep_ != "nsubj" and verb.lemma_ not in _NAMING:
            return
        for part in parts:
            if part.dep_ == "oprd" and name.dep_ != "nsubj":
                yield part
            elif part.dep_ == "prep" and part.lower_ == "as" and part.i > verb.i:
                yield from (noun for noun in children(part) if noun.dep_ == "pobj")
