"""Filling an empty database: reference data, published facts, and the demonstration set."""

from pathlib import Path

from merit.domain.access import SYSTEM
from merit.domain.records import AssessmentRecord
from merit.domain.regions import Region
from merit.domain.scoring import checked_score
from merit.errors import ReferenceDataError, ScoreError
from merit.services.demonstration import generate
from merit.services.reference.instruments import read_instrument
from merit.services.reference.published import (
    INSTRUMENT,
    read_events,
    read_results,
    read_talent,
)
from merit.services.reference.regions import PROVINCE, read_regions
from merit.services.reference.self_checks import enter as enter_self_checks
from merit.store import (
    actions,
    assessments,
    audit,
    instruments,
    interventions,
    meetings,
    practices,
    talent,
)
from merit.store import regions as region_store
from merit.store.engine import Session


def fill(session: Session, data: Path, *, demo: bool) -> bool:
    """Fill a database that has no regions yet from the folder `data`; the caller commits.

    Returns whether anything was written. `demo` adds the demonstration set.
    """
    if region_store.every(session):
        return False
    regions = read_regions(data / "regions.csv")
    region_store.add(session, [*regions, PROVINCE])
    for path in sorted((data / "instruments").glob("*.yaml")):
        instruments.add(session, read_instrument(path))
    _fill_published(session, data / "published", regions)
    if demo:
        _fill_demo(session, regions)
    audit.announce(
        session,
        SYSTEM,
        action="isi_awal",
        subject="basis_data",
        subject_key="merit",
        after={"contoh": demo},
    )
    return True


def _fill_published(session: Session, folder: Path, regions: list[Region]) -> None:
    results = read_results(folder / "results.csv", regions)
    _check_scores(session, results)
    assessments.add(session, results)
    events = read_events(folder / "events.csv", regions)
    interventions.add(session, events, instrument=INSTRUMENT)
    talent.add(session, read_talent(folder / "talent.csv", regions))


def _check_scores(session: Session, results: list[AssessmentRecord]) -> None:
    known = instruments.every(session)
    for record in results:
        result = record.result
        if result.score is None:
            continue
        try:
            checked_score(known[result.instrument], result.score)
        except ScoreError as error:
            place = f"results.csv, {record.region_code} tahun {result.year}"
            raise ReferenceDataError(f"{place}: {error}") from error


def _fill_demo(session: Session, regions: list[Region]) -> None:
    instrument = instruments.every(session)[INSTRUMENT]
    demonstration = generate(regions, instrument)
    assessments.add(session, demonstration.assessments)
    interventions.add(session, demonstration.interventions, instrument=INSTRUMENT)
    for meeting in demonstration.meetings:
        meetings.enter(session, meeting)
    for practice in demonstration.practices:
        practices.enter(session, practice)
    enter_self_checks(session, demonstration.periods, demonstration.self_checks)
    actions.add(session, demonstration.actions, instrument=INSTRUMENT)
    talent.add(session, demonstration.talent)
