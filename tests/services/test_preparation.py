"""Starting on an empty database, and starting again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from merit.domain.instruments import Instrument
from merit.domain.regions import Region
from merit.domain.states import Dataset
from merit.errors import UnsafeSettingsError
from merit.services.demonstration import generate
from merit.services.preparation import prepare
from merit.settings import Mode, Settings
from merit.store import actions, assessments, interventions, meetings, practices
from merit.store.engine import Engine, reading, shared_engine, writing


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    address = f"sqlite:///{tmp_path / 'merit.db'}"
    yield address
    shared_engine(address).dispose()


@pytest.mark.parametrize(("mode", "demo"), [(Mode.LOCAL, True), (Mode.PRODUCTION, False)])
def test_the_first_start_fills_and_the_second_leaves_alone(
    url: str, mode: Mode, demo: bool
) -> None:
    settings = Settings(database_url=url, mode=mode, demo=None).checked()
    assert prepare(settings)
    assert not prepare(settings)
    with reading(shared_engine(url)) as session:
        assert len(assessments.recorded(session, Dataset.PUBLISHED)) == 82
        assert bool(assessments.recorded(session, Dataset.DEMO)) is demo


def test_made_up_values_are_refused_in_production() -> None:
    with pytest.raises(UnsafeSettingsError, match="MERIT_DEMO"):
        Settings(mode=Mode.PRODUCTION, demo=True).checked()


LOCAL = Settings(mode=Mode.LOCAL, demo=True)
WITHOUT_SELF_CHECKS = (
    "DELETE FROM document WHERE subject LIKE 'contoh/mandiri/%'",
    "DELETE FROM self_check_remark",
    "DELETE FROM self_check_verdict",
    "DELETE FROM self_check_answer",
    "DELETE FROM self_check",
    "DELETE FROM self_check_period",
)
"""What makes it one of a version that knew rakor, but no self-checks."""
AS_FILLED_BEFORE = (
    "UPDATE action_item SET decision_id = NULL",
    "DELETE FROM practice",
    "DELETE FROM decision",
    "DELETE FROM meeting",
    "UPDATE intervention_region SET present = NULL",
    "UPDATE intervention SET mode = NULL, organiser = '', host = '', officers = '',"
    " agreements = '', participants = NULL, cost = NULL, fund_source = ''",
    *WITHOUT_SELF_CHECKS,
)
"""What makes the demonstration one of a version that knew no rakor."""


def run(engine: Engine, *statements: str) -> None:
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))


def tables_of(engine: Engine) -> dict[str, object]:
    with reading(engine) as session:
        return {
            "rakor": meetings.recorded(session, Dataset.DEMO),
            "praktik": practices.recorded(session, Dataset.DEMO),
            "intervensi": interventions.recorded(session, Dataset.DEMO),
            "rtl": actions.recorded(session, Dataset.DEMO, regions=None),
        }


@pytest.fixture
def earlier(url: str) -> Engine:
    """A database with a demonstration as an earlier version filled it."""
    prepare(LOCAL.model_copy(update={"database_url": url}))
    engine = shared_engine(url)
    run(engine, *AS_FILLED_BEFORE)
    return engine


def test_a_demonstration_of_an_earlier_version_becomes_that_of_a_new_database(
    url: str, earlier: Engine, regions: list[Region], kasn: Instrument
) -> None:
    assert not prepare(LOCAL.model_copy(update={"database_url": url}))
    found = tables_of(earlier)
    made = generate(regions, kasn)
    assert found["rakor"] == list(made.meetings)
    assert found["praktik"] == list(made.practices)
    assert found["rtl"] == sorted(made.actions, key=lambda item: (item.due_on, item.code))
    with writing(earlier) as session:
        known = {item.code: item for item in interventions.recorded(session, Dataset.DEMO)}
    for item in made.interventions:
        assert known[item.code].present_codes == item.present_codes
        assert known[item.code].organiser == item.organiser
    prepare(LOCAL.model_copy(update={"database_url": url}))
    assert tables_of(earlier) == found
    with earlier.connect() as connection:
        told = "SELECT count(*) FROM audit_entry WHERE action = 'lengkapi_contoh'"
        assert connection.execute(text(told)).scalar() == 1


EVERY_SELF_CHECK = (
    "SELECT code, year, opens_on, due_on, state FROM self_check_period ORDER BY 1",
    "SELECT period_id - (SELECT min(id) FROM self_check_period), region_code, state, open_codes,"
    " handed_at, sent_at, first_sent_at, verified_at, approved_at, reason FROM self_check"
    " ORDER BY 1, 2",
    "SELECT indicator_id, version, level, note, changed_at FROM self_check_answer"
    " ORDER BY self_check_id, 1, 2",
    "SELECT indicator_id, answer_version, word, level, note, decided_at FROM self_check_verdict"
    " ORDER BY self_check_id, id",
    "SELECT indicator_id, text, of_province, written_at FROM self_check_remark ORDER BY id",
    "SELECT subject, title, link, added_by, added_at FROM document ORDER BY id",
)


@pytest.mark.parametrize("statements", [WITHOUT_SELF_CHECKS, AS_FILLED_BEFORE])
def test_an_earlier_demonstration_gets_the_self_checks_of_a_new_one(
    url: str, statements: tuple[str, ...]
) -> None:
    settings = LOCAL.model_copy(update={"database_url": url})
    prepare(settings)
    engine = shared_engine(url)
    with engine.connect() as connection:
        new = [connection.execute(text(query)).all() for query in EVERY_SELF_CHECK]
    run(engine, *statements)
    prepare(settings)
    with engine.connect() as connection:
        assert [connection.execute(text(query)).all() for query in EVERY_SELF_CHECK] == new


def test_a_period_somebody_planned_keeps_the_made_up_ones_away(url: str) -> None:
    settings = LOCAL.model_copy(update={"database_url": url})
    prepare(settings)
    run(
        shared_engine(url),
        *WITHOUT_SELF_CHECKS,
        "INSERT INTO self_check_period (dataset, code, year, instrument_id, opens_on, due_on,"
        " state, reason, changed_by, changed_at, version) SELECT 'contoh', 'M-2027-01', 2027, id,"
        " '2027-09-01', '2027-11-30', 'rencana', '', 'x', '2026-11-20 00:00:00', 1"
        " FROM instrument LIMIT 1",
    )
    prepare(settings)
    with shared_engine(url).connect() as connection:
        codes = connection.execute(text("SELECT code FROM self_check_period")).scalars().all()
    assert codes == ["M-2027-01"]


def test_what_somebody_changed_in_the_demonstration_stays(url: str, earlier: Engine) -> None:
    run(
        earlier,
        "UPDATE intervention SET title = 'Rakor yang diubah' WHERE code = 'I-2026-01'",
        "UPDATE action_item SET intervention_id = NULL WHERE code = 'R-2025-001'",
        "UPDATE action_item SET owner = 'Bidang Mutasi' WHERE code = 'R-2025-004'",
    )
    prepare(LOCAL.model_copy(update={"database_url": url}))
    with reading(earlier) as session:
        changed = interventions.find(session, Dataset.DEMO, "I-2026-01")
        moved = actions.find(session, Dataset.DEMO, "R-2025-001")
        reworded = actions.find(session, Dataset.DEMO, "R-2025-004")
        rest = actions.find(session, Dataset.DEMO, "R-2025-002")
        assert meetings.codes(session, Dataset.DEMO) == {"K-2025-01", "K-2027-01"}
        assert len(practices.codes(session, Dataset.DEMO)) == 11
    assert changed is not None
    assert (changed[0].title, changed[0].organiser, changed[0].present_codes) == (
        "Rakor yang diubah",
        "",
        None,
    )
    assert moved is not None
    assert moved[0].decision_code is None
    assert reworded is not None
    assert (reworded[0].owner, reworded[0].decision_code) == ("Bidang Mutasi", None)
    assert rest is not None
    assert rest[0].decision_code == "K-2025-01/1"


def test_without_the_demonstration_nothing_is_completed(url: str) -> None:
    production = Settings(database_url=url, mode=Mode.PRODUCTION, demo=False)
    prepare(production)
    prepare(LOCAL.model_copy(update={"database_url": url}))
    assert set(map(str, tables_of(shared_engine(url)).values())) == {"[]"}
