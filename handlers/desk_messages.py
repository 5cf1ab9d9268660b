"""What coordinators read in the topic of a case."""

from html import escape

from bot.cases.case import Case
from bot.cases.draft import digest_of, parts_of
from bot.messages import Message
from bot.redaction.redaction import PLACEHOLDER, Redaction
from bot.texts import Texts
from handlers.buttons import press
from handlers.preview import counted

_DIGEST = 8  # characters of it in a button: enough to see that a text is another than the one that was looked over


def new_case(texts: Texts, case: Case, language: str, question: str, *, urgent: bool) -> Message:
    """`language`: its name."""
    urgency = texts("desk.urgent" if urgent else "desk.not_urgent")
    header = escape(texts("desk.new", code=case.code, language=language, urgency=urgency))
    return Message(
        f"{header}\n<blockquote>{escape(question)}</blockquote>", ((press(texts("desk.claim"), "claim", case.code),),)
    )


def person_wrote(texts: Texts, text: str) -> Message:
    """Numbers are given per message: nothing is kept by which the same person could get the same number again."""
    renumbered = f"\n{escape(texts('desk.renumbered'))}" if PLACEHOLDER.search(text) else ""
    return Message(f"{escape(texts('desk.person_wrote'))}\n<blockquote>{escape(text)}</blockquote>{renumbered}")


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


def found_ask(texts: Texts, case: Case, found: Redaction) -> Message:
    """Something in an answer can point at somebody: what sorts of things, and what would go without them."""
    asked = escape(texts("desk.found", what=counted(texts, parts_of(found))))
    anyway = press(texts("desk.anyway"), "answer", case.code, "anyway", short_digest(found.text))
    without = press(texts("desk.without"), "answer", case.code, "without", short_digest(found.clean))
    last = (press(texts("desk.adjust"), "adjust", case.code), press(texts("desk.internal"), "leave", case.code))
    return Message(f"{asked}\n<blockquote>{escape(found.clean)}</blockquote>", ((anyway, without), last), silent=True)


def ready_as(texts: Texts, text: str) -> Message:
    return Message(f"{escape(texts('desk.on_shelf_as'))}\n<blockquote>{escape(text)}</blockquote>", silent=True)


def short_digest(text: str) -> str:
    return digest_of(text)[:_DIGEST]


def note(texts: Texts, key: str, **values: object) -> Message:
    return Message(escape(texts(key, **values)), silent=True)
