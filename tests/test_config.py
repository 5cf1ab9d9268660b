"""Settings come from a file, the environment and defaults; secrets never stand in the file and never show."""

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from bot.config import Config, read_config
from bot.errors import ExpectedError
from bot.marked_yaml import read
from bot.shipped import shipped_knowledge

HOME = {"HOME": "/home/wegwijzer"}
EXAMPLE = Path(__file__).parents[1] / "config.example.yaml"


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def config_of(text: str, **environment: str) -> Config:
    Path("w.yaml").write_text(text, "utf-8")
    return read_config(Path("w.yaml"), HOME | environment)


def refusal(text: str, **environment: str) -> list[str]:
    with pytest.raises(ExpectedError) as refused:
        config_of(text, **environment)
    assert refused.value.code == 2
    return str(refused.value).splitlines()


def test_without_a_file_everything_has_a_default() -> None:
    config = read_config(None, HOME)
    assert config.telegram.token is None
    assert config.telegram.base_url == "https://api.telegram.org"
    assert config.coordinators.group is None
    assert config.coordinators.hours == ()
    assert config.storage.url == "sqlite+aiosqlite:///data/wegwijzer.db"
    assert config.knowledge.path == shipped_knowledge()
    assert config.retention.messages_hours == 48
    assert config.limits.question_characters == 3000
    assert config.try_out.port == 8080


def test_the_key_file_lies_in_the_users_configuration_folder_outside_data() -> None:
    assert read_config(None, HOME).storage.key_file == Path("/home/wegwijzer/.config/wegwijzer/key")
    assert read_config(None, {"XDG_CONFIG_HOME": "/etc/x"}).storage.key_file == Path("/etc/x/wegwijzer/key")
    assert config_of("storage: {key_file: ~/k}").storage.key_file == Path("/home/wegwijzer/k")


def test_config_yaml_in_this_folder_is_used_when_no_file_is_named() -> None:
    Path("config.yaml").write_text("try_out: {port: 9001}", "utf-8")
    assert read_config(None, HOME).try_out.port == 9001


def test_a_named_file_that_is_missing_is_one_line() -> None:
    with pytest.raises(ExpectedError, match=r"^Configuratiebestand weg\.yaml bestaat niet - kopieer .*$"):
        read_config(Path("weg.yaml"), HOME)


def test_the_environment_holds_the_secrets() -> None:
    config = config_of("", WEGWIJZER_TOKEN="1:geheim", WEGWIJZER_KEY="sleutel")
    assert config.telegram.token is not None
    assert config.telegram.token.get_secret_value() == "1:geheim"
    assert config.storage.key is not None
    assert config.storage.key.get_secret_value() == "sleutel"


def test_the_file_may_name_another_variable_for_a_secret() -> None:
    token = config_of("telegram: {token: '${BOT}'}", BOT="1:ander").telegram.token
    assert token is not None
    assert token.get_secret_value() == "1:ander"


def test_an_empty_variable_is_no_token() -> None:
    assert config_of("", WEGWIJZER_TOKEN="").telegram.token is None


def test_a_configuration_shows_no_secret() -> None:
    text = "storage: {url: 'postgresql+psycopg://w:${PW}@host/w'}\nwebhook: {secret: '${HOOK}'}"
    config = config_of(text, PW="kanarie1", HOOK="kanarie2", WEGWIJZER_TOKEN="kanarie3", WEGWIJZER_KEY="kanarie4")
    assert config.storage.url == "postgresql+psycopg://w:kanarie1@host/w"
    assert "kanarie" not in f"{config} {config!r} {config.storage} {config.telegram!r} {config.webhook!r}"


def test_a_literal_secret_is_refused_and_not_repeated() -> None:
    text = (
        "telegram:\n  token: 1:kanarie\nstorage:\n  key: kanarie\n"
        "  url: postgresql+psycopg://w:kanarie@host/w\nwebhook:\n  secret: kanarie\n"
    )
    assert refusal(text) == [
        "w.yaml:2:10: 'token' is een geheim en hoort niet in dit bestand - zet het in de omgevingsvariabele WEGWIJZER_TOKEN",
        "w.yaml:4:8: 'key' is een geheim en hoort niet in dit bestand - zet het in de omgevingsvariabele WEGWIJZER_KEY",
        "w.yaml:5:8: in 'url' staat een wachtwoord - schrijf ${NAAM} van een omgevingsvariabele op de plek van het wachtwoord",
        "w.yaml:7:11: 'secret' is een geheim en hoort niet in dit bestand - schrijf ${NAAM} van een omgevingsvariabele",
    ]


