"""The services on the demonstration set: each documented difficulty is found, and no other."""

from collections import Counter
from datetime import date
from decimal import Decimal
from statistics import median

import pytest
import yaml

from merit.domain.access import visitor
from merit.domain.instruments import Instrument
from merit.domain.positions import Standing
from merit.domain.regions import Region
from merit.domain.scope import Scope
from merit.domain.states import Dataset, Status
from merit.services.agenda import Kind, agenda
from merit.services.attention import Rule
from merit.services.changes import changes
from merit.services.demonstration import Demonstration, generate
from merit.services.map import map_data
from merit.services.overview import overview
from merit.services.profile import Profile, profile
from merit.services.standings import RegionStanding, standings
from merit.settings import DATA
from merit.store.engine import Session

VISITOR = visitor(demo=True)
SCOPE = Scope(Dataset.DEMO, 2025)
TODAY = date(2026, 11, 20)
CLOSED = {"selesai", "selesai_penyesuaian", "dibatalkan"}
FILE = DATA / "instruments" / "kasn-9-2019.yaml"
MAXIMA = {
    aspect["kode"]: aspect["skor_maksimum"]
    for aspect in yaml.safe_load(FILE.read_text(encoding="utf-8"))["aspek"]
}


@pytest.fixture(scope="module")
def made_up(regions: list[Region], kasn: Instrument) -> Demonstration:
    return generate(regions, kasn)


@pytest.fixture
def rows(session: Session) -> dict[str, RegionStanding]:
    found = standings(session, VISITOR, dataset=Dataset.DEMO, year=2025)
    return {item.region.code: item for item in found}


def profile_of(session: Session, code: str) -> Profile:
    return profile(session, VISITOR, scope=SCOPE, code=code, today=TODAY)


def test_attention_names_exactly_the_difficult_regions(
    session: Session, made_up: Demonstration
) -> None:
    near = {
        item.region_code
        for item in made_up.assessments
        if item.result.year == 2025 and item.result.score and 315 <= item.result.score < 325
    }
    current = {item.region_code for item in made_up.assessments if item.result.year == 2025}
    open_items = [item for item in made_up.actions if item.status.value not in CLOSED]
    late = Counter(item.region_code for item in open_items if item.due_on < TODAY)
    silent = Counter(
        item.region_code
        for item in open_items
        if (TODAY - max([item.agreed_on, *(one.noted_on for one in item.updates)])).days > 30
    )
    found = overview(session, VISITOR, scope=SCOPE, today=TODAY).attention
    listed = {item.rule: [case.standing.region.code for case in item.cases] for item in found}
    expiring = set(listed.pop(Rule.EXPIRING))
    assert expiring == current - {"33.10", "33.17", "33.20", "33.27", "33.71", "33.75"}
    assert {rule: sorted(codes) for rule, codes in listed.items()} == {
        Rule.CONFLICT: ["33.25"],  # Sangat Baik was stated for 312,5
        Rule.FALL: ["33.12", "33.16"],  # 309 to 271,5 and 172,5 to 88,5
        Rule.ASPECT_FALL: ["33.12", "33.16", "33.18", "33.76"],  # see test_attention.py
        Rule.BELOW_GOOD: ["33.16", "33.29"],  # 88,5 and 249,5
        Rule.LATE: sorted(late),
        Rule.STALLED: ["33.07", "33.08", "33.17"],  # see test_attention.py
        Rule.UNTOUCHED: sorted(_untouched_since(date(2026, 5, 20), made_up)),
        Rule.EXPIRED: ["33.20", "33.27"],  # Baik of 2024, in force until the end of 2025
        Rule.NEAR_TOP: sorted(near),
        Rule.INCOMPLETE: ["33.16"],  # 88,5
        Rule.NO_RESULT: ["33.17"],  # never assessed
        Rule.SILENT: sorted(silent),
    }
    assert near == {"33.21"}  # 315
    assert listed[Rule.FALL] == ["33.16", "33.12"]  # the deeper fall first
    assert [item.rule for item in found] == [
        rule for rule in Rule if rule in {*listed, "akan_habis_berlaku"}
    ]
    numbers = {
        item.rule: {case.standing.region.code: case.number for case in item.cases} for item in found
    }
    assert numbers[Rule.LATE] == late
    assert numbers[Rule.SILENT] == silent


