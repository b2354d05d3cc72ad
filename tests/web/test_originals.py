"""The file of a batch: for those who may import, to be kept and never to be shown."""

from datetime import UTC, date, datetime
from hashlib import sha256

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from web.callers import Known, near
from web.members import administrator, before, draft, joined, seat, token_of

from merit.domain.access import Role, User, grants_of
from merit.domain.imports.readings import ActionRow, Asked, Kind, Reading
from merit.domain.states import ActionStatus
from merit.services import imports
from merit.services.imports import Upload
from merit.store.engine import shared_engine, writing
from merit.web.originals import ROUTES

CONTENT = b"PK\x03\x04 isi berkas"
MANAGER = User("Sari", grants_of(Role.DATA_MANAGER, demo=True), account="sari")


def taken_in(database: str, name: str = "rtl 2026.xlsx") -> int:
    """A batch of one action item; its number."""
    row = ActionRow(
        sheet="Data",
        row=2,
        region_code="33.03",
        title="Menyusun standar kompetensi",
        owner="BKPSDM",
        agreed_on=date(2026, 3, 2),
        due_on=date(2026, 12, 31),
        status=ActionStatus.NOT_STARTED,
    )
    reading = Reading(Asked(Kind.ACTIONS), sha256(CONTENT).hexdigest(), (row,))
    now = datetime.now(UTC)
    with writing(shared_engine(database)) as session:
        seen = imports.preview(session, MANAGER, reading, now=now)
        upload = Upload(name, CONTENT)
        return imports.take_in(
            session, MANAGER, reading, upload, reason="", seen=seen, now=now
        ).number


@pytest.fixture
def sari(service: Starlette, database: str) -> TestClient:
    """A data manager at her browser."""
    engine = shared_engine(database)
    administrator(engine, now=before())
    joined(engine, draft("sari", Role.DATA_MANAGER), now=before())
    return seat(near(service), token_of(database, "sari"))


def test_the_file_comes_back_as_it_was_handed_in(sari: TestClient, database: str) -> None:
    answer = sari.get(f"/impor/berkas/{taken_in(database)}")
    assert answer.status_code == 200
    assert answer.content == CONTENT
    assert answer.headers["content-disposition"] == "attachment; filename*=UTF-8''rtl%202026.xlsx"
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-security-policy"] == "default-src 'none'; sandbox"
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "name",
    ['a"; filename="b.html', "baris\r\nSet-Cookie: a=b", "../../etc/sandi", "nama\u202exslx.html"],
    ids=["quote", "line break", "folders", "turned"],
)
def test_a_name_adds_nothing_to_the_answer(sari: TestClient, database: str, name: str) -> None:
    answer = sari.get(f"/impor/berkas/{taken_in(database, name)}")
    told = answer.headers["content-disposition"]
    assert told.startswith("attachment; filename*=UTF-8''")
    assert not set(told.removeprefix("attachment; filename*=UTF-8''")) & set('"/\\; \r\n<>')
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("number", ["999", "0", "-1", "1e3", "\u0661", "9" * 40, "x"])
def test_a_number_no_batch_has_is_answered_with_a_sentence(sari: TestClient, number: str) -> None:
    answer = sari.get(f"/impor/berkas/{number}")
    assert answer.status_code == 404
    assert "Pilih impor dari daftar" in answer.text


@pytest.mark.parametrize(
    "role", sorted(set(Role) - {Role.DATA_MANAGER}), ids=lambda role: role.value
)
def test_others_do_not_get_it(database: str, role: Role) -> None:
    number = taken_in(database)
    user = User("Orang", grants_of(role, demo=True), frozenset({"33.03"}), account="orang")
    answer = near(Known(Starlette(routes=ROUTES), user)).get(f"/impor/berkas/{number}")
    assert answer.status_code in (403, 404)
    assert CONTENT not in answer.content


def test_nobody_gets_it_without_a_session(service: Starlette, database: str) -> None:
    number = taken_in(database)
    administrator(shared_engine(database), now=before())
    answer = near(service).get(f"/impor/berkas/{number}")
    assert answer.status_code == 401
    assert CONTENT not in answer.content
