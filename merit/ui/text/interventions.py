"""Words of the interventions page: period, lead, counters, views."""

from collections import Counter
from collections.abc import Sequence

from merit.domain.activity_state import ActivityState
from merit.domain.regions import Region
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.services.coverage import Coverage
from merit.services.interventions import Activity, Programme
from merit.ui.text import marks, numbers, vocabulary

TITLE = "Intervensi"
PERIOD = "Periode"
EVERYTHING = "Semua"
VIEW = "Tampilan"
VIEWS = {"daftar": "Daftar", "kalender": "Kalender", "linimasa": "Linimasa"}
LIST_TITLE = "Daftar kegiatan"
NONE = "Belum ada kegiatan yang tercatat untuk pilihan ini"
NONE_NEXT = "Pilih periode atau kelompok lain. Kegiatan tampil di sini setelah dicatat."
TODAY = "hari ini"
UNDATED = "Hanya bulannya yang diketahui"
MONTH_EMPTY = "Tidak ada kegiatan pada bulan ini"
TIMELINE_NOTE = (
    "Kotak: tanggalnya diketahui; batang: hanya bulannya yang diketahui; garis tegak: hari ini. "
    "Rincian tiap tanda tampil bila ditunjuk, dan ada pada tabel."
)
TARGETS = "Daerah terjangkau"
HELD = "Pembinaan terlaksana"
CONTACT_HOURS = "Jam kontak"
NOTHING_ELSE = "semua kegiatan periode ini"
COUNTED = {
    ActivityState.HELD: "terlaksana",
    ActivityState.PLANNED: "rencana",
    ActivityState.UNREPORTED: "belum dilaporkan",
    ActivityState.POSTPONED: "ditunda",
    ActivityState.CANCELLED: "batal",
    ActivityState.BESIDE: "acara di luar pembinaan",
}
NAMED = 4


def years(data: Programme, period: int | None) -> str:
    """The period in words: "2026", or "2022–2026" for everything."""
    if period is not None:
        return str(period)
    known = [item.year for item in data.years]
    if not known:
        return "semua tahun"
    return str(known[0]) if known[0] == known[-1] else f"{known[0]}–{known[-1]}"


def period(data: Programme, chosen: int | None) -> str:
    """Period, group and day, as shown under the title."""
    group = vocabulary.group(data.scope.group)
    return f"Kegiatan {years(data, chosen)} · {group} · per {numbers.day(data.today)}"


def lead(data: Programme, reached: Coverage) -> str:
    """The answer in one sentence: for how many regions the held coaching was."""
    when = years(data, reached.period)
    if not reached.held:
        return _lead_without(data, reached, when)
    number = len(reached.regions)
    share = f"{reached.reached} dari {number} daerah" if reached.missed else f"{number} daerah"
    verb = "terjangkau oleh" if reached.missed else "seluruhnya terjangkau oleh"
    source = "Menurut sumber yang terbit, " if is_published(data.scope) else ""
    return (
        f"{source}{share} {verb} sedikitnya satu pembinaan yang terlaksana pada "
        f"{when}{_missed(reached.missed)}."
    )


def _missed(missed: Sequence[Region]) -> str:
    if not missed:
        return ""
    if len(missed) <= NAMED:
        return f"; yang belum: {joined([item.short for item in missed])}"
    return f"; {len(missed)} belum"


def _lead_without(data: Programme, reached: Coverage, when: str) -> str:
    found = data.of(reached.period)
    if not found:
        return f"Tidak ada kegiatan yang tercatat pada {when} untuk pilihan ini."
    start = (
        f"Sumber yang terbit tidak mencatat pembinaan yang terlaksana pada {when}"
        if is_published(data.scope)
        else f"Belum ada pembinaan yang terlaksana pada {when}"
    )
    return f"{start}; yang tercatat {counted(found)}."


def counted(found: Sequence[Activity]) -> str:
    """How many activities in which state: "9 terlaksana, 2 rencana, 1 ditunda"."""
    counts = Counter(item.state for item in found)
    return ", ".join(f"{counts[state]} {word}" for state, word in COUNTED.items() if counts[state])


def finding(data: Programme, chosen: int | None) -> str:
    """How many activities there are, and in which state."""
    found = data.of(chosen)
    if not found:
        return f"Kegiatan {years(data, chosen)}"
    return f"{len(found)} kegiatan pada {years(data, chosen)}: {counted(found)}"


def of_everyone(number: int) -> str:
    """Of how many regions a counter speaks."""
    return f"dari {number} daerah"


def beside_held(data: Programme, reached: Coverage) -> str:
    """What else there is beside the held coaching."""
    return (
        counted([item for item in data.of(reached.period) if item.state is not ActivityState.HELD])
        or NOTHING_ELSE
    )


def waits(months: int) -> str:
    """Name of the counter of regions that wait."""
    return f"Lebih dari {months} bulan"


def of_everyone_without(number: int) -> str:
    """Of how many regions the counter of those that wait speaks."""
    return f"dari {number} daerah, tanpa pembinaan tercatat"


def calendar_caption(month: str) -> str:
    """Caption of a month."""
    return f"Kalender kegiatan {month}"


def month_next(month: str) -> str:
    """Where to look when a month is empty."""
    return f"Bulan terdekat yang berisi kegiatan: {month}."


def is_silent(reached: Coverage) -> bool:
    """Whether the sources name no coaching at all, which does not mean that there was none."""
    return is_published(reached.scope) and not reached.held


def targets(reached: Coverage) -> str:
    """How many regions the coaching was for."""
    return numbers.NOTHING if is_silent(reached) else str(reached.reached)


def hours(reached: Coverage) -> str:
    """Contact hours of all activities, each once."""
    return numbers.NOTHING if is_silent(reached) else numbers.score(reached.hours.value)


def hours_note(reached: Coverage) -> str:
    """On how many activities the hours rest."""
    found = reached.hours
    if is_silent(reached):
        return "tidak tercatat pada sumber"
    if not found.unrecorded:
        return "tiap kegiatan dihitung sekali"
    if not found.recorded:
        return f"{found.unrecorded} kegiatan tanpa catatan jam"
    return f"{found.recorded} kegiatan; {found.unrecorded} lainnya tanpa catatan jam"


def joined(names: Sequence[str]) -> str:
    """Names as an enumeration.

    >>> joined(["A"]), joined(["A", "B"]), joined(["A", "B", "C"])
    ('A', 'A dan B', 'A, B, dan C')
    """
    if len(names) < 3:
        return " dan ".join(names)
    return f"{', '.join(names[:-1])}, dan {names[-1]}"


def captioned(title: str, scope: Scope) -> str:
    """A table's caption with, under Contoh, the mark."""
    return marks.caption(title, scope.dataset)


def chart_alt(sentence: str, scope: Scope) -> str:
    """Text alternative of a chart of this page."""
    return marks.alt(sentence, scope.dataset)


def is_published(scope: Scope) -> bool:
    """Whether the words speak of published facts, whose silence proves nothing."""
    return scope.dataset is Dataset.PUBLISHED
