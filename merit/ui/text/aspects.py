"""Words of the aspects page: the matrix, and what all its views share."""

from collections.abc import Iterable

from merit.domain.instruments import Aspect, Indicator, Instrument
from merit.domain.positions import Standing
from merit.domain.scope import Scope
from merit.services.aspect_matrix import AspectMean, costliest, lowest
from merit.services.breakdowns import AspectPoints, Breakdown, Breakdowns
from merit.ui.text import legends, marks, numbers, vocabulary

TITLE = "Matriks aspek"
VIEW = "Tampilan"
MATRIX, LOSSES = "matriks", "hilang"
VIEWS = {MATRIX: "Matriks", LOSSES: "Poin yang hilang"}
CONTENT = "Isi sel"
VALUES, CHANGES, BOTH = "nilai", "tren", "keduanya"
CONTENTS = {VALUES: "Nilai", CHANGES: "Tren", BOTH: "Keduanya"}
ORDER = "Urutan"
BY_CODE, BY_NAME, BY_SCORE, BY_RESIDENCY = "kode", "nama", "skor", "eks"
ORDERS = {
    BY_CODE: "Kode wilayah",
    BY_NAME: "Nama",
    BY_SCORE: "Skor",
    BY_RESIDENCY: "Eks-karesidenan",
}
SORT = "Urutkan dari yang tertinggi"
REGION, SCORE = "Daerah", "Skor"
MEAN_CHANGE = "Rata-rata perubahan"
TABLE_HEAD = ("Kode", "Daerah", "Skor")
SHORT_NAMES = {
    "Perencanaan Kebutuhan": "Perencanaan",
    "Pengembangan Karier": "Karier",
    "Promosi dan Mutasi": "Promosi, mutasi",
    "Manajemen Kinerja": "Kinerja",
    "Penggajian, Penghargaan, dan Disiplin": "Gaji, disiplin",
    "Perlindungan dan Pelayanan": "Perlindungan",
    "Sistem Informasi": "Sistem informasi",
}
NONE = "Nilai per aspek belum dipublikasikan"
NEXT = (
    "Sumber yang terbit hanya memuat skor total atau kategori. Matriks terisi setelah hasil resmi "
    "per aspek dicatat; sementara itu, tiap aspek di bawah ini memuat indikator, rubrik, dan bukti "
    "dukung yang diminta."
)
ASPECTS_TITLE = "Aspek yang dinilai"
ASPECTS_HEAD = ("Kode", "Aspek", "Indikator", "Nilai maksimum", "Bagian dari total")
HINT = (
    "Nama aspek membuka indikatornya, sel membuka aspek satu daerah, tanda panah mengurutkan "
    "kolom. Tahun di belakang nama: hasil tahun itu yang masih berlaku."
)
CHANGE_NOTE = (
    "Perubahan dalam poin terhadap hasil sebelumnya dengan instrumen yang sama; daerah tanpa hasil "
    "baru tidak dibandingkan."
)
NO_VALUE = "tanpa nilai aspek yang berlaku"
NO_CHANGE = "perubahan belum dapat dihitung"
ASPECT_RISES = ("naik sampai 2,5 poin", "naik 3–7,5 poin", "naik lebih dari 7,5 poin")
ASPECT_FALLS = ("turun sampai 2,5 poin", "turun 3–7,5 poin", "turun lebih dari 7,5 poin")
UNCHANGED = legends.UNCHANGED


def hint(instrument: Instrument, content: str) -> str:
    """How the matrix is used and read, with the codes a narrow screen shows alone."""
    codes = ", ".join(map(name, instrument.aspects))
    changes = "" if content == VALUES else f" {CHANGE_NOTE}"
    return f"{HINT}{changes} {codes}."


def name(aspect: Aspect) -> str:
    """Code and name of an aspect."""
    return f"{aspect.code} {aspect.name}"


def column_name(aspect: Aspect) -> str:
    """Short name of an aspect, for a column."""
    return SHORT_NAMES.get(aspect.name, aspect.name)


def short_name(aspect: Aspect) -> str:
    """Code and short name, for narrow charts."""
    return f"{aspect.code} {column_name(aspect)}"


def indicator_name(indicator: Indicator) -> str:
    """Code and name of an indicator."""
    return f"{indicator.code} {indicator.name}"


def maximum(aspect: Aspect) -> str:
    """The maximum of an aspect, for its column."""
    return f"maks. {numbers.score(aspect.maximum)}"


