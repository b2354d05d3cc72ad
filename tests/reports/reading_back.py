"""Rows read from a file, set beside the rows it was made from, field by field."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from merit.domain.imports.actions import read_actions
from merit.domain.imports.interventions import read_interventions
from merit.domain.imports.readings import ActionRow, Asked, InterventionRow, Kind, ResultRow
from merit.domain.imports.results import read_results
from merit.domain.imports.template_columns import (
    ACTION_COLUMNS,
    INTERVENTION_COLUMNS,
    TemplateColumn,
    result_columns,
)
from merit.domain.instruments import Instrument
from merit.domain.regions import Region
from merit.workbooks import open_file

READERS: Mapping[Kind, Any] = {
    Kind.RESULTS: read_results,
    Kind.INTERVENTIONS: read_interventions,
    Kind.ACTIONS: read_actions,
}
APART = ("sheet", "row", "origins", "source", "aspect_scores", "levels", "region_name", "columns")
Told = dict[str, Any]


def read(
    content: bytes,
    kind: Kind,
    *,
    regions: Sequence[Region],
    instrument: Instrument,
    name: str = "berkas.xlsx",
) -> Any:
    """What the file is read as, by the doors an upload goes through."""
    book = open_file(content, name=name)
    asked = Asked(kind, None, instrument.code)
    return READERS[kind](book, asked, regions=regions, instruments={instrument.code: instrument})


def of_rows(found: Iterable[ResultRow | InterventionRow | ActionRow]) -> list[Told]:
    """The rows of a reading, each by field; what is not told is left out."""
    return [_of_row(row) for row in found]


def _of_row(row: Any) -> Told:
    told = {name: getattr(row, name) for name in row.__dataclass_fields__ if name not in APART}
    for name in ("region_codes", "aspect_codes", "indicator_codes"):
        if name in told:
            told[name] = "; ".join(told[name])
    if told.get("present_codes") is not None:
        told["present_codes"] = "; ".join(told["present_codes"]) or "Nihil"
    source = getattr(row, "source", None)
    if source is not None:
        told |= {
            "source": source.reference,
            "source_kind": source.kind,
            "source_published_on": source.published_on,
        }
    for name in ("aspect_scores", "levels"):
        told |= {f"{name}:{code}": value for code, value in getattr(row, name, {}).items()}
    if isinstance(row, ResultRow):
        told.pop("instrument")
    return {name: value for name, value in told.items() if value not in (None, "")}


def of_export(kind: Kind, rows: Iterable[Sequence[Any]], *, instrument: Instrument) -> list[Told]:
    """The rows an export was made from, each by field; what is not told is left out."""
    fields = [column.field for column in every_column(kind, instrument)]
    return [
        {
            name: value
            for name, value in zip(fields, row, strict=True)
            if value is not None and name not in ("region_name",)
        }
        for row in rows
    ]


def every_column(kind: Kind, instrument: Instrument) -> tuple[TemplateColumn, ...]:
    """All columns a template of a kind can have, in the order exports give their values."""
    if kind is Kind.RESULTS:
        return result_columns(instrument)
    return INTERVENTION_COLUMNS if kind is Kind.INTERVENTIONS else ACTION_COLUMNS
