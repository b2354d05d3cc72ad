"""Words of the page of official results: the queue, a proposal, the history of a result."""

from collections.abc import Iterable
from datetime import datetime

from merit.domain.access import Permission, User
from merit.domain.findings import Finding
from merit.domain.local_time import clock, since
from merit.domain.proposals import Change, Proposal, ProposalState, ResultKey
from merit.domain.states import Dataset
from merit.ui.text import numbers, result_facts, shell

TITLE = "Penetapan hasil"
PERIODS = {
    Dataset.PUBLISHED: "Bekerja pada data Terbit · hasil terbit setelah diperiksa orang kedua",
    Dataset.DEMO: "Bekerja pada Data contoh · hasil terbit setelah diperiksa orang kedua",
}
ENTER_LINK = "Catat atau koreksi hasil"
IMPORT_LINK = "Impor banyak hasil dari Excel"
BACK = "Kembali ke daftar usulan"
WAITING_TITLE = "Menunggu keputusan"
RETURNED_TITLE = "Dikembalikan untuk diperbaiki"
DECIDED_TITLE = "Baru diputuskan"
QUEUE_HEAD = ("Hasil", "Perubahan", "Diajukan", "Temuan", "Langkah berikutnya")
DECIDED_HEAD = ("Hasil", "Perubahan", "Keputusan", "Oleh")
NONE_WAITING = ("Tidak ada usulan yang menunggu.", "Usulan tampil di sini setelah diajukan.")
CHANGES = {Change.ENTER: "Baru", Change.CORRECT: "Koreksi", Change.RETRACT: "Tarik"}
SIGNS = {Change.ENTER: "+", Change.CORRECT: "◆", Change.RETRACT: "✕"}
STATES = {
    ProposalState.WAITING: "Menunggu keputusan",
    ProposalState.RETURNED: "Dikembalikan",
    ProposalState.PUBLISHED: "Terbit",
    ProposalState.WITHDRAWN: "Dibatalkan",
    ProposalState.OVERTAKEN: "Terdahului usulan lain",
}
NO_FINDINGS = "Tidak ada"
VERSIONS_TITLE = "Kedua versi"
ONE_TITLE = "Isi"
BEFORE, AFTER = "Tercatat sekarang", "Usulan"
WAS, PUT = "Semula", "Menjadi"
ON_SCREEN, NEWEST = "Yang Anda baca", "Versi terbaru"
PART, VALUE = "Bagian", "Nilai"
MARK = "berbeda"
FINDINGS_TITLE = "Temuan"
REASON_TITLE = "Alasan"
ACTIONS_TITLE = "Keputusan"
PUBLISH = "Terbitkan"
SEND_BACK = "Kembalikan"
SEND_BACK_NOTE = "Yang perlu diperbaiki (wajib)"
SEND_BACK_HINT = "Tulis apa yang harus diperbaiki, misalnya angka yang tidak cocok dengan dokumen."
ACKNOWLEDGE = "Saya sudah memeriksa peringatan di atas terhadap dokumennya"
ACKNOWLEDGE_FIRST = "Periksa dulu peringatannya, lalu centang bahwa sudah diperiksa."
AMEND_LINK = "Ubah usulan ini"
AMEND_OUTDATED = "Susun ulang di atas hasil yang tercatat sekarang"
MEND_TITLE = "Perbaiki atau batalkan"
MEND_NOTE = "Yang mengubah usulan ikut menyusunnya dan tidak dapat menerbitkannya."
WITHDRAW = "Batalkan usulan"
WITHDRAW_REASON = "Alasan pembatalan (wajib)"
HISTORY, HISTORY_LINK = "Riwayat hasil", "Riwayat hasil ini"
PROFILE_LINK = "Profil daerah"
FROM_PROFILE = "Koreksi hasil"
OPEN_SOURCE = "Buka sumber"
OUTDATED = (
    "Hasil yang tercatat sudah berubah sejak usulan ini disusun, sehingga usulan ini belum dapat "
    "diterbitkan. Yang menyusun perlu menyesuaikannya dengan hasil sekarang."
)
READ_NEWEST = "Lihat versi terbaru"
HISTORY_HEAD = ("Waktu", "Diputuskan oleh", "Perubahan", "Semula → menjadi")
HISTORY_FILE_HEAD = (
    *("Tanggal", "Jam", "Nomor", "Diputuskan oleh", "Disusun oleh", "Keputusan", "Perubahan"),
    *("Alasan", "Semula → menjadi"),
)
HISTORY_NONE = (
    "Belum ada perubahan yang diputuskan untuk hasil ini.",
    "Hasil dari pengisian awal tidak berasal dari usulan.",
)
UNCHANGED = "Hasil tidak berubah"
OTHER_DATASET = "Usulan ini ada di himpunan data lain; Anda hanya dapat membacanya."
NOT_PUBLISHER = "Diterbitkan oleh pengelola data."
SECOND_PERSON = "Anda ikut menyusunnya, jadi orang kedua yang memeriksa dan menerbitkan."
MEND_FIRST = "Perbaiki dulu temuannya, lalu terbitkan."
ADJUST_FIRST = "Sesuaikan dulu dengan hasil yang tercatat sekarang."
MAY_PUBLISH = "Anda dapat menerbitkan atau mengembalikan."
TO_MEND = "Menunggu perbaikan dari penyusunnya."
MAY_MEND = "Anda dapat memperbaiki lalu mengajukannya lagi."


def result(label: str, key: ResultKey) -> str:
    """Region and year of a result."""
    return f"{label} {key.year}"


