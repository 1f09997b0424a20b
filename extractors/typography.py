"""What a parser of running text should not see: odd spaces, lone full stops.

Each sign stands for one sign, so that offsets stay; texts are cut from the article itself.
"""

from __future__ import annotations

import re

# Spaces that keep words on one line (Unicode category Zs) stand all over web pages and would be
# tokens of their own: the parser sees plain spaces.
_SPACES = {
    ord(space): " "
    for space in "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
    "\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
}
# Text that was taken apart into tokens and joined again: "Dr . Hale", "Ann K . Hale", "Ga . ,".
_APART = re.compile(
    r"\b(Mrs?|Ms|Dr|(?<!th )(?<!rd )(?<!nd )(?<!st )St|Mt|Lt|Col|Gen|Sgt|Capt|Maj|Cmdr|Gov|Sen"
    r"|Rep|Rev|Msgr|Prof|Hon|Const|Insp|Supt|Det|Jan|Feb|Aug|Sept?|Oct|Nov|Dec"
    r"|[A-Z][\w’'-]+ [A-Z](?= \. [A-Z][a-z])|[A-Z][a-z]*(?= \. ,)) \.(?= \S)"
)
_LETTERS = re.compile(r"\b(?:(?:[A-Z] \. ){1,3}[A-Z]|[ap] \. m) \.(?!\S)")  # "U . S ."


def plain(text: str) -> str:
    """Return a paragraph of the same length as a parser knows such text."""
    text = text.translate(_SPACES)
    if " ." not in text:
        return text
    text = _LETTERS.sub(lambda found: found[0].replace(" ", "").ljust(len(found[0])), text)
    return _APART.sub(r"\1. ", text)
