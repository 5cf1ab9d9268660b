"""Rules for `reply_markup`: what stands under a message, or instead of the keyboard."""

from typing import Any

from bot.tryout.json_types import Json
from bot.tryout.links import why_not
from bot.tryout.refusal import RefusedError, bad_request

_MOST_BUTTONS = 100


def checked_markup(markup: Any) -> Json | None:
    """The markup as Telegram keeps it; an inline keyboard without buttons is none at all."""
    if markup is None or markup == "":
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" not in markup:
        return markup
    rows = [[_checked_button(button) for button in row] for row in markup["inline_keyboard"] if row]
    if sum(map(len, rows)) > _MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": rows} if rows else None


def _checked_button(button: Any) -> Json:
    if not isinstance(button, dict) or not str(button.get("text", "")).strip():
        raise bad_request('can\'t parse inline keyboard button: Field "text" must be of type String')
    problem = _problem(button)
    if problem:
        raise problem
    return button


def _problem(button: Json) -> RefusedError | None:
    if "callback_data" in button:
        fits = 1 <= len(str(button["callback_data"]).encode()) <= 64
        return None if fits else bad_request("BUTTON_DATA_INVALID")
    if "url" in button:
        reason = why_not(str(button["url"]))
        return bad_request(f"inline keyboard button URL '{button['url']}' is invalid: {reason}") if reason else None
    if "copy_text" in button:
        fits = 1 <= len(str(button["copy_text"].get("text", ""))) <= 256
        return None if fits else bad_request("BUTTON_COPY_TEXT_INVALID")
    if {"web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat", "pay"} & button.keys():
        return None
    return bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
