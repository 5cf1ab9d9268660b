"""Every scalar is the string that the editor typed, and every fault has its line, column and remedy."""

import tempfile
from pathlib import Path
from typing import Annotated, Literal

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

import bot.marked_yaml
from bot.marked_yaml import Document, Problem, parse, problems_of, read, validated
from bot.schema_hints import RefusedError


def data_of(text: str) -> object:
    document, problems = parse(text, "f.yaml")
    assert problems == []
    return document.data


def told(text: str) -> list[str]:
    return [str(problem) for problem in parse(text, "f.yaml")[1]]


@pytest.fixture(params=["libyaml", "pure Python"])
def either_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "libyaml":
        assert yaml.__with_libyaml__
    monkeypatch.setattr(bot.marked_yaml, "_LOADER", yaml.CLoader if request.param == "libyaml" else yaml.Loader)


@pytest.mark.usefixtures("either_parser")
class TestWhatIsRead:
    def test_every_scalar_stays_as_it_was_typed(self) -> None:
        typed = ["no", "yes", "12:30", "0123", "1e3", "1_000", "~", "null", "0x1F", "2026-01-31", "3.10", "=", "<<"]
        assert data_of("".join(f"- {one}\n" for one in typed)) == typed

    def test_keys_stay_as_they_were_typed(self) -> None:
        assert data_of("no: a\n12:30: b\n0123: c\n~: d\n") == {"no": "a", "12:30": "b", "0123": "c", "~": "d"}

    def test_nothing_is_none_and_empty_quotes_are_an_empty_text(self) -> None:
        assert data_of("a:\nb: ''\nc: \"\"\n") == {"a": None, "b": "", "c": ""}

    def test_an_empty_file_holds_none(self) -> None:
        assert data_of("") is None
        assert data_of("# alleen uitleg\n") is None

    def test_paragraphs_and_every_script_survive(self) -> None:
        assert data_of("a: |\n  één\n\n  - حق\n  ☎\n") == {"a": "één\n\n- حق\n☎\n"}

    def test_one_document_may_have_its_dashes(self) -> None:
        assert data_of("---\na: 1\n") == {"a": "1"}

    def test_windows_and_old_mac_line_ends_count_as_lines(self) -> None:
        assert [problem.line for problem in parse("a: 1\r\nb: 2\rb: 3\r\n", "f")[1]] == [3]


