"""Words of one aspect of one region."""

from collections.abc import Sequence

from merit.domain.follow_up import FollowUp
from merit.domain.instruments import Aspect, Instrument, WeightStatus
from merit.services.aspect_detail import IndicatorStanding
from merit.services.breakdowns import Breakdown
from merit.ui.text import aspect_detail, method, numbers, standing, vocabulary, weights
from merit.ui.text import aspects as words

INDICATORS_TITLE = "Indikator, dari yang paling banyak kehilangan poin"
INDICATORS_UNSCORED = "Indikator, rubrik, dan bukti dukung"
NOW, NEXT_LEVEL = "Sekarang", "Berikutnya"
NO_ANSWER = (
    "Belum ada jawaban yang tercatat; dihitung sebagai tingkat 0, sehingga jawaban tingkat 1 pun "
    "sudah menambah poin."
)
NEXT_STEP = (
    "Rubrik dan bukti dukung di bawah ini dapat dipakai sekarang untuk menilai diri sendiri; nilai "
    "tampil setelah hasil resmi per aspek dicatat."
)
PROFILE = "Profil daerah"
PRACTICES = "Praktik baik pada aspek ini"
LOSSES = "Poin yang hilang daerah ini"


def title(region: Breakdown, aspect: Aspect) -> str:
    """Region and aspect."""
    return f"{region.standing.region.label}: {aspect.name}"


def lead(
    region: Breakdown,
    aspect: Aspect,
    median: tuple[float | None, int],
    items: Sequence[IndicatorStanding],
) -> str:
    """Share against the middle, and which indicator costs most."""
    value = region.aspects.get(aspect.code)
    if value is None:
        return f"{none(region)}."
    middle, n = median
    first = (
        f"{words.points(aspect, value)} ({numbers.percent(value.share)}), median {n} daerah "
        f"{numbers.percent(middle)}"
    )
    cost = items[0] if items else None
    if cost is None or not cost.lost:
        return f"{first}."
    estimated = f", {weights.ESTIMATED}" if weights.are_estimated([cost.indicator]) else ""
    return (
        f"{first}; poin paling banyak hilang pada {cost.indicator.code} "
        f"{cost.indicator.name} ({numbers.score(cost.lost)} poin{estimated})."
    )


def indicators_note(aspect: Aspect, *, has_actions: bool = True) -> str:
    """What the points rest on, what the rubric is, and that action items are not shown."""
    parts = [aspect_detail.RUBRIC_NOTE, "" if has_actions else aspect_detail.ACTIONS_NOT_SHOWN]
    if weights.are_estimated(aspect.indicators):
        parts.insert(0, f"Poin per indikator dihitung dengan {weights.ESTIMATED}.")
    return " ".join(filter(None, parts))


def none(region: Breakdown) -> str:
    """Why there is no value, and what is known instead."""
    position = region.standing.position
    if position.counts:
        return "Nilai aspek ini belum dipublikasikan; yang diketahui hanya skor atau kategorinya"
    return f"Nilai aspek ini belum tercatat: {standing.category(position).lower()}"


def facts(
    region: Breakdown, aspect: Aspect, median: tuple[float | None, int]
) -> tuple[tuple[str, str], ...]:
    """Points, share, median, loss and change."""
    value = region.aspects[aspect.code]
    lost = None if aspect.maximum is None else aspect.maximum - value.points
    return (
        ("Nilai", words.points(aspect, value)),
        ("Bagian dari maksimum", numbers.percent(value.share)),
        (f"Median daerah (n = {median[1]})", numbers.percent(median[0])),
        ("Poin hilang", f"{numbers.score(lost)} poin"),
        ("Perubahan", words.change(region, value)),
    )


def badge(item: IndicatorStanding) -> str:
    """Points lost, the reason of the order."""
    if item.lost is None:
        return ""
    return f"hilang {numbers.score(item.lost)} poin" if item.lost else "tidak kehilangan poin"


def summary(item: IndicatorStanding, levels: int) -> str:
    """Level and points in one line."""
    level = "tanpa jawaban" if item.level is None else f"tingkat {item.level} dari {levels}"
    if item.points is None or item.indicator.weight is None:
        return level.capitalize()
    most = numbers.score(item.indicator.weight * levels)
    estimated = item.indicator.weight_status is not WeightStatus.OFFICIAL
    status = f" ({method.WEIGHTS[item.indicator.weight_status]})" if estimated else ""
    return f"{level.capitalize()} · {numbers.score(item.points)} dari {most} poin{status}"


def present(item: IndicatorStanding) -> str:
    """Heading of the present level."""
    return NOW if item.level is None else f"{NOW}, tingkat {item.level}"


def following(item: IndicatorStanding) -> str:
    """Heading of the next level with what it brings."""
    gain = f" (+{numbers.score(item.gain)} poin)" if item.gain else ""
    return f"{NEXT_LEVEL}, tingkat {(item.level or 0) + 1}{gain}"


def action(item: FollowUp) -> str:
    """One open follow-up in one line."""
    record = item.record
    late = f", terlambat {item.late} hari" if item.late else ""
    status = vocabulary.reported(record.status, is_late=item.is_late)
    return (
        f"{record.title} – {status}, {record.progress}%, "
        f"tenggat {numbers.day(record.due_on)}{late}. {record.owner}."
    )


def other_aspect(instrument: Instrument, aspect: Aspect, step: int) -> Aspect | None:
    """The aspect before (-1) or after (1) in the order of the instrument."""
    place = instrument.aspects.index(aspect) + step
    return instrument.aspects[place] if 0 <= place < len(instrument.aspects) else None
