"""Hand-made results of two instruments: four regions, the new instrument from 2024 on.

The new one is the shipped draft of PermenPANRB 19/2025, with its predicates, their codes and no
cycle. It has no weights yet and therefore no totals, so a maximum is made up: here an index of
0,62 is a score of 62.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from merit.domain.instruments import Instrument, Measure
from merit.domain.positions import Result
from merit.domain.provenance import Provenance, Source
from merit.domain.records import AssessmentRecord
from merit.domain.regions import Region
from merit.domain.scope import Scope
from merit.domain.states import Claim, Confidence, Dataset, RegionKind, SourceKind, Stage, Status
from merit.services.reference.instruments import read_instrument
from merit.services.trends import Trends, trends_of
from merit.settings import DATA

SOURCE = Provenance(Source("tangan", SourceKind.OFFICIAL), Confidence.HIGH)
REGIONS = tuple(
    Region(f"33.0{place}", name, RegionKind.REGENCY, "Kedu")
    for place, name in enumerate(("Tua", "Beralih", "Baru", "Tanpa"), start=1)
)
# scores to 410 until 2023, to 100 from 2024 on
SCORES: dict[str, dict[int, str]] = {
    "33.01": {2021: "240", 2022: "300", 2023: "330"},
    "33.02": {2021: "200", 2022: "250", 2023: "280", 2024: "62", 2025: "70", 2026: "74"},
    "33.03": {2024: "70", 2025: "75", 2026: "85"},
    "33.04": {},
}
CHANGED = 2024
DRAFT = read_instrument(DATA / "instruments" / "permenpanrb-19-2025.yaml")
NEW = DRAFT.code


def another() -> Instrument:
    """The draft as if its totals were known, in hundredths."""
    bands = tuple(replace(band, minimum=band.minimum * 100) for band in DRAFT.bands)
    return replace(DRAFT, measure=Measure.SCORE, maximum=Decimal(120), step=Decimal(1), bands=bands)


def records(kasn: Instrument) -> Iterator[AssessmentRecord]:
    """The results of `SCORES`."""
    for code, years in SCORES.items():
        for year, score in years.items():
            instrument = NEW if year >= CHANGED else kasn.code
            result = Result(year, instrument, Status.ASSESSED, Decimal(score))
            yield AssessmentRecord(Dataset.DEMO, code, Stage.OFFICIAL, result, SOURCE)


def blanket(kasn: Instrument, year: int) -> AssessmentRecord:
    """A sweeping statement that happens to give a number."""
    result = Result(year, kasn.code, Status.ASSESSED, Decimal(330), claim=Claim.BLANKET)
    return AssessmentRecord(Dataset.DEMO, "33.04", Stage.OFFICIAL, result, SOURCE)


def view(
    kasn: Instrument, *, year: int, code: str = NEW, extra: tuple[AssessmentRecord, ...] = ()
) -> Trends:
    """The trends at the end of `year` under the instrument `code`."""
    return trends_of(
        [*records(kasn), *extra],
        REGIONS,
        scope=Scope(Dataset.DEMO, year),
        code=code,
        known={kasn.code: kasn, NEW: another()},
    )
