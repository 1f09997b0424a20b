"""Commands that look things up: entity, claims, articles, show, mentions, stats."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from claimgraph.cli import options
from claimgraph.cli.output import print_listing, print_page, reading

_POLARITIES = click.Choice(["affirmed", "negated"])
_MODALITIES = click.Choice(
    ["actual", "future", "hypothetical", "possible", "desired", "obligation"]
)
_VIEWS = click.Choice(["asserted", "said", "denied", "maybe", "all"])


@click.command()
@click.argument("name")
@options.store
@options.format_("table", "json")
@options.output
@click.option("--limit", type=click.IntRange(min=0), default=10, show_default=True)
@options.metonyms
@click.option("--why", is_flag=True, help="Which names are it, by which rule, from which articles.")
def entity(name: str, store: Path, limit: int, metonyms: bool, why: bool, **output: Any) -> None:
    """Print the dossier of a person, body or place, by any of its names.

    Names, roles, what it says, what is said of it and by whom, and where the sources disagree.
    """
    from queries.dossier import dossier_text
    from queries.lookup import entity as look_up
    from queries.why import why_listing

    with reading(store) as opened:
        if why:
            print_listing(why_listing(opened, name), **output)
            return
        found = look_up(opened, name, with_metonyms=metonyms)
    print_page(lambda width: dossier_text(found, width, limit), found.record(), **output)


@click.command()
@click.option("--subject", metavar="NAME", help="Who or what the claim is about.")
@click.option("--predicate", metavar="RELATION", help="A relation or lemma, as in rel:demand.")
@click.option("--object", metavar="NAME", help="Whom or what it concerns.")
@click.option("--about", metavar="NAME", help="Subject, object or qualifier.")
@click.option("--speaker", metavar="NAME", help="Anyone in the chain of those who say so.")
@click.option("--source", metavar="OUTLET", help="The publisher of the article.")
@click.option("--article", metavar="NAME", help="Only this article.")
@click.option("--since", metavar="DATE", help="Published on this day or later.")
@click.option("--until", metavar="DATE", help="Published on this day or earlier.")
@click.option("--polarity", type=_POLARITIES)
@click.option("--modality", type=_MODALITIES)
@click.option("--view", type=_VIEWS, default="all", show_default=True)
@options.min_confidence
@options.metonyms
@options.listing
@options.limit
def claims(store: Path, limit: int | None, **given: Any) -> None:
    """List claims that fit all filters given."""
    from itertools import islice

    from queries.claim_listing import claim_listing
    from queries.claims import Filter
    from queries.claims import claims as find

    wanted = Filter(
        **{name: given.pop(name) for name in Filter.__dataclass_fields__ if name in given}
    )
    with reading(store) as opened:
        print_listing(claim_listing(islice(find(opened, wanted), limit)), **given)


@click.command()
@options.listing
def articles(store: Path, **output: Any) -> None:
    """List the articles in the store."""
    from queries.listing import Listing, columns

    names = ("name", "title", "publisher", "published", "claims", "url", "id")
    with reading(store) as opened:
        found = [asdict(summary) for summary in opened.articles()]
    print_listing(Listing(found, columns(*names), columns(*names[:5])), **output)


@click.command()
@click.argument("article")
@options.store
@options.format_("table", "json")
@options.output
def show(article: str, store: Path, **output: Any) -> None:
    """Print an article in full, with its claims below the sentences they came from."""
    from graph.article_record import article_record
    from queries.reading_text import article_text

    with reading(store) as opened:
        found, records = opened.article(article), list(opened.records(article))
    whole = {**article_record(found), "text": found.text, "claims": records}
    print_page(lambda width: article_text(found, records, width), whole, **output)


@click.command()
@options.listing
@click.option("--unresolved", is_flag=True, help="Those that could not be resolved as well.")
def mentions(store: Path, unresolved: bool, **output: Any) -> None:
    """List the mentions in the store, with the entity each was resolved to."""
    from queries.listing import Listing, columns

    names = ("article", "start", "end", "text", "kind", "label", "entity", "type")
    with reading(store) as opened:
        found = (m for m in opened.mentions() if unresolved or m["entity"])
        print_listing(Listing(found, columns(*names)), **output)


@click.command()
@options.store
@options.format_(*options.LISTED)
@options.output
def stats(store: Path, **output: Any) -> None:
    """Count what the store holds: articles, claims by view, entities, disagreements."""
    from queries.listing import Listing, columns
    from queries.stats import stats as count

    with reading(store) as opened:
        counts = count(opened)
    records = [{"what": what, "count": number} for what, number in counts.items()]
    print_listing(Listing(records, columns("what", "count")), **output)
