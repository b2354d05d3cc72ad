"""Verdicts become action items in one step: one item for each indicator a region should rise on."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from merit.domain.access import Permission, User, authorise, authorise_writing
from merit.domain.agreements import Agreement
from merit.domain.coaching import CLOSED
from merit.domain.local_time import day_of
from merit.domain.records import ActionRecord
from merit.domain.regions import Region
from merit.domain.self_checks.next_steps import NextStep, next_step, origin
from merit.domain.self_checks.records import SelfCheck
from merit.domain.self_checks.rules import standing_verdicts
from merit.domain.states import Dataset
from merit.errors import InputError
from merit.services.follow_ups.entering import enter_items
from merit.services.self_checks.guards import check_to_read
from merit.store import actions, regions, self_check_answers, self_check_periods
from merit.store.engine import Session


@dataclass(frozen=True, slots=True)
class Rise:
    """A step a verdict calls for, and the code of the item that takes it already, if any."""

    step: NextStep
    item_code: str | None


@dataclass(frozen=True, slots=True)
class _Ground:
    check: SelfCheck
    region: Region
    instrument: str
    steps: Mapping[str, NextStep]
    items: Mapping[str, str]


def rises(
    session: Session, user: User, dataset: Dataset, period_code: str, region_code: str
) -> tuple[Rise, ...]:
    """The steps the counting verdicts of a self-check call for, in the order of the instrument.

    An indicator has an item already where the region has an open one about it, or a closed one
    that came of this self-check for the same step. For those who enter items for the region.
    """
    authorise(user, Permission.MANAGE_ACTIONS, region_code)
    ground = _ground(session, user, dataset, period_code, region_code)
    return tuple(Rise(step, ground.items.get(code)) for code, step in ground.steps.items())


def items_from_verdicts(
    session: Session,
    user: User,
    period_code: str,
    region_code: str,
    indicator_codes: Collection[str],
    *,
    owner: str,
    due_on: date,
    now: datetime,
) -> tuple[str, ...]:
    """One item for each of the indicators; gives their codes in the order of the instrument.

    From the verified level to the next, with the evidence the instrument asks for, and the
    self-check named in the title. What has an item already (see `rises`) gets no second one, so
    that what is handed in twice is one. Raises ResultError with its findings, InputError where no
    indicator is named or one calls for no step.
    """
    dataset = user.writes_in
    authorise_writing(user, Permission.MANAGE_ACTIONS, dataset, region_code)
    ground = _ground(session, user, dataset, period_code, region_code)
    if not indicator_codes:
        raise InputError("Belum ada indikator yang dipilih. Pilih sekurang-kurangnya satu.")
    strange = sorted(set(indicator_codes) - set(ground.steps))
    if strange:
        raise InputError(
            f"Putusan atas {', '.join(strange)} tidak memerlukan RTL. Pilih indikator dari daftar."
        )
    wanted = [step for code, step in ground.steps.items() if code in indicator_codes]
    missing = [step for step in wanted if step.indicator.code not in ground.items]
    items = [_item(step, ground, owner, day_of(now), due_on) for step in missing]
    reason = f"Verifikasi penilaian mandiri {ground.check.code}"
    codes = enter_items(session, user, items, instrument=ground.instrument, reason=reason, now=now)
    entered = {step.indicator.code: code for step, code in zip(missing, codes, strict=True)}
    known = {**ground.items, **entered}
    return tuple(known[step.indicator.code] for step in wanted)


def _ground(
    session: Session, user: User, dataset: Dataset, period_code: str, region_code: str
) -> _Ground:
    held = check_to_read(session, user, dataset, period_code, region_code)
    region = regions.find(session, region_code)
    assert region is not None
    check, instrument = held.check, held.period.instrument
    steps = _steps(session, check)
    recorded = _recorded(session, check, instrument)
    return _Ground(check, region, instrument, steps, _taken(steps, recorded, check))


def _steps(session: Session, check: SelfCheck) -> dict[str, NextStep]:
    instrument = self_check_periods.instrument_of(session, check.dataset, check.period_code)
    answers = self_check_answers.answers(session, check)
    counting = standing_verdicts(check, answers, self_check_answers.verdicts(session, check))
    steps = {
        item.code: next_step(instrument, item, answers[item.code], counting[item.code])
        for item in instrument.indicators
        if item.code in counting
    }
    return {code: step for code, step in steps.items() if step is not None}


def _recorded(session: Session, check: SelfCheck, instrument: str) -> list[ActionRecord]:
    """The items of the region that aim at the instrument of the period."""
    of_region = {check.region_code}
    aims = actions.instruments_of(session, check.dataset, regions=of_region)
    recorded = actions.recorded(session, check.dataset, regions=of_region)
    return [item for item in recorded if aims.get(item.code) == instrument]


def _taken(
    steps: Mapping[str, NextStep], recorded: Iterable[ActionRecord], check: SelfCheck
) -> dict[str, str]:
    """Codes of the items that take a step already, by indicator."""
    found: dict[str, str] = {}
    for item in recorded:
        step = steps.get(item.indicator_code or "")
        if step is None:
            continue
        same = (item.level_from, item.level_to) == (step.level_from, step.level_to)
        if item.status not in CLOSED or (same and origin(check.code) in item.title):
            found.setdefault(step.indicator.code, item.code)
    return found


def _item(
    step: NextStep, ground: _Ground, owner: str, agreed_on: date, due_on: date
) -> ActionRecord:
    agreed = Agreement(
        region_codes=(ground.region.code,),
        title=step.title(ground.check.code),
        owner=owner,
        agreed_on=agreed_on,
        due_on=due_on,
        instrument=ground.instrument,
        indicator_code=step.indicator.code,
        level_from=step.level_from,
        level_to=step.level_to,
        evidence=step.evidence,
    )
    return agreed.item(ground.check.dataset, ground.region)
