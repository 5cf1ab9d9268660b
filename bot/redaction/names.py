"""Names of people: listed ones anywhere, others by what stands beside them.

A cue says how much a word beside it may be trusted to be a name: after "ze heet" any word is one, after "mijn
buurvrouw" one that is in no dictionary or is known to be a name too, after "met" only one in no dictionary.
"""

from collections.abc import Iterator

from bot.redaction.cues import LONGEST, Cue, Cues, cues
from bot.redaction.kinds import Found, Kind
from bot.redaction.likely import Likely
from bot.redaction.page import Page, Token
from bot.redaction.reading import Reading, read
from bot.redaction.vocabulary import Vocabulary, vocabulary

MOST_WORDS = 4  # of one name, particles not counted
MOST_PARTICLES = 3  # side by side: "van der", "abu el"
SHORTEST = 3  # of a word that no list knows
_JOINING = frozenset(["en", "maar", "dat", "of", "want", "omdat", "als", "and", "but", ",", "toen", "dus"])
_DUTCH_PREFIXES = frozenset(["van", "de", "der", "den", "ter", "ten", "om"])
_SHORT_PREFIXES = frozenset({"al", "el", "ben", "bin"})  # "ik ben", "al": Dutch words too
_ENGLISH_VERBS = frozenset({"can", "will", "may"})


def names(page: Page) -> Iterator[Found]:
    yield from _Finder(read(page, vocabulary()), vocabulary(), cues()).found()


