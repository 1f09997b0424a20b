"""What claimgraph costs, as ratios measured in one run: `python -m benchmarks`.

Ratios, because machines differ and are shared; each pair of runs alternates (A B A B …) and the
median of the pairwise ratios is printed with its range.
"""
