"""When somebody can be reached: of help routes and of coordinators."""

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from bot.schema_hints import RefusedError

DAYS = ("mo", "tu", "we", "th", "fr", "sa", "su")
_TIME = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)")


def _days(written: str) -> str:
    parts = written.split("-")
    if len(parts) > 2 or any(part not in DAYS for part in parts):
        raise RefusedError(f"'{written}' zijn geen dagen", f"schrijf een dag of 'mo-fr', met {' '.join(DAYS)}")
    return written


def _time(written: str) -> str:
    found = _TIME.fullmatch(written)
    if found is None or (found[1] == "24" and found[2] != "00"):
        raise RefusedError(
            f"'{written}' is geen tijd", 'schrijf bijvoorbeeld "9:00" of "17:30", en "24:00" voor middernacht'
        )
    return f"{int(found[1]):02}:{found[2]}"


class Hours(BaseModel):
    """The same hours on one day (`sa`) or on several (`mo-fr`), local time.

    `from_` and `to` are `HH:MM`, so that they compare as strings; `to` may be `24:00`, and the moment itself is out.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    days: Annotated[str, AfterValidator(_days)]
    from_: Annotated[str, AfterValidator(_time)] = Field(alias="from")
    to: Annotated[str, AfterValidator(_time)]

    @model_validator(mode="after")
    def _in_order(self) -> "Hours":
        if self.from_ >= self.to:
            raise RefusedError("'to' ligt niet na 'from'", "schrijf tijden over middernacht als twee regels")
        return self
