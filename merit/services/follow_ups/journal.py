"""What the journal says of action items and of what regions report of them."""

from typing import Any

from merit.domain.access import User
from merit.domain.progress_reports import ProgressReport
from merit.domain.records import ActionRecord
from merit.domain.states import Dataset
from merit.store import audit
from merit.store.coaching_content import action_as_json
from merit.store.engine import Session

ITEM = "butir_rtl"
ENTERED, AMENDED = "catat_rtl", "ubah_rtl"
NOTED, REPORTED = "catat_kemajuan", "laporkan_kemajuan"
ACCEPTED, RETURNED = "terima_kemajuan", "kembalikan_kemajuan"
Content = tuple[ActionRecord, str | None]
"""An item with the instrument of what it aims at."""


def subject(dataset: Dataset, code: str) -> str:
    """What the journal and the documents call an item."""
    return f"{dataset.value}/rtl/{code}"


def note_item(
    session: Session,
    user: User,
    action: str,
    after: Content,
    *,
    before: Content | None = None,
    report: ProgressReport | None = None,
    reason: str = "",
) -> None:
    """Write down what happened to an item, with the `report` it is about."""
    told = action_as_json(*after)
    if report is not None:
        told |= _report(report)
    audit.record(
        session,
        user,
        action=action,
        subject=ITEM,
        subject_key=subject(after[0].dataset, after[0].code),
        before=None if before is None else action_as_json(*before),
        after=told,
        reason=reason,
    )


def _report(report: ProgressReport) -> dict[str, Any]:
    return {
        "nomor_laporan": report.number,
        "tanggal_laporan": report.noted_on,
        "status_laporan": report.status.value,
        "kemajuan_laporan": report.progress,
        "catatan_laporan": report.note,
        "keadaan_laporan": report.state.value,
    }
