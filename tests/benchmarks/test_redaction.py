"""The part that compares redaction, as far as it needs nothing but the tests' own environment."""

import pytest

from benchmarks.redaction_methods import DEDUCE, KINDS, PATTERNS, PRESIDIO_MODEL, WEGWIJZER, Kind
from benchmarks.redaction_tables import redaction_tables
from tests.redaction.scoring import by_kind, judged, left_by, messages


def measured(name: str, left: int) -> dict[str, object]:
    pairs = {"name": [left, 4], "place": [1, 2]}
    return {
        "method": name,
        "messages": 9,
        "left": {
            "kind": pairs,
            "tier": {"direct": [left, 4], "indirect": [1, 2]},
            "case": {"lowercase": [left, 4]},
            "origin": {"polish_ukrainian": [left, 4]},
            "language": {"am": [0, 1], "nl": [left, 3]},
        },
        "whole": {"clean": [4 - left, 4], "lost": [0, 5], "untouched": [1, 1], "told_apart": [0, 0]},
        "dutch": {"clean": [4 - left, 4]},
        "first_start_s": 90.0,
        "start_s": 1.25,
        "loaded_mb": 100.0,
        "after_mb": 101.0,
        "median_ms": 1.0,
        "p95_ms": 3.0,
    }


BEFORE = measured("before", 2) | {"revision": "abc1234"}


@pytest.mark.parametrize("kind", [WEGWIJZER, PATTERNS], ids=lambda kind: kind.name)
def test_each_method_puts_placeholders_between_square_brackets(kind: Kind) -> None:
    assert kind.make().redact("mijn zus Semra woont Kerkstraat 5, bel 0612345678") == (
        "mijn zus [naam 1] woont [adres 1], bel [telefoon 1]"
        if kind is WEGWIJZER
        else "mijn zus [naam] woont [adres], bel [telefoon]"
    )


def test_regular_expressions_find_most_of_what_has_a_form_and_hardly_a_name() -> None:
    method = PATTERNS.make()
    left = left_by([judged(one, method.redact(one.text)) for one in messages("first")], by_kind)
    assert all(left[kind].share <= 0.2 for kind in ("phone", "iban", "bsn", "postcode", "ip"))
    assert left["name"].share > 0.5


def test_methods_are_called_by_different_names() -> None:
    assert len({kind.name for kind in KINDS}) == len(KINDS)


def test_what_could_not_be_measured_says_why_and_the_others_are_compared() -> None:
    rows = [measured(WEGWIJZER.name, 0), measured(DEDUCE.name, 3)]
    overall, kinds, origins, languages, costs = redaction_tables(
        {"methods": rows, "missing": {PRESIDIO_MODEL.name: "nl_core_news_lg is not installed"}, "first_seen": BEFORE}
    )
    lines = {row[0]: row for row in overall.rows}
    assert lines[WEGWIJZER.name][1] == "**100.0**"
    assert lines[DEDUCE.name][1] == "25.0"
    assert lines["before"][1] == "50.0"
    assert "commit abc1234" in overall.note
    assert lines[PRESIDIO_MODEL.name][-1] == "not measured: nl_core_news_lg is not installed"
    assert kinds.columns == ("method", "name (4)", "place (2)")
    assert origins.columns[1] == "polish, ukrainian (4)"
    assert languages.columns == ("method", "nl (3)", "am (1)")
    assert [row[1:] for row in costs.rows] == [["90.0", "1.25", "100", "101", "1.00", "3.00"]] * 2


def test_losing_nothing_earns_no_mark_for_so_does_doing_nothing() -> None:
    overall = redaction_tables({"methods": [measured(WEGWIJZER.name, 0)], "missing": {}, "first_seen": BEFORE})[0]
    assert overall.rows[0][overall.columns.index("lost")] == "0.0"
