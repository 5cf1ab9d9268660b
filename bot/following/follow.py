"""A short message after an entry was shown: is it about that entry, and what then is meant?

A question that is clear by itself is not bent to it, and nothing is answered that the question does not point to itself.
"""

from dataclasses import dataclass

from bot.answering import Answered, Suggested, decide
from bot.following.beside import related_to
from bot.following.form import form_of, goes_on, named_language, typed_words
from bot.following.ground import covers
from bot.following.support import best, better, supported
from bot.language.detect import detect
from bot.matching.index import Index
from bot.matching.match import Match
from bot.matching.match import match as matched
from bot.pack.entry import Entry
from bot.pack.pack import Pack

OFFERED = 4


@dataclass(frozen=True, slots=True)
class Deeper:
    """More about this entry; None: more, but it is not known of what."""

    entry_id: str | None


@dataclass(frozen=True, slots=True)
class InLanguage:
    """This entry in another language, which need not be one that is offered."""

    entry_id: str
    code: str


@dataclass(frozen=True, slots=True)
class Already:
    """It may stand in the entry that was just shown; near it lie these."""

    entry_id: str
    near: tuple[str, ...]


Following = Deeper | InLanguage | Already | Answered | Suggested


def follow_up(pack: Pack, index: Index, last: str | None, text: str, alone: Match, language: str) -> Following | None:
    """`alone`: the match of the text by itself; `language`: that in which the person reads. None: it stands by itself."""
    form, typed = form_of(pack.follow), typed_words(text)
    shown = pack.entry(last, language) if last is not None else None  # None as well when the knowledge was reloaded
    if typed in form.more:
        return Deeper(shown.id if shown else None)
    if shown is None:
        return None
    if (code := named_language(form, typed)) is not None:
        return InLanguage(shown.id, code)
    if not goes_on(form, typed):
        return None
    match decide(alone):
        case Answered(entry_id):
            return _already(shown, related_to(pack, shown.id)) if entry_id == shown.id else None
        case _:
            return _gone_on(pack, index, shown, text, alone)


def reads_in(pack: Pack, text: str) -> str | None:
    """The language that the whole message asks for."""
    return named_language(form_of(pack.follow), typed_words(text))


def stands_alone(pack: Pack, text: str) -> bool:
    """Whether something is said that does not go on about what came before."""
    typed = typed_words(text)
    return bool(typed) and not goes_on(form_of(pack.follow), typed)


def _gone_on(pack: Pack, index: Index, shown: Entry, text: str, alone: Match) -> Following | None:
    read = _as_read(pack, shown, detect(text, pack.texts))
    titles = dict.fromkeys(pack.fill(one.title) for one in read)
    after = best(matched(index, f"{title} {text}") for title in titles)
    before = best(matched(index, title) for title in titles)
    related = related_to(pack, shown.id)
    found = supported(alone, after, before, shown.id, related)
    decided = decide(found)
    if _offered_first(alone, shown.id) or covers(pack, read, typed_words(text)):
        return decided if isinstance(decided, Answered) else _already(shown, _near(found, related))
    return decided if isinstance(decided, Answered | Suggested) and better(found, alone) else None


def _already(shown: Entry, near: tuple[str, ...]) -> Already | None:
    """With nothing near it there is nothing more to say than that it is not known."""
    return Already(shown.id, near[:OFFERED]) if near else None


def _as_read(pack: Pack, shown: Entry, typed_in: str | None) -> tuple[Entry, ...]:
    """As it was shown, and in the language of the question: titles and words of one language fit no other."""
    own = pack.entries.get(typed_in or "", {}).get(shown.id)
    return tuple(dict.fromkeys((shown, own or shown)))


def _offered_first(alone: Match, entry_id: str) -> bool:
    """Whether without the context this entry would be offered anew."""
    decided = decide(alone)
    return isinstance(decided, Suggested) and decided.entry_ids[0] == entry_id


def _near(found: Match, related: tuple[str, ...]) -> tuple[str, ...]:
    """What belongs to the last entry goes first; of all else only the likeliest may stand among it."""
    decided = decide(found)
    offered = decided.entry_ids if isinstance(decided, Suggested) else ()
    likely = [one for one in offered if one in related]
    elsewhere = [one for one in offered if one not in related][:1]
    return tuple(dict.fromkeys((*likely, *elsewhere, *related)))
