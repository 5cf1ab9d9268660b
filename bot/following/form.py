"""What a short message shows by its words alone: does it ask for more, name a language, or go on about something?"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.language.fuzzy import nearly_same
from bot.language.normalise import normalise
from bot.language.tokens import words
from bot.pack.follow_words import FollowWords

MOST_WORDS = 8  # what is longer says itself what it is about
SLIPS_FROM = 6  # letters; a shorter name of a language with another letter is soon another word
ATTACHED_FROM = 3  # letters of a word that has "and" written on to it, as Arabic script does

Typed = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """The editors' words as they are compared."""

    more: frozenset[Typed]
    begin: tuple[Typed, ...]
    attached: frozenset[str]  # letters for "and" that may be written on to the next word
    refer: frozenset[str]
    reach: frozenset[str]
    around: frozenset[str]
    languages: tuple[tuple[Typed, str], ...]

    @property
    def longest_name(self) -> int:
        return max((len(name) for name, _ in self.languages), default=0)


def typed_words(text: str) -> Typed:
    return words(normalise(text))


@lru_cache(maxsize=4)
def form_of(follow: FollowWords) -> Form:
    begin = tuple(_spelled(follow.begin))
    opening = frozenset(one[0] for one in begin if len(one) == 1)
    return Form(
        more=frozenset(_spelled(follow.more)),
        begin=begin,
        attached=frozenset(one for one in opening if len(one) == 1 and not one.isascii()),
        refer=_single(follow.refer),
        reach=_single(follow.reach),
        around=_single(follow.around) | opening,
        languages=tuple((typed_words(name), code) for name, code in follow.languages),
    )


def named_language(form: Form, typed: Typed) -> str | None:
    """The code of the one language that is named, when nothing else is said: "en in het Turks graag"."""
    if not 0 < len(typed) <= MOST_WORDS or sum(word not in form.around for word in typed) > form.longest_name:
        return None
    found = set(_named(form, typed, str.__eq__)) or set(_named(form, typed, _slip))
    return found.pop() if len(found) == 1 else None


def goes_on(form: Form, typed: Typed) -> bool:
    """Whether it cannot be understood without what came before: it begins with "en", or speaks of "haar" and "dat"."""
    if not 0 < len(typed) <= MOST_WORDS:
        return False
    attached = len(without_and(form, typed[0])) > 1
    return attached or _opening(form, typed) > 0 or not form.refer.isdisjoint(typed)


def telling(form: Form, typed: Typed) -> Typed:
    """Without the words that only tie it to what came before."""
    return tuple(word for word in typed[_opening(form, typed) :] if word not in form.refer)


def without_and(form: Form, word: str) -> Typed:
    """The word, and what is left of it when "and" may be written on to it."""
    return (word, word[1:]) if len(word) >= ATTACHED_FROM and word[0] in form.attached else (word,)


def _opening(form: Form, typed: Typed) -> int:
    """How many words it begins with that only connect."""
    return max((len(one) for one in form.begin if typed[: len(one)] == one), default=0)


def _named(form: Form, typed: Typed, same: Callable[[str, str], bool]) -> Iterator[str]:
    for name, code in form.languages:
        for start in range(len(typed) - len(name) + 1):
            end = start + len(name)
            others = (*typed[:start], *typed[end:])
            if all(map(same, typed[start:end], name)) and form.around.issuperset(others):
                yield code


def _slip(one: str, name: str) -> bool:
    return min(len(one), len(name)) >= SLIPS_FROM and nearly_same(one, name)


def _spelled(phrases: Iterable[str]) -> Iterator[Typed]:
    return (spelled for phrase in phrases if (spelled := typed_words(phrase)))


def _single(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(spelled[0] for spelled in _spelled(phrases) if len(spelled) == 1)
