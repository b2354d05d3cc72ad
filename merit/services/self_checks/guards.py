"""What every reader and writer of a self-check asks first: whose it is, and is it their turn."""

from dataclasses import dataclass, replace
from datetime import datetime

from merit.domain.access import Permission, User, authorise, authorise_reading, authorise_writing
from merit.domain.instruments import Instrument
from merit.domain.local_time import day_of, since
from merit.domain.self_checks.periods import Period, PeriodState
from merit.domain.self_checks.records import Answer, SelfCheck
from merit.domain.self_checks.workflow import CheckState
from merit.domain.states import Dataset
from merit.errors import InputError, NoDataError, NotAllowedError, StaleError
from merit.services.demonstration.days import moment_in
from merit.services.results.judging import name_of, persons
from merit.services.self_checks import journal
from merit.store import audit, self_check_periods, self_checks
from merit.store.engine import Session

OF_ITS_REGION = (Permission.FILL_SELF_CHECK, Permission.SEND_SELF_CHECK)
"""Who holds one of these for a region works on its self-check there."""

NOT_SENT = (
    "Isi penilaian mandiri ini baru dapat dibaca setelah dikirim daerah untuk pertama kali. "
    "Kemajuannya terlihat pada daftar masa penilaian."
)
REFUSALS = {
    CheckState.DRAFT: "Penilaian mandiri ini masih diisi operator. Tunggu sampai diajukan.",
    CheckState.WITH_HEAD: "Penilaian mandiri ini menunggu kepala dan terkunci. "
    "Tarik dulu bila ada yang perlu diubah.",
    CheckState.SENT: "Penilaian mandiri ini sudah dikirim dan terkunci. "
    "Tunggu hasil verifikasi provinsi.",
    CheckState.RETURNED: "Penilaian mandiri ini dikembalikan ke daerah. Tunggu perbaikannya.",
    CheckState.MENDING: "Penilaian mandiri ini sedang diperbaiki daerah. Tunggu sampai diajukan.",
    CheckState.VERIFIED: "Penilaian mandiri ini sudah diverifikasi dan terkunci. "
    "Hubungi provinsi bila ada yang perlu diubah.",
    CheckState.APPROVED: "Penilaian mandiri ini sudah disahkan dan terkunci. "
    "Provinsi dapat membukanya kembali dengan alasan.",
    CheckState.REOPENED: "Penilaian mandiri ini dibuka kembali untuk daerah. "
    "Tunggu sampai diajukan lagi.",
}
"""What to say where a state does not allow what was asked, and what to do instead."""


@dataclass(frozen=True, slots=True)
class Held:
    """A self-check with the period it belongs to, and the version of each."""

    period: Period
    check: SelfCheck
    version: int


def check_to_change(
    session: Session, user: User, permission: Permission, period_code: str, region_code: str
) -> Held:
    """A self-check of `user.writes_in`, for a user who holds `permission` for its region."""
    authorise_writing(user, permission, user.writes_in, region_code)
    return _told(user, check_in(session, user.writes_in, period_code, region_code))


def check_to_read(
    session: Session, user: User, dataset: Dataset, period_code: str, region_code: str
) -> Held:
    """A self-check for a user who may read its answers.

    Raises NotAllowedError for others than the region as long as it was never sent.
    """
    authorise_reading(user, dataset)
    authorise(user, Permission.READ_SELF_CHECKS, region_code)
    held = check_in(session, dataset, period_code, region_code)
    require_known(user, held.check)
    return _told(user, held)


def as_told(user: User, check: SelfCheck) -> SelfCheck:
    """`check` as `user` may know it: what the head said to the operator is the region's own."""
    return check if is_of_region(user, check.region_code) else replace(check, head_reason="")


def is_of_region(user: User, region_code: str) -> bool:
    """Whether a user works on the self-check of a region there."""
    return any(user.may(permission, region_code) for permission in OF_ITS_REGION)


def may_read_of(user: User, check: SelfCheck) -> bool:
    """Whether `user`, who may read its data set, may read the answers of a self-check."""
    known = check.is_known_to_province or is_of_region(user, check.region_code)
    return known and user.may(Permission.READ_SELF_CHECKS, check.region_code)


def require_known(user: User, check: SelfCheck) -> None:
    """Refuse others than the region as long as the self-check was never sent."""
    if not may_read_of(user, check):
        raise NotAllowedError(NOT_SENT)


