"""Hand-made results of two instruments: four regions, the new instrument from 2024 on.

The new one is made up: PermenPANRB 19/2025 has no weights yet and therefore no totals. It has a
scale and limits of its own, and no cycle, as the draft has none.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from merit.domain.instruments import Band, Instrument
from merit.domain.positions import Result
from merit.domain.provenance import Provenance, Source
from merit.domain.records import AssessmentRecord
from merit.domain.regions import Region
from merit.domain.scope import Scope
from merit.domain.states import Claim, Confidence, Dataset, RegionKind, SourceKind, Stage, Status
from merit.services.trends import Trends, trends_of

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
NEW = "permenpanrb-19-2025"


def another(kasn: Instrument) -> Instrument:
    """An instrument with a scale of 100."""
    limits = (("BR", 0), ("K", 40), ("B", 60), ("SB", 80))
    bands = tuple(Band(code, f"Tingkat {code}", Decimal(limit)) for code, limit in limits)
    return replace(
        kasn, code=NEW, name="Instrumen baru", maximum=Decimal(100), complete_from=None, bands=bands
    )


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
        known={kasn.code: kasn, NEW: another(kasn)},
    )
