"""The file a batch came from, as it was handed in."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PureWindowsPath

from merit.domain.access import User
from merit.domain.imports.readings import Origin, Origins
from merit.domain.journal import UNSTORABLE
from merit.services.imports.access import batch_to_see
from merit.store import imports
from merit.store.engine import Session

NAME, SHEET, CELL, WRITTEN, FIELD = 255, 31, 10, 500, 40
"""Longest texts that are kept of a file, in characters."""

LOST = "\ufffd"
NAMELESS = "tanpa nama"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it was handed in: what it is called, and its bytes."""

    name: str
    content: bytes

    @property
    def kept_name(self) -> str:
        """Its name without folders, as far as it can be kept; its ending stays."""
        bare = PureWindowsPath(self.name).name
        plain = "".join(sign if sign.isprintable() else LOST for sign in bare) or NAMELESS
        if len(plain) <= NAME:
            return plain
        ending = PureWindowsPath(plain).suffix[:CELL]
        return plain[: NAME - len(ending)] + ending


def storable(origins: Mapping[str, Origins]) -> dict[str, dict[str, Origin]]:
    """Cells of values by subject and field, shortened to what is kept of them."""
    return {
        subject: {
            name[:FIELD]: Origin(
                UNSTORABLE.sub(LOST, origin.sheet)[:SHEET],
                origin.cell[:CELL],
                UNSTORABLE.sub(LOST, origin.written)[:WRITTEN],
            )
            for name, origin in fields.items()
        }
        for subject, fields in origins.items()
    }


def original(session: Session, user: User, number: int) -> Upload:
    """The file the batch `number` came from. Raises NoDataError, NotAllowedError.

    A file of results tells of every region, so it is for who reads the proposals of all.
    """
    found = batch_to_see(session, user, number, whole=True)
    return Upload(found.file_name, imports.content_of(session, found.digest))