@pytest.mark.usefixtures("either_parser")
class TestFaultsInYaml:
    def test_each_duplicate_key_is_a_problem(self) -> None:
        assert told("a: 1\nb: 2\na: 3\nc: {x: 1, x: 2}\na: {y: 1}\n") == [
            "f.yaml:3:1: sleutel 'a' staat hier dubbel (ook op regel 1) - haal er één weg",
            "f.yaml:4:11: sleutel 'x' staat hier dubbel (ook op regel 4) - haal er één weg",
            "f.yaml:5:1: sleutel 'a' staat hier dubbel (ook op regel 1) - haal er één weg",
        ]

    def test_the_first_of_two_equal_keys_counts(self) -> None:
        assert parse("a: 1\nb: {x: [1]}\na: {y: 2}\nb: {z: 3}\n", "f")[0].data == {"a": "1", "b": {"x": ["1"]}}

    def test_each_tab_is_a_problem(self) -> None:
        assert told("- a: 1\n\tb: 2\n- c: 3\n \td: 4\n- e: 5\n") == [
            "f.yaml:2:1: deze regel springt in met een tab - gebruik spaties",
            "f.yaml:4:2: deze regel springt in met een tab - gebruik spaties",
        ]

    def test_a_tab_inside_a_text_is_a_text(self) -> None:
        assert data_of("a: 'x\ty'\nb: |\n  x\ty\n") == {"a": "x\ty", "b": "x\ty\n"}

    @pytest.mark.parametrize("value", ["&x 1", "*x", "!!python/object:os.system x", "!x y", "&x [1]", "!!map {a: b}"])
    def test_anchors_aliases_and_tags_are_refused(self, value: str) -> None:
        assert told(f"a: {value}\n") == [
            f"f.yaml:1:4: een tekst mag niet met {value[0]} beginnen - zet de tekst tussen aanhalingstekens"
        ]

    def test_a_merge_is_refused_at_its_anchor_and_at_its_alias(self) -> None:
        assert len(told("a: &x {b: 1}\nc:\n  <<: *x\n")) == 2

    def test_a_second_document_is_refused(self) -> None:
        assert told("a: 1\n---\nb: 2\n") == [
            "f.yaml:2:1: hier begint een tweede document - haal de regel met '---' weg"
        ]

    def test_a_key_must_be_a_word(self) -> None:
        assert told("{a: b}: c\n")[0].startswith("f.yaml:1:1: hier hoort een sleutel - ")
        assert told("'': c\n")[0].startswith("f.yaml:1:1: hier hoort een sleutel - ")

    def test_lists_in_lists_in_lists_end_somewhere(self) -> None:
        assert told("[" * 100_000) == [
            "f.yaml:1:21: hier zijn te veel lijsten in elkaar gezet - haal haakjes of streepjes weg"
        ]

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("- a: 'b\n- c: d\n", "1:6: dit aanhalingsteken wordt niet gesloten"),
            ("a: b: c\n", "1:5: hier staat een dubbele punt te veel"),
            ("- a: 1\n  b\n- c: 2\n", "2:3: op deze regel ontbreekt een dubbele punt"),
            ("a: [b, c\nd: e\n", "1:4: dit haakje wordt niet goed gesloten"),
            ("a: {tel:x} bellen\n", "1:12: de tekst begint met { maar gaat na het sluiten door"),
            ('- a: "b" c\n', '1:10: de tekst begint met " maar gaat na het sluiten door'),
            ("a: @b\n", "1:4: een tekst mag niet met dit teken beginnen"),
            ("a: * b\n", "1:4: een tekst mag niet met * beginnen"),
            ("a: - b\n", "1:4: een onderdeel van een lijst begint op een eigen regel"),
            ("a: | b\n  c\n", "1:6: achter | of > mag niets meer staan"),
            ("- a: 1\n  b: 2\n c: 3\n", "3:2: deze regel past niet bij de lijst erboven"),
            ("a:\n  - b\n c\n", "3:2: deze regel past niet bij de regels erboven"),
        ],
    )
    def test_what_editors_get_wrong_is_told_in_dutch(self, text: str, said: str) -> None:
        assert [line.partition(" - ")[0] for line in told(text)] == [f"f.yaml:{said}"]

    def test_an_escape_that_does_not_exist_is_a_problem(self) -> None:
        assert told('a: "\\q"\n')[0].split(" - ")[0].endswith("na \\ staat een teken dat hier niet kan")

    @pytest.mark.parametrize("escape", ["\\ud800", "\\U00110000", "\\Uffffffff", "\\0"])
    def test_an_escape_that_is_no_character_is_a_problem(self, escape: str) -> None:
        assert len(told(f'a: "{escape}"\n')) == 1

    def test_a_fault_hides_neither_the_next_nor_the_rest(self) -> None:
        document, problems = parse("- a: 'x\n- b: 1\n- c: d: e\n- f: 2\n", "f")
        assert [problem.line for problem in problems] == [1, 3]
        assert document.data == [{"b": "1"}, {"f": "2"}]
        assert document.broken
        assert document.problem((1, "f"), "", "").line == 4

    def test_the_same_in_a_mapping(self) -> None:
        document, problems = parse('a: "x\nb: 1\nc: d: e\nb: 2\n', "f")
        assert [(problem.line, problem.column) for problem in problems] == [(1, 4), (3, 5), (4, 1)]
        assert document.data == {"b": "1"}


