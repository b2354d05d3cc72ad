"""A backup taken while many write holds whole writes only; `make battery` does it at length."""

from pathlib import Path

from store.backup.rounds import backups_while_writing, verify_all

from merit.store.engine import Engine

ROUNDS = 3


def test_backups_taken_while_ten_write_are_each_of_one_moment(
    engine: Engine, tmp_path: Path
) -> None:
    made = backups_while_writing(engine, tmp_path, ROUNDS)
    assert sorted(tmp_path.iterdir()) == sorted(item.path for item in made)
    verify_all(engine, made)
