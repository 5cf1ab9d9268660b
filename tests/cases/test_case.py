"""Who may do what with a case, and when."""

from datetime import UTC, datetime

import pytest

from bot.cases.case import TRANSITIONS, Act, Case, NotAllowedError, State, act

MIA, NOOR = 1, 2


def a_case(state: State = State.OPEN, coordinator: int | None = None) -> Case:
    return Case("K7M-2Q9-XD4", state, "nl", datetime(2026, 11, 23, tzinfo=UTC), coordinator)


def test_whoever_claims_a_case_has_it() -> None:
    claimed = act(a_case(), Act.CLAIM, MIA)
    assert (claimed.state, claimed.coordinator) == (State.CLAIMED, MIA)


def test_a_claimed_case_cannot_be_claimed_again() -> None:
    with pytest.raises(NotAllowedError, match="already_claimed"):
        act(a_case(State.CLAIMED, MIA), Act.CLAIM, NOOR)


@pytest.mark.parametrize("wish", [Act.RELEASE, Act.CLOSE])
def test_only_the_claimer_gives_back_or_closes(wish: Act) -> None:
    with pytest.raises(NotAllowedError, match="not_yours"):
        act(a_case(State.CLAIMED, MIA), wish, NOOR)


def test_given_back_means_that_anybody_can_claim() -> None:
    released = act(a_case(State.CLAIMED, MIA), Act.RELEASE, MIA)
    assert released.coordinator is None
    assert act(released, Act.CLAIM, NOOR).coordinator == NOOR


@pytest.mark.parametrize("state", [State.OPEN, State.CLAIMED])
def test_a_person_can_withdraw_at_any_time(state: State) -> None:
    assert act(a_case(state, MIA if state is State.CLAIMED else None), Act.WITHDRAW).state is State.WITHDRAWN


@pytest.mark.parametrize("wish", list(Act))
@pytest.mark.parametrize("state", [State.CLOSED, State.WITHDRAWN])
def test_what_has_ended_stays_ended(state: State, wish: Act) -> None:
    with pytest.raises(NotAllowedError, match="ended"):
        act(a_case(state), wish, MIA)


def test_an_ended_case_names_no_coordinator() -> None:
    assert act(a_case(State.CLAIMED, MIA), Act.CLOSE, MIA).coordinator is None


def test_every_state_but_the_ends_can_be_left() -> None:
    assert {state for state, _ in TRANSITIONS} == {State.OPEN, State.CLAIMED}
