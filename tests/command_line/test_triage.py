import json

import pytest
from click.testing import CliRunner

from bot.command_line.triage import command
from bot.errors import ExpectedError


def test_each_line_gives_the_text_whether_a_card_is_needed_and_its_kind() -> None:
    texts = ["mijn man slaat mij nu", "wat is eermoord?", "ik wil dood 😢"]
    lines = "\n\n".join(json.dumps({"text": text, "id": 7}) for text in texts)
    result = CliRunner().invoke(command, ["--jsonl"], input=lines)
    assert [json.loads(row) for row in result.stdout.splitlines()] == [
        {"text": texts[0], "crisis": True, "kind": "violence"},
        {"text": texts[1], "crisis": False, "kind": None},
        {"text": texts[2], "crisis": True, "kind": "suicide"},
    ]


@pytest.mark.parametrize(
    ("text", "said"), [("ik wil dood", "noodkaart: suicide\n"), ("wat is eer?", "geen noodkaart\n")]
)
def test_one_text_is_answered_in_one_line(text: str, said: str) -> None:
    result = CliRunner().invoke(command, [text])
    assert (result.exit_code, result.stdout) == (0, said)


def test_without_a_text_it_says_what_to_do() -> None:
    result = CliRunner().invoke(command, [])
    assert isinstance(result.exception, ExpectedError)
    assert "geef een tekst" in str(result.exception)


def test_a_line_without_text_is_named() -> None:
    result = CliRunner().invoke(command, ["--jsonl"], input='{"text": "hoi"}\n{"q": "hoi"}\n')
    assert "Regel 2" in str(result.exception)
