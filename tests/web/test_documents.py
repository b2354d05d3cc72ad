"""A document over the network: to be kept, never to be shown, and for its readers alone."""

from datetime import UTC, datetime

import pytest
from services.readers import OTHER, OWN, reader
from sqlalchemy import text
from starlette.applications import Starlette
from starlette.testclient import TestClient
from web.callers import Known, near
from web.members import administrator, before, draft, joined, seat, token_of
from workbooks.attached_samples import office, pdf

from merit.domain.access import Role, User, visitor
from merit.services import documents
from merit.services.imports import Upload
from merit.store.engine import reading, shared_engine, writing
from merit.web.documents import ROUTES

MANAGER = reader(Role.DATA_MANAGER, trial=True)


def added(database: str, subject: str, name: str = "notulen.pdf", content: bytes = b"") -> int:
    """The number of a file beside something of the demonstration."""
    upload = Upload(name, content or pdf())
    with reading(shared_engine(database)) as session:
        file = documents.judged(session, MANAGER, subject, upload)
    with writing(shared_engine(database)) as session:
        return documents.add_file(session, MANAGER, subject, file, now=datetime.now(UTC)).number


def item_of(database: str, region: str) -> str:
    query = text("SELECT min(code) FROM action_item WHERE dataset = 'contoh' AND region_code = :r")
    with reading(shared_engine(database)) as session:
        return f"contoh/rtl/{session.execute(query, {'r': region}).scalar_one()}"


def client_of(user: User) -> TestClient:
    return near(Known(Starlette(routes=ROUTES), user))


@pytest.fixture
def lina(service: Starlette, database: str) -> TestClient:
    """A leader at her browser."""
    administrator(shared_engine(database), now=before())
    joined(shared_engine(database), draft("lina", Role.LEADER), now=before())
    return seat(near(service), token_of(database, "lina"))


def test_the_file_comes_back_as_it_was_handed_in_and_is_never_shown(
    lina: TestClient, database: str
) -> None:
    answer = lina.get(f"/dokumen/{added(database, 'contoh/intervensi/I-2026-01')}")
    assert answer.status_code == 200
    assert answer.content == pdf()
    assert answer.headers["content-disposition"] == "attachment; filename*=UTF-8''notulen.pdf"
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-security-policy"] == "default-src 'none'; sandbox"
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ('a"; filename="b.html', ".html.pptx"),
        ("baris\r\nSet-Cookie: a=b", ".pptx"),
        ("../../etc/sandi", "sandi.pptx"),
        ("CON.pptx", "_CON.pptx"),
        ("\U0001f389" * 255, ".pptx"),
    ],
    ids=["quote", "line break", "folders", "device", "long"],
)
def test_a_name_adds_nothing_to_the_answer(
    lina: TestClient, database: str, name: str, ending: str
) -> None:
    number = added(database, "contoh/rakor/K-2026-01", name, office())
    answer = lina.get(f"/dokumen/{number}")
    told = answer.headers["content-disposition"].removeprefix("attachment; filename*=UTF-8''")
    assert told.endswith(ending)
    assert not set(told) & set('"/\\; \r\n<>')
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("number", ["999999", "0", "-1", "1e3", "\u0661", "9" * 40, "x", "%00"])
def test_a_number_no_document_has_is_answered_with_a_sentence(
    lina: TestClient, number: str
) -> None:
    answer = lina.get(f"/dokumen/{number}")
    assert answer.status_code == 404
    assert "Pilih dokumen dari daftar" in answer.text


def test_a_region_gets_its_own_and_nothing_of_another(database: str) -> None:
    own, other = (added(database, item_of(database, region)) for region in (OWN, OTHER))
    client = client_of(reader(Role.OPERATOR, OWN))
    assert client.get(f"/dokumen/{own}").content == pdf()
    answer = client.get(f"/dokumen/{other}")
    assert answer.status_code == 403
    assert pdf()[:20] not in answer.content


def test_where_nothing_made_up_is_read_no_document_of_it_is(database: str) -> None:
    number = added(database, "contoh/intervensi/I-2026-01")
    assert client_of(visitor(demo=True)).get(f"/dokumen/{number}").status_code == 200
    assert client_of(visitor(demo=False)).get(f"/dokumen/{number}").status_code == 403


def test_nobody_gets_it_without_a_session(service: Starlette, database: str) -> None:
    number = added(database, "contoh/intervensi/I-2026-01")
    administrator(shared_engine(database), now=before())
    answer = near(service).get(f"/dokumen/{number}")
    assert answer.status_code == 401
    assert pdf()[:20] not in answer.content
