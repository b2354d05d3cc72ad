"""Where the tables of a foreign sheet have their headings, and which of our columns those are."""

from collections.abc import Mapping
from dataclasses import dataclass

from merit.domain.imports.coaching_headings import ACTION_HEADINGS, INTERVENTION_HEADINGS
from merit.domain.imports.headings import Headings
from merit.domain.imports.readings import Kind
from merit.domain.imports.result_headings import ANCHORS, result_headings
from merit.domain.imports.tables import find_tables
from merit.domain.imports.template_columns import TemplateColumn
from merit.domain.imports.workbook import Sheet
from merit.domain.instruments import Instrument
from merit.reports.template_sheet import columns_of


@dataclass(frozen=True, slots=True)
class Found:
    """The rows with headings, and the template's column by the number of the column it is in."""

    rows: frozenset[int]
    columns: Mapping[int, TemplateColumn]


def found_in(sheet: Sheet, kind: Kind, instrument: Instrument) -> Found:
    """The headings of every table in `sheet`; rows and columns from one."""
    headings, anchors = _known(kind, instrument)
    known = {column.field: column for column in columns_of(kind, instrument, levels=True)}
    heads = [
        column
        for table in find_tables(sheet, headings, anchors=anchors)
        for column in table.columns
    ]
    return Found(
        frozenset(column.cell.row for column in heads),
        {column.number: known[column.field] for column in heads if column.field in known},
    )


def _known(kind: Kind, instrument: Instrument) -> tuple[Headings, frozenset[str]]:
    if kind is Kind.RESULTS:
        return result_headings(instrument, ()), ANCHORS
    of_coaching = {Kind.INTERVENTIONS: INTERVENTION_HEADINGS, Kind.ACTIONS: ACTION_HEADINGS}
    return of_coaching[kind], frozenset({"title"})
