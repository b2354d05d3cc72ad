"""Files that are complete or not there, and disks that are full, told as sentences."""

import errno
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from merit.errors import BackupError
from merit.store.faults import code_of

HALF = ".sebagian"  # how a file is called as long as it is not complete
WORKSHOP = ".merit-"  # how a folder of ours begins, which is gone before anybody reads of it
SPARE = 1.1  # of the room a restored database needs
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


@contextmanager
def told(place: Path) -> Iterator[None]:
    """Turn what the file system says about `place` into a sentence."""
    try:
        yield
    except OSError as error:
        raise BackupError(_sentence(error, place)) from error
    except sqlite3.OperationalError as error:
        if code_of(error) not in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
            raise
        raise BackupError(no_room(place)) from error


def _sentence(error: OSError, place: Path) -> str:
    if error.errno in FULL:
        return no_room(place)
    if error.errno in FORBIDDEN:
        return (
            f"Tidak boleh menulis di {place}. Beri hak tulis pada folder itu, atau pilih folder "
            "lain dengan --ke."
        )
    return f"{place} tidak dapat dibaca atau ditulis ({error.strerror}). Periksa diskanya."


def no_room(place: Path) -> str:
    """That the disk of `place` is full, and what to do."""
    known = place.parent if place.name.startswith(WORKSHOP) else place
    return (
        f"Diska tempat {known} penuh. Tidak ada yang disimpan setengah jadi. Kosongkan ruang, "
        "atau pilih diska lain, lalu ulangi."
    )


@contextmanager
def complete(target: Path) -> Iterator[Path]:
    """A file to be written to, which gets the name `target` when the block has ended well.

    Readable by its owner only: it holds what opens accounts.
    """
    half = target.with_name(f".{target.name}{HALF}")
    try:
        half.touch(mode=0o600, exist_ok=False)
        yield half
        to_disk(half)
        half.replace(target)
        to_disk(target.parent)
    except BaseException:
        half.unlink(missing_ok=True)
        raise


@contextmanager
def workshop(parent: Path | None) -> Iterator[Path]:
    """A folder of our own inside `parent`, or where the system has its own; gone with the block."""
    with TemporaryDirectory(dir=parent, prefix=WORKSHOP, ignore_cleanup_errors=True) as folder:
        yield Path(folder)


def to_disk(path: Path) -> None:
    """Have the system write a file, or the names in a folder, to the disk now."""
    if path.is_dir() and os.name == "nt":
        return  # Windows does not open folders
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def require_room(folder: Path, size: int) -> None:
    """Raise `BackupError` where `size` bytes do not fit with some to spare."""
    if size * SPARE > shutil.disk_usage(folder).free:
        raise BackupError(no_room(folder))
