"""Words of the slides of one region."""

from collections.abc import Sequence
from decimal import Decimal

from merit.domain.follow_up import FollowUp
from merit.domain.imports.vocabularies import ACTION_STATUSES
from merit.domain.positions import Position, Result, Standing
from merit.domain.states import ActionStatus
from merit.reports import numbers
from merit.reports.decks.words_deck import first_words, sentences, title
from merit.reports.profile_words import ended
from merit.services.losses import Decomposition
from merit.services.profile import Profile
from merit.services.spreads import AspectSpread

OPENING, ASPECTS, HISTORY = "Pembuka", "Aspek", "Riwayat skor"
ACTIONS, COACHING, WAY = "Tindak lanjut", "Pembinaan", "Poin menuju sasaran"
POINTS, SHARE, SCORE = "poin", "% dari maksimum", "Skor"
GAP, OPEN = "poin menuju {goal}", "butir RTL terbuka"
SAME, RISE, FALL = "poin, tetap sejak {year}", "poin naik", "poin turun"
MEDIAN = "Median daerah"

OPENING_SPOKEN = (
    "Sampaikan kategori dan skornya, lalu jarak ke sasaran provinsi. "
    "Angkanya dari hasil resmi yang berlaku, bukan dari penilaian mandiri. "
    "Jangan membandingkannya dengan hasil instrumen lain."
)
ASPECTS_NONE = "Skor per aspek daerah ini belum terbit"
ASPECTS_NEXT = "Tampil setelah skor per aspek dari hasil resmi dicatat."
ASPECTS_SPOKEN = (
    "Batang menunjukkan capaian tiap aspek dalam persen dari maksimumnya. "
    "Median dihitung dari semua daerah yang aspeknya diketahui pada instrumen yang sama. "
    "Aspek bermaksimum besar lebih menentukan skor daripada persennya."
)
HISTORY_NONE = "Belum ada skor yang tercatat pada instrumen ini"
HISTORY_NEXT = "Riwayat tampil setelah skor resmi terbit dan dicatat."
HISTORY_SPOKEN = (
    "Hanya skor resmi dari instrumen yang sama yang digambar, pada tahun penilaiannya. "
    "Tahun tanpa penilaian tidak digambar, dan itu bukan nol. "
    "Kenaikan tidak dengan sendirinya akibat pembinaan."
)
HISTORY_NOTE = "Tahun tanpa skor tidak digambar."
ACTIONS_HEAD = ("Butir RTL", "Tenggat", "Status", "Penanggung jawab")
ACTIONS_SHARES = (11, 5, 7, 8)
CLOSED_SPOKEN = (
    "Butir ini sudah selesai atau dibatalkan menurut catatan terakhir di dasbor. "
    "Tanyakan hasilnya, lalu apa yang hendak disepakati berikutnya."
)
ACTIONS_NONE = "Tidak ada butir RTL yang masih terbuka"
ACTIONS_UNKNOWN = "Belum ada butir RTL yang tercatat untuk daerah ini"
ACTIONS_NEXT = "Butir RTL dicatat dari keputusan rakor atau kegiatan pembinaan."
ACTIONS_SPOKEN = (
    "Tanyakan kendala pada butir yang lewat tenggat lebih dahulu. "
    "Status menurut catatan terakhir di dasbor. "
    "Laporan daerah yang belum diterima provinsi belum dihitung selesai."
)
COACHING_HEAD, COACHING_SHARES = ("Tanggal", "Jenis", "Kegiatan"), (3, 3, 7)
COACHING_NONE = "Belum ada pembinaan yang tercatat untuk daerah ini"
COACHING_NEXT = "Kegiatan dicatat pada halaman Intervensi."
COACHING_SPOKEN = (
    "Sebutkan pembinaan terakhir dan tanyakan manfaatnya. "
    "Daftarnya kegiatan yang tercatat terlaksana dan diikuti daerah ini. "
    "Banyaknya kegiatan tidak menunjukkan pengaruhnya pada skor."
)
WAY_NONE = "Jarak ke sasaran belum dapat diuraikan menurut aspek"
WAY_NEXT = "Diperlukan skor total, skor semua aspek, dan sasaran pada instrumen yang sama."
WAY_LOST, WAY_PART = "Poin yang masih hilang", "Bagian dari jarak"
WAY_NOTE_THERE = "Poin yang hilang dari maksimum tiap aspek, menurut skor resmi."
WAY_NOTE = "Bagian jarak menurut poin yang hilang; bukan rencana dan bukan nilai resmi."
WAY_SPOKEN = (
    "Jarak dibagi menurut poin yang hilang pada tiap aspek, dari skor resmi. "
    "Pembagian ini prakiraan tempat mencari poin, bukan rencana dan bukan nilai resmi. "
    "Langkah per indikator dengan usahanya ada pada halaman Jalur."
)
INDICATORS = "Indikator dengan poin hilang terbanyak"
INDICATORS_HEAD = ("Indikator", "Tingkat", "Poin hilang")
INDICATORS_SHARES = (9, 2, 3)
INDICATORS_NOTE = "Poin per indikator prakiraan: bobot indikator belum resmi."
NO_LEVEL = "Belum"
LONGEST_ITEM, LONGEST_OF_FEW = 70, 110


