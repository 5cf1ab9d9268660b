"""What the person changes in the preview."""

from bot.redaction.keep import keep_list
from bot.redaction.redact import redact
from bot.redaction.redaction import Redaction, remove_word, restore

KEEP = keep_list(())


def of(text: str) -> Redaction:
    return redact(text, KEEP)


def test_a_word_is_taken_out_everywhere_whatever_case() -> None:
    changed = remove_word(of("de kapster zag het. De Kapster zweeg"), "kapster")
    assert changed is not None
    assert changed.clean == "de [naam 1] zag het. De [naam 1] zweeg"
    assert changed.text == "de kapster zag het. De Kapster zweeg"


def test_a_word_gets_the_next_number() -> None:
    changed = remove_word(of("fatima en de kapster"), "kapster")
    assert changed is not None
    assert changed.clean == "[naam 1] en de [naam 2]"


def test_a_number_and_a_town_get_their_own_kind() -> None:
    number, town = remove_word(of("kamer 12"), "12"), remove_word(of("het goes niet"), "goes")
    assert number is not None
    assert number.clean == "kamer [nummer 1]"
    assert town is not None
    assert town.clean == "het [plaats 1] niet"


def test_a_word_inside_another_word_or_a_placeholder_is_not_taken_out() -> None:
    assert remove_word(of("namaste fatima"), "nam") is None
    assert remove_word(of("fatima belt"), "naam") is None
    assert remove_word(of("[naam 1] belt"), "naam") is None


def test_a_word_that_is_not_there_changes_nothing() -> None:
    assert remove_word(of("fatima belt"), "hodan") is None
    assert remove_word(of("fatima belt"), "fatima") is None
    assert remove_word(of("fatima belt"), "  ") is None


def test_a_doubtful_word_that_is_taken_out_is_no_longer_doubtful() -> None:
    found = of("een lorbak van vroeger")
    assert found.doubtful == ("lorbak",)
    changed = remove_word(found, "lorbak")
    assert changed is not None
    assert changed.doubtful == ()


def test_a_placeholder_is_put_back_everywhere() -> None:
    assert (
        restore(of("fatima belt, hodan niet, Fatima huilt"), "[naam 1]").clean
        == "fatima belt, [naam 2] niet, Fatima huilt"
    )


def test_putting_back_what_is_not_there_changes_nothing() -> None:
    found = of("fatima belt")
    assert restore(found, "[naam 9]") == found
