"""Which Dutch answer holds which fact of the guide (Movisie, "Verandering van binnenuit").

`python -m tests.guide.coverage` prints a table: fact -> entry -> found, or what is missing. It exits with 1 on a hole.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from bot.marked_yaml import Problem, read, validated
from bot.pack.draft import DUTCH
from bot.pack.pack import Pack, load
from bot.pack.plain_answer import plain_parts
from bot.shipped import shipped_knowledge

FOLDER = Path(__file__).parent

# In the guide's order: file -> how its facts are called, and how many there are. They are numbered from 001 without gaps.
CHAPTERS: Mapping[str, tuple[str, int]] = {
    "zelfbeschikking.yaml": ("zb", 57),
    "meerwaarde.yaml": ("mw", 16),
    "rollen.yaml": ("ro", 16),
    "stappen.yaml": ("st", 71),
    "voorbeelden.yaml": ("vb", 23),
    "hulp.yaml": ("hu", 23),
    "begrippenlijst.yaml": ("bg", 30),
}


class Fact(BaseModel):
    """`says` = pieces of text that the answer of `entry` must hold, whatever their case; together they pin the fact."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Annotated[str, Field(pattern=r"^[a-z]{2}-\d{3}$")]
    about: Annotated[str, Field(min_length=1)]
    entry: Annotated[str, Field(min_length=1)]
    says: Annotated[tuple[Annotated[str, Field(min_length=2)], ...], Field(min_length=1, max_length=4)]


@dataclass(frozen=True, slots=True)
class Finding:
    """`hole` = what is missing; empty when the answer says it all."""

    fact_id: str
    entry_id: str
    hole: str = ""


def read_facts(folder: Path) -> tuple[tuple[Fact, ...], tuple[Problem, ...]]:
    facts: list[Fact] = []
    problems: list[Problem] = []
    for name in CHAPTERS:
        document, faults = read(folder / name, name)
        problems += faults
        for index in range(len(document.data or ())):
            fact, faults = validated(document, (index,), Fact)
            problems += faults
            facts += [fact] if fact else []
    return tuple(facts), tuple(problems)


def dutch_answers(pack: Pack) -> Mapping[str, str]:
    """Entry id -> title, answer and help routes, as a person reads them."""
    texts = pack.texts[DUTCH]
    return {entry.id: "\n".join(plain_parts(pack, texts, entry)) for entry in pack.entries[DUTCH].values()}


def wanted_ids() -> tuple[str, ...]:
    return tuple(f"{chapter}-{number:03}" for chapter, count in CHAPTERS.values() for number in range(1, count + 1))


def covered(facts: Sequence[Fact], answers: Mapping[str, str], wanted: Sequence[str]) -> tuple[Finding, ...]:
    """What is wanted in its order, each fact once; behind it the facts that nobody asked for."""
    by_id = {fact.id: fact for fact in facts}
    times = Counter(fact.id for fact in facts)
    ids = dict.fromkeys((*wanted, *by_id))
    return tuple(_finding(one, by_id.get(one), times[one], one in wanted, answers) for one in ids)


def _finding(fact_id: str, fact: Fact | None, times: int, asked: bool, answers: Mapping[str, str]) -> Finding:
    if fact is None:
        return Finding(fact_id, "-", "stands in no file here")
    if times > 1:
        return Finding(fact_id, fact.entry, f"is mapped {times} times")
    if not asked:
        return Finding(fact_id, fact.entry, "is no fact of the guide")
    return Finding(fact_id, fact.entry, _missing(fact, answers.get(fact.entry)))


def _missing(fact: Fact, answer: str | None) -> str:
    if answer is None:
        return "has no Dutch entry"
    silent = [piece for piece in fact.says if bare(piece) not in bare(answer)]
    return "does not say " + ", ".join(map(repr, silent)) if silent else ""


def bare(text: str) -> str:
    """As it is compared: in small letters, with single spaces."""
    return " ".join(text.casefold().split())


def table(findings: Iterable[Finding]) -> str:
    return "\n".join(f"{one.fact_id}  {one.entry_id:<32} {one.hole or 'found'}" for one in findings)


def main() -> int:
    facts, problems = read_facts(FOLDER)
    findings = covered(facts, dutch_answers(load(shipped_knowledge())), wanted_ids())
    holes = sum(1 for one in findings if one.hole)
    print(*problems, table(findings), f"{len(findings) - holes} of {len(findings)} found, {holes} holes", sep="\n")
    return 1 if holes or problems else 0


if __name__ == "__main__":
    sys.exit(main())
