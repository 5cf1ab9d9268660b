"""Why a question gets what it gets, in Dutch for editors."""

from collections.abc import Iterator, Mapping
from typing import Any

from bot.answering import ANSWER_FROM, OFFER_FROM, Answered, Suggested, command_word, decide, small_talk
from bot.matching.examples import examples_of
from bot.matching.explain import Explanation, Nearest, explain
from bot.matching.index import Index
from bot.matching.match import Match
from bot.pack.draft import DUTCH
from bot.pack.pack import Pack


def explained(pack: Pack, index: Index, question: str) -> Explanation:
    return explain(index, examples_of(pack), question)


def as_json(pack: Pack, found: Explanation) -> Mapping[str, Any]:
    return {
        "words": [{"typed": one.typed, "read_as": one.read_as, "known": one.known} for one in found.words],
        "nearest": [
            {
                "id": one.entry_id,
                "score": one.score,
                "example": one.example.text,
                "language": one.example.language,
                "key": key_of(pack, one),
                "same": list(one.same),
                "alike": [{"word": word, "meaning": meaning} for word, meaning in one.alike],
                "other": list(one.other),
            }
            for one in found.nearest
        ],
        "outside": " ".join(found.outside) if found.outside else None,
    }


def key_of(pack: Pack, one: Nearest) -> str:
    """The key under which the example stands; or the folder, for a question apart from its entry."""
    language, text = one.example.language, one.example.text
    if text in pack.asked.get(language, {}).get(one.entry_id, ()):
        return f"{language}/questions/"
    entry = pack.entries[language][one.entry_id]
    return next((key for key in ("questions", "aliases") if text in getattr(entry, key)), "title")


def as_lines(pack: Pack, found: Explanation, match: Match) -> Iterator[str]:
    slips = [f"'{one.typed}' gelezen als '{one.read_as}'" for one in found.words if one.known == "slip"]
    unknown = [f"'{one.typed}'" for one in found.words if one.known == "unknown"]
    if slips:
        yield "Tikfout: " + ", ".join(slips)
    if unknown:
        yield "Staat in geen enkel voorbeeld: " + ", ".join(unknown)
    for number, one in enumerate(found.nearest, 1):
        yield from _nearest(pack, number, one)
    if found.outside:
        yield f'Lijkt nog meer op een vraag die niet van ons is (negatives): "{" ".join(found.outside)}"'
    yield from _outcome(match)


def _nearest(pack: Pack, number: int, one: Nearest) -> Iterator[str]:
    entry = pack.entry(one.entry_id, DUTCH)
    yield f"{number}. {pack.fill(entry.title) if entry else ''} ({one.entry_id})"
    yield f'   lijkt op: "{one.example.text}" ({one.example.language}, {key_of(pack, one)})'
    if one.same:
        yield f"   zelfde woorden: {', '.join(one.same)}"
    if one.alike:
        yield f"   zelfde betekenis: {', '.join(f'{word} ({meaning})' for word, meaning in one.alike)}"
    if not one.same and not one.alike:
        yield "   alleen letters lijken op elkaar: geen enkel woord"
    if one.other:
        yield f"   niet in dit voorbeeld: {', '.join(one.other)}"


def _outcome(match: Match) -> Iterator[str]:
    answering = decide(match)
    if isinstance(answering, Answered):
        what = "het eerste onderwerp is het antwoord"
    elif isinstance(answering, Suggested):
        what = (
            f"de bot vraagt wat je bedoelt, met {len(answering.entry_ids)} knop{'pen' * (len(answering.entry_ids) > 1)}"
        )
    else:
        what = "de bot zegt dat hij het niet zeker weet"
    bounds = f"antwoord vanaf {ANSWER_FROM:.2f}, voorstel vanaf {OFFER_FROM:.2f}"
    yield f"Zekerheid {match.score:.2f} ({bounds}): {what}."


def before_all(pack: Pack, question: str) -> str | None:
    """What goes before the knowledge, when the whole message is that."""
    if command := command_word(pack, question):
        return f"Maar dit hele bericht is een opdracht ({command}): die gaat voor."
    if talk := small_talk(pack, question):
        return f"Maar dit hele bericht is een beleefdheid ({talk.id}): die gaat voor."
    return None
