"""Claim minus verified, per region and aspect of one period: where the coaching may help."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from merit.domain.access import Permission, User, authorise, authorise_reading
from merit.domain.instruments import Instrument
from merit.domain.regions import Region
from merit.domain.scope import EVERYONE, belongs
from merit.domain.self_checks.inflation import Difference, by_aspect, together
from merit.domain.self_checks.periods import Period
from merit.domain.self_checks.records import SelfCheck
from merit.domain.self_checks.rules import standing_verdicts, verified_levels
from merit.domain.states import Dataset
from merit.services.self_checks.guards import as_told, period_of
from merit.store import regions, self_check_answers, self_check_periods, self_checks
from merit.store.engine import Session


@dataclass(frozen=True, slots=True)
class RegionInflation:
    """One region with at least one indicator of which both levels are known.

    `aspects` in the order of the instrument; `total` of all of them.
    """

    region: Region
    check: SelfCheck
    aspects: tuple[Difference, ...]
    total: Difference


@dataclass(frozen=True, slots=True, eq=False)
class Inflation:
    """Claims as they were first sent, minus what is verified by verdicts that count.

    `scheduled` counts the regions of the group in the reader's reach that the period asked;
    `aspects` and `total` sum up those in `regions`, which have anything to compare.
    """

    period: Period
    instrument: Instrument
    group: str
    scheduled: int
    regions: tuple[RegionInflation, ...]
    aspects: tuple[Difference, ...]
    total: Difference


def inflation(
    session: Session, user: User, dataset: Dataset, period_code: str, *, group: str = EVERYONE
) -> Inflation:
    """The differences of one period in a group of regions, in order of code of region.

    Only of regions whose self-checks the user may read. Raises NoDataError for an unknown period.
    """
    authorise_reading(user, dataset)
    authorise(user, Permission.READ_SELF_CHECKS)
    period, _ = period_of(session, dataset, period_code)
    reach = user.reach(Permission.READ_SELF_CHECKS)
    known = {
        item.code: item
        for item in regions.every(session)
        if item.code in period.region_codes
        if (reach is None or item.code in reach) and belongs(item, group)
    }
    instrument = self_check_periods.instrument_of(session, dataset, period_code)
    rows = tuple(_rows(session, user, period, instrument, known))
    return Inflation(
        period=period,
        instrument=instrument,
        group=group,
        scheduled=len(known),
        regions=rows,
        aspects=tuple(
            together(row.aspects[place] for row in rows) for place in range(len(instrument.aspects))
        ),
        total=together(row.total for row in rows),
    )


def _rows(
    session: Session,
    user: User,
    period: Period,
    instrument: Instrument,
    known: Mapping[str, Region],
) -> Iterable[RegionInflation]:
    dataset, code = period.dataset, period.code
    claims = self_check_answers.claims_of_period(session, dataset, code)
    answers = self_check_answers.of_period(session, dataset, code)
    verdicts = self_check_answers.verdicts_of_period(session, dataset, code)
    for check, _ in self_checks.of_period(session, dataset, code):
        own = check.region_code
        if own not in known or own not in verdicts or not check.is_known_to_province:
            continue
        verified = verified_levels(standing_verdicts(check, answers[own], verdicts[own]))
        aspects = by_aspect(instrument, claims.get(own, {}), verified)
        total = together(aspects)
        if total.n:
            yield RegionInflation(known[own], as_told(user, check), aspects, total)
