"""Percent or fraction: decided for a column as a whole, never cell by cell.

0.798, 79.8 and 79,8% can all be the same index; which of them a bare number is, is seen from
what else stands in its column.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from merit.domain.imports.answers import Unreadable
from merit.domain.imports.limits import Limits, Unit, shown


class Scale(Enum):
    """How a number is to be taken: as it stands, on the other scale, or by its percent sign."""

    OWN = 1
    OTHER = 2
    SIGN = 3


BARE = (Scale.OWN, Scale.OTHER)
"""The scales of a number without a percent sign."""


@dataclass(frozen=True, slots=True)
class Written:
    """Every number a cell can be, and the text it shows.

    `signed`: it shows a percent sign; `numbers` are then shares of one.
    """

    numbers: tuple[Decimal, ...]
    text: str
    signed: bool = False

    def on(self, scale: Scale, limits: Limits) -> tuple[Decimal, ...]:
        """The numbers it can be in the unit of its column, read on one scale.

        A share counts as written in percent only beyond what a share can be: 0.798 is never 0,798%.
        """
        if limits.unit is Unit.PERCENT:
            times = 0 if scale is Scale.OWN else 2
            return tuple(number.scaleb(times) for number in self.numbers)
        if scale is Scale.OTHER:
            most = limits.most
            return tuple(n.scaleb(-2) for n in self.numbers if most is not None and n > most)
        return self.numbers


def on_one_scale(
    column: Sequence[Written], limits: Limits
) -> list[tuple[Decimal, ...] | Unreadable]:
    """The numbers each cell can be, read on the scale most of the column is written on.

    A cell on another scale is unreadable; so are all when no scale has the most. Zero is zero on
    every scale.
    """
    if limits.unit is Unit.PLAIN:
        return [_percent_of_nothing(item) if item.signed else item.numbers for item in column]
    possible = [_possible(item, limits) for item in column]
    chosen = _chosen(possible, limits)
    return [
        _settled(item, scales, chosen, limits)
        for item, scales in zip(column, possible, strict=True)
    ]


def _possible(item: Written, limits: Limits) -> frozenset[Scale]:
    """The scales on which a cell can be read; none where it does not matter (zero, impossible)."""
    if not any(item.numbers):
        return frozenset()
    if item.signed:
        return frozenset({Scale.SIGN})
    return frozenset(s for s in BARE if any(map(limits.allow, item.on(s, limits))))


def _chosen(possible: Sequence[frozenset[Scale]], limits: Limits) -> Scale | None:
    votes = Counter(next(iter(scales)) for scales in possible if len(scales) == 1)
    if not votes:
        return Scale.OWN if limits.headed_percent else None
    (first, most), *rest = votes.most_common(2)
    return None if rest and rest[0][1] == most else first


def _settled(
    item: Written, scales: frozenset[Scale], chosen: Scale | None, limits: Limits
) -> tuple[Decimal, ...] | Unreadable:
    if not scales:
        return item.on(Scale.SIGN if item.signed else Scale.OWN, limits)
    if chosen in scales:
        return item.on(chosen, limits)
    if len(scales) > 1 and chosen is None:
        return either(item.text, [f"{shown(item.on(scale, limits)[0])}%" for scale in BARE])
    return Unreadable(
        f'"{item.text}" tidak ditulis seperti sel lain di kolom ini: persen dan pecahan bercampur.',
        "Tulis seluruh kolom dengan cara yang sama, misalnya semuanya 79,8% atau semuanya 0,798.",
    )


def _percent_of_nothing(item: Written) -> Unreadable:
    return Unreadable(
        f'"{item.text}" adalah persen, sedangkan kolom ini tidak berisi persen.',
        "Tulis angkanya tanpa tanda persen dan tanpa format persen.",
    )


def either(text: str, meanings: Sequence[str]) -> Unreadable:
    """Something that has two meanings, both possible."""
    return Unreadable(
        f'"{text}" dapat berarti {" atau ".join(meanings)}.',
        f"Tulis sebagai {' atau '.join(meanings)}, sehingga hanya ada satu arti.",
        tuple(meanings),
    )
