"""The list of activities and its calendar, counted a second time from the files themselves."""

import csv
from calendar import monthrange
from datetime import date, timedelta

import pytest
from services import coaching_by_sql as sql
from sqlalchemy import text

from merit.domain.access import Permission, User, everywhere, visitor
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.errors import NotAllowedError
from merit.services.activity_calendar import Day, month_of, months_with_activities
from merit.services.interventions import Programme, YearCount, default_period, programme
from merit.settings import DATA
from merit.store.engine import Engine, Session

TODAY = date(2026, 11, 20)
MONTHS = [(year, month) for year in range(2022, 2028) for month in range(1, 13)]

with (DATA / "published" / "events.csv").open(encoding="utf-8", newline="") as lines:
    EVENTS = list(csv.DictReader(lines))
with (DATA / "regions.csv").open(encoding="utf-8", newline="") as lines:
    REGIONS = [row for row in csv.DictReader(lines) if len(row["kode"]) == 5]


def activities_of(
    session: Session, dataset: str, group: str = "semua", today: date = TODAY
) -> Programme:
    scope = Scope(Dataset(dataset), 2025, group)
    return programme(session, visitor(demo=True), scope=scope, today=today)


def targets(words: str) -> list[str]:
    """Codes a scope in the file of events stands for."""
    if words == "semua":
        return [row["kode"] for row in REGIONS]
    if words.startswith("eks:"):
        return [row["kode"] for row in REGIONS if row["eks_karesidenan"] == words[4:]]
    return words.split()


def test_an_activity_nobody_is_invited_to_yet_is_listed_for_all_and_for_no_group(
    session: Session,
) -> None:
    session.execute(text("DELETE FROM intervention_region"))
    try:
        assert len(activities_of(session, "terbit").activities) == 8
        assert activities_of(session, "terbit", "kota").activities == ()
    finally:
        session.rollback()


def test_the_eight_published_events_are_all_there(session: Session) -> None:
    found = activities_of(session, "terbit").activities
    assert len(found) == 8
    assert [
        (
            item.record.starts_on.isoformat(),
            item.record.kind.value,
            item.record.title,
            list(item.region_codes),
        )
        for item in found
    ] == [
        (row["tanggal_mulai"], row["jenis"], row["judul"], targets(row["sasaran"]))
        for row in EVENTS
    ]


def test_a_published_event_has_neither_hours_nor_aspects(session: Session) -> None:
    found = activities_of(session, "terbit").activities
    assert {(item.record.hours, item.record.aspect_codes) for item in found} == {(None, ())}


@pytest.mark.parametrize(
    ("group", "years"),
    [
        ("semua", {2022: 5, 2024: 1, 2025: 1, 2026: 1}),
        ("kota", {2022: 4, 2024: 1, 2025: 1, 2026: 1}),  # no kota went to study in 2022
        ("eks-kedu", {2022: 3, 2024: 1, 2025: 1, 2026: 1}),
    ],
)
def test_years_and_their_numbers(session: Session, group: str, years: dict[int, int]) -> None:
    data = activities_of(session, "terbit", group)
    assert {item.year: item.number for item in data.years} == years
    assert {year: len(data.of(year)) for year in years} == years
    assert len(data.of(None)) == sum(years.values())


@pytest.mark.parametrize("group", ["semua", "kota", "eks-pati"])
@pytest.mark.parametrize("dataset", ["terbit", "contoh"])
def test_an_activity_is_shown_when_it_is_for_a_region_of_the_group(
    session: Session, shipped: Engine, dataset: str, group: str
) -> None:
    query = f"SELECT i.code, COUNT(*) {sql.LINKED} WHERE i.dataset = ? AND {sql.MEMBER} GROUP BY 1"
    expected = dict(sql.asked(shipped, query, [dataset, *[group] * 4]))
    found = activities_of(session, dataset, group).activities
    assert {item.record.code: len(item.region_codes) for item in found} == expected


