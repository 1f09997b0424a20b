"""From the graph to answers: stored questions, look-ups, rendering. No spaCy in here."""
