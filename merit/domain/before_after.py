"""What changed where coaching was held, against what changed elsewhere in the same time.

The difference in differences is an association, never an effect: the regions that were coached
were not drawn by lot.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from statistics import mean

from merit.domain import permutation
from merit.domain.positions import Result
from merit.domain.states import Claim, Status

MINIMUM = 5
"""Regions either group needs: with fewer one region is more than a fifth of a mean.

The 252 labelings of five and five are also enough for an interval; the 20 of three and three
could not reject anything at 5 percent.
"""

COMMON = Decimal("0.8")
"""An activity for this share of the regions, or more, was for everyone and tells none apart."""


class Obstacle(StrEnum):
    """Why a region is in neither group."""

    NO_RESULT = "tanpa_hasil"
    DISPUTED = "bertentangan"
    INSTRUMENT = "instrumen_lain"
    NO_POINTS = "tanpa_nilai_aspek"
    MISSED = "tidak_ikut_kegiatan_umum"


class Refusal(StrEnum):
    """Why there is no comparison."""

    TOO_FEW = "terlalu_sedikit"
    FEW_TOUCHED = "sasaran_terlalu_sedikit"
    FEW_OTHERS = "pembanding_terlalu_sedikit"


@dataclass(frozen=True, slots=True)
class Pair:
    """Points of one region on one aspect before and after; `since` to `until` lies between them."""

    region_code: str
    before: Decimal
    after: Decimal
    since: date
    until: date

    @property
    def change(self) -> Decimal:
        """Points gained."""
        return self.after - self.before

    def spans(self, ends_on: date) -> bool:
        """Whether what ended on a day lies between the two results.

        The last day decides, so that every activity belongs to one span only.
        """
        return self.since < ends_on <= self.until


@dataclass(frozen=True, slots=True)
class Held:
    """A held coaching activity about an aspect: whom it was for, whom it reached, its last day.

    `has_attendance` is False where nobody noted who came: it counts for all invited then.
    """

    title: str
    invited_codes: Collection[str]
    reached_codes: Collection[str]
    ends_on: date
    has_attendance: bool = False

    def invited(self, pair: Pair) -> bool:
        """Whether it was for the region, between its two results."""
        return pair.region_code in self.invited_codes and pair.spans(self.ends_on)

    def reached(self, pair: Pair) -> bool:
        """Whether it reached the region, between its two results."""
        return pair.region_code in self.reached_codes and pair.spans(self.ends_on)


@dataclass(frozen=True, slots=True)
class Groups:
    """The regions with a pair: `touched`, `others`, and those that `missed` what all others had.

    `common` are the activities for nearly everyone; they are in both groups and cancel out.
    """

    touched: tuple[Pair, ...]
    others: tuple[Pair, ...]
    missed: tuple[Pair, ...]
    common: tuple[Held, ...]

    @property
    def refusal(self) -> Refusal | None:
        """Why the two are not compared; None when they can be."""
        if len(self.touched) + len(self.others) < 2 * MINIMUM:
            return Refusal.TOO_FEW
        if len(self.touched) < MINIMUM:
            return Refusal.FEW_TOUCHED
        return Refusal.FEW_OTHERS if len(self.others) < MINIMUM else None


@dataclass(frozen=True, slots=True)
class Mean:
    """Mean points of `n` regions before and after."""

    n: int
    before: Decimal
    after: Decimal

    @property
    def change(self) -> Decimal:
        """Points gained on average."""
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class Comparison:
    """The change of the touched regions less that of the others, in points, with its interval."""

    touched: Mean
    others: Mean
    chance: permutation.Permuted

    @property
    def difference(self) -> Decimal:
        """The difference in differences."""
        return self.touched.change - self.others.change

    @property
    def holds_zero(self) -> bool:
        """Whether no difference at all lies within the interval."""
        return self.chance.low <= 0 <= self.chance.high


def obstacle(result: Result | None, *, instrument: str) -> Obstacle | None:
    """Why an official result cannot be one of a pair under an instrument, whatever its points."""
    if result is None or result.status is not Status.ASSESSED:
        return Obstacle.NO_RESULT
    if result.claim is Claim.DISPUTED:
        return Obstacle.DISPUTED
    return None if result.instrument == instrument else Obstacle.INSTRUMENT


def counted_on(result: Result) -> date:
    """The day of a result; the end of its year where the decision has no date."""
    return result.decided_on or date(result.year, 12, 31)


def groups(pairs: Sequence[Pair], activities: Iterable[Held]) -> Groups:
    """The regions with a pair by whether coaching for some of them reached them.

    Whether an activity was for everyone goes by whom it invited: that some stayed away makes it
    none for the others only. One that nobody came to counts for nothing.
    """
    had = [item for item in activities if any(item.reached(pair) for pair in pairs)]
    common = [item for item in had if _is_common(item, pairs)]
    aimed = [item for item in had if item not in common]
    missed = [pair for pair in pairs if not all(item.reached(pair) for item in common)]
    kept = [pair for pair in pairs if pair not in missed]
    touched = [pair for pair in kept if any(item.reached(pair) for item in aimed)]
    return Groups(
        touched=tuple(touched),
        others=tuple(pair for pair in kept if pair not in touched),
        missed=tuple(missed),
        common=tuple(common),
    )


def _is_common(activity: Held, pairs: Sequence[Pair]) -> bool:
    return sum(activity.invited(pair) for pair in pairs) >= COMMON * len(pairs)


def compare(touched: Sequence[Pair], others: Sequence[Pair]) -> Comparison:
    """The difference in differences of two groups, neither of them empty."""
    changes = [[float(pair.change) for pair in group] for group in (touched, others)]
    return Comparison(_mean(touched), _mean(others), permutation.permuted(*changes))


def _mean(pairs: Sequence[Pair]) -> Mean:
    return Mean(len(pairs), mean(pair.before for pair in pairs), mean(pair.after for pair in pairs))
