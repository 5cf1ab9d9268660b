"""The coordinators' group: claim, answer, give back, close. Only who is on the list can do anything, checked at every act."""

from bot.cases.case import Act, Case, NotAllowedError, State, act
from bot.store.shelf import Waiting
from handlers import desk_messages
from handlers.turn import Alert, Turn


async def claim(turn: Turn) -> None:
    case = await _acted(turn, Act.CLAIM)
    if case is not None:
        user = turn.update.effective_user
        who = user.first_name if user else turn.texts("desk.someone")
        await turn.post.to_case(case.code, desk_messages.claimed(turn.texts, case, who))


async def release(turn: Turn) -> None:
    case = await _acted(turn, Act.RELEASE)
    if case is not None:
        await turn.post.to_case(case.code, desk_messages.released(turn.texts, case))


async def close(turn: Turn) -> None:
    case = await claimed_case(turn)
    if case is not None:
        await turn.post.to_case(case.code, desk_messages.close_ask(turn.texts, case))


async def close_sure(turn: Turn) -> None:
    case = await _case(turn)
    person = await turn.tx.cases.person_of(case) if case else None
    closed = await _acted(turn, Act.CLOSE)
    if closed is None:
        return
    if person is not None:
        theirs = turn.pack.texts.get(closed.language, turn.texts)
        await turn.post.on_shelf(person, closed, Waiting(closed.code, theirs("relay.closed"), answerable=False))
    await turn.post.end_topic(closed, "desk.closed")


async def leave(turn: Turn) -> None:
    """The answer "not now" or "do not send": the question goes away, nothing else happens."""
    if await member(turn):
        await turn.remove_pressed()


async def _acted(turn: Turn, wish: Act) -> Case | None:
    """The case after the act; None when it was refused, and the presser has been told why."""
    case = await _case(turn)
    if case is None:
        return None
    try:
        after = act(case, wish, turn.user_id)
    except NotAllowedError as refusal:
        turn.alert = Alert(turn.texts(str(refusal)), window=True)
        return None
    await turn.tx.cases.save(after)
    await turn.drop_buttons()
    return after


async def claimed_case(turn: Turn) -> Case | None:
    """The pressed case, when the presser is the one who claimed it."""
    case = await _case(turn)
    if case is None:
        return None
    if case.state is State.CLAIMED and case.coordinator == turn.user_id:
        return case
    key = "desk.ended" if case.ended else "desk.claim_first" if case.state is State.OPEN else "desk.not_yours"
    turn.alert = Alert(turn.texts(key), window=True)
    return None


async def _case(turn: Turn) -> Case | None:
    if not await member(turn):
        return None
    case = await turn.tx.cases.of_code(turn.pressed.argument(0) if turn.pressed else "")
    if case is None:
        turn.alert = Alert(turn.texts("desk.unknown"), window=True)
    return case


async def member(turn: Turn) -> bool:
    """Whether a coordinator does this, in the coordinators' group."""
    if await turn.at_desk() and turn.user_id in turn.parts.config.coordinators.members:
        return True
    turn.alert = Alert(turn.texts("desk.not_member", number=turn.user_id), window=True)
    return False