class TestFaultsInFiles:
    def test_a_byte_order_mark_is_no_fault(self, tmp_path: Path) -> None:
        (tmp_path / "f.yaml").write_bytes(b"\xef\xbb\xbfa: 1\na: 2\n")
        document, problems = read(tmp_path / "f.yaml", "f.yaml")
        assert document.data == {"a": "1"}
        assert [(problem.line, problem.column) for problem in problems] == [(2, 1)]

    @pytest.mark.parametrize("bytes_", ["a: 1\nb: é\n".encode("latin-1"), "a: 1\nb: é\n".encode("utf-16")])
    def test_another_encoding_is_a_problem(self, tmp_path: Path, bytes_: bytes) -> None:
        (tmp_path / "f.yaml").write_bytes(bytes_)
        (problem,) = read(tmp_path / "f.yaml", "f.yaml")[1]
        assert problem.message == "dit bestand is niet als UTF-8 opgeslagen"
        assert (problem.line, problem.column) == ((2, 4) if bytes_.startswith(b"a") else (1, 1))

    def test_control_characters_are_problems_where_they_stand(self) -> None:
        assert told("a: b\x00\nc: \x1bd\n") == [
            "f.yaml:1:5: hier staat een onzichtbaar stuurteken - haal het weg",
            "f.yaml:2:4: hier staat een onzichtbaar stuurteken - haal het weg",
        ]

    def test_a_file_that_is_not_there_or_is_a_folder_is_a_problem(self, tmp_path: Path) -> None:
        for path in (tmp_path / "f.yaml", tmp_path):
            document, problems = read(path, "f.yaml")
            assert document.data is None
            assert [str(problem).split(" (")[0] for problem in problems] == ["f.yaml:1:1: dit bestand is niet te lezen"]

    @given(
        st.binary(max_size=200) | st.text(alphabet="ab:-[]{}'\"|>&*!%#\\ \n\t\x00\ufeffé", max_size=60).map(str.encode)
    )
    def test_no_bytes_make_it_raise(self, bytes_: bytes) -> None:
        with tempfile.NamedTemporaryFile() as file:
            file.write(bytes_)
            file.flush()
            document, problems = read(Path(file.name), "f.yaml")
        assert problems or not document.broken
        assert all(problem.line > 0 and problem.column > 0 and problem.todo for problem in problems)

    @given(
        st.recursive(
            st.text("abé :-'\"{[#\n", max_size=9),
            lambda inner: st.lists(inner) | st.dictionaries(st.text("abc", min_size=1), inner),
        )
    )
    def test_what_is_written_as_yaml_is_read_back(self, value: object) -> None:
        assert parse(yaml.safe_dump(value, default_style='"', allow_unicode=True), "f")[0].data == value


DOCUMENT = parse("entries:\n  - title: een\n    text: |\n      bel 112 of\n      bel 113\n    'no': \n", "f.yaml")[0]


class TestWhereAProblemStands:
    def place(self, problem: Problem) -> tuple[int, int]:
        return problem.line, problem.column

    def test_at_the_value_or_at_the_key(self) -> None:
        assert self.place(DOCUMENT.problem(("entries", 0, "title"), "m", "t")) == (2, 12)
        assert self.place(DOCUMENT.problem(("entries", 0, "title"), "m", "t", key=True)) == (2, 5)

    def test_at_the_key_when_there_is_no_value(self) -> None:
        assert self.place(DOCUMENT.problem(("entries", 0, "no"), "m", "t")) == (6, 5)

    def test_at_the_nearest_that_there_is(self) -> None:
        assert self.place(DOCUMENT.problem(("entries", 0, "titel", 3), "m", "t")) == (2, 5)
        assert self.place(DOCUMENT.problem(("nothing",), "m", "t")) == (1, 1)
        assert self.place(Document("f.yaml", None).problem(("a",), "m", "t")) == (1, 1)

    def test_at_a_word_in_the_value(self) -> None:
        assert self.place(DOCUMENT.problem(("entries", 0, "text"), "m", "t", word="113")) == (5, 11)
        assert self.place(DOCUMENT.problem(("entries", 0, "text"), "m", "t", word="elders")) == (3, 11)

    def test_a_warning_says_that_it_is_one(self) -> None:
        warning = DOCUMENT.problem((), "dit is oud", "kijk het na", warning=True)
        assert str(warning) == "f.yaml:1:1: let op: dit is oud - kijk het na"
        assert warning.warning

    def test_problems_sort_by_file_and_line(self) -> None:
        late, early = Problem("a", 10, 1, "m", "t"), Problem("a", 9, 5, "m", "t")
        assert sorted([Problem("b", 1, 1, "m", "t"), late, early])[:2] == [early, late]


