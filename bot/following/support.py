"""What a question means after an entry was shown: matched by itself, and again with the title of that entry before it."""

from collections.abc import Collection, Iterable, Mapping

from bot.answering import ANSWER_FROM, OFFER_FROM
from bot.matching.match import CONTESTED, RANKED, Match, Suggestion

ELSEWHERE = 0.8  # how much of its score is left to what has nothing to do with the last entry
UNSURE = ANSWER_FROM - 0.01  # the most for what the question does not point to by itself: it is offered, not answered
# What the title must bring before it counts for what the question alone would not offer. Above OFFER_FROM: with some title
# before it a message about nothing here ("en hoe laat vertrekt de trein") soon looks a little like some entry.
BROUGHT_FROM = 0.4


def supported(alone: Match, after: Match, before: Match, last: str, related: Collection[str]) -> Match:
    """`after`: with the title before it; `before`: the title without the question. `last` itself is left out: its
    title is in the question, so that it fits whatever is asked.

    An entry that belongs to the last one is supported by both; another by the title only when that makes it likelier and
    the question points to it. With two weak signs an entry is offered beside another, and is no reason to offer.
    """
    asked, together, named = _scores(alone), _scores(after), _scores(before)
    scores: dict[str, float] = {}
    weak: dict[str, float] = {}
    for entry_id in {*asked, *together} - {last}:
        by_itself = asked.get(entry_id, 0.0)
        gained = max(0.0, together.get(entry_id, 0.0) - named.get(entry_id, 0.0))
        if entry_id not in related:
            scores[entry_id] = _elsewhere(by_itself, gained)
        elif by_itself >= OFFER_FROM or gained >= BROUGHT_FROM:
            scores[entry_id] = _surer(by_itself, gained)
        else:
            scores[entry_id], weak[entry_id] = by_itself, _surer(by_itself, gained)
    surest = max(scores.values(), default=0.0)
    scores |= {entry_id: min(surest, score) for entry_id, score in weak.items()}
    ranked = sorted(scores.items(), key=lambda one: (-one[1], one[0] in weak))[:RANKED]  # the weak never lead
    return Match(tuple(Suggestion(*one) for one in ranked), ranked[0][1] if ranked else 0.0)


def better(found: Match, alone: Match) -> bool:
    """Whether what comes first now is supported by more than the question alone."""
    return bool(found.ranked) and found.score > _scores(alone).get(found.ranked[0].entry_id, 0.0)


def best(matches: Iterable[Match]) -> Match:
    """Of each entry its best score."""
    scores: dict[str, float] = {}
    for one in matches:
        for suggestion in one.ranked:
            scores[suggestion.entry_id] = max(suggestion.score, scores.get(suggestion.entry_id, 0.0))
    ranked = sorted(scores.items(), key=lambda one: -one[1])
    return Match(tuple(Suggestion(*one) for one in ranked), ranked[0][1] if ranked else 0.0)


def _elsewhere(by_itself: float, gained: float) -> float:
    likelier = by_itself >= OFFER_FROM and gained > by_itself
    return min(UNSURE, gained if likelier else by_itself * ELSEWHERE)


def _surer(by_itself: float, gained: float) -> float:
    """Two signs that point the same way. Neither is enough by itself for an answer, nor is a contested second."""
    score = 1 - (1 - by_itself) * (1 - gained)
    return score if by_itself >= OFFER_FROM and gained > CONTESTED else min(score, UNSURE)


def _scores(match: Match) -> Mapping[str, float]:
    return {one.entry_id: one.score for one in match.ranked}
