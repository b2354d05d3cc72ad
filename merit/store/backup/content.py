"""What a database holds, in figures by which two copies of it are found alike or not."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, MetaData, String, Table, inspect, select

from merit.domain.journal import ChainCheck, follow

JOURNAL = "audit_entry"
VERSION = "alembic_version"
BATCH = 5000  # rows held in memory at a time
AS_TEXT = (  # how PostgreSQL writes a value must not depend on whoever asks
    "SET LOCAL TimeZone = 'UTC'",
    "SET LOCAL DateStyle = 'ISO'",
    "SET LOCAL bytea_output = 'hex'",
)
_line = json.JSONEncoder(
    ensure_ascii=False,
    separators=(",", ":"),
    default=lambda value: {"heks": bytes(value).hex()},
).encode


@dataclass(frozen=True, slots=True)
class TableContent:
    """A table: how many rows, and the SHA-256 over them in the order of their keys."""

    name: str
    rows: int
    digest: str


@dataclass(frozen=True, slots=True)
class Content:
    """A database at one moment.

    `schema` is None where no schema was ever made. `journal` is None before the journal was
    chained (schema 0008).
    """

    schema: str | None
    tables: tuple[TableContent, ...]
    journal: ChainCheck | None

    @property
    def rows(self) -> int:
        """Rows of all tables together."""
        return sum(table.rows for table in self.tables)


def content_of(connection: Connection) -> Content:
    """Everything `connection` sees, in the transaction it is in; of any schema, old ones too."""
    if connection.dialect.name == "postgresql":
        for statement in AS_TEXT:
            connection.exec_driver_sql(statement)
    names = sorted(inspect(connection).get_table_names())
    return Content(
        _schema(connection) if VERSION in names else None,
        tuple(_table(connection, name) for name in names),
        _journal(connection) if JOURNAL in names else None,
    )


def differences(expected: Content, found: Content) -> list[str]:
    """What a copy holds otherwise than it should, in words; nothing when it is a true copy."""
    told = []
    if expected.schema != found.schema:
        told.append(f"skema {found.schema}, seharusnya {expected.schema}")
    wanted = {table.name: table for table in expected.tables}
    present = {table.name: table for table in found.tables}
    told += [f"tabel {name} hilang" for name in sorted(wanted.keys() - present.keys())]
    told += [f"tabel {name} berlebih" for name in sorted(present.keys() - wanted.keys())]
    for name in sorted(wanted.keys() & present.keys()):
        if wanted[name].rows != present[name].rows:
            told.append(
                f"tabel {name} memuat {present[name].rows} baris, seharusnya {wanted[name].rows}"
            )
        elif wanted[name] != present[name]:
            told.append(f"isi tabel {name} berubah")
    if expected.journal != found.journal:
        told.append("rantai riwayat tidak sama")
    return told


def _schema(connection: Connection) -> str | None:
    found = connection.exec_driver_sql(f"SELECT version_num FROM {VERSION}").scalar()
    return None if found is None else str(found)


def _table(connection: Connection, name: str) -> TableContent:
    total, number = sha256(), 0
    for row in _streamed(connection, _rows_of(connection, name)):
        total.update(_line(list(row)).encode("utf-8") + b"\n")
        number += 1
    return TableContent(name, number, total.hexdigest())


def _rows_of(connection: Connection, name: str) -> str:
    """The question for all rows of a table: values as stored, the same from every copy of it."""
    quoted = connection.dialect.identifier_preparer.quote
    found = inspect(connection)
    columns = {item["name"]: item["type"] for item in found.get_columns(name)}
    keys = found.get_pk_constraint(name)["constrained_columns"] or list(columns)
    is_server = connection.dialect.name == "postgresql"
    wanted = [f"{quoted(column)}::text" if is_server else quoted(column) for column in columns]
    # Text sorts by the locale of the database, which may be another where it is put back.
    order = [
        f'{quoted(key)} COLLATE "C"'
        if is_server and isinstance(columns[key], String)
        else quoted(key)
        for key in keys
    ]
    return f"SELECT {', '.join(wanted)} FROM {quoted(name)} ORDER BY {', '.join(order)}"


def _streamed(connection: Connection, question: str) -> Iterator[Any]:
    options = {"stream_results": True, "yield_per": BATCH}
    return iter(connection.exec_driver_sql(question, execution_options=options))


def _journal(connection: Connection) -> ChainCheck | None:
    table = Table(JOURNAL, MetaData(), autoload_with=connection)
    if "digest" not in table.c:
        return None
    reader = connection.execution_options(stream_results=True, yield_per=BATCH)
    return follow(map(dict, reader.execute(select(table).order_by(table.c.id)).mappings()))
