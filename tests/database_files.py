"""Databases filled once in a run, and copies of them that a test may change."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from merit.services.preparation import prepare
from merit.settings import Settings
from merit.store.engine import Engine, make_engine, shared_engine


def filled(path: Path, *, demo: bool) -> Path:
    """A new database at `path` with the published facts, and the demonstration set if `demo`."""
    url = f"sqlite:///{path}"
    prepare(Settings(database_url=url, demo=demo))
    shared_engine(url).dispose()  # whole in one file, so that it can be copied
    return path


def copied(file: Path, folder: Path) -> str:
    """Address of a copy in `folder` of a database nobody is writing to."""
    return f"sqlite:///{shutil.copy(file, folder / 'merit.db')}"


@contextmanager
def copy_of(file: Path, folder: Path) -> Iterator[Engine]:
    """A copy in `folder` of a database nobody is writing to, opened."""
    engine = make_engine(copied(file, folder))
    yield engine
    engine.dispose()
