"""Vocabulary of the province's coaching: kinds of intervention, stages of talent management."""

from datetime import date
from enum import StrEnum

from merit.domain.states import ActionStatus


class InterventionKind(StrEnum):
    """What the province or BKN held; award and commitment are events beside the coaching."""

    SOCIALISATION = "sosialisasi"
    COORDINATION = "rakor"
    DISCUSSION = "fgd"
    DESK = "desk"
    ASSISTANCE = "asistensi"
    COACHING = "coaching"
    TRAINING = "bimtek"
    STUDY = "studi"
    PREVERIFICATION = "praverifikasi"
    EXPOSE = "ekspose"
    MONITORING = "monev"
    AWARD = "anugerah"
    COMMITMENT = "komitmen"


# Awards and commitments are events beside the coaching.
COACHING = frozenset(InterventionKind) - {InterventionKind.AWARD, InterventionKind.COMMITMENT}


class Mode(StrEnum):
    """How those who take part meet."""

    ON_SITE = "tatap_muka"
    ONLINE = "daring"
    HYBRID = "hibrida"


class Precision(StrEnum):
    """How precisely the dates of an event are known."""

    DAY = "hari"
    MONTH = "bulan"


class TalentStage(StrEnum):
    """Stages of talent management, from not started to evaluated."""

    NOT_STARTED = "MT0"
    COMMITTED = "MT1"
    REGULATED = "MT2"
    ASSESSED = "MT3"
    MAPPED = "MT4"
    READY = "MT5"
    EXPOSED = "MT6"
    TO_IMPROVE = "MT6P"
    APPROVED = "MT7"
    APPLIED = "MT8"
    EVALUATED = "MT9"


CLOSED = frozenset({ActionStatus.DONE, ActionStatus.DONE_ADJUSTED, ActionStatus.CANCELLED})


def days_late(status: ActionStatus, due_on: date, *, today: date) -> int:
    """Days an open action item is past its due date; zero when closed or not yet due.

    >>> days_late(ActionStatus.ON_TRACK, date(2026, 3, 1), today=date(2026, 3, 4))
    3
    """
    return 0 if status in CLOSED else max(0, (today - due_on).days)
