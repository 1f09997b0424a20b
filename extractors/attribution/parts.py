"""The complements of a verb, sorted by kind, as the parser labels them."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from extractors.attribution.lexicon import cues, lemma_of
from extractors.words import children

_SPEAKING = frozenset(["say", "claim", "admit", "demand", "promise", "warn", "accuse"])
_CONTENT_MARKS = frozenset(["if", "unless", "because", "since", "until"])


@dataclass(slots=True)
class Parts:
    """What follows (or, for a fronted clause, precedes) a verb as its complement."""

    verb: Token
    clauses: list[Token] = field(default_factory=list)  # finite, after the verb if there is any
    trailing: list[Token] = field(default_factory=list)  # "if …" and the like after the verb
    small: Token | None = None  # verbless clause: "called him a liar"
    accusative: Token | None = None  # clause with subject and infinitive: "wants him to go"
    infinitive: Token | None = None
    gerund: Token | None = None
    predicate: Token | None = None
    objects: list[Token] = field(default_factory=list)
    preps: list[Token] = field(default_factory=list)

    @property
    def starts(self) -> int | None:
        """Where the first clausal complement after the verb starts."""
        clauses = (*self.clauses, self.small, self.accusative, self.infinitive, self.gerund)
        after = [c.left_edge.i for c in clauses if c is not None and c.i > self.verb.i]
        return min(after, default=None)

    @classmethod
    def of(cls, verb: Token, governor: Token | None = None) -> Parts:
        """Sort the children of a verb; the object of `governor`, a preposition, counts as its own.

        A clause after the verb is preferred to a fronted one.
        """
        parts = cls(verb)
        for child in children(verb):
            if child.dep_ == "ccomp":
                parts._add_clause(child)
            elif child.i > verb.i:
                parts._add(child, governor)
        after = [clause for clause in parts.clauses if clause.i > verb.i]
        parts.clauses = after or parts.clauses
        return parts

    def _add_clause(self, child: Token) -> None:
        if _has_to(child):
            self.accusative = child
        elif _is_small(child):
            self.small = child
        else:
            self.clauses.append(child)

    def _add(self, child: Token, governor: Token | None) -> None:
        dep = child.dep_
        if dep == "xcomp":
            if _has_to(child):
                self.infinitive = child
            elif child.tag_ == "VBG":
                self.gerund = child
            else:
                self.predicate = child
        elif dep in ("dobj", "dative"):
            self.objects.append(child)
        elif dep in ("oprd", "acomp"):
            self.predicate = child
        elif dep == "advcl" and any(
            c.dep_ == "mark" and c.lower_ == "for" for c in children(child)
        ):
            self.accusative = child
        elif dep == "advcl" and _bare(child):
            self.clauses.append(child)
        elif dep == "advcl" and any(c.lower_ in _CONTENT_MARKS for c in children(child)):
            self.trailing.append(child)
        elif dep == "prep":
            self.preps.append(child)
            if child == governor:
                self.objects += [t for t in children(child) if t.dep_ in ("pobj", "pcomp")]


def tense_tag(verb: Token) -> str:
    """Return the tag that says the tense of a clause: of its first auxiliary, else of its verb."""
    for child in children(verb):
        if child.dep_ in ("aux", "auxpass") and child.i < verb.i:
            return child.tag_
    return verb.tag_


def resumes(conjunct: Token, first: Token, cue: Token) -> bool:
    """Tell a verb that is parsed as part of a content but goes on after the cue, in its tense."""
    if conjunct.tag_ not in ("VBD", "VBZ", "VBP"):
        return False
    if first.tag_ == "VB" and tense_tag(first) == "VB":  # "demands that he leave and threatens"
        return not any(child.dep_ in ("nsubj", "nsubjpass") for child in children(conjunct))
    if conjunct.tag_ != cue.tag_:
        return False
    if not _SPEAKING.isdisjoint(cues().verbs.get(lemma_of(conjunct), {}).values()):
        return True
    if conjunct.pos_ == "AUX":
        return False
    shared = first.tag_ == "VBN" and conjunct.tag_ == "VBD"  # "may be done and presented"
    if shared or tense_tag(first) == conjunct.tag_:
        return False
    return not any(child.dep_ in ("nsubj", "nsubjpass", "aux") for child in children(conjunct))


def _bare(clause: Token) -> bool:
    """Tell "said after the vote he would go": a content that the parser takes for an adverbial."""
    if tense_tag(clause) not in ("VBD", "VBZ", "VBP", "MD"):
        return False
    kinds = {child.dep_ for child in children(clause) if child.i < clause.i}
    if "nsubj" not in kinds and "nsubjpass" not in kinds:
        return False
    return "mark" not in kinds and not any(
        child.tag_ in ("WRB", "WP", "WDT") for child in clause.subtree if child.i < clause.i
    )


def _has_to(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.tag_ == "TO" for child in children(verb))


def _is_small(head: Token) -> bool:
    """Tell a verbless clause: "called him a liar" is parsed with a nominal ccomp."""
    if head.pos_ in ("VERB", "AUX"):
        return False
    return not any(child.dep_ in ("cop", "aux", "mark") for child in children(head))
