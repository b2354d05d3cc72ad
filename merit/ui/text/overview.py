"""Words of the overview page."""

from datetime import date

from merit.domain.states import Dataset
from merit.services.attention import Attention, Rule
from merit.services.overview import BandCount, Expiry, Overview
from merit.services.standings import RegionStanding
from merit.ui.text import legends, numbers, standing, vocabulary

TITLE = "Ringkasan"
MAP_TITLE = "Sebaran daerah"
ATTENTION_TITLE = "Perlu perhatian"
ATTENTION_NONE = "Tidak ada daerah yang memenuhi aturan perhatian pada pilihan ini."
NEXT_TITLE = "Sasaran dan tanggal berikutnya"
NEXT_NONE = "Tidak ada hasil dengan masa berlaku yang tercatat."
COUNTDOWN_NOTE = "Sasaran provinsi: seluruh kabupaten/kota Sangat Baik."
DISTANCE_TITLE = "Jarak ke Sangat Baik"
WITHOUT = "Tanpa hasil berlaku"
SHOWN = 4

RULES = {
    Rule.CONFLICT: (
        "Sumber bertentangan",
        "Kategori dan skor, atau antarsumber, tidak sejalan; minta dokumen penetapan.",
    ),
    Rule.INCOMPLETE: (
        "Penilaian belum lengkap",
        "Skor di bawah 100; periksa kelengkapan jawaban dan bukti dukung.",
    ),
    Rule.FALL: ("Skor turun", "Turun 10 poin atau lebih sejak hasil sebelumnya."),
    Rule.BELOW_GOOD: ("Perlu pendampingan", "Kategori di bawah Baik."),
    Rule.EXPIRED: ("Masa berlaku habis", "Hasil terakhir tidak lagi berlaku."),
    Rule.NO_RESULT: ("Tanpa hasil", "Belum ada hasil yang tercatat sampai tahun ini."),
    Rule.UNVERIFIED: (
        "Hanya pernyataan menyeluruh",
        "Tidak ada sumber lain tentang daerah ini; minta hasil resminya.",
    ),
    Rule.NEAR_TOP: ("Dekat ke Sangat Baik", "Kurang 25 poin atau lebih sedikit."),
}


def lead(data: Overview) -> str:
    """The answer in one sentence."""
    total = len(data.standings)
    goal = data.top
    first = f"{goal.now} dari {total} daerah {goal.band.name}"
    if data.gap_mean is None:
        return f"{first}; jarak daerah lain belum dapat dihitung karena skornya belum terbit."
    others = total - goal.now
    whose = (
        f"{others} lainnya"
        if data.gap_of == others
        else f"{data.gap_of} dari {others} lainnya, pada skor terakhirnya{_years(data)},"
    )
    return f"{first}; {whose} rata-rata kurang {numbers.score(data.gap_mean)} poin."


def _years(data: Overview) -> str:
    """Years of the scores the average gap rests on."""
    years = {item.latest_score.year for item in data.standings if item.gap and item.latest_score}
    if not years:
        return ""
    first, last = min(years), max(years)
    return f" ({first})" if first == last else f" ({first}–{last})"


def blanket(data: Overview) -> str:
    """How many categories rest on a sweeping statement only; empty when none do."""
    number = sum(standing.is_blanket(item.position) for item in data.standings)
    if not number:
        return ""
    return (
        f"{number} kategori bersumber dari satu pernyataan menyeluruh, bukan dari hasil penilaian "
        "yang terbit; perubahan jumlahnya dapat berasal dari pernyataan itu."
    )


def band_change(count: BandCount, *, year: int) -> str:
    """Change of a category's count against a year earlier."""
    return _count_change(count.now - count.before, year)


def without_change(data: Overview) -> str:
    """Change of the number of regions without a valid result."""
    return _count_change(data.without - data.without_before, data.scope.year)


def _count_change(change: int, year: int) -> str:
    before = f"dari akhir {year - 1}"
    if change == 0:
        return f"tetap {before}"
    return f"{'naik' if change > 0 else 'turun'} {abs(change)} {before}"


def average(data: Overview) -> str:
    """Mean and median with the number of regions they rest on."""
    value = data.average
    if value.mean is None or 2 * value.n < value.of:
        return (
            f"Rata-rata provinsi tidak ditampilkan: skor yang berlaku diketahui untuk {value.n} "
            f"dari {value.of} daerah."
        )
    return (
        f"Rata-rata skor {numbers.score(value.mean)}, median "
        f"{numbers.score(value.median)} (n = {value.n} dari {value.of} daerah; "
        "daerah tanpa skor tidak dihitung)."
    )


def attention_title(item: Attention) -> str:
    """Rule and number of regions."""
    return f"{RULES[item.rule][0]} · {len(item.standings)} daerah"


def attention_value(rule: Rule, item: RegionStanding) -> str:
    """The value the rule looked at, for one region."""
    if rule is Rule.FALL:
        return numbers.signed(item.change)
    if rule is Rule.NEAR_TOP:
        return f"kurang {numbers.score(item.gap)}"
    if rule in (Rule.INCOMPLETE, Rule.BELOW_GOOD):
        return standing.score(item)
    return ""


def more(item: Attention) -> str:
    """How many regions of a finding are not named."""
    rest = len(item.standings) - SHOWN
    return f"dan {rest} lainnya" if rest > 0 else ""


def expiry_day(item: Expiry, today: date) -> str:
    """A day on which results stop counting, marked when it is past."""
    past = " (sudah lewat)" if item.day < today else ""
    return f"{numbers.day(item.day)}{past}"


def expiry(item: Expiry) -> str:
    """Whose results stop counting on a day."""
    names = [row.region.short for row in item.standings]
    whose = f"{len(names)} daerah" if len(names) > SHOWN else ", ".join(names)
    return f"Masa berlaku hasil {whose} berakhir."


def countdown(data: Overview) -> str:
    """How many are still to come, without a promise of when."""
    missing = len(data.standings) - data.top.now
    if missing == 0:
        return f"Seluruh {len(data.standings)} daerah sudah {data.top.band.name}."
    return f"{missing} daerah lagi menuju {len(data.standings)} {data.top.band.name}"


def map_alt(data: Overview) -> str:
    """Text alternative of the overview's map."""
    counts = ", ".join(f"{item.band.name} {item.now}" for item in reversed(data.bands))
    mark = "Data contoh. " if data.scope.dataset is Dataset.DEMO else ""
    return (
        f"{mark}Peta Jawa Tengah akhir {data.scope.year}, {vocabulary.group(data.scope.group)}: "
        f"{counts}, tanpa hasil berlaku {data.without}. Rinciannya ada pada tabel."
    )


def distance_alt(data: Overview) -> str:
    """Text alternative of the distance chart."""
    mark = "Data contoh. " if data.scope.dataset is Dataset.DEMO else ""
    known = sum(item.latest_score is not None for item in data.standings)
    upper = " dan ".join(
        f"{count.band.name} {numbers.score(count.band.minimum)}" for count in data.bands[-2:]
    )
    return (
        f"{mark}Skor terakhir {known} daerah yang diketahui pada satu garis, dengan batas {upper}. "
        "Angkanya ada pada tabel."
    )


def distance_note(data: Overview) -> str:
    """How many regions the distance chart shows, and how its marks are read."""
    known = sum(item.latest_score is not None for item in data.standings)
    return (
        f"Skor terakhir yang diketahui, {known} dari {len(data.standings)} daerah. {legends.KINDS}"
    )
