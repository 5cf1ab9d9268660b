import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.triage.assess import assess
from bot.triage.signals import load_signals

SIGNALS = load_signals()

DANGER = "mijn man slaat mij nu"
DISGUISES = (
    "MIJN MAN SLAAT MIJ NU",
    "mijn man sl@@t mij nu",
    "mijn man s l a a t mij nu",
    "mijn man s.l.a.a.t mij nu",
    "m1jn m4n sl44t m1j nu",
    "mijn man slaaaaaat mij nu!!!!",
    "mijn man sla\u200bat mij nu",
    "\u202emijn man slaat mij nu",
    "mijn ｍａｎ ｓｌａａｔ mij nu",
    "mijn man sláát mij nu",
    "😭mijn man slaat mij nu😭",
    "mijn\nman\nslaat\nmij\nnu",
)


def kind(text: str, *earlier: str) -> str | None:
    alarm = assess(SIGNALS, text, earlier)
    return alarm.kind if alarm else None


@pytest.mark.parametrize("text", [DANGER, *DISGUISES])
def test_danger_is_seen_however_it_is_typed(text: str) -> None:
    assert kind(text) == "violence"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("hij gaat mij vermoordne", "death_threat"),
        ("hij gaat mij vremoorden", "death_threat"),
        ("mijn pasport is afgepakt en morgen vlucht naar marokko", "abduction"),
        ("ik wordt zondag uitgehuwelikt", "forced_marriage"),
        ("ik wil zelfmord plegen", "suicide"),
        ("w i l  d o o d ik", "suicide"),
        ("i k w i l d o o d", "suicide"),
    ],
)
def test_slips_of_the_finger_do_not_hide_danger(typed: str, expected: str) -> None:
    assert kind(typed) == expected


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("wat is eermoord?", "mijn broer zegt dat hij mij gaat vermoorden"),
        ("is vgv strafbaar?", "mijn dochter wordt zondag besneden in somalie"),
        ("what is forced marriage?", "they are forcing me to marry on sunday"),
    ],
)
def test_a_question_raises_no_card_and_does_not_silence_what_is_said_after_it(question: str, said: str) -> None:
    assert kind(question) is None
    assert kind(f"{question} {said}") is not None
    assert kind(said, question) is not None


@pytest.mark.parametrize(
    "mood",
    [
        "in de film gebeurt dit: ",
        "stel dat iemand zegt: ",
        "casus voor de training: ",
        "in het boek dat ik lees staat: ",
    ],
)
def test_films_books_and_practice_raise_no_card(mood: str) -> None:
    assert kind(f"{mood}{DANGER}") is None


@pytest.mark.parametrize(
    "messages",
    [
        ("zondag gaan we met de hele familie naar turkije", "mijn paspoort is weg"),
        ("zaterdag is de bruiloft van mijn zus", "ze wil niet"),
        ("mijn man heeft gedronken", "hij komt zo thuis", "ik ben bang"),
        ("mijn dochter gaat vrijdag naar oma in gambia", "dank je", "oma praat over besnijdenis"),
        ("I have the pills next to me", "thank you for everything"),
    ],
)
def test_danger_may_be_spread_over_the_last_messages(messages: tuple[str, ...]) -> None:
    *earlier, last = messages
    assert kind(last, *earlier) is not None
    assert kind(last) is None


def test_only_the_last_three_messages_count() -> None:
    earlier = ("zondag gaan we met de hele familie naar turkije", "hoi", "dank", "ja")
    assert kind("mijn paspoort is weg", *earlier) is None
    assert kind("mijn paspoort is weg", *earlier[:3]) is not None


@pytest.mark.parametrize("after", ["dank je wel", "hoi", "wat doet veilig thuis?", "fijne avond"])
def test_a_message_that_adds_nothing_does_not_raise_the_card_again(after: str) -> None:
    assert kind(after, DANGER) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mijn vader slaat mij ik ben 12", "child"),
        ("hij heeft mijn zoon en dochter ontvoerd", "abduction"),
        ("hij heeft ons opgesloten in de kelder", "locked_up"),
        ("de besnijdster komt morgen", "fgm"),
        ("ik word morgen uitgehuwelijkt", "forced_marriage"),
    ],
)
def test_the_kind_is_named_so_that_the_card_shows_the_fitting_number(text: str, expected: str) -> None:
    assert kind(text) == expected


def test_languages_may_be_mixed_in_one_sentence() -> None:
    assert kind("kocam slaat mij help") == "violence"
    assert kind("rajli heeft een mes") == "violence"


def test_nothing_said_is_no_danger() -> None:
    assert kind("") is None
    assert kind(" \n\u200b", "", "  ") is None


@given(st.text(), st.lists(st.text(), max_size=5))
@settings(deadline=None, max_examples=300)
def test_any_text_can_be_assessed(text: str, earlier: list[str]) -> None:
    alarm = assess(SIGNALS, text, earlier)
    assert alarm is None or alarm.kind in {rule.kind for rule in SIGNALS.rules}


_FRAGMENTS = st.lists(
    st.sampled_from(["h e l p", "sl@@t", "m€s", "|", "1" * 30, "ا" * 40, "🔪", "‮", "\x00", "a.b.c.d", DANGER])
)


@given(_FRAGMENTS.map(" ".join))
@settings(deadline=None)
def test_odd_signs_between_words_can_be_assessed(text: str) -> None:
    assert assess(SIGNALS, text) == assess(SIGNALS, text)


def test_a_very_long_message_is_read_to_telegrams_limit() -> None:
    assert kind("la " * 1300 + DANGER) == "violence"
    assert kind("😀" * 100_000) is None
