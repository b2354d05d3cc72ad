"""What taking a file in would do, row by row."""

from collections.abc import Mapping

from merit.charts import palette
from merit.domain.imports.batches import Effect, Outcome, Preview
from merit.domain.imports.readings import Kind, ResultRow
from merit.domain.imports.template_columns import TemplateColumn
from merit.services.imports.taking import AnyReading
from merit.ui import (
    imports_findings,
    results_choice,
)
from merit.ui.components import frame
from merit.ui.components.cards import Card, cards
from merit.ui.components.proposals import proposals
from merit.ui.components.tables import Cell, Stack, Tag
from merit.ui.text import imports as words
from merit.ui.text import imports_fields, imports_rows

SHOWN = 200
INKS = {
    Outcome.NEW: palette.ACCENT,
    Outcome.CHANGED: palette.MARK,
    Outcome.SAME: palette.MUTED,
}
ORDER = (Outcome.CHANGED, Outcome.NEW)
Place = tuple[str, int, str]


def content(preview: Preview, reading: AnyReading) -> str:
    """Counts, warnings, and every row that does something."""
    kind = reading.asked.kind
    told = {_key(row): imports_rows.said(row) for row in reading.rows}
    doing = [item for outcome in ORDER for item in _of(preview, outcome)]
    rows = [_row(item, kind, told.get(place_of(item, kind), "")) for item in doing[:SHOWN]]
    rest = words.more_rows(len(doing), SHOWN)
    return "".join(
        (
            frame.section(words.PREVIEW_TITLE, words.lead_of(preview, kind)),
            cards(_card(preview, outcome) for outcome in Outcome),
            imports_findings.warnings(preview.complaints),
            frame.section(words.ROWS_TITLE),
            proposals(words.ROWS_TITLE, words.PREVIEW_HEAD, rows, is_told_third=True),
            frame.note(rest) if rest else "",
        )
    )


def _of(preview: Preview, outcome: Outcome) -> list[Effect]:
    return [item for item in preview.effects if item.outcome is outcome]


def _card(preview: Preview, outcome: Outcome) -> Card:
    return Card(
        words.OUTCOMES[outcome],
        str(preview.count(outcome)),
        words.OUTCOME_NOTES[outcome],
        INKS[outcome],
    )


def _key(row: imports_rows.Row) -> Place:
    """What tells the rows of a file apart; one line may tell of several years."""
    if isinstance(row, ResultRow):
        return row.sheet, row.row, f"{row.region_code}/{row.year}"
    return row.sheet, row.row, ""


def place_of(item: Effect, kind: Kind) -> Place:
    """The row of the file an effect is of."""
    if kind is not Kind.RESULTS:
        return item.sheet, item.row, ""
    _, code, year, _ = item.subject.split("/")
    return item.sheet, item.row, f"{code}/{year}"


def _row(item: Effect, kind: Kind, told: str) -> tuple[Cell, ...]:
    lines = lines_of(item, kind)
    return (
        Stack((item.label, words.row(item))),
        tag(item.outcome),
        Stack(lines, is_alike=True) if lines else told,
    )


def lines_of(item: Effect, kind: Kind) -> tuple[str, ...]:
    """The values a row changes; those of a result are named as its instrument names them."""
    if not item.differences:
        return ()
    code = item.subject.rpartition("/")[2] if kind is Kind.RESULTS else ""
    known = imports_fields.columns(kind, results_choice.instruments().get(code))
    return tuple(difference(known, *found) for found in item.differences)


def tag(outcome: Outcome) -> Tag:
    """What becomes of a row, with its sign."""
    return Tag(words.OUTCOMES[outcome], words.OUTCOME_SIGNS[outcome], INKS[outcome])


def difference(known: Mapping[str, TemplateColumn], field: str, before: str, after: str) -> str:
    """One value that is changed, in words."""
    return words.difference(
        imports_fields.name(known, field),
        imports_fields.value(known, field, before),
        imports_fields.value(known, field, after),
    )
