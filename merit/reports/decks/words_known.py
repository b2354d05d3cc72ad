"""Words of what is known of a region without a score, and of what is not on record."""

from datetime import date

from merit.domain.positions import Position
from merit.domain.records import InterventionRecord
from merit.reports import numbers, profile_words, standing_words
from merit.reports.decks.words_deck import sentences, short
from merit.services.standings import RegionStanding

MISSING = "Yang belum tercatat"
MISSING_HEAD, MISSING_SHARES = ("Belum diketahui", "Kapan tampil"), (5, 6)
MISSING_SPOKEN = (
    "Sebutkan apa yang belum tercatat dan apa yang melengkapinya. "
    "Tidak adanya catatan bukan berarti nol dan bukan penilaian atas daerah."
)
RESULT, VALID, COACHING = "Hasil terakhir", "Masa berlaku", "Pembinaan"
NO_RESULT = "Tampil setelah hasil resmi dicatat."
NO_COACHING = "Belum ada pembinaan terlaksana yang tercatat."
LONGEST = 110


def missing(reasons: list[str]) -> str:
    """What the slide of it says: the reason where there is one, else how many there are."""
    if len(reasons) == 1:
        return reasons[0]
    return f"{len(reasons)} bagian paparan ini belum tampil karena datanya belum tercatat"


def result(item: RegionStanding) -> tuple[str, str]:
    """The category with its year, and what is known of the score."""
    if item.position.result is None:
        return f"{standing_words.absence(item.position)}.", ""
    return f"{standing_words.category(item.position)}.", _score(item)


def _score(item: RegionStanding) -> str:
    """The last score, and how far from the goal it is."""
    latest = item.latest_score
    if latest is None:
        return "Skornya belum terbit."
    known = f"Skor terakhir {numbers.score(latest.score)}, tahun {latest.year}"
    if not item.gap or item.goal is None:
        return f"{known}."
    return f"{known}; kurang {numbers.score(item.gap)} poin menuju {item.goal.name}."


def valid(position: Position) -> str:
    """Until when the result counts, or counted."""
    if position.result is None:
        return NO_RESULT
    if position.valid_until is None:
        return "Batasnya belum diketahui pada instrumen ini."
    what = "Dihitung berlaku sampai" if position.counts else "Dihitung berakhir"
    return f"{what} {numbers.day(position.valid_until)}."


def coached(last: InterventionRecord | None) -> str:
    """The last activity the region took part in."""
    if last is None:
        return NO_COACHING
    return f"Terakhir {profile_words.days(last)}: {short(last.title, LONGEST)}."


def planned(following: InterventionRecord | None) -> str:
    """The next activity it is invited to."""
    if following is None:
        return ""
    return f"Berikutnya {profile_words.days(following)}: {short(following.title, LONGEST)}."


def valid_note(position: Position, today: date) -> str:
    """That the result has expired since, where it has."""
    until = position.valid_until
    is_over = position.counts and until is not None and until < today
    return sentences(f"Per {numbers.day(today)} masa itu sudah lewat." if is_over else "")
