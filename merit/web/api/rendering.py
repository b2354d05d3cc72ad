"""Rows as JSON and as CSV. Both come from the same values."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, fields
from datetime import date
from typing import Any

from merit.domain.harmless import harmless
from merit.domain.states import Dataset
from merit.services.open_data.rows import Row

NOTES = {
    Dataset.PUBLISHED: "Data terbit dari sumber publik; nilai kosong berarti tidak diketahui.",
    Dataset.DEMO: "Data contoh, bukan fakta.",
}


def as_json(rows: Sequence[Row], *, revision: int, dataset: Dataset) -> bytes:
    """The rows in an envelope that says of which revision and data set they are."""
    return dump(
        {
            "data": [asdict(row) for row in rows],
            "revisi": revision,
            "himpunan_data": dataset,
            "keterangan": NOTES[dataset],
            "jumlah": len(rows),
        }
    )


def dump(content: Mapping[str, Any]) -> bytes:
    """JSON as it travels: UTF-8, no spaces, dates in ISO form."""
    text = json.dumps(
        content,
        ensure_ascii=False,
        allow_nan=False,
        separators=(",", ":"),
        default=date.isoformat,
    )
    return text.encode()


def as_csv(rows: Iterable[Row], *, row: type[Row]) -> bytes:
    """The rows under a header of their field names; a missing value is an empty cell."""
    names = [field.name for field in fields(row)]
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(names)
    writer.writerows([cell(getattr(item, name)) for name in names] for item in rows)
    return text.getvalue().encode()


def cell(value: Any) -> str:
    """One value for a machine; text a spreadsheet would run as a formula is made harmless.

    >>> [cell(item) for item in (None, 335.5, True, ("33.01", "33.10"), "=A1", -1)]
    ['', '335.5', 'true', '33.01 33.10', "'=A1", '-1']
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return " ".join(value)
    return harmless(value) if isinstance(value, str) else str(value)
