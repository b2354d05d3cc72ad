"""Words of one action item: its facts, its news, what its region reports, and the answer."""

from collections.abc import Collection, Mapping
from datetime import date

from merit.domain.coaching import CLOSED
from merit.domain.progress_reports import ProgressReport, ReportState
from merit.domain.records import ActionUpdate
from merit.domain.states import ActionStatus, Dataset
from merit.services.action_items import Item
from merit.services.follow_ups.guards import Held
from merit.services.follow_ups.reading import Detail, Waiting
from merit.ui.text import actions as shared
from merit.ui.text import marks, numbers, vocabulary

NEW_LEAD = "Satu isian untuk satu atau banyak daerah; tiap daerah mendapat butirnya sendiri."
NOT_YOURS = "Anda tidak memiliki akses untuk mengubah butir ini."
EVERYTHING = "Tampilkan semua butir"
BACK = "Kembali ke daftar butir"
BACK_TO_ITEM = "Kembali ke butir ini"
NEW, QUEUE = "Catat butir RTL", "Laporan daerah"
AMEND, NOTE, REPORT = "Ubah isi butir", "Catat kemajuan", "Laporkan kemajuan"
READ_ONLY = "Himpunan data ini hanya dapat dibaca"
READ_ONLY_NEXT = "Pilih himpunan data tempat Anda bekerja, lalu buka lagi formulir ini."
FACTS_TITLE, NEWS_TITLE, REPORTS_TITLE = "Yang disepakati", "Catatan kemajuan", "Laporan daerah"
NEWS_CAPTION, REPORTS_CAPTION = "Catatan kemajuan butir RTL", "Laporan daerah tentang butir RTL"
NEWS_HEAD = ("Tanggal", "Status", "Kemajuan", "Catatan", "Dicatat oleh")
REPORTS_HEAD = ("Dilaporkan", "Tanggal kejadian", "Isi laporan", "Catatan daerah", "Jawaban")
NO_NEWS = "Belum ada catatan kemajuan. Butir ini dihitung sejak tanggal kesepakatannya."
NO_ORIGIN = "Dicatat langsung"
NOT_TOLD = "Belum ditentukan"
DOCUMENTS_TITLE = "Dokumen butir ini"
QUEUE_TITLE = "Laporan daerah yang menunggu jawaban"
QUEUE_CAPTION = "Laporan selesai dari daerah, yang terlama di atas"
QUEUE_HEAD = ("Dilaporkan", "Butir", "Daerah dan pelapor", "Isi laporan", "Catatan daerah")
QUEUE_NONE = "Tidak ada laporan yang menunggu jawaban Anda"
QUEUE_NONE_NEXT = (
    "Laporan selesai dari operator atau kepala BKPSDM tampil di sini. Butirnya dihitung selesai "
    "setelah laporannya diterima."
)
DECIDE_TITLE = "Jawaban provinsi"
DECIDE_NOTE = (
    "Butir ini baru dihitung selesai bila laporannya diterima. Bila dikembalikan, daerah membaca "
    "jawaban Anda dan dapat melapor lagi."
)
ANSWER = "Jawaban kepada daerah (wajib bila dikembalikan)"
ACCEPT, RETURN = "Terima laporan", "Kembalikan laporan"
WAIT_NOTE = (
    "Laporan ini menunggu jawaban provinsi. Sampai diterima, butirnya belum dihitung selesai."
)
STATES = {
    ReportState.WAITING: "Menunggu jawaban provinsi",
    ReportState.ACCEPTED: "Diterima",
    ReportState.RETURNED: "Dikembalikan",
}
TAKEN_OVER = "Langsung dicatat"
TO_CHOOSE = tuple(ActionStatus)
TO_REPORT = tuple(item for item in ActionStatus if item is not ActionStatus.CANCELLED)


def moves(item: Item, *, by_region: bool) -> tuple[ActionStatus, ...]:
    """The states an item can be moved to by whoever may; none while a report of it waits."""
    present = item.state.record.status
    if item.state.is_reported_done or (by_region and present in CLOSED):
        return ()
    allowed = TO_REPORT if by_region else TO_CHOOSE
    return tuple(status for status in allowed if status is not present)


def move(code: str) -> str:
    """What the ways to another column are called on the card of an item."""
    return f"Pindahkan {code} ke"


def period(dataset: Dataset, today: date) -> str:
    """Day and data set, as shown under the title."""
    told = f"Per {numbers.day(today)}"
    return marks.caption(told, dataset)


def lead(found: Detail) -> str:
    """How an item stands, in one sentence."""
    state, region = found.item.state, found.item.region.label
    if not state.is_open:
        status = vocabulary.ACTION_STATUSES[state.record.status].lower()
        day = numbers.day(state.closed_on) if state.closed_on else "tanpa tanggal yang tercatat"
        return f"{region}: {status} {day}."
    late = f"terlambat {state.late} hari" if state.is_late else "belum lewat tenggat"
    if found.item.state.is_reported_done:
        return f"{region} {late}; {shared.REPORTED.lower()}."
    status = vocabulary.reported(state.record.status, is_late=state.is_late).lower()
    return f"{region} {late}; {status}, kemajuan {state.record.progress}%."


