"""What a column of numbers can hold, and what is wrong with a number that is not within it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from merit.domain.imports.answers import Unreadable

CEILING = Decimal(10) ** 12
"""No number any office reports is larger; arithmetic on it stays exact."""


class Unit(Enum):
    """What the numbers of a column are.

    PLAIN: points; a percent sign is an error. SHARE: a share of one (an index: 0.798), also when
    written as 79,8% or 79.8. PERCENT: 0 to 100 (progress), also when written as 50% or 0.5.
    """

    PLAIN = "biasa"
    SHARE = "bagian"
    PERCENT = "persen"


@dataclass(frozen=True, slots=True)
class Limits:
    """What a column can hold, in its own unit, both ends included.

    `step`: values are whole multiples of it. `what` is what the number is called in a sentence.
    `headed_percent` says that the heading shows a percent sign; it only decides whether a 1 in a
    column of percents with nothing but 0 and 1 is one percent.
    """

    least: Decimal
    most: Decimal | None
    step: Decimal | None = None
    unit: Unit = Unit.PLAIN
    what: str = "angka"
    headed_percent: bool = False

    def allow(self, number: Decimal) -> bool:
        """Whether the column can hold this number."""
        return self._fault(number) is None

    def objection(self, text: str, numbers: Sequence[Decimal]) -> Unreadable:
        """Why none of the numbers a text can be is allowed."""
        faults = [fault for fault in map(self._fault, numbers) if fault]
        return Unreadable(
            f'"{text}" bukan {self.what} yang mungkin: {" dan ".join(faults)}.',
            "Periksa angka ini pada sumbernya, lalu tulis kembali.",
        )

    def _fault(self, number: Decimal) -> str | None:
        most = CEILING if self.most is None else self.most
        if number < self.least:
            return f"{shown(number)} kurang dari {shown(self.least)}"
        if number > most:
            return f"{shown(number)} melebihi {shown(most)}"
        if self.step is not None and number % self.step:
            return f"{shown(number)} bukan kelipatan {shown(self.step)}"
        return None


def shown(number: Decimal) -> str:
    """A number as people read it.

    >>> shown(Decimal("324.50")), shown(Decimal("1E+3")), shown(Decimal(-5))
    ('324,5', '1000', '−5')
    """
    bare = number.normalize()
    text = f"{bare:f}" if abs(bare.adjusted()) < 20 else str(bare)
    return text.replace(".", ",").replace("-", "−", 1) if number < 0 else text.replace(".", ",")
