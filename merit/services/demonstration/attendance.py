"""What was reported of the activities of the demonstration: who came, how many, and how they met.

Nobody noted the attendance of some of them: what is not known is a case too. A region with an
action item of an activity was there, and the regions that waited longest stay the same.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from merit.domain.coaching import Mode
from merit.domain.meetings import MeetingRecord
from merit.domain.records import InterventionRecord
from merit.domain.regions import Region
from merit.domain.states import InterventionStatus

ORGANISER = "BKD Provinsi Jawa Tengah"
HOST = "BKPSDM {label}"
OFFICERS = "Tim pembinaan sistem merit"
FUND = "APBD Provinsi Jawa Tengah"
ONLINE_SHARE = 2  # persons of a region at a meeting online; three where people travel
ON_SITE_SHARE = 3


class Report(NamedTuple):
    """What was reported of an activity; `absent` are codes of regions that were invited only."""

    absent: str = ""
    agreements: str = ""
    cost: int | None = None


REPORTS = {
    "I-2023-01": Report("33.26"),
    "I-2023-03": Report("33.04"),
    "I-2023-04": Report(),
    "I-2023-05": Report("33.19"),
    "I-2023-07": Report(cost=48_500_000),
    "I-2023-08": Report("33.16 33.20"),
    "I-2024-01": Report("33.18"),
    "I-2024-02": Report(),
    "I-2024-03": Report("33.28"),
    "I-2024-04": Report("33.24"),
    "I-2024-05": Report("33.28"),
    "I-2024-06": Report("33.13"),
    "I-2024-08": Report("33.18 33.21", cost=36_000_000),
    "I-2025-02": Report("33.02"),
    "I-2025-03": Report(),
    "I-2025-04": Report("33.27"),
    "I-2025-05": Report("33.19"),
    "I-2025-08": Report("33.71", cost=37_250_000),
    "I-2025-09": Report(),
    "I-2025-10": Report("33.72"),
    "I-2026-04": Report("33.08"),
    "I-2026-05": Report(),
    "I-2026-06": Report(
        "33.12", "Kriteria penghargaan disusun bersama sebelum akhir tahun.", 14_750_000
    ),
    "I-2026-07": Report(),
    "I-2026-08": Report(
        "33.03 33.21", "Daftar bukti dukung yang kurang disampaikan per daerah.", 38_400_000
    ),
    "I-2026-09": Report("33.75"),
}
"""The reports by code of activity; the rakor with minutes have theirs from the minutes."""


def with_reports(
    activities: Iterable[InterventionRecord],
    meetings: Iterable[MeetingRecord],
    regions: Sequence[Region],
) -> tuple[InterventionRecord, ...]:
    """The activities with how they meet, who holds them, and what was reported of those held."""
    labels = {region.code: region.label for region in regions}
    minuted = {item.intervention_code: item for item in meetings}
    return tuple(_arranged(item, minuted.get(item.code), labels) for item in activities)


def _arranged(
    item: InterventionRecord, meeting: MeetingRecord | None, labels: dict[str, str]
) -> InterventionRecord:
    host = labels.get(item.place_code or "")
    arranged = replace(
        item,
        mode=_mode(item, meeting),
        organiser=ORGANISER,
        host=HOST.format(label=host) if host else "",
        officers=OFFICERS,
        fund_source=FUND,
    )
    report = REPORTS.get(item.code)
    if item.status is not InterventionStatus.HELD or (report is None and meeting is None):
        return arranged
    told = report or Report()
    there = set(meeting.attended if meeting else item.region_codes) - set(told.absent.split())
    present = tuple(code for code in item.region_codes if code in there)
    share = ONLINE_SHARE if arranged.mode is Mode.ONLINE else ON_SITE_SHARE
    return replace(
        arranged,
        present_codes=present,
        participants=share * len(present),
        agreements=told.agreements,
        cost=told.cost,
    )


def _mode(item: InterventionRecord, meeting: MeetingRecord | None) -> Mode | None:
    if item.place_code is None:
        return Mode.ONLINE
    return Mode.ON_SITE if meeting is None else meeting.mode
