"""The answer on levels: which of its paths is looked at, its steps, proof and aspects."""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from merit.charts import path_contribution
from merit.charts.legend import Entry
from merit.charts.theme import VALUES
from merit.domain.instruments import Aspect, Indicator, Instrument
from merit.domain.pathway.basis import Basis
from merit.domain.pathway.paths import Path
from merit.domain.pathway.robustness import Robustness
from merit.services import pathways
from merit.services.current_levels import CurrentLevels
from merit.services.pathways import Contribution, Pathway, contributions, gains_of
from merit.ui import downloads, pathway_rows, specifications, views
from merit.ui.components import drill, frame
from merit.ui.components.choices import Choice, choices
from merit.ui.components.tables import Cell, Link, Stack, Table
from merit.ui.downloads import Listing
from merit.ui.figures import Figure
from merit.ui.keeping import arrow
from merit.ui.loaders import pathways as loader
from merit.ui.pathway_choice import BEST, PICK, SAFE, Chosen
from merit.ui.text import marks, numbers
from merit.ui.text import pathway_answers as words
from merit.ui.text import pathway_beside as beside
from merit.ui.text import pathway_proofs as proofs
from merit.ui.text import pathways as page_words

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """One path of an answer as it is looked at; `pick` is its name in the address.

    `low` and `high` are the scores after it at the worst and at the best of all possible weights.
    """

    answer: Pathway
    chosen: Chosen
    path: Path
    pick: str
    robust: Robustness
    low: Decimal
    high: Decimal

    @property
    def instrument(self) -> Instrument:
        """The instrument the path is on."""
        return self.answer.current.instrument

    @property
    def key(self) -> str:
        """What sets its files apart from those of other paths."""
        return f"{self.chosen.code}_{self.pick}"


def seen(answer: Pathway, robust: Robustness | None, chosen: Chosen) -> Seen | None:
    """The path the address asks for, the most frugal one where there is no such; None without."""
    best = answer.path
    if best is None or robust is None:
        return None
    paths = {str(place): path for place, path in enumerate(answer.others.paths, 1)}
    if robust.safe is not None and robust.safe is not best:
        paths[SAFE] = robust.safe
    path = paths.get(chosen.pick, best)
    pick = chosen.pick if chosen.pick in paths else BEST
    return Seen(answer, chosen, path, pick, robust, *pathways.score_range(answer, path))


def facts(item: Seen) -> str:
    """The answer in a few numbers."""
    between = item.low, item.high
    return drill.facts(
        words.facts(item.path, item.answer.current, between, is_first=item.pick == BEST)
    )


def named(item: Seen) -> list[tuple[str, str, Path]]:
    """The paths of an answer: name in the address, name on the screen, and the path itself."""
    best, safe = item.answer.path, item.robust.safe
    assert best is not None
    found = [(BEST, page_words.BOTH if safe is best else page_words.BEST, best)]
    found += [(str(n), beside.other(n), path) for n, path in enumerate(item.answer.others.paths, 1)]
    if safe is not None and safe is not best:
        found.append((SAFE, page_words.SAFE, safe))
    return found


def picker(item: Seen) -> str:
    """Links to the paths of the answer, each with its effort."""
    listed = named(item)
    return choices(
        page_words.PATHS,
        [
            Choice(
                name,
                item.chosen.href(**{PICK: "" if code == BEST else code}),
                code == item.pick,
                beside.told_beside(listed[0][2], path),
            )
            for code, name, path in listed
        ],
        stay="jalur",
    )


def steps(item: Seen) -> str | Listing:
    """What has to rise, the sturdiest first."""
    has_reserve = any(is_reserve(item, code) for code in item.path.rises)
    note = words.steps_note(item.instrument, has_reserve=has_reserve)
    title = frame.section(words.STEPS_TITLE, note)
    if not item.path.steps:
        return frame.section(words.STEPS_TITLE) + frame.empty(*words.NO_STEPS)
    return downloads.listing(f"langkah_{item.key}", _table(item), before=title)


@lru_cache(maxsize=256)
def _table(item: Seen) -> Table:
    current = item.answer.current
    parts = {i.code: (aspect, i) for aspect in item.instrument.aspects for i in aspect.indicators}
    rows = sorted(item.path.rises, key=lambda code: -sturdiness(item, code))
    return Table(
        marks.caption(
            f"{words.STEPS_TITLE}, {current.region.label} ({page_words.SIMULATION})",
            current.dataset,
        ),
        words.STEPS_HEAD,
        tuple(_row(item, *parts[code]) for code in rows),
        numeric=frozenset((3, 4, 5)),
        is_blocks=True,
    )


