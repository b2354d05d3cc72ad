"""The calendar file: read back by the library, and by hand, line by line."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from icalendar import Calendar as Feed
from icalendar import Event
from services.conftest import session, shipped
from services.readers import OPERATOR, reader
from sqlalchemy import text

from merit.domain.access import Role, User
from merit.domain.regions import Region
from merit.domain.states import Dataset, RegionKind
from merit.reports.calendar_feed import calendar_feed
from merit.services.calendar import Calendar, Certainty, Entry, Kind, calendar
from merit.store.engine import Session

__all__ = ["session", "shipped"]

LEADER = reader(Role.LEADER)
DEMAK = Region("33.21", "Demak", RegionKind.REGENCY)
BATANG = Region("33.25", "Batang", RegionKind.REGENCY)
AT = datetime(2026, 3, 5, 1, 2, 3, tzinfo=UTC)
PLAN = Entry(
    Kind.INTERVENTION,
    "I-2026-07",
    "FGD tematik",
    date(2026, 3, 30),
    date(2026, 4, 2),
    Certainty.PLANNED,
    (DEMAK, BATANG),
    3,
    AT,
    place="Aula BKD, lantai 2",
)
RAKOR = replace(
    PLAN,
    kind=Kind.MEETING,
    code="K-2026-01",
    title="Rakor triwulan I",
    last=PLAN.first,
    certainty=Certainty.SURE,
    starts_at=time(8, 30),
    minutes=145,
)


def feed_of(*entries: Entry, dataset: Dataset = Dataset.PUBLISHED) -> bytes:
    return calendar_feed(Calendar(dataset, entries, None, 35, AT - timedelta(days=9)))


def event_of(entry: Entry, dataset: Dataset = Dataset.PUBLISHED) -> Event:
    (found,) = Feed.from_ical(feed_of(entry, dataset=dataset)).walk("VEVENT")
    return found


def lines_of(entry: Entry, dataset: Dataset = Dataset.PUBLISHED) -> list[str]:
    """The content lines, unfolded by hand."""
    return feed_of(entry, dataset=dataset).decode().replace("\r\n ", "").split("\r\n")


def test_a_plan_of_several_days_ends_before_the_day_after() -> None:
    assert {
        "DTSTART;VALUE=DATE:20260330",
        "DTEND;VALUE=DATE:20260403",
        "STATUS:TENTATIVE",
        "TRANSP:TRANSPARENT",
        "SEQUENCE:3",
        "UID:terbit-intervensi-I-2026-07@merit-jateng",
        "DTSTAMP:20260305T010203Z",
        "LAST-MODIFIED:20260305T010203Z",
        "SUMMARY:FGD tematik",
        "LOCATION:Aula BKD\\, lantai 2",
        "DESCRIPTION:Kegiatan I-2026-07\\nDaerah: Kab. Demak\\, Kab. Batang",
    } <= set(lines_of(PLAN))


def test_a_rakor_takes_its_hours_in_jakarta() -> None:
    lines = lines_of(RAKOR)
    assert "DTSTART;TZID=Asia/Jakarta:20260330T083000" in lines
    assert "DTEND;TZID=Asia/Jakarta:20260330T105500" in lines
    zone = lines[lines.index("BEGIN:VTIMEZONE") : lines.index("END:VTIMEZONE")]
    assert {"TZID:Asia/Jakarta", "TZOFFSETFROM:+0700", "TZOFFSETTO:+0700"} <= set(zone)
    start = event_of(RAKOR).decoded("DTSTART")
    assert start.astimezone(UTC) == datetime(2026, 3, 30, 1, 30, tzinfo=UTC)


def test_a_rakor_without_hour_takes_the_day_and_one_without_agenda_no_end() -> None:
    assert "DTEND;VALUE=DATE:20260331" in lines_of(replace(RAKOR, starts_at=None))
    assert not any(line.startswith("DTEND") for line in lines_of(replace(RAKOR, minutes=0)))


@pytest.mark.parametrize(
    ("certainty", "status", "summary"),
    [
        (Certainty.SURE, "CONFIRMED", "FGD tematik"),
        (Certainty.POSTPONED, "CANCELLED", "Ditunda: FGD tematik"),
        (Certainty.CANCELLED, "CANCELLED", "Dibatalkan: FGD tematik"),
    ],
)
def test_what_does_not_take_place_is_cancelled_and_says_how(
    certainty: Certainty, status: str, summary: str
) -> None:
    lines = lines_of(replace(PLAN, certainty=certainty, reason="Anggaran; dialihkan"))
    assert f"STATUS:{status}" in lines
    assert f"SUMMARY:{summary}" in lines
    assert any("Alasan: Anggaran\\; dialihkan" in line for line in lines)


def test_a_month_is_said_to_be_all_that_is_known() -> None:
    lines = lines_of(replace(PLAN, is_month=True))
    assert "SUMMARY:FGD tematik (hanya bulannya yang diketahui)" in lines


def test_a_due_date_names_the_region_and_the_office() -> None:
    due = replace(PLAN, kind=Kind.DUE, regions=(DEMAK,), owner="BKPSDM Kab. Demak", title="Peta")
    lines = lines_of(due)
    assert "SUMMARY:Tenggat RTL: Peta – Kab. Demak" in lines
    assert any("Penanggung jawab: BKPSDM Kab. Demak" in line for line in lines)


def test_without_a_journal_entry_the_stamp_is_when_the_journal_began() -> None:
    lines = lines_of(replace(PLAN, changed=None))
    assert "DTSTAMP:20260224T010203Z" in lines
    assert not any(line.startswith("LAST-MODIFIED") for line in lines)


HOSTILE = (
    "koma, titik koma; garis\\miring",
    "baris\nbaru\r\nBEGIN:VEVENT\r\nSUMMARY:palsu",
    'kutip "dua": titik dua',
    "\U0001f389" * 60,
    "é" * 200,
    "x" * 300,
    "END:VCALENDAR",
    "=1+1",
)
CONTROLS = "satu\x00dua\x0btiga\rempat\x85lima\x1b"


@pytest.mark.parametrize("title", HOSTILE)
def test_no_text_gets_out_of_its_line(title: str) -> None:
    body = feed_of(replace(PLAN, title=title, place=title, reason=title))
    assert body.count(b"\r\nBEGIN:VEVENT\r\n") == body.count(b"\r\nEND:VEVENT\r\n") == 1
    assert body.endswith(b"END:VCALENDAR\r\n")
    assert body.count(b"\r\nEND:VCALENDAR\r\n") == 1
    (event,) = Feed.from_ical(body).walk("VEVENT")
    assert str(event["SUMMARY"]) == title.replace("\r\n", "\n")
    assert str(event["LOCATION"]) == title.replace("\r\n", "\n")
    check_by_hand(body)


def test_control_characters_are_left_out() -> None:
    (event,) = Feed.from_ical(feed_of(replace(PLAN, title=CONTROLS))).walk("VEVENT")
    assert str(event["SUMMARY"]) == "satuduatigaempatlima"


def check_by_hand(body: bytes) -> None:
    """What RFC 5545 asks of every line: its end, its length in octets, and whole letters."""
    lines = body.split(b"\r\n")
    assert lines.pop() == b""
    for line in lines:
        assert 0 < len(line) <= 75
        assert not set(line) & {10, 13}
        line.decode("utf-8")
        assert re.match(rb"[A-Z-]+[;:]|[ \t]", line)


@pytest.fixture(params=[*Dataset], ids=lambda dataset: dataset.value)
def dataset(request: pytest.FixtureRequest) -> Dataset:
    found: Dataset = request.param
    return found


@pytest.mark.parametrize("user", [LEADER, OPERATOR], ids=["leader", "operator"])
def test_every_line_of_the_whole_calendar_is_sound(
    session: Session, dataset: Dataset, user: User
) -> None:
    body = calendar_feed(calendar(session, user, dataset=dataset))
    check_by_hand(body)
    found = Feed.from_ical(body)
    events = found.walk("VEVENT")
    uids = {str(event["UID"]) for event in events}
    assert len(uids) == len(events) > 0
    assert all(uid.startswith(f"{dataset.value}-") for uid in uids)
    is_demo = dataset is Dataset.DEMO
    for event in events:
        assert str(event["SUMMARY"]).startswith("Data contoh: ") is is_demo
        assert event["DTSTAMP"].dt.tzinfo is not None
    assert str(found["X-WR-CALNAME"]).startswith("Data contoh: ") is is_demo
    assert not re.search(rb"\d{18}", body)


def test_one_code_of_several_kinds_in_both_data_sets_stays_apart() -> None:
    alike = [replace(PLAN, kind=kind, code="K-2026-01", regions=(DEMAK,)) for kind in Kind]
    uids = [
        str(event["UID"])
        for dataset in Dataset
        for event in Feed.from_ical(feed_of(*alike, dataset=dataset)).walk("VEVENT")
    ]
    assert sorted(uids) == [
        "contoh-intervensi-K-2026-01@merit-jateng",
        "contoh-rakor-K-2026-01@merit-jateng",
        "contoh-tenggat-K-2026-01@merit-jateng",
        "terbit-intervensi-K-2026-01@merit-jateng",
        "terbit-rakor-K-2026-01@merit-jateng",
        "terbit-tenggat-K-2026-01@merit-jateng",
    ]


def test_the_days_of_every_activity_are_those_of_the_table(
    session: Session, dataset: Dataset
) -> None:
    found = Feed.from_ical(calendar_feed(calendar(session, LEADER, dataset=dataset)))
    days = {
        str(event["UID"]): (event.decoded("DTSTART"), event.decoded("DTEND"), str(event["STATUS"]))
        for event in found.walk("VEVENT")
    }
    rows = session.execute(
        text("SELECT code, starts_on, ends_on, status FROM intervention WHERE dataset = :d"),
        {"d": dataset.value},
    )
    states = {
        "rencana": "TENTATIVE",
        "terlaksana": "CONFIRMED",
        "ditunda": "CANCELLED",
        "batal": "CANCELLED",
    }
    checked = 0
    for code, starts_on, ends_on, status in rows:
        told = days.get(f"{dataset.value}-intervensi-{code}@merit-jateng")
        if told is not None:  # a rakor may stand for it
            last = date.fromisoformat(ends_on) + timedelta(days=1)
            assert told == (date.fromisoformat(starts_on), last, states[status])
            checked += 1
    assert checked >= 8


def test_the_same_content_gives_the_same_bytes(session: Session) -> None:
    first, second = (
        calendar_feed(calendar(session, LEADER, dataset=Dataset.DEMO)) for _ in range(2)
    )
    assert first == second


def test_an_empty_calendar_is_a_calendar() -> None:
    body = feed_of()
    check_by_hand(body)
    assert Feed.from_ical(body).walk("VEVENT") == []
