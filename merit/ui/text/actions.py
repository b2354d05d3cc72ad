"""Words of the actions page: lead, counters, board, table."""

from merit.domain.follow_up import SILENCE_DAYS, last_news
from merit.domain.records import ActionRecord
from merit.services.action_items import Item, Target
from merit.services.actions import Actions, Filter
from merit.ui.text import numbers, vocabulary

TITLE = "Tindak lanjut"
LIST_TITLE = "Butir rencana tindak lanjut (RTL)"
FORM = "Tampilan"
BOARD, TABLE = "papan", "tabel"
FORMS = {BOARD: "Papan", TABLE: "Tabel"}
REGION, EVERYWHERE = "Butir milik daerah", "Semua daerah"
FILTER = "Saring"
FILTERS = {
    Filter.ALL: "Semua",
    Filter.OPEN: "Terbuka",
    Filter.LATE: "Terlambat",
    Filter.STALE: "Tanpa pembaruan",
    Filter.NOT_STARTED: "Belum mulai",
    Filter.ON_TRACK: "Dilaporkan sesuai rencana",
    Filter.HINDERED: "Terkendala",
    Filter.DONE: "Selesai",
    Filter.CANCELLED: "Dibatalkan",
}
COLUMNS = {
    Filter.NOT_STARTED: "Belum mulai",
    Filter.ON_TRACK: "Dilaporkan sesuai rencana",
    Filter.HINDERED: "Berjalan – terkendala",
    Filter.DONE: "Selesai",
}
COLUMN_EMPTY = "Tidak ada butir."
TABLE_CAPTION = "Butir RTL menurut keterlambatan"
HEAD = (
    "Tenggat",
    "Butir",
    "Daerah dan penanggung jawab",
    "Sasaran dan langkah",
    "Status dan kemajuan",
    "Pembaruan terakhir",
)
FACTS_HEAD = (
    *("Kode", "Daerah", "Penanggung jawab", "Butir", "Indikator", "Tingkat awal"),
    *("Tingkat tujuan", "Disepakati", "Tenggat", "Status", "Kemajuan", "Terlambat"),
    *("Pembaruan terakhir", "Catatan terakhir", "Aspek", "Bukti penyelesaian"),
    *("Kegiatan asal", "Keputusan asal", "Laporan daerah"),
)
NOTHING = "Sumber yang tersedia tidak memuat RTL daerah"
NOTHING_NEXT = (
    "Butir tampil di sini setelah kesepakatan rakor, desk, atau asistensi dicatat beserta "
    "penanggung jawab dan tenggatnya. Kegiatannya sendiri dapat dilihat di halaman Intervensi."
)
NOTHING_HERE = "Belum ada butir RTL untuk kelompok ini"
OTHERS_NOT_SHOWN = "Butir RTL daerah lain tidak ditampilkan kepada Anda"
OTHERS_NOT_SHOWN_NEXT = "Anda melihat butir RTL daerah Anda saja. Pilih kelompok 35 kabupaten/kota."
OWN_ONLY = "Memuat butir RTL daerah Anda saja; butir RTL daerah lain tidak ditampilkan."
NONE_OF_OWN = "Belum ada butir RTL daerah Anda yang tercatat"
LEAD_NOTHING = "Belum ada butir rencana tindak lanjut (RTL) yang tercatat untuk dipantau."
NONE_FOUND = "Tidak ada butir pada saringan ini"
NONE_FOUND_NEXT = "Pilih status lain atau semua daerah."
PAGES = "Halaman tabel"
BEFORE, AFTER = "Sebelumnya", "Berikutnya"
NO_TARGET = "Tanpa aspek atau indikator"
REPORTED, REPORTED_SIGN = "Selesai menurut daerah, menunggu provinsi", "◔"
NO_NEWS = "Belum ada pembaruan"
DOWNLOAD = "Unduh semua butir, 35 kabupaten/kota (CSV)"
DOWNLOAD_OWN = "Unduh semua butir daerah Anda (CSV)"
DOWNLOAD_REGION = "Unduh semua butir daerah ini (CSV)"


def nothing(data: Actions) -> str:
    """Why there are no items: none on record, or none the reader may see."""
    if data.is_partial:
        return NONE_OF_OWN if data.regions else OTHERS_NOT_SHOWN
    return NOTHING_HERE if data.elsewhere else NOTHING


def nothing_next(data: Actions) -> str:
    """What to do when the group has no items."""
    if data.is_partial:
        return NOTHING_NEXT if data.regions else OTHERS_NOT_SHOWN_NEXT
    if data.elsewhere:
        return f"Ada {data.elsewhere} butir pada daerah lain. Pilih kelompok 35 kabupaten/kota."
    return NOTHING_NEXT


def period(data: Actions) -> str:
    """Day and group, as shown under the title; whose items, when it is not all of the group."""
    if data.is_partial and data.regions:
        whose = ", ".join(item.label for item in data.regions)
        return f"Per {numbers.day(data.today)} · {whose}"
    return f"Per {numbers.day(data.today)} · {vocabulary.group(data.scope.group)}"


def lead(data: Actions) -> str:
    """The answer in one sentence: what is open, late and silent, and with how many the late are."""
    if not data.items:
        return OWN_ONLY if data.is_partial else LEAD_NOTHING
    return f"{_lead(data)} {OWN_ONLY}" if data.is_partial else _lead(data)


