"""From what was typed to an activity, and from an activity to what a form starts with."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, TypeVar

from merit.domain.activity_rules import WRITTEN
from merit.domain.coaching import InterventionKind, Mode
from merit.domain.coaching_texts import findings_on_text
from merit.domain.findings import Finding, error
from merit.domain.instruments import Instrument
from merit.domain.records import InterventionRecord
from merit.domain.result_sources import TEXT
from merit.domain.scope import belongs
from merit.domain.states import InterventionStatus
from merit.ui import loaders
from merit.ui.activity_base import ONLY_REASON, Base
from merit.ui.results_typing import Typed, Value
from merit.ui.text import activity_form as words
from merit.ui.text import activity_typed as parse
from merit.ui.text import typed as numbers

R = TypeVar("R")
REGION, PRESENT, ASPECT, INDICATOR = "daerah:", "hadir:", "aspek:", "indikator:"
PICKED, ALL, SOME = "pilihan", "semua", "sebagian"
VERSION = "versi"


def start(base: Base) -> dict[str, Value]:
    """What stands in the form before anything is typed."""
    record, is_new = base.record, base.step is None and base.record.based_on is None
    first, last = parse.days_to_type(record.starts_on, record.ends_on, record.precision)
    values: dict[str, Value] = {name: getattr(record, name) for name in WRITTEN}
    values |= {
        "kind": "" if is_new else record.kind.value,
        "starts_on": "" if base.asks_dates else first,
        "ends_on": "" if base.asks_dates else last,
        "mode": record.mode.value if record.mode else "",
        "hours": numbers.number_to_type(record.hours),
        "participants": parse.whole_to_type(record.participants),
        "cost": parse.whole_to_type(record.cost),
        "instrument": record.instrument or "",
        "group": _group(record),
        "attendance": _attendance(record),
        "reason": "",
        VERSION: str(base.version),
    }
    values |= {f"{REGION}{code}": True for code in record.region_codes}
    values |= {f"{PRESENT}{code}": True for code in record.present_codes or ()}
    values |= {f"{ASPECT}{code}": True for code in _aspects(record)}
    values |= {f"{INDICATOR}{code}": True for code in record.indicator_codes}
    return values


def _group(record: InterventionRecord) -> str:
    told, everyone = {*record.region_codes}, loaders.regions()
    if not told:
        return ""
    of = {
        name: {item.code for item in everyone if belongs(item, name)} for name in loaders.groups()
    }
    return next((name for name, codes in of.items() if codes == told), PICKED)


def _attendance(record: InterventionRecord) -> str:
    if record.present_codes is None:
        return ""
    return ALL if record.present_codes == record.region_codes else SOME


def _aspects(record: InterventionRecord) -> Iterator[str]:
    """The aspects named, and those of the indicators named."""
    yield from record.aspect_codes
    found = instruments().get(record.instrument or "")
    for aspect in found.aspects if found else ():
        if any(item.code in record.indicator_codes for item in aspect.indicators):
            yield aspect.code


def instruments() -> dict[str, Instrument]:
    """The instruments by their codes."""
    return {item.code: item for item in loaders.method().instruments}


def spread(form: Typed) -> None:
    """Tick the regions a group stands for, so that choosing one by one goes on from them."""
    group = form.text("group")
    if group != PICKED:
        for item in loaders.regions():
            form.values[f"{REGION}{item.code}"] = bool(group) and belongs(item, group)
    if form.text("attendance") != SOME:
        here = invited(form) if form.text("attendance") == ALL else ()
        form.values |= {f"{PRESENT}{x.code}": x.code in here for x in loaders.regions()}


def invited(form: Typed) -> tuple[str, ...]:
    """Codes of the regions that are ticked, in order."""
    return tuple(x.code for x in loaders.regions() if form.is_set(f"{REGION}{x.code}"))


def record(form: Typed, base: Base) -> tuple[InterventionRecord, tuple[Finding, ...]]:
    """The activity asked for, and what of it could not be read or was not chosen."""
    faults: list[Finding] = []
    if base.asks_reason:
        reason = form.text("reason")
        faults += findings_on_text("reason", "Alasan", reason, TEXT, needed=True)
    told = replace(base.record, status=base.status)
    if base.step in ONLY_REASON:
        return told, tuple(faults)
    told = _dated(form, told, faults)
    told = replace(
        told,
        kind=_kind(form, told, faults),
        mode=Mode(form.text("mode")) if form.text("mode") else None,
        hours=_read("hours", numbers.number, form, faults),
        participants=_read("participants", parse.whole, form, faults),
        cost=_read("cost", parse.rupiah, form, faults),
        region_codes=invited(form),
        present_codes=_present(form, base),
    )
    texts: dict[str, Any] = {name: form.text(name).strip() for name in WRITTEN}
    told = replace(told, **texts)
    return _with_theme(form, told), tuple(faults)


def _dated(form: Typed, told: InterventionRecord, faults: list[Finding]) -> InterventionRecord:
    try:
        found = parse.days(form.text("starts_on"), form.text("ends_on"))
    except ValueError:
        faults.append(error("starts_on", words.UNREADABLE["starts_on"]))
        return told
    if found is None:
        faults.append(error("starts_on", words.MISSING["starts_on"]))
        return told
    starts_on, ends_on, precision = found
    return replace(told, starts_on=starts_on, ends_on=ends_on, precision=precision)


def _kind(form: Typed, told: InterventionRecord, faults: list[Finding]) -> InterventionKind:
    if form.text("kind"):
        return InterventionKind(form.text("kind"))
    faults.append(error("kind", words.MISSING["kind"]))
    return told.kind


def _read(field: str, parser: Callable[[str], R], form: Typed, faults: list[Finding]) -> R | None:
    try:
        return parser(form.text(field))
    except ValueError:
        faults.append(error(field, words.UNREADABLE[field]))
        return None


def _present(form: Typed, base: Base) -> tuple[str, ...] | None:
    """Who is ticked, invited before or not; unknown where all of nobody came."""
    came = form.text("attendance")
    if (
        base.status is not InterventionStatus.HELD
        or not came
        or (came == ALL and not invited(form))
    ):
        return None
    return tuple(x.code for x in loaders.regions() if form.is_set(f"{PRESENT}{x.code}"))


def _with_theme(form: Typed, told: InterventionRecord) -> InterventionRecord:
    """Aspects that are ticked, and of their indicators those that are."""
    found = instruments().get(form.text("instrument"))
    aspects = [x for x in (found.aspects if found else ()) if form.is_set(f"{ASPECT}{x.code}")]
    indicators = [x.code for aspect in aspects for x in aspect.indicators]
    return replace(
        told,
        instrument=found.code if found and aspects else None,
        aspect_codes=tuple(item.code for item in aspects),
        indicator_codes=tuple(x for x in indicators if form.is_set(f"{INDICATOR}{x}")),
    )