def require_open(period: Period, *, now: datetime) -> None:
    """Raise InputError unless regions may fill in and send today."""
    if period.state is PeriodState.CLOSED:
        raise InputError(
            f"Masa penilaian {period.code} sudah ditutup. Mintalah provinsi membukanya kembali."
        )
    if not period.takes_answers(day_of(now)):
        raise InputError(
            f"Masa penilaian {period.code} belum dibuka; mulai {period.opens_on:%d-%m-%Y}. "
            "Isilah setelah dibuka."
        )


def require_region_at_work(period: Period, *, now: datetime) -> None:
    """Raise InputError where the region could not do what a step of the province asks of it."""
    if not period.takes_answers(day_of(now)):
        raise InputError(
            f"Masa penilaian {period.code} sudah ditutup, jadi daerah tidak dapat memperbaikinya. "
            "Buka kembali masanya dulu."
        )


def require_cell_open(check: SelfCheck, indicator_code: str) -> None:
    """Raise InputError unless the answer to the indicator may be changed."""
    if not check.state.is_with_operator:
        raise InputError(REFUSALS[check.state])
    if not check.is_open(indicator_code):
        raise InputError(
            f"Indikator {indicator_code} tidak termasuk yang dikembalikan, jadi tetap terkunci. "
            "Ubah indikator yang diberi catatan provinsi."
        )


def require_indicator(instrument: Instrument, indicator_code: str) -> None:
    """Raise NoDataError unless the instrument has the indicator."""
    if indicator_code not in {item.code for item in instrument.indicators}:
        raise NoDataError(
            f"Indikator {indicator_code} tidak ada pada {instrument.name}. Pilih dari daftar."
        )


def stale_check(session: Session, found: SelfCheck, *, now: datetime) -> StaleError:
    """Somebody else took a step or gave a verdict since it was read; `current` is as it is now."""
    key = journal.subject(found.dataset, found.code)
    last = audit.latest(session, subject=journal.CHECK, subject_key=key, below=journal.JUDGED)
    if last is None:
        return StaleError("Penilaian mandiri ini baru saja diubah. Periksa, lalu ulangi.", found)
    moment = moment_in(session, found.dataset, last.recorded_at)  # the journal keeps the true day
    told = _by(session, last.actor, moment, now)
    return StaleError(f"Penilaian mandiri ini diubah oleh {told}. Periksa, lalu ulangi.", found)


def stale_answer(session: Session, found: Answer | None, *, now: datetime) -> StaleError:
    """Somebody else answered since it was read; `current` is the present answer."""
    if found is None:
        return StaleError("Jawaban ini belum tercatat. Muat ulang halaman, lalu isi lagi.", None)
    told = _by(session, found.changed_by, found.changed_at, now)
    code = found.indicator_code
    return StaleError(f"Jawaban {code} diubah oleh {told}. Bandingkan lalu pilih.", found)


def stale_period(session: Session, found: Period, *, now: datetime) -> StaleError:
    """Somebody else changed the period since it was read."""
    told = _by(session, found.changed_by, found.changed_at or now, now)
    return StaleError(f"Masa penilaian ini diubah oleh {told}. Bandingkan lalu pilih.", found)


def period_of(session: Session, dataset: Dataset, code: str) -> tuple[Period, int]:
    """The period `code` and its version; NoDataError where there is none."""
    found = self_check_periods.find(session, dataset, code)
    if found is None:
        raise NoDataError(f"Masa penilaian {code} tidak ada. Pilih masa dari daftar.")
    return found


def check_in(session: Session, dataset: Dataset, period_code: str, region_code: str) -> Held:
    """The self-check of a region in a period; NoDataError where it is not scheduled."""
    period, _ = period_of(session, dataset, period_code)
    found = self_checks.find(session, dataset, period_code, region_code)
    if found is None:
        raise NoDataError(
            f"Daerah {region_code} tidak dijadwalkan pada masa penilaian {period_code}. "
            "Pilih masa lain dari daftar."
        )
    return Held(period, *found)


def _told(user: User, held: Held) -> Held:
    return replace(held, check=as_told(user, held.check))


def _by(session: Session, account: str, moment: datetime, now: datetime) -> str:
    return f"{name_of(account, persons(session))} {since(moment, now=now)}"
