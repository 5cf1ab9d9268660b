"""Names of people: listed ones anywhere, others by what stands beside them.

A cue says how much a word beside it may be trusted to be a name: after "ze heet" any word is one, after "mijn
buurvrouw" one that is in no dictionary or is known to be a name too, after "met" only one in no dictionary.
"""

from collections.abc import Iterator, Sequence
from enum import IntEnum

from bot.redaction import cues
from bot.redaction.kinds import Found, Kind
from bot.redaction.page import NAME, Page, Token
from bot.redaction.vocabulary import Vocabulary, vocabulary

MOST_WORDS = 4  # of one name, particles not counted
SHORTEST = 3
SHARE_OF_STRANGERS = 0.5  # more words of no dictionary than this: the message is in a language we have no words of


class Cue(IntEnum):
    NONE = 0
    NEAR = 1
    BEING = 2
    KIN = 3
    NAMING = 4


def names(page: Page) -> Iterator[Found]:
    finder = _Finder(page.tokens(), vocabulary())
    yield from finder.found()


def is_foreign(tokens: Sequence[Token], known: Vocabulary) -> bool:
    words = [token for token in tokens if token.is_word and not token.kept and not known.is_name(token.plain)]
    strangers = sum(not known.is_ordinary(token.plain) for token in words)
    return len(words) > 3 and strangers > SHARE_OF_STRANGERS * len(words)


