"""Minutes made by hand: empty, hostile, and as large as a meeting can get."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from merit.domain.coaching import InterventionKind, Precision
from merit.domain.follow_up import follow_up
from merit.domain.meetings import AgendaItem, Attendance, Decision, MeetingRecord, MeetingState
from merit.domain.practices import PracticeRecord, PracticeState
from merit.domain.provenance import Provenance, Source
from merit.domain.records import ActionRecord, InterventionRecord
from merit.domain.regions import Region
from merit.domain.states import (
    ActionStatus,
    Confidence,
    Dataset,
    InterventionStatus,
    SourceKind,
)
from merit.services.meetings.minutes import (
    MinutedDecision,
    Minutes,
    MinutesItem,
    NotedPractice,
)

TODAY = date(2026, 3, 9)
HOSTILE = (
    '#import "@preview/x:1.0.0"',
    '#read("/etc/passwd")',
    "$ x^2 $ dan harga $5",
    "\\ garis miring \\n \\u{41}",
    "] #] [isi] ) } {",
    "<label> & <script>alert(1)</script>",
    "*tebal* _miring_ `kode` = judul",
    "// komentar /* juga */ -- ...",
    "= \"kutip\" 'tunggal' @rujukan ~ spasi",
    "{{ jinja }} {PAGE} #1 #2 %s",
)
"""What means something to typst, Word, XML or a template, and must stay what was typed."""


def empty(regions: Sequence[Region]) -> Minutes:
    """A meeting of which nothing was written down but its title and day."""
    meeting = MeetingRecord(Dataset.PUBLISHED, "K-2026-01", "Rakor kosong", date(2026, 3, 5))
    return Minutes(meeting, TODAY, tuple(regions), (), (), ())


def hostile(regions: Sequence[Region], texts: Sequence[str] = HOSTILE) -> Minutes:
    """A meeting with one of `texts` in every place people write in."""
    whole = " ".join(texts)
    meeting = MeetingRecord(
        Dataset.PUBLISHED,
        "K-2026-02",
        whole,
        date(2026, 3, 5),
        state=MeetingState.CLOSED,
        starts_at="08.30",
        place=whole,
        chair=whole,
        agenda=(AgendaItem(1, whole, 30, whole, whole),),
        attendance={regions[0].code: Attendance.PRESENT},
        closed_at=datetime(2026, 3, 5, 5, tzinfo=UTC),
        reason=whole,
    )
    source = Source(whole, SourceKind.OFFICIAL, None)
    activity = InterventionRecord(
        *(Dataset.PUBLISHED, "I-2026-01", InterventionKind.COORDINATION, whole),
        *(InterventionStatus.HELD, meeting.held_on, meeting.held_on, Precision.DAY),
        Provenance(source, Confidence.HIGH),
    )
    decided = Decision(1, whole, datetime(2026, 3, 5, 2, tzinfo=UTC), "akun", 1, withdrawn=whole)
    item = replace(_item(regions[0], 1), title=whole, owner=whole)
    practice = PracticeRecord(
        *(Dataset.PUBLISHED, "P-2026-01", regions[0].code, whole, whole, "kasn-9-2019", "A5"),
        *(whole, "akun", decided.decided_at),
        state=PracticeState.ENDORSED,
    )
    decision = MinutedDecision(decided, whole, (_minuted(item, regions[0], meeting, 1),))
    return Minutes(
        *(meeting, TODAY, tuple(regions), (decision,)),
        (),
        (NotedPractice(practice, regions[0], whole),),
        activity,
    )


def large(regions: Sequence[Region], number: int = 20) -> Minutes:
    """A meeting of `number` decisions, each for every region."""
    meeting = MeetingRecord(
        Dataset.DEMO,
        "K-2026-03",
        "Rakor besar",
        date(2026, 3, 5),
        state=MeetingState.CLOSED,
        attendance=dict.fromkeys((item.code for item in regions), Attendance.PRESENT),
    )
    decisions = []
    for place in range(1, number + 1):
        text = f"Keputusan ke-{place} bagi seluruh kabupaten/kota."
        decided = Decision(place, text, datetime(2026, 3, 5, 2, place, tzinfo=UTC), "akun")
        items = (
            _minuted(_item(region, 100 * place + at), region, meeting, place)
            for at, region in enumerate(regions)
        )
        decisions.append(MinutedDecision(decided, "", tuple(items)))
    return Minutes(meeting, TODAY, tuple(regions), tuple(decisions), (), ())


def _item(region: Region, number: int) -> ActionRecord:
    return ActionRecord(
        dataset=Dataset.DEMO,
        code=f"R-2026-{number:04}",
        region_code=region.code,
        title="Menyusun rencana pengembangan kompetensi menurut hasil analisis kesenjangan",
        owner=f"BKPSDM {region.label}",
        agreed_on=date(2026, 3, 5),
        due_on=date(2026, 9, 30),
        status=ActionStatus.NOT_STARTED,
    )


def _minuted(
    record: ActionRecord, region: Region, meeting: MeetingRecord, number: int
) -> MinutesItem:
    return MinutesItem(follow_up(record, today=TODAY), region, meeting, number)
