"""The newest levels of a region from its self-checks: as it claims, or as the province found."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from merit.domain.access import Permission, User, authorise, authorise_reading
from merit.domain.instruments import Instrument
from merit.domain.self_checks.periods import Period
from merit.domain.self_checks.records import SelfCheck
from merit.domain.self_checks.rules import standing_verdicts, verified_levels
from merit.domain.states import Dataset, Stage
from merit.errors import InputError
from merit.store import self_check_answers, self_check_periods, self_checks
from merit.store.engine import Session


@dataclass(frozen=True, slots=True, eq=False)
class LevelsFound:
    """Levels by code of indicator, the period they are from, and as of when they hold.

    `instrument` is the very revision the period is held by. Neither a claim nor a verified level
    is an official result.
    """

    period: Period
    instrument: Instrument
    levels: Mapping[str, int]
    as_of: datetime


def levels(
    session: Session, user: User, dataset: Dataset, region_code: str, stage: Stage
) -> LevelsFound | None:
    """The newest levels of a region at `stage`, which is SELF or VERIFIED; None without any.

    SELF gives the answers of the newest self-check that was ever sent, as it was sent last;
    VERIFIED those verified in the newest one whose verification is finished. Raises InputError
    for another stage.
    """
    authorise_reading(user, dataset)
    authorise(user, Permission.READ_SELF_CHECKS, region_code)
    if stage not in (Stage.SELF, Stage.VERIFIED):
        raise InputError("Tingkat ini tidak berasal dari penilaian mandiri. Pilih sumber lain.")
    of_region = (check for check, _ in self_checks.of_region(session, dataset, region_code))
    is_wanted = _is_verified if stage is Stage.VERIFIED else _is_received
    check = next(filter(is_wanted, of_region), None)
    if check is None:
        return None
    found = self_check_periods.find(session, dataset, check.period_code)
    assert found is not None
    verified = stage is Stage.VERIFIED
    as_of = (check.approved_at or check.verified_at) if verified else check.sent_at
    assert as_of is not None
    return LevelsFound(
        period=found[0],
        instrument=self_check_periods.instrument_of(session, dataset, check.period_code),
        levels=_verified(session, check) if verified else _claimed(session, check),
        as_of=as_of,
    )


def _is_received(check: SelfCheck) -> bool:
    return check.is_known_to_province


def _is_verified(check: SelfCheck) -> bool:
    return check.state.is_verified


def _claimed(session: Session, check: SelfCheck) -> dict[str, int]:
    """What was sent; what is mended since is no claim before it is sent again."""
    told = self_check_answers.answers(session, check, check.sent_at)
    return {code: item.level for code, item in told.items() if item.level is not None}


def _verified(session: Session, check: SelfCheck) -> dict[str, int]:
    answers = self_check_answers.answers(session, check)
    verdicts = self_check_answers.verdicts(session, check)
    return verified_levels(standing_verdicts(check, answers, verdicts))
