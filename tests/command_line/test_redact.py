import json

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
    assert "geef een tekst" in str(result.exception)
