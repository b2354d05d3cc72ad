"""Words of the differences between claims and what was verified: a signal for the coaching."""

from collections.abc import Sequence
from decimal import Decimal

from merit.domain.instruments import Aspect
from merit.domain.self_checks.inflation import Difference
from merit.domain.self_checks.periods import Period
from merit.domain.self_checks.records import SelfCheck
from merit.domain.states import Dataset
from merit.services.self_checks.inflation import Inflation, RegionInflation
from merit.ui.text import numbers, self_check, shell, vocabulary, weights

LEVELS, POINTS = "tingkat", "poin"
UNITS = {LEVELS: "Tingkat per indikator", POINTS: "Poin"}
UNIT, PERIOD = "Satuan", "Masa penilaian"
BY_REGION, TOTAL = "daerah", "Semua aspek"
REGION, COUNT, SORT = "Kab/kota", "Indikator terverifikasi", "Urutkan"
PER = {LEVELS: "tingkat per indikator", POINTS: "poin per daerah"}
TOGETHER = {LEVELS: "Semua daerah", POINTS: "Rata-rata per daerah"}
CAPTION = "Selisih klaim dan verifikasi"
TABLES = {
    LEVELS: "Selisih per daerah dan aspek, dalam tingkat per indikator",
    POINTS: "Selisih per daerah dan aspek, dalam poin",
}
NONE_PERIOD = (
    "Belum ada masa penilaian",
    "Selisih dihitung setelah daerah mengirim penilaian mandiri dan provinsi memutuskannya.",
)
NONE = (
    "Belum ada klaim yang terverifikasi pada masa ini",
    "Selisih dihitung dari indikator yang sudah diputuskan Sesuai atau Tidak sesuai.",
)
HINT_TITLE = "Cara membaca selisih"
HINT = (
    "Selisih = tingkat yang diklaim saat pertama kali dikirim dikurangi tingkat terverifikasi, "
    "hanya bagi indikator yang memiliki keduanya dalam penilaian yang sama. Angka positif berarti "
    "klaim di atas hasil verifikasi. Selisih adalah isyarat pembinaan: rubrik dibaca berbeda atau "
    "bukti belum lengkap."
)
NOTHING_COMPARED = "tidak ada yang dibandingkan"
LEGEND = {
    ("rise", 0): "verifikasi di atas klaim",
    ("same", 0): "sama",
    ("fall", 0): "klaim di atas verifikasi, sampai 0,5 tingkat",
    ("fall", 1): "lebih dari 0,5 sampai 1 tingkat",
    ("fall", 2): "lebih dari 1 tingkat",
}
FILE_HEAD = ("Kode", REGION, "Keadaan", COUNT)


def title(aspect: Aspect) -> str:
    """The column of an aspect."""
    return aspect.name


def period_line(data: Inflation, dataset: Dataset, unit: str) -> str:
    """Everything the numbers depend on."""
    instrument = shell.instrument_name(data.period.instrument)
    return (
        f"Masa {data.period.code} · {vocabulary.group(data.group)} · Instrumen {instrument} · "
        f"{UNITS[unit]} · {self_check.MARKS[dataset]}"
    )


def period(item: Period) -> str:
    """A period to choose."""
    return item.code


def rests_on(data: Inflation) -> str:
    """How many regions and indicators the numbers rest on."""
    return (
        f"Dari {len(data.regions)} daerah dengan putusan di antara {data.scheduled} yang "
        f"dijadwalkan; {data.total.n} indikator dibandingkan."
    )


def finding(data: Inflation, unit: str) -> str:
    """Where claims and verification are furthest apart, in one sentence in the unit shown."""
    total, by_aspect = _means(data, unit)
    named = [
        (mean, aspect.name)
        for aspect, mean in zip(data.instrument.aspects, by_aspect, strict=True)
        if mean is not None
    ]
    if not named or total is None:
        return f"{NONE[0]}."
    mean, name = max(named, key=lambda pair: pair[0])
    if mean <= 0:
        return f"Klaim tidak di atas hasil verifikasi pada satu aspek pun (n = {data.total.n})."
    if total <= 0:
        return f"Selisih terjauh pada {name}: {_told(mean, unit)} {PER[unit]}."
    return (
        f"Klaim rata-rata {_told(total, unit)} {PER[unit]} di atas hasil verifikasi; terjauh pada "
        f"{name} ({_told(mean, unit)} {unit})."
    )


def _means(data: Inflation, unit: str) -> tuple[Decimal | None, list[Decimal | None]]:
    """The mean difference over all aspects, and by aspect; None where nothing is compared."""
    if unit == LEVELS:
        return data.total.mean, [item.mean for item in data.aspects]
    by_aspect = zip(*(row.aspects for row in data.regions), strict=True)
    return points([row.total for row in data.regions]), [points(items) for items in by_aspect]


def _told(mean: Decimal, unit: str) -> str:
    return numbers.index(mean) if unit == LEVELS else numbers.score(mean)


def levels(mean: Decimal) -> str:
    """Levels per indicator to a hundredth, with their sign.

    >>> levels(Decimal("0.125")), levels(Decimal(-1)), levels(Decimal(0))
    ('+0,12', '−1,00', '0')
    """
    if mean == 0:
        return "0"
    return f"{'+' if mean > 0 else numbers.MINUS}{numbers.index(abs(mean))}"


def amount(item: Difference, unit: str) -> str:
    """A difference as it is printed; an en dash where nothing is compared."""
    if item.mean is None:
        return numbers.NOTHING
    if unit == LEVELS:
        return levels(item.mean)
    return numbers.NOTHING if item.points is None else numbers.signed(item.points)


def points(items: Sequence[Difference]) -> Decimal | None:
    """Points of an average region, of those with anything to compare."""
    known = [item.points for item in items if item.n and item.points is not None]
    return sum(known, Decimal(0)) / len(known) if known else None


def counted(item: Difference) -> str:
    """How many indicators a cell rests on."""
    return f"n {item.n}"


def spoken(region: str, aspect: str, item: Difference) -> str:
    """A cell in words."""
    if item.mean is None:
        return f"{region}, {aspect}: {NOTHING_COMPARED}"
    return (
        f"{region}, {aspect}: {amount(item, LEVELS)} tingkat per indikator dari {item.n} "
        f"indikator; {item.above} diklaim di atas, {item.below} di bawah hasil verifikasi"
    )


def counts(row: RegionInflation, of: int) -> str:
    """How many indicators of a region are verified."""
    return f"{row.total.n}/{of}"


def state(check: SelfCheck) -> str:
    """Where the verification stands."""
    return self_check.STATES[check.state]


def note(data: Inflation, unit: str) -> str:
    """What qualifies the numbers."""
    told = rests_on(data)
    if unit == LEVELS:
        return told
    if weights.are_estimated(data.instrument.indicators):
        told = f"{told} Poin dihitung dengan {weights.ESTIMATED}."
    return f"{told} Warna menurut tingkat per indikator."


def alt(found: str, period_words: str) -> str:
    """The heat table in words."""
    return f"Tabel warna selisih klaim dan verifikasi per daerah dan aspek. {found} {period_words}."


def file_head(aspects: Sequence[Aspect], unit: str) -> tuple[str, ...]:
    """The head of the table in files: per aspect the difference and what it rests on."""
    named = (f"{item.code} {item.name} ({UNITS[unit].lower()})" for item in aspects)
    return (*FILE_HEAD, f"{TOTAL} ({UNITS[unit].lower()})", *named)
