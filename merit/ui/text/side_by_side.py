"""Words of the regions beside each other."""

from collections.abc import Sequence
from decimal import Decimal

from merit.domain.aggregates import counted_score
from merit.domain.instruments import Aspect
from merit.domain.positions import Standing
from merit.services.side_by_side import MOST, AspectSides, Reached, Side, SideBySide, is_same
from merit.ui.text import goal, marks, numbers, obstacles, shell, standing

LETTERS = "ABCD"
TITLE = "Sandingkan daerah"
HINT = "Pilih dua sampai empat daerah untuk membandingkan aspek demi aspek."
ONE = "Baru satu daerah dipilih"
ONE_MORE = "Pilih satu sampai tiga daerah lagi untuk membandingkan aspek demi aspek."
TOO_MANY = "Sandingkan paling banyak empat daerah"
NONE = "Aspek belum dapat disandingkan"
NEXT = "Nilai per aspek tampil setelah hasil resmi per aspek dicatat."
NOTE = (
    "Huruf: daerah; garis: dari bagian terendah sampai tertinggi; selisih dihitung dalam bagian "
    "dari nilai maksimum aspek."
)
TABLE_TITLE = "Nilai tiap aspek"
TOTAL = "Skor total"


def too_many(chosen: int) -> str:
    """What becomes of a choice of more than four."""
    return (
        f"{chosen} daerah dipilih dan tetap dipakai sebagai kelompok pada peringkat. Kurangi "
        f"pilihan menjadi {MOST} daerah untuk menyandingkan aspeknya."
    )


def period(data: SideBySide) -> str:
    """Period, number of regions and instrument."""
    whose = f"{len(data.sides)} daerah yang disandingkan"
    return shell.period(data.scope, data.instrument.code, whose=whose)


def finding(data: SideBySide) -> str:
    """The aspect on which the regions differ most, or the aspects where it is several."""
    wide = data.widest
    if not wide:
        return "Semua aspek sama pada daerah yang disandingkan"
    names = " serta ".join(item.aspect.name for item in wide)
    if len(wide) > 1:
        apart = numbers.percent(wide[0].spread)
        return f"Paling berbeda pada {names}: selisih {apart} dari nilai maksimum"
    shares = [item.share for item in wide[0].reached if item is not None]
    best, lowest = (_at(data, wide[0], share) for share in (max(shares), min(shares)))
    return f"Paling berbeda pada {names}: {best}, {lowest} dari nilai maksimum"


def _at(data: SideBySide, row: AspectSides, share: float) -> str:
    """The regions with a share of an aspect, and that share."""
    names = [
        side.standing.region.short
        for side, item in zip(data.sides, row.reached, strict=True)
        if item is not None and is_same(item.share, share)
    ]
    return f"{' dan '.join(names)} {numbers.percent(share)}"


def alt(data: SideBySide) -> str:
    """Text alternative of the chart."""
    names = ", ".join(named(data, place) for place in compared(data))
    return marks.alt(
        f"Bagian dari nilai maksimum tiap aspek: {names}. {finding(data)}", data.scope.dataset
    )


def compared(data: SideBySide) -> list[int]:
    """Places of the regions that can be compared."""
    return [place for place, side in enumerate(data.sides) if side.obstacle is None]


def named(data: SideBySide, place: int) -> str:
    """Letter and name of a region."""
    return f"{LETTERS[place]} {data.sides[place].standing.region.short}"


def of_year(side: Side) -> str:
    """The year of a region's result, in brackets; nothing without one."""
    result = side.standing.position.result
    return f" ({result.year})" if result else ""


def counter(data: SideBySide, place: int) -> tuple[str, str, str]:
    """Name, total score, and small line of one region."""
    side = data.sides[place]
    score = counted_score(side.standing.position, instrument=data.instrument.code)
    return named(data, place), numbers.score(score), f"{_basis(side)}{_beside(side, score)}"


def _basis(side: Side) -> str:
    """Category with the result it rests on, or why there is none."""
    position = side.standing.position
    if position.band is None or position.result is None or not position.counts:
        return standing.category(position)
    basis = "pernyataan menyeluruh" if standing.is_blanket(position) else "hasil"
    carried = ", masih berlaku" if position.standing is Standing.CARRIED else ""
    return f"{position.band.name}, {basis} {position.result.year}{carried}"


def _beside(side: Side, score: Decimal | None) -> str:
    """The gap of a counted score; without one, the last score known."""
    gap, latest = side.standing.gap, side.standing.latest_score
    if score is not None:
        to = goal.name(side.standing.goal)
        return f"; {numbers.score(gap)} poin ke {to}" if gap else ""
    return f"; skor terakhir {numbers.score(latest.score)} ({latest.year})" if latest else ""


def left_out(data: SideBySide) -> str:
    """Which regions' aspects are not compared, and why; empty when all are."""
    found = [
        (side.standing.region.label, obstacles.reason(side.obstacle, side.standing))
        for side in data.sides
        if side.obstacle is not None
    ]
    return f"Tidak dapat disandingkan: {obstacles.grouped(found)}." if found else ""


def spread(share: float | None) -> str:
    """Distance between best and lowest as a share of the maximum."""
    if share is None:
        return ""
    return "sama" if is_same(share, 0) else f"selisih {numbers.percent(share)}"


def points(item: Reached, aspect: Aspect) -> str:
    """Points of a maximum."""
    return f"{numbers.score(item.points)} dari {numbers.score(aspect.maximum)} poin"


def caption(data: SideBySide) -> str:
    """Caption of the table."""
    title = f"Aspek daerah yang disandingkan, akhir {data.scope.year}"
    return marks.caption(title, data.scope.dataset)


def table_head(data: SideBySide) -> tuple[str, ...]:
    """Columns of the table: one per region, named with the year of its result."""
    regions = (f"{named(data, place)}{of_year(side)}" for place, side in enumerate(data.sides))
    return ("Aspek", "Maksimum", *regions, "Selisih")


def aspect_row(item: AspectSides) -> tuple[str, ...]:
    """One aspect as table cells: maximum, points and share per region, spread."""
    return (
        item.aspect.name,
        numbers.score(item.aspect.maximum),
        *(_reached(one) for one in item.reached),
        _spread(item),
    )


def _reached(item: Reached | None) -> str:
    if item is None:
        return numbers.NOTHING
    return f"{numbers.score(item.points)} ({numbers.percent(item.share)})"


def _spread(item: AspectSides) -> str:
    known = [one.points for one in item.reached if one is not None]
    if item.spread is None:
        return numbers.NOTHING
    return f"{numbers.score(max(known) - min(known))} ({numbers.percent(item.spread)})"


def total_rows(data: SideBySide) -> list[tuple[str, ...]]:
    """Total score and distance to the goal as table cells."""
    scores = [
        counted_score(side.standing.position, instrument=data.instrument.code)
        for side in data.sides
    ]
    known = [score for score in scores if score is not None]
    apart = numbers.score(max(known) - min(known)) if len(known) > 1 else numbers.NOTHING
    totals = [numbers.score(score) for score in scores]
    maximum = numbers.score(data.instrument.maximum)
    return [
        (TOTAL, maximum, *totals, apart),
        (
            goal.distance(data.instrument.goal),
            numbers.NOTHING,
            *_gaps(data.sides, scores),
            numbers.NOTHING,
        ),
    ]


def _gaps(sides: Sequence[Side], scores: Sequence[Decimal | None]) -> list[str]:
    return [
        standing.gap(side.standing) if score is not None else numbers.NOTHING
        for side, score in zip(sides, scores, strict=True)
    ]
