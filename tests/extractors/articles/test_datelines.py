"""Datelines of agencies and papers, and first words that only look like one."""

import pytest

from extractors.articles.datelines import dateline


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("LAGOS — The governor resigned.", "The governor resigned."),
        ("NEW YORK (AP) — Shares fell.", "Shares fell."),
        ("Nairobi (Reuters) - Kenya will borrow.", "Kenya will borrow."),
        ("LIMA, Sept. 28 (UPI) — Peru won.", "Peru won."),
        ("KINGSTON, Ont. - A bridge fell.", "A bridge fell."),
        ("RIO DE JANEIRO, Brazil (AFP) — Rain fell.", "Rain fell."),
        ("PORT-AU-PRINCE, Haiti -- Aid arrived.", "Aid arrived."),
        ("CAIRO -- “We won,” he said.", "“We won,” he said."),
        ("OSLO (AP) — Norway paid.", "Norway paid."),
        ("OPEC – Angola relations are bad.", "OPEC – Angola relations are bad."),
        ("Lagos – the largest city – floods.", "Lagos – the largest city – floods."),
        ("U.S. - China trade fell.", "U.S. - China trade fell."),
        ("Geneva – The talks failed.", "Geneva – The talks failed."),
        ("LAGOS — 2", "LAGOS — 2"),
        ("MUNICH—Police left.", "MUNICH—Police left."),
    ],
)
def test_dateline(line: str, rest: str) -> None:
    assert line[dateline(line) :] == rest
