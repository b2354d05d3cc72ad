"""What was measured, round by round, before anything is made of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from running_app.visits import Visit

from bench.browser import Experience
from bench.door import Door
from bench.load import Load
from bench.making import Making


@dataclass(frozen=True, slots=True)
class Rounds:
    """One page: a `load` and an `experience` per round, and loads on the larger databases."""

    visit: Visit
    loads: list[Load] = field(default_factory=list)
    large_loads: list[Load] = field(default_factory=list)
    coached_loads: list[Load] = field(default_factory=list)
    experiences: list[Experience] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Measured:
    """Every round of the empty page and of each page, and what is measured once."""

    empty: Rounds
    pages: tuple[Rounds, ...]
    full_house: Load
    hall: Load | None = None
    door: Door | None = None
    making: Making | None = None

    def faults(self) -> list[str]:
        """What went wrong under load and on which page, each sort once."""
        return sorted(
            {f"{where}: {fault}" for where, load in self._loads() for fault in load.faults}
        )

    def _loads(self) -> Iterator[tuple[str, Load]]:
        yield "full house", self.full_house
        if self.hall is not None:
            yield "hall", self.hall
        if self.door is not None:
            yield "with accounts", self.door.alone
            yield "while others sign in", self.door.while_others_come
        if self.making is not None:
            yield from (("before files are made", load) for load in self.making.alone)
            yield from (("while files are made", load) for load in self.making.meanwhile)
        for rounds in (self.empty, *self.pages):
            for load in (*rounds.loads, *rounds.large_loads, *rounds.coached_loads):
                yield rounds.visit.title, load
