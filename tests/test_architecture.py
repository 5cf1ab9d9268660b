"""The rooms and arrows of docs/architecture.md, read from the source by ast."""

import ast
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent

LEAVES = frozenset({"bot.errors", "bot.schema_hints", "bot.opening_hours", "bot.shipped", "bot.logs"})
"""Small modules that import nothing of ours but one another, so that every room of `bot` but the try-out may use them."""

EVERYTHING = None

# Room -> rooms it may import, beside itself and the leaves. A new room needs its row here and in docs/architecture.md.
ARROWS: Mapping[str, frozenset[str] | None] = {
    "bot.__main__": EVERYTHING,
    "bot.command_line": EVERYTHING,
    "bot.app": EVERYTHING,
    "bot.trial": frozenset({"bot.app", "bot.config", "bot.tryout"}),
    "bot.kept_index": frozenset({"bot.matching", "bot.pack"}),
    "bot.knowledge": frozenset(
        {"bot.kept_index", "bot.marked_yaml", "bot.matching", "bot.pack", "bot.redaction", "bot.triage"}
    ),
    "bot.config": frozenset({"bot.marked_yaml"}),
    "bot.marked_yaml": frozenset({"bot.yaml_tree", "bot.yaml_hints"}),
    "bot.yaml_tree": frozenset({"bot.yaml_hints"}),
    "bot.yaml_hints": frozenset(),
    "bot.errors": frozenset(),
    "bot.schema_hints": frozenset(),
    "bot.opening_hours": frozenset(),
    "bot.shipped": frozenset(),
    "bot.logs": frozenset(),
    "bot.texts": frozenset(),
    "bot.messages": frozenset(),
    "bot.isolates": frozenset(),
    "bot.language": frozenset(),
    "bot.pack": frozenset({"bot.marked_yaml", "bot.texts"}),
    "bot.matching": frozenset({"bot.language"}),
    "bot.answering": frozenset({"bot.matching", "bot.pack", "bot.triage"}),
    "bot.evaluation": frozenset({"bot.answering", "bot.marked_yaml", "bot.matching", "bot.pack"}),
    "bot.following": frozenset({"bot.answering", "bot.language", "bot.matching", "bot.pack"}),
    "bot.triage": frozenset({"bot.language", "bot.marked_yaml", "bot.pack"}),
    "bot.redaction": frozenset({"bot.language"}),
    "bot.learning": frozenset({"bot.language", "bot.matching", "bot.pack", "bot.redaction"}),
    "bot.cases": frozenset({"bot.redaction"}),
    "bot.store": frozenset({"bot.cases", "bot.messages"}),
    "bot.transport": frozenset({"bot.store", "bot.messages", "bot.cases"}),
    "bot.tryout": frozenset(),
}

# Library -> where it may be imported: a module, or a room with everything in it.
LIBRARIES: Mapping[str, frozenset[str]] = {
    "telegram": frozenset({"handlers", "bot.transport", "bot.app"}),
    "sqlalchemy": frozenset({"bot.store"}),
    "alembic": frozenset({"bot.store"}),
    "aiosqlite": frozenset({"bot.store"}),
    "rapidfuzz": frozenset({"bot.language"}),
    "yaml": frozenset({"bot.marked_yaml"}),
}

DECIDING = frozenset(
    {
        "bot.language",
        "bot.matching",
        "bot.answering",
        "bot.evaluation",
        "bot.following",
        "bot.triage",
        "bot.redaction",
        "bot.cases",
    }
)
CLOCKS = frozenset({"now", "utcnow", "today", "time", "monotonic", "perf_counter"})


@dataclass(frozen=True, slots=True)
class Module:
    name: str
    file: str
    tree: ast.Module

    @property
    def room(self) -> str:
        first, *rest = self.name.split(".")
        return first if first == "handlers" or not rest else f"{first}.{rest[0]}"


def module_of(file: Path) -> Module:
    relative = file.relative_to(ROOT)
    parts = relative.with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    return Module(name, str(relative), ast.parse(file.read_bytes(), str(relative)))


def modules_in(*folders: str) -> list[Module]:
    return [module_of(file) for folder in folders for file in sorted((ROOT / folder).rglob("*.py"))]


OURS = modules_in("bot", "handlers")
NAMES = frozenset(module.name for module in OURS)
ROOMS = {module.name: module.room for module in OURS}


