"""The "it" that refers to nothing: weather, extraposition, clefts (Lappin & Leass 1994, 2.3)."""

from __future__ import annotations

from spacy.tokens import Token

_RAISING = frozenset("seem appear happen remain turn emerge follow matter".split())
_WEATHER = frozenset("rain snow hail thunder".split())
_EXTRAPOSED = frozenset({"ccomp", "csubj", "xcomp", "acl"})
_MEASURED = frozenset("take cost make".split())
_PREDICATES = frozenset("find make think consider deem believe keep leave".split())
# of these somebody is the subject: "it is ready to sign", "it is likely to fall"
_PERSONAL = frozenset(
    "able unable ready willing unwilling prepared reluctant eager keen set due bound free entitled "
    "determined obliged committed likely unlikely certain sure happy proud quick slow".split()
)
# what acts and facts are said to be: "it was a mistake to wait"
_JUDGEMENTS = frozenset(
    "mistake honor honour shame pity pleasure crime duty right time idea way job responsibility "
    "matter question fact wonder surprise relief disgrace privilege error miracle thing custom "
    "tradition goal hope aim dream".split()
)
# what no thing or body is: "he said it was a mistake" is about what was done
_OF_DEEDS = frozenset(
    "mistake honor honour shame pity crime time wonder surprise relief disgrace privilege error "
    "miracle".split()
)
_DOING = frozenset("do say mean know think realize realise admit believe deny regret".split())
_LASTING = frozenset({"DATE", "TIME"})
_SEEMING = frozenset("seem sound look appear be stand".split())
_ADJUNCT = 12  # words after a predicate in which its infinitive may stand


def pleonastic(token: Token) -> bool:
    """Tell whether "it" is empty: "it rained", "it is clear that …", "it was X who …"."""
    verb = token.head
    if token.dep_ == "expl" or _idiom(token, verb):
        return True
    if token.dep_ == "dobj" or (token.dep_ == "nsubj" and verb.dep_ == "ccomp" and _small(verb)):
        # "made it clear that", "found it hard to"
        owner = verb if token.dep_ == "dobj" else verb.head
        return owner.lemma_ in _PREDICATES and _has_clause(owner, token)
    if token.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    if verb.lemma_ in _WEATHER or (verb.lemma_ in _RAISING and _has_clause(verb, token)):
        return True
    if token.dep_ == "nsubjpass" or verb.lemma_ in _MEASURED:
        return _has_clause(verb, token)
    return verb.lemma_ == "be" and _copular(verb)


def _idiom(token: Token, verb: Token) -> bool:
    """Tell whether "it" belongs to a phrase, or stands for what was said or done.

    "as she put it", "when it comes to", "odd as it may seem", "who did it".
    """
    if token.dep_ == "dobj" and verb.lemma_ in _DOING:
        return True
    if token.i > 1 and token.nbor(-1).lemma_ == "do" and token.nbor(-2).tag_ == "WP":
        return True  # "who did it"
    if verb.lemma_ == "take" and token.dep_ == "nsubj" and any(map(_lasts, verb.children)):
        return True  # "how long will it take", "it took them three years"
    if verb.lemma_ == "help" and token.dep_ == "nsubj" and _depends(verb):
        return True  # "it helps when the sky is clear"
    if token.i and token.nbor(-1).lower_ == "as" and verb.lemma_ in _SEEMING:
        return True
    words = {child.lower_ for child in verb.children}
    if verb.lemma_ == "put":
        return token.dep_ == "dobj" and "as" in words
    if verb.lemma_ == "come":
        return "when" in words and "to" in words
    return verb.lemma_ in {"turn", "happen"} and "as" in words


def _lasts(part: Token) -> bool:
    """Tell whether a part of a clause says how long something takes."""
    return part.lower_ == "long" or (
        part.dep_ in {"dobj", "npadvmod"} and part.ent_type_ in _LASTING
    )


def _depends(verb: Token) -> bool:
    """Tell whether a verb has a clause with "when" or "if" and no object."""
    parts = list(verb.children)
    return all(part.dep_ != "dobj" for part in parts) and any(
        part.dep_ == "advcl" and any(word.lower_ in {"if", "when"} for word in part.children)
        for part in parts
    )


def _copular(verb: Token) -> bool:
    parts = [p for p in verb.children if p.dep_ in {"acomp", "attr", "prep", "npadvmod"}]
    for part in parts:
        if part.dep_ == "attr" and (part.ent_type_ in {"DATE", "TIME"} or part.tag_ == "NNS"):
            return True  # "it was divisions that cost the vote"
        if (
            part.dep_ == "attr"
            and part.lemma_ in _JUDGEMENTS
            and (part.lemma_ in _OF_DEEDS or _opened(part))
        ):
            return True
        personal = part.dep_ == "acomp" and part.lemma_.lower() in _PERSONAL
        if personal and any(c.dep_ == "xcomp" for c in (*part.children, *verb.children)):
            return False
    inner = [child for part in parts for child in part.subtree]
    return bool(parts) and any(
        p.dep_ in _EXTRAPOSED or (p.dep_ in {"advcl", "relcl"} and _opens(p) and _cleft(p))
        for p in (*verb.children, *inner)
        if p.i > verb.i
    )


def _opened(noun: Token) -> bool:
    """Tell whether an infinitive or "that" follows a noun soon, wherever the parser hangs it."""
    after = noun.doc[noun.i + 1 : min(noun.i + _ADJUNCT, noun.sent.end)]
    return any(word.tag_ == "TO" or word.lower_ == "that" for word in after)


def _small(verb: Token) -> bool:
    return verb.pos_ == "ADJ"


def _has_clause(verb: Token, token: Token) -> bool:
    return any(
        child.dep_ in _EXTRAPOSED and child.i > token.i
        for node in (verb, *verb.children)
        for child in node.children
    )


def _cleft(clause: Token) -> bool:
    """Clefts single out a name or pronoun; "it is a firm that makes shoes" is about the firm."""
    return clause.dep_ == "advcl" or clause.head.pos_ in {"PROPN", "PRON"}


def _opens(clause: Token) -> bool:
    """Tell whether a clause begins with to, that, who, which or whether."""
    first = next(iter(clause.subtree))
    return first.lower_ in {"to", "that", "who", "which", "whether"}
