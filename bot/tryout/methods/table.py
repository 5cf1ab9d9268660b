"""Every method of the Bot API that the stand-in knows, but getUpdates, which waits (`polling.py`)."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from bot.tryout.methods import chats, editing, profile, queries, sending, topics, webhooks
from bot.tryout.parameters import Params
from bot.tryout.world import World

Method = Callable[[World, Params], object]

# Telegram takes names in any case: the keys are in lower case.
METHODS: Mapping[str, Method] = MappingProxyType(
    {
        "getme": profile.get_me,
        "setmyname": profile.set_my_name,
        "setmydescription": profile.set_my_description,
        "setmyshortdescription": profile.set_my_short_description,
        "setmycommands": profile.set_my_commands,
        "getmycommands": profile.get_my_commands,
        "deletemycommands": profile.delete_my_commands,
        "setmydefaultadministratorrights": profile.done,
        "setchatmenubutton": profile.done,
        "logout": profile.done,
        "close": profile.done,
        "getfile": profile.get_file,
        "setwebhook": webhooks.set_webhook,
        "deletewebhook": webhooks.delete_webhook,
        "getwebhookinfo": webhooks.get_webhook_info,
        "sendmessage": sending.send_message,
        "copymessage": sending.copy_message,
        "forwardmessage": sending.forward_message,
        "sendchataction": sending.send_chat_action,
        "editmessagetext": editing.edit_message_text,
        "editmessagereplymarkup": editing.edit_message_reply_markup,
        "deletemessage": editing.delete_message,
        "deletemessages": editing.delete_messages,
        "answercallbackquery": queries.answer_callback_query,
        "createforumtopic": topics.create_forum_topic,
        "editforumtopic": topics.edit_forum_topic,
        "closeforumtopic": topics.close_forum_topic,
        "reopenforumtopic": topics.reopen_forum_topic,
        "deleteforumtopic": topics.delete_forum_topic,
        "getchat": chats.get_chat,
        "getchatmember": chats.get_chat_member,
        "getchatadministrators": chats.get_chat_administrators,
        "pinchatmessage": chats.pin_chat_message,
        "unpinchatmessage": chats.unpin_chat_message,
        "setmessagereaction": chats.set_message_reaction,
        "leavechat": chats.leave_chat,
    }
)
