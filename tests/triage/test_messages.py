"""The bars for recognising danger. On failure the figures by language and the texts are printed."""

import pytest

from bot.triage.signals import Signals
from tests.triage.collected import Score, messages, score

LANGUAGES = ("nl", "en", "tr", "ar", "so", "fa", "ti", "ku")


@pytest.fixture(scope="module")
def seen(signals: Signals) -> Score:
    return score(signals, messages("messages.yaml"))


@pytest.fixture(scope="module")
def unseen(signals: Signals) -> Score:
    return score(signals, messages("messages_unseen.yaml"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_danger_is_recognised_in_every_language(seen: Score, language: str) -> None:
    assert seen.flagged("acute", language) >= 0.97, seen.report()


def test_questions_and_daily_life_raise_no_card(seen: Score) -> None:
    assert seen.flagged("none") <= 0.02, seen.report()


def test_danger_is_recognised_in_messages_the_rules_were_not_made_for(unseen: Score) -> None:
    # What is reached, not what is wanted: the aim is far higher, see the head of messages_unseen.yaml.
    assert unseen.flagged("acute") >= 0.83, unseen.report()


def test_messages_the_rules_were_not_made_for_raise_few_needless_cards(unseen: Score) -> None:
    assert unseen.flagged("none") <= 0.04, unseen.report()


def test_the_kind_mostly_fits_so_that_the_right_number_is_shown(seen: Score) -> None:
    raised = [each for each in seen.outcomes if each.message.level == "acute" and each.alarm is not None]
    fitting = [each for each in raised if each.alarm is not None and each.alarm.kind == each.message.kind]
    assert len(fitting) / len(raised) >= 0.88, seen.report()


def test_wanting_to_die_gets_the_line_for_it(seen: Score) -> None:
    about = [each for each in seen.outcomes if each.message.kind == "suicide" and each.message.level == "acute"]
    other = [each.message.text for each in about if each.alarm is None or each.alarm.kind != "suicide"]
    assert len(other) <= 0.03 * len(about), other
