"""YAML with line and column. Every scalar stays a string until a schema says otherwise.

PyYAML reads `no` as False, `12:30` as 750 and `0123` as 83, and drops a duplicate key silently. So only its parser is
used here, event by event: nothing is resolved, nothing constructed, and no nesting can exhaust the stack.
"""

import pathlib
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, TypeVar, get_args

import yaml
from pydantic import BaseModel, ValidationError

from bot.schema_hints import nearest, schema_hint, unknown_key
from bot.yaml_hints import fault_is_at_context, syntax_hint
from bot.yaml_tree import Fault, Mark, Steps, Tree

Path = Steps  # where in a document: ("entries", 3, "title")
Model = TypeVar("Model", bound=BaseModel)

_LOADER = yaml.CLoader if yaml.__with_libyaml__ else yaml.Loader
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TAB_INDENT = re.compile(r" *\t")


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault in a file, for who edits it. Line and column count from 1; a warning's message starts with "let op: "."""

    file: str
    line: int
    column: int
    message: str
    todo: str
    warning: bool = False

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.message} - {self.todo}"


@dataclass(frozen=True, slots=True)
class Document:
    """What a file holds. `broken` = some part could not be parsed and is missing from `data`."""

    file: str
    data: Any  # dict, list, str or None; an empty plain scalar is None
    source: str = field(default="", repr=False)
    values: Mapping[Path, Mark] = field(default_factory=dict, repr=False)
    keys: Mapping[Path, Mark] = field(default_factory=dict, repr=False)
    broken: bool = False

    def at(self, path: Path) -> Any:
        """What stands at `path`; None where nothing does."""
        here = self.data
        for step in path:
            if not _holds(here, step):
                return None
            here = here[step]
        return here

    def problem(
        self, path: Path, message: str, todo: str, *, warning: bool = False, key: bool = False, word: str | None = None
    ) -> Problem:
        """A problem at the nearest known mark: of the value, with `key` of its key, with `word` of that word in it."""
        line, column = self._mark(path, key)
        if word is not None:
            line, column = self._mark_of_word((line, column), word)
        return Problem(self.file, line + 1, column + 1, f"let op: {message}" if warning else message, todo, warning)

    def _mark(self, path: Path, key: bool) -> Mark:
        for end in range(len(path), -1, -1):
            marks = (self.keys, self.values) if key else (self.values, self.keys)
            for known in marks:
                if path[:end] in known:
                    return known[path[:end]]
        return 0, 0

    def _mark_of_word(self, start: Mark, word: str) -> Mark:
        lines = self.source.split("\n")[start[0] :]
        for offset, line in enumerate(lines):
            column = line.find(word, start[1] if offset == 0 else 0)
            if column >= 0:
                return start[0] + offset, column
        return start


def read(path: pathlib.Path, name: str) -> tuple[Document, list[Problem]]:
    """Reads a file; `name` is how problems call it. Whatever the file holds, this never raises."""
    try:
        text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except OSError as error:
        reason = error.strerror or "onleesbaar"
        problem = Problem(name, 1, 1, f"dit bestand is niet te lezen ({reason})", "kijk of het bestaat en leesbaar is")
        return Document(name, None, broken=True), [problem]
    except UnicodeDecodeError as error:
        return Document(name, None, error.object.decode("utf-8", "replace"), broken=True), [_not_utf8(name, error)]
    return parse(text, name)


def salvaged(document: Document, at: Path, model: type[Model], instead: Mapping[str, object]) -> Model:
    """What can be read of a `model` that is not whole, so that one fault in it does not hide the next.

    A required field that is missing or wrong becomes what stands for it in `instead`.
    """
    data = {**instead, **document.at(at)}
    try:
        return model.model_validate(data)
    except ValidationError as error:
        wrong = {detail["loc"][0] for detail in error.errors(include_url=False, include_input=False)}
    return model.model_validate({key: value for key, value in data.items() if key not in wrong} | _only(instead, wrong))


def _only(mapping: Mapping[str, object], keys: Collection[object]) -> dict[str, object]:
    return {key: value for key, value in mapping.items() if key in keys}


