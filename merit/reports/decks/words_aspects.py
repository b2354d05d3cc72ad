"""Words of the slide on the aspects."""

from collections.abc import Sequence

from merit.domain.instruments import Instrument, WeightStatus
from merit.reports import numbers
from merit.reports.decks.words_deck import ESTIMATE, first_words, listed, sentences, title
from merit.services.aspect_matrix import AspectMean

ASPECTS = "Aspek per eks-karesidenan"
ALL = "Semua"
SHARE = "% dari maksimum"
NONE = "Skor per aspek belum terbit untuk daerah pada pilihan ini"
NEXT = "Tampil setelah skor per aspek dari hasil resmi dicatat."
FEW = "Skor per aspek baru diketahui untuk kurang dari separuh daerah"


def finding(means: Sequence[AspectMean]) -> str:
    """Which aspect is lowest on average, and on how many regions that rests."""
    known = [item for item in means if item.share is not None]
    if not known:
        return FEW
    low = min(item.share or 0 for item in known)
    lowest = [item for item in known if item.share == low]
    percent = numbers.score(low * 100)
    if len(lowest) == len(known):
        return f"Semua aspek sama: rata-rata {percent}% dari maksimum"
    count = f"{lowest[0].n} dari {lowest[0].of} daerah"
    names = listed([item.aspect.name for item in lowest])
    brief = listed([first_words(item.aspect.name) for item in lowest])
    codes = listed([item.aspect.code for item in lowest])
    return title(
        f"{names} paling rendah: rata-rata {percent}% dari maksimum ({count})",
        f"{names} paling rendah: rata-rata {percent}% ({count})",
        f"{brief} paling rendah: rata-rata {percent}% ({count})",
        f"{codes} paling rendah: rata-rata {percent}% ({count})",
    )


def note(partial: Sequence[str]) -> str:
    """What a cell is, and which rows rest on some of their regions only."""
    told = "Sel: rata-rata capaian dalam persen dari maksimum aspek."
    return sentences(told, f"Sebagian daerah: {', '.join(partial)}." if partial else "")


def row(name: str, number: int, of: int) -> str:
    """A row and on how many of its regions it rests.

    >>> row("Kedu", 5, 6)
    'Kedu 5 dari 6'
    """
    return f"{name} {number} dari {of}"


def spoken(instrument: Instrument, costliest: AspectMean | None) -> str:
    """What to say about the aspects."""
    lost = (
        f"Poin terbanyak hilang pada {costliest.aspect.name}, rata-rata "
        f"{numbers.score(costliest.lost)} poin per daerah."
        if costliest
        else ""
    )
    estimated = any(item.weight_status is WeightStatus.ESTIMATE for item in instrument.indicators)
    return sentences(
        "Angkanya dari skor aspek pada hasil resmi yang masih berlaku.",
        lost,
        "Capaian rendah menunjukkan tempat pendampingan, bukan kesalahan daerah.",
        ESTIMATE if estimated else "",
    )
