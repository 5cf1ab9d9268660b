"""The guided choice, in three taps: each question stands in the place of the last."""

from dataclasses import dataclass

from bot.pack.guided import WHEN, WHO, Situation, When, Who
from bot.pack.pack import Pack
from handlers import guided_messages
from handlers.buttons import Press
from handlers.guided_messages import BEGIN
from handlers.turn import Alert, Turn


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is chosen so far."""

    situation: Situation | None = None
    who: Who | None = None
    when: When | None = None


def chosen(pack: Pack, pressed: Press) -> Chosen | None:
    """None when something of it is not there (any more)."""
    what, whom, urgency = (pressed.argument(place) for place in range(3))
    if what in ("", BEGIN):
        return Chosen()
    situation = next((one for one in pack.guide if one.id == what), None)
    who = next((one for one in WHO if one == whom), None)
    when = next((one for one in WHEN if one == urgency), None)
    if situation is None or (whom and who is None) or (urgency and when is None):
        return None
    return Chosen(situation, who, when)


async def begin(turn: Turn) -> None:
    """Typed, or from a message that stays."""
    await turn.send(guided_messages.what(turn.pack, turn.texts))


async def choose(turn: Turn) -> None:
    if turn.pressed is None or not turn.pressed.argument(0):
        await begin(turn)
        return
    pack, texts, found = turn.pack, turn.texts, chosen(turn.pack, turn.pressed)
    match found:
        case None:
            turn.alert = Alert(texts("button.stale"), window=True)
        case Chosen(None):
            await turn.change(guided_messages.what(pack, texts))
        case Chosen(Situation() as situation, None):
            await turn.change(guided_messages.who(pack, texts, situation))
        case Chosen(Situation() as situation, who, None) if who is not None:
            await turn.change(guided_messages.when(pack, texts, situation, who))
        case Chosen(Situation() as situation, who, when) if who is not None and when is not None:
            await _lead(turn, situation, who, when)


async def _lead(turn: Turn, situation: Situation, who: Who, when: When) -> None:
    """As a new message: it is read from its beginning, and below the emergency card, which went out as the press arrived."""
    await turn.remove_pressed()
    await turn.send(guided_messages.result(turn.pack, turn.texts, situation, who, when))
