"""A small store of synthetic readings, and the readings themselves."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.model import Reading
from graph.store import Store
from tests.news import readings


@pytest.fixture(name="readings")
def _readings() -> list[Reading]:
    return list(readings())


@pytest.fixture(scope="session")
def store_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("stores") / "news.db"
    with Store.open(path, create=True) as store:
        for one in readings():
            store.put(one, software="test", model="none")
        store.settle()
    return path


@pytest.fixture
def store(store_path: Path) -> Iterator[Store]:
    with Store.open(store_path, read_only=True) as opened:
        yield opened