def problems_of(
    document: Document, error: ValidationError, at: Path = (), *, model: type[BaseModel] | None = None
) -> list[Problem]:
    """What a schema found in `document` below `at`. With the `model`, unknown keys get a "did you mean"."""
    details = [(_path_in(document, (*at, *detail["loc"])), dict(detail)) for detail in error.errors(include_url=False)]
    strays = {path: nearest(str(path[-1]), _keys_at(model, path[len(at) : -1])) for path, one in details if _stray(one)}
    meant = {(*path[:-1], near) for path, near in strays.items() if near}
    return [
        _schema_problem(document, detail, path, _keys_at(model, path[len(at) : -1]))
        for path, detail in details
        if detail["type"] != "missing" or path not in meant
    ]


def validated(
    document: Document,
    at: Path,
    model: type[Model],
    *,
    given: Mapping[str, object] | None = None,
    default: Mapping[str, object] | None = None,
) -> tuple[Model | None, list[Problem]]:
    """What stands at `at` as a `model`: with `given` fields that a file may not hold, and `default` ones that it may."""
    data = document.at(at)
    if not isinstance(data, dict):
        return None, [document.problem(at, *schema_hint("model_type", _name(at), data, {}))]
    stray = [key for key in given or {} if key in data]
    problems = [document.problem((*at, key), *unknown_key(key, ()), key=True) for key in stray]
    try:
        return (None if stray else model.model_validate({**(default or {}), **data, **(given or {})})), problems
    except ValidationError as error:
        return None, problems + problems_of(document, error, at, model=model)


# --- parsing


def parse(text: str, name: str) -> tuple[Document, list[Problem]]:
    """A text that is no YAML as a whole is parsed item by item, so that one fault hides neither the next nor the rest."""
    unprintable = [_unprintable(name, text, match) for match in _UNPRINTABLE.finditer(text)]
    if unprintable:
        return Document(name, None, text, broken=True), unprintable
    tree = Tree()
    whole = _grow(tree, text, 0)
    if not whole:
        tree = Tree()
        for line, piece in _pieces(text):
            branch = Tree(first=len(tree.root) if isinstance(tree.root, list) else 0)
            if _grow(branch, piece, line) and branch.root is not None:
                tree.graft(branch)
            else:
                tree.faults += branch.faults
    problems = [Problem(name, mark[0] + 1, mark[1] + 1, message, todo) for mark, message, todo in tree.faults]
    return Document(name, tree.root, text, tree.values, tree.keys, broken=not whole), problems


def _grow(tree: Tree, text: str, first_line: int) -> bool:
    """False when the text is no YAML to the end; the reason is then among the tree's faults."""
    try:
        return all(_take(tree, event, first_line) for event in yaml.parse(text, Loader=_LOADER))
    except yaml.MarkedYAMLError as error:
        tree.faults += _syntax_faults(text, error, first_line)
    except (yaml.YAMLError, ValueError, OverflowError) as error:  # without a mark, such as the pure parser's \Uffffffff
        tree.faults.append(((first_line, 0), *syntax_hint("", type(error).__name__, "")))
    return False


def _take(tree: Tree, event: yaml.Event, first_line: int) -> bool:
    if isinstance(event, yaml.NodeEvent):
        mark = _mark(event, first_line)
        if sign := _sign(event):
            tree.faults.append(
                (mark, f"een tekst mag niet met {sign} beginnen", "zet de tekst tussen aanhalingstekens")
            )
        return tree.add(_data(tree, event, mark), mark)
    if isinstance(event, yaml.CollectionEndEvent):
        tree.close()
    elif isinstance(event, yaml.DocumentStartEvent) and tree.root is not None:
        mark = _mark(event, first_line)
        tree.faults.append((mark, "hier begint een tweede document", "haal de regel met '---' weg"))
        return False
    return True


def _mark(event: yaml.Event, first_line: int) -> Mark:
    mark = event.start_mark
    return (mark.line + first_line, mark.column) if mark else (first_line, 0)


def _sign(event: yaml.NodeEvent) -> str:
    """The first character of an alias, an anchor or a tag: all three are refused."""
    if event.anchor:
        return "*" if isinstance(event, yaml.AliasEvent) else "&"
    return "!" if isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent)) and event.tag else ""


