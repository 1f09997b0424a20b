"""Text made safe to look at: what would steer a terminal is shown, not sent."""

from __future__ import annotations

import re

# C0 and C1 controls, DEL, and the characters that reorder or hide text (Unicode TR 36, 3.5).
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")


def visible(text: str, keep: str = "") -> str:
    r"""Return the text with control characters as escapes ("\x1b"), except those in `keep`."""

    def escape(match: re.Match[str]) -> str:
        character = match.group()
        return character if character in keep else character.encode("unicode_escape").decode()

    return _SURROGATE.sub(escape, _UNSEEN.sub(escape, text))


def one_line(text: str) -> str:
    """Return the text on one line: white space joined to single spaces, the rest made visible."""
    return visible(" ".join(text.split()))
