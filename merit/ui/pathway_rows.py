"""Rows of the chart of aspects before and after a way up."""

from collections.abc import Sequence

import pandas as pd

from merit.services.pathways import Contribution
from merit.ui.text import aspects as aspect_words
from merit.ui.text import numbers
from merit.ui.text import pathway_answers as words


def contributions(rows: Sequence[Contribution]) -> pd.DataFrame:
    """One row per aspect, in the order of the instrument."""
    return pd.DataFrame(
        {
            "urut": place,
            "nama": f"{item.aspect.code} {item.aspect.name}",
            "singkat": aspect_words.column_name(item.aspect),
            "awal": float(item.before),
            "akhir": float(item.after),
            "maksimum": float(item.aspect.maximum or 0),
            "teks": words.change(item),
            "sebelum": numbers.score(item.before),
            "sesudah": numbers.score(item.after),
            "tambah": numbers.signed(item.gain),
        }
        for place, item in enumerate(rows)
    )
