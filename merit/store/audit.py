"""The audit journal: written in the transaction of the change it tells of."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlmodel import Session

from merit.store.tables import AuditEntry


def record(
    session: Session,
    *,
    actor: str,
    action: str,
    subject: str,
    subject_key: str,
    after: Mapping[str, Any] | None = None,
    before: Mapping[str, Any] | None = None,
    reason: str = "",
) -> None:
    """Add one entry about what `actor` did to one subject."""
    session.add(
        AuditEntry(
            recorded_at=datetime.now(UTC),
            actor=actor,
            action=action,
            subject=subject,
            subject_key=subject_key,
            before=dict(before) if before is not None else None,
            after=dict(after) if after is not None else None,
            reason=reason,
        )
    )