@pytest.mark.parametrize("today", ["2026-11-20", "2026-12-09", "2026-12-10", "2027-12-31"])
def test_what_was_planned_for_past_days_is_unreported(
    session: Session, shipped: Engine, today: str
) -> None:
    query = """
        SELECT code FROM intervention
        WHERE dataset = 'contoh' AND status = 'rencana' AND ends_on < ? ORDER BY starts_on
    """
    expected = [code for (code,) in sql.asked(shipped, query, [today])]
    data = activities_of(session, "contoh", today=date.fromisoformat(today))
    found = [item.record.code for item in data.activities if item.state == "belum_dilaporkan"]
    assert found == expected


@pytest.mark.parametrize(("year", "month"), MONTHS)
@pytest.mark.parametrize("dataset", ["terbit", "contoh"])
def test_every_day_of_every_month(
    session: Session, shipped: Engine, dataset: str, year: int, month: int
) -> None:
    found = month_of(activities_of(session, dataset).activities, date(year, month, 1))
    days = [day for week in found.weeks for day in week if day]
    first = date(year, month, 1)
    assert [day.date for day in days] == [
        first + timedelta(days=number) for number in range(monthrange(year, month)[1])
    ]
    for day in days:
        codes = [item.record.code for item in day.activities]
        assert codes == sql.on_day(shipped, dataset, day.date.isoformat())


def test_weeks_begin_on_monday(session: Session) -> None:
    found = month_of(activities_of(session, "contoh").activities, date(2026, 11, 1))
    assert {len(week) for week in found.weeks} == {7}
    first = found.weeks[0]  # 1 November 2026 is a Sunday
    assert first[:6] == (None,) * 6
    assert isinstance(first[6], Day)
    assert {day.date.weekday() for week in found.weeks if (day := week[0])} == {0}


def test_an_activity_of_three_days_stands_on_each_of_them(session: Session) -> None:
    found = month_of(activities_of(session, "contoh").activities, date(2026, 9, 1))
    busy = {
        day.date.day: [item.record.title for item in day.activities]
        for week in found.weeks
        for day in week
        if day and day.activities
    }
    assert busy == {number: ["Desk kesiapan penilaian 2026"] for number in (22, 23, 24)}


@pytest.mark.parametrize(
    ("month", "titles"),
    [
        (3, ["Asistensi penerapan sistem merit per eks-karesidenan"]),
        (5, ["Asistensi penerapan sistem merit per eks-karesidenan"]),
        (6, ["Rapat koordinasi sistem merit"]),
        (7, []),
    ],
)
def test_what_is_known_by_month_stands_below_its_months(
    session: Session, month: int, titles: list[str]
) -> None:
    found = month_of(activities_of(session, "terbit").activities, date(2022, month, 1))
    assert [item.record.title for item in found.undated] == titles
    assert found.is_empty is (month == 7)


def test_months_with_activities(session: Session) -> None:
    found = months_with_activities(activities_of(session, "terbit").activities)
    assert [f"{month:%Y-%m}" for month in found] == [
        *("2022-03", "2022-04", "2022-05", "2022-06", "2022-08", "2022-12"),
        *("2024-01", "2025-01", "2026-01"),
    ]


@pytest.mark.parametrize(
    ("years", "today", "expected"),
    [
        ([2024, 2025, 2026, 2027], 2026, 2026),
        ([2022, 2024], 2026, 2024),
        ([2022, 2027], 2026, 2022),
        ([2027, 2028], 2026, 2028),
        ([], 2026, None),
    ],
)
def test_the_period_shown_first(years: list[int], today: int, expected: int | None) -> None:
    known = [YearCount(year, 1) for year in years]
    assert default_period(known, today=date(today, 6, 1)) == expected


def test_nobody_reads_the_demonstration_set_without_the_right(session: Session) -> None:
    reader = User("Tamu", everywhere(Permission.READ_PUBLISHED))
    with pytest.raises(NotAllowedError):
        programme(session, reader, scope=Scope(Dataset.DEMO, 2025), today=TODAY)
