"""The data dictionary describes every table, open-data field and allowed word, and nothing else."""

import re
from dataclasses import fields
from enum import StrEnum

from architecture.sources import ROOT, text

from merit.domain import (
    coaching,
    instruments,
    meetings,
    positions,
    practices,
    progress_reports,
    states,
)
from merit.domain.self_checks import periods, records, workflow
from merit.store.tables import Record
from merit.web.api.catalogue import COLLECTIONS

VOCABULARIES = (
    states,
    coaching,
    instruments,
    positions,
    progress_reports,
    meetings,
    practices,
    periods,
    records,
    workflow,
)
DICTIONARY = ROOT / "docs" / "data-dictionary.md"
ENTRY = re.compile(r"^\| `([^`]+)` \| *([^|\s][^|]*)\|", re.M)


def described(chapter: str) -> dict[str, list[str]]:
    """What a chapter lists: the first cells of the table under each of its sections."""
    (content,) = re.findall(rf"^## {chapter}$(.*?)(?=^## |\Z)", text(DICTIONARY), re.M | re.S)
    sections = re.split(r"^### `([^`]+)`.*$", content, flags=re.M)[1:]
    names, bodies = sections[::2], sections[1::2]
    assert len(names) == len(set(names))
    return {
        name: [word for word, _ in ENTRY.findall(body)]
        for name, body in zip(names, bodies, strict=True)
    }


def test_every_table_and_column_is_described_and_no_other() -> None:
    tables = Record.metadata.tables.values()
    assert described("Tabel basis data") == {
        table.name: [column.name for column in table.columns] for table in tables
    }


def test_every_field_of_the_open_data_is_described_and_no_other() -> None:
    assert described("Data terbuka") == {
        f"/api/v1/{item.name}": [field.name for field in fields(item.row)] for item in COLLECTIONS
    }


def test_every_allowed_word_is_described_and_no_other() -> None:
    assert described("Kata yang berlaku") == {
        name: [member.value for member in kind]
        for module in VOCABULARIES
        for name, kind in vars(module).items()
        if isinstance(kind, type)
        and issubclass(kind, StrEnum)
        and kind.__module__ == module.__name__
    }
