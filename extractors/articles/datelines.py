"""The dateline of a report, which is no part of its first sentence: "LISBON, Sept. 3 (AP) —"."""

from __future__ import annotations

import re

# Places in capitals, a region or date after a comma, the agency in brackets, then a dash. A place
# in small letters, or with few letters ("OPEC – Angola"), is one only with its agency.
_CAPITALS = r"(?=[A-Z' ’-]*[A-Z'’-]{5})[A-Z][A-Z'’-]+(?:[ -][A-Z][A-Z'’.]+){0,2}"
_WORDS = r"[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,2}"
_AFTER = r"(?:, ?(?:[A-Z][\w.]{0,12}|\d{1,2})(?: (?:[A-Z][\w.]{0,12}|\d{1,2}))?){0,3}"
_AGENCY = r" ?\((?:[A-Z]{2,}|[A-Z][a-z]+)(?:[ /][A-Z]\w+)?\)"
_DATELINE = re.compile(
    rf"(?:{_CAPITALS}{_AFTER}(?:{_AGENCY})?|(?:{_WORDS}|[A-Z]+){_AFTER}{_AGENCY})\s*(?:--|—|–|-)\s+(?=[^\s\da-z])"
)


def dateline(paragraph: str) -> int:
    """Return how many characters a dateline takes at the start of a paragraph, 0 if it has none."""
    found = _DATELINE.match(paragraph)
    return found.end() if found is not None else 0