def _untouched_since(day: date, made_up: Demonstration) -> set[str]:
    """Regions at no activity held that ended on `day` or later; invited where nobody noted who."""
    touched = {
        code
        for item in made_up.interventions
        if item.status.value == "terlaksana" and item.ends_on >= day
        for code in (item.region_codes if item.present_codes is None else item.present_codes)
    }
    return {item.region_code for item in made_up.assessments} - touched


def test_what_changed_is_what_is_dated_in_between(session: Session, made_up: Demonstration) -> None:
    since = date(2025, 11, 1)
    found = changes(session, VISITOR, dataset=Dataset.DEMO, group="semua", since=since, until=TODAY)
    decided = [
        item
        for item in made_up.assessments
        if item.result.decided_on and since <= item.result.decided_on <= TODAY
    ]
    assert {(item.region.code, item.first) for item in found.results} == {
        (item.region_code, item.result.decided_on) for item in decided
    }
    assert [item.last for item in found.results] == sorted(
        (item.last for item in found.results), reverse=True
    )
    held = {
        item.code
        for item in made_up.interventions
        if item.status.value == "terlaksana" and since <= item.ends_on <= TODAY
    }
    assert {item.code for item in found.interventions} == held
    agreed = {item.code for item in made_up.actions if since <= item.agreed_on <= TODAY}
    assert {item.code for item in found.agreed} == agreed
    steps = {
        (item.region_code, item.stage)
        for item in made_up.talent
        if since <= item.occurred_on <= TODAY
    }
    assert {(item.region_code, item.stage) for item in found.talent} == steps
    assert found.undated == 0


def test_what_closed_carries_the_day_of_the_note_that_closed_it(
    session: Session, made_up: Demonstration
) -> None:
    since = date(2026, 9, 1)
    found = changes(session, VISITOR, dataset=Dataset.DEMO, group="semua", since=since, until=TODAY)
    # in the demonstration the last note always brings the present status
    expected = {
        item.code: item.status.value
        for item in made_up.actions
        if item.status.value in CLOSED and item.updates and item.updates[-1].noted_on >= since
    }
    cancelled = {code for code, status in expected.items() if status == "dibatalkan"}
    assert {item.code for item in found.cancelled} == cancelled
    assert {item.code for item in found.finished} == expected.keys() - cancelled


def test_what_comes_next_is_in_order_and_not_past(session: Session, made_up: Demonstration) -> None:
    coming = agenda(session, VISITOR, scope=SCOPE, today=TODAY)
    found = coming.entries
    assert [item.day for item in found] == sorted(item.day for item in found)
    due = sorted(
        item.due_on
        for item in made_up.actions
        if item.status.value not in CLOSED and item.due_on >= TODAY
    )
    days = [item for item in found if item.kind is Kind.DUE]
    assert [item.day for item in days] == sorted(set(due))[:4]
    expiries = [(item.day, item.count) for item in found if item.kind is Kind.EXPIRY]
    assert expiries == [(date(2026, 12, 31), 29), (date(2027, 12, 31), 3)]
    assert {item.day: item.count for item in days} == {
        day: due.count(day) for day in {item.day for item in days}
    }
    planned = [
        item.title
        for item in made_up.interventions
        if item.status.value == "rencana" and item.ends_on >= TODAY
    ]
    shown = [item.title for item in found if item.kind is Kind.INTERVENTION]
    assert shown == planned[:4]
    assert coming.later == len(set(due)) - 4 + len(planned) - len(shown)


def test_a_group_sees_only_what_concerns_it(session: Session) -> None:
    scope = Scope(Dataset.DEMO, 2025, "eks-kedu")
    for entry in agenda(session, VISITOR, scope=scope, today=TODAY).entries:
        assert {region.residency for region in entry.regions} == {"Kedu"}
    found = changes(
        session,
        VISITOR,
        dataset=Dataset.DEMO,
        group="eks-kedu",
        since=date(2023, 1, 1),
        until=TODAY,
    )
    assert {item.region.residency for item in found.results} == {"Kedu"}
    assert {item.region_code for item in found.agreed} <= set(found.regions)


@pytest.mark.parametrize(
    ("code", "standing", "status", "score"),
    [
        ("33.10", Standing.CURRENT, Status.ASSESSED, "325"),
        ("33.16", Standing.CURRENT, Status.ASSESSED, "88.5"),
        ("33.17", Standing.NONE, Status.NOT_ASSESSED, None),
        ("33.20", Standing.CARRIED, Status.NOT_RECEIVED, "256"),
        ("33.27", Standing.CARRIED, Status.UNDER_ASSESSMENT, "259.5"),
        ("33.71", Standing.CURRENT, Status.ASSESSED, "345.5"),
    ],
)
def test_each_difficult_region_stands_where_it_should(
    rows: dict[str, RegionStanding],
    code: str,
    standing: Standing,
    status: Status,
    score: str | None,
) -> None:
    position = rows[code].position
    assert (position.standing, position.status) == (standing, status)
    assert position.score == (Decimal(score) if score else None)


