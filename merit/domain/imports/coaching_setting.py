"""What applies to a whole table about coaching: its year, and the instruments it may speak of."""

from collections.abc import Sequence
from dataclasses import dataclass

from merit.domain.imports.coaching_headings import YEAR
from merit.domain.imports.dates import year_of
from merit.domain.imports.filled_row import FilledRow
from merit.domain.imports.instrument_words import instrument_of
from merit.domain.imports.result_setting import Setting, regulations, years_said
from merit.domain.imports.tables import Table
from merit.domain.imports.years import years_in
from merit.domain.instruments import Instrument


@dataclass(frozen=True, slots=True)
class TableSetting:
    """One table, with what is known of its file before it is read.

    `year` completes days written without one: that of the titles, of the sheet's name, or of the
    file. `named` is the instrument the titles name.
    """

    setting: Setting
    table: Table
    year: int | None
    named: str

    @classmethod
    def of(cls, table: Table, setting: Setting) -> "TableSetting":
        """What the titles of a table say, and the file where they say nothing."""
        titles = list(years_said(table.titles)) or list(years_said(table.earlier))
        said = {int(item.value) for item in titles} or {*years_in(table.sheet.name)}
        year = setting.year if not said else said.pop() if len(said) == 1 else None
        laws = {item.value for item in regulations(table.titles, setting.instruments)}
        return cls(setting, table, year, laws.pop() if len(laws) == 1 else setting.instrument)

    def year_for(self, line: FilledRow) -> int | None:
        """The year of days a row tells without one."""
        told = line.read(YEAR, year_of)
        line.origins.pop(YEAR, None)
        return told or self.year

    def instruments(self, line: FilledRow, year: int) -> Sequence[Instrument]:
        """The instruments whose parts a row of this year can name.

        The one the row, the titles or the file name; else all that had begun by then. An earlier
        one is not shut out by a newer: work goes on under it until the first new assessment.
        """
        known = self.setting.instruments
        own = line.read("instrument", lambda value: instrument_of(value, known))
        named = own or known.get(self.named)
        if named is not None:
            return [named]
        return [item for item in known.values() if item.valid_from <= year]
