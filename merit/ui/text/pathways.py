"""Words of the pathway page: what can be asked, and the answers in a sentence."""

from collections.abc import Sequence
from decimal import Decimal

from merit.domain import scoring
from merit.domain.instruments import Instrument
from merit.domain.pathway.basis import Basis
from merit.domain.pathway.paths import Path
from merit.domain.positions import Position
from merit.domain.states import Dataset
from merit.services.current_levels import CurrentLevels
from merit.services.pathways import Asked, AspectPathway, Pathway
from merit.ui.text import grounds, numbers, shell

TITLE = "Jalur ke Sangat Baik"
SIMULATION = "Simulasi – bukan nilai resmi"
SIMULATION_WORDS = (
    f"{SIMULATION}. Skor sesudahnya hanya terjadi bila langkahnya dikerjakan, dibuktikan, dan "
    "diakui dalam penilaian."
)
FROM_PROFILE, FROM_ASPECT = "Jalur ke Sangat Baik", "Jalur ke Sangat Baik daerah ini"
BASIS, LOCKED = "Titik awal", "Dikunci, tidak dinaikkan"
NOTHING_LOCKED = "Tidak ada yang dikunci"
BASES = {
    Basis.OFFICIAL: "Hasil resmi",
    Basis.VERIFIED: "Tingkat terverifikasi provinsi",
    Basis.SELF: "Penilaian mandiri",
}
SCORES = {
    Basis.OFFICIAL: "skor resmi",
    Basis.VERIFIED: "skor tingkat terverifikasi",
    Basis.SELF: "skor penilaian mandiri",
}
TARGET, MARGIN, STEPS = "Skor sasaran", "Cadangan di atas sasaran", "Naik paling banyak per masa"
PERIODS, CAPACITY, SPREAD = "Jumlah masa", "Usaha paling banyak per masa", "Simpangan bobot"
STEP_CHOICES = {"1": "1 tingkat", "2": "2 tingkat", "3": "3 tingkat"}
NO_LIMIT = "Tanpa batas"
SUBMIT, CLEAR, ASK = "Hitung", "Kembali ke semula", "Pertanyaan"
BAD_TARGET = "Skor sasaran tidak terbaca. Isilah angka, misalnya 325 atau 330,5."
BAD_MARGIN = "Cadangan tidak terbaca. Isilah angka, misalnya 5 atau 2,5."
BAD_CAPACITY = "Usaha per masa tidak terbaca. Isilah angka, misalnya 6 atau 7,5."
BAD_EFFORT = "Isilah angka di atas 0 sampai 1000, misalnya 2 atau 2,5."
FAULTS = "Sebagian pertanyaan belum dapat dipakai."
ASPECT_PATHS, PATHS = "Jalur", "Jalur yang dilihat"
BEST, SAFE = "Paling hemat", "Aman terhadap bobot"
BOTH = "Paling hemat, aman terhadap bobot"
NO_RESULT = {
    Basis.OFFICIAL: (
        "Belum ada hasil resmi yang berlaku",
        "Pilih tahun, daerah, atau titik awal lain. Jalur dihitung dari hasil yang sudah tercatat.",
    ),
    Basis.VERIFIED: (
        "Belum ada penilaian mandiri yang selesai diverifikasi",
        "Pilih titik awal lain, atau tunggu sampai provinsi selesai memverifikasi.",
    ),
    Basis.SELF: (
        "Penilaian mandirinya belum dikirim",
        "Pilih titik awal lain, atau tunggu sampai daerah mengirim penilaian mandirinya.",
    ),
}
WHY_NOTHING = {
    Basis.OFFICIAL: grounds.NO_RESULT,
    Basis.VERIFIED: "penilaian mandirinya belum selesai diverifikasi",
    Basis.SELF: "penilaian mandirinya belum dikirim",
}
NO_ASPECTS_NEXT = (
    "Jalur dihitung setelah nilai per aspek atau tingkat per indikator dicatat. "
    "Penilaian mandiri yang dikirim daerah juga dapat menjadi titik awal."
)
TO_PROFILE, TO_LOSSES = "Profil daerah", "Poin yang hilang per aspek"
NO_WEIGHTS = "bobot indikator instrumennya belum lengkap"


def period(current: CurrentLevels | None, dataset: Dataset, year: int, label: str) -> str:
    """What the page is about, as it goes into files; always that it is a simulation."""
    mark = shell.mark(dataset)
    parts = [SIMULATION, label, mark]
    if current is None or current.score is None:
        parts.append(f"Posisi akhir {year}")
    else:
        parts.append(f"{BASES[current.basis]} {current.year}")
        parts.append(f"Instrumen {shell.instrument_name(current.instrument.code)}")
    return " · ".join(filter(None, parts))


