"""wegwijzer ask: the form that other people's scripts rely on."""

from pathlib import Path
from typing import Any

import pytest

from bot.errors import ExpectedError
from tests.command_line.plain_pack import knowledge, lines, rows, run


def asked(folder: Path, *questions: dict[str, Any], options: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    return rows(run("ask", "--jsonl", "--knowledge", str(folder), *options, typed=lines(questions)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return knowledge(tmp_path / "kennis")


def test_each_line_gets_one_line_with_the_fixed_keys_in_the_same_order(folder: Path) -> None:
    found = asked(folder, {"q": "wat kost een paspoort"}, {"q": "hoofdstad van frankrijk"})
    assert [row["q"] for row in found] == ["wat kost een paspoort", "hoofdstad van frankrijk"]
    assert all(list(row) == ["q", "outcome", "score", "ranked", "options", "reply", "ms"] for row in found)


def test_a_question_word_for_word_is_answered_in_the_editors_words(folder: Path) -> None:
    (row,) = asked(folder, {"q": "Hoe word ik lid van de bibliotheek?"})
    assert row["outcome"] == "answer"
    assert row["reply"].startswith("Lid worden van de bibliotheek\n")
    assert "Je wordt lid bij de balie.\n\n- Neem je legitimatie mee." in row["reply"]
    assert row["ranked"][0] == {
        "id": "bibliotheek",
        "title": "Lid worden van de bibliotheek",
        "score": row["score"],
    }


def test_a_doubtful_question_offers_titles(folder: Path) -> None:
    (row,) = asked(folder, {"q": "waar kan ik"})
    assert row["outcome"] == "suggest"
    assert set(row["options"]) <= {"Paspoort aanvragen", "Lid worden van de bibliotheek", "Zwemles"}
    assert row["options"][0] == row["ranked"][0]["title"]
    assert all(option in row["reply"] for option in row["options"])


def test_an_unrelated_question_is_unsure_and_still_ranked(folder: Path) -> None:
    (row,) = asked(folder, {"q": "koning zweden"})
    assert row["outcome"] == "unsure"
    assert row["options"] == []
    assert 0 < len(row["ranked"]) <= 3
    assert "paspoort" not in row["reply"].casefold()


def test_questions_do_not_influence_one_another(folder: Path) -> None:
    alone = asked(folder, {"q": "waar kan ik boeken lenen"})
    after = asked(folder, {"q": "wat kost een paspoort"}, {"q": "waar kan ik boeken lenen"})
    assert {**alone[0], "ms": 0} == {**after[1], "ms": 0}


def test_danger_raises_the_card_above_the_reply_and_keeps_the_match_s_own_score(folder: Path) -> None:
    question = {"q": "hij heeft een mes en gaat me nu vermoorden"}
    (row,), (plain,) = asked(folder, question), asked(folder, question, options=("--no-triage",))
    assert row["outcome"] == "crisis"
    assert "112" in row["reply"].split("\n\n")[0]
    assert (row["score"], row["ranked"]) == (plain["score"], plain["ranked"])
    assert plain["outcome"] != "crisis"


def test_without_triage_small_talk_and_command_words_are_questions_too(folder: Path) -> None:
    with_, without = (
        asked(folder, {"q": "hoi"}, {"q": "menu"}, {"q": "112"}, options=options) for options in ((), ("--no-triage",))
    )
    assert [row["outcome"] for row in with_] == ["answer", "answer", "crisis"]
    assert {row["outcome"] for row in without} == {"unsure"}


def test_the_reply_is_in_the_language_given_else_the_one_typed_else_dutch(folder: Path) -> None:
    dutch, given, typed, unknown = asked(
        folder,
        {"q": "xqzt"},
        {"q": "xqzt", "lang": "en"},
        {"q": "what is the meaning of this"},
        {"q": "xqzt", "lang": "tlh"},
    )
    assert given["reply"] == typed["reply"] != dutch["reply"] == unknown["reply"]


def test_one_question_on_the_command_line_is_answered_for_people(folder: Path) -> None:
    result = run("ask", "wat kost een paspoort", "--knowledge", str(folder))
    assert result.exit_code == 0
    assert "Je vraagt een paspoort aan bij je gemeente." in result.output


def test_without_a_question_lines_are_read(folder: Path) -> None:
    result = run("ask", "--knowledge", str(folder), typed="wat kost een paspoort\n\nwaar kan ik boeken lenen\n")
    assert result.exit_code == 0
    assert "Paspoort aanvragen" in result.output
    assert "Je wordt lid bij de balie." in result.output


def test_what_is_wrong_is_said_in_one_line_with_what_to_do(folder: Path, tmp_path: Path) -> None:
    nowhere = run("ask", "x", "--knowledge", str(tmp_path / "nergens"))
    assert isinstance(nowhere.exception, ExpectedError)
    assert "geef met --knowledge" in str(nowhere.exception)
    language = run("ask", "x", "--knowledge", str(folder), "--lang", "tlh")
    assert isinstance(language.exception, ExpectedError)
    assert "kies uit: nl" in str(language.exception)
    no_json = run("ask", "--jsonl", "--knowledge", str(folder), typed="geen json\n")
    assert isinstance(no_json.exception, ExpectedError)


def test_the_shipped_knowledge_shows_help_routes_with_number_hours_and_whether_they_were_checked() -> None:
    (row,) = rows(run("ask", "--jsonl", "--no-triage", typed=lines([{"q": "wat doet veilig thuis", "lang": "nl"}])))
    assert row["ranked"][0]["id"] == "hulp-veilig-thuis"
    assert "0800-2000 · dag en nacht · gratis" in row["reply"]


class TestExplain:
    def explained(self, folder: Path, question: str) -> list[str]:
        result = run("ask", question, "--explain", "--knowledge", str(folder))
        assert result.exit_code == 0
        return result.output.splitlines()

    def test_without_it_the_keys_are_the_fixed_ones_and_with_it_there_is_one_more(self, folder: Path) -> None:
        (row,) = asked(folder, {"q": "wat kost een paspoot"}, options=("--explain",))
        assert list(row)[-2:] == ["ms", "explain"]
        assert row["explain"]["words"][-1] == {"typed": "paspoot", "read_as": "paspoort", "known": "slip"}
        first = row["explain"]["nearest"][0]
        assert (first["id"], first["example"], first["language"]) == ("paspoort", "wat kost een paspoort", "nl")
        assert (first["key"], first["same"]) == ("questions", ["wat", "kost", "een", "paspoort"])

    def test_an_editor_reads_the_example_the_words_and_what_happens(self, folder: Path) -> None:
        lines = self.explained(folder, "wat kost een paspoot xyzzq")
        assert "Tikfout: 'paspoot' gelezen als 'paspoort'" in lines
        assert "Staat in geen enkel voorbeeld: 'xyzzq'" in lines
        assert "1. Paspoort aanvragen (paspoort)" in lines
        assert '   lijkt op: "wat kost een paspoort" (nl, questions)' in lines
        assert "   zelfde woorden: wat, kost, een, paspoort" in lines
        assert any(line.startswith("Zekerheid ") and "voorstel vanaf 0.25" in line for line in lines)

    @pytest.mark.parametrize(
        ("question", "told"),
        [
            ("wat kost een paspoort", ": het eerste onderwerp is het antwoord."),
            ("waar kan ik", ": de bot vraagt wat je bedoelt, met "),
            ("koning zweden", ": de bot zegt dat hij het niet zeker weet."),
        ],
    )
    def test_it_says_what_the_bot_does(self, folder: Path, question: str, told: str) -> None:
        assert told in self.explained(folder, question)[-1]

    def test_the_key_is_where_the_example_stands(self, folder: Path) -> None:
        assert '   lijkt op: "Zwemles" (nl, title)' in self.explained(folder, "zwemles")

    def test_a_question_apart_from_its_entry_is_shown_with_its_folder(self, folder: Path) -> None:
        (folder / "nl/questions").mkdir()
        (folder / "nl/questions/a.yaml").write_text("zwembad: [baantjes trekken]\n", "utf-8")
        assert '   lijkt op: "baantjes trekken" (nl, nl/questions/)' in self.explained(folder, "baantjes trekken")

    def test_it_says_what_goes_before_the_knowledge(self, folder: Path) -> None:
        assert self.explained(folder, "hoi")[-1].startswith("Maar dit hele bericht is een beleefdheid (")
        assert self.explained(folder, "menu")[-1].startswith("Maar dit hele bericht is een opdracht (menu)")
        assert (
            self.explained(folder, "hij heeft een mes en gaat me nu vermoorden")[-1] == "Daarboven staat de noodkaart."
        )
