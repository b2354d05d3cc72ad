"""What the closed vocabularies are called on screen."""

from merit.domain.coaching import InterventionKind, Mode
from merit.domain.meetings import MeetingState
from merit.domain.states import (
    ActionStatus,
    Claim,
    Confidence,
    Dataset,
    InterventionStatus,
    SourceKind,
    Status,
)
from merit.reports import talent_words, view_words

DATASETS = {Dataset.PUBLISHED: "Terbit", Dataset.DEMO: "Contoh"}
STATUSES = {
    Status.ASSESSED: "Dinilai",
    Status.NOT_SCHEDULED: "Tidak dijadwalkan tahun ini (siklus 2 tahun)",
    Status.NOT_ASSESSED: "Belum dinilai",
    Status.UNDER_ASSESSMENT: "Sedang dinilai",
    Status.NOT_RECEIVED: "Data belum diterima provinsi",
    Status.NOT_PARTICIPATING: "Tidak ikut",
}
CLAIMS = {
    Claim.DIRECT: "dinyatakan langsung",
    Claim.INFERRED: "disimpulkan dari sumber",
    Claim.BLANKET: "pernyataan menyeluruh",
    Claim.DISPUTED: "sumber bertentangan",
}
CONFIDENCES = {Confidence.HIGH: "tinggi", Confidence.MEDIUM: "sedang", Confidence.LOW: "rendah"}
SOURCE_KINDS = {
    SourceKind.OFFICIAL: "Resmi",
    SourceKind.GOVERNMENT: "Situs pemerintah",
    SourceKind.MEDIA: "Pernyataan media",
    SourceKind.DEMO: "Data contoh",
}
INTERVENTIONS = {
    InterventionKind.SOCIALISATION: "Sosialisasi",
    InterventionKind.COORDINATION: "Rakor",
    InterventionKind.DISCUSSION: "FGD tematik",
    InterventionKind.DESK: "Desk",
    InterventionKind.ASSISTANCE: "Asistensi",
    InterventionKind.COACHING: "Klinik pendampingan",
    InterventionKind.TRAINING: "Bimbingan teknis",
    InterventionKind.STUDY: "Studi tiru",
    InterventionKind.PREVERIFICATION: "Praverifikasi",
    InterventionKind.EXPOSE: "Ekspose",
    InterventionKind.MONITORING: "Kunjungan monev",
    InterventionKind.AWARD: "Penganugerahan",
    InterventionKind.COMMITMENT: "Penandatanganan komitmen",
}
MODES = {
    Mode.ON_SITE: "Tatap muka",
    Mode.ONLINE: "Daring",
    Mode.HYBRID: "Tatap muka dan daring",
}
INTERVENTION_STATUSES = {
    InterventionStatus.PLANNED: "Rencana",
    InterventionStatus.HELD: "Terlaksana",
    InterventionStatus.POSTPONED: "Ditunda",
    InterventionStatus.CANCELLED: "Batal",
}
MEETING_STATES = {
    MeetingState.DRAFT: "Draf",
    MeetingState.OPEN: "Dibuka",
    MeetingState.RUNNING: "Sedang berjalan",
    MeetingState.CLOSED: "Ditutup",
    MeetingState.CANCELLED: "Dibatalkan",
}
ACTION_STATUSES = {
    ActionStatus.NOT_STARTED: "Belum mulai",
    ActionStatus.ON_TRACK: "Berjalan – sesuai rencana",
    ActionStatus.HINDERED: "Berjalan – terkendala",
    ActionStatus.DONE: "Selesai",
    ActionStatus.DONE_ADJUSTED: "Selesai dengan penyesuaian",
    ActionStatus.CANCELLED: "Dibatalkan",
}
ACTION_SIGNS = {
    ActionStatus.NOT_STARTED: "○",
    ActionStatus.ON_TRACK: "►",
    ActionStatus.HINDERED: "◆",
    ActionStatus.DONE: "✓",
    ActionStatus.DONE_ADJUSTED: "✓",
    ActionStatus.CANCELLED: "✕",
}
LAST_REPORT_ON_TRACK = "Laporan terakhir: sesuai rencana"
LATE_SIGN, STALE_SIGN = "▲", "…"
TALENT_STAGES = talent_words.STAGES
group = view_words.group


def reported(status: ActionStatus, *, is_late: bool) -> str:
    """The state of an item as reported; "on track" past its due date is what was said last."""
    if is_late and status is ActionStatus.ON_TRACK:
        return LAST_REPORT_ON_TRACK
    return ACTION_STATUSES[status]


def more(number: int, shown: int) -> str:
    """How many of `number` are not among the `shown` ones; empty when all are.

    >>> more(7, 5), more(5, 5)
    ('dan 2 lainnya', '')
    """
    rest = number - shown
    return f"dan {rest} lainnya" if rest > 0 else ""
