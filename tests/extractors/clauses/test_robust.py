"""Any text gives clauses or none; every span is exact and contiguous."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from extractors.clause import Clause
from extractors.clauses import clauses
from extractors.triples import triples

LONG = "The mayor of the town said that the bridge, " + ", ".join(
    f"which the firm number {n} built near the river in {1900 + n} and sold to the state"
    for n in range(20)
)
TEXTS = [
    LONG,
    'He said "the dam is safe and left the room.',
    "“We will go, he said. ”Never”, she said “again.",
    "1. Open the valve 2. Close the valve 3. Leave the room",
    "Item\tPrice\tStock\nBolts\t3\t40\nNuts\t2\t55",
    "THE COURT HAS REJECTED THE APPEAL OF THE MINING COMPANY",
    "The ministry closed the mine",
    "and and and of of the the to to",
    "Who? What! Why... (the man (who left) (again)",
    "Paris, Rome, Oslo, Bonn, Lima, Quito, Riga, Kiel, Cork, Bern, Graz, Nice and Lodz voted.",
    "x" * 500,
    "He he he saw saw saw that that that which which which.",
    '10 which ‒0 q1T"- 0000\x1fA',
    "«Привет», сказал он. 今日は良い天気です。 🎉🎉 ‮abc‬",
]
WORDS = st.sampled_from(
    "the a man bank who which that said says is was been be not to of by in and or , . ; “ ” \" ' "
    "between there it what has sold selling Oslo Ann Lee 's $ 5 % president former - — ( )".split()
)


@pytest.mark.parametrize("text", TEXTS)
def test_odd_texts(text: str, clauses_of: Callable[[str], list[Clause]]) -> None:
    for clause in clauses_of(text):
        _check(clause)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=25).map(" ".join)))
def test_any_text(nlp: Language, text: str) -> None:
    doc = nlp(text)
    for sentence in doc.sents:
        found = list(clauses(sentence))
        for clause in found:
            _check(clause)
            assert sentence.start <= clause.subject.start < clause.subject.end <= sentence.end
        assert all(0 <= triple.confidence <= 1 for triple in triples(found))


def test_a_long_list_does_not_explode(clauses_of: Callable[[str], list[Clause]]) -> None:
    names = ", ".join(f"item{n}" for n in range(60))
    assert len(clauses_of(f"The shops {names} and boats sell {names} and boats.")) < 120


@pytest.mark.parametrize(
    ("dep", "tag", "pos"),
    [
        ("conj", "VBN", "VERB"),
        ("xcomp", "VB", "VERB"),
        ("poss", "NN", "NOUN"),
        ("dobj", "NN", "NOUN"),
    ],
)
def test_deep_trees_end(nlp: Language, dep: str, tag: str, pos: str) -> None:
    for sentence in _deep(nlp, 100, dep, tag, pos).sents:
        for clause in clauses(sentence):
            _check(clause)
    (list_of_things,) = _deep(nlp, 1500, dep, tag, pos).sents
    with pytest.raises(ValueError, match="deep"):
        list(clauses(list_of_things))


def _deep(nlp: Language, length: int, dep: str, tag: str, pos: str) -> Doc:
    return Doc(
        nlp.vocab,
        words=["He", *["word"] * length],
        heads=[1, 1, *range(1, length)],
        deps=["nsubj", "ROOT", *[dep] * (length - 1)],
        tags=["PRP", *[tag] * length],
        pos=["PRON", *[pos] * length],
        lemmas=["he", *["word"] * length],
    )


def _check(clause: Clause) -> None:
    assert clause.subject.text.strip()
    assert clause.wording.strip()
    assert clause.rule.startswith("clause.")
    assert 0 < clause.confidence <= 1
    assert clause.subject.text not in {"which", "who", "whom", "there"}
    spans = [clause.subject, *(c.span for c in clause.complements)]
    spans += [a.span for a in clause.adverbials]
    if clause.predicate is not None:
        spans.append(clause.predicate)
        assert clause.predicate.start <= clause.head.i < clause.predicate.end
    text = clause.head.doc.text
    for span in spans:
        assert span.end > span.start
        assert text[span.start_char : span.end_char] == span.text
