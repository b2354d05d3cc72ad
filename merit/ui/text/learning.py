"""Words of "Belajar dari": whom a region can learn from, and why it is proposed."""

from merit.domain.learning import MARGIN, MOST, WEAKEST, Obstacle, Peer
from merit.domain.regions import Region
from merit.domain.states import RegionKind
from merit.services.learning import Learning, Lesson
from merit.ui.text import numbers, shell

TITLE = "Belajar dari"
HEAD = ("Aspek", "Daerah", "Mengapa diusulkan", "Praktik baik")
NO_PRACTICE = "belum ada yang diakui"
ALL_PRACTICES = "Semua praktik baik"
KINDS = {RegionKind.REGENCY: "kabupaten", RegionKind.CITY: "kota"}
NEXT = "Praktik baik yang sudah diakui provinsi dapat dibaca pada daftarnya."
REASONS = {
    Obstacle.NO_RESULT: "Daerah ini belum punya hasil resmi yang berlaku pada tahun ini.",
    Obstacle.NOT_COMPARABLE: (
        "Hasil yang terbit untuk daerah ini hanya kategori, atau sumbernya bertentangan."
    ),
    Obstacle.NO_ASPECTS: "Nilai per aspek daerah ini belum dipublikasikan.",
    Obstacle.NO_OTHERS: (
        "Belum ada daerah lain dengan nilai per aspek yang sebanding pada instrumen yang sama."
    ),
}


def note(data: Learning) -> str:
    """The rule by which regions are proposed."""
    instrument = shell.instrument_name(data.instrument.code) if data.instrument else ""
    return (
        f"{WEAKEST} aspek dengan bagian terendah dari maksimumnya (hasil resmi {data.year}, "
        f"{instrument}), dan paling banyak {MOST} daerah yang sedikitnya {MARGIN} poin persen di "
        "atasnya. Didahulukan yang sama-sama kabupaten atau kota, lalu seeks-karesidenan, lalu "
        "yang terdekat (jarak lurus antara titik tengah wilayah). Selisih dihitung sebelum "
        "dibulatkan."
    )


def refused(obstacle: Obstacle) -> tuple[str, str]:
    """Why nobody is proposed, and what can be read all the same."""
    return "Daerah teladan belum dapat diusulkan", f"{REASONS[obstacle]} {NEXT}"


def aspect(lesson: Lesson) -> tuple[str, str]:
    """An aspect with the region's own share of it."""
    return lesson.aspect.name, f"daerah ini {numbers.percent(float(lesson.share))}"


def why(peer: Peer, lesson: Lesson, data: Learning) -> str:
    """Why a region is proposed, with the values, and the year of its result where it is another."""
    own = data.region
    result = "" if peer.year == data.year else f" (hasil resmi {peer.year})"
    return (
        f"{numbers.percent(float(peer.share))} pada {lesson.aspect.name}{result}, "
        f"{numbers.score(round(peer.ahead))} poin persen di atas {own.label} "
        f"({numbers.percent(float(lesson.share))}); {_kind(peer, own)}; {_near(peer)}."
    )


def _kind(peer: Peer, own: Region) -> str:
    if peer.is_same_kind:
        return f"sama-sama {KINDS[own.kind]}"
    return f"{KINDS[peer.region.kind]}, karena tidak cukup {KINDS[own.kind]} di atasnya"


def _near(peer: Peer) -> str:
    same = "sama-sama " if peer.is_same_residency else ""
    where = f"{same}eks-Karesidenan {peer.region.residency}"
    return where if peer.km is None else f"{where}, sekitar {round(peer.km)} km"


def nobody(lesson: Lesson) -> str:
    """That no region is far enough ahead on an aspect."""
    return (
        f"{lesson.aspect.name} (daerah ini {numbers.percent(float(lesson.share))}): tidak ada dari "
        f"{lesson.of} daerah sebanding yang sedikitnya {MARGIN} poin persen di atasnya."
    )


def more(lesson: Lesson) -> str:
    """A link to what is endorsed on an aspect, whichever region it is of."""
    return f"Praktik baik pada {lesson.aspect.name} ({lesson.practices})"
