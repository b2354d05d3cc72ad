"""Reading one item whole, what waits for the province, and what an item may come from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from merit.domain.access import Permission, User, authorise, authorise_reading
from merit.domain.progress_reports import ProgressReport
from merit.domain.records import InterventionRecord
from merit.domain.states import Dataset
from merit.errors import NoDataError
from merit.services.action_items import Agreed, Item, decisions, origins
from merit.services.action_reach import action_reach
from merit.services.follow_ups.guards import held
from merit.services.follow_ups.journal import subject
from merit.services.results.judging import name_of, persons
from merit.store import actions, interventions, progress_reports, regions
from merit.store.engine import Session

WORKING = (Permission.MANAGE_ACTIONS, Permission.REPORT_PROGRESS)
"""Who works on items learns who noted what; other readers only learn what was noted."""


@dataclass(frozen=True, slots=True)
class Detail:
    """An item at its `version`, everything reported of it (the latest first), and its `subject`.

    What it aims at is of `instrument`. `names` are those of whoever noted or reported, by
    account; empty for readers who do not work on the item.
    """

    item: Item
    version: int
    instrument: str | None
    reports: tuple[ProgressReport, ...]
    subject: str
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A report that waits, the item it would close, and who made it."""

    report: ProgressReport
    item: Item
    by: str


@dataclass(frozen=True, slots=True)
class Sources:
    """What a new item may come from: activities and standing decisions, the latest first."""

    interventions: tuple[InterventionRecord, ...]
    decisions: tuple[Agreed, ...]


def item(session: Session, user: User, code: str, *, dataset: Dataset, today: date) -> Detail:
    """The item `code` as of `today`; raises NoDataError when there is none."""
    action_reach(user, dataset)
    found = held(session, dataset, code)
    own = found.record.region_code
    authorise(user, Permission.READ_ACTIONS, own)
    region = regions.find(session, own)
    if region is None:
        raise NoDataError(f"Kode wilayah {own} tidak dikenal. Pilih daerah dari daftar.")
    known = origins(session, dataset, frozenset({own}))
    reports = tuple(progress_reports.of_item(session, dataset, code))
    works = any(user.may(permission, own) for permission in WORKING)
    accounts = {item.by for item in found.record.updates if item.by}
    accounts |= {by for item in reports for by in (item.made_by, item.decided_by) if by}
    return Detail(
        item=known.item(found.record, region, today=today),
        version=found.version,
        instrument=found.instrument,
        reports=reports,
        subject=subject(dataset, code),
        names=_names(session, accounts) if works else {},
    )


def waiting_reports(
    session: Session, user: User, dataset: Dataset, *, today: date
) -> tuple[Waiting, ...]:
    """Reports that wait for this user, the oldest first."""
    authorise(user, Permission.ACCEPT_PROGRESS)
    authorise_reading(user, dataset)
    reach = user.reach(Permission.ACCEPT_PROGRESS)
    found = progress_reports.waiting(session, dataset, regions=reach)
    if not found:
        return ()
    known = origins(session, dataset, reach)
    everyone = {item.code: item for item in regions.every(session)}
    called = persons(session)
    records = actions.found(session, dataset, {report.action_code for report in found})
    return tuple(
        Waiting(
            report,
            known.item(record, everyone[record.region_code], today=today),
            name_of(report.made_by, called),
        )
        for report in found
        for record, *_ in [records[report.action_code]]
    )


def sources(session: Session, user: User) -> Sources:
    """What an item entered in `user.writes_in` may come from."""
    authorise(user, Permission.MANAGE_ACTIONS)
    dataset = user.writes_in
    held_ones = interventions.recorded(session, dataset)
    standing = [found for found in decisions(session, dataset) if not found.withdrawn]
    return Sources(tuple(reversed(held_ones)), tuple(reversed(standing)))


def _names(session: Session, accounts: set[str]) -> dict[str, str]:
    called = persons(session)
    return {account: name_of(account, called) for account in accounts}
