"""What stands in the form of an action item, read as an agreement."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from merit.domain.agreements import Agreement
from merit.domain.findings import Finding, error
from merit.domain.instruments import Aspect, Indicator, Instrument
from merit.domain.records import ActionRecord
from merit.services.follow_ups.reading import Detail
from merit.ui.results_typing import Typed, Value
from merit.ui.text import follow_up_form as words
from merit.ui.text import typed as parse

BETWEEN = "|"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an item was agreed, as one choice of a list: an activity, a decision, or both."""

    intervention: str = ""
    decision: str = ""

    @property
    def code(self) -> str:
        """As the list names it; empty for neither."""
        both = BETWEEN.join((self.intervention, self.decision))
        return "" if both == BETWEEN else both

    @classmethod
    def of(cls, code: str) -> "Origin":
        """What the list names so."""
        intervention, _, decision = code.partition(BETWEEN)
        return cls(intervention, decision)


def fresh(origin: Origin, whom: str, instrument: str, *, agreed_on: date) -> dict[str, Value]:
    """What the form of a new item begins with."""
    return {
        "title": "",
        "whom": whom,
        "regions": "",
        "owner": words.OWNER_START,
        "agreed_on": parse.day_to_type(agreed_on),
        "due_on": "",
        "instrument": instrument,
        "aim": "",
        "level_from": "",
        "level_to": "",
        "evidence": "",
        "origin": origin.code,
    }


def of_item(found: Detail, instrument: str) -> dict[str, Value]:
    """What the form of a recorded item begins with; `instrument` where it aims at nothing yet."""
    record = found.item.state.record
    return {
        "title": record.title,
        "owner": record.owner,
        "agreed_on": parse.day_to_type(record.agreed_on),
        "due_on": parse.day_to_type(record.due_on),
        "instrument": found.instrument or instrument,
        "aim": record.indicator_code or record.aspect_code or "",
        "level_from": str(record.level_from or ""),
        "level_to": str(record.level_to or ""),
        "evidence": record.evidence,
        "origin": origin_of(record).code,
        "reason": "",
    }


def origin_of(record: ActionRecord) -> Origin:
    """Where a recorded item was agreed."""
    return Origin(record.intervention_code or "", record.decision_code or "")


def parts(instrument: Instrument) -> dict[str, Aspect | Indicator]:
    """Aspects and indicators by code, each aspect before its indicators."""
    found: dict[str, Aspect | Indicator] = {}
    for aspect in instrument.aspects:
        found[aspect.code] = aspect
        found |= {item.code: item for item in aspect.indicators}
    return found


def read(
    form: Typed,
    regions: Sequence[str],
    instruments: Mapping[str, Instrument],
    *,
    today: date,
) -> tuple[Agreement, tuple[Finding, ...]]:
    """The agreement for `regions`, and what of it cannot be read; such a day is taken as today."""
    unread: list[Finding] = []
    if not regions:
        unread.append(error("region_code", words.MISSING["region_code"]))
    aimed = parts(instruments[form.text("instrument")]).get(form.text("aim"))
    is_indicator = isinstance(aimed, Indicator)
    origin = Origin.of(form.text("origin"))
    wanted = Agreement(
        region_codes=tuple(regions),
        title=form.text("title"),
        owner=form.text("owner"),
        agreed_on=needed(form, "agreed_on", parse.day, unread) or today,
        due_on=needed(form, "due_on", parse.day, unread) or today,
        instrument=form.text("instrument") if aimed else None,
        aspect_code=aimed.code if isinstance(aimed, Aspect) else None,
        indicator_code=aimed.code if is_indicator and aimed else None,
        level_from=_level(form, "level_from") if is_indicator else None,
        level_to=_level(form, "level_to") if is_indicator else None,
        evidence=form.text("evidence"),
        intervention_code=origin.intervention or None,
        decision_code=origin.decision or None,
    )
    return wanted, tuple(unread)


def needed(
    form: Typed, name: str, parser: Callable[[str], date | None], unread: list[Finding]
) -> date | None:
    """The day in a field that must hold one; what is wrong with it joins `unread`."""
    try:
        found = parser(form.text(name))
    except ValueError:
        unread.append(error(name, words.UNREADABLE[name]))
        return None
    if found is None:
        unread.append(error(name, words.MISSING[name]))
    return found


def _level(form: Typed, name: str) -> int | None:
    told = form.text(name)
    return int(told) if told else None
