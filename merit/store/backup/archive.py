"""The backup as a file: a zip with the manifest first and the database behind it."""

import zipfile
import zlib
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import IO

from merit.errors import NoDataError
from merit.store.backup import files
from merit.store.backup.manifest import Manifest, as_json, from_json, refused

MANIFEST = "manifest.json"
LARGEST_MANIFEST = 2**20
PIECE = 2**20
HEADER = 30  # bytes of a zip entry before its name
# What the library says of a pack that was changed, whichever byte it was.
BROKEN = (zipfile.BadZipFile, zlib.error, ValueError, EOFError, KeyError, RuntimeError)
BEGINNING = b"PK\x03\x04"
TRUNCATED = "berkasnya terpotong; salin ulang dari tempat asalnya, atau pakai cadangan lain"
FOREIGN = "berkas itu bukan cadangan Merit Jateng"
CHANGED = "isinya berubah sejak dibuat; pakai cadangan lain"


@dataclass(frozen=True, slots=True)
class Archive:
    """A backup whose manifest was read and holds; its database was not looked at yet."""

    path: Path
    manifest: Manifest

    def unpack(self, target: Path) -> None:
        """Write the database to `target`. Raises `BackupError` when it is not what was put in."""
        payload = self.manifest.payload
        files.require_room(target.parent, payload.size)
        try:
            with zipfile.ZipFile(self.path) as pack, pack.open(payload.name) as packed:
                found = _copied(packed, target, most=payload.size)
        except BROKEN:
            raise refused(self.path.name, CHANGED) from None
        if found != payload.digest:
            raise refused(self.path.name, CHANGED)


def _copied(packed: IO[bytes], target: Path, *, most: int) -> str:
    """Copy to `target`, never more than `most` bytes; the SHA-256 of what was copied."""
    total, size = sha256(), 0
    with target.open("wb") as unpacked:
        while piece := packed.read(PIECE):
            size += len(piece)
            if size > most:
                raise ValueError
            total.update(piece)
            unpacked.write(piece)
    return total.hexdigest()


def write(manifest: Manifest, payload: Path, target: Path) -> None:
    """Pack a backup into the file `target`."""
    # The dump of PostgreSQL is compressed already.
    how = zipfile.ZIP_DEFLATED if manifest.dialect == "sqlite" else zipfile.ZIP_STORED
    with zipfile.ZipFile(target, "w", how, compresslevel=6) as pack:
        pack.writestr(MANIFEST, as_json(manifest))
        pack.write(payload, manifest.payload.name)


def opened(path: Path) -> Archive:
    """The backup at `path` with its manifest, checked as far as possible without unpacking it."""
    if not path.is_file():
        raise NoDataError(f"Berkas {path} tidak ada. Periksa alamatnya.")
    try:
        with zipfile.ZipFile(path) as pack:
            entries = {entry.filename: entry.file_size for entry in pack.infolist()}
            is_ours = len(pack.infolist()) == 2 and MANIFEST in entries
            if not is_ours or entries[MANIFEST] > LARGEST_MANIFEST:
                raise refused(path.name, FOREIGN)
            written = pack.read(MANIFEST)
    except zipfile.BadZipFile:
        raise refused(path.name, TRUNCATED if _begins_as_ours(path) else FOREIGN) from None
    except BROKEN:
        raise refused(path.name, CHANGED) from None
    manifest = from_json(written, name=path.name)
    if entries.get(manifest.payload.name) != manifest.payload.size:
        raise refused(path.name, CHANGED)
    return Archive(path, manifest)


def _begins_as_ours(path: Path) -> bool:
    with path.open("rb") as file:
        start = file.read(HEADER + len(MANIFEST))
    return start.startswith(BEGINNING) and start.endswith(MANIFEST.encode())
