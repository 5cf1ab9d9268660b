"""A pack is loaded whole or not at all; what a folder lacks comes with the bot."""

from pathlib import Path

import pytest

from bot.pack.pack import BrokenPack, Pack, load
from bot.shipped import shipped_knowledge
from tests.pack.conftest import FILES, Write, folder_of

MINIMAL = "- id: eigen\n  kind: begrip\n  title: Eigen {n}\n  questions: [wat is eigen]\n  answer: Dit is eigen.\n"


@pytest.fixture
def pack(write: Write) -> Pack:
    folder = write()
    return load(folder, folder)


def broken(folder: Path, shipped: Path) -> list[str]:
    with pytest.raises(BrokenPack) as refused:
        load(folder, shipped)
    assert str(refused.value).splitlines() == [str(problem) for problem in refused.value.problems]
    return [str(problem) for problem in refused.value.problems]


class TestLoading:
    def test_entries_stand_in_the_order_of_their_files_with_dutch_first(self, pack: Pack) -> None:
        assert {code: list(entries) for code, entries in pack.entries.items()} == {
            "nl": ["een", "twee", "drie"],
            "en": ["een"],
        }
        assert list(pack.entries) == list(pack.texts) == list(pack.languages) == ["nl", "en"]

    def test_a_translation_takes_from_dutch_what_does_not_depend_on_language(self, pack: Pack) -> None:
        entry = pack.entries["en"]["een"]
        assert (entry.language, entry.title, entry.questions) == ("en", "Term one", ("what is one",))
        assert (entry.kind, entry.see_also, entry.help) == ("begrip", ("twee",), ("steun",))
        assert (entry.sources, entry.year) == (("bron-a",), 2020)

    def test_a_translation_may_say_it_differently(self, write: Write) -> None:
        folder = write({"en/terms.yaml": ("  title: Term one", "  title: Term one\n  see_also: []\n  year: 2021")})
        entry = load(folder, folder).entries["en"]["een"]
        assert (entry.see_also, entry.year, entry.help) == ((), 2021, ("steun",))

    def test_a_missing_translation_is_given_in_dutch_and_an_unknown_one_not_at_all(self, pack: Pack) -> None:
        assert [entry and entry.title for entry in (pack.entry("een", "en"), pack.entry("twee", "en"))] == [
            "Term one",
            "Tip twee",
        ]
        assert pack.entry("vier", "en") is None
        assert pack.entry("een", "xx") == pack.entry("een", "nl")

    def test_an_entry_without_dutch_is_given_in_what_there_is(self, write: Write) -> None:
        folder = write(extra={"en/more.yaml": MINIMAL.format(n=1)})
        found = load(folder, folder).entry("eigen", "nl")
        assert found is not None
        assert found.language == "en"

    def test_a_kind_lists_its_entries_each_in_the_language_if_it_can(self, write: Write) -> None:
        folder = write({"nl/begrippen.yaml": ("kind: tip", "kind: begrip")})
        pack = load(folder, folder)
        assert [entry.title for entry in pack.of_kind("begrip", "en")] == ["Term one", "Tip twee"]
        assert pack.of_kind("tip", "nl") == ()

    def test_references_to_a_contact_are_filled_in(self, pack: Pack) -> None:
        assert pack.fill("{tel:steun} {name:steun} {web:site}") == "0800-0000 Steunpunt https://site.example"
        assert pack.fill("{name} en {}") == "{name} en {}"

    def test_interface_texts_come_filled_in(self, pack: Pack) -> None:
        assert pack.texts["en"]("alarm") == "Call 112"
        assert pack.texts["nl"]("hello", name="{tel:112}") == "Dag {tel:112}"

    def test_a_contact_is_typed_and_unknown_is_none(self, pack: Pack) -> None:
        phone = pack.contacts["steun"].phones[0]
        assert not isinstance(phone.hours, str | None)
        assert [(span.days, span.from_, span.to) for span in phone.hours] == [("mo-fr", "09:00", "17:00")]
        assert (phone.number, phone.cost) == ("0800-0000", None)
        assert pack.contacts["112"].phones[0].hours == "always"
        assert pack.contacts["steun"].verified.on.isoformat() == "2026-01-01"

    def test_the_rest_is_there_per_language(self, pack: Pack) -> None:
        assert [(talk.language, talk.reply) for talk in pack.small_talk] == [
            ("nl", "Graag gedaan"),
            ("en", "You are welcome"),
        ]
        assert pack.words["en"] == {"wipe": ("wipe",), "card": ("112",)}
        assert pack.negatives == {"nl": ("wat wordt het weer",), "en": ("will it rain",)}
        assert pack.cards["nl"].kinds["violence"] == "Bel {tel:steun}"
        assert pack.languages["en"].reviewed == "none"
        assert pack.sources["bron-a"].url == "https://gids.example"


