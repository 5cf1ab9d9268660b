"""The list of known misses as a file, which is also written anew."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from bot.errors import ExpectedError
from bot.evaluation.known_misses import Known, KnownMiss
from bot.marked_yaml import Document, Problem, read, validated

HEAD = """\
# Foute antwoorden die voorlopig mogen, elk bij naam. Zo valt een nieuw fout antwoord op. Wat niet meer fout gaat, moet hier
# weg. Per bestand met vragen een lijst:
#   q         de vraag, letter voor letter
#   expected  de onderwerpen die goed zijn; [] als de vraag bij geen onderwerp hoort
#   got       het onderwerp waarmee de bot nu antwoordt
#   why       waarom dit voorlopig mag
# `wegwijzer evaluate` met --known-misses en --write-known-misses schrijft dit bestand opnieuw; wat bij why staat, blijft.
# Alles erover: docs/nl/meten.md
"""
_NAME = re.compile(r"[a-z][a-z0-9_-]*")
_NOT_TEXT = ("y", "n", "yes", "no", "on", "off", "true", "false", "null")  # to other readers of YAML than ours


def read_known(file: Path) -> dict[str, tuple[KnownMiss, ...]]:
    """Raises ExpectedError: a line for each problem."""
    if not file.exists():
        raise ExpectedError(f"{file} bestaat niet - kijk de naam na, of maak hem met --write-known-misses.")
    document, problems = read(file, str(file))
    if not document.broken and not isinstance(document.data, dict | None):
        problems.append(document.problem((), "hier staat een lijst zonder naam", "schrijf erboven 'nl:', bij nl.jsonl"))
    names = document.data if isinstance(document.data, dict) else ()
    found = {name: tuple(_misses(document, name, problems)) for name in names}
    if problems:
        raise ExpectedError("\n".join(map(str, sorted(problems))))
    return found


def as_yaml(known: Known) -> str:
    return HEAD + "".join(f"\n{_plain(name)}:\n{''.join(map(_item, misses))}" for name, misses in known.items())


def _misses(document: Document, name: str, problems: list[Problem]) -> Iterator[KnownMiss]:
    listed = document.at((name,))
    if not isinstance(listed, list):
        problems.append(document.problem((name,), f"'{name}' moet een lijst zijn", "begin elke vraag met '- q:'"))
        return
    for number in range(len(listed)):
        miss, wrong = validated(document, (name, number), KnownMiss)
        problems += wrong
        if miss:
            yield miss


def _item(miss: KnownMiss) -> str:
    expected = ", ".join(map(_plain, miss.expected))
    return (
        f"  - q: {_quoted(miss.q)}\n"
        f"    expected: [{expected}]\n"
        f"    got: {_plain(miss.got)}\n"
        f"    why: {_quoted(miss.why)}\n"
    )


def _plain(word: str) -> str:
    return word if _NAME.fullmatch(word) and word not in _NOT_TEXT else _quoted(word)


def _quoted(text: str) -> str:
    """A string of JSON is one of YAML."""
    return json.dumps(text, ensure_ascii=False)
