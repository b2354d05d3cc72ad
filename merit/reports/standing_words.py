"""How a region's standing is put into words in files, as on the screens."""

from collections.abc import Iterable
from datetime import date

from merit.domain.imports.vocabularies import STATUSES
from merit.domain.instruments import Band, Instrument, Measure
from merit.domain.positions import Position, Standing
from merit.domain.states import Claim, Dataset
from merit.reports import numbers
from merit.services.standings import RegionStanding

UNKNOWN = "belum diketahui"
UNKNOWN_GOAL = "sasaran belum diketahui"
NOT_COMPUTED = "belum dapat dihitung"
NOT_PUBLISHED = "tidak dipublikasikan"
DISPUTED = "Sumber bertentangan"
NO_CODE = {
    "dinilai": "–",
    "tidak_dijadwalkan_siklus": "TJ",
    "belum_dinilai": "BD",
    "sedang_dinilai": "SD",
    "data_belum_diterima": "–",
    "tidak_ikut": "TI",
}


def status(dataset: Dataset) -> str:
    """What kind of values a file rests on."""
    if dataset is Dataset.DEMO:
        return "Status: data contoh, rekaan untuk peragaan, bukan hasil penilaian daerah."
    return "Status: terbit; hasil tanpa nomor keputusan belum dicocokkan dengan surat keputusan."


def limit(of: Instrument, value: numbers.Number) -> str:
    """A result or the limit of a band: a score, or an index in hundredths."""
    return numbers.index(value) if of.measure is Measure.INDEX else numbers.score(value)


def is_blanket(position: Position) -> bool:
    """Whether the category rests on a sweeping statement, not on a published result."""
    return position.result is not None and position.result.claim is Claim.BLANKET


def code(position: Position) -> str:
    """Letter code of the category, with the year when the result is an older one."""
    if not position.counts or position.band is None or position.result is None:
        if position.standing is not Standing.NONE:
            return numbers.NOTHING
        return "SBT" if position.disputed else NO_CODE[position.status.value]
    older = f" ’{position.result.year % 100:02d}" if position.standing is Standing.CARRIED else ""
    return f"{position.band.code}{older}"


def absence(position: Position) -> str:
    """Why a region has no result at all."""
    return DISPUTED if position.disputed else STATUSES[position.status][0]


def category(position: Position) -> str:
    """The category in words with the year it comes from, or why there is none."""
    if position.band is None or position.result is None:
        return absence(position)
    name, year = position.band.name, position.result.year
    if position.standing is Standing.CURRENT:
        return f"{name} (pernyataan menyeluruh)" if is_blanket(position) else name
    if position.standing is Standing.CARRIED:
        what = "pernyataan" if is_blanket(position) else "hasil"
        return f"{name} ({what} {year}, masih berlaku)"
    lapsed = "habis" if position.valid_until else UNKNOWN
    return f"Masa berlaku {lapsed}; terakhir {name} ({year})"


def valid_until(position: Position, *, short: bool = False) -> str:
    """The last day a result counts; that it is unknown where the instrument sets no interval."""
    if position.result is not None and position.valid_until is None:
        return UNKNOWN
    return (numbers.short_day if short else numbers.day)(position.valid_until)


def score(item: RegionStanding) -> str:
    """The score that speaks, the last known one with its year, or that none was published."""
    if item.position.counts and item.position.score is not None:
        return numbers.score(item.position.score)
    if item.latest_score is not None:
        return f"{numbers.score(item.latest_score.score)} ({item.latest_score.year})"
    return NOT_PUBLISHED if item.position.counts else numbers.NOTHING


def gap(item: RegionStanding) -> str:
    """Distance to the goal in points."""
    if item.gap is None:
        is_unknown = item.position.result is not None and item.goal is None
        return UNKNOWN_GOAL if is_unknown else NOT_COMPUTED
    return "tercapai" if item.gap == 0 else f"{numbers.score(item.gap)} poin"


def distance(goal: Band | None) -> str:
    """Name of the distance to the goal."""
    return f"Jarak ke {goal.name if goal else 'sasaran'}"


def change(item: RegionStanding) -> str:
    """Change in points against a year earlier, in words."""
    if item.position.standing is Standing.CARRIED:
        return "belum ada hasil baru"
    if item.change is None:
        return NOT_COMPUTED
    if item.change == 0:
        return "Tetap"
    word = "Naik" if item.change > 0 else "Turun"
    since = f" sejak {item.previous.result.year}" if item.previous.result else ""
    return f"{word} {numbers.score(abs(item.change))} poin{since}"


def foot(dataset: Dataset, today: date) -> str:
    """Source and day, for the foot of every page."""
    source = (
        "himpunan data contoh"
        if dataset is Dataset.DEMO
        else "pernyataan media, situs pemerintah, dan keputusan resmi"
    )
    return f"Sumber: {source}. Merit Jateng, keadaan per {numbers.short_day(today)}."


def others(names: Iterable[str], shown: int) -> str:
    """The first so many, and how many more there are.

    >>> others(["Kab. Batang", "Kab. Blora", "Kota Tegal"], 2)
    'Kab. Batang, Kab. Blora, dan 1 lainnya'
    """
    listed = list(names)
    rest = [f"dan {len(listed) - shown} lainnya"] if len(listed) > shown else []
    return ", ".join([*listed[:shown], *rest])
