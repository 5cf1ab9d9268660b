"""How much is measured."""

from dataclasses import dataclass
from pathlib import Path

from benchmarks.clinc import SEEDS
from benchmarks.data_sets import CLINC_FULL
from benchmarks.places import CACHE


@dataclass(frozen=True, slots=True)
class Settings:
    """`seconds`: what the questions of one method on one set may take, roughly; `at_once`: processes, when only counting."""

    clinc: Path
    wegwijzer: Path
    at_once: int
    cache: Path = CACHE
    seconds: float = 15.0
    seeds: tuple[int, ...] = SEEDS
    large_sets: tuple[str, ...] = (CLINC_FULL,)
    most_languages: int = 99
    sizes: tuple[int, ...] = (1_000, 3_000, 10_000, 100_000)
    repetitions: int = 3
    misspelled_questions: int = 1_500

    @classmethod
    def quick(cls, clinc: Path, wegwijzer: Path, at_once: int) -> "Settings":
        """To see that it works, and roughly how it stands."""
        return cls(
            clinc,
            wegwijzer,
            at_once,
            seconds=5.0,
            seeds=(0,),
            large_sets=(),
            most_languages=1,
            sizes=(1_000, 3_000),
            repetitions=1,
            misspelled_questions=300,
        )
