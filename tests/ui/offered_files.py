"""The files a page offers, caught where their buttons would be, and read as others read them."""

import csv
import io
from collections.abc import Callable
from datetime import datetime
from typing import Any

import openpyxl
import pytest

from merit.ui import downloads

Files = dict[str, Callable[[], bytes]]


def caught(monkeypatch: pytest.MonkeyPatch) -> dict[str, Files]:
    """The files of every page opened from now on, by the name their forms share."""
    found: dict[str, Files] = {}

    def keep(key: str, files: Files, *, stem: str, **_: str) -> None:
        assert key.replace("_", "-") in stem
        found[stem] = files

    monkeypatch.setattr(downloads, "buttons", keep)
    return found


def of_people(content: bytes) -> list[list[str]]:
    """The lines of the form with semicolons."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def of_programs(content: bytes) -> list[list[str]]:
    """The lines of the form with commas."""
    return list(csv.reader(io.StringIO(content.decode(), newline="")))


def of_excel(content: bytes) -> list[tuple[Any, ...]]:
    """The lines of the only sheet."""
    (page,) = openpyxl.load_workbook(io.BytesIO(content)).worksheets
    return list(page.iter_rows(values_only=True))


def exact(value: Any) -> str:
    """A value of a workbook as the form for programs writes it."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value in (None, "–") else str(value)
