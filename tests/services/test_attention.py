"""Rules of attention, counted a second time: in SQL, by hand, and at their limits."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from services.coaching_by_sql import asked, last_coached
from services.readers import LEADER, OPERATOR, OWN, reader

from merit.domain.access import Role, User, visitor
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.reports import attention_words
from merit.services.attention import Attention, Place, Rule
from merit.services.overview import overview
from merit.settings import settings
from merit.store.engine import Engine, Session

TODAY = date(2026, 11, 20)
SCOPE = Scope(Dataset.DEMO, 2025, "semua")
CLOSED = "('selesai', 'selesai_penyesuaian', 'dibatalkan')"
LAST_NEWS = """
    SELECT a.region_code, SUM(a.status NOT IN {closed}) AS open,
           MAX(MAX(a.agreed_on, COALESCE((SELECT MAX(u.noted_on) FROM action_update u
               WHERE u.action_item_id = a.id), a.agreed_on))) AS last
    FROM action_item a WHERE a.dataset = 'contoh' GROUP BY 1
"""
FALLS = """
    SELECT new.region_code, x.code, old_score.score - new_score.score, x.maximum
    FROM assessment new
    JOIN assessment old ON old.region_code = new.region_code AND old.dataset = new.dataset
         AND old.instrument_id = new.instrument_id AND old.year = (
             SELECT MAX(last.year) FROM assessment last
             WHERE last.region_code = new.region_code AND last.dataset = new.dataset
               AND last.stage = 'penetapan' AND last.score IS NOT NULL AND last.year < new.year)
        
         AND old.stage = 'penetapan'
    JOIN aspect_score new_score ON new_score.assessment_id = new.id
    JOIN aspect_score old_score ON old_score.assessment_id = old.id
         AND old_score.aspect_id = new_score.aspect_id
    JOIN aspect x ON x.id = new_score.aspect_id
    WHERE new.dataset = 'contoh' AND new.year = {year} AND new.stage = 'penetapan'
      AND new.score IS NOT NULL AND old.score IS NOT NULL
      AND old_score.score > new_score.score
