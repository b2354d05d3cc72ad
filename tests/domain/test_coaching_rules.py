"""What must hold of interventions and action items, and what deserves a second look."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from merit.domain.coaching import InterventionKind, Precision
from merit.domain.coaching_rules import (
    Background,
    findings_on_action,
    findings_on_intervention,
)
from merit.domain.findings import Severity
from merit.domain.instruments import Instrument
from merit.domain.provenance import Provenance, Source
from merit.domain.records import ActionRecord, InterventionRecord
from merit.domain.states import (
    ActionStatus,
    Confidence,
    Dataset,
    InterventionStatus,
    SourceKind,
)

TODAY = date(2026, 5, 12)
KASN = "kasn-9-2019"
ACTIVITY = InterventionRecord(
    dataset=Dataset.PUBLISHED,
    code="I-2026-01",
    kind=InterventionKind.DESK,
    title="Desk bukti dukung",
    status=InterventionStatus.HELD,
    starts_on=date(2026, 4, 20),
    ends_on=date(2026, 4, 21),
    precision=Precision.DAY,
    provenance=Provenance(
        Source("Rekapitulasi", SourceKind.GOVERNMENT, "2026-04"), Confidence.HIGH
    ),
    hours=Decimal("7.5"),
    region_codes=("33.03",),
    aspect_codes=("A1",),
    instrument=KASN,
)
ITEM = ActionRecord(
    dataset=Dataset.PUBLISHED,
    code="R-2026-001",
    region_code="33.03",
    title="Menyusun peta jabatan",
    owner="BKPSDM",
    agreed_on=date(2026, 4, 20),
    due_on=date(2026, 9, 30),
    status=ActionStatus.ON_TRACK,
    progress=40,
    intervention_code="I-2026-01",
    indicator_code="3.9",
    level_from=2,
    level_to=3,
)


@pytest.fixture
def around(kasn: Instrument) -> Background:
    return Background(
        TODAY,
        regions={"33.03"},
        instruments={KASN: kasn},
        interventions={"I-2026-01"},
        sources={"Lama": Source("Lama", SourceKind.MEDIA)},
    )


def test_nobody_can_object_to_these(around: Background) -> None:
    assert findings_on_intervention(ACTIVITY, around) == ()
    assert findings_on_action(ITEM, KASN, around) == ()


@pytest.mark.parametrize(
    ("changes", "field", "severity"),
    [
        ({"title": " "}, "title", Severity.ERROR),
        ({"place": "ke\u202ekiri"}, "place", Severity.ERROR),
        ({"code": "x" * 21}, "code", Severity.ERROR),
        ({"starts_on": date(1999, 12, 31)}, "starts_on", Severity.ERROR),
        ({"ends_on": date(2026, 4, 19)}, "ends_on", Severity.ERROR),
        ({"starts_on": date(2026, 5, 13), "ends_on": date(2026, 5, 13)}, "status", Severity.ERROR),
        ({"status": InterventionStatus.PLANNED}, "status", Severity.WARNING),
        ({"hours": Decimal("1000.5")}, "hours", Severity.ERROR),
        ({"hours": Decimal("NaN")}, "hours", Severity.ERROR),
        ({"region_codes": ()}, "region_codes", Severity.WARNING),
        ({"region_codes": ("34.71",)}, "region_codes", Severity.ERROR),
        ({"aspect_codes": ("A9",)}, "aspect_codes", Severity.ERROR),
        ({"instrument": None}, "aspect_codes", Severity.ERROR),
        (
            {"provenance": Provenance(Source("", SourceKind.MEDIA), Confidence.LOW)},
            "source",
            Severity.ERROR,
        ),
        (
            {"provenance": Provenance(Source("Lama", SourceKind.OFFICIAL), Confidence.LOW)},
            "source",
            Severity.ERROR,
        ),
    ],
    ids=lambda value: ", ".join(value) if isinstance(value, dict) else str(value),
)
def test_what_is_found_about_an_activity(
    around: Background, changes: dict[str, Any], field: str, severity: Severity
) -> None:
    (found,) = findings_on_intervention(replace(ACTIVITY, **changes), around)
    assert (found.field, found.severity) == (field, severity)


@pytest.mark.parametrize(
    ("changes", "field", "severity"),
    [
        ({"owner": ""}, "owner", Severity.ERROR),
        ({"region_code": "34.71"}, "region_code", Severity.ERROR),
        ({"intervention_code": "I-2026-02"}, "intervention_code", Severity.ERROR),
        ({"indicator_code": "9.1"}, "indicator_code", Severity.ERROR),
        ({"indicator_code": None}, "level_to", Severity.WARNING),
        ({"level_to": 5}, "level_to", Severity.ERROR),
        ({"level_to": 2}, "level_to", Severity.WARNING),
        ({"due_on": date(2026, 4, 19)}, "due_on", Severity.ERROR),
        ({"due_on": date(2040, 1, 1)}, "due_on", Severity.ERROR),
        ({"agreed_on": date(2026, 5, 13)}, "agreed_on", Severity.WARNING),
        ({"progress": -1}, "progress", Severity.ERROR),
        ({"progress": 100}, "progress", Severity.WARNING),
        ({"status": ActionStatus.DONE}, "progress", Severity.WARNING),
        ({"status": ActionStatus.NOT_STARTED}, "progress", Severity.WARNING),
    ],
    ids=lambda value: ", ".join(value) if isinstance(value, dict) else str(value),
)
def test_what_is_found_about_an_item(
    around: Background, changes: dict[str, Any], field: str, severity: Severity
) -> None:
    (found,) = findings_on_action(replace(ITEM, **changes), KASN, around)
    assert (found.field, found.severity) == (field, severity)


def test_errors_come_before_warnings(around: Background) -> None:
    item = replace(ITEM, level_to=2, due_on=date(2026, 4, 19))
    found = findings_on_action(item, KASN, around)
    assert [finding.severity for finding in found] == [Severity.ERROR, Severity.WARNING]


def test_an_item_done_in_another_way_or_given_up_may_stand_at_any_progress(
    around: Background,
) -> None:
    for status in (ActionStatus.DONE_ADJUSTED, ActionStatus.CANCELLED):
        assert findings_on_action(replace(ITEM, status=status), KASN, around) == ()
