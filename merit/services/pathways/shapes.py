"""The answers about a way up, and how the aspects take part in it."""

from dataclasses import dataclass
from decimal import Decimal

from merit.domain.instruments import Aspect
from merit.domain.pathway.aspects_only import AspectPath, Room
from merit.domain.pathway.obstacles import Obstacle
from merit.domain.pathway.paths import Others, Path
from merit.domain.pathway.question import Question, gained
from merit.services.current_levels import CurrentLevels
from merit.services.pathways.asking import Asked

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True, eq=False)
class Pathway:
    """The way up on levels: `path` without steps when the score is there already.

    Without a path there is the `obstacle`. `others` are the next best.
    """

    current: CurrentLevels
    asked: Asked
    target: Decimal
    question: Question
    path: Path | None
    others: Others
    obstacle: Obstacle | None

    @property
    def is_settled(self) -> bool:
        """Whether all of it is proven, so that more time would change nothing."""
        if self.obstacle is not None:
            return self.obstacle.is_proven
        paths = (self.path, *self.others.paths)
        return self.others.are_all and all(path is None or path.proof.is_proven for path in paths)


@dataclass(frozen=True, slots=True, eq=False)
class AspectPathway:
    """The way up on points of aspects; `path` None when even all room is not enough.

    `highest` is the score with every aspect that is not locked at its maximum, `free` with all.
    """

    current: CurrentLevels
    asked: Asked
    target: Decimal
    needed: Decimal
    rooms: tuple[Room, ...]
    path: AspectPath | None
    highest: Decimal
    free: Decimal

    @property
    def is_settled(self) -> bool:
        """Whether it is proven, so that more time would change nothing."""
        return self.path is None or self.path.proof.is_proven


@dataclass(frozen=True, slots=True)
class Contribution:
    """One aspect before and after, in points."""

    aspect: Aspect
    before: Decimal
    after: Decimal

    @property
    def gain(self) -> Decimal:
        """What the aspect brings."""
        return self.after - self.before


def contributions(current: CurrentLevels, gains: dict[str, Decimal]) -> tuple[Contribution, ...]:
    """Every aspect with its points, and with what it gains by `gains` of its code."""
    return tuple(
        Contribution(
            aspect,
            current.aspect_points[aspect.code],
            current.aspect_points[aspect.code] + gains.get(aspect.code, ZERO),
        )
        for aspect in current.instrument.aspects
        if aspect.code in current.aspect_points
    )


def gains_of(current: CurrentLevels, path: Path) -> dict[str, Decimal]:
    """What each aspect gains by a path, by its code; nothing for those that do not rise."""
    found = {}
    for aspect in current.instrument.aspects:
        codes = {item.code for item in aspect.indicators}
        own = [step for step in path.steps if step.indicator in codes]
        if own:
            found[aspect.code] = gained(own, path.caps)
    return found
