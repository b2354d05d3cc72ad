"""Charts as SVG and PNG files, with their title, filters, legend, date and source inside.

They are drawn in a process of their own: the drawing library starts a JavaScript engine whose
memory would never be given back, and keeps the interpreter busy while readers wait.
"""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from threading import BoundedSemaphore
from typing import Any

import pyarrow as pa

from merit.charts.legend import Entry
from merit.errors import PictureError
from merit.reports.sheet import Sheet
from merit.settings import ROOT

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
    if not SEATS.acquire(timeout=SECONDS):
        raise PictureError(FAILED)
    try:
        return _drawn(json.dumps(order).encode())
    finally:
        SEATS.release()


def _records(rows: bytes) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = pa.ipc.open_stream(rows).read_all().to_pylist()
    return found


def _drawn(order: bytes) -> bytes:
    command = [sys.executable, "-m", "merit.reports.drawing"]
    try:
        run = subprocess.run(
            command, input=order, capture_output=True, cwd=ROOT, timeout=SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise PictureError(FAILED) from error
    return run.stdout
