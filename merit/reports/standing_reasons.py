"""What a region's position rests on, and what to know beside it, on screens and in files."""

from merit.domain.imports.vocabularies import STATUSES
from merit.domain.positions import Position, Standing
from merit.reports import numbers
from merit.reports.standing_words import UNKNOWN, absence, is_blanket
from merit.services.standings import RegionStanding


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
    return f"{STATUSES[position.status][0]}; {what} {year}{still} berlaku sampai {until}."


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
