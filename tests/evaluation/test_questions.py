"""Reading a set: what is wrong is said with file and line, and all of it at once."""

from pathlib import Path

import pytest

from bot.errors import ExpectedError
from bot.evaluation.questions import Question, read_sets

KNOWN = ("eermoord", "huwelijksdwang")


def written(tmp_path: Path, *lines: str, name: str = "nl.jsonl") -> Path:
    file = tmp_path / name
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def fault(*files: Path) -> str:
    with pytest.raises(ExpectedError) as caught:
        read_sets(files, KNOWN)
    assert caught.value.code == 2
    return str(caught.value)


def test_a_label_is_an_id_a_list_of_ids_or_null(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        '{"q": "een", "label": "eermoord", "lang": "nl", "kind": "term", "about": ["iets"]}',
        "",
        '{"q": "twee", "label": ["eermoord", "huwelijksdwang"]}',
        '{"q": "drie", "label": null, "lang": null}',
    )
    assert read_sets([file], KNOWN) == (
        Question("nl", 1, "een", ("eermoord",), "nl", "term"),
        Question("nl", 3, "twee", ("eermoord", "huwelijksdwang"), "-", "-"),
        Question("nl", 4, "drie", (), "-", "-"),
    )


def test_a_mark_at_the_start_of_the_file_and_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "nl.jsonl"
    file.write_bytes('\ufeff{"q": "één", "label": null}\r\n{"q": "twee", "label": null}\r\n'.encode())
    assert [one.text for one in read_sets([file], KNOWN)] == ["één", "twee"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("geen json", "dit is geen JSON (bij teken 1) - schrijf één JSON-object"),
        ('{"q": "een", "label": null', "dit is geen JSON (bij teken 27)"),
        ('["een"]', "dit is geen JSON-object - schrijf het zoals"),
        ('{"label": null}', "de vraag ontbreekt of is geen tekst"),
        ('{"q": 12, "label": null}', "de vraag ontbreekt of is geen tekst"),
        ('{"q": "een"}', '"label" ontbreekt - schrijf de id van het onderwerp, of null'),
        ('{"q": "een", "label": 3}', '"label" klopt niet - schrijf een id, een lijst van ids, of null'),
        ('{"q": "een", "label": ["eermoord", null]}', '"label" klopt niet'),
        ('{"q": "een", "label": {"id": "eermoord"}}', '"label" klopt niet'),
        ('{"q": "een", "label": "eermord"}', "onderwerp 'eermord' bestaat niet - bedoel je 'eermoord'?"),
        ('{"q": "een", "label": ["zwembad"]}', "onderwerp 'zwembad' bestaat niet - kijk de id na"),
        ('{"q": "een", "label": null, "lang": 3}', '"lang" is geen tekst'),
        ('{"q": "een", "label": null, "kind": []}', '"kind" is geen tekst'),
    ],
)
def test_a_bad_line_is_named_with_what_to_do(tmp_path: Path, line: str, said: str) -> None:
    file = written(tmp_path, '{"q": "een", "label": null}', line)
    assert fault(file).startswith(f"{file}:2: {said}")
    assert fault(file).count("\n") == 0


def test_all_bad_lines_of_all_files_are_named_at_once(tmp_path: Path) -> None:
    one = written(tmp_path, "fout", '{"q": "goed", "label": null}', "ook fout", name="een.jsonl")
    two = written(tmp_path, '{"q": "een"}', name="twee.jsonl")
    assert [line.split(": ")[0] for line in fault(one, two).splitlines()] == [f"{one}:1", f"{one}:3", f"{two}:1"]


def test_questions_for_other_knowledge_do_not_flood_the_screen(tmp_path: Path) -> None:
    lines = fault(written(tmp_path, *['{"q": "een", "label": "onbekend"}'] * 100)).splitlines()
    assert len(lines) == 16
    assert lines[-1] == "... en nog 85 fouten - horen deze vragen bij deze kennis?"


def test_a_file_without_questions_is_refused(tmp_path: Path) -> None:
    assert "heeft geen vragen" in fault(written(tmp_path, "", "  "))


def test_what_is_no_file_of_text_is_refused(tmp_path: Path) -> None:
    latin = tmp_path / "latin.jsonl"
    latin.write_bytes('{"q": "één", "label": null}'.encode("latin-1"))
    assert "bestaat niet" in fault(tmp_path / "nergens.jsonl")
    assert "is een map" in fault(tmp_path)
    assert "niet als UTF-8" in fault(latin)


def test_two_files_of_one_name_are_refused_for_bars_and_lists_go_by_name(tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    line = '{"q": "een", "label": null}'
    assert "Twee bestanden heten nl" in fault(written(tmp_path, line), written(tmp_path / "map", line))