def opening(data: Profile, *, is_over: bool) -> str:
    """Category, score and distance in one sentence; `is_over` where it counts no more today."""
    item = data.standing
    name, position, goal = item.region.label, item.position, item.goal
    if not position.counts or position.band is None:
        return title(
            f"{name} belum memiliki hasil berlaku yang tercatat pada akhir {data.scope.year}"
        )
    band, number = position.band.name, position.score
    if number is None:
        return title(f"{name} berkategori {band}; skornya belum terbit")
    told = f"berkategori {band}, skor {numbers.score(number)}"
    if goal is None:
        return title(f"{name} {told}; sasarannya belum ditetapkan", f"{name} {told}")
    if not item.gap:
        when = f" pada akhir {data.scope.year}" if is_over else ""
        return title(
            f"{name} {'' if is_over else 'sudah '}{band}{when}, skor {numbers.score(number)}"
        )
    rest = f"kurang {numbers.score(item.gap)} poin menuju {goal.name}"
    return title(*(f"{called} {told}; {rest}" for called in (name, item.region.short)))


def standing_note(position: Position, latest: Result | None, year: int) -> str:
    """Which year's result speaks, and which score is shown where that has none."""
    result = position.result
    carried = position.standing is Standing.CARRIED and result is not None
    told = [
        f"Hasil tahun {result.year}, masih berlaku pada akhir {year}."
        if carried and result
        else "",
        "Penilaian belum lengkap." if position.incomplete else "",
        "Sumbernya bertentangan." if position.conflict or position.disputed else "",
    ]
    if latest is not None and latest is not result and position.counts:
        told.append(f"Jarak dari skor terakhir yang diketahui, tahun {latest.year}.")
    if position.standing is Standing.EXPIRED and result is not None:
        told.append(f"Hasil {result.year} tidak lagi berlaku pada akhir {year}.")
    return sentences(*told)


def weakest(item: AspectSpread) -> str:
    """On which aspect the region loses most points."""
    name = item.aspect.name
    of = f"dari maksimum {numbers.score(item.aspect.maximum)}"
    lost = f"{numbers.score(item.lost)} poin"
    if not item.lost:
        return "Semua aspek sudah mencapai maksimumnya"
    return title(
        f"Poin terbanyak hilang pada {name}: {lost} {of}",
        f"Poin terbanyak hilang pada {first_words(name)}: {lost} {of}",
    )


def spread(found: Sequence[AspectSpread]) -> str:
    """On how many regions the medians rest."""
    least, most = min(item.n for item in found), max(item.n for item in found)
    number = str(least) if least == most else f"{least} sampai {most}"
    return f"Median atas {number} daerah yang aspeknya diketahui."


