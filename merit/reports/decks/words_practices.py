"""Words of the slide on good practices."""

from collections.abc import Mapping

from merit.domain.instruments import Aspect
from merit.domain.practices import PracticeRecord
from merit.domain.regions import Region
from merit.reports.decks.words_deck import aspect as short_aspect
from merit.reports.decks.words_deck import first_words, title

PRACTICES = "Praktik baik"
NONE = "Belum ada praktik baik yang diakui dari daerah pada pilihan ini"
NEXT = "Praktik diusulkan daerah dan diakui provinsi pada halaman Praktik baik."
SPOKEN = (
    "Sampaikan kantor yang dapat dihubungi, dan ajak daerah lain bertanya langsung. "
    "Praktik diakui provinsi setelah diperiksa pembina. "
    "Pengakuan ini bukan nilai dan tidak menjanjikan kenaikan skor."
)
LONGEST_HEADING, LONGEST = 70, 150


def finding(number: int, on_lowest: int, aspect: Aspect | None) -> str:
    """How many there are, and how many help where it is needed most."""
    first = f"{number} praktik baik diakui"
    if aspect is None or not on_lowest:
        return f"{first} dan siap dipelajari daerah lain"
    rest = "aspek dengan capaian terendah"
    return title(
        f"{first}; {on_lowest} tentang {aspect.name}, {rest}",
        f"{first}; {on_lowest} tentang {first_words(aspect.name)}, {rest}",
    )


def about(found: PracticeRecord, region: Region, aspects: Mapping[str, Aspect]) -> str:
    """On which aspect it is, whom to ask, and whose it is where that does not say so."""
    aspect = aspects.get(found.aspect_code)
    code = found.aspect_code if aspect is None else short_aspect(aspect)
    whose = "" if region.name in found.contact else region.short
    return " · ".join(filter(None, (code, whose, found.contact)))


def note(number: int, shown: int) -> str:
    """How many of them are not on the slide."""
    return f"Ditampilkan {shown} dari {number}." if shown < number else ""
