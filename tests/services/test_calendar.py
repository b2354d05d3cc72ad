"""The calendar of each reader against SQL: what concerns whom, and what is not there twice."""

from datetime import UTC, date, datetime, time

import pytest
from services.readers import HEAD, OPERATOR, OTHER, OWN, reader
from services.results.conftest import filled
from sqlalchemy import text

from merit.domain.access import Role, User, public, visitor
from merit.domain.states import Dataset
from merit.errors import NotAllowedError
from merit.services.calendar import Calendar, Certainty, Entry, Kind, calendar
from merit.store.engine import Engine, Session, reading, writing

__all__ = ["filled"]

COACH = reader(Role.COACH, OWN, OTHER)
LEADER = reader(Role.LEADER)
MANAGER = reader(Role.DATA_MANAGER)
OPEN_ITEMS = "status NOT IN ('selesai', 'selesai_penyesuaian', 'dibatalkan')"


def codes(session: Session, query: str) -> set[str]:
    return {str(code) for code in session.execute(text(query)).scalars()}


def of(found: Calendar, kind: Kind) -> dict[str, Entry]:
    return {item.code: item for item in found.entries if item.kind is kind}


@pytest.mark.parametrize("dataset", Dataset)
def test_a_leader_finds_every_activity_rakor_and_open_item_once(
    session: Session, dataset: Dataset
) -> None:
    found = calendar(session, LEADER, dataset=dataset)
    where = f"dataset = '{dataset.value}'"
    stood_for = codes(
        session,
        "SELECT i.code FROM intervention i JOIN meeting m ON m.intervention_id = i.id "
        f"WHERE m.dataset = '{dataset.value}' AND m.state <> 'draf'",
    )
    every = codes(session, f"SELECT code FROM intervention WHERE {where}")
    assert of(found, Kind.INTERVENTION).keys() == every - stood_for
    assert of(found, Kind.MEETING).keys() == codes(
        session, f"SELECT code FROM meeting WHERE {where} AND state <> 'draf'"
    )
    assert of(found, Kind.DUE).keys() == codes(
        session, f"SELECT code FROM action_item WHERE {where} AND {OPEN_ITEMS}"
    )
    assert len({item.code for item in found.entries}) == len(found.entries)
    assert found.own is None


def test_the_demonstration_holds_every_kind_so_that_these_tests_can_fail(session: Session) -> None:
    found = calendar(session, LEADER, dataset=Dataset.DEMO)
    assert min(len(of(found, kind)) for kind in Kind) >= 3
    assert {item.certainty for item in found.entries} == set(Certainty)
    assert len(calendar(session, LEADER, dataset=Dataset.PUBLISHED).entries) >= 8


@pytest.mark.parametrize("user", [OPERATOR, HEAD, COACH], ids=lambda user: user.role.value)
def test_whoever_is_there_for_regions_finds_what_concerns_them(
    session: Session, user: User
) -> None:
    found = calendar(session, user, dataset=Dataset.DEMO)
    regions = ", ".join(f"'{code}'" for code in user.regions)
    everything = calendar(session, LEADER, dataset=Dataset.DEMO)
    invited = codes(
        session,
        "SELECT DISTINCT i.code FROM intervention i "
        "JOIN intervention_region r ON r.intervention_id = i.id "
        f"WHERE i.dataset = 'contoh' AND r.region_code IN ({regions})",
    )
    assert of(found, Kind.INTERVENTION).keys() == invited & of(everything, Kind.INTERVENTION).keys()
    assert 0 < len(of(found, Kind.INTERVENTION)) < len(of(everything, Kind.INTERVENTION))
    assert of(found, Kind.DUE).keys() == codes(
        session,
        "SELECT code FROM action_item WHERE dataset = 'contoh' "
        f"AND region_code IN ({regions}) AND {OPEN_ITEMS}",
    )
    assert of(found, Kind.MEETING).keys() == of(everything, Kind.MEETING).keys()
    assert found.own is not None
    assert {item.code for item in found.own} == user.regions


