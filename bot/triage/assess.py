"""Is someone in danger now, or within days?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.triage.lexicon import Hit
from bot.triage.reading import Said, read
from bot.triage.rule import Mood, Rule
from bot.triage.signals import Signals

REMEMBERED = 3  # earlier messages that count

Hits = Mapping[str, tuple[Hit, ...]]


@dataclass(frozen=True, slots=True)
class Alarm:
    kind: str  # a key of `kinds` in card.yaml


def assess(signals: Signals, text: str, earlier: Sequence[str] = ()) -> Alarm | None:
    """Danger may be spread over `earlier` messages of the same chat, oldest first; `text` itself must add to it."""
    messages = (*earlier[-REMEMBERED:], text)
    said = read(messages, signals.lexicon.known, signals.lexicon.meant)
    newest = len(messages) - 1
    hits = signals.lexicon.hits(said)
    for rule in signals.rules:
        if any(_stands(found, rule, said, hits, signals.moods) for found in _matches(rule, hits, said, newest)):
            return Alarm(rule.kind)
    return None


def _matches(rule: Rule, hits: Hits, said: Said, newest: int) -> Iterable[tuple[Hit, ...]]:
    """For each place of the rule's first signal the nearest of the others, when near enough and not all of it old."""
    candidates = [[hit for name in group for hit in hits.get(name, ())] for group in rule.groups]
    if not all(candidates):
        return
    for first in candidates[0]:
        match = (first, *(min(others, key=lambda hit: _apart(hit, first)) for others in candidates[1:]))
        match = (*match, *_others(rule, match, hits))
        complete = len(match) >= len(rule.groups) + rule.at_least
        near = max(hit.end for hit in match) - min(hit.start for hit in match) <= rule.within
        if complete and near and any(said.messages[hit.start] == newest for hit in match):
            yield match


def _others(rule: Rule, match: tuple[Hit, ...], hits: Hits) -> list[Hit]:
    """Of the signals in `some_of` those nearest to the match, one of each, no two in the same words."""
    found: list[Hit] = []
    for name in sorted(rule.some_of & hits.keys()):
        free = [hit for hit in hits[name] if not any(_overlap(hit, other) for other in found)]
        if free and len(found) < rule.at_least:
            found.append(min(free, key=lambda hit: _apart(hit, match[0])))
    return found


def _overlap(one: Hit, other: Hit) -> bool:
    return one.start < other.end and other.start < one.end


def _apart(one: Hit, other: Hit) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _stands(match: tuple[Hit, ...], rule: Rule, said: Said, hits: Hits, moods: tuple[Mood, ...]) -> bool:
    return not any(_silenced(match, mood, said, hits) for mood in moods if mood.name not in rule.despite)


def _silenced(match: tuple[Hit, ...], mood: Mood, said: Said, hits: Hits) -> bool:
    place = said.messages if mood.whole_message else said.sentences
    moody = {place[hit.start] for hit in hits.get(mood.name, ())}
    overruled = {place[hit.start] for name in mood.unless for hit in hits.get(name, ())}
    return any(place[hit.start] in moody - overruled for hit in match)
