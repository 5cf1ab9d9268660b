"""Words of a dictionary that are someone's name all the same.

By a capital inside a sentence ("mijn zus Sneeuwklok", "met Druppel Vensterbank"), or where only a name or what someone
is can stand and the dictionary knows the word as a compound only ("ik ben waterlelietak"). What says what someone is
stays: "ik ben Marokkaanse", "ik ben buurtmoeder".
"""

from dataclasses import dataclass

from bot.redaction.cues import LONGEST, Cue, Cues
from bot.redaction.reading import Reading
from bot.redaction.vocabulary import Vocabulary

_SHORTEST = 3
_CLOSING = frozenset(["", ",", ".", "!", "?", "\n", "-", ":"])
_WEAK_VERBS = frozenset(
    ["is", "was", "wordt", "werd", "kan", "mag", "moet", "zijn", "hebben", "worden", "en", "bij", "uit", "van"]
)
_POSSESSIVES = frozenset(["mijn", "m'n", "haar", "zijn", "onze", "ons", "hun", "jouw", "my", "her", "his", "our"])


@dataclass(frozen=True, slots=True)
class Likely:
    reading: Reading
    known: Vocabulary
    cues: Cues

    def begins(self, at: int, cue: Cue) -> bool:
        """Whether the word here is the first of a name; it stands in a dictionary or may."""
        word = self.reading.tokens[at].plain
        if not self._may_be(at):
            return False
        before = self.reading.words_before(at, LONGEST)
        tells = cue >= Cue.BEING and self.cues.tell_who(before)
        if word in self.reading.guessed and (tells or (cue >= Cue.BEING and word in self.reading.unsplit)):
            return True
        if not self.reading.has_telling_capital(at):
            return self.reading.tokens[at].capital and self._is_subject(at)
        return tells or self._by_capital(at, cue, before) or self._answers(at)

    def goes_on(self, first: int, at: int) -> bool:
        """Whether the word here belongs to the name that begins at `first`."""
        one, other = self.reading.tokens[first], self.reading.tokens[at]
        if not self._may_be(at):
            return False
        if one.shown.isupper() and other.shown.isupper() and not self.reading.is_shouted:
            return True
        before = self.reading.words_before(first, LONGEST)
        return other.plain in self.reading.guessed and self.cues.tell_who(before)

    def _by_capital(self, at: int, cue: Cue, before: list[str]) -> bool:
        guessed = self.reading.tokens[at].plain in self.reading.guessed
        paired = self._is_paired(at)
        shortened = self.reading.plain(at - 1) == "."  # "mevr.": at the end of a sentence no capital tells anything
        if cue is Cue.KIN and (shortened or not self.reading.stands_apart(at)):
            return True
        if cue >= Cue.BEING or self.cues.expect_person(before):
            return guessed or paired
        return cue is Cue.NEAR and guessed and paired

    def _is_subject(self, at: int) -> bool:
        """ "Pindakaas Potlood heeft": two capitals at the start of a sentence, and someone who does something."""
        if not self.reading.starts_sentence(at) or self.reading.is_shouted or not self._is_paired(at):
            return False
        after = self.reading.past_pictures(at + 2)
        verb, of_someone = self.reading.plain(after), self.reading.plain(after + 1) in _POSSESSIVES
        guessed = any(self.reading.plain(index) in self.reading.guessed for index in (at, at + 1))
        return verb in self.cues.verbs and (guessed or of_someone or verb not in _WEAK_VERBS)

    def _answers(self, at: int) -> bool:
        """ "hallo, Vuurtoren hier"."""
        return self.reading.plain(at + 1) == "hier" and self.reading.plain(at + 2) in _CLOSING

    def _is_paired(self, at: int) -> bool:
        after = at + 1
        if after >= len(self.reading.tokens) or not self.reading.adjoins(after):
            return False
        return self.reading.tokens[after].capital and self._may_be(after)

    def _may_be(self, at: int) -> bool:
        token = self.reading.tokens[at]
        return (
            token.is_word
            and not token.kept
            and len(token.plain) >= _SHORTEST
            and token.plain.isascii()
            and token.plain not in self.known.function_words
            and token.plain not in self.cues.verbs
            and not self.cues.is_title(token.plain)
            and not self.known.describes(token.plain)
        )
