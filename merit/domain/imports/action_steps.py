"""The aspect or indicator a follow-up is about, and the step between levels it aims at."""

from functools import partial
from typing import TypedDict

from merit.domain.imports.amounts import read_level
from merit.domain.imports.aspect_words import aspect_of
from merit.domain.imports.coaching_headings import STEP
from merit.domain.imports.coaching_setting import TableSetting
from merit.domain.imports.filled_row import FilledRow
from merit.domain.imports.indicator_words import indicator_of, step_of
from merit.domain.imports.instrument_words import Named


class Parts(TypedDict):
    """Codes of an instrument, its aspect or indicator, and two levels; None where not told.

    Named as in `ActionRow`. An indicator says its aspect itself, and the aspect is left out.
    """

    instrument: str | None
    aspect_code: str | None
    indicator_code: str | None
    level_from: int | None
    level_to: int | None


def parts_of(line: FilledRow, place: TableSetting, year: int) -> Parts:
    """What a row agreed on in `year` aims at; the step stands in one column or in two."""
    known = place.instruments(line, year)
    named = line.read("indicator_code", lambda value: indicator_of(value, known))
    within = [named.instrument] if named else known
    aspect = line.read("aspect_code", lambda value: aspect_of(value, within))
    if named and aspect:
        _agree(line, named, aspect)
    about = named or aspect
    most = max((item.levels for item in ([about.instrument] if about else known)), default=0)
    first, last = _levels(line, most)
    return Parts(
        instrument=about.instrument.code if about else None,
        aspect_code=aspect.codes[0] if aspect and not named else None,
        indicator_code=named.codes[0] if named else None,
        level_from=first,
        level_to=last,
    )


def _agree(line: FilledRow, named: Named, aspect: Named) -> None:
    """Complain of an aspect that is not the one the indicator belongs to."""
    (own,) = (
        part.code
        for part in named.instrument.aspects
        if named.codes[0] in {item.code for item in part.indicators}
    )
    if aspect.codes[0] != own:
        reason = f"Indikator {named.codes[0]} termasuk aspek {own}, bukan {aspect.codes[0]}."
        line.object(line.place("aspect_code"), reason, "Samakan keduanya, atau kosongkan aspeknya.")


def _levels(line: FilledRow, most: int) -> tuple[int | None, int | None]:
    first = line.read("level_from", partial(read_level, levels=most))
    last = line.read("level_to", partial(read_level, levels=most))
    if line.has(STEP) and not line.table.column("level_to"):
        step = line.read(STEP, partial(step_of, levels=most))
        line.origins.pop(STEP, None)
        if step is not None:
            first, last = step
            line.came_from(line.place(STEP), "level_from", "level_to")
    return first, last
