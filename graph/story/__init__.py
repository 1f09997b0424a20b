"""Which articles tell one story, and which of their descriptions mean the same.

"The gunman" in two articles is two men, unless both report the same event. What an article brings
to a story is its telling (telling.py): the words that tell its event from others (words.py) and its
cast, who is described by the part that he plays (cast.py), and who has which deed by its claims
(actors.py). Articles of one event are a star (stars.py); within it a part is one entity, or the one
person whom some report names, and so is who has a deed (acting.py, joins.py); a name (called.py) is
the only fuller name that it may stand for (names.py, shorter.py, persons.py, slips.py), or what its
article says that it is (stated.py).
"""
