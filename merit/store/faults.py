"""What a driver says when the database cannot do its work, as a sentence for the reader."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

import psycopg
from sqlalchemy.exc import DBAPIError

from merit.errors import StorageError


class Fault(StrEnum):
    """Why nothing can be written or read."""

    FULL = "penuh"
    READ_ONLY = "hanya_baca"
    MISSING = "hilang"
    LOG = "catatan_hilang"
    DAMAGED = "rusak"
    SILENT = "tidak_menjawab"
    BUSY = "sibuk"


SENTENCES = {
    Fault.FULL: (
        "Diska tempat basis data penuh atau gagal ditulis. Tidak ada yang tersimpan. Pengelola "
        "layanan perlu memeriksa diska itu; sesudahnya ulangi langkah terakhir."
    ),
    Fault.READ_ONLY: (
        "Basis data hanya dapat dibaca. Tidak ada yang tersimpan. Pengelola layanan perlu memberi "
        "layanan hak tulis pada berkas dan folder basis data; sesudahnya ulangi langkah terakhir."
    ),
    Fault.MISSING: (
        "Berkas basis data tidak ada di tempatnya atau tidak dapat dibuka. Tidak ada yang "
        "tersimpan. Pengelola layanan perlu menghentikan layanan, lalu mengembalikan berkas itu "
        "atau memulihkan cadangan: python -m merit pulihkan BERKAS."
    ),
    Fault.LOG: (
        "Berkas -wal di samping basis data hilang ketika layanan berjalan. Tidak ada yang "
        "tersimpan sejak itu; yang sebelumnya sudah diamankan. Pengelola layanan perlu "
        "menghentikan layanan, lalu menjalankannya kembali."
    ),
    Fault.DAMAGED: (
        "Basis data rusak. Tidak ada yang tersimpan. Pengelola layanan perlu menghentikan layanan "
        "dan memulihkan cadangan: python -m merit pulihkan BERKAS."
    ),
    Fault.SILENT: (
        "Peladen basis data tidak menjawab. Data Anda tidak berubah. Coba lagi sebentar; bila "
        "berlanjut, pengelola layanan perlu memeriksa peladen itu."
    ),
    Fault.BUSY: (
        "Basis data terlalu lama dipakai menulis oleh yang lain. Tidak ada yang tersimpan. Ulangi "
        "langkah terakhir."
    ),
}
OF_SQLITE = {
    sqlite3.SQLITE_FULL: Fault.FULL,
    sqlite3.SQLITE_IOERR: Fault.FULL,
    sqlite3.SQLITE_READONLY: Fault.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: Fault.MISSING,
    sqlite3.SQLITE_CORRUPT: Fault.DAMAGED,
    sqlite3.SQLITE_NOTADB: Fault.DAMAGED,
    sqlite3.SQLITE_BUSY: Fault.BUSY,
}
OF_POSTGRESQL = {
    "08": Fault.SILENT,  # connection
    "57P": Fault.SILENT,  # being shut down
    "53": Fault.FULL,  # no room, memory or connections
    "25006": Fault.READ_ONLY,
    "58030": Fault.FULL,  # input or output failed
    "XX001": Fault.DAMAGED,
    "XX002": Fault.DAMAGED,
    "3D000": Fault.MISSING,  # no such database
}


def code_of(error: sqlite3.Error) -> int:
    """The plain code of SQLite, with which every extended one ends; 0 where there is none."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def storage_error(fault: Fault) -> StorageError:
    """The error that tells of a fault."""
    return StorageError(SENTENCES[fault], fault.value)


def explained(error: BaseException | None) -> StorageError | None:
    """What `error` means for the one who waits; None when it is about something else."""
    if error is None or isinstance(error, StorageError):
        return error
    fault = _fault(error.orig if isinstance(error, DBAPIError) else error)
    return storage_error(fault) if fault else None


@contextmanager
def told() -> Iterator[None]:
    """Turn what a driver says of a database that cannot do its work into a `StorageError`."""
    try:
        yield
    except Exception as error:
        meant = explained(error)
        if meant is None or meant is error:
            raise
        raise meant from error


def _fault(error: BaseException | None) -> Fault | None:
    if isinstance(error, sqlite3.Error):
        return OF_SQLITE.get(code_of(error))
    if isinstance(error, psycopg.Error):
        state = error.sqlstate or ""
        known = (fault for start, fault in OF_POSTGRESQL.items() if state.startswith(start))
        # A connection that could not be made, or broke, has no code.
        return next(known, None) if state else _without_code(error)
    return None


def _without_code(error: psycopg.Error) -> Fault | None:
    return Fault.SILENT if isinstance(error, psycopg.OperationalError) else None
