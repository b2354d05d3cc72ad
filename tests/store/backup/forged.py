"""Backups that were changed by somebody who knows how they are made."""

import zipfile
from pathlib import Path

from merit.store.backup.manifest import Manifest, as_json


def repacked(path: Path, target: Path, *, manifest: bytes | None = None, payload: bytes) -> Path:
    """The same backup with another list of contents, or another database inside."""
    with zipfile.ZipFile(path) as pack:
        first, second = (entry.filename for entry in pack.infolist())
        listed = pack.read(first)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as pack:
        pack.writestr(first, listed if manifest is None else manifest)
        pack.writestr(second, payload)
    return target


def payload_of(path: Path) -> bytes:
    with zipfile.ZipFile(path) as pack:
        return pack.read(pack.infolist()[1])


def resealed(path: Path, target: Path, manifest: Manifest) -> Path:
    """The same database under another list of contents that fits its seal."""
    return repacked(path, target, manifest=as_json(manifest), payload=payload_of(path))
