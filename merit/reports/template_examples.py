"""The example row of each template; it is marked as one and never read."""

from collections.abc import Collection
from datetime import date
from decimal import ROUND_FLOOR, Decimal

from merit.domain import scoring
from merit.domain.coaching import InterventionKind, Mode, Precision
from merit.domain.imports.readings import Kind
from merit.domain.imports.template_columns import ValueKind
from merit.domain.instruments import Instrument
from merit.domain.regions import Region
from merit.domain.states import (
    ActionStatus,
    Claim,
    Confidence,
    InterventionStatus,
    SourceKind,
    Status,
)
from merit.reports.template_choices import word_of
from merit.reports.template_sheet import Values

USUAL_YEAR = 2024
SHARE = Decimal("0.65")  # of each aspect, in the example


def example(
    kind: Kind, regions: Collection[Region], instrument: Instrument, year: int | None
) -> Values:
    """Values by field that could be true and are not."""
    region = min(regions, key=lambda item: item.code)
    when = year or USUAL_YEAR
    if kind is Kind.RESULTS:
        return {**_subject(region), "year": when, **_scores(instrument), **_proof(when)}
    if kind is Kind.INTERVENTIONS:
        return _activity(regions, instrument, when)
    return {**_subject(region), **_item(instrument, when)}


def _subject(region: Region) -> Values:
    return {"region_code": region.code, "region_name": region.label}


def _scores(instrument: Instrument) -> Values:
    """Points that add up to the score, and the category that follows."""
    points = {
        f"aspect_scores:{aspect.code}": _part(aspect.maximum, instrument.step)
        for aspect in instrument.aspects
        if aspect.maximum is not None
    }
    told: dict[str, Decimal | str] = {"status": word_of(ValueKind.STATUS, Status.ASSESSED)}
    if len(points) != len(instrument.aspects) or not points:
        return {**told, "stated_band": instrument.bands[1].name}
    score = sum(points.values(), Decimal(0))
    band = scoring.band_of(instrument, score).name
    return {**told, **points, "score": score, "stated_band": band}


def _part(maximum: Decimal, step: Decimal) -> Decimal:
    return (maximum * SHARE / step).to_integral_value(ROUND_FLOOR) * step


def _proof(year: int) -> Values:
    return {
        "decree_number": f"Nomor 123 Tahun {year}",
        "decided_on": date(year, 12, 15),
        "source": f"Surat keputusan Nomor 123 Tahun {year}",
        "source_kind": word_of(ValueKind.SOURCE_KIND, SourceKind.OFFICIAL),
        "source_published_on": f"{year}-12",
        "confidence": word_of(ValueKind.CONFIDENCE, Confidence.HIGH),
        "claim": word_of(ValueKind.CLAIM, Claim.DIRECT),
    }


def _activity(regions: Collection[Region], instrument: Instrument, year: int) -> Values:
    first, second = sorted(regions, key=lambda item: item.code)[:2]
    return {
        "kind": word_of(ValueKind.INTERVENTION_KIND, InterventionKind.DISCUSSION),
        "title": "FGD pengembangan karier",
        "theme": "Pola karier",
        "starts_on": date(year, 5, 24),
        "ends_on": date(year, 5, 25),
        "precision": word_of(ValueKind.PRECISION, Precision.DAY),
        "place": "Semarang",
        "hours": Decimal(12),
        "region_codes": f"{first.label}; {second.label}",
        "aspect_codes": "; ".join(aspect.code for aspect in instrument.aspects[2:4]),
        "instrument": instrument.code,
        "indicator_codes": "; ".join(
            aspect.indicators[0].code for aspect in instrument.aspects[2:4]
        ),
        "status": word_of(ValueKind.INTERVENTION_STATUS, InterventionStatus.HELD),
        "mode": word_of(ValueKind.MODE, Mode.ON_SITE),
        "organiser": "BKD Provinsi Jawa Tengah",
        "host": f"BKPSDM {first.label}",
        "participants": 40,
        "present_codes": f"{first.label}; {second.label}",
        "cost": 12_500_000,
        "fund_source": "APBD Provinsi Jawa Tengah",
        "source": f"Laporan kegiatan {year}",
        "source_kind": word_of(ValueKind.SOURCE_KIND, SourceKind.GOVERNMENT),
        "source_published_on": f"{year}-06",
    }


def _item(instrument: Instrument, year: int) -> Values:
    return {
        "title": "Menyusun peta jabatan kritikal",
        "owner": "BKPSDM",
        "agreed_on": date(year, 5, 24),
        "due_on": date(year, 10, 31),
        "status": word_of(ValueKind.ACTION_STATUS, ActionStatus.ON_TRACK),
        "progress": 40,
        "indicator_code": next((item.code for item in instrument.indicators), None),
        "instrument": instrument.code,
        "level_from": 2,
        "level_to": 3,
        "evidence": "Peta jabatan kritikal yang ditetapkan",
    }
