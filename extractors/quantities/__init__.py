"""Measured values in text: money, percentages, counts, ratios, rates, ranges, with their hedges.

A small grammar over the tokens of the text, one pass, no look-back further than a hedge. Values
are exact decimals; what is not stated exactly keeps bounds ("more than 2 million": minimum).
Dates, years, times of day, scores, versions, names and ages are no quantities.
"""

from extractors.quantities.grammar import Measured, quantities

__all__ = ["Measured", "quantities"]
