"""How likely a claim is right as stated: the chance that none of its signs of doubt did harm.

Every sign carries a risk of its own, so the chances that each did no harm multiply (a noisy-or,
Pearl 1988, 4.3.2). The risks are data, fitted outside of the program: see `docs/design.md`.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from extractors.signs import Stated, signs

_LEAST = 0.01  # nothing that was said is certainly not so


def confidence(stated: Stated) -> float:
    """Return the chance that a claim is right in all its parts, to two places."""
    known = _risks()
    chance = known[""]
    for sign in dict.fromkeys(signs(stated)):  # each once, and always in one order
        chance *= 1 - known[sign]
    return round(max(chance, _LEAST), 2)


@cache
def _risks() -> dict[str, float]:
    """Return the risk of each sign, and under "" the chance of a claim that bears none."""
    source = files("extractors").joinpath("data/confidence.toml").read_text(encoding="utf-8")
    parts: dict[str, dict[str, float]] = tomllib.loads(source)
    always = parts.pop("always")
    risks = {f"{part}.{name}": risk for part, all_ in parts.items() for name, risk in all_.items()}
    chance = 1.0
    for risk in always.values():
        chance *= 1 - risk
    return {"": chance, **risks}