@pytest.mark.parametrize(("code", "gap"), [("33.10", "0"), ("33.29", "75.5"), ("33.25", "12.5")])
def test_the_gap_is_measured_from_325(rows: dict[str, RegionStanding], code: str, gap: str) -> None:
    assert rows[code].gap == Decimal(gap)


@pytest.mark.parametrize(
    ("code", "above", "gap"),
    [
        ("33.16", "Kurang", "86.5"),  # from 88,5 to 175
        ("33.29", "Baik", "0.5"),
        ("33.25", "Sangat Baik", "12.5"),
        ("33.10", None, None),
        ("33.17", None, None),
    ],
)
def test_the_next_category_is_as_far_as_its_own_line(
    rows: dict[str, RegionStanding], code: str, above: str | None, gap: str | None
) -> None:
    band = rows[code].next_band
    assert (band.name if band else None) == above
    assert rows[code].next_gap == (Decimal(gap) if gap else None)


def test_the_whole_line_stands_for_35_regions(session: Session) -> None:
    found = overview(session, VISITOR, scope=SCOPE, today=TODAY)
    # 3, 27, 1 and 1 of 2025, and the two Baik of 2024 whose new result is not there yet
    counts = {item.band.name: item.now for item in found.bands}
    assert counts == {"Buruk": 1, "Kurang": 1, "Baik": 29, "Sangat Baik": 3}
    assert (found.without, found.average.n, found.average.of) == (1, 34, 35)


def test_shares_are_points_over_the_maximum_of_the_aspect(
    session: Session, made_up: Demonstration
) -> None:
    shares = map_data(session, VISITOR, scope=SCOPE).shares
    found = {
        (code, aspect): share
        for code, aspect, share in zip(
            shares["region_code"], shares["aspect_code"], shares["share"], strict=True
        )
    }
    carried = {"33.20", "33.27"}
    expected = {
        (item.region_code, aspect): float(score) / MAXIMA[aspect]
        for item in made_up.assessments
        if item.result.status is Status.ASSESSED
        and item.result.year == (2024 if item.region_code in carried else 2025)
        for aspect, score in item.aspect_scores.items()
    }
    assert len(expected) == 34 * 8
    assert found == pytest.approx(expected)


def test_a_profile_holds_every_aspect_against_all_scored_regions(session: Session) -> None:
    found = profile_of(session, "33.29")
    shares = map_data(session, VISITOR, scope=SCOPE).shares
    assert [item.aspect.code for item in found.spreads] == list(MAXIMA)
    for item in found.spreads:
        of_aspect = shares.loc[shares["aspect_code"] == item.aspect.code, "share"]
        assert item.n == 34
        assert item.own is not None
        assert item.points == pytest.approx(item.own * MAXIMA[item.aspect.code])
        assert (item.low, item.high) == (min(of_aspect), max(of_aspect))
        assert item.middle == pytest.approx(median(of_aspect))
        assert item.low <= item.quarter <= item.middle <= item.three_quarters <= item.high


def test_a_region_that_was_never_scored_has_no_shares_of_its_own(session: Session) -> None:
    found = profile_of(session, "33.17")
    assert {(item.own, item.points) for item in found.spreads} == {(None, None)}
    assert found.standing.position.standing is Standing.NONE
    assert not found.has_trend


def test_open_follow_ups_come_with_the_latest_first(
    session: Session, made_up: Demonstration, regions: list[Region]
) -> None:
    late = cancelled = 0
    for region in regions:
        found = profile_of(session, region.code)
        own = [item for item in made_up.actions if item.region_code == region.code]
        still_open = [item for item in own if item.status.value not in CLOSED]
        days = {item.code: max(0, (TODAY - item.due_on).days) for item in still_open}
        assert {item.record.code: item.late for item in found.open_actions} == days
        assert [item.late for item in found.open_actions] == sorted(days.values(), reverse=True)
        states = Counter(item.status.value for item in own)
        assert found.finished_actions == states["selesai"] + states["selesai_penyesuaian"]
        assert found.cancelled_actions == states["dibatalkan"]
        cancelled += found.cancelled_actions
        late += sum(item.late > 0 for item in found.open_actions)
    assert late >= 15
    assert cancelled
