"""Every command: what it prints, where, and with which exit code. No language model."""

import csv
import io
import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from claimgraph.cli import COMMANDS, main
from graph.store import Store
from tests.news import readings

NAMES = [name for section in COMMANDS.values() for name in section]
LISTINGS = [
    ["claims"], ["articles"], ["mentions"], ["stats"], ["timeline", "Nordlake"], ["conflicts"],
    ["search", "harbour"], ["query", "--list"],
]  # fmt: skip
FORMATS = ["table", "tsv", "csv", "json", "jsonl", "md"]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("cli") / "news.db"
    with Store.open(path, create=True) as store:
        for reading in readings():
            store.put(reading, software="test", model="none")
        store.settle()
    return path


def run(store: Path | None, *words: str, **options: object) -> Result:
    env = {"CLAIMGRAPH_STORE": str(store) if store else "/nowhere/none.db"}
    return CliRunner().invoke(main, list(words), env=env, prog_name="claimgraph", **options)


def ok(store: Path, *words: str, **options: object) -> str:
    result = run(store, *words, **options)
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.mark.parametrize("name", NAMES)
def test_a_command_has_help_that_starts_like_its_line(name: str) -> None:
    result = run(None, name, "--help")
    assert result.exit_code == 0
    assert f"Usage: claimgraph {name}" in result.stdout
    command = main.get_command(click.Context(main), name)
    assert command is not None
    assert command.help
    assert command.name == name


@pytest.mark.parametrize(
    "words",
    [
        ["claims", "--about", "Nordlake"],
        ["entity", "Nordlake"],
        ["timeline", "Nordlake"],
        ["conflicts", "Nordlake"],
        ["query", "relations", "-p", "who=Nordlake"],
    ],
)
def test_what_nothing_stands_for_is_the_same_with_metonyms(filled: Path, words: list[str]) -> None:
    alone = ok(filled, *words, "-f", "json").replace('"with_metonyms": false', "")
    assert alone == ok(filled, *words, "--metonyms", "-f", "json").replace(
        '"with_metonyms": true', ""
    )


def test_the_help_lists_every_command() -> None:
    text = run(None, "--help").stdout
    assert all(f"\n  {name} " in text for name in NAMES)
    assert all(f"{section}:" in text for section in COMMANDS)


def test_an_unknown_command_is_a_usage_error() -> None:
    result = run(None, "querry")
    assert result.exit_code == 2
    assert "Did you mean query?" in result.stderr


@pytest.mark.parametrize("words", LISTINGS, ids=" ".join)
@pytest.mark.parametrize("format_", FORMATS)
def test_a_listing_has_every_format(filled: Path, words: list[str], format_: str) -> None:
    text = ok(filled, *words, "-f", format_)
    match format_:
        case "json":
            assert len(json.loads(text)) > 0
        case "jsonl":
            assert all(json.loads(line) for line in text.splitlines())
        case "csv":
            rows = list(csv.reader(io.StringIO(text)))
            assert len({len(row) for row in rows}) == 1
        case "tsv":
            assert len({line.count("\t") for line in text.splitlines()}) == 1
    assert text.endswith("\n")


