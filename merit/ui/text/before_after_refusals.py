"""Why there is no comparison before and after, and why a region is in neither of its groups."""

from collections import Counter

from merit.domain.before_after import MINIMUM, Groups, Obstacle, Refusal
from merit.services.before_after import AspectChange, BeforeAfter, LeftOut
from merit.ui.text import numbers

LEFT_OUT, EVERY_ASPECT = "Tidak dibandingkan", "Semua aspek"
ONE_YEAR = "Belum ada dua tahun hasil resmi yang dapat dibandingkan"
ONE_YEAR_NEXT = "Perbandingan tersedia setelah hasil resmi dua tahun tercatat."
NEXT = (
    "Pilih tahun lain atau kelompok yang lebih luas. Perbandingan tersedia setelah nilai aspek "
    "pada hasil resmi kedua tahun tercatat, dan aspek tiap pembinaan disebut."
)
OBSTACLES = {
    Obstacle.NO_RESULT: "tanpa hasil resmi {year}",
    Obstacle.DISPUTED: "sumber hasil {year} bertentangan",
    Obstacle.INSTRUMENT: "instrumen lain pada hasil {year}",
    Obstacle.NO_POINTS: "nilai aspek {year} tidak tercatat",
    Obstacle.MISSED: "tidak hadir atau tidak diundang pada kegiatan untuk hampir semua daerah",
}


def years(data: BeforeAfter) -> str:
    """The two years in words."""
    return f"hasil {data.first} dan {data.last}"


def nothing(data: BeforeAfter) -> str:
    """That no aspect can be compared."""
    return f"Belum ada aspek yang dapat dibandingkan antara {years(data)}"


def refused(item: AspectChange) -> str:
    """Why an aspect is refused, in few words."""
    return f"{_short_of(item.groups)}; perlu {MINIMUM} pada tiap kelompok"


def _short_of(groups: Groups) -> str:
    match groups.refusal:
        case Refusal.FEW_TOUCHED:
            return _only(len(groups.touched), "daerah sasaran")
        case Refusal.FEW_OTHERS:
            return _only(len(groups.others), "daerah pembanding")
        case _:
            number = len(groups.touched) + len(groups.others)
            return _only(number, "daerah dengan dua nilai yang sebanding")


def _only(number: int, what: str) -> str:
    return f"hanya {number} {what}" if number else f"tidak ada {what}"


def one_refused(item: AspectChange, data: BeforeAfter) -> str:
    """That one aspect is refused, and why."""
    return f"{item.aspect.name} tidak dibandingkan antara {years(data)}: {refused(item)}"


def reasons(data: BeforeAfter) -> tuple[str, ...]:
    """Why aspects are refused, each reason once with its aspects."""
    texts = {item.aspect.name: reason(item, data) for item in data.aspects if not item.comparison}
    whose = {text: [name for name in texts if texts[name] == text] for text in texts.values()}
    return tuple(
        f"{EVERY_ASPECT if len(names) == len(data.aspects) else '; '.join(names)}: {text}"
        for text, names in whose.items()
    )


def reason(item: AspectChange, data: BeforeAfter) -> str:
    """Why one aspect is refused, and what holds how many regions back."""
    behind = left_out(item, data)
    return f"{refused(item)}. {behind}" if behind else f"{refused(item)}."


def left_out(item: AspectChange, data: BeforeAfter) -> str:
    """How many regions are in neither group and why; nothing where none is."""
    if not item.left_out:
        return ""
    counts: Counter[str] = Counter(obstacle(one) for one in item.left_out)
    parts = ", ".join(f"{number} {why}" for why, number in counts.most_common())
    return f"{LEFT_OUT}, {len(item.left_out)} dari {len(data.regions)} daerah: {parts}."


def obstacle(one: LeftOut) -> str:
    """Why a region is in neither group."""
    return OBSTACLES[one.obstacle].format(year=one.year)


def common(groups: Groups) -> str:
    """The activities that were for nearly everyone; nothing where there was none."""
    if not groups.common:
        return ""
    titles = "; ".join(item.title for item in groups.common)
    return f"Untuk hampir semua daerah, jadi tidak membedakan: {titles}."


def left_out_row(one: LeftOut) -> tuple[str, ...]:
    """A region in neither group, with the reason as its group."""
    gap = (numbers.NOTHING,) * 3
    return (one.region.code, one.region.label, f"{LEFT_OUT}: {obstacle(one)}", *gap)
