"""ChatterBot itself, with an SQLite store in memory and its default comparison.

Its default tagger needs a language model that no package index has; this is the tagger it brings for use without one.
"""

import logging
from collections.abc import Sequence

from chatterbot import ChatBot, languages
from chatterbot.conversation import Statement
from chatterbot.tagging import LowercaseTagger

from benchmarks.questions import Example

_LANGUAGES = {"nl": languages.DUT}  # others it knows without the code that the tagger asks for
AT_ONCE = 2_000  # statements written together


class ChatterBots:
    def __init__(self, language: str) -> None:
        logging.getLogger("chatterbot").setLevel(logging.ERROR)
        self._bot = ChatBot(
            "benchmark",
            database_uri="sqlite://",
            tagger=LowercaseTagger,
            tagger_language=_LANGUAGES.get(language, languages.ENG),
            read_only=True,
        )

    def fit(self, examples: Sequence[Example]) -> None:
        """Each label is a response to its examples."""
        index = self._bot.tagger.get_text_index_string
        statements = [
            Statement(
                text=one.label,
                search_text=index(one.label),
                in_response_to=one.text,
                search_in_response_to=index(one.text),
                conversation="training",
            )
            for one in examples
        ]
        for start in range(0, len(statements), AT_ONCE):
            self._bot.storage.create_many(statements[start : start + AT_ONCE])

    def rank(self, question: str) -> Sequence[tuple[str, float]]:
        response = self._bot.get_response(question)
        return [(response.text, float(response.confidence))]
