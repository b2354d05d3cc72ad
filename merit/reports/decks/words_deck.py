"""Words every deck shares: its title, its source, and how sentences are put together."""

from collections.abc import Sequence
from datetime import date

from merit.domain.decks import LONGEST_TITLE
from merit.domain.instruments import Aspect
from merit.domain.states import Dataset
from merit.reports import numbers

SOURCES = {
    Dataset.DEMO: "Sumber: himpunan data contoh, disusun untuk peragaan; bukan fakta.",
    Dataset.PUBLISHED: (
        "Sumber: pernyataan media, situs pemerintah, dan keputusan resmi; "
        "hasil tanpa nomor keputusan belum dicocokkan."
    ),
}
NO_GROUP = "Kelompok daerah {code} tidak dikenal. Pilih kelompok dari daftar."
MEETING = "Bahan rakor sistem merit"
OFFICE = "BKD Provinsi Jawa Tengah"
LEADERS = "Bahan pimpinan: sistem merit"
REGION = "Sistem merit {region}"
ESTIMATE = "Bobot indikator masih prakiraan."
CUT = "…"
EXAMPLE = "Contoh: rakor hasil penilaian {year}"


def aspect(found: Aspect) -> str:
    """Code and first word or two of an aspect, for a column of a hall.

    >>> aspect(Aspect("A6", "Penggajian, Penghargaan, dan Disiplin", None, ()))
    'A6 Penggajian'
    """
    return f"{found.code} {first_words(found.name)}"


def first_words(name: str) -> str:
    """A name up to its first comma or "dan".

    >>> first_words("Promosi dan Mutasi"), first_words("Manajemen Kinerja")
    ('Promosi', 'Manajemen Kinerja')
    """
    return name.split(",")[0].split(" dan ")[0].split(" & ")[0]


def title(*candidates: str) -> str:
    """The first of the sentences that fits, the last one cut where none does."""
    fitting = (item for item in candidates if len(item) <= LONGEST_TITLE)
    return next(fitting, short(candidates[-1], LONGEST_TITLE))


def short(text: str, longest: int) -> str:
    """A text of at most so many characters, cut between words.

    >>> short("Menyusun peta jabatan", 15), short("Utuh", 15)
    ('Menyusun peta…', 'Utuh')
    """
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    kept = line[: longest - 1]
    whole = kept if line[longest - 1] == " " else kept.rpartition(" ")[0] or kept
    return whole.rstrip(" ,;:") + CUT


def listed(names: Sequence[str]) -> str:
    """Names in a row.

    >>> listed(["Kedu"]), listed(["Kedu", "Pati"]), listed(["Kedu", "Pati", "Semarang"])
    ('Kedu', 'Kedu dan Pati', 'Kedu, Pati, dan Semarang')
    """
    if len(names) < 3:
        return " dan ".join(names)
    return f"{', '.join(names[:-1])}, dan {names[-1]}"


def meeting(name: str, held_on: date) -> str:
    """What the deck of a rakor is called.

    >>> meeting("Rapat koordinasi", date(2026, 1, 21))
    'Rapat koordinasi, 21 Januari 2026'
    """
    day = f", {numbers.day(held_on)}"
    return f"{short(name, LONGEST_TITLE - len(day))}{day}"


def as_of(today: date) -> str:
    """Which day the states of action items are of, whatever the year of a deck.

    >>> as_of(date(2026, 11, 29))
    'Status per 29 November 2026.'
    """
    return f"Status per {numbers.day(today)}."


def sentences(*parts: str) -> str:
    """Sentences one after the other, empty ones left out."""
    return " ".join(filter(None, parts))
