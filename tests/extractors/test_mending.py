"""What the parser gets wrong is mended before anything is read: text -> (word, label, head)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language
from spacy.tokens import Doc

_MENDED = [
    (
        "The firm demands that the city drop its plan and threatens to sue.",
        "threatens conj demands",
    ),
    ("The king ordered that the fleet sail and promised a reward.", "promised conj ordered"),
    ("The firm promised not to close the plant and hired 40 men.", "hired conj promised"),
    ("The firm promised not to sell her shares and issued new rules.", "issued conj promised"),
    ("The minister has made it clear that she will not resign.", "resign ccomp made"),
    ("The fee makes it hard to sell grain.", "sell ccomp makes"),
    (
        "The charge that he had ordered them to dig, but had not paid wages, was dropped.",
        "paid conj ordered",
    ),
    ("The union answered, making it plain that no offer would do.", "do ccomp making"),
    (
        "She asked that the club give back the streets of old Lima that her men have never seen.",
        "seen relcl streets",
    ),
    (
        "It changed plans, selling the opera house, which wasn't a large one, and renting a barn.",
        "renting conj selling",
    ),
    ("The mayor's answer was short: no new tolls will come.", "was parataxis come"),
    ("His verdict was harsh: with these plans, the river dies.", "was parataxis dies"),
    (
        "Analysts said local factors have helped to lift trade, citing figures from the bank.",
        "citing advcl said",
    ),
    ("The mayor rejected suggestions he had lied.", "lied acl suggestions"),
    ("There were rumours the bank had failed.", "failed acl rumours"),
    ("The idea that Kolb lied is absurd.", "lied acl idea"),
    (
        "Critics said the mayor took bribes, an accusation that the party dismissed as nonsense.",
        "dismissed relcl accusation",
    ),
    ("Kolb claimed without evidence that the vote was stolen.", "stolen ccomp claimed"),
    ("The ministry issued a warning to farmers that the river could flood.", "flood acl warning"),
    ("The minister raised concerns with Peru that the dam was unsafe.", "was acl concerns"),
    ("He was accused by prosecutors of taking bribes.", "of prep accused"),
    ("The paper accused the audience of being bribed.", "of prep accused"),
    (
        "The king wants every mine the state took over in May to be returned.",
        "returned ccomp wants",
    ),
    ("Despite warnings from experts that the dam could fail, it held.", "fail acl warnings"),
    ("EU to impose tariffs on Chinese cars", "impose relcl EU"),
    ("The bridge has until recently been closed.", "recently pcomp until"),
    ("The guard at first refused to open the gate.", "first pcomp at"),
    ("The mill had by then been sold.", "then pcomp by"),
    ("Italy backed out of the pact.", "out prt backed"),
    ("Italy backed out of the pact.", "of prep backed"),
    ("The party broke away from the coalition.", "away prt broke"),
    ("The ship fired back with small arms.", "back prt fired"),
    ("The boat sailed away.", "away prt sailed"),
    ("Her lawyer insisted she was innocent and had helped them.", "helped conj was"),
    ("The aide claimed he was ill and had slept all day.", "slept conj was"),
    ("Two boys were beaten and a third stabbed in the park.", "third nsubjpass stabbed"),
    ("Ten houses were destroyed and forty others damaged.", "others nsubjpass damaged"),
    ("He was elected chairman by the board.", "by agent elected"),
    (
        "The vote shows the fear that Peru has asked Chile to pay, but has not pressed Bolivia.",
        "pressed conj asked",
    ),
    ("The firm insisted it was solvent and would repay its debts.", "repay conj was"),
    ("She lauded the island’s expanding bus fleet.", "fleet dobj lauded"),
    ("The navy freed 7 Danish and 5 Swedish sailors on Friday.", "sailors dobj freed"),
    ("Roe became postmaster general.", "general attr became"),
    ("The paymaster-general job is open.", "paymaster compound general"),
]
_KEPT = [
    ("The claims he made were false.", "made relcl claims"),
    ("The report the committee commissioned was late.", "commissioned relcl report"),
    ("The threat he poses is real.", "poses relcl threat"),
    ("The assurance that she got was worthless.", "got relcl assurance"),
    ("The doubts he cast on the vote linger.", "cast relcl doubts"),
    ("Ten men were killed and forty fled.", "forty nsubj fled"),
    ("The guide confirmed the boys were safe, but would not say where.", "say conj confirmed"),
    ("The mayor denied he had lied and will sue the paper.", "sue conj denied"),
    ("She knows the law, which bans marches and harms rights.", "harms conj bans"),
    ("The king wants the town that asked to be freed.", "freed xcomp asked"),
    ("The firm wants to buy the mill and close it.", "close conj buy"),
    ("The guard said he did not hear a shot but saw a man.", "saw conj hear"),
    ("The court ruled that the law could harm voters and is void.", "is conj harm"),
    ("The mayor welcomed the risk of losing votes.", "of prep risk"),
    ("Shares closed up 5 percent on Friday.", "up advmod closed"),
    ("She said that the mill had closed.", "closed ccomp said"),
    ("The army moved in quickly and took the town.", "quickly advmod moved"),
    ("What the town asked for soon came.", "soon advmod came"),
    ("The mayor knows that which the town fears.", "knows ROOT knows"),
    ("The firm is glad that the strike is over.", "is ccomp glad"),
    ("The general interest of the town was served.", "general amod interest"),
]


def _edges(doc: Doc) -> set[str]:
    return {f"{token.text} {token.dep_} {token.head.text}" for token in doc}


@pytest.mark.parametrize(("text", "edge"), _MENDED)
def test_mended(text: str, edge: str, read: Callable[[str], Doc], nlp: Language) -> None:
    assert edge not in _edges(nlp(text))  # else the sentence shows nothing
    assert edge in _edges(read(text))


@pytest.mark.parametrize(("text", "edge"), _KEPT)
def test_kept(text: str, edge: str, read: Callable[[str], Doc]) -> None:
    assert edge in _edges(read(text))


def test_the_first_word_of_a_headline_is_a_noun(read: Callable[[str], Doc]) -> None:
    first = read("Shell to sell North Sea assets for $2.5bn")[0]
    assert (first.pos_, first.tag_, first.lemma_) == ("PROPN", "NNP", "Shell")


def test_a_person_opens_a_headline(read: Callable[[str], Doc], nlp: Language) -> None:
    text = "Sailor dead after Lake Como storm"
    assert nlp(text)[0].tag_ == "VB"  # else the sentence shows nothing
    first = read(text)[0]
    assert (first.pos_, first.tag_, first.lemma_) == ("NOUN", "NN", "sailor")
