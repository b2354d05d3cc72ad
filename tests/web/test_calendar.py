"""The calendar over the network: for a session, or for a secret address and nothing more."""

from datetime import UTC, datetime

import pytest
from icalendar import Calendar as Feed
from services.readers import OWN, reader
from sqlalchemy import text
from starlette.applications import Starlette
from starlette.testclient import TestClient
from web.callers import Known, near
from web.members import MANAGER, administrator, before, draft, joined, seat, token_of, tried

from merit.domain.access import Role, User, visitor
from merit.services import calendar_keys
from merit.services.people import accounts
from merit.store.engine import reading, shared_engine, writing
from merit.web.calendar import ROUTES

OPERATOR = User(
    "Lina", reader(Role.OPERATOR, OWN).grants, frozenset({OWN}), account="lina", role=Role.OPERATOR
)
UNKNOWN = "A" * 43


@pytest.fixture
def lina(database: str) -> str:
    """The secret of an operator's calendar."""
    engine = shared_engine(database)
    administrator(engine, now=before())
    joined(engine, draft("lina", Role.OPERATOR, OWN), now=before())
    return renewed(database)


def renewed(database: str) -> str:
    with writing(shared_engine(database)) as session:
        return calendar_keys.renew_calendar_key(session, OPERATOR, now=datetime.now(UTC))


def uids(body: bytes) -> set[str]:
    return {str(event["UID"]) for event in Feed.from_ical(body).walk("VEVENT")}


def own_activities(database: str, dataset: str) -> set[str]:
    """UIDs of what Brebes was invited to, straight from the tables."""
    query = text(
        "SELECT i.code FROM intervention i JOIN intervention_region r ON r.intervention_id = i.id "
        "WHERE i.dataset = :d AND r.region_code = :r AND NOT EXISTS "
        "(SELECT 1 FROM meeting m WHERE m.intervention_id = i.id AND m.state <> 'draf')"
    )
    with reading(shared_engine(database)) as session:
        rows = session.execute(query, {"d": dataset, "r": OWN}).scalars()
        return {f"{dataset}-intervensi-{code}@merit-jateng" for code in rows}


def test_a_secret_address_needs_no_session_and_gives_the_published_calendar_of_its_account(
    service: Starlette, database: str, lina: str
) -> None:
    answer = near(service).get(f"/kalender/{lina}.ics")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert answer.headers["cache-control"] == "private, no-cache"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert uids(answer.content) == own_activities(database, "terbit")
    assert "set-cookie" not in answer.headers
    assert near(service).get(f"/kalender/{lina}.ics?data=contoh").content == answer.content


def test_a_calendar_that_did_not_change_is_not_sent_again(
    service: Starlette, database: str, lina: str
) -> None:
    client = near(service, headers={"accept-encoding": "identity"})
    first = client.get(f"/kalender/{lina}.ics")
    held = {"if-none-match": first.headers["etag"]}
    again = client.get(f"/kalender/{lina}.ics", headers=held)
    assert (again.status_code, again.content) == (304, b"")
    with writing(shared_engine(database)) as session:
        session.execute(text("UPDATE intervention SET title = 'Lain' WHERE code = 'T-2024-01-30'"))
        session.execute(text("UPDATE revision SET number = number + 1"))
    changed = client.get(f"/kalender/{lina}.ics", headers=held)
    assert changed.status_code == 200
    assert b"SUMMARY:Lain\r\n" in changed.content


def test_every_secret_that_opens_nothing_is_answered_alike(
    service: Starlette, database: str, lina: str
) -> None:
    client = near(service)
    with writing(shared_engine(database)) as session:
        calendar_keys.revoke_calendar_key(session, OPERATOR)
    revoked = client.get(f"/kalender/{lina}.ics")
    token = renewed(database)
    with writing(shared_engine(database)) as session:
        accounts.deactivate(session, MANAGER, "lina", reason="Uji", now=datetime.now(UTC))
    answers = [
        revoked,
        *(
            client.get(f"/kalender/{path}")
            for path in (f"{token}.ics", f"{UNKNOWN}.ics", UNKNOWN, "x/y.ics", "", "%00.ics")
        ),
    ]
    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.content for answer in answers}) == 1
    assert len({str(sorted(answer.headers.items())) for answer in answers}) == 1
    assert answers[0].headers["cache-control"] == "no-store"
    assert "Halaman Intervensi".lower() in answers[0].text.lower()


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_an_address_is_only_read(service: Starlette, lina: str, method: str) -> None:
    assert near(service).request(method, f"/kalender/{lina}.ics").status_code == 405


def test_a_secret_opens_nothing_but_its_calendar(service: Starlette, lina: str) -> None:
    client = near(service)
    for path in (
        "/kalender.ics",
        f"/kalender.ics?kunci={lina}",
        "/dokumen/1",
        "/api/v1/intervensi",
    ):
        assert client.get(path).status_code == 401
    for headers in ({"cookie": f"merit={lina}"}, {"authorization": f"Bearer {lina}"}):
        assert client.get("/kalender.ics", headers=headers).status_code == 401


def test_whoever_is_signed_in_downloads_the_calendar_under_a_name(
    service: Starlette, database: str, lina: str
) -> None:
    client = seat(near(service), token_of(database, "lina"))
    answer = client.get("/kalender.ics?data=contoh")
    assert answer.headers["content-disposition"] == (
        "attachment; filename*=UTF-8''merit-jateng-contoh.ics"
    )
    assert own_activities(database, "contoh") < uids(answer.content)
    assert uids(client.get("/kalender.ics").content) == own_activities(database, "terbit")
    assert uids(client.get("/kalender.ics?data=lain").content) == own_activities(database, "terbit")
    assert lina not in answer.text


def test_a_trial_and_a_visitor_download_it_and_have_no_address(
    service: Starlette, database: str
) -> None:
    client = seat(near(service), tried(database, Role.OPERATOR, OWN))
    found = uids(client.get("/kalender.ics?data=contoh").content)
    assert own_activities(database, "contoh") < found
    everything = uids(near(service).get("/kalender.ics?data=contoh").content)
    assert found < everything


def test_answers_kept_for_one_reader_are_not_given_to_another(database: str) -> None:  # noqa: ARG001
    readers = [
        reader(Role.OPERATOR, "33.29"),
        reader(Role.OPERATOR, "33.05"),
        reader(Role.COACH, "33.29", "33.05"),
        reader(Role.LEADER),
        visitor(demo=True),
    ]
    found = []
    for _ in range(3):
        for user in readers:
            client: TestClient = near(Known(Starlette(routes=ROUTES), user))
            found.append(uids(client.get("/kalender.ics?data=contoh").content))
    brebes, kebumen, both, leader, anybody = found[:5]
    assert found == found[:5] * 3
    assert brebes != kebumen
    assert both == brebes | kebumen
    assert both < leader == anybody
    refused = near(Known(Starlette(routes=ROUTES), visitor(demo=False)))
    assert refused.get("/kalender.ics?data=contoh").status_code == 403
