"""The value of a predication: its own operators within what embeds it, from the root downwards."""

from __future__ import annotations

from spacy.tokens import Token

from extractors.factuality.conditions import asked, condition_of, link
from extractors.factuality.lattice import FACT, State, within
from extractors.factuality.lexicon import Effect, lexicon
from extractors.factuality.modality import Mood, mood
from extractors.factuality.negation import negators, noun_negators
from graph.model import Modality

UNKNOWN = State(modality=Modality.HYPOTHETICAL, certainty="unknown")
CONDITION = UNKNOWN._replace(is_condition=True)
_DEEPEST = 40  # embeddings; beyond that the "sentence" is not prose, and nothing is asserted
_LEXICON = lexicon()
_TRANSPARENT = _LEXICON.words["transparent"]["nouns"]
_CONTRAST = frozenset({"without", "minus", "barring", "instead"})
_PREDICATIVE = frozenset({"acomp", "attr", "oprd"})
_COPULAS = frozenset({"be", "become", "remain", "stay", "seem", "appear", "look", "get", "feel"})
_BARE = frozenset({"let", "make", "help", "see", "have", "hear", "watch"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SHARED = frozenset({"and", "or", "nor", ","})


def carrier(head: Token) -> Token:
    """Return the word that carries the auxiliaries and the negation of a predication."""
    word = first_conjunct(head) if head.pos_ == "ADJ" else head
    if word.dep_ in {"aux", "auxpass"}:
        return word.head
    if word.dep_ in _PREDICATIVE and word.head.lemma_ in _COPULAS:
        return word.head
    return head


def first_conjunct(word: Token) -> Token:
    """Return the first member of the coordination a word belongs to."""
    while word.dep_ == "conj" and word.head is not word:
        word = word.head
    return word


def particle(word: Token) -> str:
    """Return the particle of a phrasal verb, or ""."""
    return next((c.lower_ for c in word.children if c.dep_ == "prt"), "")


def clause_state(head: Token, depth: int = 0) -> State:
    """Return the value of the clause that `head` predicates in, for its innermost holder."""
    if depth > _DEEPEST:
        return UNKNOWN
    clause = carrier(head)
    own = mood(clause)
    negative = negators(clause)
    if head is not clause and head.dep_ == "acomp":
        negative = negative + noun_negators(head)
    outer = _context(clause, depth + 1)
    first = first_conjunct(clause)
    if first is not clause:
        own, negative = _shared(clause, own, negative, first)
    modality = own.modality
    condition = None if _reports(clause) else condition_of(clause, modality is Modality.ACTUAL)
    if condition is None and first is not clause:
        before = condition_of(first, modality is Modality.ACTUAL)
        condition = before if before is not None and before.i < first.i else None
    if condition is not None and condition.i != clause.i:
        modality = Modality.HYPOTHETICAL
    elif own.would and modality is Modality.HYPOTHETICAL and _backshifted(clause):
        modality = Modality.FUTURE
    inner = State(
        len(negative) % 2 == 1,
        modality,
        "unknown" if condition is not None else own.certainty,
        condition,
        cues=(*negative, *own.cues),
    )
    return within(inner, outer)


def _shared(
    clause: Token, own: Mood, negative: list[Token], first: Token
) -> tuple[Mood, list[Token]]:
    """Add what a conjunct shares with the first: "will not buy or sell", "nobody came or left"."""
    if own.subject is not None or own.auxiliary or clause.tag_ != first.tag_:
        return own, negative
    theirs = mood(first)
    joint = next((c.lower_ for c in clause.head.children if c.dep_ == "cc" and c.i < clause.i), ",")
    if not negative and joint in _SHARED:
        finite = clause.tag_ in _FINITE
        negative = [
            n
            for n in negators(first)
            if n.i < first.i and not (finite and n.dep_ == "neg") and n.dep_ != "preconj"
        ]
    if theirs.modality is not Modality.ACTUAL and own.modality is Modality.ACTUAL:
        own = theirs._replace(subject=None, hedges=own.hedges)
    return own, negative


def _reports(clause: Token) -> bool:
    """Whether an "if" attached to this clause belongs to what it reports ("said … if …")."""
    return clause.tag_ in _FINITE and any(c.dep_ == "ccomp" for c in clause.children)


def _backshifted(clause: Token) -> bool:
    """Whether a past-tense governor makes "would" a future in the past (Quirk et al. 4.48)."""
    if any(c.dep_ in {"parataxis", "ccomp"} and c.tag_ == "VBD" for c in clause.children):
        return True
    return any(
        a.tag_ == "VBD" or any(c.lower_ == "had" and c.dep_ == "aux" for c in a.children)
        for a in _governors(clause)
    )


def _governors(clause: Token) -> list[Token]:
    found: list[Token] = []
    word = clause
    while word.head is not word and len(found) < _DEEPEST:
        if word.dep_ in {"relcl", "parataxis"}:
            break
        word = word.head
        found.append(word)
    return found


def _context(clause: Token, depth: int) -> State:
    """Return the value of the place the clause stands in."""
    first = first_conjunct(clause)
    if first is not clause and clause.tag_ in _FINITE and _frame(first) == "to":
        # A finite verb cannot continue an infinitive: "agreed to buy and sold" was misparsed.
        return _context(carrier(first.head), depth) if depth <= _DEEPEST else UNKNOWN
    dep, governor = first.dep_, first.head
    if dep in {"ROOT", "parataxis", "conj"} or governor is first:
        return _independent(first)
    if dep == "advcl":
        return _adverbial(first, governor, depth)
    if dep in {"ccomp", "xcomp", "acl", "csubj", "csubjpass", "oprd", "dobj"}:
        return _complement(first, governor, depth)
    if dep == "relcl":
        return _relative(first, governor, depth)
    if dep in {"pcomp", "pobj"}:
        return _prepositional(first, governor, depth)
    if dep in {"attr", "acomp", "appos", "dep", "prep", "agent", "amod", "advmod"}:
        return clause_state(governor, depth) if governor.pos_ in {"VERB", "AUX"} else FACT
    return FACT


def _independent(clause: Token) -> State:
    if asked(clause):
        return State(modality=Modality.HYPOTHETICAL, certainty="unknown", question=True)
    return FACT


def _frame(clause: Token) -> str:
    """Return the frame of a complement clause: to, ing, whether, wh or that."""
    wh = ""
    for child in clause.children:
        if child.i > clause.i:
            break
        if child.dep_ == "mark" and child.lower_ in {"whether", "if"}:
            return "whether"
        if child.tag_ == "TO" and child.dep_ == "aux":
            return wh or "to"
        if child.tag_ in {"WP", "WRB", "WDT", "WP$"}:
            wh = "wh"
    if wh:
        return wh
    if clause.tag_ == "VBG" and not any(c.dep_ == "aux" for c in clause.children):
        return "ing"
    if clause.tag_ == "VB" and clause.head.lemma_ in _BARE:
        return "to"
    return "that"


def _complement(clause: Token, governor: Token, depth: int) -> State:
    if clause.dep_ == "ccomp" and link(clause) == "condition" and _frame(clause) != "whether":
        return CONDITION
    frame = _frame(clause)
    if frame == "that" and clause.dep_ == "acl" and clause.tag_ == "VBN":
        return FACT  # a reduced relative: "areas occupied by the army"
    if clause.dep_.startswith("csubj"):
        outer = clause_state(governor, depth)
        return outer._replace(negated=False) if outer is not FACT else FACT
    found = _find(clause, governor, frame)
    if found is not None:
        word, effect = found
        state = _apply(
            effect,
            clause_state(word, depth) if word.pos_ != "NOUN" else noun_state(word, depth),
            word,
        )
    elif frame == "whether":
        state = State(modality=Modality.HYPOTHETICAL, certainty="unknown", question=True)
    elif frame == "to":
        state = within(
            State(modality=Modality.DESIRED), clause_state(governor, depth)._replace(negated=False)
        )
    elif frame == "ing":
        state = clause_state(governor, depth)
    else:
        outer = clause_state(governor, depth) if governor.pos_ in {"VERB", "AUX", "ADJ"} else FACT
        state = (
            outer._replace(negated=False, modality=Modality.HYPOTHETICAL)
            if outer.negated
            else outer
        )
    if _reports(governor):
        condition = condition_of(governor, False)
        if condition is not None and condition.i != clause.i and frame == "that":
            state = within(State(modality=Modality.HYPOTHETICAL, condition=condition), state)
    if clause.dep_ == "ccomp" and asked(clause) and clause.i < governor.i:
        state = within(State(modality=Modality.HYPOTHETICAL, question=True), state)
    return state


def _find(clause: Token, governor: Token, frame: str) -> tuple[Token, Effect] | None:
    """Return the word that embeds the clause and its effect."""
    part = particle(governor)
    marked = any(c.lower_ == "for" and c.dep_ == "mark" for c in clause.children)
    frames = ("for", frame) if marked else (frame,)
    for name in frames:
        effect = _LEXICON.effect(name, governor.lemma_, part)
        if effect is not None:
            if governor.lemma_ in _TRANSPARENT and governor.dep_ in {"dobj", "nsubjpass"}:
                above = _LEXICON.effect("that", governor.head.lemma_, particle(governor.head))
                above = above or _LEXICON.effect(
                    "ing", governor.head.lemma_, particle(governor.head)
                )
                if above is not None and above.positive.negated:
                    return governor.head, above
            return governor, effect
    if governor.lemma_ in _COPULAS:  # "it is likely that", "the aim is to": the predicative decides
        for child in governor.children:
            if child.dep_ in _PREDICATIVE or child.dep_ == "nsubj":
                effect = _LEXICON.effect(frame, child.lemma_)
                if effect is not None and child.i < clause.i:
                    return governor, effect
    return None


def _apply(effect: Effect, outer: State, word: Token) -> State:
    """Return the context that an embedding word of that value gives its complement."""
    value = effect.negative if outer.negated else effect.positive
    if value.presupposed:
        return FACT
    inner = State(
        value.negated, value.modality, value.certainty, question=value.question, cues=(word,)
    )
    return within(inner, outer._replace(negated=False))


def _adverbial(clause: Token, governor: Token, depth: int) -> State:
    kind = link(clause)
    if kind == "condition":
        return CONDITION
    if kind in {"concession", "unreal"}:
        return UNKNOWN
    if kind == "lest":
        return State(True, Modality.DESIRED, "unknown")
    if kind == "contrast":
        return clause_state(governor, depth)._replace(negated=True)
    if kind == "infinitive":
        return _complement(clause, governor, depth)
    outer = clause_state(governor, depth)
    if kind == "purpose":
        return within(State(modality=Modality.DESIRED), outer._replace(negated=False))
    if clause.tag_ in {"VBD", "VBN"}:
        return FACT
    if kind == "once" and outer.modality is not Modality.ACTUAL:
        return CONDITION
    return outer._replace(negated=False)


def _relative(clause: Token, antecedent: Token, depth: int) -> State:
    """A relative clause on a definite noun is presupposed; on another it shares its fate."""
    if clause.tag_ == "VBD" or definite(antecedent):
        return FACT
    outer = noun_state(antecedent, depth)
    return outer._replace(negated=False, modality=Modality.HYPOTHETICAL) if outer.negated else outer


def _prepositional(word: Token, preposition: Token, depth: int) -> State:
    """The object of a preposition, noun or gerund: "without a deal", "accused of lying"."""
    if depth > _DEEPEST:
        return UNKNOWN
    governor, name = preposition.head, preposition.lower_
    if name in _CONTRAST or (name == "of" and governor.lower_ == "instead"):
        return State(negated=True, cues=(preposition,))
    if link(word) == "condition" or _in_case(governor, name):
        return CONDITION
    effect = _LEXICON.effect(name, governor.lemma_, particle(governor))
    if effect is not None:
        outer = (
            noun_state(governor, depth)
            if governor.pos_ == "NOUN"
            else clause_state(governor, depth)
        )
        return _apply(effect, outer, governor)
    if word.dep_ == "pcomp":
        if _frame(word) == "whether":
            return State(modality=Modality.HYPOTHETICAL, certainty="unknown", question=True)
        return (
            clause_state(governor, depth)._replace(negated=False)
            if governor.pos_ in {"VERB", "AUX"}
            else FACT
        )
    if governor.pos_ == "NOUN" and name == "of":
        return noun_state(governor, depth)
    if (
        governor.pos_ in {"VERB", "AUX"}
        and not definite(word)
        and name not in {"after", "before", "since", "during", "despite"}
    ):
        return clause_state(governor, depth)._replace(negated=False)
    return FACT


def _in_case(governor: Token, name: str) -> bool:
    return name == "of" and governor.lower_ in {"event", "case"} and governor.head.lower_ == "in"


def definite(noun: Token) -> bool:
    """Whether a noun phrase refers to something given: a name, the, this, a possessive."""
    if noun.pos_ == "PROPN":
        return True
    return any(
        c.dep_ == "poss"
        or (c.dep_ == "det" and c.lower_ in {"the", "this", "that", "these", "those"})
        for c in noun.children
    )


def noun_state(noun: Token, depth: int = 0) -> State:
    """Return the value of the event a noun names."""
    if depth > _DEEPEST:
        return UNKNOWN
    negative = noun_negators(noun)
    negated, modality = bool(negative), Modality.ACTUAL
    for child in noun.children:
        if child.dep_ in {"amod", "compound"}:
            for name, words in _LEXICON.words["adjectives"].items():
                if child.lower_ in words:
                    if name == "negated":
                        negated = True
                    else:
                        modality = Modality(name)
                    negative = [*negative, child]
    outer = _noun_context(noun, depth + 1)
    if negated:
        outer = outer._replace(negated=False)
    return within(State(negated, modality, cues=tuple(negative)), outer)


def _noun_context(noun: Token, depth: int) -> State:
    first = first_conjunct(noun)
    dep, governor = first.dep_, first.head
    if dep in {"dobj", "nsubjpass"}:
        effect = _LEXICON.effect("object", governor.lemma_, particle(governor))
        outer = clause_state(governor, depth)
        if effect is not None:
            return _apply(effect, outer, governor)
        return FACT if definite(first) else outer
    if dep == "nsubj":
        outer = clause_state(governor, depth)
        if _LEXICON.effect("subject", governor.lemma_, particle(governor)) is not None:
            return outer
        for child in governor.children:
            if child.dep_ == "acomp":
                effect = _LEXICON.effect("that", child.lemma_)
                if effect is not None:
                    return _apply(effect, outer, child)
        return FACT if definite(first) else outer._replace(negated=False)
    if dep == "pobj":
        return _prepositional(first, governor, depth)
    if dep in {"attr", "oprd", "ROOT"} and governor is not first:
        return clause_state(governor, depth)
    return FACT
