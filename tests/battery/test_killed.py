"""The running application killed in mid-write; `python tests/battery/kill.py` does it at length."""

from pathlib import Path

from battery.killing import rounds

ROUNDS = 3
RESTART_SECONDS = 10


def test_three_kills_in_mid_write_lose_no_write_that_was_answered(tmp_path: Path) -> None:
    found = rounds(tmp_path / "merit.db", ROUNDS)
    assert found.faults == []
    assert len(found.acknowledged) >= ROUNDS
    assert found.interrupted >= ROUNDS  # each kill cut somebody off
    assert found.recorded >= len(found.acknowledged)
    assert max(found.restarts) <= RESTART_SECONDS
