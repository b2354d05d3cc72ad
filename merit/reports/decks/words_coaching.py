"""Words of the slides on the province's coaching: what was held, and whom it reached."""

from datetime import date

from merit.domain.coaching import InterventionKind
from merit.domain.imports.vocabularies import KINDS
from merit.reports import numbers
from merit.reports.decks.words_deck import sentences, title
from merit.services.coverage import Coverage

INTERVENTIONS, COVERAGE = "Kegiatan pembinaan", "Cakupan pembinaan"
HELD, PLANNED = "Terlaksana", "Direncanakan"
REACHED, MISSED = "Terjangkau", "Belum tercatat"
ACTIVITIES = "kegiatan"
OTHERS = "Lainnya"
NONE = "Belum ada kegiatan pembinaan yang tercatat untuk daerah pada pilihan ini"
NEXT = "Kegiatan dicatat pada halaman Intervensi."
SPOKEN = (
    "Jumlahnya kegiatan yang tercatat terlaksana, menurut jenisnya. "
    "Satu kegiatan untuk banyak daerah dihitung satu kali. "
    "Jumlah kegiatan tidak menunjukkan pengaruhnya pada skor."
)
COVERAGE_SPOKEN = (
    "Daerah terjangkau bila mengikuti sedikitnya satu pembinaan terlaksana pada masa yang disebut. "
    "Tanpa catatan kehadiran, semua daerah yang diundang dihitung ikut. "
    "Belum tercatat tidak berarti tidak pernah dibina."
)


def kind(found: InterventionKind) -> str:
    """Name of a kind of activity."""
    return KINDS[found][0]


def period(data: Coverage) -> str:
    """The year the activities are of, or that they are all there are."""
    return f"tahun {data.period}" if data.period else "dalam seluruh catatan"


def held(data: Coverage, planned: int) -> str:
    """How many activities were held, and how many are still planned."""
    number, when = len(data.held), f"pada {period(data)}" if data.period else period(data)
    first = f"{number} kegiatan pembinaan terlaksana {when}"
    if not number:
        first = "Belum ada pembinaan terlaksana yang tercatat"
    return title(f"{first}; {planned} direncanakan" if planned else first)


def held_note(data: Coverage, shown: int, kinds: int) -> str:
    """What is drawn, and of how many activities nobody noted who came."""
    return sentences(
        f"{kinds - shown} jenis lain digabung." if shown < kinds else "",
        f"Kehadiran {data.without_attendance} dari {len(data.held)} kegiatan tidak dicatat."
        if data.without_attendance
        else "",
    )


def reached(data: Coverage) -> str:
    """How many of the regions took part in something."""
    total = len(data.regions)
    if not data.reached:
        return "Belum ada daerah yang tercatat mengikuti pembinaan"
    if data.reached == total:
        return f"Pembinaan {period(data)} menjangkau seluruh {total} daerah"
    return (
        f"Pembinaan {period(data)} menjangkau {data.reached} dari {total} daerah; "
        f"{total - data.reached} belum tercatat"
    )


def reached_note(waiting: int, months: int, *, today: date) -> str:
    """How many wait for long, whatever the year."""
    if not waiting:
        return ""
    since = f"lebih dari {months} bulan tanpa pembinaan yang tercatat"
    return f"{waiting} daerah {since}, per {numbers.day(today)}."
