"""Reads the signals: rules.yaml says what makes danger, the other files how people say it, one per language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, ValidationError

from bot.errors import ExpectedError
from bot.marked_yaml import problems_of, read
from bot.triage.lexicon import Lexicon
from bot.triage.phrase import Phrase, parse, spelled
from bot.triage.rule import Mood, Rule

FOLDER = Path(__file__).with_name("signals")
RULES = "rules.yaml"


@dataclass(frozen=True, slots=True)
class Signals:
    lexicon: Lexicon
    rules: tuple[Rule, ...]  # the first that holds names the kind
    moods: tuple[Mood, ...]


def _phrase(written: object) -> Phrase:
    if not isinstance(written, str):
        raise ValueError("schrijf hier woorden")
    return parse(written)


_Phrases = tuple[Annotated[Phrase, PlainValidator(_phrase)], ...]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _WordsFile(_Strict):
    signals: dict[str, _Phrases]
    innocent: _Phrases = ()
    lookalikes: tuple[str, ...] = ()
    spellings: dict[str, tuple[str, ...]] = Field(default_factory=dict)


class _WrittenRule(_Strict):
    kind: str
    all_of: tuple[str, ...]
    within: int = 20
    despite: tuple[str, ...] = ()
    some_of: str | None = None
    at_least: int = 0


class _WrittenMood(_Strict):
    silences: str
    unless: tuple[str, ...] = ()


class _RulesFile(_Strict):
    groups: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    moods: dict[str, _WrittenMood]
    rules: tuple[_WrittenRule, ...]


def load_signals(folder: Path = FOLDER) -> Signals:
    """Raises ExpectedError when a file cannot be read, or a rule names a signal that no language has."""
    rules = _parsed(folder / RULES, _RulesFile)
    languages = [_parsed(path, _WordsFile) for path in sorted(folder.glob("*.yaml")) if path.name != RULES]
    phrases: dict[str, list[Phrase]] = {}
    for language in languages:
        for name, written in language.signals.items():
            phrases.setdefault(name, []).extend(written)
    _refuse_unknown(rules, phrases)
    lexicon = Lexicon(
        phrases,
        [phrase for language in languages for phrase in language.innocent],
        {spelled(word) for language in languages for word in language.lookalikes},
        {
            spelled(other): spelled(word)
            for language in languages
            for word, others in language.spellings.items()
            for other in others
        },
    )
    return Signals(lexicon, tuple(_rule(each, rules.groups) for each in rules.rules), tuple(_moods(rules)))


def _rule(written: _WrittenRule, groups: Mapping[str, tuple[str, ...]]) -> Rule:
    wanted = tuple(_members(each.split("|"), groups) for each in written.all_of)
    some = _members((written.some_of,), groups) if written.some_of else frozenset()
    return Rule(written.kind, wanted, written.within, frozenset(written.despite), some, written.at_least)


def _moods(rules: _RulesFile) -> Iterable[Mood]:
    for name, mood in rules.moods.items():
        yield Mood(name, mood.silences == "message", _members(mood.unless, rules.groups))


def _members(names: Iterable[str], groups: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    return frozenset(member for name in names for member in groups.get(name.strip(), (name.strip(),)))


def _refuse_unknown(rules: _RulesFile, phrases: Mapping[str, object]) -> None:
    named = {name for rule in rules.rules for each in rule.all_of for name in _members(each.split("|"), rules.groups)}
    named |= {name for mood in rules.moods.values() for name in _members(mood.unless, rules.groups)} | set(rules.moods)
    named |= {name for rule in rules.rules if rule.some_of for name in _members((rule.some_of,), rules.groups)}
    named |= {mood for rule in rules.rules for mood in rule.despite}
    unknown = sorted(named - set(phrases))
    if unknown:
        raise ExpectedError(f"Onbekend signaal in {RULES}: {', '.join(unknown)} - zet het in een taalbestand.")


_File = TypeVar("_File", bound=_Strict)


def _parsed(path: Path, model: type[_File]) -> _File:
    document, problems = read(path, path.name)
    if not problems:
        try:
            return model.model_validate(document.data)
        except ValidationError as error:
            problems = problems_of(document, error)
    raise ExpectedError("\n".join(map(str, problems)))
