"""The version of the rules that the derived layer is computed by, their data files included."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from graph.ids import digest
from graph.relations import relations

VERSION = "7"  # raise when the same evidence gives another derived layer than before

# What decides which names are one, and what entities are linked to.
_DATA = (
    *("names.toml", "places.tsv", "organisations.tsv", "metonyms.tsv"),
    *("parts.toml", "deeds.toml", "traits.toml", "leaders.tsv"),
)


@cache
def rules() -> str:
    """Return what stands for all that the derived layer depends on besides the evidence.

    Of the relations only the opposites count: a wording more changes no claim that is stored.
    """
    folder = files("graph") / "data"
    opposites = [f"{key} {sorted(relation.opposites)}" for key, relation in relations().items()]
    return digest(VERSION, *(folder.joinpath(name).read_bytes() for name in _DATA), *opposites)
