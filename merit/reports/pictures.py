"""Charts as SVG and PNG files, with their title, filters, legend, date and source inside.

They are drawn in a process of their own: the drawing library starts a JavaScript engine whose
memory would never be given back, and keeps the interpreter busy while readers wait.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from threading import BoundedSemaphore
from typing import Any

import pyarrow as pa

from merit.charts.legend import Entry
from merit.errors import PictureError
from merit.reports.child import answer
from merit.reports.sheet import Sheet

SECONDS = 30
FAILED = "Gambar belum dapat dibuat. Coba sekali lagi; bila berulang, unduh sebagai CSV."
SEATS = BoundedSemaphore(1)  # one drawing at a time; the other core is for the readers
Spec = Mapping[str, Any]


def picture(
    form: str,
    sheet: Sheet,
    spec: Spec,
    data: Mapping[str, bytes],
    *,
    legend: Sequence[Entry] = (),
    shapes: bytes | None = None,
) -> bytes:
    """A chart as a file; `form` is "svg" or "png".

    `data` are the rows by data set name, as Arrow bytes. `shapes` is the GeoJSON that replaces
    an address in the specification: without it the drawing would be an empty map.
    """
    order = {
        "form": form,
        "sheet": asdict(sheet),
        "spec": {**spec, "datasets": {name: _records(rows) for name, rows in data.items()}},
        "legend": [asdict(entry) for entry in legend],
        "shapes": json.loads(shapes) if shapes else None,
    }
    return drawn_by("merit.reports.drawing", json.dumps(order).encode())


def drawn_by(child: str, order: bytes) -> bytes:
    """What the module `child` answers to an order, in a process of its own when it has a seat."""
    if not SEATS.acquire(timeout=SECONDS):
        raise PictureError(FAILED)
    try:
        command = (sys.executable, "-m", child)
        return answer(command, order, seconds=SECONDS, failed=PictureError(FAILED))
    finally:
        SEATS.release()


def _records(rows: bytes) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = pa.ipc.open_stream(rows).read_all().to_pylist()
    return found
