"""Twenty backups while ten people write, and twenty restored on trial, on either database."""

from pathlib import Path

import pytest
from store.backup.rounds import backups_while_writing, verify_all

from merit.store.engine import Engine

ROUNDS = 20

pytestmark = pytest.mark.battery


def test_twenty_backups_taken_while_ten_write_are_all_whole(engine: Engine, tmp_path: Path) -> None:
    made = backups_while_writing(engine, tmp_path, ROUNDS)
    assert len(list(tmp_path.iterdir())) == ROUNDS
    verify_all(engine, made)
    seconds = sorted(item.seconds for item in made)
    print(f"a backup took {seconds[ROUNDS // 2]:.2f} s (median), {seconds[-1]:.2f} s at most")
