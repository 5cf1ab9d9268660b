"""The check measures an answer as it is sent."""

import re
from html import unescape

from bot.pack.pack import load
from bot.pack.sizes import MESSAGE, size_in_message
from bot.shipped import shipped_knowledge
from handlers import render

TAG = re.compile(r"</?[bi]>")


def test_each_shipped_answer_is_as_long_as_the_message_that_is_sent_and_fits() -> None:
    pack = load(shipped_knowledge())
    for texts in pack.texts.values():
        for entry_id in pack.entries["nl"]:
            entry = pack.entry(entry_id, texts.language)
            assert entry is not None
            sent = unescape(TAG.sub("", render.entry(pack, texts, entry).text))
            assert size_in_message(pack, texts, entry) == len(sent.encode("utf-16-le")) // 2 <= MESSAGE
