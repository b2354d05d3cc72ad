"""Words of the coverage: aspects and kinds per region, contact hours, regions that wait."""

from collections.abc import Sequence
from decimal import Decimal

from merit.domain.coaching import COACHING, InterventionKind
from merit.services.coverage import Coverage, Hours, RegionCoverage, Waiting
from merit.ui.text import activities, numbers, region
from merit.ui.text.interventions import is_published, joined

TABLE = "Cakupan menurut"
TABLES = {"aspek": "Aspek", "jenis": "Jenis kegiatan"}
WAIT = "Tanpa pembinaan selama"
REGION, ACTIVITIES = "Daerah", "Kegiatan"
NO_ASPECT = "Tanpa aspek khusus"
SORT = "Urutkan"
COUNTED = "Yang dihitung: daerah yang hadir, atau yang diundang bila kehadirannya tidak tercatat."
RULE = f"Angka: banyaknya pembinaan terlaksana yang menjangkau daerah itu. {COUNTED}"
NOT_COUNTED = (
    "Penganugerahan dan penandatanganan komitmen tampil pada daftar, tetapi bukan pembinaan. "
    "Rencana, ditunda, dan batal tidak dihitung."
)
REACHED = "Terjangkau"
NOTHING_HELD_NEXT = "Pilih periode lain untuk melihat cakupannya."
ASPECTS_UNKNOWN = "Sumber tidak menyebut aspek"
HOURS_HEAD = (REGION, "Jam", ACTIVITIES, "Kegiatan tanpa catatan jam")
HOURS_UNKNOWN = "Jam kontak tidak tercatat"
NOT_YET_RECORDED = "belum tercatat"
SILENT = f"Daerah yang tidak disebut sumber: {NOT_YET_RECORDED}."
HOURS_TITLE = "Jam kontak per daerah"
NEVER = "Belum pernah tercatat terjangkau pembinaan"
NAMED = 3


def title(by: str) -> str:
    """Name of the table by aspect or by kind."""
    return f"{TABLE} {TABLES[by].lower()}"


def nothing_held(data: Coverage) -> str:
    """Why there is no coverage to see."""
    if is_published(data.scope):
        return "Sumber yang terbit tidak mencatat pembinaan pada periode ini"
    return "Belum ada pembinaan yang terlaksana pada periode ini"


def aspects_unknown(number: int) -> str:
    """Why coverage by aspect cannot be read, and what can."""
    return (
        f"Tidak satu pun dari {number} pembinaan pada periode ini menyebut aspek yang dibahas. "
        "Cakupan menurut jenis kegiatan tetap dapat dibaca."
    )


def aspect_names(data: Coverage) -> list[str]:
    """Columns of the table by aspect, the last for activities about none in particular."""
    return [*(aspect.name for aspect in data.aspects), NO_ASPECT]


def kind_names(data: Coverage) -> list[str]:
    """Columns of the table by kind."""
    return [activities.kind(code) for code in data.kinds]


def widest(names: Sequence[str], reached: Sequence[int], number: int) -> str:
    """Which columns reached the most regions and which the fewest."""
    most, least = max(reached), min(reached)
    if most == least:
        return f"Semua menjangkau {most} dari {number} daerah"
    return (
        f"Paling luas: {_those(names, reached, most)} ({most} dari {number} daerah); "
        f"paling sempit: {_those(names, reached, least)} ({least})"
    )


def _those(names: Sequence[str], reached: Sequence[int], value: int) -> str:
    found = [name for name, number in zip(names, reached, strict=True) if number == value]
    if len(found) > NAMED:
        return f"{', '.join(found[:NAMED])}, dan {len(found) - NAMED} lainnya"
    return joined(found)


def note(data: Coverage, *, by_kind: bool) -> str:
    """What the numbers of the table are, and what is missing from them."""
    rule = f"{RULE} {attendance(len(data.held), data.without_attendance)} {NOT_COUNTED}"
    if not by_kind:
        return rule
    absent = [
        activities.kind(code).lower()
        for code in InterventionKind
        if code in COACHING and code not in data.kinds
    ]
    unknown = "" if data.names_aspects else f" {ASPECTS_UNKNOWN} yang dibahas."
    never = f" Tidak tercatat pada periode ini: {joined(absent)}." if absent else ""
    return f"{rule}{never}{unknown}"


def attendance(held: int, without: int) -> str:
    """Of how many activities attendance is known.

    >>> attendance(9, 2)
    'Kehadiran tercatat pada 7 dari 9 kegiatan.'
    """
    return f"Kehadiran tercatat pada {held - without} dari {held} kegiatan."


def spoken(item: RegionCoverage, column: str, number: int) -> str:
    """A cell of the table in words."""
    return f"{item.region.label}, {column}: {number} kegiatan"


