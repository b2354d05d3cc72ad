"""Words of the decisions about a batch: published by a second person, taken back, undone."""

from collections.abc import Collection
from datetime import datetime

from merit.domain.access import Permission, User
from merit.domain.findings import warnings
from merit.domain.imports.batches import Batch
from merit.domain.imports.readings import Kind
from merit.domain.local_time import clock
from merit.domain.proposals import Proposal
from merit.ui.text import results
from merit.ui.text.imports_batch import counts

DECIDE_TITLE = "Keputusan"
ACKNOWLEDGE = "Saya sudah memeriksa peringatan pada usulan di atas terhadap dokumennya"
ACKNOWLEDGE_FIRST = results.ACKNOWLEDGE_FIRST
SECOND_PERSON = "Anda ikut menyusunnya, jadi orang kedua yang memeriksa dan menerbitkan."
MEND_FIRST = "Buka usulannya untuk memperbaiki atau membatalkannya, lalu terbitkan seluruhnya."
WITHDRAW_TITLE, WITHDRAW = "Batalkan impor", "Batalkan impor ini"
WITHDRAW_NOTE = (
    "Semua usulan impor ini yang belum diputuskan dibatalkan. Hasil yang tercatat tidak berubah."
)
WITHDRAW_REASON = "Alasan pembatalan (wajib)"
UNDO_TITLE, UNDO = "Urungkan impor", "Urungkan impor ini"
UNDO_REASON = "Alasan mengurungkan (wajib)"
UNDO_UNDERSTOOD = "Saya memahami akibatnya"
UNDO_FIRST = "Baca dulu akibatnya, lalu centang bahwa sudah dipahami."
PUBLISH_NOTE = (
    "Periksa usulan di atas terhadap dokumennya. Semuanya terbit sekaligus, atau tidak satu pun."
)


def publish(batch: Batch) -> str:
    """The button of the second person."""
    return f"Terbitkan seluruh impor ({batch.waiting} usulan)"


def why_not(user: User, batch: Batch, found: Collection[Proposal]) -> str:
    """Why `user` cannot publish a waiting batch with the proposals `found`; empty if one can."""
    if not user.may(Permission.PUBLISH_RESULTS):
        return results.NOT_PUBLISHER
    if batch.dataset is not user.writes_in:
        return results.OTHER_DATASET
    if any(item.is_open and not item.may_be_decided_by(user.account) for item in found):
        return SECOND_PERSON
    return " ".join((*batch.hindrances, MEND_FIRST)) if batch.hindrances else ""


def has_warnings(found: Collection[Proposal]) -> bool:
    """Whether an open proposal carries warnings."""
    return any(warnings(item.findings) for item in found if item.is_open)


def consequences(batch: Batch) -> str:
    """What undoing a batch would do."""
    told = []
    if batch.new:
        told.append(f"{batch.new} yang baru " + ("ditarik" if _waits(batch) else "dihapus"))
    if batch.changed:
        told.append(f"{batch.changed} yang berubah kembali ke isi semula")
    what = " dan ".join(told)
    if _waits(batch):
        return (
            f"Akibatnya: {what}. Itu diajukan sebagai impor baru dan berlaku setelah orang kedua "
            "menerbitkannya. Ditolak bila ada yang sudah diubah atau dirujuk lagi "
            "sejak impor ini."
        )
    return (
        f"Akibatnya, saat ini juga: {what}. Ditolak bila ada yang sudah diubah atau "
        "dirujuk lagi sejak impor ini."
    )


def receipt(batch: Batch) -> str:
    """What is said after a file was taken in."""
    done = f"Tersimpan pukul {clock(batch.made_at)} sebagai impor nomor {batch.number}."
    if batch.kind is not Kind.RESULTS:
        return f"{done} {counts(batch)}; semua halaman mengikuti."
    return (
        f"{done} {len(batch.proposals)} usulan menunggu orang kedua: pengelola data lain membuka "
        "impor ini, memeriksa, lalu menerbitkan seluruhnya."
    )


def published(batch: Batch) -> str:
    """What is said after publication."""
    return f"{_at(batch.decided_at)}Seluruh impor terbit dan semua halaman mengikuti."


def withdrawn(batch: Batch) -> str:
    """What is said after a batch was taken back."""
    return f"{_at(batch.decided_at)}Impor dibatalkan; hasil yang tercatat tidak berubah."


def undone(batch: Batch) -> str:
    """What is said after undoing; `batch` is the one that takes the other back."""
    done = f"Tersimpan pukul {clock(batch.made_at)} sebagai impor nomor {batch.number}."
    if _waits(batch):
        return f"{done} Pengurungan menunggu orang kedua; sampai terbit, halaman lain tetap."
    return f"{done} Impor nomor {batch.undoes} diurungkan dan semua halaman mengikuti."


def _waits(batch: Batch) -> bool:
    return batch.kind is Kind.RESULTS


def _at(moment: datetime | None) -> str:
    return f"Tersimpan pukul {clock(moment)}. " if moment else ""
