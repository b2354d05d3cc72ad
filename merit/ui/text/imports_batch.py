"""Words about files that were taken in: the list, one batch, and what became of it."""

from datetime import datetime

from merit.domain.imports.batches import Batch, BatchState
from merit.domain.imports.readings import Kind
from merit.ui.text import imports, numbers, results

LIST_TITLE = "Berkas yang sudah diimpor"
LIST_HEAD = ("Impor", "Diimpor", "Isi", "Keadaan")
LIST_NONE = (
    "Belum ada berkas yang diimpor.",
    "Setiap berkas yang disetujui tampil di sini, dan dapat diurungkan seluruhnya.",
)
STATES = {
    BatchState.WAITING: "Menunggu orang kedua",
    BatchState.RECORDED: "Tercatat",
    BatchState.WITHDRAWN: "Dibatalkan",
    BatchState.UNDONE: "Diurungkan",
}
PUBLISHED = "Terbit"
SIGNS = {
    BatchState.WAITING: "◔",
    BatchState.RECORDED: "●",
    BatchState.WITHDRAWN: "✕",
    BatchState.UNDONE: "↶",
}
DOWNLOAD = "Unduh berkas asli"
PROPOSALS_TITLE = "Usulan dalam impor ini"
RECORDS_TITLE = "Yang dicatat impor ini"
RECORDS_HEAD = ("Mengenai", "Yang terjadi", "Semula → menjadi")
REMOVED, REMOVED_NOTE = "✕ Dihapus", "tidak tercatat sebelum impor yang diurungkan"
PROPOSALS_HEAD = ("Hasil", "Perubahan", "Temuan", "Keadaan")
DECIDED_HEAD = ("Hasil", "Perubahan", "Keadaan")
CHANGED_TITLE = "Bandingkan kedua keadaan"
READ_NEWEST = "Lihat keadaan terbaru"
PART = "Bagian"
ON_SCREEN, NEWEST = "Yang Anda baca", "Keadaan terbaru"
MARK, NOTHING = results.MARK, numbers.NOTHING


def from_batch(number: int) -> str:
    """The way from a proposal to what came with it."""
    return f"Dari impor nomor {number}: lihat seluruhnya"


def name(batch: Batch) -> str:
    """What a batch is called."""
    return f"Impor nomor {batch.number}"


def title(batch: Batch) -> str:
    """A batch with its file."""
    if batch.undoes is not None:
        return f"{name(batch)}: mengurungkan impor nomor {batch.undoes}"
    return f"{name(batch)}: {batch.file_name}"


def state(batch: Batch) -> str:
    """The state of a batch; of results, what is recorded is published."""
    if batch.kind is Kind.RESULTS and batch.state is BatchState.RECORDED:
        return PUBLISHED
    return STATES[batch.state]


def lead(batch: Batch) -> str:
    """Where it stands, in one sentence."""
    if batch.state is BatchState.WAITING:
        return f"{name(batch)} menunggu orang kedua: {batch.waiting} usulan belum diputuskan."
    if batch.state is BatchState.RECORDED:
        return f"{name(batch)} {state(batch).lower()}: {counts(batch)}."
    if batch.state is BatchState.WITHDRAWN:
        return f"{name(batch)} dibatalkan; yang tercatat tidak berubah karenanya."
    return f"{name(batch)} diurungkan oleh impor nomor {batch.undone_by}."


def counts(batch: Batch) -> str:
    """How many rows it entered and changed."""
    if batch.undoes is not None:
        return f"{batch.new + batch.changed} dikembalikan"
    return f"{batch.new} baru, {batch.changed} berubah"


def standing(batch: Batch) -> str:
    """What is still open in it, or since when nothing is; empty where that goes without saying."""
    if batch.state is BatchState.WAITING:
        return f"{batch.waiting} dari {len(batch.proposals)} usulan menunggu"
    if batch.undone_by is not None and batch.state is not BatchState.UNDONE:
        return f"sedang diurungkan oleh impor nomor {batch.undone_by}"
    if batch.undone_by is not None:
        return f"oleh impor nomor {batch.undone_by}"
    return numbers.moment(batch.decided_at) if batch.decided_at else ""


def made(batch: Batch) -> tuple[str, str]:
    """By whom and when it was taken in."""
    return _name(batch, batch.made_by), numbers.moment(batch.made_at)


def facts(batch: Batch) -> tuple[tuple[str, str], ...]:
    """What one looks at first in a batch."""
    who, when = made(batch)
    done = "Diajukan" if batch.undoes is not None else "Diimpor"
    told = [
        ("Keadaan", state(batch)),
        ("Isi", imports.KINDS[batch.kind]),
        ("Baris", counts(batch)),
        (f"{done} oleh", who),
        (done, when),
    ]
    if batch.waiting:
        told.append(("Menunggu", f"{batch.waiting} dari {len(batch.proposals)} usulan"))
    if batch.decided_by is not None and batch.kind is Kind.RESULTS and batch.decided_at:
        told += [
            ("Diputuskan oleh", _name(batch, batch.decided_by)),
            ("Diputuskan", numbers.moment(batch.decided_at)),
        ]
    return (
        *told,
        ("Ukuran berkas", numbers.size(batch.size)),
        ("Sidik SHA-256", short(batch.digest)),
    )


def short(digest: str) -> str:
    """The start of a digest: enough to recognise a file by.

    >>> short("0123456789abcdef" * 4)
    '01234567…cdef'
    """
    return f"{digest[:8]}…{digest[-4:]}"


def undoing(batch: Batch) -> str:
    """Which batch this one takes back, or which one takes it back; empty for neither."""
    if batch.undoes is not None:
        return f"Impor ini mengurungkan impor nomor {batch.undoes}."
    if batch.undone_by is None:
        return ""
    done = "sudah diurungkan" if batch.state is BatchState.UNDONE else "sedang diurungkan"
    return f"Impor ini {done} oleh impor nomor {batch.undone_by}."


def to_other(number: int) -> str:
    """The way to another batch."""
    return f"Buka impor nomor {number}"


def changed(batch: Batch, now: datetime) -> str:
    """That somebody else was faster."""
    if batch.decided_by is not None and batch.decided_at is not None:
        return results.changed(_name(batch, batch.decided_by), batch.decided_at, now)
    return "Impor ini berubah sejak Anda membukanya. Bandingkan, lalu putuskan lagi."


def _name(batch: Batch, account: str) -> str:
    return batch.names.get(account, account)
