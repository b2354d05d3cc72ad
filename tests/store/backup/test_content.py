"""The figures by which two copies are compared, against sums made by hand."""

from hashlib import sha256

import pytest
from sqlalchemy import text

from merit.domain.journal import ChainCheck
from merit.store.backup.content import Content, TableContent, content_of, differences
from merit.store.engine import Engine

TABLE = {
    "sqlite": "CREATE TABLE contoh (kode TEXT PRIMARY KEY, skor NUMERIC(7,2), isi BLOB, pada TEXT)",
    "postgresql": (
        "CREATE TABLE contoh (kode TEXT PRIMARY KEY, skor NUMERIC(7,2), isi BYTEA,"
        " pada TIMESTAMPTZ)"
    ),
}
FILLING = {
    "sqlite": (
        "INSERT INTO contoh VALUES ('b', 264.5, X'00FF', '2026-05-12 03:05:00'),"
        " ('B', NULL, NULL, NULL), ('a é', 325, X'', '2026-05-12 04:05:00')"
    ),
    "postgresql": (
        "INSERT INTO contoh VALUES ('b', 264.5, '\\x00ff', '2026-05-12 10:05:00+07'),"
        " ('B', NULL, NULL, NULL), ('a é', 325, '\\x', '2026-05-12 04:05:00+00')"
    ),
}
# Written by hand: the rows in the order of the bytes of their keys, a line each.
LINES = {
    "sqlite": (
        '["B",null,null,null]\n'
        '["a é",325,{"heks":""},"2026-05-12 04:05:00"]\n'
        '["b",264.5,{"heks":"00ff"},"2026-05-12 03:05:00"]\n'
    ),
    "postgresql": (
        '["B",null,null,null]\n'
        '["a é","325.00","\\\\x","2026-05-12 04:05:00+00"]\n'
        '["b","264.50","\\\\x00ff","2026-05-12 03:05:00+00"]\n'
    ),
}


@pytest.fixture
def small(blank: Engine) -> Engine:
    """A database with one table of three rows."""
    kind = blank.dialect.name
    with blank.begin() as connection:
        connection.exec_driver_sql(TABLE[kind])
        connection.exec_driver_sql(FILLING[kind])
    return blank


def found_in(engine: Engine) -> Content:
    with engine.connect() as connection:
        return content_of(connection)


def test_a_table_is_summed_up_row_by_row_in_the_order_of_its_key(small: Engine) -> None:
    expected = sha256(LINES[small.dialect.name].encode()).hexdigest()
    assert found_in(small) == Content(None, (TableContent("contoh", 3, expected),), None)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE contoh SET skor = 264 WHERE kode = 'b'",
        "UPDATE contoh SET skor = 0 WHERE kode = 'B'",
        "UPDATE contoh SET kode = 'c' WHERE kode = 'B'",
        "UPDATE contoh SET pada = NULL WHERE kode = 'b'",
    ],
)
def test_one_changed_value_changes_the_sum(small: Engine, change: str) -> None:
    before = found_in(small)
    with small.begin() as connection:
        connection.execute(text(change))
    assert differences(before, found_in(small)) == ["isi tabel contoh berubah"]


def test_every_kind_of_difference_is_told() -> None:
    one, other = TableContent("satu", 2, "a" * 64), TableContent("dua", 5, "b" * 64)
    expected = Content("0010", (one, other), ChainCheck(3, None, "c" * 64))
    found = Content(
        "0009",
        (TableContent("satu", 1, "a" * 64), TableContent("tiga", 0, "d" * 64)),
        ChainCheck(3, 2, "c" * 64),
    )
    assert differences(expected, found) == [
        "skema 0009, seharusnya 0010",
        "tabel dua hilang",
        "tabel tiga berlebih",
        "tabel satu memuat 1 baris, seharusnya 2",
        "rantai riwayat tidak sama",
    ]
    assert differences(expected, expected) == []