"""


@pytest.fixture(autouse=True)
def usual_settings() -> Iterator[None]:
    settings.cache_clear()
    yield
    settings.cache_clear()


def found(session: Session, *, scope: Scope = SCOPE, **limits: int) -> dict[Rule, Attention]:
    with pytest.MonkeyPatch.context() as patch:
        for name, value in limits.items():
            patch.setenv(f"MERIT_PERHATIAN_{name.upper()}", str(value))
        settings.cache_clear()
        known = overview(session, LEADER, scope=scope, today=TODAY).attention
    settings.cache_clear()
    return {item.rule: item for item in known}


def codes(item: Attention | None) -> set[str]:
    return {case.standing.region.code for case in item.cases} if item else set()


def rows(engine: Engine, query: str) -> list[tuple[Any, ...]]:
    return asked(engine, query, ())


@pytest.mark.parametrize("days", [7, 20, 30, 60, 90])
def test_a_region_stands_still_when_sql_finds_no_news_of_any_of_its_items(
    session: Session, shipped: Engine, days: int
) -> None:
    expected = {
        code: (number, date.fromisoformat(last))
        for code, number, last in rows(shipped, LAST_NEWS.format(closed=CLOSED))
        if number and (TODAY - date.fromisoformat(last)).days > days
    }
    item = found(session, mandek=days).get(Rule.STALLED)
    cases = item.cases if item else ()
    assert {case.standing.region.code: (case.number, case.day) for case in cases} == expected
    assert [case.day for case in cases] == sorted(case.day for case in cases if case.day)


def test_some_region_stands_still_at_a_short_limit_and_fewer_at_a_long_one(
    session: Session,
) -> None:
    numbers = [len(codes(found(session, mandek=days).get(Rule.STALLED))) for days in (7, 30, 730)]
    assert numbers == sorted(numbers, reverse=True)
    assert numbers[0] > numbers[-1] == 0


@pytest.mark.parametrize("year", [2024, 2025])
@pytest.mark.parametrize("percent", [1, 5, 10, 25])
def test_the_aspects_that_fell_are_those_of_sql(
    session: Session, shipped: Engine, year: int, percent: int
) -> None:
    expected = {
        (code, aspect, Decimal(str(lost)))
        for code, aspect, lost, maximum in rows(shipped, FALLS.format(year=year))
        if lost * 100 >= percent * maximum
    }
    scope = replace(SCOPE, year=year)
    item = found(session, scope=scope, aspek=percent).get(Rule.ASPECT_FALL)
    cases = item.cases if item else ()
    assert {
        (case.standing.region.code, fall.code, fall.lost) for case in cases for fall in case.falls
    } == expected
    assert all(case.number == len(case.falls) for case in cases)


def test_aspects_fell_somewhere_in_the_demonstration_set(session: Session) -> None:
    assert {"33.12", "33.16"} <= codes(found(session)[Rule.ASPECT_FALL])


@pytest.mark.parametrize("points", [1, 10, 25])
def test_near_the_top_is_what_sql_finds_within_the_points(
    session: Session, shipped: Engine, points: int
) -> None:
    query = f"""
        SELECT region_code FROM assessment WHERE dataset = 'contoh' AND stage = 'penetapan'
        AND year = 2025 AND score < 325 AND score >= 325 - {points}
    """
    near = codes(found(session, dekat=points).get(Rule.NEAR_TOP))
    assert near == {code for (code,) in rows(shipped, query)}


@pytest.mark.parametrize("months", [3, 6, 12])
def test_untouched_is_who_sql_finds_without_coaching_for_longer(
    session: Session, shipped: Engine, months: int
) -> None:
    last = last_coached(shipped, "contoh", TODAY.isoformat())
    since = {3: "2026-08-20", 6: "2026-05-20", 12: "2025-11-20"}[months]
    everyone = {
        code for (code,) in rows(shipped, "SELECT code FROM region WHERE kind <> 'Provinsi'")
    }
    expected = {code for code in everyone if last.get(code, "") < since}
    item = found(session, sela=months)[Rule.UNTOUCHED]
    assert codes(item) == expected
    assert item.place is not None
    assert item.place.query == (("sela", str(months)),)


@pytest.mark.parametrize("days", [1, 41, 42, 90])
def test_expiring_is_what_ends_within_the_days(session: Session, days: int) -> None:
    # Results of 2025 below Sangat Baik hold until 31 December 2026: 41 days from 20 November.
    item = found(session, berlaku=days).get(Rule.EXPIRING)
    if days < 41:
        assert item is None
        return
    assert item is not None
    assert {case.day for case in item.cases} == {TODAY + timedelta(days=41)}


def test_a_fall_is_listed_from_the_points_of_the_setting(session: Session) -> None:
    # 309 to 271,5 and 172,5 to 88,5
    assert codes(found(session, turun=37)[Rule.FALL]) == {"33.12", "33.16"}
    assert codes(found(session, turun=38)[Rule.FALL]) == {"33.16"}
    assert Rule.FALL not in found(session, turun=85)


def test_every_rule_carries_the_limits_it_was_judged_by(session: Session) -> None:
    known = found(session, mandek=9, dekat=17, aspek=3)
    assert {item.limits.stalled_days for item in known.values()} == {9}
    assert {item.limits.near for item in known.values()} == {17}
    assert {item.limits.aspect_fall for item in known.values()} == {3}


def test_an_operator_sees_only_the_own_standstill(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MERIT_PERHATIAN_MANDEK", "1")
    settings.cache_clear()
    known = overview(session, OPERATOR, scope=SCOPE, today=TODAY).attention
    stalled = [codes(item) for item in known if item.rule is Rule.STALLED]
    assert all(item <= {OWN} for item in stalled)
    everyone = codes(found(session, mandek=1)[Rule.STALLED])
    assert len(everyone) > 1
    assert stalled == ([{OWN}] if OWN in everyone else [])


UNSENT = """
    SELECT c.region_code, c.state, p.due_on FROM self_check c
    JOIN self_check_period p ON p.id = c.period_id
    WHERE p.dataset = 'contoh' AND p.state = 'dibuka' AND c.first_sent_at IS NULL
