"""From rows to frames."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd


def as_frame(rows: Iterable[Mapping[str, Any]], types: Mapping[str, str]) -> pd.DataFrame:
    """Frame with exactly the columns and dtypes of `types`, also when there are no rows.

    >>> as_frame([], {"code": "str", "score": "float64"}).dtypes.astype(str).to_dict()
    {'code': 'str', 'score': 'float64'}
    """
    return pd.DataFrame.from_records(list(rows), columns=list(types)).astype(dict(types))
