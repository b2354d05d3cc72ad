"""Words of the burn-up on the actions page."""

from merit.domain.burn_up import RECENT_DAYS, BurnUp
from merit.ui.text import numbers, vocabulary

HEAD = ("Sampai", "Disepakati", "Selesai", "Terbuka")
CAPTION = "Butir disepakati dan selesai, kumulatif"
NONE = "Kurva belum dapat digambar"
NONE_NEXT = "Diperlukan butir yang disepakati, tidak dibatalkan, dan bertanggal."
SHOWN = 5


def finding(data: BurnUp) -> str:
    """Whether more was done than agreed lately, or the reverse."""
    agreed, done = data.recent_agreed, data.recent_done
    when = f"Dalam {RECENT_DAYS} hari terakhir"
    if agreed == done == 0:
        return f"{when} tidak ada butir yang disepakati ataupun selesai"
    if agreed == done:
        return f"{when}, yang disepakati dan yang selesai sama banyak ({agreed} butir)"
    more, less = ("selesai", "disepakati") if done > agreed else ("disepakati", "selesai")
    return (
        f"{when}, yang {more} {abs(agreed - done)} butir lebih banyak daripada yang {less} "
        f"({agreed} disepakati, {done} selesai)"
    )


def note(data: BurnUp) -> str:
    """What the two lines are, and what they leave out."""
    parts = [
        "Kumulatif per akhir bulan sampai hari ini; jarak kedua garis adalah butir yang terbuka."
    ]
    if data.cancelled:
        parts.append(f"Disepakati tidak termasuk {data.cancelled} butir yang dibatalkan.")
    if data.undated:
        named = ", ".join(item.code for item in data.undated[:SHOWN])
        others = vocabulary.more(len(data.undated), SHOWN)
        parts.append(
            f"{len(data.undated)} butir selesai tanpa tanggal pembaruan tidak digambar: "
            f"{', '.join(filter(None, (named, others)))}."
        )
    return " ".join(parts)


def agreed(number: int) -> str:
    """Label at the end of the upper line."""
    return f"{numbers.score(number)} disepakati"


def done(number: int) -> str:
    """Label at the end of the lower line."""
    return f"{numbers.score(number)} selesai"


def still_open(number: int) -> str:
    """Label between the lines."""
    return f"{numbers.score(number)} terbuka"