"""
BACK = """
    SELECT c.region_code, c.state, MAX(COALESCE(c.returned_at, ''), COALESCE(c.reopened_at, '')),
           p.due_on
    FROM self_check c JOIN self_check_period p ON p.id = c.period_id
    WHERE p.dataset = 'contoh' AND c.first_sent_at IS NOT NULL
      AND c.state NOT IN ('dikirim', 'diverifikasi', 'disahkan')
"""
QUEUE = """
    SELECT c.region_code, c.{since} FROM self_check c
    JOIN self_check_period p ON p.id = c.period_id
    WHERE p.dataset = 'contoh' AND c.state = '{state}'
"""


def on(
    session: Session, day: date, user: User = LEADER, **limits: int
) -> dict[Rule, dict[str, tuple[str, date]]]:
    """What is waited for on a day: state and day of each region, by rule."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in limits.items():
            patch.setenv(f"MERIT_PERHATIAN_{name.upper()}", str(value))
        settings.cache_clear()
        known = overview(session, user, scope=SCOPE, today=day).attention
    settings.cache_clear()
    return {
        item.rule: {
            case.standing.region.code: (case.awaited.state.value, case.awaited.day)
            for case in item.cases
            if case.awaited
        }
        for item in known
        if item.rule in (Rule.UNSENT, Rule.UNMENDED)
    }


@pytest.mark.parametrize(
    ("day", "days", "is_near"),
    [
        # due on 30 November 2026: 14 days before is the 16th
        (date(2026, 11, 15), 14, False),
        (date(2026, 11, 16), 14, True),
        (date(2026, 11, 20), 9, False),
        (date(2026, 11, 20), 10, True),
        (date(2026, 12, 24), 14, True),
    ],
)
def test_what_was_not_sent_is_named_once_the_day_it_is_due_is_near_or_past(
    session: Session, shipped: Engine, day: date, days: int, is_near: bool
) -> None:
    listed = rows(shipped, UNSENT)
    assert len(listed) == 13
    expected = {code: (state, date.fromisoformat(due)) for code, state, due in listed}
    found = on(session, day, mandiri=days).get(Rule.UNSENT, {})
    assert found == (expected if is_near else {})


@pytest.mark.parametrize("day", [date(2026, 11, 20), date(2026, 11, 27), date(2026, 12, 15)])
@pytest.mark.parametrize("days", [7, 14])
def test_what_came_back_and_was_not_sent_again_is_what_sql_finds(
    session: Session, shipped: Engine, day: date, days: int
) -> None:
    listed = [
        (code, state, date.fromisoformat(at[:10]), date.fromisoformat(due))
        for code, state, at, due in rows(shipped, BACK)
    ]
    assert {state for _, state, _, _ in listed} >= {"dikembalikan", "perbaikan"}
    expected = {
        code: (state, since)
        for code, state, since, due in listed
        if (day - since).days > days or 0 <= (due - day).days <= days
    }
    assert on(session, day, mandiri=days).get(Rule.UNMENDED, {}) == expected


