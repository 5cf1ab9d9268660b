"""An answer once more, as a message to pass on: with nothing to press, and where it comes from."""

from datetime import date
from html import escape

from bot.messages import Message
from bot.pack.codes import code_of
from bot.pack.entry import Entry
from bot.pack.pack import Pack
from bot.pack.plain_answer import plain_parts
from bot.texts import Texts
from handlers.turn import Alert, Turn


async def share(turn: Turn) -> None:
    shown = turn.pack.entry(turn.pressed.argument(0) if turn.pressed else "", turn.language)
    if shown is None:
        turn.alert = Alert(turn.texts("button.stale"))
        return
    await turn.send(card(turn.pack, turn.texts, shown, turn.parts.bot_name))


def card(pack: Pack, texts: Texts, shown: Entry, bot_name: str) -> Message:
    """Its first line is neutral: it shows on the locked screen of whoever gets it."""
    title, body = plain_parts(pack, texts, shown)
    link = f"https://t.me/{bot_name}?start={code_of(shown.id)}"
    checked = _checked(pack, texts, shown)
    blocks = [
        f"<i>{escape(texts('share.header'))}</i>",
        f"<b>{escape(title)}</b>\n{escape(body)}",
        *([escape(checked)] if checked else []),
        escape(texts("share.link", link=link)),
    ]
    return Message("\n\n".join(blocks))


def _checked(pack: Pack, texts: Texts, shown: Entry) -> str | None:
    """Of the help routes below it: as old as the oldest, and as unchecked as one of them. None: there are none."""
    found = [pack.contacts[one].verified for one in shown.help if one in pack.contacts]
    if not found:
        return None
    copied = any(one.how == "copy" for one in found)
    return texts("share.not_checked" if copied else "share.checked", date=_day(min(one.on for one in found)))


def _day(day: date) -> str:
    return f"{day.day}-{day.month}-{day.year}"
