"""Words of the what-if of one region."""

from decimal import Decimal
from textwrap import wrap

from merit.domain.instruments import Aspect, Indicator
from merit.domain.simulation import Simulated, Sway
from merit.services.simulation import SimulationStart
from merit.ui.text import aspects, goal, grounds, numbers, shell, weights

TITLE = "Simulasi skor"
SIMULATION = "Simulasi – bukan nilai resmi"
REMARK = (
    f"{SIMULATION}. Yang digeser hanya berlaku pada alamat halaman ini; tidak ada yang dicatat."
)
LINK = "Simulasi skor"
CHOOSE = "Daerah"
BY = "Yang digeser"
POINTS, LEVELS = "aspek", "indikator"
WAYS = {POINTS: "Nilai aspek", LEVELS: "Tingkat indikator"}
WAITS = {
    POINTS: "Tingkat indikator yang digeser tersimpan, tetapi tidak dihitung di sini.",
    LEVELS: "Nilai aspek yang digeser tersimpan, tetapi tidak dihitung di sini.",
}
ASPECT = "Aspek"
OFFICIAL_AGAIN = "Kembali ke nilai resmi"
SHARE = "Alamat halaman ini memuat pilihan Anda; salin untuk membagikannya."
NOT_ANSWERED = "belum dijawab"
NONE = "Belum ada nilai resmi per aspek untuk digeser"
NEXT = (
    "Simulasi bertolak dari nilai resmi per aspek hasil yang berlaku. Pilih daerah lain, atau "
    "catat nilai per aspek daerah ini."
)
NO_LEVELS = (
    "Jawaban per indikator belum tercatat lengkap, sehingga hanya nilai aspek yang dapat digeser."
)
UNTOUCHED = (
    "Geser satu nilai atau lebih: urutan perubahan dari skor resmi ke skor simulasi tampil di sini."
)
SCORE, BAND, GAP, DIFFERENCE = "Skor simulasi", "Kategori simulasi", "Jarak simulasi", "Perubahan"
OFFICIAL_SCORE = "Skor resmi"
WATERFALL_HEAD = ("Aspek", "Nilai resmi", "Nilai simulasi", "Perubahan", "Skor sesudahnya")
SWAY_HEAD = ("Bagian", "Satu langkah turun", "Satu langkah naik", "Bobot")
TOTAL = "Jumlah"
SHOWN = 12
LINE = 38  # letters of a name beside its numbers on a narrow chart


def period(start: SimulationStart) -> str:
    """What the page is about."""
    about = shell.period(
        start.scope, start.instrument.code, whose=start.region.standing.region.label
    )
    return f"{about} · {SIMULATION}"


def lead(start: SimulationStart, found: Simulated | None) -> str:
    """What the simulated score would mean, in one sentence."""
    label = start.region.standing.region.label
    if found is None:
        why = grounds.lacking(start.region.standing.position)
        return f"Simulasi {label} belum dapat dibuka: {why}."
    if not found.difference and not found.waterfall:
        return (
            f"{label} pada nilai resmi {numbers.score(found.official)}; {_distance(start, found)}."
        )
    return (
        f"{label} dari skor resmi {numbers.score(found.official)} menjadi "
        f"{numbers.score(found.score)} dalam simulasi; {_distance(start, found)}."
    )


def _distance(start: SimulationStart, found: Simulated) -> str:
    name = goal.name(start.instrument.goal)
    if found.gap is None:
        return goal.unknown(start.instrument)
    return f"kurang {_points(found.gap)} ke {name}" if found.gap else f"{name} tercapai"


def cells(start: SimulationStart, found: Simulated) -> tuple[tuple[str, str, str], ...]:
    """The counters: name, number, a small line under it."""
    maximum = numbers.score(start.instrument.maximum)
    aim = start.instrument.goal
    limit = f"{goal.name(aim)} mulai {numbers.score(aim.minimum)}" if aim else goal.UNKNOWN
    gap = numbers.NOTHING if found.gap is None else numbers.score(found.gap)
    return (
        (
            SCORE,
            numbers.score(found.score),
            f"dari {maximum}; resmi {numbers.score(found.official)}",
        ),
        (DIFFERENCE, numbers.signed(found.difference), "poin terhadap skor resmi"),
        (BAND, found.band.name if found.band else numbers.NOTHING, SIMULATION),
        (GAP, gap, limit),
    )


def slider(aspect: Aspect, official: Decimal) -> str:
    """Label of the slider of an aspect."""
    known = f"resmi {numbers.score(official)} dari {numbers.score(aspect.maximum)}"
    return f"{aspects.name(aspect)} ({known})"