def band(instrument: Instrument, score: Decimal) -> str:
    """The category a score would have."""
    return scoring.band_of(instrument, score // instrument.step * instrument.step).name


def lead_of_nothing(
    current: CurrentLevels | None, label: str, basis: Basis, position: Position
) -> str:
    """What is known where no way up can be computed; `position` is the official one."""
    if current is None:
        return f"Jalur {label} belum dapat dihitung: {WHY_NOTHING[basis]}."
    if current.score is None:
        why = grounds.lacking(position) if basis is Basis.OFFICIAL else NO_WEIGHTS
        return f"Jalur {label} belum dapat dihitung: {why}."
    goal = current.instrument.goal
    score = f"skor {numbers.score(current.score)}"
    if goal is None or current.score >= goal.minimum:
        return f"Jalur {label} belum dapat dihitung: baru {score} yang diketahui."
    missing = numbers.score(goal.minimum - current.score)
    return (
        f"Jalur {label} belum dapat dihitung: baru {score} yang diketahui, kurang {missing} poin "
        f"ke {goal.name}."
    )


def lead_of_fault(label: str) -> str:
    """That what was asked cannot be; the reason stands below."""
    return f"Jalur {label} belum dihitung. Perbaiki pertanyaannya di bawah."


def no_aspects(current: CurrentLevels) -> str:
    """What of the result is missing."""
    if current.score is None:
        return f"Skor dan nilai per aspek {current.region.label} belum tercatat"
    return f"Nilai per aspek {current.region.label} untuk hasil {current.year} belum tercatat"


def bad_efforts(codes: Sequence[str]) -> str:
    """Which efforts could not be read, and what they can be."""
    named = ", ".join(dict.fromkeys(codes))
    return f"Usaha {named} tidak terbaca dan belum dipakai. {BAD_EFFORT}"


def question(asked: Asked, current: CurrentLevels) -> str:
    """What is asked, in a line."""
    goal = current.instrument.goal
    target = asked.target if asked.target is not None else goal.minimum if goal else None
    parts = [f"Sasaran {numbers.score(target)}"]
    if asked.margin:
        parts.append(f"cadangan {numbers.score(asked.margin)}")
    if current.levels is None:
        if asked.efforts:
            parts.append(f"usaha {len(asked.efforts)} aspek diubah")
        return f"Ubah pertanyaan: {', '.join(parts)}"
    if asked.most_steps is not None:
        parts.append(f"naik paling banyak {asked.most_steps} tingkat per masa")
    if asked.periods > 1:
        parts.append(f"{asked.periods} masa")
    if asked.capacity is not None:
        parts.append(f"usaha paling banyak {effort(asked.capacity)} per masa")
    if asked.efforts:
        parts.append(f"usaha {len(asked.efforts)} langkah diubah")
    parts.append(f"simpangan bobot {asked.spread}%")
    return f"Ubah pertanyaan: {', '.join(parts)}"


def lead(answer: Pathway, label: str, path: Path, between: tuple[Decimal, Decimal]) -> str:
    """The answer in a sentence; `between` are its scores at the worst and the best weights."""
    needed = _needed(answer.asked.margin, answer.target)
    start = _start(answer.current.basis, answer.question.start)
    if not path.steps:
        return f"{label} sudah pada {start}, tidak kurang dari {needed}. {MORE_MARGIN}"
    low, high = between
    within = f" dalam {len(path.periods)} masa" if answer.asked.periods > 1 else ""
    moved = f"; bila bobot meleset, {points(low)}–{points(high)}" if low != high else ""
    return (
        f"Dari {start}, {label} dapat mencapai {numbers.score(path.score)}{within} dengan "
        f"{len(path.steps)} langkah pada {len(path.rises)} indikator{moved}."
    )


def lead_of_obstacle(answer: Pathway, label: str) -> str:
    """That the score is out of reach, and how far one gets."""
    assert answer.obstacle is not None
    needed = _needed(answer.asked.margin, answer.target)
    start = _start(answer.current.basis, answer.question.start)
    highest = answer.obstacle.highest
    most = f": paling tinggi {numbers.score(highest)}" if highest is not None else ""
    return f"{label} belum dapat mencapai {needed} dari {start}{most}."


MORE_MARGIN = "Tambahkan cadangan untuk melihat langkah yang menjaga hasil itu."


def _start(basis: Basis, score: Decimal | None) -> str:
    """The score a way starts from, named where it is not the official one."""
    told = numbers.score(score)
    return told if basis is Basis.OFFICIAL else f"{SCORES[basis]} {told}"


def _needed(margin: Decimal, target: Decimal) -> str:
    told = f"sasaran {numbers.score(target)}"
    return f"{told} ditambah cadangan {numbers.score(margin)}" if margin else told


def lead_on_aspects(answer: AspectPathway, label: str) -> str:
    """The answer in a sentence, where only the points of aspects are known."""
    current, needed = answer.current, _needed(answer.asked.margin, answer.target)
    start = _start(current.basis, current.score)
    if answer.path is None:
        highest = numbers.score(answer.highest)
        return f"{label} belum dapat mencapai {needed} dari {start}: paling tinggi {highest}."
    if not answer.path.gains:
        return f"{label} sudah pada {start}, tidak kurang dari {needed}. {MORE_MARGIN}"
    return (
        f"Dari {start}, {label} dapat mencapai {needed} bila {len(answer.path.gains)} aspek naik, "
        f"seluruhnya {numbers.score(answer.path.points)} poin."
    )


def effort(value: Decimal) -> str:
    """An effort with at most two decimals.

    >>> effort(Decimal("1.00")), effort(Decimal("2.75"))
    ('1', '2,75')
    """
    return f"{value.normalize():f}".replace(".", ",")


def points(value: Decimal) -> str:
    """A number of points, exactly: worst cases come in hundredths."""
    return effort(value)
