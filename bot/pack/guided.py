"""The guided choice, for who does not know what to ask: what is going on, for whom, how soon -> whom to turn to."""

from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from bot.pack.entry import CARD_KINDS, Id, Text
from bot.schema_hints import RefusedError, did_you_mean

Who = Literal["self", "adult", "child"]
When = Literal["now", "soon", "later"]
WHO: tuple[Who, ...] = get_args(Who)
WHEN: tuple[When, ...] = get_args(When)

FEWEST, MOST = 2, 3
ALARM = "112"  # the contact that comes first as soon as it is now
SAFETY = 3

_SAYS_LESS = ("violence", "unknown")  # than the card for a child


def _card_kind(written: str) -> str:
    if written not in CARD_KINDS:
        todo = did_you_mean(written, CARD_KINDS, f"kies uit: {', '.join(CARD_KINDS)}")
        raise RefusedError(f"'{written}' is geen soort noodkaart", todo)
    return written


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Way(_Frozen):
    """Somebody to turn to, for whom and when it fits. `why`: the last part of the text key, else the contact's id."""

    contact: Text
    why: Text | None = None
    who: Annotated[tuple[Who, ...], Field(min_length=1)] = WHO
    when: Annotated[tuple[When, ...], Field(min_length=1)] = WHEN

    @property
    def key(self) -> str:
        return f"route.why.{self.why or self.contact}"


class Situation(_Frozen):
    """`routes`: the best first. `entry` is what to read of it, `safety` what to read as well."""

    id: Id
    card: Annotated[Text, AfterValidator(_card_kind)]
    entry: Text
    safety: Annotated[tuple[Text, ...], Field(max_length=SAFETY)] = ()
    routes: Annotated[tuple[Way, ...], Field(min_length=1)]

    @property
    def key(self) -> str:
        return f"route.what.{self.id}"


def ways(situation: Situation, who: Who, when: When) -> tuple[Way, ...]:
    """Whom to turn to, the best first; each contact once, `MOST` at most. When it is now, first of all 112."""
    alarm = (Way(contact=ALARM),) if when == "now" else ()
    fitting = (way for way in situation.routes if who in way.who and when in way.when)
    by_contact: dict[str, Way] = {}
    for way in (*alarm, *fitting):
        by_contact.setdefault(way.contact, way)
    return tuple(by_contact.values())[:MOST]


def card_kind(situation: Situation, who: Who) -> str:
    """Which emergency card comes first when it is now."""
    return "child" if who == "child" and situation.card in _SAYS_LESS else situation.card