def steps(low: int, high: int) -> str:
    """The numbers one shade stands for."""
    return f"{low} kegiatan" if low == high else f"{low}–{high} kegiatan"


def hours_finding(data: Coverage) -> str:
    """Whether the contact hours reached everyone evenly."""
    known = data.known_hours
    low, high = numbers.score(known[0]), numbers.score(known[-1])
    of = "" if len(known) == len(data.regions) else f", n = {len(known)} dari {len(data.regions)}"
    without = sum(value == 0 for value in known)
    zero = f"; {without} daerah tanpa jam" if without else ""
    if known[0] == known[-1]:
        whom = "semua daerah yang tercatat" if of else "semua daerah"
        return f"Jam kontak sama untuk {whom}: {low}{of}"
    return f"Jam kontak per daerah {low} sampai {high}, median {_median(data)}{of}{zero}"


def _median(data: Coverage) -> str:
    return numbers.score(data.median_hours)


def median_label(data: Coverage) -> str:
    """What stands at the line of the median."""
    return f"median {_median(data)}"


def hours_note(data: Coverage) -> str:
    """How hours are counted, and which activities have none."""
    total, hours = numbers.score(data.hours.value), data.hours
    start = (
        f"Jam satu kegiatan dihitung penuh bagi setiap daerah yang dijangkaunya. {COUNTED} "
        f"{attendance(len(data.held), data.without_attendance)} "
        f"Seluruh kegiatan, masing-masing sekali: {total} jam; jam tercatat pada "
        f"{hours.recorded} dari {hours.recorded + hours.unrecorded} kegiatan."
    )
    missing = [_without_hours(data)] if data.hours.unrecorded else []
    silent = [SILENT] if any(item.hours.is_silent for item in data.regions) else []
    return " ".join([start, *missing, *silent])


def _without_hours(data: Coverage) -> str:
    missing = [item for item in data.held if item.taken_part and item.record.hours is None]
    return f"Tanpa catatan jam ({len(missing)}): {activities.named(missing, most=NAMED)}."


def hours_unknown(data: Coverage) -> str:
    """Why there are no hours to see."""
    source = "Sumber tidak memuat jam kegiatan. " if is_published(data.scope) else ""
    return f"{source}{_without_hours(data)} Jam tampil setelah dicatat."


def hours_label(hours: Hours) -> str:
    """Hours of a region as printed beside its bar."""
    if hours.is_silent:
        return NOT_YET_RECORDED
    if hours.value is None:
        return f"tidak tercatat ({hours.unrecorded} kegiatan)"
    known = numbers.score(hours.known)
    return f"{known} + {hours.unrecorded} tanpa jam" if hours.unrecorded else known


def hours_row(item: RegionCoverage) -> tuple[str, ...]:
    """Hours of a region as table cells, without its name."""
    known: Decimal | None = item.hours.value
    unknown = NOT_YET_RECORDED if item.hours.is_silent else activities.NOT_RECORDED
    return (
        numbers.score(known) if known is not None else unknown,
        str(item.activities),
        str(item.hours.unrecorded),
    )


def wait_name(months: str) -> str:
    """Name of a choice of months."""
    return f"{months} bulan"


def waiting_finding(found: Sequence[Waiting], number: int, months: int) -> str:
    """How many regions wait for longer than so many months."""
    if not found:
        return f"Tidak ada daerah yang menunggu pembinaan lebih dari {months} bulan"
    return f"{len(found)} dari {number} daerah tanpa pembinaan tercatat lebih dari {months} bulan"


def waiting_note(data: Coverage) -> str:
    """From when to when is counted."""
    since = (
        "Dihitung dari hari terakhir pembinaan yang terlaksana, dari semua tahun, sampai "
        f"{numbers.day(data.today)}."
    )
    if not is_published(data.scope):
        return since
    return f"{since} Hanya kegiatan pada sumber yang terbit; kegiatan lain mungkin ada."


def waiting_none(months: int) -> str:
    """What it means that no region waits."""
    return f"Setiap daerah terjangkau pembinaan dalam {months} bulan terakhir."


def waiting_title(item: Waiting) -> str:
    """Since when a region waits."""
    if item.last is None:
        return NEVER
    return f"{item.months} bulan: terakhir {region.period(item.last.record)}"


def waiting_last(item: Waiting) -> str:
    """What the last coaching was."""
    if item.last is None:
        return ""
    return f"{item.last.record.title} ({activities.kind(item.last.record.kind)})"


def waiting_plan(item: Waiting) -> str:
    """When the next coaching of a region is planned."""
    return "" if item.next is None else f"(rencana {region.period(item.next.record)})"
