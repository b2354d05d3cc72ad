"""Revisions of an instrument: results keep theirs, and mean the same only where it does."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from alembic import command
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from merit.domain.instruments import Instrument, RevisionState, WeightStatus
from merit.domain.positions import Result
from merit.domain.provenance import Provenance, Source
from merit.domain.records import AssessmentRecord
from merit.domain.states import Confidence, Dataset, SourceKind, Stage, Status
from merit.store import aspects, assessments, instrument_revisions, instruments, migrations
from merit.store.engine import Engine, reading, writing

KASN = "kasn-9-2019"
NOW = datetime(2026, 8, 1, 3, tzinfo=UTC)
PROVENANCE = Provenance(Source("sumber uji", SourceKind.OFFICIAL), Confidence.HIGH)


def official(code: str, year: int, score: str) -> AssessmentRecord:
    result = Result(year, KASN, Status.ASSESSED, Decimal(score))
    return AssessmentRecord(
        Dataset.PUBLISHED,
        code,
        Stage.OFFICIAL,
        result,
        PROVENANCE,
        aspect_scores={"A1": Decimal(30)},
        levels={"1.1": 3},
    )


def weighed(kasn: Instrument) -> Instrument:
    """Official weights within the same aspects: 1.1 gets 3 points a level, 1.2 gives one up."""
    first, *rest = kasn.aspects
    weights = {"1.1": Decimal(3), "1.2": Decimal(2)}
    changed = tuple(
        replace(
            item, weight=weights.get(item.code, item.weight), weight_status=WeightStatus.OFFICIAL
        )
        for item in first.indicators
    )
    return replace(kasn, revision=2, aspects=(replace(first, indicators=changed), *rest))


def stricter(kasn: Instrument) -> Instrument:
    """Sangat Baik from 330 instead of 325."""
    *lower, top = kasn.bands
    return replace(kasn, revision=2, bands=(*lower, replace(top, minimum=Decimal(330))))


def add(engine: Engine, revision: Instrument) -> None:
    with writing(engine) as session:
        instrument_revisions.add(session, revision, by="admin", now=NOW)


def use(engine: Engine, number: int) -> None:
    with writing(engine) as session:
        instrument_revisions.activate(session, KASN, number, now=NOW)


def record(engine: Engine, *records: AssessmentRecord) -> None:
    with writing(engine) as session:
        assessments.add(session, records)


def test_an_uploaded_revision_is_in_nobodys_way_until_it_is_put_to_use(
    engine: Engine, kasn: Instrument
) -> None:
    add(engine, stricter(kasn))
    with reading(engine) as session:
        assert instruments.every(session)[KASN] == kasn
        assert list(instruments.every(session)) == [KASN, "permenpanrb-19-2025"]
        revisions = instrument_revisions.every(session, code=KASN)
    assert [(item.number, item.state) for item in revisions] == [
        (2, RevisionState.UPLOADED),
        (1, RevisionState.ACTIVE),
    ]
    assert (revisions[0].uploaded_by, revisions[0].uploaded_at) == ("admin", NOW)
    assert revisions[0].instrument == stricter(kasn)


def test_results_of_two_revisions_that_mean_the_same_are_those_of_one_instrument(
    engine: Engine, kasn: Instrument
) -> None:
    record(engine, official("33.01", 2023, "327"))
    add(engine, weighed(kasn))
    use(engine, 2)
    record(engine, official("33.01", 2024, "331"))
    with reading(engine) as session:
        found = assessments.recorded(session, Dataset.PUBLISHED)
        scores = aspects.scores_of(
            session, Dataset.PUBLISHED, instrument=KASN, results=[("33.01", 2023), ("33.01", 2024)]
        )
        counts = instrument_revisions.results_by_key(session, Dataset.PUBLISHED)
        revisions = {
            item.number: counts.get(item.key, 0)
            for item in instrument_revisions.every(session, code=KASN)
        }
        known = instruments.every(session)
    assert [(item.result.year, item.result.instrument) for item in found] == [
        (2023, KASN),
        (2024, KASN),
    ]
    assert len(scores) == 2
    assert revisions == {1: 1, 2: 1}
    assert list(known) == [KASN, "permenpanrb-19-2025"]
    assert known[KASN] == weighed(kasn)


def test_results_of_a_revision_that_meant_something_else_stand_apart_with_its_bands(
    engine: Engine, kasn: Instrument
) -> None:
    record(engine, official("33.01", 2023, "327"))
    add(engine, stricter(kasn))
    use(engine, 2)
    record(engine, official("33.02", 2024, "327"))
    with reading(engine) as session:
        found = {
            item.region_code: item.result.instrument
            for item in assessments.recorded(session, Dataset.PUBLISHED)
        }
        known = instruments.every(session)
        apart = aspects.levels_of(
            session, Dataset.PUBLISHED, instrument=f"{KASN}@1", results=[("33.01", 2023)]
        )
        mixed = aspects.levels_of(
            session, Dataset.PUBLISHED, instrument=KASN, results=[("33.01", 2023)]
        )
        rows = aspects.recorded(session, Dataset.PUBLISHED, region_code=None, year=None)
        heading = assessments.instrument_of(session, Dataset.PUBLISHED, 2023)
    assert found == {"33.01": f"{KASN}@1", "33.02": KASN}
    assert list(known) == [KASN, f"{KASN}@1", "permenpanrb-19-2025"]
    assert known[f"{KASN}@1"].top.minimum == 325
    assert known[KASN].top.minimum == 330
    assert apart == {"33.01": {"1.1": 3}}
    assert mixed == {}
    assert [row[-1] for row in rows] == [f"{KASN}@1", KASN]
    assert heading == f"{KASN}@1"


def test_a_revision_put_back_makes_its_results_those_of_the_instrument_again(
    engine: Engine, kasn: Instrument
) -> None:
    record(engine, official("33.01", 2023, "327"))
    add(engine, stricter(kasn))
    use(engine, 2)
    use(engine, 1)
    with reading(engine) as session:
        (found,) = assessments.recorded(session, Dataset.PUBLISHED)
        assert found.result.instrument == KASN
        assert list(instruments.every(session)) == [KASN, f"{KASN}@2", "permenpanrb-19-2025"]


def test_the_database_itself_knows_one_revision_in_use(engine: Engine, kasn: Instrument) -> None:
    with pytest.raises(IntegrityError), writing(engine) as session:
        instruments.add(session, stricter(kasn))


@pytest.mark.parametrize("used", [True, False], ids=["was in use", "never in use"])
def test_only_a_revision_never_in_use_can_be_deleted_with_its_parts(
    engine: Engine, kasn: Instrument, used: bool
) -> None:
    add(engine, stricter(kasn))
    if used:
        use(engine, 2)
        use(engine, 1)
    with writing(engine) as session:
        instrument_revisions.remove(session, KASN, 2)
    with reading(engine) as session:
        left = [item.number for item in instrument_revisions.every(session, code=KASN)]
        parts = (
            session.connection()
            .execute(
                text(
                    "SELECT count(*) FROM band JOIN instrument ON instrument.id = instrument_id "
                    "WHERE instrument.code = 'kasn-9-2019'"
                )
            )
            .scalar()
        )
    assert left == ([2, 1] if used else [1])
    assert parts == (8 if used else 4)


def test_the_schema_step_keeps_every_instrument_whole_and_the_newest_in_use(
    engine: Engine, kasn: Instrument
) -> None:
    record(engine, official("33.01", 2023, "327"))
    config = migrations.configuration()
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "0008")
    with engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO instrument (code, revision, name, status, measure, valid_from, "
                "levels, step, sources, notes, confidence) SELECT code, 2, 'Versi dua', status, "
                "measure, valid_from, levels, step, sources, notes, confidence FROM instrument "
                "WHERE code = 'kasn-9-2019'"
            )
        )
    migrations.migrate(engine)
    with reading(engine) as session:
        revisions = {
            (item.code, item.number): item.state for item in instrument_revisions.every(session)
        }
        assert instruments.every(session)[f"{KASN}@1"] == replace(kasn, code=f"{KASN}@1")
    assert revisions == {
        (KASN, 1): RevisionState.SUPERSEDED,
        (KASN, 2): RevisionState.ACTIVE,
        ("permenpanrb-19-2025", 1): RevisionState.ACTIVE,
    }
