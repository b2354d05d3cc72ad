"""What a chart is tested with: rows in full, with a gap, and none."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd

from merit.charts.boundaries import BOUNDARIES
from merit.charts.theme import VALUES, bound, specification

Spec = dict[str, Any]
MARK = "Data contoh"
LIMITS = pd.DataFrame(
    {"batas": [250.0, 325.0], "nama": ["Baik 250", "Sangat Baik 325"], "turun": [0, 14]}
)


@dataclass(frozen=True, slots=True)
class Sample:
    """A chart with rows for it; `gap` holds the same rows with one value missing."""

    build: Callable[[], alt.LayerChart]
    full: pd.DataFrame
    gap: pd.DataFrame

    def rows(self) -> dict[str, pd.DataFrame]:
        """The three frames every chart must bear."""
        return {"full": self.full, "gap": self.gap, "none": self.full.head(0)}

    def spec(self, rows: pd.DataFrame) -> Spec:
        """The specification as JSON would carry it, `rows` and boundaries included."""
        found = specification(self.build(), mark=MARK)
        return bound(found, {VALUES: records(rows), BOUNDARIES: records(LIMITS)})


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows as JSON values; what is missing is null."""
    return [
        {str(key): None if pd.isna(value) else value for key, value in row.items()}
        for row in frame.to_dict(orient="records")
    ]


def without(frame: pd.DataFrame, **missing: Any) -> pd.DataFrame:
    """The rows with values of the last one replaced."""
    changed = frame.astype(object).copy()
    for column, value in missing.items():
        changed.loc[changed.index[-1], column] = value
    return changed
