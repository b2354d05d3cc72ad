"""The list of contents a backup carries: what it must be found to hold when it is put back."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from merit.domain.journal import ChainCheck
from merit.errors import BackupError
from merit.store.backup.content import Content, TableContent

FORMAT = 1
_text = json.JSONEncoder(sort_keys=True, ensure_ascii=False, indent=1).encode


@dataclass(frozen=True, slots=True)
class Payload:
    """The database inside a backup, as a file: name, size in bytes, SHA-256."""

    name: str
    size: int
    digest: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """When a backup was taken, of what, by which application, and what it holds."""

    application: str
    dialect: str
    taken_at: datetime
    content: Content
    payload: Payload

    @property
    def seal(self) -> str:
        """SHA-256 over all of it. Noted in the journal, it tells a backup of ours from others."""
        return _seal(_written(self))


def as_json(manifest: Manifest) -> bytes:
    """The manifest as it lies in the file, with its seal."""
    written = _written(manifest)
    return _text(written | {"sidik": _seal(written)}).encode("utf-8")


def refused(name: str, reason: str) -> BackupError:
    """Why the file `name` is not taken; what is in place was not touched."""
    return BackupError(f"Cadangan {name} ditolak: {reason}. Tidak ada yang berubah.")


def from_json(written: bytes, *, name: str) -> Manifest:
    """The manifest as it was written into the file `name`.

    Raises `BackupError` for another format, and for one that does not fit its seal.
    """
    try:
        found = json.loads(written)
        number = found["format"]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise refused(name, "daftar isinya tidak dapat dibaca") from None
    if number != FORMAT:
        raise refused(
            name,
            f"formatnya {number}, sedangkan aplikasi ini membaca format {FORMAT}; "
            "pakai versi aplikasi yang membuatnya",
        )
    seal = found.pop("sidik", None)
    try:
        if seal == _seal(found):
            return _read(found)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        pass
    raise refused(name, "daftar isinya tidak cocok dengan sidiknya; berkas berubah sejak dibuat")


def _seal(written: Mapping[str, Any]) -> str:
    return sha256(_text(written).encode("utf-8")).hexdigest()


def _written(manifest: Manifest) -> dict[str, Any]:
    content, payload = manifest.content, manifest.payload
    return {
        "format": FORMAT,
        "aplikasi": manifest.application,
        "dialek": manifest.dialect,
        "diambil": manifest.taken_at.astimezone(UTC).isoformat(timespec="microseconds"),
        "skema": content.schema,
        "tabel": {
            table.name: {"baris": table.rows, "sha256": table.digest} for table in content.tables
        },
        "riwayat": _journal_written(content.journal),
        "isi": {"nama": payload.name, "ukuran": payload.size, "sha256": payload.digest},
    }


def _journal_written(found: ChainCheck | None) -> dict[str, Any] | None:
    if found is None:
        return None
    last = found.last_at.isoformat(timespec="microseconds") if found.last_at else None
    return {
        "entri": found.entries,
        "ujung": found.head,
        "putus": found.broken_id,
        "terakhir": last,
    }


def _read(found: Mapping[str, Any]) -> Manifest:
    journal, payload = found["riwayat"], found["isi"]
    tables = tuple(
        TableContent(name, item["baris"], item["sha256"])
        for name, item in sorted(found["tabel"].items())
    )
    return Manifest(
        found["aplikasi"],
        found["dialek"],
        datetime.fromisoformat(found["diambil"]),
        Content(found["skema"], tables, _journal_read(journal) if journal else None),
        Payload(payload["nama"], payload["ukuran"], payload["sha256"]),
    )


def _journal_read(found: Mapping[str, Any]) -> ChainCheck:
    last = datetime.fromisoformat(found["terakhir"]) if found["terakhir"] else None
    return ChainCheck(found["entri"], found["putus"], found["ujung"], last)
