"""Words of the way to everybody in the top band, and of each region's own pace."""

from decimal import Decimal
from fractions import Fraction

from merit.domain import pace
from merit.domain.comparison import MINIMUM_POINTS
from merit.domain.instruments import GOAL, Instrument
from merit.domain.pace import Aim
from merit.services.countdown import Countdown, OwnPace, Prospect, YearCount
from merit.services.trends import Trends
from merit.ui.text import goal as goals
from merit.ui.text import numbers, trends

TARGET = "Tahun sasaran"
TABLE_TITLE = f"Jumlah daerah {GOAL} per akhir tahun"
HEAD = ("Akhir tahun", GOAL, "Belum", "Hasil berlaku", "Berskor tahun itu", "Catatan")
ASSUMPTION = (
    f"Asumsi: laju tetap, yang sudah {GOAL} bertahan, instrumen tidak berubah; "
    "perhitungan lurus, bukan ramalan."
)
MEASURED = "dasar laju"
NOT_MEASURED = "bukan dasar laju: tanpa skor tahun itu"
SAME_PACE = "bila laju tetap"
NONE = f"Jumlah daerah {GOAL} belum dapat dihitung"
UNKNOWN_NEXT = f"Jumlah daerah {GOAL} dihitung setelah hasil yang berlaku dicatat."
NO_GOAL_NEXT = (
    "Jumlah daerah menuju sasaran dihitung setelah sasaran pada instrumen ini ditetapkan; predikat "
    "tertingginya tidak dianggap sebagai sasaran."
)
OWN_TITLE = "Laju skor tiap daerah"
OWN_NOTE = (
    "Garis lurus dari skor pertama ke skor terakhir daerah itu sendiri; bukan ramalan. Hasilnya "
    "dapat jauh berbeda dari hitungan jumlah daerah, karena kenaikan skor baru tampak pada jumlah "
    "setelah melewati batas sasaran."
)
OWN_NONE = "Belum ada daerah pada pilihan ini."
SHOWN = 6


def exact(value: Fraction) -> str:
    """A rate with one decimal where that is exact, else with two.

    >>> exact(Fraction(1)), exact(Fraction(11, 2)), exact(Fraction(2, 3)), exact(Fraction(-1, 2))
    ('1', '5,5', '0,67', '−0,5')
    """
    sign = numbers.MINUS if value < 0 else ""
    size = abs(value)
    number = Decimal(size.numerator) / Decimal(size.denominator)
    return sign + (numbers.score(number) if (size * 10).denominator == 1 else numbers.index(number))


def title(data: Trends, way: Countdown) -> str:
    """The finding: how long it takes at the measured pace, or why that cannot be said."""
    top = goals.name(way.goal)
    if not way.is_known:
        return trends.unknown(data)
    if way.left == 0:
        return f"Seluruh {way.of} daerah sudah {top}"
    if way.pace is None:
        return f"Laju ke {way.of} {top} belum dapat dihitung: {_too_few(data)}"
    span = f"{way.pace.first}–{way.pace.last}"
    rate = f"{exact(way.pace.per_year)} daerah per tahun"
    if way.years_left is None:
        course = "tidak bertambah" if way.pace.gained == 0 else "berkurang"
        return (
            f"Jumlah daerah {top} {course} pada {span} ({rate}): "
            f"tahun tercapainya {way.of} tidak dapat disebutkan"
        )
    return (
        f"Dengan laju {span} ({rate}), {way.left} daerah lagi memerlukan "
        f"sekitar {way.years_left} tahun sejak akhir {data.scope.year}"
    )


def _too_few(data: Trends) -> str:
    need = f"diperlukan {MINIMUM_POINTS} tahun dengan skor dari instrumen yang sama"
    if not data.measured:
        return f"belum ada skor yang tercatat; {need}"
    years = " dan ".join(str(year) for year in data.measured)
    return f"hanya {len(data.measured)} tahun ({years}) yang berskor; {need}"


def note(data: Trends, way: Countdown, aim: Aim) -> str:
    """Assumption, how well the first year is known, and the pace needed for the target year."""
    if not way.is_known:
        return UNKNOWN_NEXT
    parts = [ASSUMPTION] if way.pace is not None and way.left else []
    return " ".join([*parts, *_coverage(way), *_needed(data, way, aim)])


