"""The direct-triple rule: in which view the triple of a claim may stand. The only place of it.

`?s rel:demand ?o` must never return a quotation, a denial or an "if".
"""

from __future__ import annotations

from enum import StrEnum

from graph.model import Modality, Polarity


class View(StrEnum):
    """The status of a direct triple; the value is the namespace prefix that carries it."""

    ASSERTED = "rel"
    ATTRIBUTED = "said"
    DENIED = "denied"
    MAYBE = "maybe"


def view(polarity: Polarity, modality: Modality, attributed: bool) -> View:
    """Return the one view a claim's triple belongs to.

    Negation decides first: a negated claim is a denial whatever its modality ("will not
    recognise" is a denied future), so that nobody who asks for plans or possibilities is given
    one that was ruled out. Then modality: what is not actual is not a fact for its holder
    either, so a quoted plan is `maybe`, not `said`. Only then the voice.

    Args:
        polarity: the claim's polarity.
        modality: the claim's modality.
        attributed: whether anyone but the article holds it, named or not.

    Returns:
        the view; ASSERTED only for affirmed, actual claims in the article's own voice.
    """
    if polarity is Polarity.NEGATED:
        return View.DENIED
    if modality is not Modality.ACTUAL:
        return View.MAYBE
    return View.ATTRIBUTED if attributed else View.ASSERTED