def title(label: str, key: ResultKey) -> str:
    """A result in full."""
    return f"{label} {key.year}, {shell.instrument_name(key.instrument)}"


def lead(queue: Iterable[Proposal]) -> str:
    """How many proposals wait, and for what."""
    states = [item.state for item in queue]
    waiting, returned = (
        states.count(item) for item in (ProposalState.WAITING, ProposalState.RETURNED)
    )
    if not states:
        return "Tidak ada usulan yang menunggu keputusan."
    back = f", {returned} dikembalikan untuk diperbaiki" if returned else ""
    return f"{waiting} usulan menunggu keputusan{back}."


def change(proposal: Proposal) -> str:
    """What the official result was and would be."""
    was, put = proposal.before, proposal.content
    before = result_facts.said(was)
    if put is None:
        return f"{before} → ditarik"
    after = result_facts.said(put)
    if was is None or before != after:
        return after if was is None else f"{before} → {after}"
    return f"{after}; berbeda: {', '.join(result_facts.differing(was, put)) or numbers.NOTHING}"


def proposed(proposal: Proposal) -> tuple[str, str]:
    """By whom and when."""
    return _name(proposal, proposal.proposed_by), numbers.moment(proposal.proposed_at)


def decided(proposal: Proposal) -> tuple[str, str]:
    """By whom and when it was decided, or last changed."""
    return _name(proposal, proposal.changed_by), numbers.moment(proposal.changed_at)


def found(findings: Iterable[Finding]) -> str:
    """How many errors and warnings there are."""
    severities = [item.is_error for item in findings]
    errors, warnings = severities.count(True), severities.count(False)
    parts = [f"{errors} perlu diperbaiki"] if errors else []
    parts += [f"{warnings} peringatan"] if warnings else []
    return ", ".join(parts) or NO_FINDINGS


def why_not(user: User, proposal: Proposal) -> str:
    """Why `user` cannot publish a waiting proposal now; empty for one who can."""
    if not user.may(Permission.PUBLISH_RESULTS, proposal.key.region_code):
        return NOT_PUBLISHER
    if proposal.key.dataset is not user.writes_in:
        return OTHER_DATASET
    if not proposal.may_be_decided_by(user.account):
        return SECOND_PERSON
    if proposal.is_outdated:
        return ADJUST_FIRST
    return MEND_FIRST if any(item.is_error for item in proposal.findings) else ""


def next_step(user: User, proposal: Proposal) -> str:
    """What the reader may do with an open proposal, or whom it waits for."""
    if proposal.state is ProposalState.RETURNED:
        return MAY_MEND if user.may(Permission.PROPOSE_RESULTS) else TO_MEND
    return why_not(user, proposal) or MAY_PUBLISH


def facts(proposal: Proposal) -> tuple[tuple[str, str], ...]:
    """What one looks at first in a proposal."""
    who, when = proposed(proposal)
    others = [_name(proposal, item) for item in proposal.editors if item != proposal.proposed_by]
    told = [
        ("Perubahan", CHANGES[proposal.change]),
        ("Keadaan", STATES[proposal.state]),
        ("Diajukan oleh", who),
        ("Diajukan", when),
        *([("Ikut menyusun", ", ".join(others))] if others else []),
    ]
    if proposal.decided_by is not None:
        name, moment = decided(proposal)
        told += [("Diputuskan oleh", name), ("Diputuskan", moment)]
    return tuple(told)


def numbered(proposal: Proposal) -> str:
    """What a proposal is called, and the imported file it came with, if any."""
    came_with = f", impor nomor {proposal.batch}" if proposal.batch is not None else ""
    return f"Usulan {proposal.number}{came_with}"


def drawn_up(proposal: Proposal) -> str:
    """Who drew a proposal up."""
    return f"disusun {', '.join(_name(proposal, item) for item in proposal.editors)}"


def returned(proposal: Proposal) -> str:
    """Why a proposal was sent back or taken back."""
    name, _ = decided(proposal)
    return f"{STATES[proposal.state]} oleh {name}: {proposal.decision_note}"


def changed(by: str, at: datetime, now: datetime) -> str:
    """That somebody else was faster."""
    return f"Data ini baru saja diubah oleh {by} {since(at, now=now)}. Bandingkan lalu pilih."


def changed_proposal(proposal: Proposal, now: datetime) -> str:
    """The same, about a proposal."""
    return changed(_name(proposal, proposal.changed_by), proposal.changed_at, now)


def _saved(proposal: Proposal) -> str:
    return f"Tersimpan pukul {clock(proposal.changed_at)}."


def kept(proposal: Proposal) -> str:
    """What is said after a proposal was handed in."""
    return f"{_saved(proposal)} Usulan menunggu diperiksa orang kedua."


def published(proposal: Proposal) -> str:
    """What is said after publication."""
    done = "Hasil ditarik" if proposal.change is Change.RETRACT else "Hasil terbit"
    return f"{_saved(proposal)} {done} dan semua halaman mengikuti."


def sent_back(proposal: Proposal) -> str:
    """What is said after a proposal was sent back."""
    return f"{_saved(proposal)} Usulan dikembalikan kepada penyusunnya."


def withdrawn(proposal: Proposal) -> str:
    """What is said after a proposal was taken back."""
    return f"{_saved(proposal)} Usulan dibatalkan; hasil yang tercatat tidak berubah."


def _name(proposal: Proposal, account: str) -> str:
    return proposal.names.get(account, account)
