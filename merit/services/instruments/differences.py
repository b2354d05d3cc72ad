"""What differs between two revisions of an instrument, part by part."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from merit.domain.comparison import is_same_scale
from merit.domain.instruments import Instrument, WeightStatus


class Part(StrEnum):
    """What of an instrument a difference is about."""

    WHOLE = "instrumen"
    BAND = "kategori"
    ASPECT = "aspek"
    INDICATOR = "indikator"


class Change(StrEnum):
    """What happened to it."""

    ADDED = "ditambah"
    REMOVED = "dihapus"
    CHANGED = "diubah"


ORDER = "order"  # the sequence of aspects and indicators
FIELDS: Mapping[Part, tuple[str, ...]] = {
    Part.WHOLE: (
        "name",
        "status",
        "measure",
        "valid_from",
        "valid_until",
        "levels",
        "maximum",
        "index_divisor",
        "step",
        "complete_from",
        "sources",
        "notes",
        "confidence",
    ),
    Part.BAND: ("name", "minimum", "reassess_after"),
    Part.ASPECT: ("name", "maximum", "nominal_percent", "note"),
    Part.INDICATOR: (
        "name",
        "aspect",
        "weight",
        "weight_status",
        "rubric",
        "evidence",
        "confidence",
    ),
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One value of one part; `field` is empty where the whole part was added or removed.

    `code` names the part, empty for the instrument itself; `name` is its present name.
    """

    part: Part
    change: Change
    code: str
    name: str
    field: str = ""
    before: object = None
    after: object = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two revisions; `same_scale` says whether their results may still be compared.

    `official_before` and `official_after` count the indicators with a weight from the regulation.
    """

    old: Instrument
    new: Instrument
    differences: tuple[Difference, ...]
    same_scale: bool
    official_before: int
    official_after: int

    def of(self, part: Part) -> tuple[Difference, ...]:
        """The differences of one kind of part, in the order of the instrument."""
        return tuple(item for item in self.differences if item.part is part)


def compare(old: Instrument, new: Instrument) -> Comparison:
    """Everything `new` says otherwise than `old`."""
    return Comparison(
        old=old,
        new=new,
        differences=(
            *(
                difference
                for part in Part
                for difference in _between(part, _values(old, part), _values(new, part))
            ),
            *_order(old, new),
        ),
        same_scale=is_same_scale(old, new),
        official_before=_official(old),
        official_after=_official(new),
    )


Values = dict[str, dict[str, object]]


def _values(instrument: Instrument, part: Part) -> Values:
    """The values of the parts of one kind, by code and field."""
    if part is Part.WHOLE:
        return {"": _picked(instrument, part)}
    if part is Part.BAND:
        return {band.code: _picked(band, part) for band in instrument.bands}
    if part is Part.ASPECT:
        return {aspect.code: _picked(aspect, part) for aspect in instrument.aspects}
    return {
        item.code: _picked(item, part, aspect=aspect.code)
        for aspect in instrument.aspects
        for item in aspect.indicators
    }


def _picked(item: object, part: Part, **own: object) -> dict[str, object]:
    return {name: own[name] if name in own else getattr(item, name) for name in FIELDS[part]}


def _between(part: Part, old: Values, new: Values) -> Iterator[Difference]:
    for code in _in_order(old, new):
        before, after = old.get(code), new.get(code)
        name = str((after or before or {})["name"])
        if before is None:
            yield Difference(part, Change.ADDED, code, name, after=name)
        elif after is None:
            yield Difference(part, Change.REMOVED, code, name, before=name)
        else:
            for field in FIELDS[part]:
                if before[field] != after[field]:
                    yield Difference(
                        part, Change.CHANGED, code, name, field, before[field], after[field]
                    )


def _order(old: Instrument, new: Instrument) -> Iterator[Difference]:
    """The sequence of aspects and indicators both have, where it changed."""
    before, after = _codes(old), _codes(new)
    kept = [code for code in before if code in after]
    now = [code for code in after if code in before]
    if kept != now:
        yield Difference(
            Part.WHOLE, Change.CHANGED, "", new.name, ORDER, ", ".join(kept), ", ".join(now)
        )


def _codes(instrument: Instrument) -> list[str]:
    return [
        code
        for aspect in instrument.aspects
        for code in (aspect.code, *(item.code for item in aspect.indicators))
    ]


def _in_order(old: Iterable[str], new: Iterable[str]) -> list[str]:
    present = list(new)
    return [*present, *(code for code in old if code not in present)]


def _official(instrument: Instrument) -> int:
    return sum(item.weight_status is WeightStatus.OFFICIAL for item in instrument.indicators)
