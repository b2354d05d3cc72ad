"""Words on where an imported value stood in its file."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from merit.domain.imports.batches import Trace
from merit.domain.imports.readings import Origin
from merit.domain.imports.template_columns import TemplateColumn
from merit.ui.text import imports_fields

TITLE = "Asal nilai dari berkas"
NOTE = "Nilai yang diimpor, dengan lembar dan sel tempatnya tertulis pada berkas asli."
HEAD = ("Mengenai", "Berkas", "Lembar dan sel")
GROUPS = {"aspect_scores": "Nilai aspek", "levels": "Tingkat indikator"}
CELL = re.compile(r"([A-Z]+)(\d+)")


@dataclass(frozen=True, slots=True)
class Place:
    """One value, or several of one kind in one sheet, and where they stood."""

    name: str
    origins: tuple[Origin, ...]

    def __str__(self) -> str:
        first, last = self.origins[0], self.origins[-1]
        if len(self.origins) > 1:
            return f"{self.name}: sel {first.cell} sampai {last.cell}"
        where = f"sel {first.cell}" if first.cell else "nama lembar"
        return f'{self.name}: {where}, tertulis "{first.written}"'


def places(trace: Trace, known: Mapping[str, TemplateColumn]) -> tuple[str, ...]:
    """The sheets, and under each every value with its place in the order of the template.

    Those below a total stand together.
    """
    sheets: dict[str, list[Place]] = {}
    for item in _places(trace, known):
        sheets.setdefault(item.origins[0].sheet, []).append(item)
    return tuple(
        line for sheet, found in sheets.items() for line in (f"Lembar {sheet}", *map(str, found))
    )


def _places(trace: Trace, known: Mapping[str, TemplateColumn]) -> Iterator[Place]:
    order = list(known)
    groups: dict[tuple[str, str], list[Origin]] = {}
    for field in sorted(trace.origins, key=lambda name: _rank(order, name)):
        origin = trace.origins[field]
        group = field.partition(":")[0]
        name = GROUPS.get(group) or imports_fields.name(known, field)
        groups.setdefault((name, origin.sheet), []).append(origin)
    for (name, _), found in groups.items():
        yield Place(name, tuple(sorted(found, key=_position)))


def _rank(order: Sequence[str], field: str) -> int:
    return order.index(field) if field in order else len(order)


def _position(origin: Origin) -> tuple[int, int, str]:
    """Row and column of a cell, so that AA stands behind Z."""
    match = CELL.fullmatch(origin.cell)
    return (int(match[2]), len(match[1]), match[1]) if match else (0, 0, origin.cell)


def batch(number: int) -> str:
    """Which batch a file came with."""
    return f"impor nomor {number}"
