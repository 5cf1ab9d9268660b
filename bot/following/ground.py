"""Whether all that is asked about stands in an entry: not a likeness, but the very words (or their stems)."""

from collections.abc import Iterator, Sequence

from bot.following.form import Typed, form_of, telling, typed_words, without_and
from bot.language.attached import without_attached
from bot.language.function_words import FUNCTION_WORDS
from bot.language.stemming import stem
from bot.pack.entry import Entry
from bot.pack.pack import Pack

SHORTEST = 3  # letters; what is shorter says nothing by itself ("mu", "لا")
ROOT_FROM = 4  # letters of a stem that may begin other words


def covers(pack: Pack, shown: Sequence[Entry], typed: Typed) -> bool:
    """`shown`: the entry, in one language or more. True as well when nothing is asked by name: "mag dat?" can only be
    about what was just shown."""
    asked = tuple(_asked(pack, shown, typed))
    if not asked:
        return True
    said = frozenset(_said(pack, shown))
    return all(any(_stands(word, one.language, said) for one in shown) for word in asked)


def _asked(pack: Pack, shown: Sequence[Entry], typed: Typed) -> Iterator[str]:
    form = form_of(pack.follow)
    known = {word for one in shown for word in FUNCTION_WORDS.get(one.language, ())}
    if any(pack.contacts[one].phones for entry in shown for one in entry.help if one in pack.contacts):
        known |= form.reach
    for word in telling(form, typed):
        if len(word) >= SHORTEST and known.isdisjoint(without_and(form, word)):
            yield word


def _said(pack: Pack, shown: Sequence[Entry]) -> Iterator[str]:
    for entry in shown:
        questions = pack.asked.get(entry.language, {}).get(entry.id, ())
        for text in (entry.title, entry.answer, *entry.aliases, *entry.questions, *questions):
            for word in typed_words(pack.fill(text)):
                yield word
                yield from without_attached(word)


def _stands(word: str, language: str, said: frozenset[str]) -> bool:
    forms = (word, *without_attached(word))
    if not said.isdisjoint(forms):
        return True
    roots = tuple(root for form in forms if len(root := stem(form, language)) >= ROOT_FROM)
    return bool(roots) and any(one.startswith(roots) for one in said)
