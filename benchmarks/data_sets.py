"""Data sets by name, so that a process of its own can be told which one to take."""

from pathlib import Path

from benchmarks import clinc, knowledge_sets
from benchmarks.questions import DataSet

CLINC_FULL = "clinc-full"
CLINC_FEW = "clinc-5-"


def data_set(name: str, clinc_file: Path) -> DataSet:
    if name == CLINC_FULL:
        return clinc.full(clinc.read(clinc_file))
    if name.startswith(CLINC_FEW):
        return clinc.few(clinc.read(clinc_file), int(name.removeprefix(CLINC_FEW)))
    return knowledge_sets.knowledge_set(name.removeprefix(knowledge_sets.PREFIX))


def is_knowledge(name: str) -> bool:
    return name.startswith(knowledge_sets.PREFIX)
