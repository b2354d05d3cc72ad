"""The journal on either database: chained, closed, and found out when it was changed."""

import sqlite3
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from merit.domain.access import User
from merit.domain.journal import START, Asked, ChainCheck, Difference
from merit.services.audit import check
from merit.store import audit, migrations
from merit.store.engine import Engine, Session, make_engine, reading, writing

SITI = User("Siti", frozenset(), account="siti", address="10.0.0.1")


def write(engine: Engine, number: int, *, user: User = SITI) -> None:
    with writing(engine) as session:
        audit.record(
            session,
            user,
            action="ubah",
            subject="hasil",
            subject_key=f"33.{number:02d}/2023",
            before={"skor": None, "“b”": [1, {"é": True}]},
            after={"skor": Decimal("264.50"), "pada": date(2025, 1, 15), "a": "ö", "“b”": []},
            reason="Salah ketik – ≥ 325 🙂",
        )


def whole(engine: Engine) -> tuple[int, int | None]:
    with reading(engine) as session:
        found = check(session)
    return found.entries, found.broken_id


def test_what_is_read_back_gives_the_digests_that_were_written(engine: Engine) -> None:
    for number in range(5):
        write(engine, number)
    assert whole(engine) == (5, None)
    with reading(engine) as session:
        found, rows = check(session), list(audit.in_order(session))
    assert found.head == rows[-1]["digest"]
    assert found.last_at == rows[-1]["recorded_at"]
    assert len({row["digest"] for row in rows}) == 5


def test_the_newest_entry_is_another_after_every_one(engine: Engine) -> None:
    found = []
    for number in range(3):
        with reading(engine) as session:
            found.append(audit.newest(session))
        write(engine, number)
    assert found[0] == 0
    assert found == sorted(set(found))


def test_an_empty_journal_begins_at_the_start(engine: Engine) -> None:
    with reading(engine) as session:
        found = check(session)
    assert (found.entries, found.broken_id, found.head, found.last_at) == (0, None, START, None)


def test_the_chain_is_followed_over_several_batches(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audit, "BATCH", 2)
    for number in range(5):
        write(engine, number)
    assert whole(engine) == (5, None)


def test_several_entries_of_one_transaction_are_chained_too(engine: Engine) -> None:
    with writing(engine) as session:
        for key in "ab":
            audit.record(session, SITI, action="ubah", subject="hasil", subject_key=key)
    assert whole(engine) == (2, None)


def test_an_entry_of_a_write_that_failed_leaves_no_gap_in_the_chain(engine: Engine) -> None:
    write(engine, 1)
    with Session(engine) as session:
        audit.record(session, SITI, action="ubah", subject="hasil", subject_key="x")
        session.rollback()
    write(engine, 2)
    assert whole(engine) == (2, None)


REFUSED = {
    "sqlite": [
        "UPDATE audit_entry SET reason = 'lain'",
        "UPDATE audit_entry SET digest = digest WHERE id = 2",
        "DELETE FROM audit_entry WHERE id = 2",
        "DELETE FROM audit_entry",
    ]
}
REFUSED["postgresql"] = [*REFUSED["sqlite"], "TRUNCATE audit_entry"]
REFUSED["sqlite"] += [  # SQLite tells no other trigger that it deletes on the way
    "INSERT OR REPLACE INTO audit_entry SELECT * FROM audit_entry WHERE id = 2",
    "UPDATE OR REPLACE audit_entry SET id = 2 WHERE id = 3",
]


def test_the_database_refuses_to_change_or_delete_an_entry(engine: Engine) -> None:
    for number in range(3):
        write(engine, number)
    for statement in REFUSED[engine.dialect.name]:
        with (
            pytest.raises(DBAPIError, match="riwayat hanya dapat ditambah"),
            writing(engine) as session,
        ):
            session.connection().exec_driver_sql(statement)
    assert whole(engine) == (3, None)


OPEN = {
    "sqlite": ["DROP TRIGGER audit_entry_no_update", "DROP TRIGGER audit_entry_no_delete"],
    "postgresql": ["ALTER TABLE audit_entry DISABLE TRIGGER USER"],
}
TAMPERING = {  # statement: first entry that no longer fits
    "UPDATE audit_entry SET actor = 'sitI' WHERE id = 3": 3,
    "UPDATE audit_entry SET recorded_at = '2020-01-01 00:00:00' WHERE id = 3": 3,
    'UPDATE audit_entry SET after = \'{"skor": "400"}\' WHERE id = 3': 3,
    "UPDATE audit_entry SET before = NULL WHERE id = 3": 3,
    "UPDATE audit_entry SET digest = upper(digest) WHERE id = 5": 5,
    "UPDATE audit_entry SET id = 9 WHERE id = 3": 4,
    "DELETE FROM audit_entry WHERE id = 1": 2,
    "DELETE FROM audit_entry WHERE id = 3": 4,
}


def tampered(engine: Engine, statement: str) -> ChainCheck:
    """What is found after `statement`, by somebody who can take the guards away; then undone."""
    with Session(engine) as session:
        for opening in OPEN[engine.dialect.name]:
            session.connection().exec_driver_sql(opening)
        assert session.connection().exec_driver_sql(statement).rowcount == 1
        found = check(session)
        session.rollback()
    return found


def test_tampering_behind_the_guards_is_found(engine: Engine) -> None:
    for number in range(5):
        write(engine, number)
    found = {statement: tampered(engine, statement).broken_id for statement in TAMPERING}
    assert found == TAMPERING
    assert whole(engine) == (5, None)


