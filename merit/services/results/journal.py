"""What the journal says of proposals and of published results."""

from typing import Any

from merit.domain.access import User
from merit.domain.proposals import Change, Proposal
from merit.domain.records import AssessmentRecord
from merit.store import audit
from merit.store.engine import Session
from merit.store.result_content import as_json

PROPOSAL, RESULT = "usulan_hasil", "hasil_resmi"
PUBLISHING = {
    Change.ENTER: "terbitkan_hasil",
    Change.CORRECT: "koreksi_hasil",
    Change.RETRACT: "tarik_hasil",
}


def note_proposal(
    session: Session,
    user: User,
    action: str,
    after: Proposal,
    *,
    before: Proposal | None = None,
    reason: str = "",
) -> None:
    """Write down what happened to a proposal, and let every page know."""
    audit.announce(
        session,
        user,
        action=action,
        subject=PROPOSAL,
        subject_key=str(after.number),
        before=None if before is None else _told(before),
        after=_told(after),
        reason=reason,
    )


def note_publication(session: Session, user: User, published: Proposal) -> None:
    """Write down the official result before and after, and let every page know."""
    audit.announce(
        session,
        user,
        action=PUBLISHING[published.change],
        subject=RESULT,
        subject_key=str(published.key),
        before=_content(published.before),
        after=_content(published.content),
        reason=published.reason,
    )


def _told(proposal: Proposal) -> dict[str, Any]:
    return {
        "hasil": str(proposal.key),
        "perubahan": proposal.change.value,
        "keadaan": proposal.state.value,
        "atas_versi": proposal.base_version,
        "versi": proposal.version,
        "alasan": proposal.reason,
        "isi": _content(proposal.content),
    }


def _content(record: AssessmentRecord | None) -> dict[str, Any] | None:
    """The journal writes equal numbers alike: 34 and 34.00 are no change."""
    if record is None:
        return None
    return as_json(record) | {
        "score": record.result.score,
        "published_index": record.published_index,
        "aspect_scores": dict(record.aspect_scores),
    }
