"""What every change of an action item asks first: who, which item, in which version."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from merit.domain.access import Permission, User, authorise, authorise_writing
from merit.domain.local_time import since
from merit.domain.progress_reports import ProgressReport
from merit.domain.records import ActionRecord
from merit.domain.states import Dataset
from merit.errors import NoDataError, StaleError
from merit.services.demonstration.days import moment_in
from merit.services.follow_ups.journal import ITEM, Content, subject
from merit.services.results.judging import name_of, persons
from merit.store import actions, audit, progress_reports
from merit.store.engine import Session


@dataclass(frozen=True, slots=True)
class Held:
    """An item as it is recorded: what it aims at is of `instrument`."""

    record: ActionRecord
    instrument: str | None
    version: int

    @property
    def content(self) -> Content:
        """What the journal tells of it."""
        return self.record, self.instrument


def held(session: Session, dataset: Dataset, code: str) -> Held:
    """The item `code`; raises NoDataError when there is none."""
    found = actions.find(session, dataset, code)
    if found is None:
        raise NoDataError(f"Butir RTL {code} tidak ada. Pilih butir dari daftar.")
    return Held(*found)


def held_ones(session: Session, dataset: Dataset, codes: Collection[str]) -> list[Held]:
    """Those of the items with these codes that there are, by code."""
    return [Held(*told) for _, told in sorted(actions.found(session, dataset, codes).items())]


def item_to_change(session: Session, user: User, permission: Permission, code: str) -> Held:
    """The item `code` in `user.writes_in`, for a user who may change it."""
    authorise(user, permission)
    found = held(session, user.writes_in, code)
    authorise_writing(user, permission, user.writes_in, found.record.region_code)
    return found


def report_to_decide(session: Session, user: User, number: int) -> tuple[ProgressReport, Held]:
    """The report `number` with its item, for a user who may decide on it."""
    authorise(user, Permission.ACCEPT_PROGRESS)
    found = progress_reports.find(session, number)
    if found is None:
        raise NoDataError(f"Laporan nomor {number} tidak ada. Pilih laporan dari daftar.")
    report, dataset, region = found
    authorise_writing(user, Permission.ACCEPT_PROGRESS, dataset, region)
    return report, held(session, dataset, report.action_code)


def changed_meanwhile(session: Session, found: Held, *, now: datetime) -> StaleError:
    """Somebody else changed the item since it was read; `current` is what is recorded now."""
    key = subject(found.record.dataset, found.record.code)
    last = audit.latest(session, subject=ITEM, subject_key=key)
    if last is None:
        message = "Data ini baru saja diubah. Bandingkan lalu pilih."
        return StaleError(message, found)
    # The journal keeps the true day.
    moment = moment_in(session, found.record.dataset, last.recorded_at)
    by, when = name_of(last.actor, persons(session)), since(moment, now=now)
    return StaleError(f"Data ini baru saja diubah oleh {by} {when}. Bandingkan lalu pilih.", found)


def was_answered(session: Session, report: ProgressReport, *, now: datetime) -> StaleError:
    """Somebody else answered the report since it was read; `current` is the report."""
    by = name_of(report.decided_by or report.made_by, persons(session))
    when = since(report.decided_at or report.made_at, now=now)
    return StaleError(f"Laporan ini sudah dijawab oleh {by} {when}.", report)
