"""Words of the slide on the decisions of a rakor."""

from datetime import date

from merit.domain.meetings import MeetingRecord, MeetingState
from merit.reports import numbers
from merit.reports.decks.words_deck import as_of, sentences, title

DECISIONS = "Keputusan rakor"
HEAD = ("Nomor", "Keputusan", "Butir RTL", "Selesai")
SHARES = (2, 9, 2, 2)
NONE = "Belum ada keputusan rakor yang tercatat"
NEXT = "Rakor disiapkan dan dipimpin dari halaman Rakor."
DECIDE_NEXT = "Keputusan tampil di sini segera setelah dicatat dalam rakor."
SPOKEN = (
    "Bacakan keputusan satu per satu, lalu tanyakan penanggung jawab dan tenggatnya. "
    "Jumlah butir RTL menurut catatan terakhir; butir yang dibatalkan tidak dihitung. "
    "Keputusan tanpa butir RTL belum ada yang menjalankan."
)
LONGEST = 110
EVERYWHERE = "Keputusan dan butirnya dari seluruh provinsi, bukan dari kelompok ini saja."
OWN_ONLY = "Butir RTL hanya milik daerah dalam jangkauan Anda."


def meeting(found: MeetingRecord) -> str:
    """The rakor by its day.

    >>> from datetime import date
    >>> from merit.domain.states import Dataset
    >>> meeting(MeetingRecord(Dataset.DEMO, "K-2026-01", "Rakor", date(2026, 1, 21)))
    'rakor 21 Januari 2026'
    """
    return f"rakor {numbers.day(found.held_on)}"


def none(found: MeetingRecord) -> str:
    """That nothing was decided, as far as is known."""
    if found.state is MeetingState.CANCELLED:
        return f"{meeting(found).capitalize()} dibatalkan, tanpa keputusan"
    return f"Belum ada keputusan yang dicatat pada {meeting(found)}"


def finding(found: MeetingRecord, number: int, items: int, *, bare: int, own: bool) -> str:
    """How many decisions, how many items carry them out, and how many have none (`bare`)."""
    first = f"{number} keputusan {meeting(found)}"
    if not items:
        return f"{first}, belum ada butir RTL{' daerah Anda' if own else ''}"
    rest = f"{numbers.score(items)} butir RTL{' daerah Anda' if own else ''}"
    if bare and not own:
        return title(f"{first}: {rest}, {bare} keputusan belum punya butir", f"{first}; {rest}")
    return title(f"{first} dijalankan melalui {rest}", f"{first}; {rest}")


def note(*, today: date, is_own: bool, is_group: bool, withdrawn: int, left_out: int) -> str:
    """As of when, and what the list leaves out."""
    return sentences(
        as_of(today),
        f"{left_out} keputusan lebih awal tidak ditampilkan." if left_out else "",
        f"{withdrawn} keputusan dicabut tidak dihitung." if withdrawn else "",
        OWN_ONLY if is_own else EVERYWHERE if is_group else "",
    )
