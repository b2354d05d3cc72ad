"""The sheet on where every value comes from and how sure it is."""

from collections.abc import Iterator
from datetime import date

from merit.domain.imports.template_columns import ValueKind
from merit.domain.provenance import Provenance
from merit.reports import numbers
from merit.reports import state_words as words
from merit.reports.state_page import YEAR, Column, Page
from merit.reports.state_sheets_results import Row
from merit.reports.template_choices import word_of
from merit.services.state import State

RESULT, ACTIVITY = "Hasil penilaian", "Kegiatan"
FULL_DATE = 10  # characters of an ISO date that is known to the day


def sources(state: State) -> Page:
    """One row for every result and every activity."""
    rows = tuple(_rows(state))
    number = len({row[4] for row in rows})
    return Page(
        words.SOURCES,
        f"{len(rows)} nilai dari {number} sumber",
        "Satu baris satu nilai: hasil penilaian suatu daerah pada suatu tahun, atau satu kegiatan.",
        (
            *(Column(words.CODE), Column("Tentang"), Column("Nilai"), Column("Tahun", YEAR)),
            *(Column("Rujukan"), Column("Jenis sumber"), Column("Tanggal sumber")),
            *(Column("Keyakinan"), Column("Cara menyatakan"), Column(words.NOTE)),
        ),
        rows,
        "" if rows else words.NOTHING_RECORDED,
    )


def _rows(state: State) -> Iterator[Row]:
    labels = {item.code: item.label for item in state.regions}
    for item in state.records:
        code = item.region_code
        yield (code, labels[code], RESULT, item.result.year, *_of(item.provenance))
    for activity in state.programme.activities:
        record = activity.record
        yield (record.code, record.title, ACTIVITY, record.starts_on.year, *_of(record.provenance))


def _of(found: Provenance) -> Row:
    source = found.source
    return (
        source.reference,
        word_of(ValueKind.SOURCE_KIND, source.kind),
        _published(source.published_on),
        word_of(ValueKind.CONFIDENCE, found.confidence),
        word_of(ValueKind.CLAIM, found.claim),
        found.note or None,
    )


def _published(on: str | None) -> date | str:
    """A day where it is known, else the month or year, else that it is not recorded."""
    if on is not None and len(on) == FULL_DATE:
        return date.fromisoformat(on)
    return numbers.partial_day(on)
