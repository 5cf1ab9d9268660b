"""A language may begin small: with the emergency card, with some titles, or with words only."""

from datetime import date
from pathlib import Path

import pytest

from bot.matching.examples import examples_of
from bot.pack.check import check
from bot.pack.entry import Entry
from bot.pack.pack import Pack, load
from tests.pack.conftest import FILES, Write

TODAY = date(2026, 1, 31)
CARD = FILES["en/card.yaml"]
INFO = "name: Türkçe\ndirection: ltr\nreviewed: none\n"
TEXTS = "menu.back: Menü\n"
ENTRY = "- {id: een, title: Bir}\n"


def told(folder: Path) -> list[str]:
    return [str(problem).removeprefix("kennis/") for problem in check(folder, TODAY, folder)]


def turkish(write: Write, entries: str = ENTRY, *, scope: str = "full", texts: str = TEXTS) -> Path:
    info = INFO + f"scope: {scope}\n"
    files = {"tr/language.yaml": info, "tr/texts.yaml": texts, "tr/card.yaml": CARD, "tr/a.yaml": entries}
    return write(extra=files)


def entry_of(pack: Pack, entry_id: str, language: str) -> Entry:
    found = pack.entry(entry_id, language)
    assert found is not None
    return found


class TestAnswer:
    def test_an_answer_that_is_left_out_is_the_dutch_one(self, write: Write) -> None:
        folder = turkish(write, scope="card")
        assert told(folder) == []
        entry = entry_of(load(folder, folder), "een", "tr")
        assert (entry.title, entry.language, entry.answered_in) == ("Bir", "tr", "nl")
        assert entry.answer == FILES["nl/begrippen.yaml"].split("answer: |\n    ")[1].split("\n  see")[0].replace(
            "\n    ", "\n"
        )

    def test_a_first_line_stands_above_it(self, write: Write) -> None:
        folder = turkish(write, "- {id: twee, title: İki, first_line: Bu iki.}\n", scope="card")
        assert entry_of(load(folder, folder), "twee", "tr").answer == "Bu iki.\n\nDat is twee."

    def test_a_translated_answer_is_in_its_own_language(self, write: Write) -> None:
        pack = load(folder := write(), folder)
        assert entry_of(pack, "een", "en").answered_in == "en"
        assert entry_of(pack, "twee", "en").answered_in == "nl"

    def test_a_first_line_beside_an_answer_is_told(self, write: Write) -> None:
        folder = turkish(write, "- {id: twee, title: İki, first_line: Bu, answer: Bu iki.}\n", scope="card")
        assert told(folder) == [
            "tr/a.yaml:1:26: 'first_line' staat hier naast 'answer' - zet de zin in 'answer'; "
            "'first_line' is er alleen voor een antwoord dat niet vertaald is"
        ]

    def test_dutch_has_no_first_line_and_leaves_nothing_out(self, write: Write) -> None:
        dutch = "- {id: vier, kind: tip, title: Vier, first_line: Dit.}\n"
        assert [line.split(" - ")[0] for line in told(write(extra={"nl/d.yaml": dutch}))] == [
            "nl/d.yaml:1:3: 'answer' ontbreekt",
            "nl/d.yaml:1:3: 'questions' ontbreekt",
            "nl/d.yaml:1:38: onbekende sleutel 'first_line'",
        ]

    def test_what_is_empty_is_still_told(self, write: Write) -> None:
        folder = turkish(write, "- {id: een, title: Bir, questions: [], answer: }\n", scope="card")
        assert [line.split(" - ")[0] for line in told(folder)] == [
            "tr/a.yaml:1:36: 'questions' is leeg",
            "tr/a.yaml:1:40: 'answer' is leeg",
        ]

    def test_a_first_line_is_held_to_the_rules_for_answers(self, write: Write) -> None:
        entries = "- {id: een, title: Bir, first_line: 'Anonim: 0800-0001, {tel:x}'}\n"
        assert [line.split(" - ")[0] for line in told(turkish(write, entries, scope="card"))] == [
            "tr/a.yaml:1:38: verboden woord 'Anonim'",
            "tr/a.yaml:1:46: hier staat een telefoonnummer: 0800-0001",
            "tr/a.yaml:1:57: contact 'x' bestaat niet",
        ]

    def test_a_fault_in_the_dutch_answer_is_not_told_again_for_who_takes_it_over(self, write: Write) -> None:
        folder = turkish(write, "- {id: twee, title: İki}\n", scope="card")
        (folder / "nl/begrippen.yaml").write_text(FILES["nl/begrippen.yaml"].replace("Dat is twee", "Bel 112"), "utf-8")
        assert [line.split(":")[0] for line in told(folder)] == ["nl/begrippen.yaml"]
        (folder / "nl/begrippen.yaml").write_text(FILES["nl/begrippen.yaml"].replace("  answer: Dat is twee.\n", ""))
        assert [line.split(":")[0] for line in told(folder)] == ["nl/begrippen.yaml"]