class TestFallingBack:
    @pytest.fixture
    def shipped(self, write: Write) -> Path:
        return write()

    def test_a_list_of_entries_is_a_pack(self, shipped: Path) -> None:
        pack = load(folder_of("eigen", {"nl/any.yaml": MINIMAL.format(n=1).replace("{n}", "1")}), shipped)
        assert list(pack.entries) == ["nl"]
        assert list(pack.entries["nl"]) == ["eigen"]
        assert pack.texts["en"]("hello", name="x") == "Hello x"
        assert list(pack.contacts) == ["112", "steun", "site"]
        assert pack.words["nl"]["wipe"] == ("wis",)
        assert len(pack.small_talk) == 2

    def test_a_large_pack_is_a_pack(self, shipped: Path) -> None:
        entries = [
            f"- id: e-{at}\n  kind: begrip\n  title: Titel {at}\n  answer: Bel 0800-0000 of 112.\n  questions:\n"
            + "".join(f"    - vraag {number} over {at}\n" for number in range(100))
            for at in range(150)
        ]
        pack = load(folder_of("groot", {"nl/any.yaml": "".join(entries)}), shipped)
        assert len(pack.entries["nl"]) == 150
        assert sum(len(entry.questions) for entry in pack.entries["nl"].values()) == 15_000

    def test_own_texts_contacts_and_cards_go_before_shipped_ones(self, shipped: Path) -> None:
        own = {
            "nl/any.yaml": MINIMAL,
            "nl/texts.yaml": "menu.back: Terug\n",
            "contacts.yaml": FILES["contacts.yaml"]
            .replace("0800-0000", "0800-9999")
            .replace("Steunpunt", "Ander punt"),
        }
        own["nl/any.yaml"] = own["nl/any.yaml"].format(n=1)
        pack = load(folder_of("eigen", own), shipped)
        assert pack.texts["nl"]("menu.back") == "Terug"
        assert pack.texts["nl"]("hello", name="x") == "Dag x"
        assert pack.fill("{tel:steun} {name:steun}") == "0800-9999 Ander punt"

    def test_what_is_not_ours_may_very_well_be_what_another_folder_is_about(self, shipped: Path) -> None:
        assert load(folder_of("eigen", {"nl/any.yaml": MINIMAL.format(n=1)}), shipped).negatives == {}

    def test_numbers_old_dates_and_shared_questions_do_not_make_it_unusable(self, shipped: Path) -> None:
        own = MINIMAL.format(n="0800-0000") + MINIMAL.format(n="anoniem").replace("id: eigen", "id: nog-een")
        assert len(load(folder_of("eigen", {"nl/any.yaml": own}), shipped).entries["nl"]) == 2

    def test_a_fault_in_the_shipped_knowledge_is_told_too(self, shipped: Path) -> None:
        (shipped / "nl/card.yaml").write_text("first: [\n", "utf-8")
        (line,) = broken(folder_of("eigen", {"nl/any.yaml": MINIMAL.format(n=1)}), shipped)
        assert line.startswith("kennis/nl/card.yaml:1:9: ")


class TestRefusing:
    def test_all_reasons_are_told_at_once(self, write: Write) -> None:
        folder = write(
            {
                "nl/begrippen.yaml": ("see_also: [twee]", "see_also: [twe]"),
                "en/texts.yaml": ("{name}", "{naam}"),
                "contacts.yaml": ("confidence: low", "confidence: laag"),
            }
        )
        assert [line.split(" - ")[0] for line in broken(folder, folder)] == [
            "kennis/contacts.yaml:20:15: 'confidence' kan niet 'laag' zijn",
            "kennis/en/texts.yaml:1:8: de plekken om in te vullen in 'hello' zijn anders dan in het Nederlands",
            "kennis/nl/begrippen.yaml:12:14: onderwerp 'twe' bestaat niet",
        ]

    def test_a_folder_that_is_missing_or_holds_nothing_is_told(self, write: Write) -> None:
        shipped = write()
        assert broken(Path("weg"), shipped) == ["weg:1:1: deze map bestaat niet - geef de map met de kennis"]
        (line,) = broken(folder_of("leeg", {"README.md": "x"}), shipped)
        assert line.startswith("leeg:1:1: hier staan geen onderwerpen - ")


def test_the_shipped_knowledge_stands_beside_the_bot() -> None:
    assert shipped_knowledge() == Path(__file__).parents[2] / "knowledge"