def sturdiness(item: Seen, code: str) -> float:
    """In what share of the drawn weights an indicator rises at least as far as on the path."""
    highest = max((s for s in item.path.steps if s.indicator == code), key=lambda s: s.level)
    return item.robust.share(highest)


def is_reserve(item: Seen, code: str) -> bool:
    """Whether a rise is on the safe path alone: no draw of the weights puts it on the best one."""
    is_drawn = bool(item.robust.draws)
    return is_drawn and item.pick == SAFE and not round(sturdiness(item, code) * item.robust.draws)


def _row(item: Seen, aspect: Aspect, indicator: Indicator) -> tuple[Cell, ...]:
    own = [step for step in item.path.steps if step.indicator == indicator.code]
    low, high = item.path.rises[indicator.code]
    href = views.href(
        "aspek", item.chosen.scope, aspek=aspect.code, kode=item.answer.current.region.code
    )
    return (
        Stack((Link(f"{indicator.code} {indicator.name}", href), aspect.name)),
        words.rise(low, high),
        words.rubric(indicator, high),
        numbers.signed(sum((step.gain for step in own), ZERO)),
        page_words.effort(sum((step.effort for step in own), ZERO)),
        words.RESERVE
        if is_reserve(item, indicator.code)
        else words.sturdiness(sturdiness(item, indicator.code), item.robust.draws),
    )


def contribution(item: Seen) -> Figure:
    """What each aspect brings."""
    gains = gains_of(item.answer.current, item.path)
    return figure(item.answer.current, contributions(item.answer.current, gains), item.key)


@lru_cache(maxsize=64)
def figure(current: CurrentLevels, rows: tuple[Contribution, ...], key: str) -> Figure:
    """The aspects before and after, as a chart with its table."""
    finding = words.contribution_finding(rows)
    now, gain, room = words.CONTRIBUTION_LEGEND
    return Figure(
        key=f"sumbangan_{key}",
        title=finding,
        note=words.estimated(current.instrument),
        alt=marks.alt(f"{page_words.SIMULATION}. {finding}", current.dataset),
        spec=specifications.of(path_contribution.bars, current.dataset),
        data={VALUES: arrow(pathway_rows.contributions(rows))},
        legend=(
            Entry(now, path_contribution.BEFORE),
            Entry(gain, path_contribution.GAIN),
            Entry(room, path_contribution.ROOM),
        ),
        table=Table(
            marks.caption(
                f"{words.CONTRIBUTION_TITLE}, {current.region.label} ({page_words.SIMULATION})",
                current.dataset,
            ),
            words.CONTRIBUTION_HEAD,
            tuple(
                (
                    f"{row.aspect.code} {row.aspect.name}",
                    numbers.score(row.before),
                    numbers.score(row.after),
                    numbers.signed(row.gain),
                    numbers.score(row.aspect.maximum),
                )
                for row in rows
            ),
            numeric=frozenset((1, 2, 3, 4)),
            is_blocks=True,
        ),
    )


def official(chosen: Chosen) -> CurrentLevels | None:
    """The official result of the region, to stand beside what was computed from a self-check."""
    return loader.current_levels(chosen.scope, chosen.code, Basis.OFFICIAL)


def proof(item: Seen) -> str:
    """What is proven, and what is taken for granted."""
    place = int(item.pick) if item.pick.isdecimal() else 0
    said = (
        proofs.proof_of_safe(item.path)
        if item.pick == SAFE
        else proofs.proof(item.path, is_first=not place, earlier=place)
    )
    return (
        frame.section(proofs.PROOF_TITLE)
        + frame.notes([said, proofs.ORDER])
        + frame.section(proofs.ASSUMED_TITLE)
        + frame.notes(proofs.assumptions(item.answer, official(item.chosen)))
    )


def weights(item: Seen) -> str:
    """What becomes of it under other weights."""
    answer = item.answer
    told = proofs.robust(item.robust, (item.low, item.high), answer)
    return frame.section(proofs.WEIGHTS_TITLE) + frame.notes(told)
