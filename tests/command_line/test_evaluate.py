"""wegwijzer evaluate: how well files of labelled questions are answered."""

import json
from pathlib import Path

import pytest
from click.testing import Result

from bot.errors import ExpectedError
from tests.command_line.plain_pack import knowledge, lines, run

WRONGLY = "hoe laat gaat het zwembad open"
QUESTIONS = [
    {"q": "wat kost een paspoort", "label": "paspoort", "lang": "nl", "kind": "prijs"},
    {"q": "waar kan ik boeken lenen", "label": ["bibliotheek", "zwembad"], "lang": "nl", "kind": "plaats"},
    {"q": WRONGLY, "label": "paspoort", "lang": "nl", "kind": "prijs"},
    {"q": "waarom zingen vogels", "label": None, "lang": "en"},
]
MORE = [{"q": "wanneer is de bibliotheek open", "label": "bibliotheek"}]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return knowledge(tmp_path / "kennis")


@pytest.fixture
def asked(tmp_path: Path) -> Path:
    file = tmp_path / "vragen.jsonl"
    file.write_text(lines(QUESTIONS), encoding="utf-8")
    return file


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """Another folder, in which an editor gave the passport a question of the pool, and added an entry."""
    folder = knowledge(tmp_path / "veranderd")
    entries = folder / "nl" / "alles.yaml"
    text = entries.read_text("utf-8").replace(f"    - {WRONGLY}\n", "").replace("wat kost een paspoort", WRONGLY)
    new = "- id: nieuw\n  kind: begrip\n  title: Nieuw\n  questions: [gloednieuw]\n  answer: Dit.\n"
    entries.write_text(text + new, encoding="utf-8")
    return folder


def evaluated(folder: Path, *arguments: Path | str) -> Result:
    result = run("evaluate", *map(str, arguments), "--knowledge", str(folder))
    assert isinstance(result.exception, SystemExit | None), result.exception
    return result


def refused(folder: Path, *arguments: Path | str) -> ExpectedError:
    result = run("evaluate", *map(str, arguments), "--knowledge", str(folder))
    assert isinstance(result.exception, ExpectedError)
    assert result.output == ""
    return result.exception


def cells(output: str, name: str) -> list[str]:
    row = next(line.strip() for line in output.splitlines() if line.strip().startswith(name))
    return [cell.strip() for cell in row.split("  ") if cell.strip()]


def written(tmp_path: Path, name: str, text: str) -> Path:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    return file


def test_the_table_counts_all_questions_and_those_of_each_language_and_kind(folder: Path, asked: Path) -> None:
    output = evaluated(folder, asked).output
    assert cells(output, "alle vragen")[:9] == [
        "alle vragen",
        "3",
        "66.7",
        "100.0",
        "66.7",
        "33.3",
        "1",
        "0.0",
        "0.0",
    ]
    assert cells(output, "nl")[:3] == ["nl", "3", "66.7"]
    assert cells(output, "en")[:3] == ["en", "0", "-"]
    assert cells(output, "plaats")[:3] == ["plaats", "1", "100.0"]
    assert cells(output, "prijs")[:6] == ["prijs", "2", "50.0", "100.0", "50.0", "50.0"]


def test_several_files_each_have_a_row(folder: Path, tmp_path: Path, asked: Path) -> None:
    output = evaluated(folder, asked, written(tmp_path, "meer.jsonl", lines(MORE))).output
    assert cells(output, "alle vragen")[:3] == ["alle vragen", "4", "75.0"]
    assert cells(output.partition("Bestand")[2].partition("\n")[2], "vragen")[:3] == ["vragen", "3", "66.7"]
    assert cells(output, "meer")[:3] == ["meer", "1", "100.0"]


def test_what_took_whose_place_is_named_with_an_example(folder: Path, asked: Path) -> None:
    output = evaluated(folder, asked).output
    assert f'  1x  paspoort -> zwembad (fout beantwoord: 1x)\n    "{WRONGLY}"\n' in output


