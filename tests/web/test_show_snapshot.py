"""A frozen deck over the network: as it was, for whoever may read all it holds."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape

import pytest
from services.decks_by_hand import DECK
from services.readers import OTHER, OWN, reader
from starlette.applications import Starlette
from starlette.testclient import TestClient
from web.callers import Known, near

from merit.domain.access import Role, User, visitor
from merit.domain.decks import Deck, DeckKind
from merit.domain.local_time import day_of
from merit.domain.states import Dataset
from merit.reports.numbers import day
from merit.services import snapshots
from merit.store.engine import shared_engine, writing
from merit.web.show_snapshot import ROUTES

JOINER = "\u2060"  # keeps "Rata-rata" on one line
NOW = datetime(2026, 5, 12, 3, 5, tzinfo=UTC)
AUTHOR = replace(reader(Role.DATA_MANAGER), account="sari")
OPERATOR = reader(Role.OPERATOR, OWN)
LEADER = reader(Role.LEADER)


def asking(user: User) -> TestClient:
    return near(Known(Starlette(routes=ROUTES), user))


def titles(page: str) -> list[str]:
    """The titles of the slides, as they are read."""
    found = re.findall(r"<h2[^>]*>(.*?)</h2>", page, re.S)
    plain = [unescape(re.sub(r"<[^>]+>", " ", item)).replace(JOINER, "") for item in found]
    return [" ".join(item.split()) for item in plain]


def frozen(database: str, deck: Deck = DECK, now: datetime = NOW) -> str:
    with writing(shared_engine(database)) as session:
        return snapshots.freeze(session, AUTHOR, deck, title="Rakor", now=now).code


def test_a_snapshot_is_shown_with_its_slides_and_when_it_was_frozen(database: str) -> None:
    code = frozen(database)
    answer = asking(LEADER).get(f"/tayang/cuplikan/{code}")
    assert answer.status_code == 200
    assert "Dibekukan pada 12 Mei 2026 pukul 10.05 WIB" in answer.text
    assert "Terakhir diperbarui" not in answer.text
    assert titles(answer.text) == [slide.title for slide in DECK.slides]
    assert 'data-desk="/layar?data=terbit"' in answer.text
    assert answer.headers["Cache-Control"] == "no-store"
    assert "script-src 'self'" in answer.headers["Content-Security-Policy"]


def test_without_data_named_it_is_one_of_those_the_reader_works_in(database: str) -> None:
    pupil = reader(Role.LEADER, trial=True)
    deck = replace(DECK, dataset=Dataset.DEMO)
    with writing(shared_engine(database)) as session:
        code = snapshots.freeze(session, pupil, deck, title="Coba", now=NOW).code
    answer = asking(pupil).get(f"/tayang/cuplikan/{code}")
    assert answer.status_code == 200
    assert 'data-desk="/layar?data=contoh"' in answer.text
    assert asking(pupil).get(f"/tayang/cuplikan/{code}/versi").json()["versi"] == code
    assert asking(LEADER).get(f"/tayang/cuplikan/{code}").status_code == 404


def test_what_was_frozen_today_says_its_day_since_the_page_may_stay_open(database: str) -> None:
    now = datetime.now(UTC)
    answer = asking(LEADER).get(f"/tayang/cuplikan/{frozen(database, now=now)}")
    assert f"Dibekukan pada {day(day_of(now))} pukul " in answer.text


def test_its_page_is_told_that_it_is_still_the_same(database: str) -> None:
    code = frozen(database)
    client = asking(LEADER)
    assert f'data-version="{code}"' in client.get(f"/tayang/cuplikan/{code}").text
    assert client.get(f"/tayang/cuplikan/{code}/versi?data=terbit").json()["versi"] == code


def test_its_page_is_told_when_it_is_to_be_shown_no_more(database: str) -> None:
    code = frozen(database)
    address = f"/tayang/cuplikan/{code}/versi?data=terbit&salindia=3"
    assert asking(OPERATOR).get(address).status_code == 403
    assert asking(LEADER).get(address).status_code == 200
    with writing(shared_engine(database)) as session:
        snapshots.withdraw(session, AUTHOR, code, reason="Angka dikoreksi", now=NOW)
    assert asking(LEADER).get(address).status_code == 404


@pytest.mark.parametrize(
    ("region", "user", "expected"),
    [
        ("", visitor(demo=True), 200),
        ("", OPERATOR, 403),
        (OWN, OPERATOR, 200),
        (OTHER, OPERATOR, 403),
        (OTHER, LEADER, 200),
    ],
)
def test_a_region_is_shown_what_is_its_own(
    database: str, region: str, user: User, expected: int
) -> None:
    deck = replace(DECK, kind=DeckKind.REGION, region_code=region) if region else DECK
    answer = asking(user).get(f"/tayang/cuplikan/{frozen(database, deck)}")
    assert answer.status_code == expected
    assert (DECK.slides[0].title in titles(answer.text)) is (expected == 200)


def test_a_withdrawn_or_unknown_one_says_so(database: str) -> None:
    code = frozen(database)
    with writing(shared_engine(database)) as session:
        snapshots.withdraw(session, AUTHOR, code, reason="Angka dikoreksi", now=NOW)
    answer = asking(LEADER).get(f"/tayang/cuplikan/{code}")
    assert (answer.status_code, "Angka dikoreksi" in answer.text) == (404, True)
    assert re.findall(r"<h1[^>]*>([^<]*)<", answer.text) == ["Cuplikan sudah ditarik"]
    answer = asking(LEADER).get("/tayang/cuplikan/C-1999-001")
    assert (answer.status_code, "tidak ada" in answer.text) == (404, True)
    assert re.findall(r"<h1[^>]*>([^<]*)<", answer.text) == ["Cuplikan tidak ada"]
    assert asking(LEADER).get(f"/tayang/cuplikan/{code}?data=lain").status_code == 400
    answer = asking(LEADER).get(f"/tayang/cuplikan/{code}?data=contoh")
    assert answer.status_code == 404
    assert '<a href="/layar?data=contoh">Kembali ke Layar presentasi</a>' in answer.text
    assert "Masuk</a>" not in answer.text
