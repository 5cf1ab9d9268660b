"""A question against the index."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

from bot.matching.corpus import Corpus
from bot.matching.finding import Found, find, hear
from bot.matching.index import Index, Part
from bot.matching.reading import Reading, told, typed_words
from bot.matching.topics import topics
from bot.matching.vocabulary import Vocabulary

RANKED = 5
LITERAL = 0.98  # how sure at least when the question is, word for word, an example of one entry only
# How sure at most when two entries have this same example, when both the ridge and naive Bayes put another or a negative
# first, and when nothing was recognised but short words that no example has just so: "wissel" may be a slip or a form of
# "wissen".
CONTESTED = 0.5
OFFERED_AT_LEAST = 0.4  # how sure of both together when a message asks two things
STEEPNESS = 2.0  # how fast scores fall from that of the first
SPOKEN = 0.6  # of the words that the language knows that knows most; below this a language is not looked in
LONG = 25  # words, from which a message is a story
SHORT = 6  # letters: one other letter makes another word of it


@dataclass(frozen=True, slots=True)
class Suggestion:
    entry_id: str
    score: float  # 0..1


@dataclass(frozen=True, slots=True)
class Match:
    ranked: tuple[Suggestion, ...]  # the best first, at most RANKED; empty when nothing is shared with any example
    score: float  # 0..1: the probability that the first is right


NOTHING = Match((), 0.0)


def match(index: Index, question: str) -> Match:
    """In each language that knows about as many of the words as the language that knows most."""
    typed = typed_words(question)
    if not typed:
        return NOTHING
    story = told(question) if len(typed) > LONG else ()
    parts = spoken(index, typed)
    found = [_less(_match(part, typed, story), share) for part, share in parts]
    if any(_refused(part, typed) for part in index.parts):
        found = [_less(one, 1 - LITERAL) for one in found]
    scores: dict[str, float] = {}
    for one in found:
        for suggestion in one.ranked:
            scores[suggestion.entry_id] = max(suggestion.score, scores.get(suggestion.entry_id, 0.0))
    ranked = sorted(scores.items(), key=lambda one: -one[1])[:RANKED]
    whole = Match(tuple(Suggestion(*one) for one in ranked), max((one.score for one in found), default=0.0))
    return _both(whole, topics(parts[0][0], question)) if whole.score else whole


def _both(whole: Match, entries: tuple[str, ...]) -> Match:
    """Of two questions in one message neither is answered alone: both come first."""
    if not entries:
        return whole
    score = max(OFFERED_AT_LEAST, min(CONTESTED, whole.score))
    rest = [Suggestion(one.entry_id, min(score, one.score)) for one in whole.ranked if one.entry_id not in entries]
    return Match((*(Suggestion(entry, score) for entry in entries), *rest)[:RANKED], score)


def _refused(part: Part, typed: tuple[str, ...]) -> bool:
    """Whether these very words stand among the questions that no entry answers."""
    return _claimed(part.corpus, typed) == {len(part.corpus.entries)}


def spoken(index: Index, typed: Sequence[str]) -> tuple[tuple[Part, float], ...]:
    """The parts to look in, that which knows most first; each with its share 0..1 of what the first knows."""
    known = [(part, part.corpus.vocabulary.share_known(typed)) for part in index.parts]
    most = max((share for _, share in known), default=0.0)
    shares = ((part, share / most if most else 1.0) for part, share in known)
    return tuple(sorted(((part, share) for part, share in shares if share >= SPOKEN), key=lambda one: -one[1]))


def _less(found: Match, share: float) -> Match:
    ranked = tuple(Suggestion(one.entry_id, one.score * share) for one in found.ranked)
    return Match(ranked, found.score * share)


def _match(part: Part, typed: tuple[str, ...], story: Sequence[tuple[str, ...]]) -> Match:
    """`story`: its sentences when the message is long."""
    corpus = part.corpus
    read = corpus.vocabulary.read_words
    heard = hear(part, read(typed))
    found = find(corpus, heard, [hear(part, read(sentence)) for sentence in story])
    if not len(found.order):
        return NOTHING
    claimed = _claimed(corpus, typed)
    confidence = part.confidence.of(found.evidence)
    doubted = found.evidence.lead < 0 or _only_short_guesses(corpus.vocabulary, heard.reading)
    score = _score(min(confidence, CONTESTED) if doubted else confidence, claimed, len(corpus.entries))
    best = sorted(found.order[: RANKED * 2].tolist(), key=lambda entry: entry not in claimed)
    return Match(_ranked(corpus.entries, best, found, score), score)


def _claimed(corpus: Corpus, typed: tuple[str, ...]) -> frozenset[int]:
    """The classes that have exactly this question as an example."""
    return frozenset(int(corpus.classes[row]) for row in corpus.just_these(typed) if corpus.spelling.of(row) == typed)


def _only_short_guesses(vocabulary: Vocabulary, reading: Reading) -> bool:
    return all(len(token.typed) <= SHORT and not vocabulary.has(token.typed) for token in reading)


def _score(confidence: float, claimed: frozenset[int], entries: int) -> float:
    """`claimed`: the classes that have the question as an example; class number `entries` holds the negatives."""
    if not claimed or claimed == {entries}:
        return confidence
    return min(confidence, CONTESTED) if len(claimed) > 1 else LITERAL + (1 - LITERAL) * confidence


def _ranked(entries: tuple[str, ...], best: list[int], found: Found, score: float) -> tuple[Suggestion, ...]:
    """The first has the score of the match; the others have less, the more they lie behind."""
    behind = (min(0.0, float(found.scores[entry] - found.scores[best[0]])) for entry in best[:RANKED])
    return tuple(
        Suggestion(entries[entry], score * exp(STEEPNESS * less))
        for entry, less in zip(best[:RANKED], behind, strict=True)
    )