def row_name(item: Breakdown) -> str:
    """Short name of a region; the year of a result carried over from before."""
    position = item.standing.position
    carried = position.standing is Standing.CARRIED and position.result is not None and item.aspects
    year = f" ({position.result.year})" if carried and position.result else ""
    return f"{item.standing.region.short}{year}"


def score(item: Breakdown) -> str:
    """Total score of the result that counts."""
    position = item.standing.position
    return numbers.score(position.score if position.counts else None)


def group(item: Breakdown) -> str:
    """Heading of the eks-karesidenan a region belongs to."""
    return vocabulary.group(f"eks-{(item.standing.region.residency or '').lower()}")


def change(item: Breakdown, value: AspectPoints) -> str:
    """Change on one aspect in words."""
    if item.standing.position.standing is Standing.CARRIED:
        return "belum ada hasil baru"
    if value.change is None:
        return NO_CHANGE
    previous = item.standing.previous.result
    since = f" sejak {previous.year}" if previous else ""
    if value.change == 0:
        return f"tetap{since}"
    word = "naik" if value.change > 0 else "turun"
    return f"{word} {numbers.score(abs(value.change))} poin{since}"


def points(aspect: Aspect, value: AspectPoints) -> str:
    """Points of an aspect with its maximum."""
    return f"{numbers.score(value.points)} dari {numbers.score(aspect.maximum)} poin"


def cell(item: Breakdown, aspect: Aspect) -> str:
    """What a cell says in full."""
    subject = f"{item.standing.region.label}, {aspect.name}"
    value = item.aspects.get(aspect.code)
    if value is None:
        return f"{subject}: {NO_VALUE}"
    share = numbers.percent(value.share)
    return f"{subject}: {points(aspect, value)} ({share}), {change(item, value)}"


def mean_change(item: AspectMean) -> str:
    """Mean change with its sign."""
    return numbers.signed(None if item.change is None else round(item.change, 1))


def mean_name(scores: int) -> str:
    """Name of the row of means, with the number of scores the mean score rests on."""
    return f"Rata-rata (skor {count(scores)})"


def count(n: int) -> str:
    """How many regions a mean rests on."""
    return f"n = {n}"


def too_few(n: int, of: int) -> str:
    """Why a mean is not given."""
    return (
        f"nilai aspek yang berlaku baru diketahui untuk {n} dari {of} daerah, kurang dari separuh"
    )


def lead(data: Breakdowns, means: Iterable[AspectMean]) -> str:
    """Which aspect is lowest, and which one loses most points."""
    means = tuple(means)
    low, cost = lowest(means), costliest(means)
    if low is None or cost is None:
        known = max((item.n for item in means), default=0)
        if known:
            reason = too_few(known, len(data.regions))
            return f"Aspek yang paling rendah belum dapat disebut: {reason}."
        return f"{NONE} untuk {len(data.regions)} daerah pada pilihan ini."
    first = (
        f"{low.aspect.name} paling rendah: rata-rata {numbers.percent(low.share)} dari nilai "
        f"maksimum (n = {low.n} dari {len(data.regions)} daerah)"
    )
    lost = f"rata-rata {numbers.score(cost.lost)} dari {numbers.score(cost.aspect.maximum)} poin"
    if low.aspect == cost.aspect:
        return f"{first}; di sini pula poin paling banyak hilang, {lost}."
    return f"{first}; poin paling banyak hilang pada {cost.aspect.name}, {lost}."


def about(subject: str, period: str) -> str:
    """The period of a file with what it is about."""
    return f"{subject} · {period}"


def caption(title: str, scope: Scope) -> str:
    """A table's caption with the year and, under Contoh, the mark."""
    return marks.caption(f"{title}, akhir {scope.year}", scope.dataset)


def alt(finding: str, scope: Scope) -> str:
    """Text alternative of a chart of this page."""
    return marks.alt(f"{vocabulary.group(scope.group)}: {finding}", scope.dataset)


def aspect_row(aspect: Aspect, total: float | None) -> tuple[str, str, str]:
    """Indicators, maximum and share of the total of one aspect, as table cells."""
    share = float(aspect.maximum) / total if aspect.maximum and total else None
    number = str(len(aspect.indicators)) if aspect.indicators else numbers.NOTHING
    return (number, numbers.score(aspect.maximum), numbers.percent(share))
