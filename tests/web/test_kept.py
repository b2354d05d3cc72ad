"""What takes long is made once, also when many ask at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from time import sleep

import pytest

from merit.web.kept import Kept


def test_whoever_asks_while_it_is_made_waits_for_it() -> None:
    kept: Kept[int] = Kept(4)
    made: list[int] = []

    def make() -> int:
        sleep(0.05)
        made.append(1)
        return len(made)

    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda _: kept.get("a", make), range(16)))
    assert answers == [1] * 16


def test_one_answer_does_not_wait_for_another() -> None:
    kept: Kept[str] = Kept(4)
    assert kept.get("a", lambda: kept.get("b", lambda: "b") + "a") == "ba"


def test_a_failure_is_not_kept() -> None:
    kept: Kept[int] = Kept(4)
    with pytest.raises(ZeroDivisionError):
        kept.get("a", lambda: 1 // 0)
    assert kept.get("a", lambda: 7) == 7


def test_questions_that_fail_leave_nothing_behind() -> None:
    kept: Kept[int] = Kept(4)
    for number in range(9):
        with pytest.raises(ZeroDivisionError):
            kept.get(number, lambda: 1 // 0)
        kept.get(-1, lambda: 7)
    assert kept._turns == {}


def test_only_the_answers_asked_for_last_are_kept() -> None:
    kept: Kept[int] = Kept(2)
    for number in (1, 2, 1, 3):
        kept.get(number, lambda number=number: number)
    assert kept.get(1, lambda: -1) == 1
    assert kept.get(2, lambda: -2) == -2