class _Finder:
    """One reading of the tokens, left to right."""

    def __init__(self, tokens: tuple[Token, ...], known: Vocabulary) -> None:
        self._tokens = tokens
        self._known = known
        self._foreign = is_foreign(tokens, known)

    def found(self) -> Iterator[Found]:
        at = 0
        while at < len(self._tokens):
            end = self._end_of_name(at)
            if end:
                yield Found(self._tokens[at].start, self._tokens[end - 1].end, Kind.NAME)
            at = end or at + 1

    def _end_of_name(self, at: int) -> int:
        """The token after a name that begins here, or 0."""
        token = self._tokens[at]
        if not token.is_word:
            return 0
        cue = self._cue(at)
        first = at
        if token.plain in cues.NAME_PREFIXES and not token.kept:
            first = self._after_prefixes(at)
            if not self._may_follow_prefix(at, first, cue):
                return 0 if not self._is_name(at, cue) else self._extended(at, cue)
            return self._extended(first, max(cue, Cue.KIN))
        return self._extended(first, cue) if self._is_name(first, cue) else 0

    def _after_prefixes(self, at: int) -> int:
        while at < len(self._tokens) and self._tokens[at].plain in cues.NAME_PREFIXES and self._adjoins(at):
            at += 1
        return at

    def _may_follow_prefix(self, at: int, first: int, cue: Cue) -> bool:
        """ "mevrouw de boer", "abu khaled", "el idrissi"; not "de boer" by itself, nor "van der" nobody."""
        if first >= len(self._tokens) or not self._adjoins(first):
            return False
        token, prefix = self._tokens[first], self._tokens[at].plain
        if not token.is_word or token.kept or token.plain in self._known.function_words:
            return False
        stranger = self._is_stranger(token)
        if prefix in ("van", "de", "der", "den", "ter", "ten", "om"):
            titled = cue >= Cue.NAMING or (cue == Cue.KIN and self._previous(at) in cues.TITLES)
            listed = token.plain in self._known.family or self._known.is_listed(token.plain)
            return (titled and prefix != "om" and (listed or stranger or token.capital)) or (
                prefix == "om" and self._known.is_name(token.plain)
            )
        return stranger or self._known.is_name(token.plain)

    def _is_name(self, at: int, cue: Cue) -> bool:
        token, known = self._tokens[at], self._known
        word = token.plain
        if token.kept or len(word) < 2 or self._is_title(at):
            return False
        if known.is_name(word):
            return True
        if word in known.function_words:
            return word in known.ambiguous and token.capital and cue >= Cue.KIN and not self._starts_sentence(at)
        ambiguous = word in known.ambiguous and word in known.given
        if cue == Cue.NAMING:
            return self._after_naming(at, ambiguous)
        if cue in (Cue.KIN, Cue.BEING) and ambiguous:
            return not (word in ("can", "will", "may") and self._previous(at) in cues.ENGLISH)
        if cue == Cue.KIN and token.capital and (word in known.family or not known.is_ordinary(word)):
            return True
        if ambiguous and (self._is_subject(at) or (cue == Cue.NEAR and token.capital)):
            return True
        return self._stranger_is_name(at, cue)

    def _after_naming(self, at: int, ambiguous: bool) -> bool:
        token = self._tokens[at]
        return (
            ambiguous or token.capital or not self._known.is_ordinary(token.plain) or token.plain in self._known.family
        )

    def _stranger_is_name(self, at: int, cue: Cue) -> bool:
        """A word of no dictionary, with something beside it that people stand beside."""
        token = self._tokens[at]
        if not self._is_stranger(token) or (self._foreign and cue < Cue.BEING):
            return False
        return cue > Cue.NONE or self._is_subject(at) or self._next(at) in cues.TITLES_AFTER

    def _is_subject(self, at: int) -> bool:
        """First in its sentence, or after a joining word, with a verb of people behind it."""
        follows = at + 1 < len(self._tokens) and self._next(at) in cues.VERBS and self._adjoins(at + 1)
        ends = at + 1 == len(self._tokens) or self._tokens[at + 1].plain in ",."
        starts = self._starts_sentence(at) or self._previous(at) in (
            "en",
            "maar",
            "dat",
            "of",
            "want",
            "omdat",
            "als",
            "and",
            "but",
            ",",
            "toen",
            "dus",
        )
        return starts and (follows or (ends and self._previous(at) == "," and at > 1 and self._tokens[at - 2].is_cover))

    def _extended(self, first: int, cue: Cue) -> int:
        """Over particles and further names: "loubna el amrani", "joke van der meulen"."""
        end, count = first + 1, 1
        while count < MOST_WORDS:
            last = end
            while last < len(self._tokens) and self._tokens[last].plain in cues.PARTICLES and self._adjoins(last):
                last += 1
            if (
                last >= len(self._tokens)
                or not self._adjoins(last)
                or not self._continues(first, last, cue, last > end)
            ):
                break
            end, count = last + 1, count + 1
        return end

    def _continues(self, first: int, at: int, cue: Cue, after_particle: bool) -> bool:
        token, known = self._tokens[at], self._known
        if not token.is_word or token.kept or len(token.plain) < 2:
            return False
        if known.is_name(token.plain) or (token.plain in known.family and token.plain not in known.function_words):
            return True
        if token.plain in known.function_words or self._is_title(at):
            return False
        if token.capital and self._tokens[first].capital and not token.shown.isupper():
            return True
        if known.is_ordinary(token.plain):
            return False
        return after_particle or not self._foreign or (cue >= Cue.KIN and token.capital)

    def _cue(self, at: int) -> Cue:
        """The strongest cue that the words before make, a comma or colon in between allowed."""
        before = self._before(at)
        strongest = Cue.NONE
        for length in range(1, min(cues.LONGEST_CUE, len(before)) + 1):
            strongest = max(strongest, _strength(before[-length:], length, self._comma_before(at)))
        return strongest

    def _before(self, at: int) -> list[str]:
        words: list[str] = []
        index = at - 1
        while index >= 0 and len(words) < cues.LONGEST_CUE:
            token = self._tokens[index]
            if token.is_word:
                words.append(token.plain)
            elif not (token.plain in ",:'\"(." and index >= at - 2):
                break
            index -= 1
        return words[::-1]

    def _comma_before(self, at: int) -> bool:
        return at > 0 and not self._tokens[at - 1].is_word

    def _is_stranger(self, token: Token) -> bool:
        word = token.plain
        return (
            len(word) >= SHORTEST
            and word.isascii() is not False
            and not token.kept
            and not self._known.is_ordinary(word)
            and _latin(word)
        )

    def _is_title(self, at: int) -> bool:
        return self._tokens[at].plain in cues.TITLES or self._tokens[at].plain in cues.TITLES_AFTER

    def _starts_sentence(self, at: int) -> bool:
        return at == 0 or self._tokens[at - 1].plain in ".!?\n"

    def _previous(self, at: int) -> str:
        return self._tokens[at - 1].plain if at else ""

    def _next(self, at: int) -> str:
        return self._tokens[at + 1].plain if at + 1 < len(self._tokens) else ""

    def _adjoins(self, at: int) -> bool:
        return at == 0 or 0 <= self._tokens[at].start - self._tokens[at - 1].end <= 1


def _strength(words: Sequence[str], length: int, comma: bool) -> Cue:
    phrase = " ".join(words)
    if phrase in cues.NAMING:
        return Cue.NAMING
    if phrase in cues.BEING and not comma:
        return Cue.BEING
    if length > 1:
        return Cue.NONE
    if phrase in cues.KIN or phrase in cues.TITLES:
        return Cue.KIN
    return Cue.NEAR if phrase in cues.NEAR and not comma else Cue.NONE


def _latin(word: str) -> bool:
    return all("a" <= sign <= "z" or sign in "'-" for sign in word)


NAME_COVER = NAME
