"""Taking over what a region filled in offline: looked at first, then as a whole or not at all."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from merit.domain.access import Permission, User, authorise_writing
from merit.domain.documents import Document
from merit.domain.findings import Severity
from merit.domain.imports.complaints import Complaint
from merit.domain.instruments import Indicator
from merit.domain.local_time import day_of
from merit.domain.self_checks.offline import SHEET, Filling, Head, Link, Row
from merit.domain.self_checks.offline_reading import Reading, read
from merit.domain.self_checks.records import Answer, cell_code
from merit.domain.states import Dataset
from merit.errors import InputError, StaleError
from merit.services.documents.links import add_links, link_of, same_among
from merit.services.self_checks.answering import Filled, save_answers
from merit.services.self_checks.content import Content, content_of
from merit.services.self_checks.guards import Held, check_in, check_to_change
from merit.services.self_checks.journal import subject
from merit.services.self_checks.reading import CheckView
from merit.store import self_check_answers
from merit.store.documents import NewDocument
from merit.store.engine import Session
from merit.workbooks import open_file

MOVED = (
    "Ada jawaban yang baru diubah di layar. Bandingkan pada daftar di bawah, pilih, "
    "lalu ambil lagi."
)
UNDECIDED = "Pilih dulu untuk indikator {codes}: tetap yang di layar, atau ambil dari berkas."
LOCKED = "Indikator {code} terkunci, jadi isinya dalam berkas tidak dapat diambil."
UNLOCK = "Kembalikan isi baris ini seperti yang tercatat, atau unduh berkas isian yang baru."


@dataclass(frozen=True, slots=True)
class Change:
    """What a file would do to one indicator.

    `present` is the answer as it is recorded now, None for none yet; `filled` says whether level
    and note of the file would take its place, `links` which evidence would be added.
    `is_conflict`: the answer was changed on the screen since the file was written out.
    """

    indicator: Indicator
    row: Row
    present: Answer | None
    filled: bool
    is_conflict: bool
    links: tuple[Link, ...]

    @property
    def version(self) -> int:
        """Of the answer that is recorded now, 0 for none yet."""
        return 0 if self.present is None else self.present.version


@dataclass(frozen=True, slots=True)
class Plan:
    """What taking a file over would do now; `complaints` say why it cannot be taken over."""

    changes: tuple[Change, ...]
    complaints: tuple[Complaint, ...]

    @property
    def conflicts(self) -> tuple[Change, ...]:
        """Where somebody has to choose."""
        return tuple(item for item in self.changes if item.is_conflict)


@dataclass(frozen=True, slots=True)
class Decision:
    """What was chosen about a conflict: the file's answer or the one on the screen.

    `version` is that of the recorded answer the choice was made against.
    """

    takes_file: bool
    version: int


@dataclass(frozen=True, slots=True)
class Taken:
    """How many answers and pieces of evidence were taken over."""

    answers: int
    links: int


def head_of(view: CheckView) -> Head:
    """What a workbook of this self-check says of itself."""
    check, instrument = view.check, view.instrument
    return Head(
        dataset=check.dataset.value,
        period_code=check.period_code,
        region_code=check.region_code,
        instrument=instrument.code,
        revision=instrument.revision,
    )


def understood(view: CheckView, content: bytes, *, name: str) -> Reading:
    """What a file holds about the self-check of `view`; nothing is written.

    Raises WorkbookError where the file is refused as a whole.
    """
    book = open_file(content, name=name)
    return read(book, of=head_of(view), instrument=view.instrument)


def plan_filling(session: Session, user: User, filling: Filling, *, now: datetime) -> Plan:
    """What taking `filling` over would do, for a user who may fill in its self-check."""
    held = _held(session, user, filling)
    return _plan(session, held, content_of(session, held), filling, now=now)


def take_filling(
    session: Session,
    user: User,
    filling: Filling,
    *,
    decisions: Mapping[str, Decision],
    now: datetime,
) -> Taken:
    """Take `filling` over, answers and evidence in one; the same file again changes nothing.

    `decisions` by code of indicator settle the conflicts. Raises InputError where one is left
    open, where an indicator is locked, or as `save_answers` and `add_link`; StaleError carrying
    the present Plan when an answer was changed since it was chosen about.
    """
    held = _held(session, user, filling)
    content = content_of(session, held)
    plan = _plan(session, held, content, filling, now=now)
    if plan.complaints:
        raise InputError(" ".join(item.reason for item in plan.complaints) + f" {UNLOCK}")
    _require_decided(plan, decisions)
    wanted = [item for item in plan.changes if item.filled and _is_taken(item, decisions)]
    head = filling.head
    place = (head.period_code, head.region_code)
    save_answers(session, user, *place, [_filled(item) for item in wanted], now=now)
    links = [link for item in plan.changes for link in _new_links(item, content)]
    held = check_in(session, held.check.dataset, *place)  # the answers may have begun the mending
    add_links(session, user, held, links, now=now)
    return Taken(len(wanted), len(links))


def _held(session: Session, user: User, filling: Filling) -> Held:
    """The self-check a file is of; it lies in the data set the file was written out from."""
    head, permission = filling.head, Permission.FILL_SELF_CHECK
    authorise_writing(user, permission, Dataset(head.dataset), head.region_code)
    return check_to_change(session, user, permission, head.period_code, head.region_code)


def _plan(
    session: Session, held: Held, content: Content, filling: Filling, *, now: datetime
) -> Plan:
    written_out = {
        (item.indicator_code, item.version): item
        for item in self_check_answers.history(session, held.check)
    }
    changes = [
        _change(indicator, row, content, written_out.get((indicator.code, row.version)))
        for indicator in content.instrument.indicators
        if (row := filling.rows.get(indicator.code)) is not None
    ]
    doing = tuple(item for item in changes if item.filled or item.links)
    is_open = held.period.takes_answers(day_of(now))
    locked = (item for item in doing if not is_open or not held.check.is_open(item.indicator.code))
    return Plan(doing, tuple(_locked(item) for item in locked))


def _change(indicator: Indicator, row: Row, content: Content, base: Answer | None) -> Change:
    present = content.answers.get(indicator.code)
    told = (row.level, row.note)
    is_touched = told != _said(base) or (base is None and row.version > 0)
    is_filled = is_touched and told != _said(present)
    known = {item.link for item in content.evidence.get(indicator.code, ())}
    return Change(
        indicator=indicator,
        row=row,
        present=present,
        filled=is_filled,
        is_conflict=is_filled and row.version != (present.version if present else 0),
        links=tuple(item for item in row.links if item.address not in known),
    )


def _said(answer: Answer | None) -> tuple[int | None, str]:
    return (None, "") if answer is None else (answer.level, answer.note)


def _locked(item: Change) -> Complaint:
    reason = LOCKED.format(code=item.indicator.code)
    told = "" if item.row.level is None else str(item.row.level)
    return Complaint(Severity.ERROR, SHEET, item.row.cell, told, reason, UNLOCK)


def _require_decided(plan: Plan, decisions: Mapping[str, Decision]) -> None:
    """Refuse unless every conflict was chosen about as it is now."""
    known = {item.indicator.code: item for item in plan.conflicts}
    if any(decisions[code].version != known[code].version for code in decisions if code in known):
        raise StaleError(MOVED, plan)
    left = [code for code in known if code not in decisions]
    if left:
        raise StaleError(UNDECIDED.format(codes=", ".join(left)), plan)


def _is_taken(item: Change, decisions: Mapping[str, Decision]) -> bool:
    return not item.is_conflict or decisions[item.indicator.code].takes_file


def _filled(item: Change) -> Filled:
    return Filled(item.indicator.code, item.row.level, item.row.note, item.version)


def _new_links(item: Change, content: Content) -> list[NewDocument]:
    """The evidence of an indicator that is to be added; InputError names it."""
    check, code = content.held.check, item.indicator.code
    about = subject(check.dataset, cell_code(check.code, code))
    beside: list[Document | NewDocument] = [*content.evidence.get(code, ())]
    added: list[NewDocument] = []
    try:
        for link in item.links:
            wanted = link_of(about, link.title, link.address)
            if same_among([*beside, *added], wanted) is None:
                added.append(wanted)
    except InputError as error:
        raise InputError(f"Indikator {code}: {error}") from error
    return added
