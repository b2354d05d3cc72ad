"""What a slot is assumed to bring: not a fact, but a setting of whoever plans.

An FGD brings back a share of what a region still loses on the aspect, a desk another share. With
both, the second works on what the first left over, so that they diminish together. Effects are
rounded down to the instrument's step, and no aspect rises above its maximum.
"""

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from merit.domain.provincial_plan.ground import Kind, PlanGround

ONE, HUNDRED = Decimal(1), Decimal(100)


@dataclass(frozen=True, slots=True)
class Effects:
    """Percent (0 to 100) of the lost points of an aspect that an FGD and a desk bring back."""

    fgd: int = 10
    desk: int = 25

    @property
    def weaker(self) -> "Effects":
        """A percentage point less of each, but never less than nothing."""
        return Effects(max(0, self.fgd - 1), max(0, self.desk - 1))

    def share(self, kinds: Collection[Kind]) -> Decimal:
        """The share of the loss that `kinds` bring back together, 0 to 1.

        >>> Effects(fgd=10, desk=25).share({Kind.FGD, Kind.DESK})
        Decimal('0.325')
        """
        left = ONE
        for kind, percent in ((Kind.FGD, self.fgd), (Kind.DESK, self.desk)):
            if kind in kinds:
                left *= ONE - percent / HUNDRED
        return ONE - left


@dataclass(frozen=True, slots=True)
class Budget:
    """What there is in the period: FGD slots of so many seats each, and desk slots."""

    fgds: int
    seats: int
    desks: int


def effect(
    ground: PlanGround, effects: Effects, region: str, aspect: str, kinds: Collection[Kind]
) -> Decimal:
    """Points `kinds` bring a region on one aspect, in whole steps of the instrument."""
    lost = ground.by_code[region].lost[aspect]
    return effects.share(kinds) * lost // ground.step * ground.step
