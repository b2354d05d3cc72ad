"""Words every deck shares: its title, its filters, its source, and how sentences are put together.

What the screens call groups and instruments the slides call the same; a test compares them.
"""

from collections.abc import Sequence
from datetime import date

from merit.domain.comparison import OF_REVISION
from merit.domain.decks import LONGEST_TITLE
from merit.domain.instruments import Aspect
from merit.domain.scope import EVERYONE, RESIDENCY_PREFIX, Scope
from merit.domain.states import Dataset
from merit.reports import numbers

MARK = "Data contoh"
SOURCES = {
    Dataset.DEMO: "Sumber: himpunan data contoh, disusun untuk peragaan; bukan fakta.",
    Dataset.PUBLISHED: (
        "Sumber: pernyataan media, situs pemerintah, dan keputusan resmi; "
        "hasil tanpa nomor keputusan belum dicocokkan."
    ),
}
GROUPS = {
    EVERYONE: "35 kabupaten/kota",
    "kabupaten": "Kabupaten (29)",
    "kota": "Kota (6)",
}
INSTRUMENTS = {
    "kasn-9-2019": "Peraturan KASN 9/2019",
    "permenpanrb-19-2025": "PermenPANRB 19/2025",
}
NO_GROUP = "Kelompok daerah {code} tidak dikenal. Pilih kelompok dari daftar."
MEETING = "Bahan rakor sistem merit"
LEADERS = "Bahan pimpinan: sistem merit"
REGION = "Sistem merit {region}"
ESTIMATE = "Bobot indikator masih prakiraan."
CUT = "…"


def group(code: str) -> str:
    """Name of a group of regions.

    >>> group("eks-kedu"), group("kota")
    ('Eks-Karesidenan Kedu', 'Kota (6)')
    """
    if code in GROUPS:
        return GROUPS[code]
    return f"Eks-Karesidenan {code.removeprefix(RESIDENCY_PREFIX).capitalize()}"


def instrument(code: str) -> str:
    """Short name of an instrument; with the revision of one that stands apart.

    >>> instrument("kasn-9-2019"), instrument("kasn-9-2019@1"), instrument("lain")
    ('Peraturan KASN 9/2019', 'Peraturan KASN 9/2019 revisi 1', 'lain')
    """
    plain, _, revision = code.partition(OF_REVISION)
    name = INSTRUMENTS.get(plain, plain)
    return f"{name} revisi {revision}" if revision else name


def period(scope: Scope, code: str, *, whose: str = "") -> str:
    """The filters in words; `whose` names a region in place of the group."""
    regions = whose or group(scope.group)
    return f"Posisi akhir {scope.year} · {regions} · Instrumen {instrument(code)}"


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


def as_of(today: date) -> str:
    """Which day the states of action items are of, whatever the year of a deck.

    >>> as_of(date(2026, 11, 29))
    'Status per 29 November 2026.'
    """
    return f"Status per {numbers.day(today)}."


def sentences(*parts: str) -> str:
    """Sentences one after the other, empty ones left out."""
    return " ".join(filter(None, parts))
