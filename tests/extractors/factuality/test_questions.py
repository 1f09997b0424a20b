"""Direct and reported questions have no truth value.

A row: the sentence with the word in question between asterisks, then polarity, modality and
"?" for a question, then the head of the condition. The sentences are invented.
"""

from collections.abc import Callable

import pytest

ROWS = [
    ("Will the king *abdicate*?", "+ hypothetical ?", ""),
    ("Did the minister *lie* to parliament?", "+ hypothetical ?", ""),
    ("Why did the bridge *collapse*?", "+ hypothetical ?", ""),
    ("Reporters asked whether the king would *abdicate*.", "+ hypothetical ?", ""),
    ("Reporters asked if the king had *abdicated*.", "+ hypothetical ?", ""),
    ("The judge asked who *signed* the cheque.", "+ hypothetical ?", ""),
    ("It is unclear whether the king will *abdicate*.", "+ hypothetical ?", ""),
    ("It is not clear whether the firm *paid* the ransom.", "+ hypothetical ?", ""),
    ("The cabinet is debating whether to *send* troops.", "+ hypothetical ?", ""),
    ("Police are investigating whether the driver *slept*.", "+ hypothetical ?", ""),
    ("The minister wondered whether the bank had *lied*.", "+ hypothetical ?", ""),
    ("The question is whether the ceasefire will *hold*.", "+ hypothetical ?", ""),
    ("“Will the king *abdicate*?” the reporter asked.", "+ hypothetical ?", ""),
    ("“Will the king abdicate?” the reporter *asked*.", "+ actual", ""),
    ("The reporter asked: “Will the king *abdicate*?”", "+ hypothetical ?", ""),
    ("The reporter *asked*: “Will the king abdicate?”", "+ actual", ""),
    ("Doubts remain over whether the ceasefire will *hold*.", "+ hypothetical ?", ""),
    ("Has the army *withdrawn*?", "+ hypothetical ?", ""),
    ("The minister would not say whether the bank had *lied*.", "+ hypothetical ?", ""),
    ("Is it true that the bank *lied*?", "+ hypothetical ?", ""),
    ("The spokesman declined to say whether the king would *abdicate*.", "+ hypothetical ?", ""),
    ("The company is considering whether to *appeal*.", "+ hypothetical ?", ""),
    ("What would *happen* if the dam broke?", "+ hypothetical ?", "broke"),
    ("Can the dam *hold*?", "+ hypothetical ?", ""),
    ("How did the thieves *enter* the vault?", "+ hypothetical ?", ""),
    ("Who *ordered* the raid?", "+ hypothetical ?", ""),
    ("She asked whether the dam would *hold*.", "+ hypothetical ?", ""),
    ("She asked engineers if the dam could *hold*.", "+ hypothetical ?", ""),
    ("Investigators want to know whether the pilot *slept*.", "+ hypothetical ?", ""),
    ("Nobody knows whether the pilot *slept*.", "+ hypothetical ?", ""),
    ("It remains unclear if the pilot *slept*.", "+ hypothetical ?", ""),
    ("Questions remain about whether the pilot *slept*.", "+ hypothetical ?", ""),
    ("The board will decide whether to *sell* the club.", "+ hypothetical ?", ""),
    ("“Is the dam *safe*?” she asked.", "+ hypothetical ?", ""),
    ("“Why did nobody *warn* us?” the mayor asked.", "- hypothetical ?", ""),
    ("When will the airport *reopen*?", "+ hypothetical ?", ""),
    ("The inquiry asks who *approved* the design.", "+ hypothetical ?", ""),
    ("The general wondered if the bridge had been *mined*.", "+ hypothetical ?", ""),
    ("Critics question whether the tax *works*.", "+ hypothetical ?", ""),
    ("The debate over whether to *ban* cars goes on.", "+ hypothetical ?", ""),
    ("Whether the king will *abdicate* is unclear.", "+ hypothetical ?", ""),
    ("The clerk asked whether the form had been *signed*.", "+ hypothetical ?", ""),
    ("The panel will examine whether the agency *ignored* warnings.", "+ hypothetical ?", ""),
    ("It was not clear if anyone had been *hurt*.", "+ hypothetical ?", ""),
    ("“Did you *sign* the form?” the lawyer asked the clerk.", "+ hypothetical ?", ""),
    ("“Who *paid* for the trip?” the newspaper asked in an editorial.", "+ hypothetical ?", ""),
    ("Could the volcano *erupt* again?", "+ hypothetical ?", ""),
    ("Has the treaty *failed*? Many think so.", "+ hypothetical ?", ""),
    ("Has the treaty failed? Many *think* so.", "+ actual", ""),
    ("The doctor asked why nobody had *called* her.", "- hypothetical ?", ""),
    ("The doctor explained why nobody had *called* her.", "- actual", ""),
    ("The doctor said who had *called* her.", "+ actual", ""),
    ("The ministry declined to say how many people had *died*.", "+ actual", ""),
    ("Experts disagree over whether the vaccine *works*.", "+ hypothetical ?", ""),
    ("The minister was asked whether he would *resign*.", "+ hypothetical ?", ""),
    ("The minister, asked if he would *resign*, shook his head.", "+ hypothetical ?", ""),
    ("Isn't the treaty *dead*?", "- hypothetical ?", ""),
    ("Did the canal *close* in May?", "+ hypothetical ?", ""),
    ("Is the canal *open*?", "+ hypothetical ?", ""),
    ("Where did the money *go*?", "+ hypothetical ?", ""),
    ("He asked his lawyer whether he should *plead* guilty.", "+ hypothetical ?", ""),
    ("The editor inquired whether the letter was *genuine*.", "+ hypothetical ?", ""),
    ("They discussed whether to *extend* the truce.", "+ hypothetical ?", ""),
    ("It is uncertain whether the truce will *hold*.", "+ hypothetical ?", ""),
    ("It is not known whether the hostages *survived*.", "+ hypothetical ?", ""),
    ("The court must decide whether the king *broke* the law.", "+ hypothetical ?", ""),
    ("“Have you *met* the banker?” she was asked.", "+ hypothetical ?", ""),
    ("The reporter asked: “Did you *meet* the banker?”", "+ hypothetical ?", ""),
    ("Nobody can say whether prices will *fall*.", "+ hypothetical ?", ""),
    ("Will there be a *vote*?", "+ hypothetical ?", ""),
]


@pytest.mark.parametrize(("text", "expected", "condition"), ROWS)
def test_questions(
    value: Callable[[str], tuple[str, str]], text: str, expected: str, condition: str
) -> None:
    assert value(text) == (expected, condition)
