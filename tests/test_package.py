"""The wheel holds what the program needs at run time and nothing else; exported names exist."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import claimgraph

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def contents(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT],
        check=True,
        capture_output=True,
    )
    (wheel,) = folder.glob("*.whl")
    return set(zipfile.ZipFile(wheel).namelist())


@pytest.mark.parametrize("package", ["claimgraph", "extractors", "graph", "queries"])
def test_the_wheel_holds_every_source_and_data_file(contents: set[str], package: str) -> None:
    ours = {
        str(path.relative_to(ROOT))
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert ours <= contents


def test_the_wheel_holds_the_samples_and_the_licence(contents: set[str]) -> None:
    samples = {f"claimgraph/seeds/{path.name}" for path in (ROOT / "seeds").iterdir()}
    assert samples
    assert samples <= contents
    assert any(name.endswith("licenses/LICENSE") for name in contents)


def test_the_wheel_holds_nothing_else(contents: set[str]) -> None:
    tops = {name.split("/")[0] for name in contents}
    assert tops <= {"claimgraph", "extractors", "graph", "queries"} | {
        name for name in tops if name.endswith(".dist-info")
    }


def test_exported_names_exist() -> None:
    assert claimgraph.__all__ == sorted(claimgraph.__all__)
    for name in claimgraph.__all__:
        assert getattr(claimgraph, name) is not None


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        claimgraph.nonsense  # noqa: B018
