"""Slides on the province's coaching: what was held, and whom it reached."""

from collections import Counter
from decimal import Decimal

from merit.domain.activity_state import ActivityState
from merit.domain.decks import Chart, ChartKind, KeyFigure, Series, Slide
from merit.reports.decks import words_coaching as words
from merit.reports.decks.addresses import view
from merit.reports.decks.empty import empty
from merit.reports.decks.ground import MOST_ROWS, Ground, residencies
from merit.services.attention import limits
from merit.services.coverage import Coverage, waiting

MOST_BARS = 8
EVERY_YEAR = "semua"


def held(ground: Ground) -> Slide:
    """Held activities by kind, in the year the interventions page opens with."""
    at = _view(ground)
    if not ground.programme.activities:
        return empty("intervensi", words.NONE, words.NEXT, at)
    data = ground.coverage
    planned = sum(item.state is ActivityState.PLANNED for item in ground.programme.of(data.period))
    title = words.held(data, planned)
    if not data.held:
        return empty("intervensi", title, words.NEXT, at)
    numbers = Counter(item.record.kind for item in data.held).most_common()
    rows = [(words.kind(kind), number) for kind, number in numbers]
    shown = rows if len(rows) <= MOST_BARS else rows[: MOST_BARS - 1]
    rest = sum(number for _, number in rows[len(shown) :])
    bars = [*shown, *([(words.OTHERS, rest)] if rest else [])]
    return Slide(
        key="intervensi",
        title=title,
        body=Chart(
            ChartKind.BARS,
            tuple(name for name, _ in bars),
            (Series(words.HELD, tuple(Decimal(number) for _, number in bars)),),
            words.ACTIVITIES,
        ),
        note=words.held_note(data, len(shown), len(rows)),
        spoken=words.SPOKEN,
        view=at,
        figures=(
            _figure(data, words.HELD, len(data.held), words.ACTIVITIES),
            _figure(data, words.PLANNED, planned, words.ACTIVITIES),
        ),
    )


def coverage(ground: Ground) -> Slide:
    """Regions reached per eks-karesidenan; activities per region where there are few regions."""
    at = _view(ground)
    if not ground.programme.activities:
        return empty("cakupan", words.NONE, words.NEXT, at)
    data, months = ground.coverage, limits().untouched_months
    title = words.reached(data)
    if not data.reached:
        return empty("cakupan", title, words.NEXT, at)
    long = len(waiting(ground.programme, months))
    return Slide(
        key="cakupan",
        title=title,
        body=_activities(ground) if len(data.regions) <= MOST_ROWS else _parts(ground),
        note=words.reached_note(long, months, today=ground.today),
        spoken=words.COVERAGE_SPOKEN,
        view=at,
        figures=(
            _figure(data, words.REACHED, data.reached, "daerah"),
            KeyFigure("menunggu", f"Lebih dari {months} bulan", Decimal(long), "daerah"),
        ),
    )


def _figure(data: Coverage, name: str, number: int, unit: str) -> KeyFigure:
    """A number of one year; that of another year is no later state of it, hence its key."""
    year = str(data.period) if data.period else EVERY_YEAR
    return KeyFigure(f"{name.lower()}_{year}", f"{name} {year}", Decimal(number), unit)


def _view(ground: Ground) -> str:
    period = ground.coverage.period
    chosen = str(period) if period else EVERY_YEAR
    return view("intervensi", ground.scope, periode=chosen)


def _activities(ground: Ground) -> Chart:
    rows = ground.coverage.regions
    return Chart(
        ChartKind.BARS,
        tuple(item.region.short for item in rows),
        (Series(words.HELD, tuple(Decimal(item.activities) for item in rows)),),
        words.ACTIVITIES,
    )


def _parts(ground: Ground) -> Chart:
    missed = {item.code for item in ground.coverage.missed}
    counts = [
        (name, sum(item.code in missed for item in regions), len(regions))
        for name, regions in residencies(ground.regions)
    ]
    series = (
        Series(words.REACHED, tuple(Decimal(of - none) for _, none, of in counts)),
        Series(words.MISSED, tuple(Decimal(none) for _, none, _ in counts)),
    )
    return Chart(
        ChartKind.PARTS,
        tuple(name for name, _, _ in counts),
        tuple(item for item in series if any(item.values)),
        "daerah",
    )