def _data(tree: Tree, event: yaml.NodeEvent, mark: Mark) -> Any:
    if isinstance(event, yaml.ScalarEvent):
        if _UNPRINTABLE.search(event.value):
            tree.faults.append((mark, "in deze tekst staat een onzichtbaar stuurteken", "haal de code met \\ weg"))
            return _UNPRINTABLE.sub("", event.value)
        return event.value if event.value or event.style else None
    if isinstance(event, yaml.MappingStartEvent):
        return {}
    return [] if isinstance(event, yaml.SequenceStartEvent) else f"*{event.anchor}"


def _syntax_faults(text: str, error: yaml.MarkedYAMLError, first_line: int) -> list[Fault]:
    context, problem = error.context or "", error.problem or ""
    stop = error.problem_mark or error.context_mark
    lines = text.split("\n")
    stopped = lines[stop.line] if stop and stop.line < len(lines) else ""
    if _TAB_INDENT.match(stopped):
        tabs = [(number, line.index("\t")) for number, line in enumerate(lines) if _TAB_INDENT.match(line)]
        return [
            ((line + first_line, column), "deze regel springt in met een tab", "gebruik spaties")
            for line, column in tabs
        ]
    mark = error.context_mark if error.context_mark and fault_is_at_context(context, problem) else stop
    line, column = (mark.line, mark.column) if mark else (0, 0)
    if not any(
        rest.strip() for rest in lines[line:]
    ):  # at the end of the file: what is missing is behind its last line
        line = max((number for number, text_ in enumerate(lines) if text_.strip()), default=0)
        column = len(lines[line])
    return [((line + first_line, column), *syntax_hint(context, problem, stopped))]


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """The items at the top of a list or mapping: the line each begins on, and its text."""
    lines = text.split("\n")
    starts = [number for number, line in enumerate(lines) if line[:1] not in ("", " ", "\t", "#", "-", "]", "}", "%")]
    items = [number for number, line in enumerate(lines) if line == "-" or line.startswith("- ")]
    if items and (not starts or items[0] < starts[0]):
        starts = items
    bounds = [0, *starts[1:], len(lines)]
    for start, end in pairwise(bounds):
        yield start, "\n".join(lines[start:end]) + "\n"


# --- problems


def _unprintable(name: str, text: str, match: re.Match[str]) -> Problem:
    line, column = _line_and_column(text[: match.start()])
    return Problem(name, line, column, "hier staat een onzichtbaar stuurteken", "haal het weg")


def _not_utf8(name: str, error: UnicodeDecodeError) -> Problem:
    line, column = _line_and_column(error.object[: error.start].decode("utf-8", "replace"))
    return Problem(name, line, column, "dit bestand is niet als UTF-8 opgeslagen", "sla het opnieuw op als UTF-8")


def _line_and_column(before: str) -> Mark:
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _stray(detail: Mapping[str, Any]) -> bool:
    return bool(detail["type"] == "extra_forbidden")


def _schema_problem(document: Document, detail: Mapping[str, Any], path: Path, known: tuple[str, ...]) -> Problem:
    if _stray(detail):
        return document.problem(path, *unknown_key(str(path[-1]), known), key=True)
    hint = schema_hint(detail["type"], _name(path), detail["input"], detail.get("ctx", {}))
    return document.problem(path, *hint)


def _path_in(document: Document, loc: Path) -> Path:
    """A path without the tags that pydantic adds for the members of a union."""
    path: Path = ()
    here = document.data
    for step in loc[:-1]:
        if _holds(here, step):
            here = here[step]
            path = (*path, step)
    last = loc[-1:]
    return (*path, *last) if isinstance(here, dict | list) else path


def _holds(here: Any, step: str | int) -> bool:
    if isinstance(here, dict):
        return step in here
    return isinstance(here, list) and isinstance(step, int) and step < len(here)


def _name(path: Path) -> str:
    keys = [step for step in path if isinstance(step, str)]
    number = f" (nummer {path[-1] + 1})" if path and isinstance(path[-1], int) else ""
    return f"'{keys[-1]}'{number}" if keys else f"dit onderdeel{number}"


def _keys_at(model: type[BaseModel] | None, path: Path) -> tuple[str, ...]:
    """The keys that a `model` knows at `path`."""
    here = model
    for step in path:
        if isinstance(step, str) and here is not None:
            fields = {info.alias or name: info for name, info in here.model_fields.items()}
            here = _model_in(fields[step].annotation) if step in fields else here
    return tuple(info.alias or name for name, info in here.model_fields.items()) if here else ()


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)
