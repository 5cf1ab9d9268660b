import pytest

from bot.triage.signals import Signals, load_signals


@pytest.fixture(scope="session")
def signals() -> Signals:
    return load_signals()
