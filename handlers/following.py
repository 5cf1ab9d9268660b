"""What answers a short message about the entry that was just shown."""

from dataclasses import replace
from html import escape

from bot.following.beside import further
from bot.following.follow import Already, Deeper, InLanguage
from bot.messages import Button, Message
from bot.pack.codes import code_of
from bot.pack.entry import Entry
from bot.pack.pack import Pack
from bot.texts import Texts
from handlers import render
from handlers.buttons import press, press_in
from handlers.turn import Turn

_MOST = 8  # buttons to read on


async def show(turn: Turn, followed: Deeper | InLanguage | Already) -> None:
    shown = turn.pack.entry(followed.entry_id, turn.language) if followed.entry_id else None
    match followed:
        case Already(near=near) if shown is not None:
            await turn.send(already(turn.pack, turn.texts, shown, near))
        case InLanguage(code=code) if shown is not None:
            await _in_language(turn, shown, code)
        case _:
            await turn.send(deeper(turn.pack, turn.texts, shown))


async def _in_language(turn: Turn, shown: Entry, code: str) -> None:
    """Once: what comes after is in the person's own language again."""
    if code not in turn.pack.texts:
        await turn.send(not_spoken(turn.pack, turn.texts, shown))
        return
    own = (await turn.tx.conversations.person(turn.chat_id)).language or turn.language
    turn.language = code
    await turn.send(in_language(turn.pack, turn.texts, turn.pack.entry(shown.id, code) or shown, chosen=own == code))


def deeper(pack: Pack, texts: Texts, shown: Entry | None) -> Message:
    """`shown` is None when nothing was: then we ask what about."""
    if shown is None:
        return render.plain(pack, texts, "follow.more_of_what")
    rows = _entries(pack, texts, further(pack, shown, render.RELATED))[:_MOST]
    if not rows:
        return render.plain(pack, texts, "follow.no_more")
    return Message(escape(texts("follow.more")), (*rows, *render.next_steps(pack, texts)))


def already(pack: Pack, texts: Texts, shown: Entry, near: tuple[str, ...]) -> Message:
    text = texts("follow.already", title=pack.fill(shown.title))
    none = press(texts("suggest.none"), "none")
    return Message(escape(text), (*_entries(pack, texts, near), (none,), *render.next_steps(pack, texts)))


def in_language(pack: Pack, texts: Texts, shown: Entry, *, chosen: bool) -> Message:
    """`texts`: of the language asked for; `chosen`: it is the person's own, so there is nothing to change."""
    message = render.entry(pack, texts, shown)
    if chosen:
        return message
    switch = press_in(texts.language, texts("language.switch"), "speak", texts.language, code_of(shown.id))
    return replace(message, buttons=((switch,), *message.buttons))


def not_spoken(pack: Pack, texts: Texts, shown: Entry) -> Message:
    """A language that is not offered was asked for: in these it can be read."""
    own = [code for code in pack.texts if (found := pack.entry(shown.id, code)) and found.answered_in == code]
    rows = tuple((press_in(code, pack.languages[code].name, "entry", shown.id),) for code in own)
    return Message(escape(texts("follow.not_spoken")), (*rows, *render.next_steps(pack, texts)))


def _entries(pack: Pack, texts: Texts, ids: tuple[str, ...]) -> tuple[tuple[Button, ...], ...]:
    found = (pack.entry(one, texts.language) for one in ids)
    return tuple((press(pack.fill(one.title), "entry", one.id),) for one in found if one is not None)
