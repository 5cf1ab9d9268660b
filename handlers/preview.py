"""What a person sees before anything goes to a coordinator: exactly that, what was taken out, and how to change it."""

from collections import Counter
from html import escape

from bot.cases.conversation import Draft
from bot.messages import Buttons, Message
from bot.redaction.redaction import Redaction
from bot.texts import Texts
from handlers.buttons import press

_DOUBTS = 6


def preview(texts: Texts, draft: Draft, shown: Redaction) -> Message:
    kinds = Counter(mark.kind for mark in shown.marks)
    what = ", ".join(f"{texts(f'kind.{kind}')} ({count})" for kind, count in kinds.items())
    notes = [
        texts("handover.removed", what=what) if what else texts("handover.removed_none"),
        texts("handover.check"),
        *([texts("handover.doubt")] if shown.doubtful else []),
        *([texts("handover.care")] if shown.needs_care else []),
        texts("handover.answer_here"),
    ]
    lines = [
        escape(texts("handover.preview")),
        f"<blockquote>{escape(shown.clean)}</blockquote>",
        *(escape(note) for note in notes),
    ]
    return Message("\n".join(lines), keys(texts, draft, shown))


def keys(texts: Texts, draft: Draft, shown: Redaction) -> Buttons:
    ticket = draft.ticket
    doubts = tuple((press(f"✂ {word}", "draft", "out", ticket, i),) for i, word in enumerate(shown.doubtful[:_DOUBTS]))
    backs = tuple(
        (press(texts("handover.back", placeholder=name), "draft", "back", ticket, i),)
        for i, name in enumerate(placeholders(shown)[:_DOUBTS])
    )
    return (
        (press(texts("handover.send"), "draft", "send", ticket),),
        (
            press(texts("handover.edit"), "draft", "edit", ticket),
            press(texts("handover.cancel"), "draft", "cancel", ticket),
        ),
        *doubts,
        *backs,
    )


def placeholders(shown: Redaction) -> tuple[str, ...]:
    """Each once, in the order of the text."""
    return tuple(dict.fromkeys(mark.placeholder for mark in shown.marks))
