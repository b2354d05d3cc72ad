"""Rows of a reference CSV, each validated by a pydantic model."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from merit.errors import ReferenceDataError
from merit.services.reference.faults import reference_error


class Row(BaseModel):
    """A row as written in the file; columns it does not name are an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


RowType = TypeVar("RowType", bound=Row)


def read_rows(path: Path, model: type[RowType]) -> Iterator[RowType]:
    """The rows of `path`; an empty cell is None. Faults name file, line and column."""
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            for number, cells in enumerate(csv.DictReader(lines), 2):
                present = {key: value or None for key, value in cells.items()}
                try:
                    yield model.model_validate(present)
                except ValidationError as error:
                    raise reference_error(path.name, f"baris {number}", error) from error
    except (OSError, UnicodeDecodeError) as error:
        raise ReferenceDataError(f"{path.name}: tidak dapat dibaca ({error}).") from error