def level_slider(indicator: Indicator, official: int | None) -> str:
    """Label of the slider of an indicator."""
    return f"{aspects.indicator_name(indicator)} (resmi: {level(official or 0)})"


def level(value: int | str) -> str:
    """A level in words."""
    return f"tingkat {value}" if int(value) else NOT_ANSWERED


def waterfall_title(start: SimulationStart, found: Simulated) -> str:
    """The finding of the waterfall."""
    rises = sum(item.change.points for item in found.waterfall if item.change.points > 0)
    falls = sum(item.change.points for item in found.waterfall if item.change.points < 0)
    moved = [f"naik {_points(Decimal(rises))}"] if rises else []
    moved += [f"turun {_points(-Decimal(falls))}"] if falls else []
    return f"Skor {' dan '.join(moved)} dalam simulasi; {_distance(start, found)}"


WATERFALL_NOTE = (
    f"{SIMULATION}. Dari skor resmi ke skor simulasi, aspek demi aspek; jumlahnya tepat. Garis "
    "putus-putus: sasaran."
)


def sway_title(start: SimulationStart, found: Simulated, sways: tuple[Sway, ...]) -> str:
    """The finding of the tornado."""
    first = sways[0]
    if not first.up:
        return "Tidak ada yang dapat naik lagi dalam simulasi ini"
    alike = sum(item.up == first.up for item in sways)
    what = "aspek" if first.indicator is None else "indikator"
    name = part(first) if alike == 1 else f"salah satu dari {numbers.in_words(alike)} {what}"
    if found.gap and first.up >= found.gap:
        aim = goal.name(start.instrument.goal)
        return f"Satu langkah naik pada {name} saja sudah mencapai {aim}"
    if alike > 1:
        count = numbers.in_words(alike).capitalize()
        return f"{count} {what} menambah paling banyak, masing-masing {_points(first.up)}"
    return f"Satu langkah naik pada {name} menambah paling banyak: {_points(first.up)}"


def sway_note(start: SimulationStart, sways: tuple[Sway, ...]) -> str:
    """What a step is, how many parts are shown, and that the weights are estimates."""
    if sways[0].indicator is None:
        return (
            f"{SIMULATION}. Satu langkah pada aspek: satu tingkat pada seluruh indikatornya, yaitu "
            f"nilai maksimum ÷ {start.instrument.levels}, paling jauh sampai batas aspek. Dihitung "
            "dari nilai yang sedang digeser."
        )
    more = (
        f" {SHOWN} dari {len(sways)} indikator; semuanya pada tabel." if len(sways) > SHOWN else ""
    )
    named = [item.indicator for item in sways if item.indicator]
    told = (
        f" Poin per indikator memakai {weights.ESTIMATED}." if weights.are_estimated(named) else ""
    )
    return f"{SIMULATION}. Satu langkah: satu tingkat pada indikatornya.{told}{more}"


def part(item: Sway) -> str:
    """Name of an aspect or indicator with its code."""
    return aspects.indicator_name(item.indicator) if item.indicator else aspects.name(item.aspect)


def short_part(item: Sway) -> str:
    """The same on a narrow chart; the name of an indicator in full, in two lines."""
    if item.indicator is None:
        return aspects.short_name(item.aspect)
    name = aspects.indicator_name(item.indicator)
    return "\n".join(wrap(name, max(LINE, len(name) // 2 + 6)))


def both(item: Sway) -> str:
    """Both steps, above a bar."""
    return f"{numbers.signed(item.down)} / {numbers.signed(item.up)}"


def estimated(start: SimulationStart) -> str:
    """That the points of the indicators rest on estimated weights; nothing where they do not."""
    indicators = [item for aspect in start.answered for item in aspect.indicators]
    if not weights.are_estimated(indicators):
        return ""
    return f"Poin per indikator memakai {weights.ESTIMATED}; nilai maksimum aspek tidak berubah."


def caption(title: str, start: SimulationStart) -> str:
    """A table says that it is a simulation, and of whom."""
    label = start.region.standing.region.label
    return aspects.caption(f"{title}, {label} ({SIMULATION})", start.scope)


def alt(sentence: str, start: SimulationStart) -> str:
    """Text alternative of a chart."""
    label = start.region.standing.region.label
    return aspects.alt(f"{SIMULATION}, {label}: {sentence}", start.scope)


def _points(value: Decimal) -> str:
    return f"{numbers.score(value)} poin"