def _lead(data: Actions) -> str:
    still_open = len(data.of(Filter.OPEN))
    if not still_open:
        return f"Seluruh {len(data.items)} butir RTL sudah selesai atau dibatalkan."
    late, stale = len(data.of(Filter.LATE)), len(data.of(Filter.STALE))
    silent = f"{stale or 'tidak ada yang'} tanpa pembaruan lebih dari {SILENCE_DAYS} hari"
    if not late:
        return f"{still_open} butir RTL terbuka, tidak ada yang terlambat; {silent}."
    return f"{still_open} butir RTL terbuka: {late} terlambat {_whose(data)}; {silent}."


def _whose(data: Actions) -> str:
    """With how many the late items are, and the longest delay; nobody is picked out of several."""
    late = data.of(Filter.LATE)
    offices = {item.state.record.owner for item in late}
    names = {owner(item) for item in late}
    whose = f"{len(offices)} penanggung jawab"
    if len(offices) == 1:
        whose = next(iter(names if len(names) == 1 else offices))
    return f"pada {whose}, terlama {late[0].state.late} hari"


def owner(item: Item) -> str:
    """Who is responsible, with the region when the name does not say it."""
    name, label = item.state.record.owner, item.region.label
    return name if label in name else f"{name} untuk {label}"


def counters(data: Actions) -> tuple[tuple[Filter, str, str, str], ...]:
    """Per counter: what it filters, its name, its number, and of how many."""
    still_open, cancelled = len(data.of(Filter.OPEN)), len(data.of(Filter.CANCELLED))
    counted = f"dari {len(data.items) - cancelled} butir"
    of_open = f"dari {still_open} yang terbuka"
    beside = f"{counted}; {cancelled} lainnya dibatalkan" if cancelled else counted
    return (
        (Filter.OPEN, "Terbuka", str(still_open), counted),
        (Filter.LATE, "Terlambat", str(len(data.of(Filter.LATE))), of_open),
        (
            Filter.STALE,
            "Tanpa pembaruan",
            str(len(data.of(Filter.STALE))),
            f"lebih dari {SILENCE_DAYS} hari, {of_open}",
        ),
        (Filter.DONE, "Selesai", str(len(data.of(Filter.DONE))), beside),
    )


def late(item: Item) -> str:
    """How late an item is."""
    return f"Terlambat {item.state.late} hari"


def stale(item: Item) -> str:
    """How long there was no news of an item."""
    return f"Tanpa pembaruan {item.state.silent} hari"


def due(item: Item) -> str:
    """The due date on a card of the board."""
    return f"Tenggat {numbers.day(item.state.record.due_on)}"


def closed(item: Item) -> str:
    """Status of a closed item with the day it was closed."""
    name = vocabulary.ACTION_STATUSES[item.state.record.status]
    if item.state.closed_on is None:
        return f"{name}, tanggal tidak tercatat"
    return f"{name} {numbers.day(item.state.closed_on)}"


def progress(record: ActionRecord) -> str:
    """Progress in percent."""
    return f"{record.progress}%"


def cancelled(number: int) -> str:
    """The items the board does not show."""
    return f"{number} butir dibatalkan tidak tampil di papan; lihat dalam tabel"


def target(found: Target) -> str:
    """An indicator by code and name; the aspect where only that is named."""
    if found.indicator is None:
        return f"Aspek {aspect(found)}"
    return f"{found.indicator.code} {found.indicator.name}"


def aspect(found: Target) -> str:
    """An aspect by code and name."""
    return f"{found.aspect.code} {found.aspect.name}"


def step(item: Item) -> str:
    """The aspect of an indicator, and the step an item aims at."""
    above = aspect(item.target) if item.target and item.target.indicator else ""
    return " · ".join(filter(None, (above, _levels(item.state.record))))


def _levels(record: ActionRecord) -> str:
    if record.level_to is None:
        return ""
    if record.level_from is None:
        return f"menuju tingkat {record.level_to}"
    return f"tingkat {record.level_from} → {record.level_to}"


def news(record: ActionRecord) -> tuple[str, str]:
    """Day and words of the last note, or since when there is none."""
    if not record.updates:
        return NO_NEWS, f"disepakati {numbers.day(record.agreed_on)}"
    return numbers.day(last_news(record)), record.updates[-1].note


def place(first: int, last: int, total: int) -> str:
    """Which items a page of the table shows."""
    return f"Butir {first}–{last} dari {total}"


def listed(asked: Filter) -> str:
    """Which items a file holds."""
    return LIST_TITLE if asked is Filter.ALL else f"{LIST_TITLE}: {FILTERS[asked].lower()}"


def facts(item: Item) -> tuple[str, ...]:
    """An item with one fact a cell, for files."""
    record, has_news = item.state.record, bool(item.state.record.updates)
    return (
        record.code,
        item.region.label,
        record.owner,
        record.title,
        target(item.target) if item.target and item.target.indicator else numbers.NOTHING,
        str(record.level_from or numbers.NOTHING),
        str(record.level_to or numbers.NOTHING),
        numbers.day(record.agreed_on),
        numbers.day(record.due_on),
        vocabulary.reported(record.status, is_late=item.state.is_late),
        progress(record),
        f"{item.state.late} hari" if item.state.is_late else numbers.NOTHING,
        numbers.day(last_news(record)) if has_news else numbers.NOTHING,
        record.updates[-1].note if has_news else numbers.NOTHING,
        aspect(item.target) if item.target else numbers.NOTHING,
        record.evidence or numbers.NOTHING,
        record.intervention_code or numbers.NOTHING,
        record.decision_code or numbers.NOTHING,
        REPORTED if item.state.is_reported_done else numbers.NOTHING,
    )
