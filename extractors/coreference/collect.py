"""The referring expressions of a text: names, phrases of person and body nouns, pronouns."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span

from extractors.analysis import PROSE
from extractors.coreference.ages import aged
from extractors.coreference.expressions import Expression
from extractors.coreference.nationals import is_national
from extractors.nouns import Nouns, nouns
from extractors.offices import begins, ends, is_portfolio
from extractors.words import Words, words_of
from graph.model import MentionKind

TYPES = {
    "PERSON": "Person", "ORG": "Organization", "GPE": "Place", "LOC": "Place", "FAC": "Place",
    "NORP": "Group", "EVENT": "Event", "PRODUCT": "Product", "WORK_OF_ART": "CreativeWork",
    "LAW": "CreativeWork",
}  # fmt: skip
_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_ARGUMENT = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "dative"})
_MODIFIER = frozenset({"compound", "amod", "npadvmod", "nmod"})
# form -> (gender, plural); gender "thing" for it, None where the form says nothing
PRONOUNS: dict[str, tuple[str | None, bool]] = {
    **dict.fromkeys(("he", "him", "his", "himself"), ("male", False)),
    **dict.fromkeys(("she", "her", "hers", "herself"), ("female", False)),
    **dict.fromkeys(("it", "its", "itself"), ("thing", False)),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), (None, True)),
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), ("speaker", False)),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), ("speaker", True)),
    **dict.fromkeys(("who", "whom", "whose", "which", "that"), ("relative", False)),
}
_PRONOUN_TAGS = frozenset({"PRP", "PRP$", "WP", "WDT", "WP$"})
_VAGUE = frozenset(
    "one lot number part majority time day week month year way fact thing kind sort percent "
    "percentage proportion bit rest couple dozen reason share amount something anything nothing "
    "everything someone somebody anyone anybody everyone everybody nobody".split()
)
_QUANTIFIERS = frozenset(
    "some many most all few several majority none half dozens scores hundreds thousands millions "
    "two three four number lot".split()
)
_WITHIN = frozenset({"conj", "pobj"})
_TITLED = frozenset({"lady", "officer"})  # titles only with a word before them
_NOUN_TAGS = frozenset({"NN", "NNS", "NNP"})


def expressions(doc: Doc) -> list[Expression]:
    """Return the referring expressions of the prose in textual order."""
    names = {ent.start: ent for ent in doc.ents if ent.label_ in TYPES}
    found: list[Expression] = []
    sentence = 0
    for block in doc.spans[PROSE]:
        for sent in block.sents:
            found += _sentence(sent, sentence, names)
            sentence += 1
        sentence += 1  # a paragraph is further away than a sentence
    found.sort(key=lambda one: one.head)
    return found


def _is_subject(words: Words, place: int) -> bool:
    """Tell whether a word heads a subject, alone, conjoined or after "many of"."""
    while (dep := words.dep[place]) in _WITHIN:
        place = words.head[place]
        if dep == "pobj":
            above = words.head[place]
            if words.lower[place] != "of" or words.lower[above] not in _QUANTIFIERS:
                return False
            place = above
    return dep in _SUBJECT


def _sentence(sent: Span, number: int, names: dict[int, Span]) -> Iterator[Expression]:
    known, words = nouns(), words_of(sent.doc)
    inside = sent.start
    before: Expression | None = None
    for position in range(sent.start, sent.end):
        if position in names:
            yield _name(names[position], number)
            inside = names[position].end
        if position < inside:
            continue
        tag = words.tag[position]
        if tag in _NOUN_TAGS:
            common = _common(words, position, number, known, max(inside, sent.start))
            if common is not None:
                if before is not None and common.start >= before.end:
                    yield before  # else it is part: "[commander]-in-chief"
                before = common
        elif (start := aged(words, position)) is not None:
            yield Expression(
                start, position + 1, position, MentionKind.NOMINAL, number,
                "Person", None, False, _is_subject(words, position),
            )  # fmt: skip
        elif tag in _PRONOUN_TAGS:
            form = PRONOUNS.get(words.lower[position])
            if form is not None:
                yield Expression(
                    position, position + 1, position, MentionKind.PRONOUN, number,
                    None, form[0], form[1], _is_subject(words, position),
                )  # fmt: skip
    if before is not None:
        yield before


def _name(ent: Span, number: int) -> Expression:
    words, head, kind = words_of(ent.doc), ent.root, TYPES[ent.label_]
    if kind == "Group" and is_national(ent, opens=number == 0):
        return Expression(
            ent.start, ent.end, ent.end - 1, MentionKind.NOMINAL, number, "Person",
            _gender(words.lower[ent.end - 1]),
            subject=_is_subject(words, head.i), predicate=words.dep[head.i] == "attr",
        )  # fmt: skip
    if kind == "Person" and words.dep[head.i] not in _ARGUMENT | _WITHIN:
        parts = (i for i in range(ent.start, ent.end) if words.dep[i] in _ARGUMENT)
        head = words.tokens[next(parts, head.i)]  # "Jo" may be taken for an interjection
    plural = words.tag[head.i] in {"NNPS", "NNS"}
    if kind == "Person":  # "the Hales", but "Mr. Hales"
        plural = plural and ent.start > 0 and words.lower[ent.start - 1] == "the"
    return Expression(
        ent.start, ent.end, head.i, MentionKind.NAME, number, kind,
        plural=plural, subject=_is_subject(words, head.i),
    )  # fmt: skip


def _gender(people: str) -> str | None:
    if people.endswith("woman"):
        return "female"
    return "male" if people.endswith("man") and people != "german" else None


def _common(
    words: Words, position: int, number: int, known: Nouns, floor: int
) -> Expression | None:
    """Return the phrase of a common noun: the head with the nouns compounded to it."""
    lemma, dep, tag = words.lemma[position].lower(), words.dep[position], words.tag[position]
    kind = known.type_of(lemma)
    if kind is None:
        apart = lemma not in known.thing or dep in _MODIFIER
        if (dep not in _ARGUMENT and apart) or tag == "NNP" or lemma in _VAGUE:
            return None
        kind = "Thing"  # never a mention by itself, but what "it" may well mean
    elif dep in _MODIFIER:
        head = words.head[position]
        if kind != "Person" or head <= position:
            return None
        filled = lemma in known.office and words.lemma[head].lower() in known.post
        if not filled and words.tokens[head].ent_type_ != "PERSON":
            return None  # only "coach Ann Lee", "auditor general nominee"
    elif dep == "pobj" and is_portfolio(words, position):
        return None  # "secretary of state"
    office = lemma in known.office or lemma in _TITLED
    start = _begun(words, position, floor, office)
    plural = tag == "NNS" and lemma != "headquarters"
    plural = plural or (lemma == "general" and words.tag[start] == "NNS")  # "attorneys general"
    return Expression(
        start, ends(words, position) if office else position + 1, position,
        MentionKind.NOMINAL, number, kind,
        known.gender.get(lemma), plural or lemma in {"people", "police"},
        _is_subject(words, position), lemma in known.collective,
        dep == "attr" and not _existential(words, position),
    )  # fmt: skip


def _begun(words: Words, position: int, floor: int, office: bool) -> int:
    """Return where a noun begins with what is compounded to it: "ex-minister", "army doctor"."""
    known, start = nouns(), position
    post = words.lemma[position].lower() in known.post
    while start > floor:
        if start - 1 > floor and words.text[start - 2].isalpha() and words.joins(start - 1):
            start -= 2
        elif (
            words.dep[start - 1] == "compound"
            and words.head[start - 1] == position
            and words.tag[start - 1] in _NOUN_TAGS
            and not (post and words.lemma[start - 1].lower() in known.office)
        ) or (office and not post and begins(words, start - 1, position)):
            start -= 1
        else:
            break
    return start


def _existential(words: Words, position: int) -> bool:
    """Tell whether a noun is what "there is"."""
    return any(child.dep_ == "expl" for child in words.children[words.head[position]])
