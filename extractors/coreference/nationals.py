"""Words for a people that mean one of it: "a Norwegian was hurt", "the Frenchman", "Briton wins".

The same words are adjectives ("Norwegian police") and, in the plural or as "the French", peoples
(Quirk et al. 1985, 7.24-7.26).
"""

from __future__ import annotations

import re

from spacy.tokens import Span

from extractors.words import Words, words_of
from graph.gazetteer import gazetteer

_PERSON = re.compile(r"\w+(?:man|woman)|Briton|Dane|Finn|Pole|Scot|Spaniard|Swede|Turk|\w+lander")
_PEOPLE = re.compile(r"\w+(?:ish|sh|ch|ese|Swiss)")  # "the Spanish" are many
_DEFINITE = frozenset({"the", "this", "that"})
_ONE = frozenset({"a", "an", "another", "one"})
_JOINED = (["and"], ["or"])  # "the Norwegian and Danish fleets"
_SINGLE = frozenset({"NN", "NNP", "JJ"})
_GOES_ON = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "VBN", "HYPH"})
_HEADS = frozenset("nsubj nsubjpass dobj dative pobj attr appos conj poss agent oprd".split())


def is_national(ent: Span, opens: bool) -> bool:
    """Tell whether the name of a people stands for one person of it.

    Args:
        ent: a name that the model takes for a people's.
        opens: whether it stands in the first sentence of a text, where articles may be left out.
    """
    words, place = words_of(ent.doc), ent.end - 1
    if words.tag[place] not in _SINGLE or words.dep[place] not in _HEADS:
        return False
    text = words.phrase(ent.start, ent.end)
    if text not in gazetteer().demonyms or _goes_on(words, ent.end):
        return False
    modifiers = [child.i for child in words.children[place] if child.i < ent.start]
    before = {words.lower[i] for i in (*modifiers, max(ent.start - 1, 0))}
    if not before.isdisjoint(_ONE):
        return True
    if any(
        words.tag[i] == "CD" or (words.text[i] == "The" and not _opens(words, i)) for i in modifiers
    ):
        return False  # "the 3 Chilean and 2 Greek players", The New Yorker
    if _PERSON.fullmatch(words.text[place]):
        return True
    if _PEOPLE.fullmatch(words.text[place]) or words.lower[ent.end : ent.end + 1] in _JOINED:
        return False
    return not before.isdisjoint(_DEFINITE) or (opens and words.dep[place] == "nsubj")


def _opens(words: Words, place: int) -> bool:
    return bool(words.tokens[place].is_sent_start)


def _goes_on(words: Words, place: int) -> bool:
    """Tell whether the word after a name belongs to its phrase: "a Norwegian [ship]"."""
    return place < len(words.tag) and words.tag[place] in _GOES_ON