def imports(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and dotted name of all that is imported, wherever in the file: `from a import b` gives `a.b`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            source = "." * node.level + (node.module or "")
            yield from ((node.lineno, f"{source}.{alias.name}") for alias in node.names)


def own_imports(module: Module) -> Iterator[tuple[int, str]]:
    """Line and name of the modules of ours that it imports; a name within a module counts as that module."""
    for line, name in imports(module.tree):
        found = name if name in NAMES else name.rpartition(".")[0]
        if found in NAMES and found != module.name:
            yield line, found


def within(module: Module, places: frozenset[str]) -> bool:
    return module.name in places or module.room in places


def cycles(graph: Mapping[str, frozenset[str]]) -> list[str]:
    """The nodes that can be reached from themselves."""

    def reach(start: str) -> set[str]:
        seen: set[str] = set()
        ahead = list(graph.get(start, ()))
        while ahead:
            node = ahead.pop()
            if node not in seen:
                seen.add(node)
                ahead.extend(graph.get(node, ()))
        return seen

    return [node for node in graph if node in reach(node)]


def room_arrows() -> Iterator[tuple[Module, int, str]]:
    for module in OURS:
        for line, name in own_imports(module):
            if ROOMS[name] not in (module.room, "bot"):
                yield module, line, ROOMS[name]


def test_each_library_is_imported_only_where_it_belongs() -> None:
    assert [
        f"{module.file}:{line} imports {name}"
        for module in OURS
        for line, name in imports(module.tree)
        if (places := LIBRARIES.get(name.partition(".")[0])) is not None and not within(module, places)
    ] == []


def test_only_the_composition_root_imports_the_handlers() -> None:
    assert [
        f"{module.file}:{line} imports {room}"
        for module, line, room in room_arrows()
        if room == "handlers" and module.name != "bot.app"
    ] == []


def test_arrows_between_rooms_point_as_in_the_architecture() -> None:
    assert [
        f"{module.file}:{line} imports {room}"
        for module, line, room in room_arrows()
        if module.room in ARROWS
        and (allowed := ARROWS[module.room]) is not None
        and room not in allowed
        and not (room in LEAVES and module.room != "bot.tryout")
    ] == []


def test_every_room_has_its_arrows_here_and_its_row_in_the_architecture() -> None:
    rooms = {module.room for module in OURS} - {"bot", "handlers"}
    assert sorted(rooms - set(ARROWS)) == []
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    assert [room for room in sorted(rooms) if room.replace(".", "/", 1) not in page] == []


def test_no_module_is_in_an_import_cycle() -> None:
    graph = {module.name: frozenset(name for _, name in own_imports(module)) for module in OURS}
    assert cycles(graph) == []


def test_no_room_is_in_an_import_cycle() -> None:
    graph: dict[str, frozenset[str]] = {}
    for module, _, room in room_arrows():
        graph[module.room] = graph.get(module.room, frozenset()) | {room}
    assert cycles(graph) == []


def test_imports_name_the_module_in_full() -> None:
    assert [
        f"{module.file}:{line} imports {name}"
        for module in modules_in("bot", "handlers", "tests")
        for line, name in imports(module.tree)
        if name.startswith(".") or name.endswith(".*")
    ] == []


def test_rooms_hold_their_names_in_modules_and_not_in_their_init() -> None:
    """Names re-exported by `__init__.py` are how import cycles begin. `handlers/__init__.py` is the list of ways in."""
    assert [
        module.file
        for module in OURS
        if module.file.endswith("__init__.py") and module.tree.body and module.name != "handlers"
    ] == []


def test_nothing_prints() -> None:
    """The command line writes with click; the rest is silent or logs."""
    assert [
        f"{module.file}:{node.lineno}"
        for module in OURS
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ] == []


def test_nothing_catches_every_exception() -> None:
    def caught(handler: ast.ExceptHandler) -> Iterator[str]:
        for node in ast.walk(handler.type) if handler.type else ():
            if isinstance(node, ast.Name):
                yield node.id

    assert [
        f"{module.file}:{node.lineno}"
        for module in modules_in("bot", "handlers", "tests")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ExceptHandler) and (node.type is None or "Exception" in caught(node))
    ] == []


def test_no_state_is_kept_in_globals() -> None:
    assert [
        f"{module.file}:{node.lineno}"
        for module in modules_in("bot", "handlers", "tests")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Global)
    ] == []


def test_what_decides_waits_for_nothing_and_reads_no_clock() -> None:
    def impure(node: ast.AST) -> bool:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = node.func.value
            return node.func.attr in CLOCKS and isinstance(owner, ast.Name) and owner.id in ("datetime", "date", "time")
        return isinstance(node, (ast.AsyncFunctionDef, ast.Await))

    assert [
        f"{module.file}:{getattr(node, 'lineno', 0)}"
        for module in OURS
        if module.room in DECIDING
        for node in ast.walk(module.tree)
        if impure(node)
    ] == []


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *(one for extra in project["optional-dependencies"].values() for one in extra)]
    page = (ROOT / "docs" / "decisions" / "0009-dependencies.md").read_text(encoding="utf-8")
    reasons = set(re.findall(r"^\| `([\w-]+)` \| \S", page, re.MULTILINE))
    assert reasons == {re.split(r"[^\w-]", one)[0] for one in wanted}


def test_a_cycle_is_found_wherever_it_lies() -> None:
    graph = {"a": frozenset({"b"}), "b": frozenset({"c"}), "c": frozenset({"b"})}
    assert cycles(graph) == ["b", "c"]


def test_an_import_is_found_wherever_it_stands() -> None:
    tree = ast.parse("import a.b\ndef f() -> None:\n    from c import d\n")
    assert list(imports(tree)) == [(1, "a.b"), (3, "c.d")]
