"""From "ask a coordinator" to a case: safe and alone? -> the question -> what will be sent -> sent. And writing back."""

from dataclasses import replace
from html import escape

from bot.cases.case import Case, State
from bot.cases.code import new_code
from bot.cases.conversation import EMPTY, Aim, Draft, Step
from bot.cases.draft import Shown, shown_of, taking_out
from bot.language.normalise import normalise
from bot.messages import Button, Message, length
from bot.triage.assess import assess
from handlers import desk_messages, render
from handlers.buttons import press
from handlers.hours import hours_line
from handlers.preview import main_keys, preview
from handlers.turn import Alert, Turn

_LONGEST_WORD = 60  # what is longer than this is not a word to take out but a new text
_LONGEST_COPY = 256  # what a button can put on the clipboard


async def start(turn: Turn) -> None:
    if turn.parts.config.coordinators.group is None:
        await turn.send(render.plain(turn.pack, turn.texts, "handover.no_group"))
    elif (case := await turn.tx.cases.of_person(turn.chat_id)) is not None:
        rows = ((press(turn.texts("menu.write"), "reply", case.code),),)
        await turn.send(Message(escape(turn.texts("handover.one_open")), rows))
    else:
        turn.conversation = turn.conversation.drafting(Draft(Aim.NEW_CASE, Step.SAFE))
        yes_no = (
            press(turn.texts("handover.safe_yes"), "safe", "yes"),
            press(turn.texts("handover.safe_no"), "safe", "no"),
        )
        await turn.send(Message(escape(turn.texts("handover.safe")), (yes_no, (_stop(turn),))))


async def safe(turn: Turn) -> None:
    draft = turn.conversation.draft
    if turn.pressed and turn.pressed.argument(0) == "no":
        _drop(turn)  # the card went out when the press arrived
    elif draft is None or draft.step is not Step.SAFE:
        _expired(turn)
    else:
        turn.conversation = turn.conversation.drafting(replace(draft, step=Step.WRITE))
        await turn.answer(_question(turn, "handover.write"))


async def reply(turn: Turn) -> None:
    """The person wants to write to the coordinator of the open case."""
    case = await turn.tx.cases.of_person(turn.chat_id)
    if case is None or (turn.pressed and turn.pressed.argument(0) != case.code):
        await turn.send(render.plain(turn.pack, turn.texts, "relay.over"))
        return
    turn.conversation = turn.conversation.drafting(Draft(Aim.REPLY, Step.WRITE))
    await turn.send(_question(turn, "handover.write_reply"))  # what the coordinator wrote stays: it is about that


def answers_coordinator(turn: Turn) -> bool:
    """The person used Telegram's own reply on a message that a coordinator wrote."""
    message = turn.update.message
    answered = message.reply_to_message if message else None
    return bool(
        answered
        and answered.from_user
        and answered.from_user.is_bot
        and any((answered.text or "").startswith(texts("relay.lead")) for texts in turn.pack.texts.values())
    )


async def write_back(turn: Turn, text: str) -> None:
    if await turn.tx.cases.of_person(turn.chat_id) is None:
        await turn.send(render.plain(turn.pack, turn.texts, "relay.over"))
        return
    await _written(turn, Draft(Aim.REPLY, Step.WRITE), text, straight=True)


async def wrote(turn: Turn, draft: Draft) -> None:
    """The text itself, or, once it is shown, a word to take out of it."""
    if draft.step is Step.WRITE:
        await _written(turn, draft, turn.text, straight=not draft.text)
        return
    changed = taking_out(draft, turn.text, turn.knowledge.keep) if len(turn.text) <= _LONGEST_WORD else None
    if changed is not None:
        await _show(turn, changed)
    else:
        turn.conversation = turn.conversation.heard(turn.text)
        await turn.send(Message(escape(turn.texts("handover.word_not_found")), main_keys(turn.texts, draft)))


async def use_last(turn: Turn) -> None:
    draft, recent = turn.conversation.draft, turn.conversation.recent
    if draft is None or draft.step is not Step.WRITE or not recent:
        _expired(turn)
    else:
        await _written(turn, draft, recent[-1], straight=False)  # which one it is, is seen only in the preview


async def draft_act(turn: Turn) -> None:
    """A button under the preview. Its ticket must be that of the draft as it stands now."""
    draft, pressed = turn.conversation.draft, turn.pressed
    wish = pressed.argument(0) if pressed else ""
    if wish == "stop" or (wish == "cancel" and draft is not None):
        turn.conversation = EMPTY
        await turn.answer(render.plain(turn.pack, turn.texts, "handover.stopped"))
    elif draft is None or pressed is None or not draft.text:
        _expired(turn)
    elif pressed.argument(1) != draft.ticket:
        turn.alert = Alert(turn.texts("handover.newer"), window=True)
    elif wish == "again":
        await _show(turn, replace(draft, step=Step.PREVIEW))
    elif draft.step is not Step.PREVIEW:
        _expired(turn)
    elif wish == "send":
        await _send(turn, draft)
    elif wish == "edit":
        await _ask_anew(turn, draft)
    elif wish == "backs":
        await _show(turn, draft, all_backs=True)
    else:
        await _adjust(turn, draft, wish, pressed.argument(2))


async def _adjust(turn: Turn, draft: Draft, wish: str, place: str) -> None:
    """One doubtful word out, one placeholder back, or gone again after all."""
    changed = _adjusted(turn, draft, wish, int(place)) if place.isdecimal() else None
    if changed is None:
        _expired(turn)
    else:
        await _show(turn, changed)


