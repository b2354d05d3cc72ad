"""How a region's standing is put into words: category, year, validity, and reasons of absence."""

from merit.domain.positions import Position, Standing
from merit.reports.standing_reasons import remarks, why
from merit.reports.standing_words import UNKNOWN, absence, category, is_blanket
from merit.services.standings import RegionStanding
from merit.ui.text import goal, numbers

__all__ = [
    "absence",
    "category",
    "change",
    "code",
    "gap",
    "is_blanket",
    "next_step",
    "remarks",
    "score",
    "short_year",
    "valid_until",
    "why",
]


def short_year(year: int) -> str:
    """Two digits with an apostrophe, as printed on maps.

    >>> short_year(2023)
    '’23'
    """
    return f"’{year % 100:02d}"


def code(position: Position) -> str:
    """Letter code of the category, with the year when the result is an older one."""
    if not position.counts or position.band is None or position.result is None:
        if position.standing is Standing.NONE and position.disputed:
            return "SBT"
        return NO_CODE[position.status.value] if position.standing is Standing.NONE else "–"
    if position.standing is Standing.CARRIED:
        return f"{position.band.code} {short_year(position.result.year)}"
    return position.band.code


NO_CODE = {
    "dinilai": "–",
    "tidak_dijadwalkan_siklus": "TJ",
    "belum_dinilai": "BD",
    "sedang_dinilai": "SD",
    "data_belum_diterima": "–",
    "tidak_ikut": "TI",
}


def valid_until(position: Position) -> str:
    """The last day a result counts; that it is unknown where the instrument sets no interval."""
    if position.result is not None and position.valid_until is None:
        return UNKNOWN
    return numbers.day(position.valid_until)


def score(item: RegionStanding) -> str:
    """The score that speaks, the last known one with its year, or that none was published."""
    if item.position.counts and item.position.score is not None:
        return numbers.score(item.position.score)
    if item.latest_score is not None:
        return f"{numbers.score(item.latest_score.score)} ({item.latest_score.year})"
    return "tidak dipublikasikan" if item.position.counts else numbers.NOTHING


def gap(item: RegionStanding) -> str:
    """Distance to the goal in points."""
    if item.gap is None:
        is_unknown = item.position.result is not None and item.goal is None
        return goal.UNKNOWN if is_unknown else "belum dapat dihitung"
    return "tercapai" if item.gap == 0 else f"{numbers.score(item.gap)} poin"


def next_step(item: RegionStanding) -> tuple[tuple[str, str], ...]:
    """Distance to the category above, where that is not yet the top one."""
    above = item.next_band
    if above is None or item.next_gap is None or item.next_gap == item.gap:
        return ()
    return ((f"Jarak ke {above.name}", f"{numbers.score(item.next_gap)} poin"),)


def change(item: RegionStanding) -> str:
    """Change in points against a year earlier, in words."""
    if item.position.standing is Standing.CARRIED:
        return "belum ada hasil baru"
    if item.change is None:
        return "belum dapat dihitung"
    if item.change == 0:
        return "Tetap"
    word = "Naik" if item.change > 0 else "Turun"
    since = f" sejak {item.previous.result.year}" if item.previous.result else ""
    return f"{word} {numbers.score(abs(item.change))} poin{since}"