def test_certainty_is_held_against_what_was_right(folder: Path, asked: Path) -> None:
    assert cells(evaluated(folder, asked).output, "95 - 100")[:2] == ["95 - 100", "3"]


def test_what_is_piped_fits_in_eighty_columns_and_has_no_colours(folder: Path, tmp_path: Path, asked: Path) -> None:
    long = [{"q": "welk boek " * 30, "label": None, "kind": "een-soort-met-een-erg-lange-naam"}]
    other = written(tmp_path, "een_verzameling_met_een_lange_naam.jsonl", lines(long))
    output = evaluated(folder, asked, other, "--compare", folder).output
    assert [line for line in output.splitlines() if len(line) > 80 and str(tmp_path) not in line] == []
    assert "\x1b" not in output


class TestComparing:
    def test_nothing_changed_with_the_same_knowledge(self, folder: Path, tmp_path: Path, asked: Path) -> None:
        saved = tmp_path / "oud.json"
        assert evaluated(folder, asked, "--save", saved).exit_code == 0
        output = evaluated(folder, asked, "--compare", saved).output
        assert f"Vergeleken met {saved}, over 4 van de 4 vragen" in output
        assert "Bij geen enkele vraag veranderde de uitkomst." in output

    def test_another_folder_shows_what_became_better_and_worse(
        self, folder: Path, changed: Path, tmp_path: Path, asked: Path
    ) -> None:
        new = [{"q": "gloednieuw", "label": "nieuw"}]  # the other folder need not know this label
        result = evaluated(changed, asked, written(tmp_path, "nieuw.jsonl", lines(new)), "--compare", folder)
        assert result.exit_code == 0
        shown = result.output.partition("Vergeleken met")[2]
        assert cells(shown, "alle vragen")[:3] == ["alle vragen", "4", "top-1"]
        assert "Nu goed: het goede onderwerp staat vooraan (2)\n" in shown
        assert f'    "{WRONGLY}"\n    hoort: paspoort\n    was: zwembad (' in shown
        assert '    "gloednieuw"\n    hoort: nieuw\n' in shown

    def test_only_questions_that_both_know_count(self, folder: Path, tmp_path: Path, asked: Path) -> None:
        saved, more = tmp_path / "oud.json", written(tmp_path, "meer.jsonl", lines(MORE))
        evaluated(folder, asked, "--save", saved)
        assert "over 4 van de 5 vragen" in evaluated(folder, asked, more, "--compare", saved).output
        assert "kent geen van deze vragen" in str(refused(folder, more, "--compare", saved))


class TestBars:
    def test_a_bar_that_is_reached_is_in_order(self, folder: Path, tmp_path: Path, asked: Path) -> None:
        bars = written(tmp_path, "bars.yaml", "vragen: {first: 66, three: 100, right: 66, wrong: 34, false: 0}")
        result = evaluated(folder, asked, "--bars", bars)
        assert (result.exit_code, result.output.splitlines()[-1]) == (0, "In orde.")

    def test_each_bar_that_is_missed_has_a_line_and_the_answer_is_no(
        self, folder: Path, tmp_path: Path, asked: Path
    ) -> None:
        bars = written(
            tmp_path, "bars.yaml", "vragen: {first: 67, wrong: 30, languages: {nl: {right: 70}, tr: {first: 1}}}"
        )
        result = evaluated(folder, asked, "--bars", bars)
        assert result.exit_code == 1
        assert result.output.splitlines()[-5:] == [
            "vragen: top-1 is 66.7 - de lat ligt op minstens 67.0",
            "vragen: fout is 33.3 - de lat ligt op hoogstens 30.0",
            "vragen, taal nl: goed is 66.7 - de lat ligt op minstens 70.0",
            "vragen, taal tr: top-1 is niet te meten: zulke vragen zijn er niet - de lat ligt op minstens 1.0",
            "Niet in orde: 4.",
        ]

    def test_questions_without_bars_are_named_but_not_refused(self, folder: Path, tmp_path: Path, asked: Path) -> None:
        result = evaluated(folder, asked, "--bars", written(tmp_path, "bars.yaml", "anders: {first: 67}"))
        assert result.exit_code == 0
        assert "Zonder lat: vragen (staat niet in bars.yaml)." in result.output