def test_where_the_regions_of_a_person_are_missing_nothing_is_taken_for_everything(
    session: Session,
) -> None:
    found = calendar(session, reader(Role.COACH), dataset=Dataset.DEMO)
    assert {item.kind for item in found.entries} == {Kind.MEETING}
    with pytest.raises(NotAllowedError):
        calendar(session, reader(Role.OPERATOR), dataset=Dataset.DEMO)


def test_who_reads_no_items_gets_no_calendar(session: Session) -> None:
    with pytest.raises(NotAllowedError):
        calendar(session, public(), dataset=Dataset.PUBLISHED)
    assert calendar(session, visitor(demo=True), dataset=Dataset.DEMO).own is None
    with pytest.raises(NotAllowedError):
        calendar(session, visitor(demo=False), dataset=Dataset.DEMO)


def test_a_rakor_begins_at_its_hour_and_takes_as_long_as_its_agenda(session: Session) -> None:
    found = of(calendar(session, LEADER, dataset=Dataset.DEMO), Kind.MEETING)
    rows = session.execute(
        text(
            "SELECT m.code, m.held_on, m.starts_at, sum(a.minutes) FROM meeting m "
            "JOIN agenda_item a ON a.meeting_id = m.id WHERE m.dataset = 'contoh' "
            "AND m.state <> 'draf' GROUP BY m.code, m.held_on, m.starts_at"
        )
    ).all()
    assert len(rows) >= 3
    for code, held_on, starts_at, minutes in rows:
        item = found[code]
        hour, minute = map(int, starts_at.split("."))
        assert (item.first, item.last) == (date.fromisoformat(held_on),) * 2
        assert (item.starts_at, item.minutes) == (time(hour, minute), minutes)


def test_a_rakor_that_is_being_drawn_up_is_for_those_who_lead_it(filled: Engine) -> None:
    with writing(filled) as session:
        session.execute(text("UPDATE meeting SET state = 'draf' WHERE code = 'K-2027-01'"))
    with reading(filled) as session:
        for user, seen in ((MANAGER, True), (COACH, True), (LEADER, False), (OPERATOR, False)):
            found = of(calendar(session, user, dataset=Dataset.DEMO), Kind.MEETING)
            assert ("K-2027-01" in found) is seen
        planned = of(calendar(session, MANAGER, dataset=Dataset.DEMO), Kind.MEETING)["K-2027-01"]
    assert planned.certainty is Certainty.PLANNED


def test_an_activity_comes_back_when_the_rakor_that_stood_for_it_is_a_draft(filled: Engine) -> None:
    query = (
        "SELECT i.code FROM intervention i JOIN meeting m ON m.intervention_id = i.id "
        "WHERE m.code = 'K-2026-01'"
    )
    with writing(filled) as session:
        code = session.execute(text(query)).scalar_one()
        session.execute(text("UPDATE meeting SET state = 'draf' WHERE code = 'K-2026-01'"))
    with reading(filled) as session:
        for user, doubled in ((MANAGER, True), (LEADER, False)):
            found = of(calendar(session, user, dataset=Dataset.DEMO), Kind.INTERVENTION)
            assert (code not in found) is doubled


def test_versions_and_the_last_change_come_from_the_rows_and_the_journal(filled: Engine) -> None:
    at = datetime(2026, 11, 20, 4, 5, 6, tzinfo=UTC)
    entry = (
        "INSERT INTO audit_entry (recorded_at, actor, address, action, subject, subject_key, "
        "reason, digest) VALUES ('2026-11-{day} 04:05:06.000000', 'sari', '', 'ubah_rtl', "
        "'butir_rtl', 'contoh/rtl/{code}', '', '{digest}')"
    )
    with writing(filled) as session:
        code = session.execute(
            text(f"SELECT min(code) FROM action_item WHERE dataset = 'contoh' AND {OPEN_ITEMS}")
        ).scalar_one()
        session.execute(text(f"UPDATE action_item SET version = 7 WHERE code = '{code}'"))
        for day in (19, 20):
            session.execute(text(entry.format(day=day, code=code, digest=f"{day:064}")))
    with reading(filled) as session:
        items = of(calendar(session, LEADER, dataset=Dataset.DEMO), Kind.DUE)
    assert (items[code].version, items[code].changed) == (7, at)
    others = [item for item in items.values() if item.code != code]
    assert {(item.version, item.changed) for item in others} == {(1, None)}
