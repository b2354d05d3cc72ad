"""The indicator a follow-up is about, and the step between levels it aims at."""

from dataclasses import dataclass
from functools import partial

from merit.domain.imports.amounts import read_level
from merit.domain.imports.coaching_headings import STEP
from merit.domain.imports.coaching_setting import TableSetting
from merit.domain.imports.filled_row import FilledRow
from merit.domain.imports.indicator_words import indicator_of, step_of


@dataclass(frozen=True, slots=True)
class Parts:
    """Code of an indicator and two of its levels, None where not told."""

    indicator: str | None
    level_from: int | None
    level_to: int | None


def parts_of(line: FilledRow, place: TableSetting, year: int) -> Parts:
    """What a row agreed on in `year` says of its indicator, in one column or two for the step."""
    known = place.instruments(line, year)
    named = line.read("indicator_code", lambda value: indicator_of(value, known))
    most = max((item.levels for item in ([named.instrument] if named else known)), default=0)
    first = line.read("level_from", partial(read_level, levels=most))
    last = line.read("level_to", partial(read_level, levels=most))
    if line.has(STEP) and not line.table.column("level_to"):
        step = line.read(STEP, partial(step_of, levels=most))
        line.origins.pop(STEP, None)
        if step is not None:
            first, last = step
            line.came_from(line.place(STEP), "level_from", "level_to")
    return Parts(named.codes[0] if named else None, first, last)
