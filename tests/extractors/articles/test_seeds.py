"""The sample articles are what the demo needs: complete, clean, and one of them a copy."""

from pathlib import Path

import pytest

from extractors.articles.inputs import Unreadable, read_articles
from extractors.articles.paragraphs import paragraphs
from graph.model import Article

SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.fixture(scope="module")
def seeds() -> dict[str, Article]:
    found = list(read_articles([SEEDS]))
    assert [item.failed for item in found if isinstance(item, Unreadable)] == [False]
    return {item.name: item for item in found if isinstance(item, Article)}


def _prose(article: Article) -> str:
    return "\n".join(article.text[start:end] for start, end in paragraphs(article))


def test_all_are_complete(seeds: dict[str, Article]) -> None:
    assert len(seeds) == 8
    assert len({article.publisher for article in seeds.values()}) == 7
    for article in seeds.values():
        assert article.publisher
        assert article.published
        assert article.url
        assert ".example/" in article.url
        assert _prose(article).split("\n")[0] == article.title
        assert 200 <= len(_prose(article).split()) <= 350


def test_one_is_a_copy_of_another(seeds: dict[str, Article]) -> None:
    def shingles(article: Article) -> set[tuple[str, ...]]:
        words = _prose(article).split()
        return {tuple(words[at : at + 3]) for at in range(len(words) - 2)}

    sets = {name: shingles(article) for name, article in seeds.items()}
    near = [
        (one, other)
        for one in sets
        for other in sets
        if one < other and len(sets[one] & sets[other]) > 0.2 * len(sets[one] | sets[other])
    ]
    assert near == [("courier-loan", "wire-loan")]
    one, other = (sets[name] for name in near[0])
    assert len(one & other) > 0.9 * len(one | other)


def test_one_shows_furniture_of_many_kinds(seeds: dict[str, Article]) -> None:
    assert len({piece.kind for piece in seeds["herald-demands"].furniture}) >= 12


def test_no_prose_ends_without_a_sentence(seeds: dict[str, Article]) -> None:
    for article in seeds.values():
        assert all(line[-1] in ".”" for line in _prose(article).split("\n")[1:])
