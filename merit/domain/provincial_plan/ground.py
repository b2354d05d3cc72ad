"""The facts a provincial plan rests on, and what a plan consists of."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property


class Kind(StrEnum):
    """What a slot is: an FGD has a table for several regions, a desk sees one."""

    FGD = "fgd"
    DESK = "desk"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A region to plan for: its official score, and what it still loses on each aspect."""

    code: str
    residency: str
    score: Decimal
    lost: Mapping[str, Decimal]


@dataclass(frozen=True)
class PlanGround:
    """The regions to plan for, by code, under one instrument.

    `aspects` are codes in the order of the instrument, `goal` the score to be reached, `step` the
    smallest difference of two scores: scores, losses and goal are whole numbers of steps.
    """

    candidates: tuple[Candidate, ...]
    aspects: tuple[str, ...]
    goal: Decimal
    step: Decimal

    @cached_property
    def by_code(self) -> Mapping[str, Candidate]:
        """The regions by their codes."""
        return {item.code: item for item in self.candidates}

    @cached_property
    def residencies(self) -> Mapping[str, tuple[str, ...]]:
        """Codes of the regions of each eks-karesidenan that has any."""
        names = sorted({item.residency for item in self.candidates})
        return {
            name: tuple(item.code for item in self.candidates if item.residency == name)
            for name in names
        }

    def gap(self, code: str) -> Decimal:
        """Points a region is short of the goal today."""
        return max(Decimal(0), self.goal - self.by_code[code].score)


@dataclass(frozen=True, slots=True, order=True)
class Visit:
    """One region on one aspect: a seat at an FGD, or a desk of its own."""

    region: str
    aspect: str
    kind: Kind
