from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from bot.messages import Button, Message


def keyboard(message: Message) -> InlineKeyboardMarkup | None:
    if not message.buttons:
        return None
    return InlineKeyboardMarkup([[_button(button) for button in row] for row in message.buttons])


def _button(button: Button) -> InlineKeyboardButton:
    copied = None if button.copy is None else CopyTextButton(button.copy)
    return InlineKeyboardButton(button.label, callback_data=button.data, url=button.url, copy_text=copied)
