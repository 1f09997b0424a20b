"""From files, folders and standard input to articles; one bad input costs only itself."""

import io
import json
import os
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.articles import sources
from extractors.articles.inputs import Unreadable, read_articles
from graph.ids import digest
from graph.model import Article

STORY = "The council of Bergen approved a tram line.\n"


def _read(
    *paths: str | Path, stdin: bytes = b"", lines: bool = False
) -> list[Article | Unreadable]:
    return list(read_articles(paths, lines=lines, stdin=io.BytesIO(stdin)))


def _one(found: list[Article | Unreadable]) -> Article:
    assert len(found) == 1
    assert isinstance(found[0], Article), found[0]
    return found[0]


def _causes(found: list[Article | Unreadable]) -> list[str]:
    return [str(item) for item in found if isinstance(item, Unreadable)]


def _names(found: list[Article | Unreadable]) -> list[str]:
    return [item.name for item in found if isinstance(item, Article)]


def _write(path: Path, data: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_plain_text(tmp_path: Path) -> None:
    found = _one(_read(_write(tmp_path / "trams.txt", STORY)))
    assert (found.name, found.text, found.id) == ("trams", STORY, digest(STORY.encode()))
    assert found.published is None


@pytest.mark.parametrize("data", [b"\xef\xbb\xbfA.\r\nB.", "A.\r\nB.".encode("utf-16")])
def test_mark_is_dropped_and_line_ends_are_kept(tmp_path: Path, data: bytes) -> None:
    found = _one(_read(_write(tmp_path / "a.txt", data)))
    assert found.text == "A.\r\nB."
    assert found.id == digest(data)


def test_front_matter_is_marked_and_kept(tmp_path: Path) -> None:
    text = (
        '---\ntitle: "Trams for Bergen"\npublisher: Fjord News\nauthors: [Ola, Kari]\n'
        "published: 2024-03-17\nurl: https://fjord.example/a\nlanguage: en\nid: t-1\n---\n\n"
        + STORY
    )
    found = _one(_read(_write(tmp_path / "x.md", text)))
    assert found.text == text
    assert (found.name, found.title, found.publisher) == ("t-1", "Trams for Bergen", "Fjord News")
    assert (found.authors, found.published) == (("Ola", "Kari"), date(2024, 3, 17))
    assert (found.url, found.language) == ("https://fjord.example/a", "en")
    kept = [
        text[a.end : b.start] for a, b in zip(found.furniture, found.furniture[1:], strict=False)
    ]
    assert kept == ["Trams for Bergen"]  # the headline is read, for the body does not repeat it
    repeated = _one(_read(_write(tmp_path / "y.md", f"{text}\n\n# Trams for Bergen\n")))
    assert [repeated.text[p.start : p.end][-4:] for p in repeated.furniture] == ["---\n", "# "]


@pytest.mark.parametrize(
    "text",
    [
        "---\nThe council met on Monday and said so.\n---\nIt rained.",
        "--- \nRain.",
        "---\ntitle: never ended\n\nIt rained.",
        "----\ntitle: x\n---\nIt rained.",
        "title: x\n---\nIt rained.",
    ],
)
def test_what_is_no_front_matter(tmp_path: Path, text: str) -> None:
    found = _one(_read(_write(tmp_path / "x.md", text)))
    assert (found.title, found.name) == (None, "x")


def test_front_matter_lists_comments_and_line_ends(tmp_path: Path) -> None:
    text = (
        "---\r\n# note\r\nAuthors:\r\n  - Ola\r\n  - 'Kari N.'\r\n"
        "date: 17 March 2024\r\nsource: Fjord\r\n---\r\nRain."
    )
    found = _one(_read(_write(tmp_path / "x.txt", text)))
    assert (found.authors, found.published, found.publisher) == (
        ("Ola", "Kari N."),
        date(2024, 3, 17),
        "Fjord",
    )


def test_json_lines_cost_only_themselves(tmp_path: Path) -> None:
    rows = [
        json.dumps(
            {"id": "a", "text": STORY, "source": {"name": "Fjord"}, "date": "2024-03-17T19:05:00Z"}
        ),
        "",
        '{"id": "b", "text": ',
        '{"id": "c", "text": "  "}',
        "[1]",
        '{"id": "d"}',
        '{"id": "e", "text": ["x"]}',
        '{"id": 7, "body": "\\ud83d and \\u0000 and \\ud83d\\ude00"}',
        '{"content": "No id."}',
        "[" * 100_000,
        '{"id": "n", "text": "x", "z": ' + "9" * 5000 + "}",
    ]
    found = _read(_write(tmp_path / "feed.jsonl", "\r\n".join(rows)))
    assert _names(found) == ["a", "7", "feed-9"]
    articles = [item for item in found if isinstance(item, Article)]
    assert articles[0].published == datetime(2024, 3, 17, 19, 5, tzinfo=UTC)
    assert articles[0].publisher == "Fjord"
    assert articles[0].id == digest(rows[0].encode())
    assert articles[1].text == "\ufffd and \x00 and \U0001f600"
    place = f"{tmp_path}/feed.jsonl"
    assert [cause.removeprefix(place) for cause in _causes(found)] == [
        ":3: broken JSON: Expecting value (column 20)",
        ":4: no text",
        ":5: not a JSON object",
        ":6: no text",
        ":7: the text is not a string",
        ":10: broken JSON: nested too deep or a number too long",
        ":11: broken JSON: nested too deep or a number too long",
    ]


def test_json_file(tmp_path: Path) -> None:
    one = {"text": STORY, "title": "T", "authors": "By Ola and Kari", "publication": "Fjord"}
    assert _one(_read(_write(tmp_path / "one.json", json.dumps(one)))).authors == ("Ola", "Kari")
    many = _read(_write(tmp_path / "many.json", json.dumps([one, 3, {**one, "id": "z"}], indent=1)))
    assert _names(many) == ["many-1", "z"]
    assert _causes(many) == [f"{tmp_path}/many.json:2: not a JSON object"]
    lines = _read(
        _write(
            tmp_path / "lines.json",
            f"{json.dumps(one)}\n{{broken}}\n{json.dumps({**one, 'id': 'q'})}",
        )
    )
    assert _names(lines) == ["lines-1", "q"]
    broken = _read(_write(tmp_path / "broken.json", '{\n"text":\n'))
    assert _causes(broken) == [
        f"{tmp_path}/broken.json: broken JSON: Expecting value (line 3, column 1)"
    ]


@pytest.mark.parametrize(
    ("data", "name", "text"),
    [
        (STORY.encode(), "stdin", STORY),
        (b'{"id": "a", "text": "Rain."}\n', "a", "Rain."),
        (b' [{"text": "Rain."}]', "stdin-1", "Rain."),
        (b"<p>The council of Bergen approved a tram line.</p>", "stdin", STORY.strip()),
        (b"[Bergen] The council met.", "stdin", "[Bergen] The council met."),
        (b"{sic} The council met.", "stdin", "{sic} The council met."),
        (b"<3 trams", "stdin", "<3 trams"),
        ('{"text": "Rain."}'.encode("utf-16"), "stdin", "Rain."),
    ],
)
def test_standard_input_is_sniffed(data: bytes, name: str, text: str) -> None:
    found = _one(_read("-", stdin=data))
    assert (found.name, found.text) == (name, text)


def test_lines_are_articles(tmp_path: Path) -> None:
    data = "\ufeffOne.\r\n\n  \nRead more: Two.\nOne.\n\x00\nÆ".encode()
    found = _read("-", stdin=data, lines=True)
    assert [(a.name, a.text) for a in found if isinstance(a, Article)] == [
        ("1", "One."),
        ("4", "Read more: Two."),
        ("5", "One."),
        ("7", "Æ"),
    ]
    assert all(not a.furniture for a in found if isinstance(a, Article))
    assert _causes(found) == ["-:6: looks like a binary file"]
    file = _write(tmp_path / "s.txt", "a\nb".encode("utf-16"))
    assert _names(_read(file, "-", stdin=b"c", lines=True)) == ["s:1", "s:2", "stdin:1"]


def test_a_folder_is_walked_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "sub/c.txt", "sub/.hidden.txt", ".git/d.txt", "pic.png", "ABOUT"):
        _write(tmp_path / name, f"{name} met.")
    found = _read(tmp_path)
    assert _names(found) == ["a", "b", "c"]
    assert _causes(found) == [f"{tmp_path}: skipped in this folder: 2 hidden, 2 of unknown type"]
    assert [item.failed for item in found if isinstance(item, Unreadable)] == [False]


