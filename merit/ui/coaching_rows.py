"""Rows of the charts of coaching: activities over time, contact hours per region."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import pandas as pd

from merit.charts import hours, palette, timeline
from merit.domain.activity_state import ActivityState
from merit.domain.coaching import InterventionKind, Precision
from merit.services.coverage import Coverage
from merit.services.interventions import Activity
from merit.ui.text import activities as words
from merit.ui.text import coverage as coverage_words
from merit.ui.text import interventions as page_words
from merit.ui.text import region as region_words
from merit.ui.time_axis import moment

DAY = timedelta(days=1)
ROOM = 1 / 40  # of the period, what one mark needs beside another
FILLS: Mapping[ActivityState, tuple[str, str]] = {
    ActivityState.HELD: (palette.ACCENT, palette.ACCENT),
    ActivityState.PLANNED: (palette.hatch("rencana"), palette.ACCENT),
    ActivityState.UNREPORTED: (palette.hatch("belum_dilaporkan"), palette.MARK),
    ActivityState.POSTPONED: (palette.hatch("ditunda"), palette.HATCH_GREY),
    ActivityState.CANCELLED: (palette.PAPER, palette.HATCH_GREY),
    ActivityState.BESIDE: (palette.HATCH_GREY, palette.HATCH_GREY),
}
TIMELINE = [
    *("baris", "jenis", "pertama", "mulai", "tengah", "selesai", "tepat", "isi", "garis"),
    *("awal", "akhir", "hari_ini", "sebutan", "kode"),
    *timeline.TOOLTIP,
]
HOURS = ["urut", "jam", *hours.TOOLTIP, "ruang", "median", "sebutan"]
CHARACTER = 0.032  # of the longest bar, on a phone


def timeline_rows(
    found: Sequence[Activity], *, first: date, last: date, today: date
) -> pd.DataFrame:
    """Rows of `merit.charts.timeline` for a period from `first` to `last`."""
    rows: list[dict[str, Any]] = []
    line = 0
    for kind in InterventionKind:
        own = [item for item in found if item.record.kind is kind]
        for place, lane in enumerate(_lanes(own, (last - first) * ROOM)):
            for number, item in enumerate(lane):
                name = words.kind(kind) if place == 0 else ""
                rows.append(
                    {
                        "baris": line,
                        "jenis": name,
                        "pertama": int(number == 0),
                        "awal": moment(first),
                        "akhir": moment(last),
                        "hari_ini": float(moment(today)) if first <= today <= last else None,
                        "sebutan": page_words.TODAY,
                        "kode": item.record.code,
                        **_mark(item),
                        **_tooltip(item),
                    }
                )
            line += 1
    return pd.DataFrame(rows, columns=TIMELINE)


def _lanes(own: Sequence[Activity], room: timedelta) -> list[list[Activity]]:
    """Activities of one kind spread over rows, so that no mark covers another."""
    lanes: list[list[Activity]] = []
    for item in own:
        free = (lane for lane in lanes if lane[-1].record.ends_on + room <= item.record.starts_on)
        lane = next(free, None)
        if lane is None:
            lane = []
            lanes.append(lane)
        lane.append(item)
    return lanes


def _mark(item: Activity) -> dict[str, Any]:
    start, end = moment(item.record.starts_on), moment(item.record.ends_on + DAY)
    fill, outline = FILLS[item.state]
    return {
        "mulai": start,
        "tengah": (start + end) // 2,
        "selesai": end,
        "tepat": int(item.record.precision is Precision.DAY),
        "isi": fill,
        "garis": outline,
    }


def _tooltip(item: Activity) -> dict[str, str]:
    return {
        "kegiatan": item.record.title,
        "jenis_kegiatan": words.kind(item.record.kind),
        "tanggal": region_words.period(item.record),
        "keadaan": words.STATES[item.state],
        "tempat": words.place(item),
        "jumlah": words.number_of_regions(item),
    }


def hours_rows(data: Coverage) -> pd.DataFrame:
    """Rows of `merit.charts.hours`."""
    known = data.known_hours
    is_level = not known or known[0] == known[-1]  # a median line says nothing then
    median = None if is_level or data.median_hours is None else float(data.median_hours)
    labels = [coverage_words.hours_label(item.hours) for item in data.by_hours]
    room = float(known[-1]) * (1 + CHARACTER * max(map(len, labels))) if known else None
    rows = [
        (
            place,
            None if item.hours.value is None else float(item.hours.value),
            item.region.short,
            label,
            words.number_of_activities(item.activities),
            room,
            None if place else median,
            coverage_words.median_label(data),
        )
        for place, (item, label) in enumerate(zip(data.by_hours, labels, strict=True))
    ]
    return pd.DataFrame(rows, columns=HOURS)
