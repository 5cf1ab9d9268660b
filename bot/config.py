"""The settings of one installation: a YAML file, the environment, and defaults."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, PositiveInt, SecretStr, StringConstraints
from pydantic.functional_validators import AfterValidator

from bot.errors import ExpectedError
from bot.marked_yaml import Document, Problem, read, validated
from bot.marked_yaml import Path as Steps
from bot.opening_hours import Hours
from bot.schema_hints import RefusedError
from bot.shipped import shipped_knowledge

DEFAULT_FILE = Path("config.yaml")
_SECRETS = {("telegram", "token"): "WEGWIJZER_TOKEN", ("storage", "key"): "WEGWIJZER_KEY", ("webhook", "secret"): None}
_VARIABLE = re.compile(r"\$\{([^}]*)(\}?)")
_VARIABLE_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_PASSWORD = re.compile(r"://[^/@]*:(?P<password>[^/@]+)@")

Port = Annotated[int, Field(ge=1, le=65535)]
Days = Annotated[int, Field(ge=1, le=7)]


def _root(written: str) -> str:
    if not re.fullmatch(r"https?://[^\s/]+(/\S*)?", written):
        raise RefusedError("dit is geen webadres", "schrijf het met http:// of https:// ervoor")
    return written.rstrip("/")


Address = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_root)]


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Telegram(_Section):
    token: SecretStr | None = None
    base_url: Address = "https://api.telegram.org"


class Coordinators(_Section):
    """Without a group nobody can be asked; without hours none are promised."""

    group: int | None = None
    members: tuple[int, ...] = ()
    hours: tuple[Hours, ...] = ()


class Storage(_Section):
    """`url` is SQLAlchemy's. It may hold a password, so it is not shown."""

    url: str = Field(default="sqlite+aiosqlite:///data/wegwijzer.db", repr=False)
    key: SecretStr | None = None
    key_file: Path


class Knowledge(_Section):
    path: Path


class Retention(_Section):
    """How long things live. The upper bounds are promises to the person: an installation can only be stricter."""

    conversation_minutes: Annotated[int, Field(ge=1, le=30)] = 30
    messages_hours: Annotated[int, Field(ge=1, le=48)] = 48  # Telegram deletes no older messages
    person_days: Annotated[int, Field(ge=1, le=30)] = 30
    case_days: Days = 7
    topic_grace_hours: Annotated[int, Field(ge=0, le=168)] = 24
    shelf_days: Days = 7


class Limits(_Section):
    """None of these ever holds back the emergency card."""

    question_characters: Annotated[int, Field(ge=1, le=3500)] = (
        3000  # it must fit in one message, with what stands around it
    )
    chat_per_minute: PositiveInt = 60
    group_per_minute: PositiveInt = 20
    all_per_second: PositiveInt = 30


class Webhook(_Section):
    url: Address | None = None
    secret: SecretStr | None = None
    listen: str = "127.0.0.1"
    port: Port = 8443


class TryOut(_Section):
    port: Port = 8080


class Config(_Section):
    telegram: Telegram = Telegram()
    coordinators: Coordinators = Coordinators()
    storage: Storage
    knowledge: Knowledge
    retention: Retention = Retention()
    limits: Limits = Limits()
    webhook: Webhook = Webhook()
    try_out: TryOut = TryOut()


def read_config(file: Path | None, environment: Mapping[str, str]) -> Config:
    """Reads `file`, or config.yaml here if there is one. Raises ExpectedError: a line for each problem."""
    document, problems = _document(file)
    problems += _literal_secrets(document)
    expanded = replace(document, data=_without_empty(_expanded(document, document.data, (), environment, problems)))
    filled = replace(expanded, data=_with_environment(expanded.data, environment))
    config, found = validated(filled, (), Config)
    if config is None or problems:
        # What has no value yet is also of the wrong kind: one line is enough.
        lines = {problem.line for problem in problems}
        problems += [problem for problem in found if problem.line not in lines]
        raise ExpectedError("\n".join(map(str, sorted(problems))))
    return config


