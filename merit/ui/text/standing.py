"""How a region's standing is put into words: category, year, validity, and reasons of absence."""

from merit.reports import numbers, standing_reasons, standing_words
from merit.services.standings import RegionStanding

absence, category, code = standing_words.absence, standing_words.category, standing_words.code
score, gap, change = standing_words.score, standing_words.gap, standing_words.change
is_blanket, valid_until = standing_words.is_blanket, standing_words.valid_until
why, remarks = standing_reasons.why, standing_reasons.remarks


def next_step(item: RegionStanding) -> tuple[tuple[str, str], ...]:
    """Distance to the category above, where that is not yet the top one."""
    above = item.next_band
    if above is None or item.next_gap is None or item.next_gap == item.gap:
        return ()
    return ((f"Jarak ke {above.name}", f"{numbers.score(item.next_gap)} poin"),)