def test_named_files_of_any_suffix_are_sniffed(tmp_path: Path) -> None:
    assert _one(_read(_write(tmp_path / "ABOUT", STORY))).name == "ABOUT"
    assert _one(_read(_write(tmp_path / "x.data", '{"text": "Rain."}'))).text == "Rain."


def test_causes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "LARGEST", 1000)
    empty = tmp_path / "empty"
    empty.mkdir()
    found = _read(
        tmp_path / "missing.txt",
        empty,
        _write(tmp_path / "blank.txt", " \n\ufeff \n"),
        _write(tmp_path / "none.txt", b""),
        _write(tmp_path / "front.md", "---\ntitle: Trams\n---\n\n"),
        _write(tmp_path / "scan.txt", b"%PDF-1.4 \x00"),
        _write(tmp_path / "huge.txt", b"x" * 1001),
        _write(tmp_path / "page.html", "<html><body></body></html>"),
        _write(tmp_path / "good.txt", STORY),
        "nul\0.txt",
    )
    assert _names(found) == ["good"]
    causes = [cause.replace(f"{tmp_path}/", "") for cause in _causes(found)]
    assert all("\n" not in cause for cause in causes)
    assert [cause for cause in causes if not cause.startswith(("empty:", "nul"))] == [
        "missing.txt: no such file or directory",
        "blank.txt: no text",
        "none.txt: no text",
        "front.md: no text",
        "scan.txt: looks like a binary file (PDF)",
        "huge.txt: larger than 50 MB",
        "page.html: no article text found in the page",
    ]
    assert any(cause.startswith("empty: no articles in this folder") for cause in causes)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path: Path) -> None:
    path = _write(tmp_path / "x.txt", STORY)
    path.chmod(0)
    assert _causes(_read(path)) == [f"{path}: permission denied"]