class TestKnownMisses:
    def test_a_wrong_answer_that_is_not_listed_is_refused_by_name(
        self, folder: Path, tmp_path: Path, asked: Path
    ) -> None:
        result = evaluated(folder, asked, "--known-misses", written(tmp_path, "known.yaml", ""))
        assert result.exit_code == 1
        assert (
            f'vragen:3: "{WRONGLY}" is fout beantwoord met zwembad (hoort: paspoort)'
            " - verbeter het, of zet hem in known.yaml\n" in result.output
        )

    def test_the_list_is_written_and_is_in_order_once_it_says_why(
        self, folder: Path, tmp_path: Path, asked: Path
    ) -> None:
        known = tmp_path / "known.yaml"
        result = evaluated(folder, asked, "--known-misses", known, "--write-known-misses")
        assert result.exit_code == 1
        assert f'vragen: "{WRONGLY}" heeft nog geen reden' in result.output
        known.write_text(
            known.read_text("utf-8").replace("VUL IN", "Het zwembad ligt naast de balie."), encoding="utf-8"
        )
        result = evaluated(folder, asked, "--known-misses", known)
        assert (result.exit_code, result.output.splitlines()[-1]) == (0, "In orde.")
        assert (
            "Bekende missers, voorlopig aanvaard (1)\n"
            f'    "{WRONGLY}"\n'
            "    vragen: hoort paspoort, kreeg zwembad\n"
            "    omdat: Het zwembad ligt naast de balie.\n" in result.output
        )
        assert cells(result.output, "alle vragen")[5] == "33.3", "in the figures it is as wrong as before"

    def test_what_goes_well_now_must_leave_the_list(self, folder: Path, tmp_path: Path, asked: Path) -> None:
        item = "- {q: wat kost een paspoort, expected: [paspoort], got: zwembad, why: mag}"
        wrong = f"- {{q: {WRONGLY}, expected: [paspoort], got: zwembad, why: mag}}"
        result = evaluated(
            folder, asked, "--known-misses", written(tmp_path, "known.yaml", f"vragen:\n{item}\n{wrong}")
        )
        assert result.exit_code == 1
        assert result.output.splitlines()[-2:] == [
            'vragen: "wat kost een paspoort" wordt niet meer fout beantwoord - haal hem weg uit known.yaml',
            "Niet in orde: 1.",
        ]

    def test_writing_needs_to_know_where(self, folder: Path, asked: Path) -> None:
        assert "--known-misses FILE" in str(refused(folder, asked, "--write-known-misses"))


class TestBadInput:
    @pytest.mark.parametrize(
        "text",
        ["", "\n\n", "geen json\n", '{"label": "paspoort"}\n', '{"q": "een"}\n', '{"q": "een", "label": "onbekend"}\n'],
    )
    def test_a_file_that_is_no_set_of_questions_is_refused_in_one_line(
        self, folder: Path, tmp_path: Path, text: str
    ) -> None:
        error = refused(folder, written(tmp_path, "vragen.jsonl", text))
        assert (error.code, str(error).count("\n")) == (2, 0)

    @pytest.mark.parametrize("option", ["--bars", "--known-misses", "--compare"])
    def test_a_file_that_is_not_there_is_refused(self, folder: Path, tmp_path: Path, asked: Path, option: str) -> None:
        error = refused(folder, asked, option, tmp_path / "nergens")
        assert (error.code, str(error).count("\n")) == (2, 0)
        assert "bestaat niet" in str(error)

    def test_the_questions_are_never_written_over(self, folder: Path, asked: Path) -> None:
        assert "overschrijven" in str(refused(folder, asked, "--save", asked))
        assert json.loads(asked.read_text("utf-8").splitlines()[0]) == QUESTIONS[0]

    def test_a_place_that_cannot_be_written_is_named(self, folder: Path, tmp_path: Path, asked: Path) -> None:
        assert "is niet te schrijven" in str(refused(folder, asked, "--save", tmp_path / "nergens" / "oud.json"))
