"""Several referents named together: "Ann Lee and Tom Fox … they", "the two leaders", "the pair"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from extractors.coreference.expressions import Expression, Referent
from extractors.words import words_of
from graph.model import MentionKind

_PEOPLE = frozenset({"Person", "Group"})
_BODIES = frozenset({"Place", "Organization"})
_LONGEST = 24  # tokens of a coordination that a pronoun can take up


class Joined:
    """The coordinations of an article, and the referents that their members make together."""

    def __init__(self, doc: Doc, found: Iterable[Expression]) -> None:
        self._doc = doc
        self._known: dict[frozenset[Referent], Referent] = {}
        self._members: dict[int, list[Expression]] = {}  # by the head of the first one
        self._first: dict[int, int] = {}  # last member's head -> first member's
        self._starts: dict[int, int] = {}  # first token -> first member's head
        at = {one.head: one for one in found}
        self._collect(at)

    def after(self, one: Expression) -> Expression | None:
        """Return the coordination that an expression completes, if all its members are known."""
        first = self._first.get(one.head)
        return self._expression(self._members[first]) if first is not None else None

    def led_by(self, head: int) -> Referent | None:
        """Return what the coordination whose first member has this head refers to."""
        joint = self._expression(self._members[head]) if head in self._members else None
        return joint.referent if joint is not None else None

    def last(self, head: int) -> Expression | None:
        """Return the last member of the coordination that a head leads."""
        return self._members[head][-1] if head in self._members else None

    def opening(self, start: int) -> Referent | None:
        """Return what the coordination that begins at a token refers to."""
        return self.led_by(self._starts[start]) if start in self._starts else None

    def leads(self, head: int) -> bool:
        """Tell whether a word heads several conjoined members."""
        return head in self._members

    def of(self, members: Sequence[Referent]) -> Referent:
        """Return the one referent that several with a label make together."""
        key = frozenset(members)
        if key not in self._known:
            labels = [member.label or "" for member in members]
            label = f"{', '.join(labels[:-1])} and {labels[-1]}"
            self._known[key] = Referent(label, None, "Group", plural=True, members=tuple(members))
        return self._known[key]

    def _collect(self, at: dict[int, Expression]) -> None:
        words = words_of(self._doc)
        for head, one in at.items():
            if words.dep[head] == "conj":
                continue
            chain, last = [one], head
            while (after := self._next(last)) is not None and after in at:
                chain.append(at[after])
                last = after
            if len(chain) > 1 and self._next(last) is None and self._alike(chain):
                self._members[head] = chain
                self._first[last] = head
                self._starts[one.start] = head

    def _next(self, head: int) -> int | None:
        return next((c.i for c in words_of(self._doc).children[head] if c.dep_ == "conj"), None)

    def _alike(self, chain: list[Expression]) -> bool:
        """Tell whether the members are people, or bodies and places, joined by "and"."""
        kinds = {one.type for one in chain}
        if not (kinds <= _PEOPLE or kinds <= _BODIES) or chain[-1].end - chain[0].start > _LONGEST:
            return False
        if any(one.kind is MentionKind.PRONOUN for one in chain):
            return False
        words = words_of(self._doc)
        joins = {words.lower[c.i] for c in words.children[chain[-2].head] if c.dep_ == "cc"}
        return bool(joins) and joins <= {"and", "&"}

    def _expression(self, chain: list[Expression]) -> Expression | None:
        members = [one.referent for one in chain if one.referent is not None and one.referent.label]
        if len(members) != len(chain) or len(set(members)) != len(members):
            return None
        first = chain[0]
        return Expression(
            first.start, chain[-1].end, first.head, MentionKind.NAME, first.sentence,
            "Group", None, True, first.subject, referent=self.of(members),
        )  # fmt: skip
