"""How well short messages after an entry are understood: `python -m tests.following.judging [FILE ...]` shows each."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from bot.answering import Answered, Answering, Suggested, Unsure, decide
from bot.following.follow import Already, Deeper, Following, InLanguage, follow_up
from bot.kept_index import index_of
from bot.language.detect import detect
from bot.marked_yaml import read
from bot.matching.index import Index
from bot.matching.match import match
from bot.pack.pack import Pack, load
from bot.shipped import shipped_knowledge

SETS = Path(__file__).parents[1] / "follow_ups"
DUTCH = "nl"

Verdict = Literal["right", "offered", "wrong", "useless", "silent"]


@dataclass(frozen=True, slots=True)
class Pair:
    after: str
    says: str
    to: tuple[str, ...]

    @property
    def by_itself(self) -> bool:
        return self.to == ("itself",)

    @property
    def entry_ids(self) -> frozenset[str]:
        by_form = self.by_itself or self.to == ("more",) or self.to[0].startswith("in ")
        return frozenset() if by_form else frozenset(self.to)


@dataclass(frozen=True, slots=True)
class Judged:
    pair: Pair
    got: Following | Answering
    alone: Answering
    verdict: Verdict


def pairs(file: Path) -> list[Pair]:
    rows = read(file, file.name)[0].data
    return [Pair(row["after"], row["says"], tuple(row["to"])) for row in rows]


def judge(pack: Pack, index: Index, pair: Pair) -> Judged:
    by_itself = match(index, pair.says)
    alone = decide(by_itself)
    got = follow_up(pack, index, pair.after, pair.says, by_itself, detect(pair.says, pack.texts) or DUTCH)
    return Judged(pair, got or alone, alone, verdict(pair, got, alone))


def verdict(pair: Pair, got: Following | None, alone: Answering) -> Verdict:
    """`wrong`: answered, with the wrong entry. `useless`: only wrong ones offered. `silent`: not known."""
    if pair.by_itself:
        return _untouched(got)
    match got or alone:
        case Deeper(entry_id):
            return "right" if pair.to == ("more",) and entry_id == pair.after else "wrong"
        case InLanguage(_, code):
            return "right" if pair.to == (f"in {code}",) else "wrong"
        case Answered(entry_id):
            return "right" if entry_id in pair.to else "wrong"
        case Already(entry_id, near):
            return "right" if entry_id in pair.to else "offered" if {*near} & {*pair.to} else "useless"
        case Suggested(entry_ids):
            return "offered" if {*entry_ids} & {*pair.to} else "useless"
        case Unsure():
            return "silent"


def _untouched(got: Following | None) -> Verdict:
    match got:
        case None:
            return "right"
        case Suggested() | Already():
            return "useless"
        case _:
            return "wrong"


def _shown(judged: Iterable[Judged]) -> Iterator[str]:
    for one in judged:
        by_itself = "  (clear by itself)" if isinstance(one.alone, Answered) else ""
        yield f"{one.verdict:8} {one.pair.after} | {one.pair.says} -> {', '.join(one.pair.to)}: {one.got}{by_itself}"


def _figures(name: str, judged: Sequence[Judged]) -> Iterator[str]:
    follow_ups = [one for one in judged if not one.pair.by_itself]
    others = [one for one in judged if one.pair.by_itself]
    back = sum(one.verdict == "right" and isinstance(one.got, Already) for one in follow_ups)
    clear = sum(one.verdict == "wrong" and one.got == one.alone for one in follow_ups)
    yield f"{name}: {len(follow_ups)} follow-ups {dict(Counter(one.verdict for one in follow_ups))}"
    yield f"  of the right ones {back} point back to the entry; of the wrong ones {clear} are clear by themselves"
    yield f"  without context {dict(Counter(verdict(one.pair, None, one.alone) for one in follow_ups))}"
    yield f"  {len(others)} others {dict(Counter(one.verdict for one in others))}"


def main(files: Iterable[Path]) -> None:
    pack = load(shipped_knowledge())
    index = index_of(pack)
    for file in files:
        judged = [judge(pack, index, pair) for pair in pairs(file)]
        sys.stdout.write("\n".join([*_shown(judged), *_figures(file.stem, judged)]) + "\n")


if __name__ == "__main__":
    main([Path(one) for one in sys.argv[1:]] or sorted(SETS.glob("*.yaml")))
