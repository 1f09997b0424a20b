"""The README shows what the program prints: every `$ claimgraph` example is run and compared.

`python tests/test_readme.py` writes the current output into the README.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(r"(?<=```console\n)(.*?)(?=```)", re.DOTALL)
SCRIPT = re.compile(r"(?<=```python\n)(.*?)(?=```)", re.DOTALL)


def environment() -> dict[str, str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "COLUMNS": "100", "CLAIMGRAPH_STORE": "claimgraph.db"}


def run(command: str, folder: Path) -> str:
    """Run one example; what it prints on stdout, and on stderr if that is all."""
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder, env=environment(), capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout or done.stderr


def rendered(text: str, folder: Path) -> str:
    """Return the README with the present output under each command."""
    shutil.copytree(ROOT / "seeds", folder / "seeds")

    def block(match: re.Match[str]) -> str:
        commands = [line[2:] for line in match[0].splitlines() if line.startswith("$ ")]
        shown = (f"$ {command}\n{run(command, folder).rstrip()}\n" for command in commands)
        return re.sub(r"[ \t]+\n", "\n", "".join(shown))

    return BLOCK.sub(block, text)


def test_the_readme_shows_what_the_program_prints(tmp_path: Path) -> None:
    text = README.read_text(encoding="utf-8")
    assert rendered(text, tmp_path) == text


def test_the_python_example_runs(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    (script,) = SCRIPT.findall(README.read_text(encoding="utf-8"))
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert "courier-loan added" in done.stdout


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        fresh = rendered(README.read_text(encoding="utf-8"), Path(scratch))
    README.write_text(fresh, encoding="utf-8")
