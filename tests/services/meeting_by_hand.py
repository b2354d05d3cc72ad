"""A rakor beside its notebook: what must be recorded of it, kept the simplest way there is."""

from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date

from hypothesis.stateful import RuleBasedStateMachine, invariant
from services.meeting_cases import BREBES, CHAIR, DRAFT, MAGELANG, NOW
from sqlalchemy import text

from merit.domain.meetings import AgendaItem, MeetingRecord
from merit.domain.states import Dataset
from merit.services import meetings
from merit.store import meetings as store
from merit.store.engine import Engine, writing

FROM_TO = {
    ("draf", "buka"): "dibuka",
    ("draf", "batalkan"): "dibatalkan",
    ("dibuka", "mulai"): "berjalan",
    ("dibuka", "batalkan"): "dibatalkan",
    ("berjalan", "tutup"): "ditutup",
    ("ditutup", "buka_kembali"): "berjalan",
}
GROUPS: dict[str, tuple[str, ...]] = {
    "nobody": (),
    "two": (BREBES, MAGELANG),
}
UNDER, DUE, PUT_OFF = 2, date(2026, 6, 30), date(2026, 9, 30)
SPEAKERS = ["Sekretaris Daerah", "Kabupaten Brebes", "Kabupaten Demak"]
"""All items bear one title; only their speakers tell them apart."""

AGENDA = replace(
    DRAFT,
    title="Rakor yang diuji",
    agenda=tuple(AgendaItem(0, "Paparan", 20, speaker) for speaker in SPEAKERS),
)


@dataclass
class Plain:
    """What is recorded of the meeting; items of the agenda are called by their speakers."""

    state: str = "draf"
    version: int = 1
    agenda: list[str] = field(default_factory=lambda: [*SPEAKERS])
    notes: dict[str, str] = field(default_factory=dict)
    current: str | None = None
    attendance: dict[str, str] = field(default_factory=dict)
    decisions: dict[int, str] = field(default_factory=dict)
    under: dict[int, str] = field(default_factory=dict)
    due: dict[tuple[int, str], date] = field(default_factory=dict)
    withdrawn: dict[int, str] = field(default_factory=dict)

    def place(self, speaker: str | None) -> int | None:
        """Where the item stands now."""
        return None if speaker is None else self.agenda.index(speaker) + 1

    def standing(self, group: str) -> int | None:
        """The decision for this group that was not taken back; there is never a second."""
        found = [
            number
            for number, told in self.decisions.items()
            if told == group and number not in self.withdrawn
        ]
        assert len(found) <= 1
        return found[0] if found else None

    def is_as_decided(self, number: int) -> bool:
        """Whether nobody moved its item of the agenda or put off what is to follow."""
        dues = {self.due[number, code] for code in GROUPS[self.decisions[number]]}
        return self.place(self.under[number]) == UNDER and dues <= {DUE}

    def decide(self, group: str) -> None:
        number = len(self.decisions) + 1
        self.decisions[number], self.under[number] = group, self.agenda[UNDER - 1]
        self.due |= {(number, code): DUE for code in GROUPS[group]}
        self.version += 1


class UndoneError(Exception):
    """Raised to take back what a run has written."""


class Ground(RuleBasedStateMachine):
    """One meeting beside what was written of it by hand; all is taken back at the end."""

    engine: Engine

    def __init__(self) -> None:
        super().__init__()
        self.context = writing(self.engine)
        self.session = self.context.__enter__()
        self.code = meetings.draft_meeting(self.session, CHAIR, AGENDA, now=NOW).code
        self.plain = Plain()

    def teardown(self) -> None:
        with suppress(UndoneError):
            self.context.__exit__(UndoneError, UndoneError(), None)

    def recorded(self) -> MeetingRecord:
        found = store.find(self.session, Dataset.PUBLISHED, self.code)
        assert found is not None
        return found[0]

    @invariant()
    def the_store_says_what_was_done(self) -> None:
        plain = self.plain
        assert self.rows("SELECT state, version, current FROM meeting WHERE {of}") == [
            (plain.state, plain.version, plain.place(plain.current))
        ]
        agenda = "SELECT position, speaker, notes FROM agenda_item, meeting WHERE {of}"
        assert sorted(self.rows(f"{agenda} AND meeting_id = meeting.id")) == [
            (place, speaker, plain.notes.get(speaker, ""))
            for place, speaker in enumerate(plain.agenda, start=1)
        ]
        noted = "SELECT region_code, attendance FROM meeting_attendance, meeting WHERE {of}"
        told = {code: way for code, way in plain.attendance.items() if way}
        assert dict(self.rows(f"{noted} AND meeting_id = meeting.id")) == told
        decided = "SELECT number, position, withdrawn FROM decision, meeting WHERE {of}"
        assert sorted(self.rows(f"{decided} AND meeting_id = meeting.id")) == [
            (number, plain.place(plain.under[number]), plain.withdrawn.get(number, ""))
            for number in plain.decisions
        ]
        items = (
            "SELECT d.number, a.region_code, a.status = 'dibatalkan', a.due_on FROM action_item a, "
            "decision d, meeting WHERE {of} AND a.decision_id = d.id AND d.meeting_id = meeting.id"
        )
        assert sorted(self.rows(items)) == [
            (number, code, number in plain.withdrawn, str(due))
            for (number, code), due in sorted(plain.due.items())
        ]

    def rows(self, query: str) -> list[tuple[object, ...]]:
        of = "meeting.dataset = 'terbit' AND meeting.code = :code"
        found = self.session.execute(text(query.format(of=of)), {"code": self.code})
        return [tuple(row) for row in found]
