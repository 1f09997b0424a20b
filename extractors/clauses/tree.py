"""A parsed sentence as plain nodes: each attribute is read from spaCy once, then walked often."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from spacy.tokens import Span, Token

from extractors.words import Words, words_of


@dataclass(slots=True)
class Sentence:
    """What a word knows of its sentence: how long it is, and whether it is a headline."""

    words: Words  # of the whole document
    length: int
    headline: bool


@dataclass(slots=True, eq=False)
class Node:
    """One token of the tree. `left` and `right` are the first and last index of its subtree."""

    token: Token
    i: int
    text: str
    lower: str
    lemma: str
    pos: str
    tag: str
    dep: str
    left: int
    right: int
    sentence: Sentence
    head: Node = field(init=False)
    kids: list[Node] = field(default_factory=list)
    before: Node | None = None
    after: Node | None = None
    subjects: list[Node] | None = None  # what subjects.subjects() found

    @property
    def entity(self) -> str:
        """The type of the name that the word is part of, or ""."""
        return self.token.ent_type_

    def kid(self, *deps: str) -> Node | None:
        """Return the first child that has one of the labels."""
        for kid in self.kids:
            if kid.dep in deps:
                return kid
        return None

    def all(self, *deps: str) -> list[Node]:
        """Return the children that have one of the labels."""
        return [kid for kid in self.kids if kid.dep in deps]

    def adopt(self, *kids: Node) -> None:
        """Take nodes from their heads as children of this one, kept in order."""
        for kid in kids:
            if kid.head is not kid and kid in kid.head.kids:
                kid.head.kids.remove(kid)
            kid.head = self
        self.kids = sorted((*self.kids, *kids), key=_position)

    def replace(self, old: Node) -> None:
        """Take the place of another node in the tree; that one is left without a head."""
        self.dep = old.dep
        if old.head is old:
            self.head = self
        else:
            self.head = old.head
            old.head.kids[old.head.kids.index(old)] = self
        old.head = old


def _position(node: Node) -> int:
    return node.i


@dataclass(slots=True, eq=False)
class Phrase:
    """A contiguous stretch of tokens [start, end) with the word that heads it."""

    start: int
    end: int
    head: Node

    def span(self) -> Span:
        """Return the stretch as a Span of the Doc."""
        return Span(self.head.token.doc, self.start, self.end)


def read_tree(sentence: Span) -> list[Node]:
    """Return the words of a sentence in order, linked to heads, children and neighbours.

    White-space tokens are left out: they are no part of the grammar.
    """
    words = words_of(sentence.doc)
    start, end = sentence.start, sentence.end
    texts = words.text[start:end]
    context = Sentence(words, end - start, _is_headline(texts))
    rows = zip(
        words.tokens[start:end],
        range(start, end),
        texts,
        words.lower[start:end],
        words.lemma[start:end],
        words.pos[start:end],
        words.tag[start:end],
        words.dep[start:end],
        words.left[start:end],
        words.right[start:end],
        strict=True,
    )
    nodes = {
        i: Node(token, i, text, lower, lemma.lower(), pos, tag, dep, left, right, context)
        for token, i, text, lower, lemma, pos, tag, dep, left, right in rows
        if pos != "SPACE"
    }
    heads = words.head
    for i, node in nodes.items():
        node.head = head = nodes.get(heads[i], node)
        if head is not node:
            head.kids.append(node)
    found = list(nodes.values())
    for before, after in pairwise(found):
        before.after, after.before = after, before
    return found


def dissolve(nodes: list[Node]) -> None:
    """Take apart a tree that has been read.

    Its words refer to each other in circles; left like that they would have to be found by the
    garbage collector, which cost as much as building them.
    """
    for node in nodes:
        del node.head
        node.before = node.after = node.subjects = None


def deeper(nodes: list[Node], most: int) -> bool:
    """Tell whether more than so many words hang below one another."""
    if len(nodes) <= most:
        return False
    known: dict[int, int] = {}
    for node in nodes:
        path = []
        while node.i not in known and node.head is not node:
            path.append(node.i)
            node = node.head
        level = known.setdefault(node.i, 0)
        for i in reversed(path):
            level += 1
            known[i] = level
    return max(known.values()) > most


def _is_headline(texts: list[str]) -> bool:
    """Return whether a sentence is set in Title Case or in capitals throughout."""
    words = [text for text in texts if len(text) > 3 and text.isalpha()]
    return len(words) > 2 and sum(word[0].isupper() for word in words) >= 0.85 * len(words)