class TestScope:
    def test_a_full_language_must_have_every_text_and_command(self, write: Write) -> None:
        lines = [line.split(" - ")[0] for line in told(turkish(write))]
        assert "tr/texts.yaml:1:1: 'hello' ontbreekt" in lines
        assert "tr/words.yaml:1:1: dit bestand ontbreekt" in lines

    def test_full_is_what_a_language_is_when_nothing_is_said(self, write: Write) -> None:
        assert load(folder := write(), folder).languages["en"].scope == "full"

    def test_with_scope_card_the_rest_is_dutch(self, write: Write) -> None:
        folder = turkish(write, scope="card")
        texts = load(folder, folder).texts["tr"]
        assert (texts("menu.back"), texts("hello", name="Ada")) == ("Menü", "Dag Ada")

    def test_with_scope_card_a_wrong_key_is_still_told(self, write: Write) -> None:
        folder = turkish(write, scope="card", texts=TEXTS + "menu.bakc: x\n")
        assert told(folder) == ["tr/texts.yaml:2:1: onbekende sleutel 'menu.bakc' - bedoel je 'menu.back'?"]

    @pytest.mark.parametrize("file", ["card.yaml", "language.yaml", "texts.yaml"])
    def test_what_it_cannot_be_offered_without_is_missed(self, write: Write, file: str) -> None:
        folder = turkish(write, scope="card")
        (folder / "tr" / file).unlink()
        assert f"tr/{file}:1:1: dit bestand ontbreekt" in [line.split(" - ")[0] for line in told(folder)]

    def test_dutch_is_always_whole(self, write: Write) -> None:
        folder = write({"nl/language.yaml": ("native\n", "native\nscope: card\n")})
        (folder / "nl/words.yaml").unlink()
        assert [line.split(" - ")[0] for line in told(folder)] == ["nl/words.yaml:1:1: dit bestand ontbreekt"]

    def test_an_offered_language_must_have_a_title_for_its_buttons(self, write: Write) -> None:
        folder = turkish(write, "- {id: een, questions: [bir nedir]}\n", scope="card")
        assert told(folder) == ["tr/a.yaml:1:3: 'title' ontbreekt - vertaal de titel: hij staat op een knop"]


class TestWordsOnly:
    @pytest.fixture
    def folder(self, write: Write) -> Path:
        return write(extra={"ku/a.yaml": "- {id: een, aliases: [yek]}\n- {id: twee, questions: [du çi ye]}\n"})

    def test_a_folder_with_entries_only_is_no_problem(self, folder: Path) -> None:
        assert told(folder) == []

    def test_it_is_not_offered(self, folder: Path) -> None:
        pack = load(folder, folder)
        assert "ku" not in {*pack.languages, *pack.texts, *pack.cards}

    def test_its_words_lead_to_the_entry(self, folder: Path) -> None:
        found = {(one.entry_id, one.text) for one in examples_of(load(folder, folder)) if one.language == "ku"}
        assert {("een", "yek"), ("twee", "du çi ye")} <= found

    def test_its_words_may_not_belong_to_another_entry(self, write: Write) -> None:
        folder = write(extra={"ku/a.yaml": "- {id: twee, aliases: [eentje]}\n"})
        assert told(folder) == [
            "ku/a.yaml:1:24: 'eentje' hoort al bij onderwerp 'een' (kennis/nl/begrippen.yaml:1)"
            " - laat het bij één van de twee staan"
        ]