def history(scores: Sequence[Result]) -> str:
    """How the score changed from the first to the last."""
    first, last = scores[0], scores[-1]
    if len(scores) == 1:
        return f"Baru satu skor tercatat: {numbers.score(first.score)} pada {first.year}"
    change = (last.score or Decimal(0)) - (first.score or Decimal(0))
    span = f"dari {first.year} ke {last.year}"
    ends = f"dari {numbers.score(first.score)} menjadi {numbers.score(last.score)}"
    if not change:
        return f"Skor tetap {numbers.score(last.score)} {span}"
    way = "naik" if change > 0 else "turun"
    return f"Skor {way} {numbers.score(abs(change))} poin {span}: {ends}"


def open_items(number: int, late: int, finished: int, cancelled: int) -> str:
    """How many items are open, how many of them late, and how many were done or given up."""
    rest = f"{late} terlambat" if late else "tidak ada yang terlambat"
    first = f"{number} butir RTL masih terbuka, {rest}"
    return f"{first}; {ended(finished, cancelled)}" if finished or cancelled else first


def no_items(finished: int, cancelled: int) -> str:
    """That nothing is open, and how much was done or given up."""
    if not (finished or cancelled):
        return ACTIONS_UNKNOWN
    return f"{ACTIONS_NONE}; {ended(finished, cancelled)}"


def longest(number: int, *, few: int) -> int:
    """Letters the text of a line may have; more where there are few lines."""
    return LONGEST_OF_FEW if number <= few else LONGEST_ITEM


def status(item: FollowUp) -> str:
    """The status of an item, how late it is, and when it was closed."""
    if item.is_late:
        return f"Terlambat {numbers.score(item.late)} hari"
    said = ACTION_STATUSES[item.record.status][0]
    if item.closed_on is not None:
        return f"{said}, {numbers.short_day(item.closed_on)}"
    is_moving = item.record.status in (ActionStatus.ON_TRACK, ActionStatus.HINDERED)
    return said.partition(" – ")[2].capitalize() if is_moving else said


def changed(points: Decimal, since: Result) -> str:
    """Which way a score went, and since which year's result."""
    return f"{RISE if points > 0 else FALL} sejak {since.year}"


def coached(number: int, last: str) -> str:
    """How many activities, and when the last one was."""
    if number == 1:
        return f"Satu kegiatan pembinaan terlaksana, {last}"
    return f"{numbers.score(number)} kegiatan pembinaan terlaksana, terakhir {last}"


def shown(number: int, of: int) -> str:
    """How many of the lines are on the slide."""
    return f"Ditampilkan {number} dari {of}." if number < of else ""


def way(found: Decomposition, goal: str) -> str:
    """Where most of the distance lies, or of what is still missing at the goal."""
    largest = found.largest
    name, brief = largest.aspect.name, first_words(largest.aspect.name)
    if not found.lost:
        return "Semua aspek sudah mencapai maksimumnya"
    if not found.distance:
        lost = f"{numbers.score(found.lost)} poin masih hilang, terbanyak {brief}"
        return title(f"Sudah {goal}; {lost}")
    part, all_ = numbers.score(largest.part), numbers.score(found.distance)
    return title(
        f"{part} dari {all_} poin menuju {goal} ada pada {name}",
        f"{part} dari {all_} poin menuju {goal} ada pada {brief}",
    )


def indicators(number: int, *, of: int, lost: Decimal, all_lost: Decimal, is_estimate: bool) -> str:
    """On how many indicators how much of what is missing lies, as far as the weights go."""
    return title(
        f"{numbers.score(lost)} dari {numbers.score(all_lost)} poin yang hilang ada pada "
        f"{number} dari {of} indikator{' (prakiraan)' if is_estimate else ''}"
    )


def indicators_spoken(*, is_estimate: bool) -> str:
    """What to say about them."""
    return sentences(
        "Mulailah dari baris teratas, tempat poin hilang terbanyak menurut tingkat resminya.",
        "Poinnya prakiraan karena bobot indikator belum resmi." if is_estimate else "",
        "Urutan ini bukan rencana; langkah dan usahanya ada pada halaman Jalur.",
    )