class _Finder:
    def __init__(self, reading: Reading, known: Vocabulary, cues: Cues) -> None:
        self._reading = reading
        self._tokens = reading.tokens
        self._known = known
        self._cues = cues
        self._foreign = reading.is_foreign
        self._likely = Likely(reading, known, cues)

    def found(self) -> Iterator[Found]:
        at = 0
        while at < len(self._tokens):
            end = self._end_of_name(at) if self._tokens[at].is_word else 0
            if end and not self._touches_digit(at):
                yield Found(self._tokens[self._first_initial(at)].start, self._tokens[end - 1].end, Kind.NAME)
            at = end or at + 1

    def _first_initial(self, at: int) -> int:
        """ "O. Bouchibti", "A.B. de Vries": initials go with the name."""
        while at >= 2 and self._reading.plain(at - 1) == "." and len(self._reading.plain(at - 2)) == 1:
            if not self._tokens[at - 2].capital:
                break
            at -= 2
        return at

    def _touches_digit(self, at: int) -> bool:
        """Digits for letters, as in "mo7ami" and "3liya": a piece of a word is no name."""
        before, after = self._reading.plain(at - 1), self._reading.plain(at + 1)
        return (before.isdigit() and self._tokens[at - 1].end == self._tokens[at].start) or (
            after.isdigit()
            and self._tokens[at + 1].start == self._tokens[at].end
            and len(self._tokens[at].plain) < SHORTEST
        )

    def _end_of_name(self, at: int) -> int:
        """The token after a name that begins here, or 0."""
        if len(self._tokens[at].plain) < 2 or not self._may_begin(self._tokens[at]):
            return 0
        cue = self._cue(at)
        first = self._after_prefixes(at)
        if first > at and self._may_follow_prefix(at, first, cue):
            return self._extended(first, max(cue, Cue.KIN))
        return self._extended(at, cue) if self._is_name(at, cue) or self._likely.begins(at, cue) else 0

    def _may_begin(self, token: Token) -> bool:
        """Most words end here, before anything around them is looked at."""
        word = token.plain
        return (
            word not in self._reading.ordinary
            or word in self._reading.guessed
            or word in self._reading.names
            or token.capital
            or word in self._cues.prefixes
            or word in self._known.ambiguous
            or word in self._known.family
        )

    def _cue(self, at: int) -> Cue:
        before = self._reading.words_before(at, LONGEST)
        return self._cues.strongest(before, apart=self._reading.stands_apart(at))

    def _after_prefixes(self, at: int) -> int:
        start = at
        while (
            at < min(len(self._tokens), start + MOST_PARTICLES)
            and self._tokens[at].plain in self._cues.prefixes
            and not self._tokens[at].kept
        ):
            if at > start and not self._reading.adjoins(at):
                break
            at += 1
        return at

    def _may_follow_prefix(self, at: int, first: int, cue: Cue) -> bool:
        """ "mevrouw de boer", "abu khaled", "el idrissi"; not "de boer" by itself."""
        if first >= len(self._tokens) or not self._reading.adjoins(first) or not self._may_be_name(self._tokens[first]):
            return False
        token, prefix = self._tokens[first], self._tokens[at].plain
        if prefix == "ben" and self._reading.plain(at - 1) in ("", "ik", "en", "dat", "selam", "merhaba", ","):
            return False
        if prefix == "om":
            return token.plain in self._reading.names
        stranger = self._is_stranger(token)
        if prefix not in _DUTCH_PREFIXES:
            trusted = cue >= Cue.KIN or token.capital or prefix not in _SHORT_PREFIXES
            return token.plain in self._reading.names or (stranger and trusted and not self._foreign)
        titled = cue is Cue.NAMING or self._reading.plain(at - 1) in self._cues.titles_formal
        return titled and (stranger or token.capital or self._known.is_listed(token.plain))

    def _may_be_name(self, token: Token) -> bool:
        return token.is_word and not token.kept and token.plain not in self._known.function_words

    def _is_name(self, at: int, cue: Cue) -> bool:
        token, known = self._tokens[at], self._known
        word = token.plain
        if token.kept or len(word) < 2 or self._cues.is_title(word):
            return False
        if word in self._reading.names:
            return True
        if word in known.function_words:
            return (
                word in known.ambiguous and cue >= Cue.KIN and token.capital and not self._reading.starts_sentence(at)
            )
        if word in known.ambiguous and word in known.given:
            return self._ambiguous_is_name(at, cue)
        if cue is Cue.NAMING:
            return token.capital or word in known.family or word not in self._reading.ordinary
        if cue is Cue.KIN and token.capital and word in known.family:
            return True
        return self._is_stranger(token) and self._stranger_is_name(at, cue)

    def _ambiguous_is_name(self, at: int, cue: Cue) -> bool:
        """A name that is an ordinary word too: roos, hoop, can, iman."""
        if self._tokens[at].plain in _ENGLISH_VERBS and self._reading.plain(at - 1) in self._cues.kin_english:
            return False
        return cue >= Cue.BEING or (cue is Cue.NEAR and self._tokens[at].capital) or self._is_subject(at)

    def _stranger_is_name(self, at: int, cue: Cue) -> bool:
        """A word of no dictionary, with something beside it that people stand beside."""
        token = self._tokens[at]
        if self._foreign and (cue < Cue.BEING or (cue is Cue.KIN and not token.capital)):
            return cue is Cue.KIN and not _latin(token.plain) and _is_arabic_name(token.plain)
        if self._reading.plain(at - 1) in self._cues.kin_unread and not token.capital:
            return False
        if not _latin(token.plain):
            return cue is Cue.KIN and _is_arabic_name(token.plain)
        if cue >= Cue.BEING or self._reading.plain(at + 1) in self._cues.titles_after:
            return True
        if not token.capital and self._known.is_misspelt(token.plain):
            return False
        return cue is Cue.NEAR or self._is_subject(at) or self._is_owner(at) or self._is_full_name(at)

    def _is_subject(self, at: int) -> bool:
        """First in its sentence, or after a joining word, with a verb of people behind it, or with a comma or bracket."""
        before, after = self._reading.plain(at - 1), at + 1
        while after < at + 3 and after < len(self._tokens) and self._goes_on(after):
            after += 1
        after = self._reading.past_pictures(after)
        if self._reading.starts_sentence(at):
            return self._reading.plain(after) in self._cues.verbs or self._reading.plain(after) in (",", "(")
        return before in _JOINING and self._reading.plain(after) in self._cues.verbs

    def _goes_on(self, at: int) -> bool:
        token = self._tokens[at]
        return self._may_be_name(token) and (token.plain in self._reading.names or self._is_stranger(token))

    def _is_owner(self, at: int) -> bool:
        return self._reading.plain(at + 1) == "'" and self._reading.plain(at + 2) == "s"

    def _is_full_name(self, at: int) -> bool:
        """Two words of no dictionary side by side, both with a capital."""
        after = at + 1
        if not self._tokens[at].capital or after >= len(self._tokens) or not self._reading.adjoins(after):
            return False
        return self._tokens[after].capital and self._goes_on(after)

    def _extended(self, first: int, cue: Cue) -> int:
        """Over particles and further names: "loubna el amrani", "joke van der meulen"."""
        end, count = first + 1, 1
        while count < MOST_WORDS:
            last = end
            while (
                last < end + MOST_PARTICLES
                and self._reading.plain(last) in self._cues.particles
                and self._reading.adjoins(last)
            ):
                last += 1
            if not self._continues(first, last, cue, after_particle=last > end):
                break
            end, count = last + 1, count + 1
        return end

    def _continues(self, first: int, at: int, cue: Cue, *, after_particle: bool) -> bool:
        if at >= len(self._tokens) or not self._reading.adjoins(at):
            return False
        token, known = self._tokens[at], self._known
        if not self._may_be_name(token) or len(token.plain) < 2 or self._cues.is_title(token.plain):
            return False
        if token.plain in self._reading.names or token.plain in known.family:
            return True
        if token.capital and self._tokens[first].capital and not token.shown.isupper():
            return True
        if self._likely.goes_on(first, at):
            return True
        if token.plain in self._reading.ordinary or not _latin(token.plain):
            return False
        return after_particle or not self._foreign or (cue >= Cue.KIN and token.capital)

    def _is_stranger(self, token: Token) -> bool:
        known = self._known
        return (
            not token.kept
            and len(token.plain) >= SHORTEST
            and token.plain not in self._reading.ordinary
            and not any(known.is_town(part) for part in token.plain.split("-"))
        )


def _is_arabic_name(word: str) -> bool:
    """Not built like a verb ("yadribuni", "tata'arrad") or an adjective of a woman: those follow "my sister" more often."""
    return word[0] not in "يتنم" and word[-1] not in "ةهت"


def _latin(word: str) -> bool:
    return all("a" <= sign <= "z" or sign in "'-" for sign in word)
