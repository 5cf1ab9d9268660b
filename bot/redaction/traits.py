"""What can be seen of a word and of what stands around it, in short strings that are learnt from.

Which of them tell that a word is a name, in which language and how strongly, is nobody's opinion: it was counted in marked
messages (see `bot/learning`). Adding a kind of trait is a line here, and learning anew.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.redaction.cues import LONGEST, Cues
from bot.redaction.kinds import Kind
from bot.redaction.page import COVERS, Page, Token
from bot.redaction.reading import Reading
from bot.redaction.vocabulary import Vocabulary

CONTEXT = LONGEST + 3  # tokens before a word: its cue, with a sign or two in between
LONGEST_NUMBER = 3  # digits of an age
_LONGEST_COUNTED = 12  # letters
_KINDS = {cover: f"<{kind}>" for kind, cover in COVERS.items()}
_SCRIPTS = (("latin", "", "\u024f"), ("greek", "\u0370", "\u03ff"), ("cyrillic", "\u0400", "\u052f"),
            ("arabic", "\u0600", "\u06ff"), ("ethiopic", "\u1200", "\u137f"))  # fmt: skip
_SAY_NOTHING = frozenset(["little", "word 1"])  # sorts whose spelling is no trait
_STRANGE = frozenset(["new", "slip", "compound", "long"])


@dataclass(frozen=True)  # no slots: some of it is worked out once
class Seen:
    """A message as it is looked at. `opinions`: what the rules take a token for; `sorts`: one per token."""

    reading: Reading
    sorts: Sequence[str]
    opinions: Mapping[int, Kind]
    cues: Cues
    known: Vocabulary

    @cached_property
    def strangers(self) -> str:
        """How many of the words no list has: few, some, many, most."""
        words = [self.sorts[at] for at, token in enumerate(self.reading.tokens) if token.is_word and not token.kept]
        share = sum(sort in _STRANGE for sort in words) / max(1, len(words))
        return next((name for most, name in ((0.1, "few"), (0.25, "some"), (0.5, "many")) if share < most), "most")

    def context(self, at: int) -> object:
        """All that traits can come from: the same again has the same traits."""
        first = max(0, at - CONTEXT)
        around = tuple([token.shown for token in self.reading.tokens[first : at + 3]])
        sorts = tuple(self.sorts[max(0, at - 1) : at + 2])
        return at - first, around, sorts, self.opinions.get(at), self.strangers, self.reading.tokens[at].kept

    def traits(self, at: int) -> list[str] | None:
        """None: this is nobody's name and no age, whatever stands around it."""
        token = self.reading.tokens[at]
        if token.kept or self._is_what_someone_is(at):
            return None
        if token.is_word and len(token.plain) > 1:
            return [*self._of_word(at), *self._of_neighbours(at), *self._of_opinion(at)]
        if token.plain.isdigit() and len(token.plain) <= LONGEST_NUMBER and not self._is_of_a_range(at):
            return [*self._of_number(at), *self._of_opinion(at)]
        return None

    def _is_of_a_range(self, at: int) -> bool:
        """ "10-12 mensen", "2/3"."""
        beside = ((at - 1, at - 2), (at + 1, at + 2))
        return any(
            self.reading.plain(sign) in ("-", "/", ":", ".", "%") and self.reading.plain(other).isdigit()
            for sign, other in beside
        )

    def _is_what_someone_is(self, at: int) -> bool:
        """ "ik ben Dakloos": no name, also with a capital."""
        return self.sorts[at].startswith("word") and self.known.describes(self.reading.tokens[at].plain)

    def _of_word(self, at: int) -> Iterator[str]:
        token, sort = self.reading.tokens[at], self.sorts[at]
        word, case, script = token.plain, self._case(at), script_of(token.plain)
        yield from ("any", f"sort {sort}", f"case {case}", f"sort {sort} case {case}", f"script {script}")
        yield from (f"script {script} sort {sort}", f"length {min(len(word), _LONGEST_COUNTED)}", f"word {word}")
        yield f"strangers {self.strangers} sort {sort}"
        if self.known.is_town(word):
            yield from ("town", f"town after {self._word(at - 1)}")
        if sort not in _SAY_NOTHING:
            edged = f"^{word}$"
            yield from (f"begins {edged[:3]}", f"begins {edged[:4]}", f"ends {edged[-3:]}", f"ends {edged[-4:]}")
            yield f"ends {edged[-5:]}"
            yield from (f"has {word[start : start + 3]}" for start in range(len(word) - 2))

    def _of_neighbours(self, at: int) -> Iterator[str]:
        sort, case = self.sorts[at], self._case(at)
        before, after = self._word(at - 1), self._word(at + 1)
        before_that, after_that = self._word(at - 2), self._word(at + 2)
        yield from (f"-1 {before}", f"+1 {after}", f"-2 {before_that}", f"+2 {after_that}")
        yield from (f"-2-1 {before_that} {before}", f"+1+2 {after} {after_that}")
        yield from (f"-1 {before} sort {sort}", f"+1 {after} sort {sort}")
        sort_before, sort_after = self._sort(at - 1), self._sort(at + 1)
        yield from (f"sort -1 {sort_before}", f"sort +1 {sort_after}", f"sort -1 {sort_before} sort {sort}")
        yield from (f"sort +1 {sort_after} sort {sort}", f"sorts {sort_before} {sort} {sort_after}")
        cue = self.cues.strongest(self.reading.words_before(at, LONGEST), apart=self.reading.stands_apart(at)).name
        yield from (f"cue {cue}", f"cue {cue} sort {sort}", f"cue {cue} sort {sort} case {case}")
        yield f"last word {before if self._is_word(at - 1) else before_that}"
        if self._has_capital(at + 1):
            yield f"capital +1 case {case}"
        if self._has_capital(at - 1):
            yield f"capital -1 case {case}"
        if after in self.cues.verbs:
            yield f"verb sort {sort}"
        if before in self.cues.titles:
            yield "title"
        if before in self.cues.kin or before in self.cues.kin_unread:
            yield f"kin sort {sort}"

    def _of_opinion(self, at: int) -> Iterator[str]:
        sort, script = self.sorts[at], script_of(self.reading.tokens[at].plain)
        opinion = self.opinions.get(at, "-")
        yield from (f"rule {opinion}", f"rule {opinion} sort {sort}")
        yield f"rule {opinion} script {script} strangers {self.strangers}"

    def _of_number(self, at: int) -> Iterator[str]:
        size = _size_of(int(self.reading.tokens[at].plain))
        before, after = self._word(at - 1), self._word(at + 1)
        before_that, after_that = self._word(at - 2), self._word(at + 2)
        yield from ("number", f"size {size}", f"number -1 {before}", f"number +1 {after}", f"number -2 {before_that}")
        yield from (f"number +2 {after_that}", f"number -2-1 {before_that} {before}")
        yield from (f"number +1+2 {after} {after_that}", f"size {size} -1 {before}", f"size {size} +1 {after}")
        yield from (f"number sort -1 {self._sort(at - 1)}", f"number sort +1 {self._sort(at + 1)}")
        yield from (f"number -1+1 {before} {after}", f"number +1 begins {after[:3]}", f"number -1 begins {before[:3]}")
        yield f"size {size} +1 begins {after[:3]}"

    def _word(self, at: int) -> str:
        if not 0 <= at < len(self.reading.tokens):
            return "<edge>"
        token = self.reading.tokens[at]
        if token.is_cover:
            return _KINDS[token.plain[0]]
        return "<number>" if token.plain.isdigit() else token.plain

    def _sort(self, at: int) -> str:
        return self.sorts[at] if 0 <= at < len(self.sorts) else "edge"

    def _is_word(self, at: int) -> bool:
        return 0 <= at < len(self.reading.tokens) and self.reading.tokens[at].is_word

    def _has_capital(self, at: int) -> bool:
        return self._is_word(at) and self.reading.tokens[at].capital

    def _case(self, at: int) -> str:
        token = self.reading.tokens[at]
        if token.shown[0].lower() == token.shown[0].upper():
            return "none"
        if self.reading.is_shouted:
            return "shouted"
        if not token.capital:
            return "low"
        if self.reading.starts_sentence(at):
            return "first"
        return "capitals" if token.shown.isupper() else "capital"


def sorts_of(page: Page, known: Vocabulary) -> list[str]:
    return [_sort(page, token, known) for token in page.tokens]


def _sort(page: Page, token: Token, known: Vocabulary) -> str:
    if token.kept:
        return "kept"
    if not token.is_word:
        return "covered" if token.is_cover else "number" if token.plain.isdigit() else "sign"
    if token.plain not in page.memory.sorts:
        page.memory.sorts[token.plain] = known.sort_of(token.plain)
    return page.memory.sorts[token.plain]


def script_of(word: str) -> str:
    return next((name for name, first, last in _SCRIPTS if first <= word[0] <= last), "other")


def _size_of(number: int) -> str:
    """Coarse: how old may this be?"""
    sizes = ((0, "nought"), (4, "few"), (10, "child"), (19, "teens"), (69, "grown"), (110, "old"))
    return next((name for most, name in sizes if number <= most), "more")
