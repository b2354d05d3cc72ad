"""What must hold of a rakor before it is kept, and what may be done to it in which state."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from merit.domain.agenda import looks_the_same
from merit.domain.coaching import Mode
from merit.domain.coaching_rules import FIRST_YEAR, OWNER, TITLE, YEARS_AHEAD
from merit.domain.coaching_texts import findings_on_text
from merit.domain.findings import Finding, error
from merit.domain.meetings import (
    STEPS,
    AgendaItem,
    MeetingRecord,
    MeetingState,
    Step,
)
from merit.domain.result_sources import TEXT

PLACE, CHAIR = 300, OWNER
"""Longest place and longest name of an office, in characters."""

MOST_MINUTES, MOST_ITEMS = 480, 40
"""Longest time box of an item, and the longest agenda."""

AMENDABLE = frozenset({MeetingState.DRAFT, MeetingState.OPEN, MeetingState.RUNNING})
"""States in which the header and the agenda may change; a closed meeting is locked."""

ATTENDANCE_OPEN = frozenset({MeetingState.OPEN, MeetingState.RUNNING})
"""States in which attendance is noted: delegations arrive before the first item."""

_CLOCK = re.compile(r"(?:[01]\d|2[0-3])\.[0-5]\d")


@dataclass(frozen=True, slots=True)
class MeetingDraft:
    """What whoever prepares a meeting writes; fields as the record's.

    The agenda stands in its new order; the `position` of an item is the one it has had so far,
    0 for a new one.
    """

    title: str
    held_on: date
    starts_at: str = ""
    place: str = ""
    mode: Mode | None = None
    chair: str = ""
    agenda: tuple[AgendaItem, ...] = ()
    intervention_code: str | None = None


def draft_of(record: MeetingRecord) -> MeetingDraft:
    """What was written of a recorded meeting."""
    return MeetingDraft(
        record.title,
        record.held_on,
        record.starts_at,
        record.place,
        record.mode,
        record.chair,
        record.agenda,
        record.intervention_code,
    )


def tidy(draft: MeetingDraft) -> MeetingDraft:
    """`draft` without blanks around its texts, the time of day as "08.30"."""
    items = (
        replace(item, title=item.title.strip(), speaker=item.speaker.strip())
        for item in draft.agenda
    )
    return replace(
        draft,
        title=draft.title.strip(),
        starts_at=_of_two_digits(draft.starts_at.strip().replace(":", ".")),
        place=draft.place.strip(),
        chair=draft.chair.strip(),
        agenda=tuple(items),
    )


def _of_two_digits(clock: str) -> str:
    return clock if clock[1:2] != "." else f"0{clock}"


def findings(
    draft: MeetingDraft, *, today: date, interventions: Collection[str]
) -> tuple[Finding, ...]:
    """Everything found about a tidy draft; all of it must be mended.

    `interventions` are the codes of the activities of kind rakor the meeting may be. Findings on
    the agenda name the place in it: "agenda:2".
    """
    return tuple(_found(draft, today, interventions))


def _found(draft: MeetingDraft, today: date, interventions: Collection[str]) -> Iterator[Finding]:
    yield from findings_on_text("title", "Nama rakor", draft.title, TITLE, needed=True)
    yield from findings_on_text("place", "Tempat", draft.place, PLACE)
    yield from findings_on_text("chair", "Pimpinan rapat", draft.chair, CHAIR)
    last = today.year + YEARS_AHEAD
    if not FIRST_YEAR <= draft.held_on.year <= last:
        message = f"Tanggal di luar rentang. Isilah tahun {FIRST_YEAR} sampai {last}."
        yield error("held_on", message)
    if draft.starts_at and not _CLOCK.fullmatch(draft.starts_at):
        yield error("starts_at", "Waktu mulai belum terbaca. Tulis seperti 08.30.")
    if draft.intervention_code is not None and draft.intervention_code not in interventions:
        yield error(
            "intervention_code",
            f"Kegiatan {draft.intervention_code} bukan rakor yang dapat ditautkan. "
            "Pilih kegiatan dari daftar.",
        )
    if len(draft.agenda) > MOST_ITEMS:
        yield error("agenda", f"Agenda paling banyak {MOST_ITEMS} butir. Gabungkan sebagian.")
    for place, item in enumerate(draft.agenda, start=1):
        yield from _item(f"agenda:{place}", f"agenda {place}", item)


def _item(name: str, called: str, item: AgendaItem) -> Iterator[Finding]:
    yield from findings_on_text(name, f"Judul {called}", item.title, TITLE, needed=True)
    yield from findings_on_text(name, f"Penyaji {called}", item.speaker, OWNER)
    if not 1 <= item.minutes <= MOST_MINUTES:
        message = f"Waktu {called} harus 1 sampai {MOST_MINUTES} menit. Periksa angkanya."
        yield error(name, message)


_STAYS = (
    "Rakor yang pernah ditutup tetap menjadi kegiatan {}. Bila kegiatannya keliru, ubah isi "
    "kegiatan itu pada halaman Intervensi."
)


def findings_on_change(record: MeetingRecord, draft: MeetingDraft) -> tuple[Finding, ...]:
    """What stands in the way of putting `draft` in the place of what is recorded."""
    activity = record.intervention_code
    if record.closed_at and activity not in (None, draft.intervention_code):
        return (error("intervention_code", _STAYS.format(activity)),)
    kept = [item.position for item in draft.agenda if item.position]
    present = {item.position: item for item in record.agenda}
    if len(kept) != len(set(kept)) or not set(kept) <= present.keys():
        return (error("agenda", "Agenda sudah berubah. Muat ulang halaman, lalu susun lagi."),)
    if record.state is not MeetingState.DRAFT and not draft.agenda:
        return (error("agenda", "Rakor yang sudah dibuka memerlukan paling sedikit satu agenda."),)
    held = {item.position for item in record.decisions} | {record.current}
    return tuple(
        error(
            "agenda",
            f'Agenda "{present[position].title}" sedang dibahas atau memuat keputusan, '
            "jadi tidak dapat dikeluarkan.",
        )
        for position in sorted(present.keys() - set(kept))
        if position in held
    )


def amended(record: MeetingRecord, draft: MeetingDraft) -> MeetingRecord:
    """The meeting with what `draft` says; notes, decisions and the current item follow theirs."""
    notes = {item.position: item.notes for item in record.agenda}
    moved = {
        item.position: place for place, item in enumerate(draft.agenda, start=1) if item.position
    }
    return replace(
        record,
        title=draft.title,
        held_on=draft.held_on,
        starts_at=draft.starts_at,
        place=draft.place,
        mode=draft.mode,
        chair=draft.chair,
        intervention_code=draft.intervention_code,
        agenda=tuple(
            replace(item, position=place, notes=notes.get(item.position, ""))
            for place, item in enumerate(draft.agenda, start=1)
        ),
        current=moved.get(record.current or 0),
        decisions=tuple(
            replace(item, position=moved.get(item.position or 0)) for item in record.decisions
        ),
    )


def says_the_same(record: MeetingRecord, draft: MeetingDraft) -> bool:
    """Whether `draft` would change nothing a reader sees, wherever its items stood before."""
    alike = replace(draft_of(record), agenda=()) == replace(draft, agenda=())
    return alike and looks_the_same(record.agenda, draft.agenda)


def after(record: MeetingRecord, step: Step, *, reason: str, now: datetime) -> MeetingRecord | None:
    """The meeting once `step` was taken at `now`; None where its state has no such step."""
    state = STEPS[step].get(record.state)
    if state is None:
        return None
    taken = replace(record, state=state, reason=reason or record.reason)
    match step:
        case Step.OPEN:
            return replace(taken, opened_at=now)
        case Step.START:
            first = record.agenda[0].position if record.agenda else None
            since = None if first is None else now
            return replace(taken, started_at=now, current=first, current_since=since)
        case Step.CLOSE:
            return replace(taken, closed_at=now, current=None, current_since=None)
        case Step.REOPEN | Step.CANCEL:
            return taken


def is_shown(record: MeetingRecord) -> bool:
    """Whether everybody may read of it: a draft, also a cancelled one, only those who may lead."""
    never_opened = record.state is MeetingState.CANCELLED and record.opened_at is None
    return record.state is not MeetingState.DRAFT and not never_opened


def is_reopened(record: MeetingRecord) -> bool:
    """Whether it was opened again after it was closed, be it closed anew or not."""
    return record.closed_at is not None and bool(record.reason)


@dataclass(frozen=True, slots=True)
class Clock:
    """How long the current item has been discussed, against its time box; whole minutes.

    `left` falls below zero once the box is used up.
    """

    item: AgendaItem
    used: int

    @property
    def left(self) -> int:
        """Minutes that remain, negative when over."""
        return self.item.minutes - self.used


def clock(record: MeetingRecord, *, now: datetime) -> Clock | None:
    """How the item being discussed stands at `now`; None while none is."""
    item = next((item for item in record.agenda if item.position == record.current), None)
    if item is None or record.current_since is None:
        return None
    return Clock(item, max(0, int((now - record.current_since).total_seconds() // 60)))


def findings_on_notes(notes: str) -> tuple[Finding, ...]:
    """What is wrong with the notes on an item."""
    return tuple(findings_on_text("notes", "Catatan", notes, TEXT))
