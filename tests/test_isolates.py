"""In lines that run from right to left a number, an address or a Latin name keeps its order."""

import pytest

from bot.isolates import bare, isolated


def shown(html: str) -> str:
    """With signs for the invisible marks: brackets around a run, a bar where the line is said to run from right to left."""
    return isolated(html).replace("\u2066", "⟦").replace("\u2069", "⟧").replace("\u200f", "|")


@pytest.mark.parametrize(
    ("written", "marked"),
    [
        ("Veilig Thuis، عند العنف", "|⟦Veilig Thuis⟧، عند العنف"),
        ("<b>Veilig Thuis</b> هنا", "|<b>⟦Veilig Thuis⟧</b> هنا"),
        ("اتصل برقم 020 623 65 65.", "اتصل برقم ⟦020 623 65 65⟧."),
        ("+31 247 247 247 · ليلا", "⟦+31 247 247 247⟧ · ليلا"),
        ("هو Veilig Thuis، ليلا", "هو ⟦Veilig Thuis⟧، ليلا"),
        ("هو (Veilig Thuis) هنا", "هو ⟦(Veilig Thuis)⟧ هنا"),
        ("Buitenlandse Zaken (NederlandWereldwijd) هنا", "|⟦Buitenlandse Zaken (NederlandWereldwijd)⟧ هنا"),
        ("انظر https://a.nl/x?a=1&amp;b=2 الآن", "انظر ⟦https://a.nl/x?a=1&amp;b=2⟧ الآن"),
        ("info@x.nl، و 14:00-17:00", "|⟦info@x.nl⟧، و ⟦14:00-17:00⟧"),
        ("شماره 112 را بگیر", "شماره ⟦112⟧ را بگیر"),
    ],
)
def test_each_run_is_marked_as_a_whole(written: str, marked: str) -> None:
    assert shown(written) == marked


def test_a_number_alone_on_its_line_is_marked() -> None:
    assert shown("020 623 65 65") == "⟦020 623 65 65⟧"


def test_a_line_in_latin_letters_is_left_as_it_is() -> None:
    assert shown("Bel 0800-2000, dag en nacht.\nاتصل 0800-2000") == "Bel 0800-2000, dag en nacht.\nاتصل ⟦0800-2000⟧"


def test_markup_and_escaped_characters_stay_whole() -> None:
    assert shown("<b>س 5</b> &lt;b&gt; &quot;7&quot;") == "<b>س ⟦5⟧</b> &lt;⟦b⟧&gt; &quot;⟦7⟧&quot;"
    assert shown('<a href="https://x.nl/1">س 5</a>') == '<a href="https://x.nl/1">س ⟦5⟧</a>'


@pytest.mark.parametrize("text", ["اتصل 112 (Veilig Thuis)", "", "س\n\n- 5\n", "((((5))))س", "&amp;&amp; 1س"])
def test_nothing_else_changes(text: str) -> None:
    assert bare(isolated(text)) == text
