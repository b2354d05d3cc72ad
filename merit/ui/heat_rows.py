"""A heat table of a page as rows of `merit.charts.heat`, for its picture."""

from collections.abc import Sequence
from textwrap import wrap

import pandas as pd

from merit.charts import palette
from merit.ui.components.matrix import Heat, Line

COLUMNS = ["baris", "kolom", "urut_baris", "urut_kolom", "teks", "isi", "tinta"]
CHARACTERS = 13  # of a column's name on one line
SCALES = {
    "heat": palette.SEQUENCE,
    "rise": palette.RISING,
    "fall": palette.FALLING,
    "same": (palette.UNCHANGED,),
}


def heat_rows(columns: Sequence[str], lines: Sequence[Line]) -> pd.DataFrame:
    """One row per cell, in the order of the table."""
    names = ["|".join(wrap(name, CHARACTERS, break_long_words=False)) for name in columns]
    rows = [
        (line.name.name, name, row, column, in_line(cell), *_colours(cell))
        for row, line in enumerate(lines)
        for column, (name, cell) in enumerate(zip(names, line.cells, strict=True))
    ]
    return pd.DataFrame(rows, columns=COLUMNS)


def in_line(cell: Heat) -> str:
    """Everything a cell prints, in one line."""
    return f"{cell.text} ({cell.small})" if cell.small else cell.text


def _colours(cell: Heat) -> tuple[str, str]:
    if cell.shade is None:
        return palette.NO_VALUE_HATCH, palette.NO_VALUE.ink
    fill = SCALES[cell.scale][cell.shade]
    return fill, palette.ink_on(fill)