@pytest.mark.parametrize(
    "words",
    [
        ["claims"], ["articles"], ["mentions"], ["stats"], ["entity", "x"], ["show", "x"],
        ["timeline", "x"], ["conflicts"], ["search", "x"], ["query", "ASK { ?s ?p ?o }"],
        ["remove", "x"], ["rebuild"], ["validate"], ["export", "trig"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_no_store_is_code_three(words: list[str]) -> None:
    result = run(None, *words)
    assert result.exit_code == 3
    assert result.stderr == "claimgraph: there is no store at /nowhere/none.db\n"
    assert result.stdout == ""


def test_claims_are_the_public_records(filled: Path) -> None:
    records = [json.loads(line) for line in ok(filled, "claims", "-f", "jsonl").splitlines()]
    with Store.open(filled, read_only=True) as store:
        assert records == list(store.records())


def test_filters_reach_the_claims(filled: Path) -> None:
    words = ["--subject", "Velde", "--predicate", "demand", "--view", "asserted", "-f", "jsonl"]
    (first, second) = ok(filled, "claims", *words).splitlines()
    assert json.loads(first)["article"] == "harbour-1"
    assert json.loads(second)["article"] == "undated"
    assert ok(filled, "claims", *words, "--limit", "1") == first + "\n"


def test_nothing_found_is_no_error_unless_told(filled: Path) -> None:
    assert run(filled, "search", "nothing like it").exit_code == 0
    assert run(filled, "search", "nothing like it", "--fail-empty").exit_code == 1
    assert run(filled, "query", "ASK { ?s a cg:Nothing }").exit_code == 0
    assert run(filled, "query", "ASK { ?s a cg:Nothing }", "--fail-empty").exit_code == 1


def test_a_dossier_by_a_misspelt_name(filled: Path) -> None:
    assert "Mara Velde  (Person, ent:mara-velde)" in ok(filled, "entity", "mara veldt")
    assert json.loads(ok(filled, "entity", "Velde", "-f", "json"))["entity"] == "ent:mara-velde"
    result = run(filled, "entity", "Quentin")
    assert result.exit_code == 1
    assert result.stderr.startswith("claimgraph: nothing in the store is called 'Quentin'")


def test_an_article_is_shown(filled: Path) -> None:
    assert "said (Mara Velde): Port Authority" in ok(filled, "show", "harbour-1")
    whole = json.loads(ok(filled, "show", "harbour-1", "-f", "json"))
    evidence = whole["claims"][0]["evidence"]
    assert whole["text"][evidence["start"] : evidence["end"]] == evidence["quote"]
    assert run(filled, "show", "harbour-9").exit_code == 1


@pytest.mark.parametrize(
    ("format_", "starts"),
    [
        ("table", "c\n─"),
        ("tsv", "?c\n<urn:claimgraph:claim/"),
        ("csv", "c\nurn:claimgraph:claim/"),
        ("json", '{"head":{"vars":["c"]}'),
        ("jsonl", '{"c": "clm:'),
        ("xml", '<?xml version="1.0"?><sparql'),
        ("md", "| c |\n"),
    ],
)
def test_rows_have_every_format(filled: Path, format_: str, starts: str) -> None:
    text = ok(filled, "query", "SELECT ?c { ?c a cg:Claim } LIMIT 1", "-f", format_)
    assert text.startswith(starts)


@pytest.mark.parametrize(
    ("format_", "holds"),
    [
        ("turtle", "clm:"),
        ("trig", "clm:"),
        ("nt", "<urn:claimgraph:claim/"),
        ("jsonld", '"@id"'),
        ("json", '"@id"'),
        ("rdfxml", "<rdf:RDF"),
        ("xml", "<rdf:RDF"),
        ("table", "subject"),
        ("jsonl", '"predicate": "rdf:type"'),
    ],
)
def test_graphs_have_every_format(filled: Path, format_: str, holds: str) -> None:
    query = "CONSTRUCT { ?c a cg:Claim } WHERE { ?c a cg:Claim }"
    assert holds in ok(filled, "query", query, "-f", format_)


def test_a_format_that_does_not_fit_says_which_do(filled: Path) -> None:
    result = run(filled, "query", "SELECT * { ?s ?p ?o } LIMIT 1", "-f", "turtle")
    assert result.exit_code == 2
    assert "SELECT has no format turtle; choose one of table, tsv" in result.stderr


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["SELECT * {"], 2, "query syntax"),
        (["INSERT DATA { <a:a> <b:b> <c:c> }"], 2, "INSERT is an update"),
        (["SELECT * { SERVICE <http://x.org/> {} }"], 2, "SERVICE is not allowed"),
        (["timeline"], 2, "missing parameter about"),
        (["timeline", "-p", "about"], 2, "not KEY=VALUE"),
        (["timeline", "-p", "about=Nobody"], 1, "nothing in the store is called 'Nobody'"),
        (["timelines"], 2, "there is timeline"),
        ([], 2, "say either SPARQL"),
        (["--file", "/nowhere/q.rq"], 2, "cannot be read"),
        (["SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "--timeout", "0.3"], 4, "longer than 0.3"),
    ],
)
def test_a_query_that_fails_says_why(filled: Path, words: list[str], code: int, says: str) -> None:
    result = run(filled, "query", *words)
    assert result.exit_code == code
    assert says in result.stderr
    assert result.stdout == ""
    assert "Traceback" not in result.stderr


def test_queries_come_from_files_and_stdin(filled: Path, tmp_path: Path) -> None:
    file = tmp_path / "ask.rq"
    file.write_text("\ufeffASK { ?c a cg:Claim }", "utf-8")
    assert ok(filled, "query", "--file", str(file), "-f", "tsv") == "true\n"
    assert ok(filled, "query", "-", "-f", "tsv", input="ASK { ?c a cg:Claim }") == "true\n"
    assert ok(filled, "query", "--file", str(file), "--file", str(file)).count("true") == 2


def test_the_limit_says_that_there_is_more(filled: Path) -> None:
    result = run(filled, "query", "SELECT ?c { ?c a cg:Claim }", "--limit", "2", "-f", "tsv")
    assert len(result.stdout.splitlines()) == 3
    assert "there is more" in result.stderr


@pytest.mark.parametrize(
    ("name", "starts"),
    [
        ("claims.csv", "id,article"),
        ("claims.jsonl", '{"id"'),
        ("claims.md", "| published"),
        ("claims.txt", "published"),
        ("claims.tsv", "id\tarticle"),
    ],
)
def test_a_suffix_tells_the_format(filled: Path, tmp_path: Path, name: str, starts: str) -> None:
    assert ok(filled, "claims", "-o", str(tmp_path / name)) == ""
    assert (tmp_path / name).read_text("utf-8").startswith(starts)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_file_that_cannot_be_written_is_one_line(filled: Path, tmp_path: Path) -> None:
    result = run(filled, "claims", "-o", str(tmp_path / "none" / "claims.csv"))
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr


@pytest.mark.parametrize(
    ("format_", "starts"),
    [
        ("gexf", "<?xml"),
        ("trig", "@prefix"),
        ("nquads", "<urn:claimgraph:"),
        ("turtle", "@prefix"),
        ("jsonld", "["),
        ("csv", "id,article"),
        ("jsonl", '{"id"'),
    ],
)
def test_exports(filled: Path, tmp_path: Path, format_: str, starts: str) -> None:
    text = ok(filled, "export", format_)
    assert text.lstrip().startswith((starts, "{"))
    ok(filled, "export", format_, "-o", str(tmp_path / "out"))
    assert (tmp_path / "out").read_text("utf-8") == text


def test_exports_are_filtered(filled: Path) -> None:
    assert len(ok(filled, "export", "jsonl", "--about", "Nordlake").splitlines()) == 4
    few = ok(filled, "export", "gexf", "--about", "Nordlake", "--depth", "1")
    assert 0 < len(few) < len(ok(filled, "export", "gexf"))
    assert run(filled, "export", "trig", "--about", "Nordlake").exit_code == 2
    assert run(filled, "export", "gefx").exit_code == 2


def test_articles_are_removed_and_the_rest_stays(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    first, *rest = readings()
    with Store.open(path, create=True) as store:
        for reading in (first, *rest):
            store.put(reading, software="test", model="none")
        store.settle()
    result = run(path, "remove", first.article.name, "no-such-article")
    assert result.exit_code == 1
    assert "harbour-1: removed, 5 claims" in result.stderr
    assert "no-such-article" in result.stderr
    assert "harbour-1" not in ok(path, "articles")
    assert ok(path, "validate") == ""
    ok(path, "rebuild")
    assert len(ok(path, "articles").splitlines()) == 3


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_a_script(shell: str) -> None:
    assert "_CLAIMGRAPH_COMPLETE" in run(None, "completion", shell).stdout


def test_completion_completes_commands() -> None:
    env = {
        "_CLAIMGRAPH_COMPLETE": "bash_complete",
        "COMP_WORDS": "claimgraph con",
        "COMP_CWORD": "1",
    }
    result = CliRunner().invoke(main, [], env=env, prog_name="claimgraph")
    assert result.stdout.split() == ["plain,conflicts"]
