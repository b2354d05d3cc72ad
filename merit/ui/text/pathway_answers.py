"""Words below the answer of the pathway page: steps, proof, other ways, weights, obstacles."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from merit.domain.instruments import Indicator, Instrument
from merit.domain.pathway.obstacles import Obstacle
from merit.domain.pathway.paths import Path
from merit.domain.pathway.question import MOST_STEPS
from merit.services.current_levels import CurrentLevels
from merit.services.pathways import AspectPathway, Contribution
from merit.ui.text import numbers, weights
from merit.ui.text.pathways import BASES, band, effort, points

STEPS_TITLE = "Yang perlu naik"
STEPS_NOTE = "Urut dari yang paling kokoh. Bunyi rubrik adalah tingkat yang dituju."
RESERVE = "pengaman"
RESERVE_NOTE = (
    f"“{RESERVE.capitalize()}”: tidak termasuk jalur paling hemat, tetapi diperlukan agar sasaran "
    "tetap tercapai bila bobotnya meleset."
)
STEPS_HEAD = ("Indikator", "Tingkat", "Yang diminta", "Poin", "Usaha", "Kekokohan")
LOCK, RTL = "Kunci", "RTL"
AGREED_HEAD = "Butir RTL"
NO_RUBRIC = "Rubrik belum dicatat"
NO_STEPS = (
    "Tidak ada langkah yang diperlukan",
    "Isilah cadangan di atas sasaran untuk melihat langkah yang menjaga hasil itu.",
)
CONTRIBUTION_TITLE = "Sumbangan tiap aspek"
CONTRIBUTION_HEAD = ("Aspek", "Sekarang", "Sesudahnya", "Naik", "Nilai maksimum")
CONTRIBUTION_LEGEND = ("Sekarang", "Naik", "Sisa sampai nilai maksimum")
PLAN_TITLE = "Rencana per masa"
PLAN_HEAD = ("Masa", "Yang naik", "Usaha", "Poin", "Skor akhir masa", "Kategori")
PLAN_FREE = (
    "Tanpa batas tingkat atau usaha per masa, semua langkah jatuh pada masa pertama. Isilah salah "
    "satu batas agar langkahnya terbagi."
)
START = "Titik awal"
NOTHING = "–"
EFFORTS_LINK, EFFORTS_CLOSE = "Ubah usaha per langkah", "Tutup usaha per langkah"
EFFORTS_TITLE, EFFORTS_SUBMIT = "Usaha per langkah", "Pakai usaha ini"
EFFORTS_NOTE = (
    "Angka ini andaian, bukan fakta: 1 berarti sama beratnya dengan langkah lain. Kosongkan untuk "
    "kembali ke 1."
)
EFFORTS_HEAD_OF_ASPECTS = ("Aspek", "Per poin")
FOR_ASPECTS = (
    "Tingkat per indikator belum tercatat lengkap, jadi jalur ini hanya memakai nilai per aspek. "
    "Yang hilang: tidak ada langkah dan rubrik yang dapat ditunjuk, poin per aspek belum tentu "
    "dapat dicapai dengan kenaikan tingkat, dan tidak ada bukti tentang langkah."
)
ASPECT_HEAD = ("Aspek", "Sekarang", "Naik", "Sesudahnya", "Nilai maksimum", "Usaha")
OBSTACLE_TITLE, REMEDY_TITLE = "Mengapa belum terjangkau", "Yang cukup dilonggarkan"
REMEDY_UNKNOWN = (
    "Belum ditemukan satu pelonggaran yang terbukti cukup sendirian. Longgarkan beberapa "
    "sekaligus, atau turunkan sasaran."
)
NO_REMEDY = (
    "Tidak ada satu pun pelonggaran yang cukup sendirian. Longgarkan beberapa sekaligus, atau "
    "turunkan sasaran."
)


def facts(
    path: Path, current: CurrentLevels, between: tuple[Decimal, Decimal], *, is_first: bool
) -> list[tuple[str, str]]:
    """The answer in a few numbers; the first one says on whose word it is."""
    instrument, start = current.instrument, f"{BASES[current.basis]} {current.year}"
    proven = "Terbukti paling hemat" if is_first else "Terbukti"
    return [
        (start, f"{numbers.score(path.start)} {band(instrument, path.start)}"),
        ("Sesudahnya (simulasi)", f"{numbers.score(path.score)} {band(instrument, path.score)}"),
        ("Langkah", f"{len(path.steps)} pada {len(path.rises)} indikator"),
        ("Status", proven if path.proof.is_proven else "Belum terbukti"),
        ("Bila bobotnya lain", f"{points(between[0])}–{points(between[1])}"),
    ]


def efforts_head(levels: Iterable[int]) -> tuple[str, ...]:
    """The columns of the efforts: a level each step leads to."""
    return ("Indikator", *(f"Ke {level}" for level in levels))


def level(number: int) -> str:
    """A level; none at all for an indicator without an answer."""
    return str(number) if number else "belum dijawab"


def rise(low: int, high: int) -> str:
    """From which level to which."""
    return f"{level(low)} → {high}"


def indicator_rise(code: str, between: tuple[int, int]) -> str:
    """An indicator by its code, with how far it rises.

    >>> indicator_rise("3.4", (2, 4))
    '3.4 (2 → 4)'
    """
    return f"{code} ({rise(*between)})"


def rubric(indicator: Indicator, number: int) -> str:
    """What a level asks."""
    return indicator.rubric[number - 1] if number <= len(indicator.rubric) else NO_RUBRIC


def sturdiness(share: float, draws: int) -> str:
    """In how many of the drawn weights a rise belongs to the best path."""
    return f"{round(share * draws)} dari {draws}" if draws else NOTHING


def estimated(instrument: Instrument) -> str:
    """That points rest on estimated weights; nothing where they do not."""
    return (
        f"Poin memakai {weights.ESTIMATED}." if weights.are_estimated(instrument.indicators) else ""
    )


def steps_note(instrument: Instrument, *, has_reserve: bool) -> str:
    """How the steps are sorted, and what their points and their sturdiness rest on."""
    parts = [STEPS_NOTE, estimated(instrument), RESERVE_NOTE if has_reserve else ""]
    return " ".join(filter(None, parts))


def contribution_finding(rows: Sequence[Contribution]) -> str:
    """Which aspects bring the points."""
    rising = sorted((item for item in rows if item.gain), key=lambda item: -item.gain)
    if not rising:
        return "Tidak ada aspek yang perlu naik"
    first = rising[0]
    whole = sum((item.gain for item in rising), Decimal(0))
    name = first.aspect.name
    if len(rising) == 1:
        return f"Seluruh {numbers.score(whole)} poin dari {name}"
    return (
        f"{numbers.score(first.gain)} dari {numbers.score(whole)} poin dari {name}, sisanya dari "
        f"{len(rising) - 1} aspek lain"
    )


def change(item: Contribution) -> str:
    """The points of an aspect, printed beside its bar."""
    most = f"dari {numbers.score(item.aspect.maximum)}"
    if not item.gain:
        return f"{numbers.score(item.before)} {most}"
    return f"{numbers.score(item.before)} → {numbers.score(item.after)} {most}"


def obstacles(found: Obstacle, instrument: Instrument) -> list[str]:
    """Why the score is out of reach."""
    needed = points(found.question.needed)
    limits = found.question.limits
    if found.is_out_of_reach:
        return [
            f"Dengan semua indikator pada tingkat {instrument.levels} pun skornya "
            f"{points(found.free)}; yang diminta {needed}. Turunkan sasaran atau cadangan."
        ]
    lines = [
        f"Paling tinggi {points(found.highest)} dengan kunci dan batas sekarang; yang diminta "
        f"{needed}."
        if found.highest is not None
        else f"Yang diminta {needed} tidak terjangkau dengan kunci dan batas sekarang."
    ]
    if limits.locked and found.unlocked is not None:
        lines.append(
            f"{len(limits.locked)} indikator dikunci; tanpa kunci paling tinggi "
            f"{points(found.unlocked)}."
        )
    if not limits.is_free:
        lines.append(f"Tanpa batas per masa paling tinggi {points(found.unlimited)}.")
    if limits.locked and not limits.is_free:
        lines.append(f"Tanpa keduanya paling tinggi {points(found.free)}.")
    if not found.is_proven:
        lines.append(
            "Perhitungan berhenti pada batas waktunya; angka dan pelonggaran yang belum terbukti "
            "tidak ditampilkan."
        )
    return lines


def opened(codes: Sequence[str]) -> str:
    """The fewest locks to open."""
    return f"Buka {len(codes)} kunci: {', '.join(codes)}"


def wider_steps(number: int) -> str:
    """How far an indicator would have to rise in a period."""
    if number > MOST_STEPS:
        return "Hapus batas tingkat per masa"
    return f"Izinkan naik {number} tingkat per masa"


def wider_capacity(value: Decimal) -> str:
    """How much effort a period would have to hold."""
    return f"Tambah usaha per masa menjadi {effort(value)}"


def more_periods(number: int) -> str:
    """How many periods would be enough."""
    return f"Perpanjang menjadi {number} masa"


def plan_finding(path: Path) -> str:
    """When the score is reached."""
    number = len([period for period in path.periods if period])
    return f"tercapai pada akhir masa ke-{number}" if number > 1 else "tercapai dalam satu masa"


def aspect_obstacles(answer: AspectPathway) -> list[str]:
    """Why the points of aspects are not enough."""
    needed = points(answer.needed)
    if answer.free < answer.needed:
        return [
            f"Dengan semua aspek pada nilai maksimumnya pun skornya {points(answer.free)}; yang "
            f"diminta {needed}. Turunkan sasaran atau cadangan."
        ]
    return [
        f"Paling tinggi {points(answer.highest)} dengan aspek yang dikunci; yang diminta {needed}.",
        f"Tanpa kunci paling tinggi {points(answer.free)}. Buka kuncinya, atau turunkan sasaran.",
    ]
