"""Attendance of the regions at a rakor: counted, and noted by several people at once."""

from collections.abc import Collection, Mapping

from merit.domain.meetings import Attendance
from merit.domain.regions import Region


def attendance_of(
    told: Mapping[str, Attendance], regions: Collection[Region]
) -> Mapping[Attendance | None, int]:
    """How many of `regions` were noted as what; None is what nobody noted."""
    noted = [told.get(item.code) for item in regions]
    return {way: noted.count(way) for way in (*Attendance, None)}


def clashes(
    recorded: Mapping[str, Attendance],
    told: Mapping[str, Attendance | None],
    seen: Mapping[str, Attendance | None],
) -> tuple[str, ...]:
    """Codes of regions of which `told` changes what somebody else changed since it was `seen`."""
    return tuple(
        code
        for code, way in told.items()
        if way != seen.get(code) and recorded.get(code) not in (seen.get(code), way)
    )


def noted(
    recorded: Mapping[str, Attendance],
    told: Mapping[str, Attendance | None],
    seen: Mapping[str, Attendance | None],
) -> dict[str, Attendance]:
    """The attendance with what was changed against `seen`; None takes a note back."""
    changed = {code: way for code, way in told.items() if way != seen.get(code)}
    merged = {**recorded, **changed}
    return {code: way for code, way in sorted(merged.items()) if way is not None}
