"""What a reader asks of the way up, as it stands in an address, and what of it is possible."""

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from merit.domain import scoring
from merit.domain.instruments import Instrument
from merit.domain.pathway.question import EFFORT, MOST_EFFORT, MOST_PERIODS, Efforts
from merit.domain.pathway.weights import SPREAD
from merit.errors import InputError

ZERO = Decimal(0)
CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Asked:
    """Target score (None for the goal), reserve above it, and what limits the way.

    `locked` are codes of indicators, or of aspects with all of theirs. `efforts` are told for an
    indicator and the level a step leads to, or for an aspect and level 0. `spread` says by how
    many percent the estimated weights may be off.
    """

    target: Decimal | None = None
    margin: Decimal = ZERO
    locked: tuple[str, ...] = ()
    efforts: tuple[tuple[str, int, Decimal], ...] = ()
    most_steps: int | None = None
    periods: int = 1
    capacity: Decimal | None = None
    spread: int = SPREAD

    def goal_of(self, instrument: Instrument) -> Decimal:
        """The target score; raises InputError when it cannot be one, or none is known."""
        if self.target is not None:
            return _possible(instrument, self.target)
        if instrument.goal is None:
            raise InputError(
                f"{instrument.name} belum menetapkan predikat tujuan. Isilah skor sasaran."
            )
        return instrument.goal.minimum

    def needed_of(self, instrument: Instrument) -> Decimal:
        """Target and reserve; raises InputError when that is above the maximum."""
        needed = self.goal_of(instrument) + self.margin
        _possible(instrument, self.margin, "Cadangan")
        if instrument.maximum is not None and needed > instrument.maximum:
            raise InputError(
                "Sasaran dan cadangan bersama-sama melampaui skor maksimum. Kurangi salah satunya."
            )
        return needed

    def indicators_locked(self, instrument: Instrument) -> frozenset[str]:
        """The indicators that stay where they are."""
        return frozenset(
            item.code
            for aspect in instrument.aspects
            for item in aspect.indicators
            if item.code in self.locked or aspect.code in self.locked
        )

    @property
    def efforts_by_step(self) -> Efforts:
        """The efforts that were told, by indicator and level."""
        return {(code, level): effort for code, level, effort in self.efforts}

    def effort_of(self, aspect: str) -> Decimal:
        """What a point of an aspect takes."""
        return self.efforts_by_step.get((aspect, 0), EFFORT)

    def checked(self) -> "Asked":
        """The same, when its numbers can be what they say; else InputError."""
        efforts: Collection[Decimal] = [effort for *_, effort in self.efforts]
        room = [] if self.capacity is None else [self.capacity]
        for number in (*efforts, *room):
            if not ZERO < number <= MOST_EFFORT or number % CENT:
                raise InputError(
                    f"Usaha harus lebih dari 0 sampai {MOST_EFFORT} dengan paling banyak dua "
                    "desimal. Periksa angkanya."
                )
        if not 1 <= self.periods <= MOST_PERIODS:
            raise InputError(f"Jumlah masa harus 1 sampai {MOST_PERIODS}. Periksa angkanya.")
        if self.most_steps is not None and self.most_steps < 1:
            raise InputError("Batas langkah per masa sekurang-kurangnya 1. Periksa angkanya.")
        if not 0 < self.spread <= 100:
            raise InputError("Simpangan bobot harus 1 sampai 100 persen. Periksa angkanya.")
        return self


def _possible(instrument: Instrument, asked: Decimal, called: str = "Skor sasaran") -> Decimal:
    """A number of points that can occur; raises InputError saying what can be asked for."""
    maximum = instrument.maximum
    if maximum is not None and asked > maximum:
        raise InputError(
            f"{called} {_told(asked)} melebihi nilai tertinggi. Isilah sampai {_told(maximum)}."
        )
    if asked < ZERO:
        raise InputError(f"{called} {_told(asked)} di bawah 0. Isilah 0 atau lebih.")
    if asked % instrument.step:
        raise InputError(
            f"{called} {_told(asked)} bukan kelipatan {_told(instrument.step)}. Bulatkan angkanya."
        )
    return scoring.checked_score(instrument, asked)


def _told(value: Decimal) -> str:
    return f"{value.normalize():f}".replace(".", ",")