def test_a_literal_secret_is_refused_also_when_the_environment_holds_one() -> None:
    assert len(refusal("telegram: {token: 1:letterlijk}", WEGWIJZER_TOKEN="1:geheim")) == 1


def test_variables_are_filled_in_anywhere_in_a_text() -> None:
    config = config_of("knowledge: {path: '${WAAR}/kennis'}\ntry_out: {port: '${POORT}'}", WAAR="/srv", POORT="9002")
    assert config.knowledge.path == Path("/srv/kennis")
    assert config.try_out.port == 9002


def test_a_variable_that_is_not_set_is_shown_where_it_stands() -> None:
    assert refusal("try_out:\n  port: ${POORT}\nknowledge:\n  path: /srv/${WAAR}/x\n") == [
        "w.yaml:2:9: omgevingsvariabele POORT bestaat niet - geef hem een waarde, of haal hem weg",
        "w.yaml:4:14: omgevingsvariabele WAAR bestaat niet - geef hem een waarde, of haal hem weg",
    ]


def test_a_variable_without_a_name_or_end_is_shown() -> None:
    assert refusal("knowledge:\n  path: '${WAAR'\n") == [
        "w.yaml:2:10: hier hoort ${NAAM} - gebruik letters, cijfers en _"
    ]


def test_all_faults_are_told_in_one_run() -> None:
    text = (
        "telegarm: {}\n"
        "coordinators:\n  group: de groep\n  members: 5\n  hours:\n    - {days: ma-vr, from: '9:00', to: '17:00'}\n"
        "    - {days: mo, from: '17:00', to: '9:00'}\n"
        "retention:\n  message_hours: 3\n  case_days: 30\n"
        "webhook:\n  url: ftp://x.nl\n"
        "try_out: 8080\n"
    )
    assert refusal(text) == [
        "w.yaml:1:1: onbekende sleutel 'telegarm' - bedoel je 'telegram'?",
        "w.yaml:3:10: 'group' moet een heel getal zijn - schrijf alleen cijfers",
        "w.yaml:4:12: 'members' moet een lijst zijn - zet elk onderdeel op een eigen regel met '- ' ervoor",
        "w.yaml:6:14: 'ma-vr' zijn geen dagen - schrijf een dag of 'mo-fr', met mo tu we th fr sa su",
        "w.yaml:7:7: 'to' ligt niet na 'from' - schrijf tijden over middernacht als twee regels",
        "w.yaml:9:3: onbekende sleutel 'message_hours' - bedoel je 'messages_hours'?",
        "w.yaml:10:14: 'case_days' is te groot - schrijf 7 of minder",
        "w.yaml:12:8: dit is geen webadres - schrijf het met http:// of https:// ervoor",
        "w.yaml:13:10: 'try_out' moet uit sleutels met waarden bestaan - schrijf 'sleutel: waarde' op ingesprongen regels",
    ]


def test_a_file_that_is_no_yaml_is_refused_with_its_line() -> None:
    assert refusal("try_out:\n\tport: 1\n") == ["w.yaml:2:1: deze regel springt in met een tab - gebruik spaties"]
    assert refusal("try_out: {port: 1}\ntry_out: {port: 2}\n") == [
        "w.yaml:2:1: sleutel 'try_out' staat hier dubbel (ook op regel 1) - haal er één weg"
    ]
    assert len(refusal("- een\n- lijst\n")) == 1


def test_hours_are_kept_so_that_they_compare_as_text() -> None:
    hours = config_of("coordinators:\n  hours:\n    - {days: mo-fr, from: 9:00, to: '24:00'}").coordinators.hours
    assert [(span.days, span.from_, span.to) for span in hours] == [("mo-fr", "09:00", "24:00")]


def test_the_example_lists_exactly_the_keys_there_are() -> None:
    assert _keys_written(read(EXAMPLE, "example")[0].data) == _keys_known(Config)


def test_the_example_holds_the_defaults() -> None:
    assert read_config(EXAMPLE, HOME) == read_config(None, HOME)


def test_the_example_explains_every_key() -> None:
    lines = EXAMPLE.read_text("utf-8").splitlines()
    unexplained = [
        line
        for before, line in pairwise(lines)
        if line.startswith("  ")
        and ":" in line
        and not line.strip().startswith("#")
        and not before.strip().startswith("#")
    ]
    assert unexplained == []


def _keys_written(data: Mapping[str, Any]) -> dict[str, set[str]]:
    return {section: set(keys) for section, keys in data.items()}


def _keys_known(model: type[BaseModel]) -> dict[str, set[str]]:
    sections = {name: field.annotation for name, field in model.model_fields.items()}
    return {
        name: set(section.model_fields)
        for name, section in sections.items()
        if isinstance(section, type) and issubclass(section, BaseModel)
    }
