"""Words of the page on which instruments are kept."""

from merit.domain.instruments import InstrumentStatus, RevisionState, WeightStatus
from merit.domain.states import Dataset
from merit.services.instruments import Listed
from merit.services.instruments.differences import Comparison
from merit.store.instrument_revisions import Revision
from merit.ui.text import instrument_changes, numbers, shell

TITLE = "Instrumen penilaian"
PERIOD = "Revisi instrumen; hasil yang tercatat tetap memakai revisi saat ia dicatat"
LIST_TITLE = "Revisi yang tersimpan"
LIST_HEAD = ("Instrumen", "Revisi", "Keadaan", "Berlaku untuk", "Bobot resmi", "Hasil", "Diunggah")
STATES = {
    RevisionState.UPLOADED: "Menunggu diaktifkan",
    RevisionState.ACTIVE: "Dipakai",
    RevisionState.SUPERSEDED: "Digantikan",
}
SIGNS = {
    RevisionState.UPLOADED: "◔",
    RevisionState.ACTIVE: "●",
    RevisionState.SUPERSEDED: "○",
}
SHIPPED = "Bawaan aplikasi"
APART = "hasilnya tidak dibandingkan dengan revisi lain"
BACK = "Kembali ke daftar revisi"
EXPLAINED = "Lihat aspek, indikator, dan bobotnya di Metodologi"
DOWNLOAD = "Unduh berkas YAML"
UPLOAD_TITLE = "Unggah revisi baru"
UPLOAD_NOTE = (
    "Unduh berkas revisi yang dipakai sebagai pola, ubah seperlunya, lalu unggah di sini. "
    "Kode yang sama menjadi revisi berikutnya; kode lain menjadi instrumen baru. "
    "Tidak ada yang berubah sampai revisi itu diaktifkan."
)
FILE = "Berkas instrumen (YAML, paling besar 1 MB)"
FILE_FAULTS = "Berkas ini belum dapat dipakai:"
REASON = "Alasan"
REASON_HELP = "Tercatat di riwayat, misalnya nomor lampiran yang menjadi dasar."
UPLOAD = "Simpan sebagai revisi baru"
ACTIVATE_TITLE = "Aktifkan revisi ini"
ACTIVATE = "Aktifkan"
DISCARD_TITLE = "Buang revisi ini"
DISCARD_NOTE = "Hanya revisi yang belum pernah dipakai dapat dibuang."
DISCARD = "Buang"
CONFIRM = "Saya sudah membandingkan dan membaca akibatnya"
CONFIRM_FIRST = "Centang dahulu bahwa perbandingan dan akibatnya sudah dibaca."


def name(revision: Revision) -> str:
    """An instrument in few words."""
    return shell.instrument_name(revision.code)


def title(revision: Revision) -> str:
    """Instrument and revision."""
    return f"{name(revision)}, revisi {revision.number}"


def lead(rows: tuple[Listed, ...]) -> str:
    """The answer in one sentence: what is in use, and what waits."""
    active = [item.revision for item in rows if item.revision.state is RevisionState.ACTIVE]
    waiting = sum(item.revision.state is RevisionState.UPLOADED for item in rows)
    used = "; ".join(f"{name(item)} revisi {item.number} ({weights(item)})" for item in active)
    return f"Dipakai: {used}. " + (
        f"{waiting} revisi menunggu diaktifkan." if waiting else "Tidak ada revisi yang menunggu."
    )


def official(revision: Revision) -> str:
    """How many indicators have an official weight."""
    items = revision.instrument.indicators
    found = sum(item.weight_status is WeightStatus.OFFICIAL for item in items)
    return f"{found} dari {len(items)}"


def weights(revision: Revision) -> str:
    """How far the weights are known."""
    items = revision.instrument.indicators
    if not items or all(item.weight is None for item in items):
        return "bobot belum diketahui"
    return f"{official(revision)} bobot resmi"


def years(revision: Revision) -> str:
    """Years an instrument is used in, and whether it is a draft."""
    known = revision.instrument
    until = "seterusnya" if known.valid_until is None else str(known.valid_until)
    draft = ", rancangan" if known.status is InstrumentStatus.DRAFT else ""
    return f"{known.valid_from}–{until}{draft}"


def uploaded(revision: Revision) -> tuple[str, str]:
    """By whom and when; the second is empty for what came with the application."""
    if revision.uploaded_at is None:
        return SHIPPED, ""
    return revision.uploaded_by, numbers.moment(revision.uploaded_at)


def results_label(dataset: Dataset) -> str:
    """What the number of results counts."""
    return "Hasil terbit" if dataset is Dataset.PUBLISHED else "Hasil contoh"


def facts(revision: Revision, results: int, dataset: Dataset) -> tuple[tuple[str, str], ...]:
    """What one looks at first in a revision."""
    who, when = uploaded(revision)
    since = revision.activated_at
    return (
        ("Keadaan", STATES[revision.state]),
        ("Berlaku untuk", years(revision)),
        ("Skor maksimum", instrument_changes.exact(revision.instrument.maximum)),
        ("Bobot resmi", official(revision)),
        (results_label(dataset), f"{results} hasil"),
        ("Diunggah oleh", who),
        *((("Diunggah", when),) if when else ()),
        *((("Terakhir diaktifkan", numbers.moment(since)),) if since else ()),
    )


def upload_preview(code: str, number: int, comparison: Comparison | None) -> str:
    """What saving the file would do."""
    if comparison is None:
        return f"Kode {code} belum dikenal: berkas ini menjadi instrumen baru, revisi {number}."
    return (
        f"Berkas ini menjadi revisi {number} dari {shell.instrument_name(code)}. "
        f"{instrument_changes.note(comparison)}"
    )


def uploaded_now(revision: Revision) -> str:
    """What is said after an upload."""
    return f"Tersimpan sebagai {title(revision)}. Bandingkan, lalu aktifkan bila sesuai."


def activated_now(revision: Revision) -> str:
    """What is said after an activation."""
    return f"{title(revision)} kini dipakai."


def discarded_now(revision: Revision) -> str:
    """What is said after a revision was thrown away."""
    return f"{title(revision)} dibuang."


def stale(active: Revision | None) -> str:
    """What is in use now, when somebody else was faster."""
    return f"Sekarang dipakai: {title(active)}." if active else "Sekarang tidak ada yang dipakai."


def file_name(revision: Revision) -> str:
    """Name of the downloaded file."""
    return f"{revision.code}-revisi-{revision.number}.yaml"
