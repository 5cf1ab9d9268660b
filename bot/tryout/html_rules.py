"""Telegram's HTML: a few tags, refused as a whole at the first mistake. Messages and byte offsets are Telegram's own."""

import re
from dataclasses import dataclass

from bot.tryout.json_types import Json
from bot.tryout.links import is_link
from bot.tryout.refusal import RefusedError, bad_request
from bot.tryout.utf16 import length

_TYPES = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "span": "spoiler",
    "tg-spoiler": "spoiler", "a": "text_link", "code": "code", "pre": "pre", "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}  # fmt: skip
_CHARACTERS = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_CHARACTER = re.compile(r"&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(lt|gt|amp|quot));?")
_PLAIN = re.compile(r"[^<&]+")
_ATTRIBUTE = re.compile(
    r"""\s*(?P<name>[^\s=>]+)\s*(?P<equals>=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[\w.-]+)))?"""
)


@dataclass(slots=True)
class _Open:
    tag: str
    attributes: dict[str, str]
    offset: int  # UTF-16 units of text before it


def parse_html(source: str) -> tuple[str, list[Json]]:
    """Plain text and its entities, untrimmed. Raises RefusedError (400, can't parse entities)."""
    reader = _Reader(source)
    while reader.at < len(source):
        reader.step()
    if reader.open:
        raise _cannot(f'Can\'t find end tag corresponding to start tag "{reader.open[-1].tag}"')
    return "".join(reader.text), sorted(reader.entities, key=lambda entity: (entity["offset"], -entity["length"]))


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.text: list[str] = []
        self.units = 0
        self.open: list[_Open] = []
        self.entities: list[Json] = []

    def step(self) -> None:
        if self.source.startswith("</", self.at):
            self._end_tag()
        elif self.source[self.at] == "<":
            self._start_tag()
        else:
            self._characters()

    def _characters(self) -> None:
        hit = _CHARACTER.match(self.source, self.at)
        plain = _PLAIN.match(self.source, self.at)
        piece = _decoded(hit) if hit else plain[0] if plain else self.source[self.at]
        self.at += len(hit[0] if hit else piece)
        self.text.append(piece)
        self.units += length(piece)

    def _start_tag(self) -> None:
        begin, where = self.at, self._bytes_before()
        tag = self._name(begin + 1).lower()
        self.at = begin + 1 + len(tag)
        if self.at == len(self.source):
            raise _cannot(f"Unclosed start tag at byte offset {where}")
        if tag not in _TYPES:
            raise _cannot(f'Unsupported start tag "{tag}" at byte offset {where}')
        attributes = self._attributes(tag, where)
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise _cannot(f'Tag "span" must have class "tg-spoiler" at byte offset {where}')
        self.open.append(_Open(tag, attributes, self.units))

    def _attributes(self, tag: str, where: int) -> dict[str, str]:
        attributes: dict[str, str] = {}
        while True:
            self._skip_space()
            if self.source.startswith(">", self.at):
                self.at += 1
                return attributes
            hit = _ATTRIBUTE.match(self.source, self.at)
            if hit is None:
                raise _cannot(f"Unclosed start tag at byte offset {where}")
            if hit["equals"] is None and (tag, hit["name"].lower()) != ("blockquote", "expandable"):
                reason = "Expected equal sign in declaration of an attribute of the tag"
                raise _cannot(f'{reason} "{tag}" at byte offset {where}')
            value = hit["double"] or hit["single"] or hit["bare"] or ""
            attributes[hit["name"].lower()] = _CHARACTER.sub(_decoded, value)
            self.at = hit.end()

    def _end_tag(self) -> None:
        where = self._bytes_before()
        if not self.open:
            raise _cannot(f"Unexpected end tag at byte offset {where}")
        name = self._name(self.at + 2).lower()
        self.at += 2 + len(name)
        self._skip_space()
        if not self.source.startswith(">", self.at):
            raise _cannot(f"Unclosed end tag at byte offset {where}")
        self.at += 1
        expected = self.open[-1].tag
        if name and name != expected:
            found = f'expected "</{expected}>", found "</{name}>"'
            raise _cannot(f"Unmatched end tag at byte offset {where}, {found}")
        self._close(self.open.pop())

    def _close(self, opened: _Open) -> None:
        entity = _entity(opened, "".join(self.text))
        entity |= {"offset": opened.offset, "length": self.units - opened.offset}
        if entity["length"] and entity["type"]:
            self.entities.append(entity)

    def _name(self, start: int) -> str:
        return re.split(r"[\s>]", self.source[start:], maxsplit=1)[0]

    def _skip_space(self) -> None:
        while self.at < len(self.source) and self.source[self.at].isspace():
            self.at += 1

    def _bytes_before(self) -> int:
        return len(self.source[: self.at].encode())


def _entity(opened: _Open, text: str) -> Json:
    kind, attributes = _TYPES[opened.tag], opened.attributes
    if opened.tag == "a":
        url = attributes.get("href", text.encode("utf-16-le")[2 * opened.offset :].decode("utf-16-le"))
        # Telegram keeps the words and silently drops a link it does not take, such as tel:
        return {"type": kind, "url": url} if is_link(url) else {"type": None}
    if opened.tag == "tg-emoji":
        return {"type": kind, "custom_emoji_id": attributes.get("emoji-id", "")}
    if opened.tag == "blockquote" and "expandable" in attributes:
        return {"type": "expandable_blockquote"}
    return {"type": kind}


def _decoded(hit: re.Match[str]) -> str:
    if hit[3]:
        return _CHARACTERS[hit[3]]
    number = int(hit[1]) if hit[1] else int(hit[2], 16)
    readable = 0 < number <= 0x10FFFF and not 0xD800 <= number < 0xE000
    return chr(number) if readable else hit[0]


def _cannot(reason: str) -> RefusedError:
    return bad_request(f"can't parse entities: {reason}")
