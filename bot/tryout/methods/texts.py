"""The text of a call: parsed, measured, with what Telegram finds in it."""

from bot.tryout.found_entities import with_found
from bot.tryout.html_rules import parse_html
from bot.tryout.json_types import Json
from bot.tryout.parameters import Params
from bot.tryout.refusal import bad_request
from bot.tryout.utf16 import length

MOST_TEXT = 4096
MOST_CAPTION = 1024


def text_content(params: Params) -> Json:
    text, entities = _parsed(params, "text", "entities")
    if not text:
        raise bad_request("message text is empty")
    if length(text) > MOST_TEXT:
        raise bad_request("message is too long")
    return {"text": text, "entities": entities} if entities else {"text": text}


def caption_content(params: Params) -> Json:
    text, entities = _parsed(params, "caption", "caption_entities")
    if length(text) > MOST_CAPTION:
        raise bad_request("message caption is too long")
    if not text:
        return {}
    return {"caption": text, "caption_entities": entities} if entities else {"caption": text}


def _parsed(params: Params, name: str, entities_name: str) -> tuple[str, list[Json]]:
    source, mode = params.text(name), params.text("parse_mode").lower()
    if mode not in ("", "none", "html"):
        # The bot under test speaks HTML; quietly taking another mode would hide a mistake.
        raise bad_request("unsupported parse_mode")
    text, entities = parse_html(source) if mode == "html" else (source, params.value(entities_name) or [])
    text, entities = _trimmed(text, entities)
    return text, with_found(text, entities)


def _trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Telegram takes white space off both ends; entities move along."""
    start = length(text) - length(text.lstrip())
    text = text.strip()
    end = length(text)
    moved: list[Json] = []
    for entity in entities:
        begin = max(entity["offset"] - start, 0)
        stop = min(entity["offset"] - start + entity["length"], end)
        if begin < stop:
            moved.append({**entity, "offset": begin, "length": stop - begin})
    return text, moved
