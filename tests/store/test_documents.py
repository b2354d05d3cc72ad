"""Documents, files and keys of calendars on both databases."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import text

from merit.domain.access import Role, User
from merit.domain.accounts import AccountDraft
from merit.domain.states import Dataset
from merit.store import accounts, audit, calendar_keys, calendar_marks, documents
from merit.store.documents import NewDocument
from merit.store.engine import Engine, reading, writing

NOW = datetime(2026, 11, 25, 3, tzinfo=UTC)
SUBJECT = "contoh/rtl/R-2026-001"
CONTENT = bytes(range(256)) * 40_000  # every octet, ten megabytes
DIGEST = "a" * 64
FILE = NewDocument(SUBJECT, "Bukti", digest=DIGEST, file_name="b.pdf", media_type="application/pdf")
LINK = NewDocument(SUBJECT, "Tautan", link="https://bkn.go.id/a")


def test_a_file_is_kept_once_and_comes_back_octet_by_octet(engine: Engine) -> None:
    with writing(engine) as session:
        for _ in range(2):
            documents.keep_file(session, DIGEST, CONTENT)
        number = documents.add(session, FILE, by="sari", now=NOW)
    with reading(engine) as session:
        assert documents.content_of(session, DIGEST) == CONTENT
        found = documents.find(session, number)
        assert session.execute(text("SELECT count(*) FROM document_file")).scalar_one() == 1
    assert found is not None
    assert (found.subject, found.title, found.size) == (SUBJECT, "Bukti", len(CONTENT))
    assert (found.added_by, found.added_at) == ("sari", NOW)


def test_documents_stand_in_the_order_they_came_and_one_taken_away_keeps_its_row(
    engine: Engine,
) -> None:
    with writing(engine) as session:
        documents.keep_file(session, DIGEST, b"x")
        file = documents.add(session, FILE, by="sari", now=NOW)
        link = documents.add(session, LINK, by="budi", now=NOW)
    with reading(engine) as session:
        assert [item.number for item in documents.present(session, SUBJECT)] == [file, link]
        assert documents.present(session, "contoh/rtl/R-2026-002") == []
    for by in ("budi", "sari"):
        with writing(engine) as session:
            documents.remove(session, file, by=by, now=NOW)
    with reading(engine) as session:
        assert [item.number for item in documents.present(session, SUBJECT)] == [link]
        assert not documents.is_present(session, file)
        assert documents.find(session, file) is not None
        query = text(f"SELECT removed_by FROM document WHERE id = {file}")
        assert session.execute(query).scalar_one() == "budi"


def test_an_account_has_one_key_and_the_newest_counts(engine: Engine) -> None:
    with writing(engine) as session:
        key = accounts.add(session, AccountDraft("lina", "Lina", Role.LEADER), now=NOW)
        for digest in ("b" * 64, "c" * 64):
            calendar_keys.put(session, key, digest, now=NOW)
    with reading(engine) as session:
        assert calendar_keys.holder(session, "b" * 64) is None
        found = calendar_keys.holder(session, "c" * 64)
        assert found is not None
        assert found.username == "lina"
        assert calendar_keys.made_at(session, key) == NOW
    with writing(engine) as session:
        calendar_keys.remove(session, key)
    with reading(engine) as session:
        assert calendar_keys.made_at(session, key) is None


@pytest.mark.parametrize("dataset", Dataset)
def test_the_last_entry_of_the_journal_about_a_code_is_its_last_change(
    engine: Engine, dataset: Dataset
) -> None:
    sari = User("Sari", frozenset(), account="sari")
    with writing(engine) as session:
        assert calendar_marks.marks(session, dataset).since is None
        for code in ("R-2026-001", "R-2026-002", "R-2026-001"):
            key = f"contoh/rtl/{code}"
            audit.record(session, sari, action="ubah_rtl", subject="butir_rtl", subject_key=key)
    with reading(engine) as session:
        found = calendar_marks.marks(session, dataset)
        moments = audit.in_order(session)
        first, second, third = (entry["recorded_at"].replace(tzinfo=UTC) for entry in moments)
    expected = {"rtl/R-2026-001": third, "rtl/R-2026-002": second}
    assert found.changed == (expected if dataset is Dataset.DEMO else {})
    assert found.since == first
    assert found.versions == {}
