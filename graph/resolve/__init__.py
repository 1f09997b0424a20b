"""Which names are one entity, over all articles.

An article gives each thing that it names an identifier (`ent:` and the slug of the fullest name).
With the class of the thing it becomes a variant (variant.py). Variants with one canonical form are
one (person.py and body.py over spelling.py, profile.py); shorter names join the one longer name
that they can stand for (bearers.py); what people decided comes before all rules (decided.py). All
of it is a pure function of the set of names, counts and decisions (component.py).
"""

from graph.resolve.names import Entity, Names, describe, from_mentions

__all__ = ["Entity", "Names", "describe", "from_mentions"]
