"""How a file of the corpus is to end: read, with these cells, or refused, with these words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from merit.domain.imports.workbook import Value, Workbook

Held = Mapping[str, Value]
SOUND: Held = {"A1": "Daerah", "B1": "Skor", "A2": "Kab. Brebes", "B2": 250.5}
"""What `packages.TABLE` holds."""


@dataclass(frozen=True)
class Case:
    """A file and its end: all cells of the first sheet, or words of the refusal."""

    build: Callable[[], bytes]
    held: Held | None = None
    refused: tuple[str, ...] = ()


def reads(build: Callable[[], bytes], held: Held = SOUND) -> Case:
    """The file is read."""
    return Case(build, held=held)


def refuses(build: Callable[[], bytes], *words: str) -> Case:
    """The file is refused in a sentence with these words."""
    return Case(build, refused=words)


def held(book: Workbook) -> Held:
    """All cells of the first sheet by address."""
    return {cell.address: cell.value for cell in book.sheets[0].cells.values()}
