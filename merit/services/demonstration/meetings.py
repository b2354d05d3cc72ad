"""The rakor of the demonstration: two closed ones with decisions, and one still to come.

Their items are those the action items of the demonstration were agreed on at anyhow; a decision
names them, so that no item is there for its sake only.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from merit.domain.coaching import Mode
from merit.domain.meetings import AgendaItem, Attendance, Decision, MeetingRecord, MeetingState
from merit.domain.records import ActionRecord
from merit.domain.regions import Region
from merit.domain.states import Dataset
from merit.services.demonstration.origin import SOURCE

CHAIR = "Kepala BKD Provinsi Jawa Tengah"
BKD, SECTION = "BKD Provinsi Jawa Tengah", "Tim pembinaan sistem merit"
STARTS_AT, STARTS_AT_UTC = "09.00", 2  # Jakarta is seven hours ahead
OPENED_BEFORE = timedelta(days=9)


class Decided(NamedTuple):
    """A decision under the agenda item `position`; `items` are codes of action items."""

    position: int
    text: str
    aspect: str = ""
    indicator: str = ""
    items: str = ""
    withdrawn: str = ""


class Rakor(NamedTuple):
    """One meeting. Regions not named in `online`, `excused` or `absent` were there in person.

    Every region was noted, so the attendance reaches the activity; a meeting to come has none.
    """

    code: str
    intervention: str
    title: str
    held_on: str
    place_code: str
    agenda: tuple[AgendaItem, ...]
    decisions: tuple[Decided, ...] = ()
    online: str = ""
    excused: str = ""
    absent: str = ""


# Laid out by hand: one item in two or three lines reads as a table.
RAKOR: tuple[Rakor, ...] = (
    Rakor(
        "K-2025-01", "I-2025-01", "Rapat koordinasi hasil penilaian 2024", "2025-01-22", "33.22",
        (
            AgendaItem(1, "Pembukaan dan arahan", 20, BKD,
                       "Target provinsi: seluruh daerah mencapai Sangat Baik."),
            AgendaItem(2, "Paparan hasil penilaian 2024", 60, SECTION,
                       "Pengembangan Karier menjadi aspek terlemah di sebagian besar daerah. "
                       "Manajemen Kinerja naik, tetapi catatan dialog kinerja masih sedikit."),
            AgendaItem(3, "Praktik baik manajemen kinerja", 45, "BKPSDM Kabupaten Boyolali",
                       "Kartu dialog kinerja satu halaman dipakai seluruh perangkat daerah."),
            AgendaItem(4, "Pembahasan tindak lanjut", 75, BKD,
                       "Daerah menyepakati perbaikan yang dapat selesai sebelum desk September."),
            AgendaItem(5, "Kesimpulan dan penutup", 20, BKD),
        ),
        (
            Decided(4, "Daerah yang pedoman, perjanjian, atau catatan dialog kinerjanya belum "
                       "lengkap menuntaskannya sebelum desk September 2025.",
                    "A5", "", "R-2025-001 R-2025-002 R-2025-004"),
            Decided(4, "Masalah kinerja yang ditemukan pada penilaian terakhir dianalisis dan "
                       "ditindaklanjuti pada semester pertama.",
                    "", "5.4", "R-2025-003 R-2025-005"),
            Decided(4, "Desk bukti dukung dimajukan ke bulan Agustus.",
                    withdrawn="Bertepatan dengan penyusunan perubahan anggaran; "
                              "desk tetap pada bulan September."),
            Decided(5, "BKD Provinsi menyebarkan contoh kartu dialog kinerja kepada seluruh "
                       "kabupaten/kota.", "", "5.3"),
        ),
        online="33.01 33.29", excused="33.71 33.75", absent="33.20",
    ),
    Rakor(
        "K-2026-01", "I-2026-01", "Rapat koordinasi hasil penilaian 2025", "2026-01-21", "33.10",
        (
            AgendaItem(1, "Pembukaan dan arahan", 15, BKD),
            AgendaItem(2, "Butir yang belum selesai dari rakor 2025", 30, SECTION,
                       "Satu butir terkendala karena pergantian pejabat; pendampingan diperkuat."),
            AgendaItem(3, "Paparan hasil penilaian 2025", 60, SECTION,
                       "Tiga daerah mencapai Sangat Baik. Satu daerah turun dalam predikat Baik."),
            AgendaItem(4, "Praktik baik peta jabatan dan manajemen talenta", 45,
                       "BKPSDM Kabupaten Klaten dan Kabupaten Sukoharjo"),
            AgendaItem(5, "Pembahasan tindak lanjut", 75, BKD,
                       "Pendampingan berurutan: manajemen kinerja, lalu promosi dan mutasi."),
            AgendaItem(6, "Kesimpulan dan penutup", 15, BKD),
        ),
        (
            Decided(5, "Hasil kinerja dinilai dengan ukuran yang sama dan dipakai dalam rapat tim "
                       "penilai kinerja.", "A5", "", "R-2026-001 R-2026-004"),
            Decided(5, "Kebijakan promosi, mutasi, dan pola karier dituntaskan menurut ketentuan "
                       "nasional.", "A4", "", "R-2026-002 R-2026-003 R-2026-005"),
            Decided(5, "Rencana pengembangan kompetensi tahunan disusun menurut kesenjangan "
                       "kompetensi.", "", "3.7", "R-2026-006"),
            Decided(6, "BKD Provinsi menjadwalkan sosialisasi instrumen baru dalam dua gelombang."),
        ),
        online="33.01 33.05 33.29", excused="33.20 33.25 33.27", absent="33.17 33.24",
    ),
    Rakor(
        "K-2027-01", "I-2027-01", "Rapat koordinasi pembinaan sistem merit 2027", "2027-01-20",
        "33.75",
        (
            AgendaItem(1, "Pembukaan dan arahan", 15, BKD),
            AgendaItem(2, "Butir yang belum selesai dari rakor sebelumnya", 45, SECTION),
            AgendaItem(3, "Hasil penilaian 2026", 60, SECTION),
            AgendaItem(4, "Praktik baik daerah", 30),
            AgendaItem(5, "Keputusan dan tindak lanjut", 75, BKD),
        ),
    ),
)  # fmt: skip
OPENED_ON = date(2026, 11, 16)
"""When the meeting to come was opened."""


def meeting_records(regions: Sequence[Region], *, instrument: str) -> tuple[MeetingRecord, ...]:
    """The rakor in order of date; their decisions are about parts of `instrument`."""
    return tuple(_record(rakor, regions, instrument) for rakor in RAKOR)


def with_decisions(actions: Iterable[ActionRecord]) -> tuple[ActionRecord, ...]:
    """The action items, those a rakor decided on with the code of the decision."""
    decided = {
        code: f"{rakor.code}/{number}"
        for rakor in RAKOR
        for number, decision in enumerate(rakor.decisions, start=1)
        for code in decision.items.split()
    }
    return tuple(replace(item, decision_code=decided.get(item.code)) for item in actions)


def _record(rakor: Rakor, regions: Sequence[Region], instrument: str) -> MeetingRecord:
    held_on = date.fromisoformat(rakor.held_on)
    start = datetime(held_on.year, held_on.month, held_on.day, STARTS_AT_UTC, tzinfo=UTC)
    is_held = bool(rakor.decisions)
    opened_on = held_on - OPENED_BEFORE if is_held else OPENED_ON
    length = timedelta(minutes=sum(item.minutes for item in rakor.agenda))
    return MeetingRecord(
        dataset=Dataset.DEMO,
        code=rakor.code,
        title=rakor.title,
        held_on=held_on,
        state=MeetingState.CLOSED if is_held else MeetingState.OPEN,
        starts_at=STARTS_AT,
        place=next(item.label for item in regions if item.code == rakor.place_code),
        mode=Mode.HYBRID,
        chair=CHAIR,
        agenda=rakor.agenda,
        attendance=_attendance(rakor, regions) if is_held else {},
        decisions=tuple(_decisions(rakor, start, instrument)),
        opened_at=datetime(opened_on.year, opened_on.month, opened_on.day, 1, tzinfo=UTC),
        started_at=start if is_held else None,
        closed_at=start + length if is_held else None,
        intervention_code=rakor.intervention,
    )


def _attendance(rakor: Rakor, regions: Sequence[Region]) -> dict[str, Attendance]:
    told = dict.fromkeys((item.code for item in regions), Attendance.PRESENT)
    for codes, way in (
        (rakor.online, Attendance.ONLINE),
        (rakor.excused, Attendance.EXCUSED),
        (rakor.absent, Attendance.ABSENT),
    ):
        told |= dict.fromkeys(codes.split(), way)
    return told


def _decisions(rakor: Rakor, start: datetime, instrument: str) -> Iterable[Decision]:
    """The decisions, each taken at the end of its agenda item, one minute after another."""
    for number, decided in enumerate(rakor.decisions, start=1):
        before = (item for item in rakor.agenda if item.position <= decided.position)
        minutes = sum(item.minutes for item in before) - len(rakor.decisions) + number
        is_about = bool(decided.aspect or decided.indicator)
        yield Decision(
            number=number,
            text=decided.text,
            decided_at=start + timedelta(minutes=minutes),
            decided_by=SOURCE.reference,
            position=decided.position,
            aspect_code=decided.aspect or None,
            indicator_code=decided.indicator or None,
            instrument=instrument if is_about else None,
            withdrawn=decided.withdrawn,
        )
