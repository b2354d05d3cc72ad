"""What the journal says of batches."""

from merit.domain.access import User
from merit.domain.imports.batches import Batch
from merit.store import audit
from merit.store.engine import Session


def note_batch(session: Session, user: User, action: str, batch: Batch, *, reason: str) -> None:
    """Write down what happened to a batch, and let every page know."""
    audit.announce(
        session,
        user,
        action=action,
        subject="impor",
        subject_key=str(batch.number),
        after={
            "berkas": batch.file_name,
            "sidik": batch.digest,
            "dataset": batch.dataset.value,
            "jenis_berkas": batch.kind.value,
            "keadaan_impor": batch.state.value,
            "baris_baru": batch.new,
            "baris_berubah": batch.changed,
            "mengurungkan": batch.undoes,
        },
        reason=reason,
    )
