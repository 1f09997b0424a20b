"""claimgraph: news articles into a knowledge graph of claims."""
