"""Words of the spread of the scores."""

from decimal import Decimal

from merit.domain.comparison import MINIMUM_POINTS
from merit.domain.dispersion import MINIMUM_SCORES, Course, Dispersion
from merit.services.evenness import Evenness, RegionScore, YearSpread
from merit.ui.text import numbers

TABLE_TITLE = "Sebaran skor yang berlaku per akhir tahun"
METHOD = (
    "Persentil (P10, median, P90) dengan interpolasi linear, cara baku numpy; simpangan baku "
    "sampel (pembagi n − 1)"
)
HEAD = (
    "Akhir tahun",
    "n",
    "Terendah",
    "P10",
    "Median",
    "Rata-rata",
    "P90",
    "Tertinggi",
    "Simpangan baku",
    "Catatan",
)
NOTE = (
    "Titik: skor satu daerah yang berlaku pada akhir tahun; pita: P10–P90; garis: median; "
    "belah ketupat: rata-rata; n: banyaknya skor."
)
NONE = "Pemerataan belum dapat dinilai: belum ada skor yang berlaku"
NEXT = "Sebaran tampil setelah skor daerah terbit dan dicatat; kategori saja tidak cukup."
FELL, ROSE, SAME = "menyempit", "melebar", "tetap"


def short(spread: Evenness) -> str:
    """Which way the spread goes, for the answer of the page."""
    if spread.course is None:
        return "pemerataan belum dapat dinilai"
    if spread.course is not Course.MIXED:
        return f"sebaran skor {_word(spread.course)}"
    first, last = spread.comparable[0].spread, spread.comparable[-1].spread
    assert first is not None
    assert last is not None
    return (
        f"rentang P10–P90 {_way(first.width, last.width)}, tetapi simpangan baku "
        f"{_way(first.deviation, last.deviation)}"
    )


def _word(course: Course) -> str:
    return {Course.NARROWER: FELL, Course.WIDER: ROSE}.get(course, SAME)


def _way(first: Decimal, last: Decimal) -> str:
    """Which way one measure went, as printed."""
    before, after = numbers.score(first), numbers.score(last)
    return SAME if before == after else FELL if last < first else ROSE


def title(spread: Evenness) -> str:
    """The finding: which way the spread goes, or why nothing is said of it."""
    if spread.course is None:
        return f"Pemerataan belum dapat dinilai: {_reason(spread)}"
    first, last = spread.comparable[0], spread.comparable[-1]
    assert first.spread is not None
    assert last.spread is not None
    width, deviation = _width(first, last), _deviation(first.spread, last.spread)
    if spread.course is Course.MIXED:
        return f"Ukuran sebaran tidak searah: {width}, tetapi {deviation}"
    return f"Sebaran skor {_word(spread.course)}: {width}, {deviation}"


def _width(first: YearSpread, last: YearSpread) -> str:
    assert first.spread is not None
    assert last.spread is not None
    return (
        f"rentang P10–P90 dari {numbers.score(first.spread.width)} ({first.year}) ke "
        f"{numbers.score(last.spread.width)} poin ({last.year})"
    )


def _deviation(first: Dispersion, last: Dispersion) -> str:
    return (
        f"simpangan baku dari {numbers.score(first.deviation)} ke {numbers.score(last.deviation)}"
    )


def _reason(spread: Evenness) -> str:
    need = f"diperlukan {MINIMUM_POINTS} tahun dengan skor dari sedikitnya separuh daerah"
    if spread.comparable:
        years = " dan ".join(str(item.year) for item in spread.comparable)
        return f"baru {len(spread.comparable)} tahun ({years}) memenuhi syarat; {need}"
    most = max((len(item.scores) for item in spread.years), default=0)
    return f"skor yang berlaku diketahui untuk paling banyak {most} dari {spread.of} daerah; {need}"


def note(spread: Evenness) -> str:
    """How the chart is read, and which scores of the last year are marked incomplete."""
    found = [item for item in spread.years[-1].scores if item.is_incomplete]
    return " ".join([NOTE, *(_incomplete(found))])


def _incomplete(found: list[RegionScore]) -> list[str]:
    if not found:
        return []
    names = ", ".join(f"{item.region.label} {numbers.score(item.score)}" for item in found)
    return [
        f"Penilaian ditandai belum lengkap (skor di bawah 100): {names}; simpangan baku peka "
        "terhadap satu nilai yang jauh."
    ]


def count(item: YearSpread) -> str:
    """How many scores a year has."""
    return f"n = {len(item.scores)}"


def score(item: RegionScore, year: int) -> str:
    """One region's score, with its year where it is an older one."""
    text = numbers.score(item.score)
    return text if item.year == year else f"{text} (hasil {item.year}, masih berlaku)"


def row(item: YearSpread, of: int) -> tuple[str, ...]:
    """One year as table cells; below three scores the reason stands in the last one."""
    spread = item.spread
    values = (
        (
            spread.low,
            spread.p10,
            spread.median,
            spread.mean,
            spread.p90,
            spread.high,
            spread.deviation,
        )
        if spread is not None
        else (None,) * 7
    )
    return (
        str(item.year),
        f"{len(item.scores)} dari {of}",
        *(numbers.score(value) for value in values),
        _remark(item, of),
    )


def _remark(item: YearSpread, of: int) -> str:
    if item.spread is None:
        return f"tidak dihitung: kurang dari {MINIMUM_SCORES} skor"
    if 2 * item.spread.n < of:
        return "kurang dari separuh daerah; tidak dipakai menilai pemerataan"
    far = sum(one.is_incomplete for one in item.scores)
    return f"{far} skor ditandai belum lengkap" if far else numbers.NOTHING
