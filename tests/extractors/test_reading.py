"""A reading has the article's own characters, whatever the parser was shown."""

from spacy.language import Language

from extractors.analysis import analyse
from extractors.reading import read
from graph.ids import digest
from graph.model import Article


def test_mentions_are_cut_from_the_article(nlp: Language) -> None:
    text = "The U . S . Senate met in Macon , Ga . , on Friday ."
    article = Article(id=digest(text), name="test", text=text)
    found = read(*next(analyse([article], nlp))).mentions
    assert [mention.text for mention in found] == ["U . S .", "Senate", "Macon", "Ga ."]
    assert all(text[m.start : m.end] == m.text for m in found)
