"""`python -m benchmarks.resolution [NAMES]`: what distinct names cost, and what doubling them does.

Two costs: resolving them to entities, and listing the pairs of entities that may be one.

Invented names over invented syllables, in the mix of news: persons in full, by surname, with
initials and respelt, bodies with legal forms and acronyms. Time is CPU time of this process.
"""

from __future__ import annotations

import resource
import sys
import time
from collections import deque
from collections.abc import Iterator
from itertools import product

from graph.ids import digest, entity_id
from graph.model import Article, Mention, MentionKind, Reading
from graph.store import Store
from queries.entity_listing import candidate_listing

_SYLLABLES = "ba de fi go hu ja ke li mo nu pa re si to vu wa ye zi".split()
_ENDINGS = ("sky", "nov", "enko", "man", "ten", "ris")
_WORDS = "River Harbour Milk Forest Bridge Copper Winter Garden Valley Market".split()
_A_NAME = 12  # names an article


def names(count: int) -> Iterator[tuple[str, str]]:
    """Yield so many distinct names with their types."""
    given = [(one + two).title() for one, two in product(_SYLLABLES, _SYLLABLES)]
    made = 0
    surnames = product(_ENDINGS, _SYLLABLES, _SYLLABLES, _SYLLABLES)
    for place, (ending, *syllables) in enumerate(surnames):
        surname = "".join(syllables).title() + ending
        first, second = given[place % len(given)], given[(7 * place + 1) % len(given)]
        word = _WORDS[place % len(_WORDS)]
        for name, kind in (
            (f"{first} {surname}", "Person"),
            (f"{first[0]}. {surname}", "Person"),
            (f"{second} {surname}", "Person"),
            (surname, "Person"),
            (f"{surname} {word} {first} Corp", "Organization"),
            (f"{surname} {word} {first}", "Organization"),
        ):
            if made == count:
                return
            made += 1
            yield name, kind


def readings(count: int) -> Iterator[Reading]:
    """Yield articles that name all of them."""
    found = list(names(count))
    for start in range(0, len(found), _A_NAME):
        part = found[start : start + _A_NAME]
        article = Article(digest(str(start)), f"a{start}", f"Report {start}.")
        yield Reading(
            article,
            mentions=tuple(
                Mention(0, 3, name, MentionKind.NAME, name, entity_id(name), kind, "name")
                for name, kind in part
            ),
        )


def seconds(count: int) -> dict[str, float]:
    """Return the CPU seconds that resolving so many names takes, and listing their candidates."""
    with Store.in_memory() as store:
        store.put_all(readings(count), software="benchmark", model="none")
        start = time.process_time()
        store.settle()
        settled = time.process_time()
        deque(candidate_listing(store).records, maxlen=0)
        return {"resolved": settled - start, "candidates": time.process_time() - settled}


def main() -> None:
    """Print the costs, the ratios of doubling and the peak of memory."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    half, whole = seconds(count // 2), seconds(count)
    for what, took in whole.items():
        print(
            f"{what}: {count // 2} names {half[what]:.1f} s, {count} names {took:.1f} s: "
            f"{took / half[what]:.2f} times"
        )
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory {memory:.0f} MB")


if __name__ == "__main__":
    main()
