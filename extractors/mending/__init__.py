"""Mends attachments that the parser gets wrong, before anything is read off the tree.

Each rule rests on a form that the wrong tree cannot explain: a finite verb that does not agree, a
complementiser below an adverbial, a relative pronoun without its noun.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy
from spacy.tokens import Doc, Token

from extractors.mending.contents import (
    mend_adding,
    mend_announced,
    mend_content,
    mend_relative,
    mend_rumour,
    mend_statement,
    mend_unproven,
)
from extractors.mending.phrases import (
    mend_agent,
    mend_bare,
    mend_charge,
    mend_demonyms,
    mend_general,
    mend_opening,
    mend_owner,
    mend_particle,
)
from extractors.mending.verbs import (
    mend_conjunct,
    mend_gap,
    mend_gerund,
    mend_headline,
    mend_parallel,
    mend_resumed,
    mend_wanted,
)

_RULES: tuple[tuple[str, Callable[[Token], None]], ...] = (
    ("nsubj", mend_resumed),
    ("conj", mend_conjunct),
    ("conj", mend_parallel),
    ("conj", mend_gap),
    ("conj", mend_gerund),
    ("advcl", mend_content),
    ("advcl", mend_adding),
    ("relcl", mend_rumour),
    ("ccomp", mend_rumour),
    ("acl", mend_rumour),
    ("acl", mend_unproven),
    ("relcl", mend_unproven),
    ("ccomp", mend_relative),
    ("ccomp", mend_statement),
    ("ccomp", mend_announced),
    ("relcl", mend_announced),
    ("acl", mend_announced),
    ("advcl", mend_headline),
    ("relcl", mend_headline),
    ("pcomp", mend_charge),
    ("dobj", mend_owner),
    ("conj", mend_demonyms),
    ("prep", mend_agent),
    ("prep", mend_particle),
    ("advmod", mend_particle),
    ("advmod", mend_bare),
    ("auxpass", mend_wanted),
    ("ROOT", mend_opening),
)


def mend(doc: Doc) -> None:
    """Change heads and labels of a parsed Doc in place where a rule below says so."""
    strings = doc.vocab.strings
    columns = doc.to_array(["DEP", "LOWER"])
    for place in numpy.flatnonzero(columns[:, 1] == strings["general"]).tolist():
        mend_general(doc[place])
    labels = columns[:, 0]
    for label, rule in _RULES:
        for place in numpy.flatnonzero(labels == strings[label]).tolist():
            rule(doc[place])