def _coverage(way: Countdown) -> list[str]:
    if way.pace is None:
        return []
    first = way.at(way.pace.first)
    if 2 * first.valid >= way.of:
        return []
    return [
        f"Pada akhir {first.year} hasil yang berlaku baru diketahui untuk {first.valid} dari "
        f"{way.of} daerah."
    ]


def _needed(data: Trends, way: Countdown, aim: Aim) -> list[str]:
    if way.left == 0:
        return []
    rate = exact(pace.pace_needed(way.left, aim.years))
    known = f", dengan posisi akhir {data.scope.year}" if aim.since != data.scope.year else ""
    return [
        f"Agar {way.of} daerah {goals.name(way.goal)} pada akhir {aim.target} diperlukan "
        f"{rate} daerah per tahun ({way.left} daerah dalam {aim.years} tahun sejak akhir "
        f"{aim.since}{known})."
    ]


def no_goal(instrument: Instrument) -> tuple[str, str]:
    """That nothing is counted towards a goal nobody has named, and what is known instead."""
    return goals.unknown(instrument), NO_GOAL_NEXT


def goal(way: Countdown, target: int) -> str:
    """The line to reach."""
    return f"Sasaran: {way.of} daerah pada {target}"


def same_pace(number: Fraction) -> str:
    """Where the measured pace leads by the target year."""
    return f"{SAME_PACE}: {exact(number)}"


def needed_pace(rate: Fraction) -> str:
    """The pace that brings everybody there by the target year."""
    return f"perlu {exact(rate)} per tahun"


def detail(item: YearCount, of: int) -> str:
    """The tooltip of a bar."""
    return f"{item.top} dari {of} daerah; hasil yang berlaku diketahui untuk {item.valid}"


def row(item: YearCount, data: Trends, way: Countdown) -> tuple[str, ...]:
    """One year as table cells."""
    return (
        str(item.year),
        str(item.top) if item.valid else numbers.NOTHING,
        str(way.of - item.top) if item.valid else numbers.NOTHING,
        f"{item.valid} dari {way.of}",
        str(item.scored),
        MEASURED if item.year in data.measured else NOT_MEASURED,
    )


def prospect_title(kind: Prospect, number: int, *, target: int, goal: Decimal) -> str:
    """What a group of regions has in common, and how many they are."""
    points = numbers.score(goal)
    name = {
        Prospect.REACHED: f"Sudah {points} atau lebih",
        Prospect.LAPSED: f"Pernah {points} atau lebih, kini tidak berlaku",
        Prospect.IN_TIME: f"Mencapai {points} sampai akhir {target}",
        Prospect.NOT_IN_TIME: f"Belum mencapai {points} pada akhir {target}",
        Prospect.UNKNOWN: "Laju belum dapat dihitung",
    }[kind]
    return f"{name} · {number} daerah"


PROSPECT_REASONS = {
    Prospect.REACHED: "Menurut hasil yang berlaku.",
    Prospect.LAPSED: (
        "Skor terakhir yang tercatat mencapai batas itu, tetapi hasilnya telah berganti atau habis "
        "masa berlakunya; dalam kurung: tahun skor itu."
    ),
    Prospect.IN_TIME: "Bila laju skornya sendiri tetap; tahun: saat batas itu terlewati.",
    Prospect.NOT_IN_TIME: "Bila laju skornya sendiri tetap; perlu pendampingan lebih.",
    Prospect.UNKNOWN: f"{trends.TOO_FEW[0].upper()}{trends.TOO_FEW[1:]}.",
}


def prospect_value(kind: Prospect, own: OwnPace) -> str:
    """The value that puts a region into its group."""
    if kind is Prospect.REACHED:
        score, band = own.standing.score, own.standing.band
        return band.name if score is None and band else numbers.score(score)
    if kind is Prospect.LAPSED:
        last = own.course.run[-1]
        return f"{numbers.score(last.score)} ({last.year})"
    if kind is Prospect.IN_TIME:
        return str(own.reached)
    if kind is Prospect.NOT_IN_TIME and own.gain is not None:
        return f"{numbers.signed(float(own.gain))} per tahun"
    return ""


def more(number: int) -> str:
    """How many regions of a group are not named."""
    return f"dan {number} lainnya" if number > 0 else ""
