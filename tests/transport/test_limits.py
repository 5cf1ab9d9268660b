from bot.transport.limits import Bucket


class Seconds:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_short_run_passes_at_once_and_then_the_rate_holds() -> None:
    bucket = Bucket(per_second=1, burst=3, now=Seconds())
    assert [bucket.take() for _ in range(5)] == [0, 0, 0, 1, 2]


def test_rest_fills_the_bucket_but_not_beyond_its_brim() -> None:
    seconds = Seconds()
    bucket = Bucket(per_second=1, burst=2, now=seconds)
    bucket.take()
    bucket.take()
    assert not bucket.full
    seconds.now = 100
    assert bucket.full
    assert [bucket.take() for _ in range(3)] == [0, 0, 1]
