"""Clauses headed by verbs: one for each choice among conjoined subjects and objects."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from spacy.tokens import Span, Token

from extractors.clause import Clause, Complement
from extractors.clauses.arguments import Arguments
from extractors.clauses.confidence import confidence
from extractors.clauses.group import Group, verb_group, words_text
from extractors.clauses.lexicon import words
from extractors.clauses.phrases import subject_phrase
from extractors.clauses.relatives import is_relative, stated_subject
from extractors.clauses.repair import is_preposition
from extractors.clauses.shapes import clause_type, rule_name
from extractors.clauses.subjects import controls_by_object, is_nonfinite, predicated, subjects
from extractors.clauses.tree import Node, Phrase
from extractors.clauses.understood import arguments
from extractors.roles import roles

_EXISTING = words("verbs", "existing")
_VERBAL = frozenset({"VERB", "AUX"})
_CLAUSAL = frozenset(
    {"ROOT", "ccomp", "xcomp", "advcl", "relcl", "acl", "conj", "pcomp", "csubj", "csubjpass"}
    | {"parataxis", "dep", "appos"}
)
_ASKED = frozenset({"dobj", "attr", "oprd"})
_ELLIPTIC = frozenset({"be", "do", "have"})
_STATED = ("dobj", "ccomp", "xcomp", "acomp", "attr", "prep", "agent")
_MOST = 24  # clauses a verb: more come from a list that was misread as a coordination


def is_predication(node: Node) -> bool:
    """Return whether a word heads a clause of its own."""
    if node.dep not in _CLAUSAL or is_preposition(node) or not _is_word(node):
        return False
    if node.tag == "MD" or _is_comment(node) or _is_elliptic(node):
        return False  # "as she would", "than they were": what is left out is in another clause
    if node.pos in _VERBAL:
        return True
    return stated_subject(node) is not None and node.tag.startswith(("V", "N"))


def _is_comment(node: Node) -> bool:
    """Return whether a participle is part of a set phrase: "Taken together, the figures …"."""
    if node.dep != "advcl" or node.tag not in {"VBN", "VBG"} or node.right - node.left > 3:
        return False
    doc = node.token.doc
    return roles().phrases.get(doc[node.left : node.right + 1].text.lower()) == "comment"


def _is_elliptic(node: Node) -> bool:
    """Return whether a clause after "than" leaves out what it says: "better than they expected"."""
    if "than" not in [kid.lower for kid in node.kids if kid.dep == "mark"]:
        return False
    return node.lemma in _ELLIPTIC or node.kid(*_STATED) is None


def _is_word(node: Node) -> bool:
    """Return whether a token can be a verb: parts of hyphenated words and names cannot."""
    if node.text[0] in "'’":
        return True
    if not node.text[0].isalpha() or (node.after is not None and node.after.text == "-"):
        return False
    inside = node.before is not None and node.before.text.isalpha()
    capital = node.text[0].isupper() and not node.sentence.headline
    return not (inside and capital and node.dep in {"advcl", "acl", "xcomp"})


def verbal_clauses(verb: Node) -> Iterator[Clause]:
    """Yield the clauses of a predication: passives with an agent are turned round."""
    if _asks(verb):
        return
    group = verb_group(verb)
    taken = arguments(verb, group)
    if _is_existential(verb):
        yield from _existential(verb, group, taken)
        return
    if group.passive and taken.agents and taken.contents and not subjects(verb):
        for agent in taken.agents:  # "it was stressed by her that …"
            yield _clause(
                verb, group, taken, (agent.span, agent.head), (*taken.contents,), turned=True
            )
        return
    surface = [subject_phrase(node, verb) for node in subjects(verb)]
    made = 0
    for subject in surface:
        for clause in _alternatives(verb, group, taken, subject):
            made += 1
            if made > _MOST:
                return
            yield clause


def _asks(verb: Node) -> bool:
    """Return whether the object is what is asked or left open: "what they want"."""
    for kid in verb.kids:
        if kid.dep not in _ASKED:
            continue
        if kid.tag in {"WP", "WDT"} and kid.i < verb.i and not is_relative(kid):
            return True
        if kid.dep == "dobj" and kid.lower == "what":
            return True
    return False


def _alternatives(verb: Node, group: Group, taken: Arguments, subject: Phrase) -> Iterator[Clause]:
    objects: list[Complement | None] = [*taken.objects] or [None]
    complements: list[Complement | None] = [*taken.complements] or [None]
    if group.passive and taken.agents:
        patient = Complement("object", subject.span(), subject.head.token)
        for agent, thing, complement in product(taken.agents, objects, complements):
            further = _present(thing and _as_indirect(thing), complement)
            kept = (patient, *further, *taken.indirect, *taken.contents)
            yield _clause(verb, group, taken, (agent.span, agent.head), kept, turned=True)
        return
    many = len(objects) * len(complements)
    for thing, complement in product(objects, complements):
        kept = (*_present(thing, complement), *taken.indirect, *taken.contents)
        yield _clause(verb, group, taken, (subject.span(), subject.head.token), kept, many=many)


def _as_indirect(thing: Complement) -> Complement:
    return Complement("complement", thing.span, thing.head, thing.preposition, thing.content)


def _present(*parts: Complement | None) -> tuple[Complement, ...]:
    return tuple(part for part in parts if part is not None)


def _is_existential(verb: Node) -> bool:
    if verb.lemma not in _EXISTING:
        return False
    top = verb
    while top.dep == "xcomp" and top.head.pos in _VERBAL:
        top = top.head  # "there appears to be"
    if top.kid("expl") is None:
        return False
    subject = stated_subject(verb)
    return subject is None or subject.i > verb.i


def _existential(verb: Node, group: Group, taken: Arguments) -> Iterator[Clause]:
    """Yield "there are no plans" as (no plans; are), with its place and time."""
    for thing in taken.complements or taken.objects:
        yield _clause(verb, group, taken, (thing.span, thing.head), (), rule="clause.existential")


def _clause(
    verb: Node,
    group: Group,
    taken: Arguments,
    subject: tuple[Span, Token],
    complements: tuple[Complement, ...],
    *,
    turned: bool = False,
    many: int = 1,
    rule: str = "",
) -> Clause:
    kind, adverbials = clause_type(verb, complements, taken.adverbials)
    span, head = subject
    name = rule or rule_name(verb, kind, turned=turned, passive=group.passive)
    return Clause(
        rule=name,
        type=kind,
        head=verb.token,
        subject=span,
        subject_head=head,
        predicate=Phrase(group.start, group.end, verb).span(),
        wording=words_text(_chain(verb, group)),
        lemma=group.lemma,
        complements=complements,
        adverbials=adverbials,
        passive=group.passive,
        turned=turned,
        confidence=confidence(
            verb, head.i, complements, bare=not (complements or adverbials), many=many
        ),
    )


def _chain(verb: Node, group: Group) -> list[Node]:
    """Return the words of the relation: "is expected to travel" for an inherited subject."""
    top = verb
    while top.dep == "conj" and top.head.pos in _VERBAL and stated_subject(top) is None:
        top = top.head
    if top.dep != "xcomp" or not is_nonfinite(top) or controls_by_object(top) is not None:
        return list(group.words)
    governor = top.head
    if governor.pos in _VERBAL:
        said = _chain(governor, verb_group(governor))
        return [*said, *_complement(governor, top), *group.words]
    copula = predicated(governor)
    if copula is None:
        return list(group.words)
    modifiers = [k for k in governor.kids if k.i < governor.i and k.dep in {"advmod", "neg"}]
    return [*_chain(copula, verb_group(copula)), *modifiers, governor, *group.words]


def _complement(governor: Node, verb: Node) -> list[Node]:
    """Return "easy" in "will be easy to read" where all hangs on the first verb."""
    found = governor.kid("attr", "acomp", "oprd")
    if found is None or not governor.i < found.i < verb.left:
        return []
    words, word = [], governor.after
    while word is not None and word.i <= found.right:
        if word.i >= found.left:
            words.append(word)
        word = word.after
    return words
