"""Reports that wait are told among what needs attention, to whoever may answer them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from database_files import copy_of
from services.follow_ups.office import (
    BATANG,
    DONE,
    JOKO,
    LATER,
    LEADER,
    NOW,
    SARI,
    TEGAL,
    TODAY,
    TONO,
    WATI,
    enter,
    news,
    one,
    rows,
)

from merit.domain.access import User
from merit.domain.records import ActionUpdate
from merit.domain.scope import Scope
from merit.domain.states import ActionStatus, Dataset
from merit.reports import attention_words as words
from merit.services import follow_ups
from merit.services.attention import Place, Rule
from merit.services.overview import overview
from merit.store.engine import Engine, reading, writing


@pytest.fixture
def engine(demonstration_file: Path, tmp_path: Path) -> Iterator[Engine]:
    """The published facts in a database of our own: without results there is no overview."""
    with copy_of(demonstration_file, tmp_path) as own:
        yield own


def report(engine: Engine, code: str, told: ActionUpdate = DONE, *, user: User = WATI) -> int:
    with writing(engine) as session:
        return follow_ups.report_progress(session, user, code, told, version=1, now=NOW).number


def alert(engine: Engine, user: User) -> dict[str, tuple[int, date | None]]:
    """Regions with their waiting reports and the day of the oldest, as this reader is told."""
    with reading(engine) as session:
        found = overview(session, user, scope=Scope(Dataset.PUBLISHED, 2025), today=TODAY).attention
    listed = [item for item in found if item.rule is Rule.REPORTED]
    assert all(item.place == Place("tindak-lanjut", (("lihat", "laporan"),)) for item in listed)
    return {
        case.standing.region.code: (case.number, case.day) for item in listed for case in item.cases
    }


def test_reports_that_wait_need_the_attention_of_whoever_may_answer_them(engine: Engine) -> None:
    batang, _, tegal = enter(engine)
    other = one(engine, title="Lain")
    answered = one(engine, title="Sudah dijawab")
    report(engine, batang)
    number = report(engine, answered)
    with writing(engine) as session:
        follow_ups.return_report(session, SARI, number, answer="Unggah naskahnya.", now=LATER)
    report(engine, tegal, user=JOKO)
    report(engine, one(engine, title="Berjalan"), news(ActionStatus.ON_TRACK, 10))
    earlier = NOW - timedelta(days=3)  # late in the evening in Greenwich is the next day in Jakarta
    told = replace(DONE, noted_on=date(2026, 5, 9))
    with writing(engine) as session:
        follow_ups.report_progress(
            session, WATI, other, told, version=1, now=earlier.replace(hour=20)
        )
    by_sql = rows(
        engine,
        """SELECT a.region_code, count(*) FROM progress_report p
           JOIN action_item a ON a.id = p.action_item_id
           WHERE p.state = 'menunggu' GROUP BY 1 ORDER BY 1""",
    )
    assert by_sql == [(BATANG, 2), (TEGAL, 1)]
    assert alert(engine, SARI) == {BATANG: (2, date(2026, 5, 10)), TEGAL: (1, TODAY)}
    assert list(alert(engine, SARI)) == [BATANG, TEGAL]  # who waits longest comes first
    assert alert(engine, TONO) == {BATANG: (2, date(2026, 5, 10))}
    assert alert(engine, LEADER) == alert(engine, WATI) == {}


def test_the_alert_says_how_many_reports_wait_and_since_when(engine: Engine) -> None:
    report(engine, one(engine))
    with reading(engine) as session:
        found = overview(session, SARI, scope=Scope(Dataset.PUBLISHED, 2025), today=TODAY).attention
    (item,) = [item for item in found if item.rule is Rule.REPORTED]
    assert words.title(item) == "Laporan menunggu · 1 daerah"
    assert words.value(item.rule, item.cases[0], today=TODAY) == (
        "1 laporan, paling lama sejak 12 Mei 2026"
    )
