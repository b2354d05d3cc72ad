"""Rows of the charts of a what-if."""

from collections.abc import Sequence

import pandas as pd

from merit.charts import palette, waterfall
from merit.domain.simulation import Simulated, Sway
from merit.services.simulation import SimulationStart
from merit.ui.text import aspects, numbers
from merit.ui.text import simulation as words


def waterfall_rows(start: SimulationStart, found: Simulated) -> pd.DataFrame:
    """Rows of `merit.charts.waterfall`."""
    goal = start.instrument.goal
    limit = float(goal.minimum) if goal else None
    ends = ((words.OFFICIAL_SCORE, found.official), (words.SCORE, found.score))
    first, last = (
        {
            "nama": name,
            "singkat": name,
            "jenis": waterfall.SCORE,
            "mulai": float(score),
            "sampai": float(score),
            "isi": colour,
            "teks": numbers.score(score),
        }
        for (name, score), colour in zip(ends, (palette.MUTED, palette.ACCENT), strict=True)
    )
    between = [
        {
            "nama": aspects.name(item.change.aspect),
            "singkat": aspects.short_name(item.change.aspect),
            "jenis": waterfall.CHANGE,
            "mulai": float(item.before),
            "sampai": float(item.after),
            "isi": waterfall.UP if item.change.points > 0 else waterfall.DOWN,
            "teks": numbers.signed(item.change.points),
        }
        for item in found.waterfall
    ]
    return pd.DataFrame(
        [
            {**row, "urut": place, "batas": limit, "sebutan": f"{row['nama']}: {row['teks']}"}
            for place, row in enumerate((first, *between, last))
        ]
    )


def sway_rows(sways: Sequence[Sway]) -> pd.DataFrame:
    """Rows of `merit.charts.tornado`."""
    return pd.DataFrame(
        [
            {
                "urut": place,
                "nama": words.part(item),
                "singkat": words.short_part(item),
                "turun": float(item.down),
                "naik": float(item.up),
                "teks": words.both(item),
                "kata_turun": f"{numbers.signed(item.down)} poin",
                "kata_naik": f"{numbers.signed(item.up)} poin",
                "sebutan": f"{words.part(item)}: {words.both(item)}",
            }
            for place, item in enumerate(sways)
        ]
    )
