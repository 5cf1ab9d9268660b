"""Whether the words for following up can do what they are there for."""

from collections.abc import Iterator, Mapping

from bot.marked_yaml import Path as Steps
from bot.marked_yaml import Problem
from bot.pack.claims import bare, phrases
from bot.pack.draft import DUTCH, LANGUAGE_CODE, Draft, Placed, Words
from bot.pack.follow_words import FOLLOW, LANGUAGE, LISTS, SINGLE, is_follow, language_of
from bot.schema_hints import unknown_key

_MORE = f"{FOLLOW}more"


def follow_faults(own: Draft, shipped: Draft) -> Iterator[Problem]:
    for language, words in own.words.items():
        yield from _keys(words, leading=language == DUTCH)
        yield from _more_than_a_word(words)
    yield from _said_twice(own)
    yield from _unnamed(own, shipped)


def _keys(words: Placed[Words], *, leading: bool) -> Iterator[Problem]:
    """That the other languages have the keys of Dutch is looked at elsewhere."""
    known = [f"{FOLLOW}{name}" for name in LISTS]
    for key in filter(is_follow, words.value):
        code = language_of(key)
        if code is not None and not LANGUAGE_CODE.fullmatch(code):
            yield words.problem((key,), f"'{code}' is geen taalcode", f"schrijf bijvoorbeeld {LANGUAGE}tr", key=True)
        elif code is None and leading and key not in known:
            yield words.problem((key,), *unknown_key(key, known), key=True)


def _more_than_a_word(words: Placed[Words]) -> Iterator[Problem]:
    for key in (f"{FOLLOW}{name}" for name in SINGLE):
        for index, text in enumerate(words.value.get(key, ())):
            if len(text.split()) > 1:
                yield words.problem((key, index), f"'{text}' is meer dan één woord", "zet elk woord apart in de lijst")


def _said_twice(draft: Draft) -> Iterator[Problem]:
    """What asks for more may mean nothing else, and a name belongs to one language."""
    meant = _meant(draft)
    named: dict[str, tuple[str, str]] = {}
    for words in draft.words.values():
        for index, text in enumerate(words.value.get(_MORE, ())):
            if owner := meant.get(bare(text)):
                yield _twice(words, (_MORE, index), text, *owner)
        for key in filter(language_of, words.value):
            for index, text in enumerate(words.value[key]):
                owner = named.setdefault(bare(text), (key, _place(words, key)))
                if owner[0] != key:
                    yield _twice(words, (key, index), text, *owner)


def _meant(draft: Draft) -> Mapping[str, tuple[str, str]]:
    """What else a whole message can mean: its words -> what that is called, and where it stands."""
    found: dict[str, tuple[str, str]] = {}
    for entry_id, placed, _, text in phrases(draft):
        found.setdefault(bare(text), (entry_id, placed.place))
    for talks in draft.small_talk.values():
        for talk in talks:
            found |= {bare(text): (talk.value.id, talk.place) for text in talk.value.phrases}
    for words in draft.words.values():
        for key, texts in words.value.items():
            if not is_follow(key):
                found |= {bare(text): (key, _place(words, key)) for text in texts}
    return found


def _twice(words: Placed[Words], path: Steps, text: str, owner: str, place: str) -> Problem:
    return words.problem(path, f"'{text}' hoort al bij '{owner}' ({place})", "laat het bij één van de twee staan")


def _place(words: Placed[Words], key: str) -> str:
    return Placed(words.value, words.document, (key,)).place


def _unnamed(own: Draft, shipped: Draft) -> Iterator[Problem]:
    named = {key for draft in (own, shipped) for words in draft.words.values() for key in words.value}
    for code, info in own.languages.items():
        if f"{LANGUAGE}{code}" not in named:
            todo = f"zet in {DUTCH}/words.yaml bij '{LANGUAGE}{code}' hoe mensen haar noemen"
            yield info.problem((), "niemand kan om een antwoord in deze taal vragen", todo, warning=True)