@pytest.mark.parametrize(
    ("rule", "state", "since", "title"),
    [
        (Rule.TO_VERIFY, "dikirim", "sent_at", "Penilaian mandiri menunggu verifikasi"),
        (Rule.TO_APPROVE, "diverifikasi", "verified_at", "Penilaian mandiri menunggu pengesahan"),
    ],
)
def test_what_waits_for_the_province_is_what_sql_finds_with_the_longest_wait(
    session: Session, shipped: Engine, rule: Rule, state: str, since: str, title: str
) -> None:
    listed = {
        code: (TODAY - date.fromisoformat(at[:10])).days
        for code, at in rows(shipped, QUEUE.format(since=since, state=state))
    }
    assert listed
    item = found(session)[rule]
    assert {case.standing.region.code: case.number for case in item.cases} == listed
    assert [case.number for case in item.cases] == sorted(listed.values(), reverse=True)
    assert item.place == Place("verifikasi")
    assert attention_words.title(item) == f"{title} · {len(listed)} penilaian"
    assert f"Terlama {max(listed.values())} hari." in attention_words.reason(item, TODAY)
    first = attention_words.value(rule, item.cases[0], today=TODAY)
    assert first == f"menunggu {max(listed.values())} hari"


def test_only_the_province_is_told_of_its_own_queue(session: Session, shipped: Engine) -> None:
    (code, _), *_ = rows(shipped, QUEUE.format(since="sent_at", state="dikirim"))
    for role in (Role.OPERATOR, Role.HEAD):
        known = overview(session, reader(role, code), scope=SCOPE, today=TODAY).attention
        assert not {Rule.TO_VERIFY, Rule.TO_APPROVE} & {item.rule for item in known}
    known = overview(session, reader(Role.COACH, code), scope=SCOPE, today=TODAY).attention
    assert [codes(item) for item in known if item.rule is Rule.TO_VERIFY] == [{code}]


@pytest.mark.parametrize("role", [Role.OPERATOR, Role.HEAD])
def test_who_is_there_for_one_region_finds_it_first(session: Session, role: Role) -> None:
    own = "33.75"
    known = overview(session, reader(role, own), scope=SCOPE, today=TODAY).attention
    holds = [own in codes(item) for item in known]
    assert holds == sorted(holds, reverse=True)
    assert 0 < sum(holds) < len(holds)
    for item in known[: sum(holds)]:
        assert item.cases[0].standing.region.code == own
    everyone = overview(session, LEADER, scope=SCOPE, today=TODAY).attention
    order = list(Rule)
    assert [item.rule for item in everyone] == sorted(
        (item.rule for item in everyone), key=order.index
    )


def test_a_region_is_told_of_its_own_self_check_and_others_of_none(session: Session) -> None:
    day = date(2026, 11, 29)
    assert on(session, day, reader(Role.OPERATOR, "33.75")) == {
        Rule.UNSENT: {"33.75": ("draf", date(2026, 11, 30))}
    }
    assert on(session, day, reader(Role.COACH, "33.14", "33.75")) == {
        Rule.UNSENT: {"33.75": ("draf", date(2026, 11, 30))},
        Rule.UNMENDED: {"33.14": ("dikembalikan", date(2026, 11, 10))},
    }
    for role in (Role.PRESENTER, Role.ADMIN):
        assert on(session, day, reader(role)) == {}
    assert on(session, day, visitor(demo=True)) == {}


def test_the_rule_leads_to_the_period_and_says_state_and_days_alone(session: Session) -> None:
    known = overview(session, LEADER, scope=SCOPE, today=TODAY).attention
    item = next(item for item in known if item.rule is Rule.UNSENT)
    assert item.place == Place("mandiri", (("periode", "M-2026-01"),))
    assert attention_words.title(item) == "Penilaian mandiri belum masuk · 13 daerah"
    assert "tenggatnya dalam 14 hari" in attention_words.reason(item, TODAY)
    told = {
        case.standing.region.code: attention_words.value(item.rule, case, today=TODAY)
        for case in item.cases
    }
    assert told["33.75"] == "Draf, tenggat 10 hari lagi"
    assert told["33.04"] == "Menunggu kepala, tenggat 10 hari lagi"


def test_published_data_know_of_no_made_up_self_check(session: Session) -> None:
    scope = Scope(Dataset.PUBLISHED, 2023, "semua")
    known = overview(session, LEADER, scope=scope, today=date(2026, 12, 24)).attention
    assert not {Rule.UNSENT, Rule.UNMENDED} & {item.rule for item in known}
