"""What an official result says, value by value, and where two versions of it differ."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from merit.domain.instruments import Instrument
from merit.domain.records import AssessmentRecord
from merit.domain.result_values import number
from merit.domain.states import Status
from merit.ui.text import numbers, vocabulary

NONE = "Tidak ada hasil"
SAME = "sama"
ASPECTS, LEVELS = "Nilai aspek", "Tingkat indikator"


@dataclass(frozen=True, slots=True)
class Line:
    """One value in two versions."""

    name: str
    before: str
    after: str

    @property
    def differs(self) -> bool:
        """Whether the versions say different things."""
        return self.before != self.after


def said(record: AssessmentRecord | None) -> str:
    """What a result says, in few words."""
    if record is None:
        return NONE
    result = record.result
    known = [number(result.score)] if result.score is not None else []
    known += [result.stated_band] if result.stated_band else []
    if result.status is not Status.ASSESSED:
        known = [vocabulary.STATUSES[result.status], *known]
    return ", ".join(known) or numbers.NOTHING


def values(record: AssessmentRecord) -> dict[str, str]:
    """Everything but the parts, by name, in the order it is read."""
    result, found = record.result, record.provenance
    return {
        "Status": vocabulary.STATUSES[result.status],
        "Skor": _number(result.score),
        "Kategori": result.stated_band or numbers.NOTHING,
        "Indeks terbit": _number(record.published_index),
        "Nomor keputusan": record.decree_number or numbers.NOTHING,
        "Tanggal keputusan": numbers.day(result.decided_on),
        "Berlaku sampai": numbers.day(result.valid_until),
        "Sumber": found.source.reference,
        "Jenis sumber": vocabulary.SOURCE_KINDS[found.source.kind],
        "Tanggal sumber": numbers.partial_day(found.source.published_on),
        "Cara dinyatakan": vocabulary.CLAIMS[result.claim],
        "Keyakinan": vocabulary.CONFIDENCES[found.confidence],
        "Catatan": found.note or numbers.NOTHING,
    }


def differing(before: AssessmentRecord, after: AssessmentRecord) -> tuple[str, ...]:
    """Names of what two versions say differently."""
    old, new = values(before), values(after)
    parts = (
        (ASPECTS, before.aspect_scores != after.aspect_scores),
        (LEVELS, before.levels != after.levels),
    )
    return (
        *(name for name in old if old[name] != new[name]),
        *(name for name, differs in parts if differs),
    )


def lines(
    before: AssessmentRecord | None, after: AssessmentRecord | None, instrument: Instrument
) -> tuple[Line, ...]:
    """Two versions value by value; of aspects and indicators only what differs is told apart."""
    told = {} if before is None else values(before)
    wanted = {} if after is None else values(after)
    found = [Line(name, _side(told, name), _side(wanted, name)) for name in told or wanted]
    known = [item for item in found if {item.before, item.after} != {numbers.NOTHING}]
    return (*known, *_parts(before, after, instrument))


def _side(held: Mapping[str, str], name: str) -> str:
    return held.get(name, numbers.NOTHING)


def _parts(
    before: AssessmentRecord | None, after: AssessmentRecord | None, instrument: Instrument
) -> Iterator[Line]:
    empty: Mapping[str, Decimal] = {}
    names = {item.code: item.name for item in instrument.aspects}
    yield from _differing(
        ASPECTS,
        names,
        before.aspect_scores if before else empty,
        after.aspect_scores if after else empty,
    )
    names = {item.code: item.name for item in instrument.indicators}
    yield from _differing(
        LEVELS,
        names,
        before.levels if before else empty,
        after.levels if after else empty,
    )


def _differing(
    what: str,
    names: Mapping[str, str],
    before: Mapping[str, Decimal] | Mapping[str, int],
    after: Mapping[str, Decimal] | Mapping[str, int],
) -> Iterator[Line]:
    same = 0
    for code in dict.fromkeys([*names, *before, *after]):
        old, new = before.get(code), after.get(code)
        if old != new:
            yield Line(f"{code} {names.get(code, '')}".strip(), _number(old), _number(new))
        elif old is not None:
            same += 1
    if same:
        told = f"{same} {SAME}"
        yield Line(what, told, told)


def _number(value: Decimal | int | None) -> str:
    return numbers.NOTHING if value is None else number(Decimal(value))
