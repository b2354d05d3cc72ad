"""How a region's standing is put into words: category, year, validity, and reasons of absence."""

from merit.domain.positions import Position, Standing
from merit.domain.states import Claim
from merit.services.standings import RegionStanding
from merit.ui.text import goal, numbers, vocabulary

UNKNOWN = "belum diketahui"


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


def is_blanket(position: Position) -> bool:
    """Whether the category rests on a sweeping statement, not on a published result."""
    return position.result is not None and position.result.claim is Claim.BLANKET


def absence(position: Position) -> str:
    """Why a region has no result at all."""
    return "Sumber bertentangan" if position.disputed else vocabulary.STATUSES[position.status]


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


def why(position: Position) -> str:
    """One sentence on what the position rests on."""
    if position.result is None:
        return f"{absence(position)}; belum ada hasil sebelumnya yang tercatat."
    year, until = position.result.year, numbers.day(position.valid_until)
    if position.valid_until is None:
        return f"Hasil penilaian {year}; masa berlakunya {UNKNOWN}."
    if position.standing is Standing.CURRENT:
        if is_blanket(position):
            return (
                f"Kategori {year} menurut pernyataan menyeluruh; hasil penilaiannya belum terbit. "
                f"Dihitung berlaku sampai {until}."
            )
        return f"Hasil penilaian {year}, berlaku sampai {until}."
    what = "pernyataan menyeluruh" if is_blanket(position) else "hasil"
    still = " masih" if position.standing is Standing.CARRIED else ""
    return f"{vocabulary.STATUSES[position.status]}; {what} {year}{still} berlaku sampai {until}."


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


def remarks(item: RegionStanding) -> tuple[str, ...]:
    """What a reader must know beside the category."""
    notes = []
    position = item.position
    if position.conflict and position.result and position.band:
        notes.append(
            f"Kategori pada sumber ({position.result.stated_band}) bertentangan dengan skor "
            f"({position.band.name}); kategori mengikuti skor."
        )
    if position.incomplete:
        notes.append("Skor di bawah 100: penilaian ditandai belum lengkap.")
    for result in position.disputed:
        stated = result.stated_band or numbers.score(result.score)
        notes.append(
            f"Sumber bertentangan tentang {result.year} ({stated}); tidak dihitung sampai jelas."
        )
    return tuple(notes)
