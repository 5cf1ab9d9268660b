"""Words by which a short message is seen to go on about the last answer. They stand in words.yaml, beside the commands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

FOLLOW = "follow."
LANGUAGE = "follow.in."  # and a language code: what that language is called
LISTS = ("more", "begin", "refer", "reach", "around")
SINGLE = ("refer", "reach", "around")  # of which each is looked for as one word

Words = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class FollowWords:
    """Of all languages together: who reads Dutch may well ask on in another language."""

    more: tuple[str, ...] = ()
    """Whole messages that ask for more of the same."""
    begin: tuple[str, ...] = ()
    """With these begins what goes on about something."""
    refer: tuple[str, ...] = ()
    """These point back to what was said before."""
    reach: tuple[str, ...] = ()
    """What somebody asks of any help route: its number, hours and cost."""
    around: tuple[str, ...] = ()
    """May stand around the name of a language."""
    languages: tuple[tuple[str, str], ...] = ()
    """What a language is called, and its code."""


def follow_words(words: Iterable[Words]) -> FollowWords:
    every = [(key.removeprefix(FOLLOW), phrases) for one in words for key, phrases in one.items() if is_follow(key)]
    lists = {name: tuple(one for key, phrases in every if key == name for one in phrases) for name in LISTS}
    named = ((name, code) for key, names in every if (code := language_of(FOLLOW + key)) for name in names)
    return FollowWords(**lists, languages=tuple(named))


def is_follow(key: str) -> bool:
    return key.startswith(FOLLOW)


def language_of(key: str) -> str | None:
    """The code of the language of which this key holds the names."""
    return key.removeprefix(LANGUAGE) if key.startswith(LANGUAGE) else None
