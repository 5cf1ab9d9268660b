"""What a person sees before anything goes to a coordinator: exactly that, what was taken out, and how to change it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from bot.cases.conversation import Aim, Draft
from bot.cases.draft import Part, Shown
from bot.isolates import isolated
from bot.messages import Button, Buttons, Message, length
from bot.texts import Texts
from handlers.buttons import press

MOST = 4096  # characters in a message
_BY_HAND = "woord"  # whether it is a name or something else only the person knows
_DOUBTS = 6
_BACKS = 4  # more wait behind one button
_MOST_BACKS = 30
_LONGEST_WORD = 24  # in a label
_ROW = 32  # characters that fit in a row of buttons on a narrow telephone


def preview(texts: Texts, draft: Draft, shown: Shown, *, all_backs: bool = False) -> Message:
    lead = texts("handover.preview")
    room = MOST - _size(texts, f"{lead}\n{shown.clean}")
    notes = "".join(f"\n{note}" for note in _that_fit(texts, _notes(texts, draft, shown), room))
    text = f"{escape(lead)}\n<blockquote>{escape(shown.clean)}</blockquote>{escape(notes)}"
    return Message(text, _keys(texts, draft, shown, all_backs=all_backs))


def _notes(texts: Texts, draft: Draft, shown: Shown) -> Iterator[str]:
    """The most important first."""
    if shown.replaced:
        yield texts("handover.removed", what=counted(texts, shown.replaced))
    else:
        yield texts("handover.removed_none")
    if shown.put_back:
        yield texts("handover.put_back", words=_listed(shown.put_back))
    yield texts("handover.check")
    if shown.needs_care:
        yield texts("handover.care")
    if shown.doubtful:
        yield texts("handover.doubt")
    if draft.aim is Aim.NEW_CASE:
        yield texts("handover.answer_here")


def _that_fit(texts: Texts, notes: Iterable[str], room: int) -> Iterator[str]:
    for note in notes:
        room -= _size(texts, f"\n{note}")
        if room < 0:
            return
        yield note


def _size(texts: Texts, text: str) -> int:
    """With the marks that lines from right to left get on their way out."""
    return length(text if texts.direction == "ltr" else isolated(text))


def counted(texts: Texts, parts: Iterable[Part]) -> str:
    """As in "namen (2), plaatsen (1)": people and things, however often they are named."""
    kinds = Counter(_BY_HAND if part.by_hand else str(part.kind) for part in parts)
    return ", ".join(f"{texts(f'kind.{kind}')} ({count})" for kind, count in kinds.items())


def main_keys(texts: Texts, draft: Draft) -> Buttons:
    return (
        (press(texts("handover.send"), "draft", "send", draft.ticket),),
        (
            press(texts("handover.edit"), "draft", "edit", draft.ticket),
            press(texts("handover.cancel"), "draft", "cancel", draft.ticket),
        ),
    )


def _keys(texts: Texts, draft: Draft, shown: Shown, *, all_backs: bool) -> Buttons:
    ticket = draft.ticket
    out = [press(_cut(f"✂ {part.word}"), "draft", "hide", ticket, i) for i, part in enumerate(shown.put_back[:_DOUBTS])]
    out += [press(_cut(f"✂ {word}"), "draft", "out", ticket, i) for i, word in enumerate(shown.doubtful[:_DOUBTS])]
    return (*_rows(out), *main_keys(texts, draft), *_rows(_backs(texts, draft, shown, all_backs=all_backs)))


def _backs(texts: Texts, draft: Draft, shown: Shown, *, all_backs: bool) -> Iterator[Button]:
    if len(shown.replaced) > _BACKS and not all_backs:
        yield press(texts("handover.backs", count=len(shown.replaced)), "draft", "backs", draft.ticket)
        return
    for i, part in enumerate(shown.replaced[:_MOST_BACKS]):
        label = f"↩ {part.word}" if all_backs else texts("handover.back", word=part.word)
        yield press(_cut(label), "draft", "back", draft.ticket, i)


def _rows(buttons: Iterable[Button]) -> Iterator[tuple[Button, ...]]:
    """As many beside each other as can be read: all buttons of a row are equally wide."""
    row: tuple[Button, ...] = ()
    for button in buttons:
        wider = (*row, button)
        if row and len(wider) * max(len(one.label) for one in wider) > _ROW:
            yield row
            wider = (button,)
        row = wider
    if row:
        yield row


def _cut(label: str) -> str:
    line = " ".join(label.split())
    return line if len(line) <= _LONGEST_WORD else f"{line[: _LONGEST_WORD - 1]}…"


def _listed(parts: Sequence[Part]) -> str:
    more = ["…"] if len(parts) > _BACKS else []
    return ", ".join([*(_cut(part.word) for part in parts[:_BACKS]), *more])
