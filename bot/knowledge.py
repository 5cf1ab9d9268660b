"""What the bot knows, ready for use: the pack, its index for matching, the signals of danger, the words to keep."""

from dataclasses import dataclass
from pathlib import Path

from bot.kept_index import index_of
from bot.marked_yaml import Problem
from bot.matching.index import Index
from bot.pack.pack import BrokenPack, Pack, load
from bot.redaction.keep import KeepList, keep_list
from bot.triage.signals import Signals, load_signals


@dataclass(frozen=True, slots=True)
class Knowledge:
    pack: Pack
    index: Index
    signals: Signals
    keep: KeepList


def load_knowledge(folder: Path) -> Knowledge:
    """Raises BrokenPack with every problem."""
    pack = load(folder)
    return Knowledge(pack, index_of(pack), load_signals(), keep_list(kept_words(pack)))


def kept_words(pack: Pack) -> tuple[str, ...]:
    """Names and numbers of help organisations: they must survive redaction."""
    return tuple(
        word
        for contact in pack.contacts.values()
        for word in (contact.name, *(phone.number for phone in contact.phones))
    )


class Library:
    """The knowledge in use. It is swapped whole, or not at all."""

    def __init__(self, folder: Path, knowledge: Knowledge) -> None:
        self._folder = folder
        self.current = knowledge

    def read_again(self) -> Knowledge | tuple[Problem, ...]:
        """What stands in the folder now, or the problems for which it cannot be used. Takes seconds; swaps nothing."""
        try:
            return load_knowledge(self._folder)
        except BrokenPack as error:
            return error.problems
