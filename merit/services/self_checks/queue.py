"""What waits for the province: self-checks to be verified, oldest first, and those verified."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from merit.domain.access import Permission, User, authorise, authorise_reading
from merit.domain.instruments import Instrument, WeightStatus
from merit.domain.local_time import day_of
from merit.domain.regions import Region
from merit.domain.self_checks.records import Answer, SelfCheck, Verdict, Word
from merit.domain.self_checks.rules import questioned, standing_verdicts, verified_levels
from merit.domain.self_checks.standing import Standing, standing
from merit.domain.states import Dataset
from merit.services.self_checks.guards import as_told
from merit.store import regions, self_check_answers, self_check_periods, self_checks
from merit.store.engine import Session


@dataclass(frozen=True, slots=True)
class Waiting:
    """One self-check that was sent at least once, and how far its verification is.

    `days` are whole days since it was sent last. `decided` of `of` indicators have a verdict that
    counts, `apart` of them one that is not Sesuai. `mended` are the indicators whose answer was
    changed after a verdict, `untouched` those found wanting whose answer is still the same
    (evidence or an explanation may have come instead). `first_open` is the first one without a
    counting verdict, None when there is none. `verified` is where the levels land that the
    province found, None until it has finished; `is_estimated`: its points rest on such weights.
    """

    check: SelfCheck
    region: Region
    days: int
    of: int
    decided: int
    apart: int
    mended: tuple[str, ...]
    untouched: tuple[str, ...]
    first_open: str | None = None
    verified: Standing | None = None
    is_estimated: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Queue:
    """The self-checks of a data set that `regions` regions in the reader's reach have sent.

    In the order in which they were sent, the oldest first, whatever their state.
    """

    today: date
    regions: int
    checks: tuple[Waiting, ...]


def queue(session: Session, user: User, dataset: Dataset, *, today: date) -> Queue:
    """Everything sent by regions whose self-checks the user may read."""
    authorise_reading(user, dataset)
    authorise(user, Permission.READ_SELF_CHECKS)
    reach = user.reach(Permission.READ_SELF_CHECKS)
    known = {
        item.code: item for item in regions.every(session) if reach is None or item.code in reach
    }
    found: list[Waiting] = []
    for period, _ in self_check_periods.recorded(session, dataset):
        sent = [
            as_told(user, check)
            for check, _ in self_checks.of_period(session, dataset, period.code)
            if check.is_known_to_province and check.region_code in known
        ]
        if sent:
            instrument = self_check_periods.instrument_of(session, dataset, period.code)
            answers = self_check_answers.of_period(session, dataset, period.code)
            verdicts = self_check_answers.verdicts_of_period(session, dataset, period.code)
            found += [
                _waiting(
                    check,
                    known[check.region_code],
                    instrument,
                    answers.get(check.region_code, {}),
                    verdicts.get(check.region_code, {}),
                    today,
                )
                for check in sent
            ]
    return Queue(today, len(known), tuple(sorted(found, key=_oldest_first)))


def _oldest_first(item: Waiting) -> tuple[object, ...]:
    return (item.check.sent_at, item.check.period_code, item.region.code)


def _waiting(
    check: SelfCheck,
    region: Region,
    instrument: Instrument,
    answers: Mapping[str, Answer],
    verdicts: Mapping[str, Verdict],
    today: date,
) -> Waiting:
    counting = standing_verdicts(check, answers, verdicts)
    sent_on = day_of(check.sent_at) if check.sent_at else today
    in_order = [item.code for item in instrument.indicators if item.code in verdicts]
    mended = tuple(
        code for code in in_order if answers[code].version > verdicts[code].answer_version
    )
    return Waiting(
        check=check,
        region=region,
        days=max(0, (today - sent_on).days),
        of=len(instrument.indicators),
        decided=len(counting),
        apart=len(questioned(counting)),
        mended=mended,
        untouched=tuple(
            code
            for code in in_order
            if verdicts[code].word is not Word.CONFORMS
            and code not in mended
            and code not in counting
        ),
        first_open=next(
            (item.code for item in instrument.indicators if item.code not in counting), None
        ),
        verified=standing(instrument, verified_levels(counting))
        if check.state.is_verified
        else None,
        is_estimated=any(
            item.weight_status is WeightStatus.ESTIMATE for item in instrument.indicators
        ),
    )
