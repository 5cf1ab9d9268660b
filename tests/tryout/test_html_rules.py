"""Telegram's HTML, for any text."""

import contextlib
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tryout.found_entities import found
from bot.tryout.html_rules import parse_html
from bot.tryout.links import why_not
from bot.tryout.refusal import RefusedError
from bot.tryout.utf16 import length, part

PIECES = st.sampled_from(
    ["<b>", "</b>", "<i>", "</i>", "<a href='x.nl'>", "</a>", "<", ">", "&lt;", "&", '"', "é", "🌷", " "]
)


@given(st.text())
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    assert parse_html(escape(text, quote=False)) == (text, [])


@given(st.text(), st.text(min_size=1), st.text())
def test_a_bold_part_is_found_again_by_its_offset(before: str, bold: str, after: str) -> None:
    text, entities = parse_html(f"{escape(before)}<b>{escape(bold)}</b>{escape(after)}".replace("&#x27;", "'"))
    (entity,) = entities
    assert text == before + bold + after
    assert part(text, entity["offset"], entity["length"]) == bold


@given(st.lists(PIECES).map("".join))
def test_any_mixture_is_read_or_refused_and_nothing_else(html: str) -> None:
    with contextlib.suppress(RefusedError):
        text, entities = parse_html(html)
        assert all(0 <= entity["offset"] < entity["offset"] + entity["length"] <= length(text) for entity in entities)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("/wis", {"/wis": "bot_command"}),
        ("typ /wis.", {"/wis": "bot_command"}),
        ("en/of, 1/2, a/b", {}),
        ("bel 0800 0000 of +31 6 0000 0000", {"0800 0000": "phone_number", "+31 6 0000 0000": "phone_number"}),
        ("zaak 1234, 112", {}),
        ("#hulp @wegwijzer_bot a@b.nl", {"#hulp": "hashtag", "@wegwijzer_bot": "mention", "a@b.nl": "email"}),
        ("(zie https://x.nl/a?b=1).", {"https://x.nl/a?b=1": "url"}),
        ("🌷 voorbeeld.nl", {"voorbeeld.nl": "url"}),
        ("\u2066https://x.nl/a\u2069 \u2066x.nl/b\u2069", {"https://x.nl/a": "url", "x.nl/b": "url"}),
    ],
)
def test_what_is_found_in_plain_text(text: str, kinds: dict[str, str]) -> None:
    assert {part(text, one["offset"], one["length"]): one["type"] for one in found(text)} == kinds


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("https://voorbeeld.nl/a?b#c", None),
        ("voorbeeld.nl", None),
        ("tg://user?id=1", None),
        ("tel:112", "Unsupported URL protocol"),
        ("mailto:a@b.nl", "Unsupported URL protocol"),
        ("javascript:alert(1)", "Unsupported URL protocol"),
        ("https://geenpunt", "Wrong HTTP URL"),
        ("", "URL host is empty"),
    ],
)
def test_only_web_addresses_and_telegrams_own_are_links(url: str, reason: str | None) -> None:
    assert why_not(url) == reason
