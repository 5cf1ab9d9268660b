"""What editors write, as frozen values. Field names are the keys in the YAML files."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
)

from bot.opening_hours import Hours
from bot.schema_hints import RefusedError

Kind = Literal["begrip", "hulp", "valkuil", "tip", "stap", "rol", "organisatie", "achtergrond"]
CARD_KINDS = (
    "violence",
    "death_threat",
    "abduction",
    "forced_marriage",
    "fgm",
    "suicide",
    "child",
    "locked_up",
    "unknown",
)

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
# 112 and 113, 14 020 and 14 0346, 116 111, 0800-2000 and 0900-1234567, ten digits, or abroad with +.
_NUMBER = re.compile(r"11[23]|116\d{3}|140\d{2,3}|0[89]00(\d{4}|\d{7})|0[1-9]\d{8}|\+[1-9]\d{6,14}")


def _id(written: str) -> str:
    if not ID.fullmatch(written):
        raise RefusedError(f"'{written}' kan geen id zijn", "gebruik kleine letters a-z, cijfers en streepjes")
    return written


def _date(written: object) -> object:
    if isinstance(written, str):
        try:
            return date.fromisoformat(written if _DATE.fullmatch(written) else "")
        except ValueError:
            raise RefusedError(f"'{written}' is geen datum", "schrijf jaar-maand-dag, zoals 2026-01-31") from None
    return written


def _number(written: str) -> str:
    if not _NUMBER.fullmatch(re.sub(r"[\s()-]", "", written)):
        raise RefusedError(f"'{written}' is geen telefoonnummer", "tel de cijfers na")
    return written


def _address(written: str) -> str:
    if not re.fullmatch(r"https?://[^\s/]+\.[^\s]+", written):
        raise RefusedError(f"'{written}' is geen webadres", "schrijf het voluit, met https:// ervoor")
    return written


def _hours_tag(given: object) -> str:
    return "always" if isinstance(given, str) else "list"


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Id = Annotated[str, AfterValidator(_id)]
Address = Annotated[Text, AfterValidator(_address)]
PhoneHours = Annotated[
    Annotated[Literal["always"], Tag("always")] | Annotated[tuple[Hours, ...], Tag("list")], Discriminator(_hours_tag)
]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Entry(_Frozen):
    """One thing to know. `answer` is plain text: paragraphs, and lines that start with "- ".

    `language` is that of the folder, `answered_in` that of the answer: Dutch as long as it is not translated.
    """

    id: Id
    kind: Kind
    language: str
    answered_in: str
    title: Text
    aliases: tuple[Text, ...] = ()
    questions: Annotated[tuple[Text, ...], Field(min_length=1)]
    answer: Text
    see_also: tuple[str, ...] = ()
    help: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    year: Annotated[int, Field(ge=1900, le=2100)] | None = None


class Translation(Entry):
    """An entry that may leave to the Dutch one what is not translated. `first_line` stands above the Dutch answer."""

    questions: Annotated[tuple[Text, ...], Field(min_length=1)] = ()
    first_line: Text | None = None


class Phone(_Frozen):
    """`hours` and `cost` are None when they are not known."""

    number: Annotated[Text, AfterValidator(_number)]
    hours: PhoneHours | None = None
    cost: Literal["free", "local", "normal"] | None = None
    note: Text | None = None


class Verified(_Frozen):
    """`copy`: taken over from a stored source, so never to be shown as checked."""

    on: Annotated[date, BeforeValidator(_date)]
    how: Literal["copy", "site", "called"]


class Contact(_Frozen):
    """A help route, in what does not depend on language. `unverified` names the fields that no good source confirms."""

    id: Id
    name: Text
    phones: tuple[Phone, ...] = ()
    chat: Text | None = None
    chat_hours: PhoneHours | None = None
    email: Text | None = None
    web: Address | None = None
    languages: tuple[Text, ...] = ()
    ages: Text | None = None
    region: Text | None = None
    sources: tuple[str, ...] = ()
    verified: Verified
    confidence: Literal["high", "medium", "low"]
    unverified: tuple[Text, ...] = ()


class Source(_Frozen):
    id: Id
    title: Text
    publisher: Text
    url: Address | None = None
    date: Text


class CardText(_Frozen):
    """The emergency card. `first` is neutral: it shows on a locked screen."""

    first: Text
    call: Text
    cannot_speak: Text
    nobody_sends: Text
    wipe_button: Text
    copy_button: Text
    kinds: Mapping[str, Text]  # each of CARD_KINDS: the line with the fitting number


class SmallTalk(_Frozen):
    id: Id
    language: str
    phrases: Annotated[tuple[Text, ...], Field(min_length=1)]
    reply: Text


class LanguageInfo(_Frozen):
    """`reviewed` is `none` as long as no native speaker has read the texts.

    `scope`: `card` when only the emergency card must be there; texts that are not translated are then Dutch.
    """

    code: str
    name: Text
    direction: Literal["ltr", "rtl"]
    reviewed: Literal["native", "none"]
    scope: Literal["full", "card"] = "full"
