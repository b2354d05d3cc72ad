"""The conversation about an indicator, between a region and the province."""

from dataclasses import replace
from datetime import datetime

from merit.domain.access import Permission, User
from merit.domain.coaching_texts import findings_on_open_text
from merit.domain.result_sources import TEXT
from merit.domain.self_checks.records import Remark, SelfCheck
from merit.services.results.judging import refuse_errors
from merit.services.self_checks.guards import (
    OF_ITS_REGION,
    check_to_change,
    is_of_region,
    require_indicator,
    require_known,
    require_open,
)
from merit.services.self_checks.journal import note_remark
from merit.store import self_check_answers, self_check_periods
from merit.store.engine import Session


def say(
    session: Session,
    user: User,
    period_code: str,
    region_code: str,
    indicator_code: str,
    text: str,
    *,
    now: datetime,
) -> Remark:
    """Add one turn to the conversation about an indicator.

    The region speaks while the period is open; the province once the self-check was sent, also
    after the period is closed. The same words said twice in a row by the same person are one.
    Raises ResultError for an unusable text, InputError when the period is not open.
    """
    of_province = not is_of_region(user, region_code)
    if of_province:
        permission = Permission.VERIFY_SELF_CHECKS
    else:
        permission = next(item for item in OF_ITS_REGION if user.may(item, region_code))
    held = check_to_change(session, user, permission, period_code, region_code)
    require_known(user, held.check)
    instrument = self_check_periods.instrument_of(session, held.check.dataset, period_code)
    require_indicator(instrument, indicator_code)
    told = text.strip()
    refuse_errors(findings_on_open_text("text", "Pesan", told, TEXT, needed=True))
    last = _last(session, held.check, indicator_code)
    if last is not None and (last.text, last.written_by) == (told, user.known_as):
        return last
    if not of_province:
        require_open(held.period, now=now)
    remark = Remark(0, indicator_code, told, of_province, user.known_as, now)
    number = self_check_answers.add_remark(session, held.check, remark)
    note_remark(session, user, held.check, indicator_code)
    return replace(remark, number=number)


def _last(session: Session, check: SelfCheck, indicator_code: str) -> Remark | None:
    """The last turn of the conversation about an indicator."""
    said = self_check_answers.remarks(session, check)
    found = (item for item in reversed(said) if item.indicator_code == indicator_code)
    return next(found, None)