def title(found: Detail) -> str:
    """Code and words of an item."""
    return f"{found.item.state.record.code}: {found.item.state.record.title}"


def facts(found: Detail) -> tuple[tuple[str, str], ...]:
    """Everything that was agreed, with its name."""
    item, record = found.item, found.item.state.record
    return (
        ("Daerah", item.region.label),
        ("Penanggung jawab", record.owner),
        ("Disepakati", numbers.day(record.agreed_on)),
        ("Tenggat", numbers.day(record.due_on)),
        ("Sasaran", shared.target(item.target) if item.target else NOT_TOLD),
        ("Aspek dan langkah", shared.step(item) or NOT_TOLD),
        ("Bukti penyelesaian", record.evidence or NOT_TOLD),
        ("Asal", origin(item)),
    )


def origin(item: Item) -> str:
    """Where an item was agreed."""
    told = []
    if item.decision is not None:
        told.append(decision(item))
    if item.intervention is not None:
        told.append(f"{item.intervention.code} {item.intervention.title}")
    return "; ".join(told) or NO_ORIGIN


def decision(item: Item) -> str:
    """The decision an item carries out, and what became of it."""
    if item.decision is None:
        return numbers.NOTHING
    gone = " (dicabut)" if item.decision.withdrawn else ""
    return f"Keputusan {item.decision.code}{gone}: {item.decision.text}"


def only_of(item: Item, origin: str) -> str:
    """That only what was agreed at one place is listed."""
    if item.decision is not None and item.decision.code == origin:
        return f"Hanya butir dari keputusan {origin}: {item.decision.text}"
    title = item.intervention.title if item.intervention else ""
    return f"Hanya butir dari kegiatan {origin} {title}".rstrip()


def news_row(update: ActionUpdate, names: Mapping[str, str]) -> tuple[str, ...]:
    """One dated note as cells; who made it only where `names` are known."""
    cells = (
        numbers.day(update.noted_on),
        vocabulary.ACTION_STATUSES[update.status],
        f"{update.progress}%",
        update.note or numbers.NOTHING,
    )
    return (*cells, names.get(update.by) or numbers.NOTHING) if names else cells


def content(report: ProgressReport) -> str:
    """What a report says of the state."""
    return f"{vocabulary.ACTION_STATUSES[report.status]}, {report.progress}%"


def report_row(report: ProgressReport, names: Mapping[str, str]) -> tuple[str, ...]:
    """One report as cells."""
    by = names.get(report.made_by)
    return (
        "; ".join(filter(None, [numbers.moment(report.made_at), by])),
        numbers.day(report.noted_on),
        content(report),
        report.note or numbers.NOTHING,
        answer(report, names),
    )


def answer(report: ProgressReport, names: Mapping[str, str]) -> str:
    """What became of a report, who said so and when."""
    if report.state is ReportState.ACCEPTED and report.decided_by is None:
        return TAKEN_OVER
    by = names.get(report.decided_by or "")
    when = numbers.moment(report.decided_at) if report.decided_at else ""
    said = "; ".join(filter(None, [by, when]))
    told = " ".join(filter(None, [STATES[report.state], f"({said})" if said else ""]))
    return f"{told}: {report.answer}" if report.answer else told


def returned(report: ProgressReport) -> str:
    """What the province wants of a report it sent back."""
    return f"Laporan tanggal {numbers.day(report.noted_on)} dikembalikan provinsi: {report.answer}"


def waiting(found: Collection[Waiting]) -> str:
    """How many reports wait."""
    if not found:
        return f"{QUEUE_NONE}."
    return f"{len(found)} laporan daerah menunggu jawaban Anda."


def queue_name(number: int) -> str:
    """The way to the reports that wait."""
    return f"{QUEUE} yang menunggu ({number})" if number else QUEUE


def recorded(codes: Collection[str]) -> str:
    """That items were recorded, and which."""
    if len(codes) == 1:
        return f"Butir {next(iter(codes))} tercatat."
    first, *_, last = codes
    return f"{len(codes)} butir tercatat, satu untuk tiap daerah: {first} sampai {last}."


def amended(held: Held) -> str:
    """That an item was changed."""
    return f"Butir {held.record.code} diubah."


def noted(held: Held) -> str:
    """That news was noted."""
    status = vocabulary.ACTION_STATUSES[held.record.status].lower()
    return f"Kemajuan {held.record.code} tercatat: {status}, {held.record.progress}%."


def reported(report: ProgressReport) -> str:
    """That a region's report was kept, and whether it counts already."""
    if report.state is ReportState.WAITING:
        return f"Laporan tentang {report.action_code} terkirim. {WAIT_NOTE}"
    return f"Kemajuan {report.action_code} tercatat: {content(report).lower()}."


def decided(report: ProgressReport) -> str:
    """What was answered."""
    if report.state is ReportState.ACCEPTED:
        return f"Laporan diterima. {report.action_code} kini {content(report).lower()}."
    return f"Laporan tentang {report.action_code} dikembalikan kepada daerah."
