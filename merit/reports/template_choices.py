"""Lists to choose from in a template, on a hidden sheet: a cell cuts them at 255 signs."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from xlsxwriter import Workbook

from merit.domain.coaching import Precision
from merit.domain.imports import vocabularies
from merit.domain.imports.template_columns import ValueKind
from merit.domain.instruments import Instrument
from merit.domain.regions import Region
from merit.reports.workbook_file import Pen, write

SHEET = "_daftar"
Member = TypeVar("Member", bound=StrEnum)


def _said(words: Mapping[Member, tuple[str, ...]]) -> dict[str, str]:
    """Of all spellings of a vocabulary the one the screens use, by the code that is stored."""
    return {str(member): spellings[0] for member, spellings in words.items()}


WORDS: Mapping[ValueKind, Mapping[str, str]] = {
    ValueKind.STATUS: _said(vocabularies.STATUSES),
    ValueKind.SOURCE_KIND: _said(vocabularies.SOURCE_KINDS),
    ValueKind.CONFIDENCE: _said(vocabularies.CONFIDENCES),
    ValueKind.CLAIM: _said(vocabularies.CLAIMS),
    ValueKind.INTERVENTION_KIND: _said(vocabularies.KINDS),
    ValueKind.INTERVENTION_STATUS: _said(vocabularies.INTERVENTION_STATUSES),
    ValueKind.MODE: _said(vocabularies.MODES),
    ValueKind.PRECISION: {Precision.DAY: "Hari", Precision.MONTH: "Bulan"},
    ValueKind.ACTION_STATUS: _said(vocabularies.ACTION_STATUSES),
}


@dataclass(frozen=True, slots=True)
class Choices:
    """What may be chosen, by kind of column."""

    of: Mapping[ValueKind, tuple[str, ...]]

    @classmethod
    def known(cls, regions: Collection[Region], instrument: Instrument) -> "Choices":
        """Those of the vocabularies, the regions and the instrument."""
        words = {kind: tuple(members.values()) for kind, members in WORDS.items()}
        ordered = sorted(regions, key=lambda region: region.code)
        return cls(
            {
                **words,
                ValueKind.REGION_CODE: tuple(region.code for region in ordered),
                ValueKind.REGION_NAME: tuple(region.label for region in ordered),
                ValueKind.BAND: tuple(band.name for band in reversed(instrument.bands)),
                ValueKind.INSTRUMENT: (instrument.code,),
            }
        )

    def name(self, kind: ValueKind) -> str:
        """What the list of a kind of column is called in formulas."""
        return f"daftar_{kind.name.lower()}"

    def write(self, book: Workbook, pen: Pen, used: Sequence[ValueKind]) -> None:
        """The lists that are `used`, each a column of a hidden sheet, with its name."""
        page = book.add_worksheet(SHEET)
        page.hide()
        for place, kind in enumerate(kind for kind in self.of if kind in used):
            for row, word in enumerate(self.of[kind]):
                write(page, row, place, word, pen(num_format="@"))
            column = chr(ord("A") + place)
            area = f"${column}$1:${column}${len(self.of[kind])}"
            book.define_name(self.name(kind), f"={SHEET}!{area}")


def word_of(kind: ValueKind, code: str) -> str:
    """What a member of a closed vocabulary is called; other texts are themselves.

    >>> word_of(ValueKind.STATUS, "belum_dinilai"), word_of(ValueKind.TEXT, "=A1")
    ('Belum dinilai', '=A1')
    """
    return WORDS.get(kind, {}).get(code, code)
