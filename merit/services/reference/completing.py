"""What a demonstration filled by an earlier version lacks: rakor, practices, self-checks."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from merit.domain.access import SYSTEM
from merit.domain.records import ActionRecord, InterventionRecord
from merit.domain.states import Dataset
from merit.services.demonstration import generate
from merit.services.demonstration.attendance import with_reports
from merit.services.demonstration.interventions import intervention_records
from merit.services.demonstration.self_checks import check_records, period_records
from merit.services.reference.published import INSTRUMENT
from merit.services.reference.self_checks import enter as enter_self_checks
from merit.store import (
    actions,
    audit,
    instruments,
    interventions,
    meetings,
    official_results,
    practices,
    regions,
    self_check_periods,
)
from merit.store.engine import Session, take_turn

Check = Callable[[Session], bool]
Give = Callable[[Session], None]


def complete(session: Session) -> bool:
    """Give a demonstration what it lacks; the caller commits.

    What somebody changed since stays as it is: only activities as they were filled get a report,
    and only items as they were filled a decision. Returns whether anything was written.
    """
    parts: tuple[tuple[Check, Give], ...] = (
        (_lacks_meetings, _give_meetings),
        (_lacks_self_checks, _give_self_checks),
    )
    if not any(is_lacking(session) for is_lacking, _ in parts):
        return False
    take_turn(session)
    lacking = [give for is_lacking, give in parts if is_lacking(session)]
    for give in lacking:
        give(session)
    if lacking:
        announce(session)
    return bool(lacking)


def announce(session: Session) -> None:
    """Note in the journal that the demonstration got more than it had."""
    audit.announce(
        session,
        SYSTEM,
        action="lengkapi_contoh",
        subject="basis_data",
        subject_key="merit",
        after={"contoh": True},
    )


def _lacks_meetings(session: Session) -> bool:
    """Whether there is a demonstration, and neither a meeting nor a practice in it."""
    return bool(
        interventions.codes(session, Dataset.DEMO)
        and not meetings.codes(session, Dataset.DEMO)
        and not practices.codes(session, Dataset.DEMO)
    )


def _lacks_self_checks(session: Session) -> bool:
    """Whether there is a demonstration, and no period of self-checks in it."""
    return bool(
        interventions.codes(session, Dataset.DEMO)
        and not self_check_periods.codes(session, Dataset.DEMO)
    )


def _give_self_checks(session: Session) -> None:
    """Claims follow the results on record: those that were filled, or what became of them."""
    instrument = instruments.every(session)[INSTRUMENT]
    places = [item.code for item in regions.every(session)]
    found = official_results.of_regions(session, Dataset.DEMO, places)
    results = [item.record for item in found]
    periods = period_records(instrument=instrument.code)
    enter_self_checks(session, periods, check_records(results, instrument))


def _give_meetings(session: Session) -> None:
    places = regions.every(session)
    instrument = instruments.every(session)[INSTRUMENT]
    shipped = generate(places, instrument)
    untouched = _untouched(session, intervention_records(places, instrument))
    for report in with_reports(untouched.values(), shipped.meetings, places):
        _, version = interventions.find(session, Dataset.DEMO, report.code) or (None, 0)
        interventions.replace(session, report, version=version)
    kept = [item for item in shipped.meetings if item.intervention_code in untouched]
    for meeting in kept:
        meetings.enter(session, meeting)
    _decide(session, shipped.actions, {item.code for item in kept})
    for practice in shipped.practices:
        practices.enter(session, practice)


def _untouched(
    session: Session, shipped: Iterable[InterventionRecord]
) -> dict[str, InterventionRecord]:
    """The activities on record that are as they were filled, by code."""
    recorded = {item.code: item for item in interventions.recorded(session, Dataset.DEMO)}
    return {
        item.code: recorded[item.code]
        for item in shipped
        if item.code in recorded and _told(item) == _told(recorded[item.code])
    }


def _told(item: InterventionRecord) -> tuple[object, ...]:
    return (
        *(item.title, item.status, item.starts_on, item.ends_on, item.hours, item.place_code),
        *(sorted(item.region_codes), sorted(item.aspect_codes), item.organiser, item.mode),
        *(item.present_codes, item.provenance.source.reference),
    )


def _decide(session: Session, shipped: Iterable[ActionRecord], kept: Collection[str]) -> None:
    """Tie the items that are as they were filled to their decisions in the meetings `kept`."""
    decided = {
        item.code: item for item in shipped if (item.decision_code or "").partition("/")[0] in kept
    }
    recorded = actions.found(session, Dataset.DEMO, [*decided])
    for code, (record, instrument, version) in recorded.items():
        if record == replace(decided[code], decision_code=None):
            actions.replace(session, decided[code], instrument=instrument, version=version)
