"""An activity as somebody at the desk plans it, and how it is reported, in tests."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from services.results.people import SARI

from merit.domain.coaching import InterventionKind, Mode, Precision
from merit.domain.provenance import Provenance, Source
from merit.domain.records import InterventionRecord
from merit.domain.states import Confidence, Dataset, InterventionStatus, SourceKind
from merit.services import activities
from merit.services.activities import Recorded
from merit.store import interventions
from merit.store.engine import Engine, reading, writing

NOW = datetime(2026, 5, 12, 3, 5, tzinfo=UTC)  # 10.05 in Jakarta
KASN = "kasn-9-2019"
OFFICE = Provenance(
    Source("Catatan BKD Provinsi Jawa Tengah", SourceKind.OFFICIAL), Confidence.HIGH
)

PLAN = InterventionRecord(
    dataset=Dataset.PUBLISHED,
    code="",
    kind=InterventionKind.DISCUSSION,
    title="FGD pengembangan karier",
    status=InterventionStatus.PLANNED,
    starts_on=date(2026, 6, 3),
    ends_on=date(2026, 6, 4),
    precision=Precision.DAY,
    provenance=OFFICE,
    theme="Pola karier",
    place="Kota Semarang",
    place_code="33.74",
    region_codes=("33.03", "33.74", "33.75"),
    aspect_codes=("A3",),
    indicator_codes=("3.1", "3.9"),
    instrument=KASN,
    mode=Mode.HYBRID,
    organiser="Bidang Pengembangan",
    host="BKPSDM Kota Semarang",
    officers="Tim Pembina Wilayah I",
    initial_condition="Empat indikator masih tingkat 1.",
    cost=12_500_000,
    fund_source="APBD 2026",
)


def planned(**changes: Any) -> InterventionRecord:
    return replace(PLAN, **changes)


def as_held(found: Recorded, **changes: Any) -> InterventionRecord:
    """What is reported of an activity: held in April, two of three came."""
    told: dict[str, Any] = {
        "starts_on": date(2026, 4, 20),
        "ends_on": date(2026, 4, 21),
        "hours": Decimal("7.5"),
        "participants": 42,
        "present_codes": ("33.03", "33.75"),
        "agreements": "Peta karier disusun sampai Agustus.",
        "recommendations": "Dampingi dua daerah.",
    }
    return replace(found.record, **(told | changes))


def held(engine: Engine) -> Recorded:
    """An activity planned and reported at the desk."""
    with writing(engine) as session:
        found = activities.plan_activity(session, SARI, planned(), now=NOW)
        return activities.report_activity(
            session, SARI, found.record.code, as_held(found), version=found.version, now=NOW
        )


def recorded(engine: Engine, code: str) -> InterventionRecord:
    """The published activity as it is recorded."""
    with reading(engine) as session:
        found = interventions.find(session, Dataset.PUBLISHED, code)
    assert found is not None
    return found[0]
