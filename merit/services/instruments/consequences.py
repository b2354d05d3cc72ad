"""What the results on record would say under another revision: shown, never applied."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from merit.domain import scoring
from merit.domain.access import Permission, User, authorise, authorise_reading
from merit.domain.comparison import plain_code
from merit.domain.instruments import Instrument
from merit.domain.positions import Result, band_of_result
from merit.domain.records import AssessmentRecord
from merit.domain.states import Claim, Dataset, Status
from merit.errors import InputError
from merit.services.reference.regions import PROVINCE
from merit.store import aspects, assessments, instruments, regions
from merit.store.engine import Session

Levels = dict[tuple[str, int], Mapping[str, int]]


class Basis(StrEnum):
    """What the category under the other revision was found from."""

    LEVELS = "jawaban"
    SCORE = "skor"
    STATED = "predikat"


@dataclass(frozen=True, slots=True)
class Saying:
    """What a result says under one revision: total, category, and for how many years it counts.

    Nothing where it cannot say anything.
    """

    score: Decimal | None
    category: str | None = None
    incomplete: bool = False
    years: int | None = None


@dataclass(frozen=True, slots=True)
class Consequence:
    """One recorded result that would say something else; the record itself stays as it is."""

    region_code: str
    region: str
    year: int
    basis: Basis
    before: Saying
    after: Saying

    @property
    def changes_category(self) -> bool:
        """Whether the category would be another, or none."""
        return self.before.category != self.after.category


@dataclass(frozen=True, slots=True)
class Consequences:
    """Over the official results recorded under an instrument, in whichever revision.

    `of` counts all that say something now; `changed` are those that would say something else.
    """

    dataset: Dataset
    of: int
    changed: tuple[Consequence, ...]


def consequences(session: Session, user: User, new: Instrument) -> Consequences:
    """Which official results would change category, completeness, validity or total under `new`.

    Of the data set the user works in. A total is computed anew only where it is known to have
    been computed, that is, where the levels recorded give it under the result's own revision.
    """
    authorise(user, Permission.MANAGE_INSTRUMENTS)
    authorise_reading(user, user.writes_in)
    known = {
        code: item
        for code, item in instruments.every(session).items()
        if plain_code(code) == plain_code(new.code)
    }
    records = [
        item
        for item in assessments.recorded(session, user.writes_in)
        if item.result.instrument in known and _says_something(item.result)
    ]
    names = {item.code: item.label for item in regions.every(session)}
    levels = _levels(session, user.writes_in, known, records)
    found = [
        _judged(
            record,
            names.get(record.region_code, PROVINCE.label),
            levels.get((record.region_code, record.result.year), {}),
            known[record.result.instrument],
            new,
        )
        for record in records
    ]
    return Consequences(
        dataset=user.writes_in,
        of=len(records),
        changed=tuple(item for item in found if item.before != item.after),
    )


def _says_something(result: Result) -> bool:
    return result.status is Status.ASSESSED and result.claim is not Claim.DISPUTED


def _levels(
    session: Session,
    dataset: Dataset,
    known: Iterable[str],
    records: Iterable[AssessmentRecord],
) -> Levels:
    """Answers of each result, one year at a time: they are asked for by region."""
    found: Levels = {}
    for code in known:
        mine = [item for item in records if item.result.instrument == code]
        for year in {item.result.year for item in mine}:
            asked = [(item.region_code, year) for item in mine if item.result.year == year]
            answers = aspects.levels_of(session, dataset, instrument=code, results=asked)
            found |= {(region, year): levels for region, levels in answers.items()}
    return found


def _judged(
    record: AssessmentRecord,
    region: str,
    levels: Mapping[str, int],
    old: Instrument,
    new: Instrument,
) -> Consequence:
    result = record.result
    basis, score = Basis.SCORE, result.score
    if score is None:
        basis = Basis.STATED
    elif levels and _total(old, levels) == score:
        basis, score = Basis.LEVELS, _total(new, levels)
    return Consequence(
        region_code=record.region_code,
        region=region,
        year=result.year,
        basis=basis,
        before=_saying(result, result.score, old),
        after=_saying(result, score, new),
    )


def _total(instrument: Instrument, levels: Mapping[str, int]) -> Decimal | None:
    """Total of the answers; None where the instrument cannot compute it from them."""
    try:
        return scoring.score_from_levels(instrument, levels)
    except InputError:
        return None


def _saying(result: Result, score: Decimal | None, instrument: Instrument) -> Saying:
    if result.score is None:
        stated = band_of_result(result, instrument)
        return Saying(None, stated.name, years=stated.reassess_after) if stated else Saying(None)
    if score is None or instrument.maximum is None:
        return Saying(score)
    try:
        band = scoring.band_of(instrument, score)
    except InputError:  # no number this revision can give
        return Saying(score)
    incomplete = scoring.is_incomplete(instrument, score)
    return Saying(score, band.name, incomplete, band.reassess_after)
