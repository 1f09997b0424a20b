"""Verbs joined by "and" that the parser gives to the wrong verb or the wrong voice."""

from __future__ import annotations

from spacy.tokens import Token

from extractors.clauses.lexicon import words

_REPORTING = words("verbs", "reporting") | words("verbs", "telling")
_FINITE = frozenset({"VBZ", "VBD", "VBP"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})


def mend_backshift(verb: Token) -> None:
    """Read "said she was innocent and had helped": the past perfect is part of what was said.

    What one says is shifted back behind the saying (Quirk et al. 1985, 14.31); what one does
    after it is not.
    """
    reported = verb.head
    if verb.tag_ != "VBN" or reported.tag_ != "VBD" or reported.lemma_ not in _REPORTING:
        return
    if any(child.dep_ in _SUBJECTS for child in verb.children):
        return
    perfect = any(child.dep_ == "aux" and child.lower_ == "had" for child in verb.children)
    content = next((child for child in reported.children if child.dep_ == "ccomp"), None)
    if perfect and content is not None and reported.i < content.i < verb.i:
        verb.head = content


def mend_swallowed(verb: Token) -> None:
    """Read "they say the law, which bans marches, harms rights": the law is what harms them.

    A second verb that nothing joins to the relative clause cannot stand in it.
    """
    inner = verb.head
    if verb.tag_ not in _FINITE or inner.dep_ != "relcl" or verb.nbor(-1).text != ",":
        return
    noun = inner.head
    told = noun.head
    if noun.dep_ != "dobj" or told.lemma_ not in _REPORTING or noun.nbor(1).text != ",":
        return
    if any(kid.dep_ in _SUBJECTS for kid in verb.children):
        return
    if any(kid.dep_ == "cc" for kid in inner.children):
        return
    verb.dep_, verb.head = "ccomp", told
    noun.dep_, noun.head = "nsubj", verb


def mend_gap(verb: Token) -> None:
    """Read "ten were killed and forty injured": the auxiliary of the first verb is the second's."""
    if verb.tag_ != "VBN" or not any(kid.dep_ == "nsubjpass" for kid in verb.head.children):
        return
    if any(kid.dep_ in {"aux", "auxpass", "dobj"} for kid in verb.children):
        return
    for kid in verb.children:
        if kid.dep_ == "nsubj" and kid.i < verb.i:
            kid.dep_ = "nsubjpass"
