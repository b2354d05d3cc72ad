"""Values of files and of what is recorded, field by field, as a reader knows them."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from merit.domain.coaching import Precision
from merit.domain.imports.readings import Kind
from merit.domain.imports.template_columns import (
    ACTION_COLUMNS,
    INTERVENTION_COLUMNS,
    TemplateColumn,
    ValueKind,
    result_columns,
)
from merit.domain.instruments import Instrument
from merit.domain.result_values import number
from merit.ui.text import numbers, shell, vocabulary

ALIASES = {"source_reference": "source"}
"""Fields of records that a column of another name is read into."""

ONLY_HERE = {
    "reason": "Alasan",
}
"""What the desk tells of activities and no file does, but a file can make void."""

PRECISIONS = {Precision.DAY: "hari", Precision.MONTH: "bulan"}
WORDS: Mapping[ValueKind, Mapping[str, str]] = {
    ValueKind.STATUS: {item.value: told for item, told in vocabulary.STATUSES.items()},
    ValueKind.CONFIDENCE: {item.value: told for item, told in vocabulary.CONFIDENCES.items()},
    ValueKind.CLAIM: {item.value: told for item, told in vocabulary.CLAIMS.items()},
    ValueKind.SOURCE_KIND: {item.value: told for item, told in vocabulary.SOURCE_KINDS.items()},
    ValueKind.INTERVENTION_KIND: {
        item.value: told for item, told in vocabulary.INTERVENTIONS.items()
    },
    ValueKind.INTERVENTION_STATUS: {
        item.value: told for item, told in vocabulary.INTERVENTION_STATUSES.items()
    },
    ValueKind.ACTION_STATUS: {
        item.value: told for item, told in vocabulary.ACTION_STATUSES.items()
    },
    ValueKind.MODE: {item.value: told for item, told in vocabulary.MODES.items()},
    ValueKind.PRECISION: {item.value: told for item, told in PRECISIONS.items()},
    ValueKind.INSTRUMENT: shell.INSTRUMENTS,
}


def columns(kind: Kind, instrument: Instrument | None = None) -> Mapping[str, TemplateColumn]:
    """The columns a file of a kind may have, by field, in their order."""
    return {item.field: item for item in _columns(kind, instrument)}


def _columns(kind: Kind, instrument: Instrument | None) -> tuple[TemplateColumn, ...]:
    if kind is Kind.INTERVENTIONS:
        return INTERVENTION_COLUMNS
    if kind is Kind.ACTIONS:
        return ACTION_COLUMNS
    return result_columns(instrument) if instrument else ()


def name(known: Mapping[str, TemplateColumn], field: str) -> str:
    """What a field is called in a template, or at the desk where it has no column."""
    field = ALIASES.get(field, field)
    return known[field].heading if field in known else ONLY_HERE.get(field, field)


def value(known: Mapping[str, TemplateColumn], field: str, told: str) -> str:
    """A value written as the journal writes it, in words; an en dash for none.

    >>> actions = columns(Kind.ACTIONS)
    >>> value(actions, "due_on", "2026-12-31"), value(actions, "status", "selesai")
    ('31 Desember 2026', 'Selesai')
    >>> value(actions, "progress", "50"), value(actions, "owner", "")
    ('50', '–')
    """
    if not told:
        return numbers.NOTHING
    kind = known[field].kind if field in known else ValueKind.TEXT
    if kind in WORDS:
        return WORDS[kind].get(told, told)
    reader = _READERS.get(kind)
    return reader(told) if reader else told


def _points(told: str) -> str:
    try:
        return number(Decimal(told))
    except InvalidOperation:
        return told


def _day(told: str) -> str:
    try:
        return numbers.day(date.fromisoformat(told))
    except ValueError:
        return told


def _partial_day(told: str) -> str:
    try:
        return numbers.partial_day(told)
    except ValueError:
        return told


_READERS: Mapping[ValueKind, Callable[[str], str]] = {
    ValueKind.POINTS: _points,
    ValueKind.INDEX: _points,
    ValueKind.HOURS: _points,
    ValueKind.RUPIAH: _points,
    ValueKind.DAY: _day,
    ValueKind.PARTIAL_DAY: _partial_day,
}