def test_equal_names_get_folders_in_front(tmp_path: Path) -> None:
    files = {
        "a/x/story.txt": "One.",
        "b/x/story.txt": "Two.",
        "b/y/other.txt": "Three.",
        "b/y/other.md": "Four.",
        "c/feed.jsonl": '{"id": "r", "text": "Five."}\n{"id": "r", "text": "Six."}',
        "d/feed.jsonl": '{"id": "q", "text": "Seven."}',
        "e/feed.jsonl": '{"id": "q", "text": "Eight."}',
    }
    paths = [_write(tmp_path / name, text) for name, text in files.items()]
    names = {a.text: a.name for a in _read(*paths) if isinstance(a, Article)}
    assert names == {
        "One.": "a/x/story",
        "Two.": "b/x/story",
        "Three.": "other.txt",
        "Four.": "other.md",
        "Five.": "r@feed.jsonl:1",
        "Six.": "r@feed.jsonl:2",
        "Seven.": "d/q",
        "Eight.": "e/q",
    }
    again = {a.text: a.name for a in _read(*reversed(paths)) if isinstance(a, Article)}
    assert again == names
    assert {a.text: a.name for a in _read(tmp_path) if isinstance(a, Article)} == names


def test_same_bytes_are_read_once_whatever_the_order(tmp_path: Path) -> None:
    paths = [_write(tmp_path / name, STORY) for name in ("b.txt", "a.txt")]
    for order in (paths, paths[::-1]):
        found = _read(*order)
        assert _names(found) == ["a"]
        assert _causes(found) == [f"{tmp_path}/b.txt: same bytes as {tmp_path}/a.txt, read once"]
    assert _names(_read(paths[0], paths[0], tmp_path / "." / "b.txt")) == ["b"]


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["json", "text", "page"]), st.booleans())
def test_arbitrary_bytes_give_articles_or_causes(data: bytes, form: str, lines: bool) -> None:
    start = {"json": b'{"text": "', "text": b"", "page": b"<html><body><p>"}[form]
    _sound(_read("-", stdin=start + data, lines=lines))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.sampled_from(["json", "text", "page", "front"]))
def test_arbitrary_text_gives_articles_or_causes(text: str, form: str) -> None:
    body = {
        "json": lambda: json.dumps({"text": text, "title": text, "id": text, "date": text}),
        "text": lambda: text,
        "page": lambda: (
            f"<html><head><title>{text}</title></head><body><p>{text}</p></body></html>"
        ),
        "front": lambda: f"---\ntitle: {text}\n---\n{text}",
    }[form]()
    _sound(_read("-", stdin=body.encode("utf-8", "surrogatepass")))


def _sound(found: list[Article | Unreadable]) -> None:
    for item in found:
        if isinstance(item, Unreadable):
            assert len(str(item).splitlines()) == 1
            continue
        item.text.encode()
        item.name.encode()
        last = 0
        for piece in item.furniture:
            assert last <= piece.start < piece.end <= len(item.text)
            last = piece.end


@settings(max_examples=20, deadline=None)
@given(st.permutations(["a/s.txt", "b/s.txt", "c.md", "d.jsonl", "e.html", "f.txt"]))
def test_any_order_gives_the_same_articles(
    tmp_path_factory: pytest.TempPathFactory, order: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("any")
    contents = {
        "a/s.txt": "One.",
        "b/s.txt": "Two.",
        "c.md": "---\nid: s\n---\nThree.",
        "d.jsonl": '{"id": "s", "text": "Four."}\n{"text": "Five."}',
        "e.html": f"<html><body><p>{STORY}</p></body></html>",
        "f.txt": "One.",
    }
    for name, text in contents.items():
        _write(folder / name, text)
    found = _read(*(folder / name for name in order))
    names = {a.text: a.name.replace(folder.name, "any") for a in found if isinstance(a, Article)}
    assert names == {
        "One.": "f",
        "Two.": "b/s",
        "---\nid: s\n---\nThree.": "any/s@c.md",
        "Four.": "any/s@d.jsonl:1",
        "Five.": "d-2",
        STORY.strip(): "e",
    }
