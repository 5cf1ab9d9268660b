"""An answer once more, as a message to pass on: with nothing to press, and where it comes from."""

from html import escape

from bot.messages import Message
from bot.pack.codes import code_of
from bot.pack.entry import Entry
from bot.pack.pack import Pack
from bot.pack.plain_answer import plain_parts
from bot.texts import Texts
from handlers.checked import checked_line
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
    checked = checked_line(texts, [pack.contacts[one] for one in shown.help if one in pack.contacts])
    blocks = [
        f"<i>{escape(texts('share.header'))}</i>",
        f"<b>{escape(title)}</b>\n{escape(body)}",
        *([escape(checked)] if checked else []),
        escape(texts("share.link", link=link)),
    ]
    return Message("\n\n".join(blocks))
