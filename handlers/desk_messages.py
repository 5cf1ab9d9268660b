"""What coordinators read in the topic of a case."""

from html import escape

from bot.cases.case import Case
from bot.messages import Message
from bot.texts import Texts
from handlers.buttons import press


def new_case(texts: Texts, case: Case, language: str, question: str, *, urgent: bool) -> Message:
    """`language`: its name."""
    urgency = texts("desk.urgent" if urgent else "desk.not_urgent")
    header = escape(texts("desk.new", code=case.code, language=language, urgency=urgency))
    return Message(
        f"{header}\n<blockquote>{escape(question)}</blockquote>", ((press(texts("desk.claim"), "claim", case.code),),)
    )


def person_wrote(texts: Texts, text: str) -> Message:
    return Message(f"{escape(texts('desk.person_wrote'))}\n<blockquote>{escape(text)}</blockquote>")


def claimed(texts: Texts, case: Case, who: str) -> Message:
    keys = (press(texts("desk.release"), "release", case.code), press(texts("desk.close"), "close", case.code))
    return Message(escape(texts("desk.claimed", who=who)), (keys,))


def released(texts: Texts, case: Case) -> Message:
    return Message(escape(texts("desk.released")), ((press(texts("desk.claim"), "claim", case.code),),))


def close_ask(texts: Texts, case: Case) -> Message:
    keys = (press(texts("desk.close_sure"), "close_sure", case.code), press(texts("wipe.keep"), "leave", case.code))
    return Message(escape(texts("desk.close_ask")), (keys,))


def send_ask(texts: Texts, case: Case) -> Message:
    keys = (press(texts("desk.answer"), "answer", case.code), press(texts("desk.internal"), "leave", case.code))
    return Message(escape(texts("desk.preview")), (keys,), silent=True)


def note(texts: Texts, key: str, **values: object) -> Message:
    return Message(escape(texts(key, **values)), silent=True)
