"""A rakor as somebody at the desk prepares and leads it, in tests."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from services.readers import reader

from merit.domain.access import Role, User
from merit.domain.coaching import Mode
from merit.domain.decision_rules import DecisionDraft, FollowUpDraft
from merit.domain.meeting_rules import MeetingDraft
from merit.domain.meetings import AgendaItem, Attendance, MeetingRecord, MeetingState, Step
from merit.domain.states import Dataset
from merit.services import meetings
from merit.store import meetings as store
from merit.store.engine import Engine, Session, reading, writing

KASN = "kasn-9-2019"
NOW = datetime(2026, 3, 5, 1, 30, tzinfo=UTC)  # 08.30 in Jakarta
LATER = NOW + timedelta(minutes=12)
TODAY = date(2026, 3, 5)
BREBES, KEBUMEN, MAGELANG = "33.29", "33.05", "33.71"

CHAIR = reader(Role.DATA_MANAGER)
SECOND = reader(Role.COACH, BREBES)
OPERATOR = reader(Role.OPERATOR, BREBES)
LEADER = reader(Role.LEADER)
TRIAL = reader(Role.DATA_MANAGER, trial=True)

DRAFT = MeetingDraft(
    title="Rakor triwulan I 2026",
    held_on=TODAY,
    starts_at="08.30",
    place="Aula BKD Provinsi Jawa Tengah",
    mode=Mode.HYBRID,
    chair="Kepala BKD Provinsi Jawa Tengah",
    agenda=(
        AgendaItem(0, "Pembukaan", 10, "Sekretaris Daerah"),
        AgendaItem(0, "Capaian triwulan", 45),
        AgendaItem(0, "Kesepakatan", 30),
    ),
)
DECISION = DecisionDraft(
    text="Pola karier disahkan paling lambat Juni 2026.",
    position=2,
    indicator_code="3.1",
    instrument=KASN,
    follow_up=FollowUpDraft(
        region_codes=(BREBES, MAGELANG),
        owner="BKPSDM {daerah}",
        due_on=date(2026, 6, 30),
        evidence="Peraturan bupati/wali kota tentang pola karier",
        level_to=3,
    ),
)
BARE = DecisionDraft(text="Rakor berikutnya di Kota Magelang.")

PATHS = {
    MeetingState.DRAFT: (),
    MeetingState.OPEN: (Step.OPEN,),
    MeetingState.RUNNING: (Step.OPEN, Step.START),
    MeetingState.CLOSED: (Step.OPEN, Step.START, Step.CLOSE),
    MeetingState.CANCELLED: (Step.CANCEL,),
}
"""The shortest way into each state."""

CODE = "K-2026-01"
REASON = "Dijadwalkan ulang."


def found(engine: Engine, code: str = CODE, dataset: Dataset = Dataset.PUBLISHED) -> MeetingRecord:
    return held(engine, code, dataset)[0]


def held(
    engine: Engine, code: str = CODE, dataset: Dataset = Dataset.PUBLISHED
) -> tuple[MeetingRecord, int]:
    with reading(engine) as session:
        answer = store.find(session, dataset, code)
    assert answer is not None
    return answer


def in_state(
    session: Session, state: MeetingState, user: User = CHAIR, draft: MeetingDraft = DRAFT
) -> MeetingRecord:
    """A meeting led into `state`."""
    record = meetings.draft_meeting(session, user, draft, now=NOW)
    for version, step in enumerate(PATHS[state], start=1):
        told = REASON if step is Step.CANCEL else ""
        record = meetings.take_step(
            session, user, record.code, step, version=version, reason=told, now=NOW
        )
    return record


def led(engine: Engine, state: MeetingState = MeetingState.RUNNING, **more: Any) -> MeetingRecord:
    with writing(engine) as session:
        return in_state(session, state, **more)


def step(engine: Engine, what: Step, version: int, *, user: User = CHAIR, reason: str = "") -> None:
    with writing(engine) as session:
        meetings.take_step(session, user, CODE, what, version=version, reason=reason, now=LATER)


def decided(
    engine: Engine, draft: DecisionDraft = DECISION, user: User = CHAIR
) -> meetings.Decided:
    with writing(engine) as session:
        return meetings.decide(session, user, CODE, draft, now=LATER)


def attendance(
    engine: Engine,
    told: dict[str, Attendance | None],
    seen: dict[str, Attendance | None] | None = None,
    user: User = CHAIR,
) -> None:
    with writing(engine) as session:
        meetings.set_attendance(session, user, CODE, told, seen=seen or {}, now=LATER)