def _even(number: int) -> int:
    if number % 2:
        raise RefusedError("'even' is oneven", "tel er een bij")
    return number


class Inner(BaseModel):
    model_config = ConfigDict(extra="forbid")
    title: Annotated[str, Field(min_length=1)]
    from_: str = Field(default="", alias="from")


class Outer(BaseModel):
    model_config = ConfigDict(extra="forbid")
    inner: tuple[Inner, ...] = ()
    kind: Literal["begrip", "hulp"] = "hulp"
    even: Annotated[int, AfterValidator(_even)] = 0
    only: dict[str, Inner] = Field(default_factory=dict)


def objections(text: str) -> list[str]:
    value, problems = validated(parse(text, "f")[0], (), Outer)
    assert (value is None) == bool(problems)
    return [str(problem) for problem in problems]


class TestWhatASchemaObjectsTo:
    def test_what_fits_becomes_the_model(self) -> None:
        value, problems = validated(parse("inner: [{title: a, from: b}]\neven: '2'", "f")[0], (), Outer)
        assert problems == []
        assert value == Outer.model_validate({"inner": [{"title": "a", "from": "b"}], "even": 2})

    def test_an_unknown_key_gets_the_key_that_was_meant_and_nothing_is_said_twice(self) -> None:
        assert objections("inner:\n  - titel: a\n") == ["f:2:5: onbekende sleutel 'titel' - bedoel je 'title'?"]
        assert objections("only:\n  x: {title: a, form: b}\n") == [
            "f:2:17: onbekende sleutel 'form' - bedoel je 'from'?"
        ]

    def test_an_unknown_key_that_looks_like_nothing_gets_the_keys_there_are(self) -> None:
        assert objections("xyz: 1\n") == [
            "f:1:1: onbekende sleutel 'xyz' - haal hem weg; hier mag staan: inner, kind, even, only"
        ]

    def test_a_missing_key_is_told_at_what_lacks_it(self) -> None:
        assert objections("inner:\n  - from: b\n") == ["f:2:5: 'title' ontbreekt - voeg deze sleutel toe"]

    @pytest.mark.parametrize("value", ["", "''"])
    def test_an_empty_text_is_told(self, value: str) -> None:
        (said,) = objections(f"inner:\n  - title: {value}\n")
        assert said.split(" - ")[0] in ("f:2:5: 'title' is leeg", "f:2:12: 'title' is leeg")

    def test_a_word_outside_the_choice_gets_the_choice(self) -> None:
        assert objections("kind: begripp\n") == ["f:1:7: 'kind' kan niet 'begripp' zijn - bedoel je 'begrip'?"]
        assert objections("kind: zzz\n") == ["f:1:7: 'kind' kan niet 'zzz' zijn - kies uit: begrip, hulp"]

    def test_what_a_validator_refuses_is_told_in_its_words(self) -> None:
        assert objections("even: 3\n") == ["f:1:7: 'even' is oneven - tel er een bij"]

    def test_several_faults_are_told_together(self) -> None:
        assert len(objections("inner: x\nkind: [a]\neven: twee\nonly: 3\n")) == 4

    def test_a_key_that_the_file_may_not_hold_is_unknown(self) -> None:
        document = parse("title: a\nfrom: b\n", "f")[0]
        assert [str(problem) for problem in validated(document, (), Inner, given={"from": "c"})[1]] == [
            "f:2:1: onbekende sleutel 'from' - haal hem weg"
        ]

    def test_a_default_gives_way_to_the_file(self) -> None:
        document = parse("title: a\n", "f")[0]
        value, _ = validated(document, (), Inner, default={"title": "b", "from": "c"})
        assert value is not None
        assert (value.title, value.from_) == ("a", "c")

    def test_a_model_below_the_top_is_found_by_its_path(self) -> None:
        document = parse("a:\n  - {title: ''}\n", "f")[0]
        with pytest.raises(ValidationError) as refused:
            Inner.model_validate(document.at(("a", 0)))
        (problem,) = problems_of(document, refused.value, ("a", 0))
        assert (problem.line, problem.column) == (2, 13)
