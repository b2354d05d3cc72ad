"""What a demonstration filled by an earlier version lacks: rakor, good practices, reports."""

from collections.abc import Iterable

from merit.domain.access import User
from merit.domain.meetings import MeetingRecord
from merit.domain.records import InterventionRecord
from merit.domain.states import Dataset
from merit.services.demonstration.attendance import with_reports
from merit.services.demonstration.interventions import intervention_records
from merit.services.demonstration.meetings import meeting_records, with_decisions
from merit.services.demonstration.practices import practice_records
from merit.services.reference.published import INSTRUMENT
from merit.store import (
    actions,
    audit,
    instruments,
    interventions,
    meetings,
    practices,
    regions,
)
from merit.store.engine import Session, take_turn

SYSTEM = User("Sistem", frozenset())


def complete(session: Session) -> bool:
    """Give a demonstration without rakor and practices its own; the caller commits.

    What somebody changed since stays as it is: only activities as they were filled get a report,
    and only their items a decision. Returns whether anything was written.
    """
    if not _lacks(session):
        return False
    take_turn(session)
    if not _lacks(session):
        return False
    places = regions.every(session)
    instrument = instruments.every(session)[INSTRUMENT]
    rakor = meeting_records(places, instrument=INSTRUMENT)
    shipped = intervention_records(places, instrument)
    untouched = _untouched(session, shipped)
    for report in with_reports(untouched.values(), rakor, places):
        _, version = interventions.find(session, Dataset.DEMO, report.code) or (None, 0)
        interventions.replace(session, report, version=version)
    kept = tuple(item for item in rakor if item.intervention_code in untouched)
    for meeting in kept:
        meetings.enter(session, meeting)
    _decide(session, kept)
    for practice in practice_records(places, instrument=INSTRUMENT):
        practices.enter(session, practice)
    audit.announce(
        session,
        SYSTEM,
        action="lengkapi_contoh",
        subject="basis_data",
        subject_key="merit",
        after={"contoh": True},
    )
    return True


def _lacks(session: Session) -> bool:
    """Whether there is a demonstration, and neither a meeting nor a practice in it."""
    return bool(
        interventions.codes(session, Dataset.DEMO)
        and not meetings.codes(session, Dataset.DEMO)
        and not practices.codes(session, Dataset.DEMO)
    )


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


def _decide(session: Session, kept: Iterable[MeetingRecord]) -> None:
    """Tie the items agreed on at the activities of these meetings to their decisions."""
    held = {item.intervention_code: item.code for item in kept}
    recorded = actions.recorded(session, Dataset.DEMO, regions=None)
    agreed = [item for item in recorded if item.intervention_code in held]
    for item in with_decisions(agreed):
        found = actions.find(session, Dataset.DEMO, item.code)
        code = held[item.intervention_code]
        if found is not None and (item.decision_code or "").startswith(f"{code}/"):
            _, instrument, version = found
            actions.replace(session, item, instrument=instrument, version=version)
