"""Lists, mappings and strings that grow out of a parser's events, and where in the file each of them stands.

It grows without recursion: no nesting in a file can exhaust the stack.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Steps = tuple[str | int, ...]
Mark = tuple[int, int]  # line and column, both from 0
Fault = tuple[Mark, str, str]  # where, what is wrong, what to do

_DEEPEST = 20


@dataclass(slots=True)
class _Frame:
    """A list or mapping that is being filled. `lost` = it hangs below a key that was refused."""

    data: dict[str, Any] | list[Any]
    path: Steps
    lost: bool = False
    key: str | None = None
    key_lost: bool = False


@dataclass(slots=True)
class Tree:
    """`first` = the index of the first item, when the tree is the next piece of a list."""

    first: int = 0
    root: Any = None
    values: dict[Steps, Mark] = field(default_factory=dict)
    keys: dict[Steps, Mark] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    _frames: list[_Frame] = field(default_factory=list)

    def add(self, data: Any, mark: Mark) -> bool:
        """A string, None, or an empty list or mapping that is filled until `close`. False when there is no going on."""
        frame = self._frames[-1] if self._frames else None
        if frame and isinstance(frame.data, dict) and frame.key is None:
            return self._key(frame, data, mark)
        path, lost = self._place(frame, data)
        if not lost:
            self.values[path] = self.keys.get(path, mark) if data is None else mark
        if isinstance(data, dict | list):
            self._frames.append(_Frame(data, path, lost))
        if len(self._frames) > _DEEPEST:
            self.faults.append((mark, "hier zijn te veel lijsten in elkaar gezet", "haal haakjes of streepjes weg"))
        return len(self._frames) <= _DEEPEST

    def close(self) -> None:
        self._frames.pop()

    def _place(self, frame: _Frame | None, data: Any) -> tuple[Steps, bool]:
        """Hangs `data` where it belongs: its path, and whether it is lost."""
        if frame is None:
            self.root = data
            return (), False
        if isinstance(frame.data, list):
            frame.data.append(data)
            return (*frame.path, len(frame.data) - 1 + (0 if frame.path else self.first)), frame.lost
        key, lost = frame.key or "", frame.key_lost
        if not lost:
            frame.data[key] = data
        frame.key = None
        return (*frame.path, key), frame.lost or lost

    def _key(self, frame: _Frame, key: Any, mark: Mark) -> bool:
        if not isinstance(key, str) or not key:
            self.faults.append(
                (mark, "hier hoort een sleutel", "schrijf 'sleutel: waarde', of zet de tekst tussen \"\"")
            )
            return False
        path = (*frame.path, key)
        frame.key, frame.key_lost = key, key in frame.data
        if frame.key_lost:
            self.faults.append(twice(key, mark, self.keys.get(path)))
        elif not frame.lost:
            self.keys[path] = mark
        return True

    def graft(self, piece: "Tree") -> None:
        """Adds the next piece of the same file. What does not fit is a fault."""
        self.faults += piece.faults
        if self.root is None:
            self.root = piece.root
        elif isinstance(self.root, list) and isinstance(piece.root, list):
            self.root.extend(piece.root)
        elif isinstance(self.root, dict) and isinstance(piece.root, dict):
            both = [key for key in piece.root if key in self.root]
            self.faults += [twice(key, piece.keys[(key,)], self.keys.get((key,))) for key in both]
            self.root |= {key: value for key, value in piece.root.items() if key not in self.root}
        else:
            where = piece.values[()]
            self.faults.append((where, "deze regel past niet bij de regels erboven", "kijk hoe ver de regel inspringt"))
        self.values = _both(piece.values, self.values)
        self.keys = _both(piece.keys, self.keys)


def twice(key: str, mark: Mark, first: Mark | None) -> Fault:
    elsewhere = f" (ook op regel {first[0] + 1})" if first else ""
    return mark, f"sleutel '{key}' staat hier dubbel{elsewhere}", "haal er één weg"


def _both(new: Mapping[Steps, Mark], old: dict[Steps, Mark]) -> dict[Steps, Mark]:
    return {**new, **old}