def _adjusted(turn: Turn, draft: Draft, wish: str, number: int) -> Draft | None:
    shown = shown_of(draft, turn.knowledge.keep)
    if wish == "out" and number < len(shown.doubtful):
        return taking_out(draft, shown.doubtful[number], turn.knowledge.keep)
    if wish == "back" and number < len(shown.replaced):
        return replace(draft, put_back=(*draft.put_back, shown.replaced[number].placeholder))
    if wish == "hide" and number < len(shown.put_back):
        again = shown.put_back[number].placeholder
        return replace(draft, put_back=tuple(one for one in draft.put_back if one != again))
    return None


async def _written(turn: Turn, draft: Draft, text: str, *, straight: bool) -> None:
    """`straight`: what is written back goes at once when there is nothing in it to look at.

    Danger can be spread over what is written here and what was said before.
    """
    if text not in turn.conversation.recent:
        turn.conversation = turn.conversation.heard(text)
    if not normalise(text):
        await turn.say("handover.empty")
        return
    written = Draft(draft.aim, Step.PREVIEW, text, draft.taken_out)
    shown = shown_of(written, turn.knowledge.keep)
    if straight and draft.aim is Aim.REPLY and shown.spotless and _fits(turn, shown):
        await _send_back(turn, shown.clean, _sent_as(turn, shown.clean))
    else:
        await _show(turn, written)


async def _show(turn: Turn, draft: Draft, *, all_backs: bool = False) -> None:
    """In the place of the preview whose button was pressed; else as a new message. Older previews no longer send."""
    shown = shown_of(draft, turn.knowledge.keep)
    draft = draft.shown_anew(shown.digest)
    if not _fits(turn, shown):
        await turn.say("handover.too_long", most=turn.parts.config.limits.question_characters)
        return
    turn.conversation = turn.conversation.drafting(draft)
    await turn.answer(preview(turn.texts, draft, shown, all_backs=all_backs))


def _fits(turn: Turn, shown: Shown) -> bool:
    return length(shown.clean) <= turn.parts.config.limits.question_characters


def _question(turn: Turn, key: str) -> Message:
    last = ((press(turn.texts("handover.use_last"), "use_last"),),) if turn.conversation.recent else ()
    return Message(escape(turn.texts(key)), (*last, (_stop(turn),)))


async def _ask_anew(turn: Turn, draft: Draft) -> None:
    """What was shown can be copied, to go on from there, and comes back when nothing has to change."""
    turn.conversation = turn.conversation.drafting(replace(draft, step=Step.WRITE))
    clean = shown_of(draft, turn.knowledge.keep).clean
    copied = ((Button(turn.texts("handover.copy"), copy=clean),),) if length(clean) <= _LONGEST_COPY else ()
    again = press(turn.texts("handover.again"), "draft", "again", draft.ticket)
    await turn.answer(Message(escape(turn.texts("handover.rewrite")), (*copied, (again, _stop(turn)))))


async def _send(turn: Turn, draft: Draft) -> None:
    shown = shown_of(draft, turn.knowledge.keep)
    if shown.digest != draft.digest:  # the knowledge was reloaded, or the program renewed, since the person looked
        turn.alert = Alert(turn.texts("handover.changed"), window=True)
        await _show(turn, draft)
    elif draft.aim is Aim.REPLY:
        await _send_back(turn, shown.clean, Message(escape(turn.texts("handover.sent_reply"))))
    else:
        if await turn.tx.cases.of_person(turn.chat_id) is None:
            await _open_case(turn, shown.clean)
        turn.conversation = EMPTY


async def _send_back(turn: Turn, clean: str, sent: Message) -> None:
    """`sent`: what the person reads when it has been sent."""
    if (case := await turn.tx.cases.of_person(turn.chat_id)) is None:
        await turn.send(render.plain(turn.pack, turn.texts, "relay.over"))
    else:
        await turn.tx.cases.touch(case.code)
        await turn.post.to_case(case.code, desk_messages.person_wrote(turn.post.desk_texts, clean))
        await turn.answer(replace(sent, buttons=render.last_steps(turn.pack, turn.texts)))
    turn.conversation = EMPTY


def _sent_as(turn: Turn, clean: str) -> Message:
    return Message(f"{escape(turn.texts('handover.sent_as'))}\n<blockquote>{escape(clean)}</blockquote>")


async def _open_case(turn: Turn, clean: str) -> None:
    case = Case(new_code(), State.OPEN, turn.language, turn.parts.clock())
    await turn.tx.cases.open(case, turn.chat_id)
    await turn.post.to_case(
        case.code,
        desk_messages.new_case(
            turn.post.desk_texts, case, turn.pack.languages[case.language].name, clean, urgent=_urgent(turn)
        ),
    )
    hours = hours_line(turn.texts, turn.parts.config.coordinators.hours, turn.parts.clock())
    await turn.answer(
        Message(escape(turn.texts("handover.sent", hours=hours)), render.last_steps(turn.pack, turn.texts))
    )


def _urgent(turn: Turn) -> bool:
    draft = turn.conversation.draft
    return draft is not None and assess(turn.knowledge.signals, draft.text, turn.conversation.recent) is not None


def _drop(turn: Turn) -> None:
    turn.conversation = replace(turn.conversation, draft=None)


def _expired(turn: Turn) -> None:
    turn.alert = Alert(turn.texts("handover.expired"), window=True)


def _stop(turn: Turn) -> Button:
    return press(turn.texts("handover.stop"), "draft", "stop")