def _document(file: Path | None) -> tuple[Document, list[Problem]]:
    if file is None and not DEFAULT_FILE.exists():
        return Document("config.yaml", {}), []
    path = file or DEFAULT_FILE
    if not path.is_file():
        raise ExpectedError(
            f"Configuratiebestand {path} bestaat niet - kopieer config.example.yaml, of laat --config weg."
        )
    document, problems = read(path, str(path))
    if document.broken:
        raise ExpectedError("\n".join(map(str, problems)))
    return (replace(document, data={}) if document.data is None else document), problems


def _literal_secrets(document: Document) -> Iterator[Problem]:
    for path, variable in _SECRETS.items():
        written = document.at(path)
        if isinstance(written, str) and written and not _VARIABLE.fullmatch(written):
            todo = (
                f"zet het in de omgevingsvariabele {variable}"
                if variable
                else "schrijf ${NAAM} van een omgevingsvariabele"
            )
            yield document.problem(path, f"'{path[-1]}' is een geheim en hoort niet in dit bestand", todo)
    url = document.at(("storage", "url"))
    found = _PASSWORD.search(url) if isinstance(url, str) else None
    if found and not _VARIABLE.fullmatch(found["password"]):
        todo = "schrijf ${NAAM} van een omgevingsvariabele op de plek van het wachtwoord"
        yield document.problem(("storage", "url"), "in 'url' staat een wachtwoord", todo)


def _expanded(
    document: Document, data: Any, path: Steps, environment: Mapping[str, str], problems: list[Problem]
) -> Any:
    """`data` with each ${NAME} replaced; a name that is not set is added to the `problems`."""
    if isinstance(data, dict):
        return {key: _expanded(document, part, (*path, key), environment, problems) for key, part in data.items()}
    if isinstance(data, list):
        return [_expanded(document, part, (*path, at), environment, problems) for at, part in enumerate(data)]
    if not isinstance(data, str):
        return data
    for found in _VARIABLE.finditer(data):
        if not found[2] or not _VARIABLE_NAME.fullmatch(found[1]):
            problems.append(
                document.problem(path, "hier hoort ${NAAM}", "gebruik letters, cijfers en _", word=found[0])
            )
        elif found[1] not in environment:
            todo = "geef hem een waarde, of haal hem weg"
            problems.append(document.problem(path, f"omgevingsvariabele {found[1]} bestaat niet", todo, word=found[0]))
    return _VARIABLE.sub(lambda found: environment.get(found[1], found[0]), data)


def _without_empty(data: Any) -> Any:
    """A key without a value stands for its default."""
    if isinstance(data, dict):
        return {key: _without_empty(part) for key, part in data.items() if part not in (None, "")}
    return data


def _with_environment(data: Any, environment: Mapping[str, str]) -> Any:
    """Secrets from the environment, and the defaults that depend on it. Sections that are no mapping stay as they are."""
    if not isinstance(data, dict):
        return data
    home = environment.get("HOME") or str(Path.home())
    folder = environment.get("XDG_CONFIG_HOME") or f"{home}/.config"
    defaults = {
        ("storage", "key_file"): f"{folder}/wegwijzer/key",
        ("knowledge", "path"): str(shipped_knowledge()),
    }
    secrets = {path: environment.get(name or "") for path, name in _SECRETS.items()}
    for (section, key), value in (*defaults.items(), *secrets.items()):
        here = data.get(section, {})
        if value and isinstance(here, dict) and ((section, key) in secrets or key not in here):
            data = {**data, section: {**here, key: value}}
    for section, key in defaults:
        here = data[section]
        if isinstance(here, dict) and isinstance(here[key], str) and here[key].startswith("~/"):
            data = {**data, section: {**here, key: home + here[key][1:]}}
    return data