def test_the_last_entry_taken_away_shows_only_in_the_digest_that_was_noted(engine: Engine) -> None:
    for number in range(5):
        write(engine, number)
    with reading(engine) as session:
        noted = check(session)
    found = tampered(engine, "DELETE FROM audit_entry WHERE id = 5")
    assert (found.entries, found.broken_id) == (4, None)
    assert found.head != noted.head


def test_one_byte_changed_in_the_file_itself_is_found(tmp_path: Path) -> None:
    path = tmp_path / "merit.db"
    engine = make_engine(f"sqlite:///{path}")
    migrations.migrate(engine)
    for number in range(3):
        write(engine, number)
    engine.dispose()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    content = path.read_bytes()
    assert content.count(b"33.01/2023") == 2  # the entry and the index of subjects
    path.write_bytes(content.replace(b"33.01/2023", b"33.01/2024"))
    assert whole(engine) == (3, 2)
    engine.dispose()


def go(engine: Engine, step: Callable[..., None], to: str) -> None:
    config = migrations.configuration()
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        step(config, to)


OLD = text(
    "INSERT INTO audit_entry"
    " (id, recorded_at, actor, action, subject, subject_key, before, after, reason)"
    " VALUES (:id, :at, 'Sistem', 'isi_awal', 'basis_data', 'merit', :before, :after, '')"
)


def test_entries_from_before_the_chain_are_chained_and_closed_by_the_migration(
    blank: Engine,
) -> None:
    go(blank, command.upgrade, "0007")
    with blank.begin() as connection:
        for number in (1, 2, 5):
            at = datetime(2026, 1, number, 3, 4, 5, 678, tzinfo=UTC)
            at_ = at.strftime("%Y-%m-%d %H:%M:%S.%f") if blank.dialect.name == "sqlite" else at
            values = {"id": number, "at": at_, "before": "null", "after": '{"contoh": true}'}
            connection.execute(OLD, values)
    migrations.migrate(blank)
    assert whole(blank) == (3, None)
    with pytest.raises(DBAPIError, match="hanya dapat ditambah"), blank.begin() as connection:
        connection.execute(text("DELETE FROM audit_entry"))
    go(blank, command.downgrade, "0007")
    with blank.begin() as connection:
        assert connection.execute(text("SELECT count(*) FROM audit_entry")).scalar() == 3
    migrations.migrate(blank)
    assert whole(blank) == (3, None)


def keys(engine: Engine, **asked: object) -> list[str]:
    with reading(engine) as session:
        question = Asked(**asked)  # type: ignore[arg-type]
        found = audit.found(session, question, limit=10)
        assert audit.count(session, question) == len(found)
    return [item.subject_key for item in found]


def test_entries_are_found_newest_first_by_whom_what_when_and_words(engine: Engine) -> None:
    started = datetime.now(UTC)
    write(engine, 1)
    write(engine, 2, user=User("Sistem", frozenset()))
    ended = datetime.now(UTC)
    write(engine, 3)
    one, two, three = (f"33.{number:02d}/2023" for number in (1, 2, 3))
    assert keys(engine) == [three, two, one]
    assert keys(engine, actor="siti") == [three, one]
    assert keys(engine, actor="sit") == []
    assert keys(engine, subject="hasil", action="ubah") == [three, two, one]
    assert keys(engine, subject="akun") == keys(engine, action="hapus") == []
    assert keys(engine, since=ended) == [three]
    assert keys(engine, since=started, until=ended) == [two, one]
    assert keys(engine, until=started - timedelta(days=1)) == []
    assert keys(engine, text="33.02/") == [two]
    assert keys(engine, text="SISTEM") == [two]
    assert keys(engine, text="salah KETIK") == [three, two, one]
    assert keys(engine, text="264.5") == [three, two, one]
    assert keys(engine, text="ö") == [three, two, one]
    assert keys(engine, text="%") == keys(engine, text="264_5") == []


def test_a_part_of_the_entries_and_what_each_changed(engine: Engine) -> None:
    for number in range(4):
        write(engine, number)
    with reading(engine) as session:
        (entry,) = audit.found(session, Asked(), limit=1, offset=2)
    assert (entry.subject_key, entry.actor, entry.address) == ("33.01/2023", "siti", "10.0.0.1")
    assert entry.differences == (
        Difference("skor", None, "264.5"),
        Difference("pada", None, "2025-01-15"),
        Difference("a", None, "ö"),
        Difference("“b”.1", 1, None),
        Difference("“b”.2.é", True, None),
    )


def test_the_latest_entry_is_that_of_exactly_this_subject(engine: Engine) -> None:
    with writing(engine) as session:
        for key in ("terbit/rtl/R-2026-1", "terbit/rtl/R-2026-10", "terbit/rtl/R-2026-1"):
            audit.record(session, SITI, action="ubah_rtl", subject="butir_rtl", subject_key=key)
        audit.record(
            session, SITI, action="unggah", subject="dokumen", subject_key="terbit/rtl/R-2026-1"
        )
        audit.record(
            session,
            SITI,
            action="ubah_rtl",
            subject="butir_rtl",
            subject_key="terbit/rtl/R-2026-10",
        )
    with reading(engine) as session:
        found = {
            code: audit.latest(session, subject="butir_rtl", subject_key=f"terbit/rtl/{code}")
            for code in ("R-2026-1", "R-2026-10", "R-2026-100")
        }
    told = {code: None if entry is None else entry.id for code, entry in found.items()}
    assert told == {"R-2026-1": 3, "R-2026-10": 5, "R-2026-100": None}
