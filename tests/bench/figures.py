"""From rounds to figures: medians, and ratios taken within a round before their median."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from bench.door import Door
from bench.making import Making
from bench.rounds import Measured, Rounds


@dataclass(frozen=True, slots=True)
class PageFigures:
    """One page: medians of its rounds. Times in ms, sizes in KB of 10^3 bytes."""

    title: str
    path: str
    reruns_per_s: float
    share: float
    p50_ms: float
    p95_ms: float
    cpu_ms: float
    rerun_kb: float
    cold_ms: float
    cold_ratio: float
    warm_ms: float
    warm_ratio: float
    javascript_kb: float
    cold_kb: float
    click_ms: float | None
    click_kb: float | None


@dataclass(frozen=True, slots=True)
class SizeFigures:
    """How many times dearer a page is on the synthetic data than on the normal data."""

    title: str
    p50_ratio: float
    throughput_ratio: float


@dataclass(frozen=True, slots=True)
class CoachedFigures:
    """What a page does with the coaching of many years, as a share of the empty page's reruns."""

    title: str
    path: str
    share: float


@dataclass(frozen=True, slots=True)
class Figures:
    """What the benchmark found."""

    pages: tuple[PageFigures, ...]
    sizes: tuple[SizeFigures, ...]
    coached: tuple[CoachedFigures, ...]
    full_house_mb: float
    hall_p50_ms: float | None
    hall_p95_ms: float | None
    door: Door | None
    making: Making | None
    faults: tuple[str, ...]


def figures(measured: Measured) -> Figures:
    """The figures of all rounds; the empty page comes first among the pages."""
    return Figures(
        pages=tuple(_page(one, measured.empty) for one in (measured.empty, *measured.pages)),
        sizes=tuple(_size(one) for one in measured.pages if one.large_loads),
        coached=tuple(_coached(one, measured.empty) for one in measured.pages if one.coached_loads),
        full_house_mb=measured.full_house.resident_mb,
        hall_p50_ms=measured.hall.p50_ms if measured.hall else None,
        hall_p95_ms=measured.hall.p95_ms if measured.hall else None,
        door=measured.door,
        making=measured.making,
        faults=tuple(measured.faults()),
    )


def _page(page: Rounds, empty: Rounds) -> PageFigures:
    throughputs = [load.reruns_per_s for load in page.loads]
    colds = [one.cold.complete_ms for one in page.experiences]
    warms = [one.warm.complete_ms for one in page.experiences]
    clicks = [click for one in page.experiences for click in one.clicks]
    return PageFigures(
        title=page.visit.title,
        path=page.visit.path,
        reruns_per_s=median(throughputs),
        share=_median_ratio(throughputs, [load.reruns_per_s for load in empty.loads]),
        p50_ms=median(load.p50_ms for load in page.loads),
        p95_ms=median(load.p95_ms for load in page.loads),
        cpu_ms=median(load.cpu_ms for load in page.loads),
        rerun_kb=median(load.bytes_per_rerun for load in page.loads) / 1e3,
        cold_ms=median(colds),
        cold_ratio=_median_ratio(colds, [one.cold.complete_ms for one in empty.experiences]),
        warm_ms=median(warms),
        warm_ratio=_median_ratio(warms, [one.warm.complete_ms for one in empty.experiences]),
        javascript_kb=median(one.cold.javascript_kb for one in page.experiences),
        cold_kb=median(one.cold.total_kb for one in page.experiences),
        click_ms=median(click.complete_ms for click in clicks) if clicks else None,
        click_kb=median(click.websocket_kb for click in clicks) if clicks else None,
    )


def _size(page: Rounds) -> SizeFigures:
    large, normal = page.large_loads, page.loads
    return SizeFigures(
        page.visit.title,
        p50_ratio=_median_ratio([load.p50_ms for load in large], [load.p50_ms for load in normal]),
        throughput_ratio=_median_ratio(
            [load.reruns_per_s for load in normal], [load.reruns_per_s for load in large]
        ),
    )


def _coached(page: Rounds, empty: Rounds) -> CoachedFigures:
    throughputs = [load.reruns_per_s for load in page.coached_loads]
    share = _median_ratio(throughputs, [load.reruns_per_s for load in empty.loads])
    return CoachedFigures(page.visit.title, page.visit.path, share)


def _median_ratio(values: Sequence[float], references: Sequence[float]) -> float:
    """Median of the ratios within each round, so that a slow moment cancels out."""
    return median(value / other for value, other in zip(values, references, strict=True))
