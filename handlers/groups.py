"""In a group with others the bot says nothing on content."""

from html import escape

from telegram import ChatMember

from bot.messages import Message
from handlers.turn import Turn

_OUT = (ChatMember.LEFT, ChatMember.BANNED)


async def invited(turn: Turn) -> None:
    """The bot was put in a group. Without a coordinators' group it tells the number by which this one can become it."""
    change = turn.update.my_chat_member
    if change is None or change.chat.type == "private" or change.new_chat_member.status in _OUT:
        return
    if change.old_chat_member.status not in _OUT or await turn.at_desk():
        return
    if turn.parts.config.coordinators.group is None:
        await turn.to_group(Message(escape(turn.texts("group.number", number=turn.chat_id))))
    else:
        await turn.to_group(Message(escape(turn.texts("group.neutral"))))


async def command(turn: Turn) -> None:
    if not await turn.at_desk():
        await turn.to_group(Message(escape(turn.texts("group.neutral"))))
