import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.command_line.redact import command


def test_text_comes_back_without_who_it_is_about() -> None:
    result = CliRunner().invoke(command, ["mijn buurvrouw fatima is bang"])
    assert (result.exit_code, result.stdout) == (0, "mijn buurvrouw [naam 1] is bang\n")


def test_each_line_gives_the_text_unchanged_the_clean_text_and_the_marks() -> None:
    line = json.dumps({"text": "ik ben 😀 fatima"})
    result = CliRunner().invoke(command, ["--jsonl"], input=line + "\n\n" + line + "\n")
    rows = [json.loads(row) for row in result.stdout.splitlines()]
    assert (
        rows
        == [
            {
                "text": "ik ben 😀 fatima",
                "clean": "ik ben 😀 [naam 1]",
                "marks": [{"start": 9, "end": 15, "kind": "naam", "placeholder": "[naam 1]"}],
            }
        ]
        * 2
    )


def test_help_organisations_of_the_knowledge_stay() -> None:
    result = CliRunner().invoke(command, ["kan ik veilig thuis bellen op 0800-2000?"])
    assert result.stdout == "kan ik veilig thuis bellen op 0800-2000?\n"


def test_without_a_text_it_says_what_to_do() -> None:
    result = CliRunner().invoke(command, [])
    assert result.exit_code != 0
    assert "Geef één ding" in str(result.exception)


def test_a_file_or_what_comes_in_is_one_message(tmp_path: Path) -> None:
    message = tmp_path / "bericht.txt"
    message.write_text("mijn buurvrouw fatima\nis bang", encoding="utf-8")
    assert CliRunner().invoke(command, ["--file", str(message)]).stdout == "mijn buurvrouw [naam 1]\nis bang\n"
    assert CliRunner().invoke(command, ["--file", "-"], input="fatima is bang").stdout == "[naam 1] is bang\n"


def test_words_one_may_doubt_are_named_apart() -> None:
    result = CliRunner().invoke(command, ["een lorbak van vroeger"])
    assert result.stdout == "een lorbak van vroeger\n"
    assert result.stderr == "Twijfel: lorbak\n"


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_file_that_cannot_be_read_says_why(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "bericht.txt"
    if content is not None:
        file.write_bytes(content)
    result = CliRunner().invoke(command, ["--file", str(file)])
    assert result.exit_code != 0
    assert "is niet te lezen" in str(result.exception)
    assert "geef een tekstbestand" in str(result.exception)
