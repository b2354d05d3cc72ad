"""What must hold of a newly agreed item, and of news about one.

Errors are refused; warnings deserve a second look. Fields are named as those of the records.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date

from merit.domain.coaching import CLOSED
from merit.domain.coaching_texts import findings_on_text
from merit.domain.findings import Finding, error, warning
from merit.domain.follow_up import DONE
from merit.domain.imports.persons import names_person
from merit.domain.instruments import Instrument
from merit.domain.records import ActionRecord, ActionUpdate
from merit.domain.states import ActionStatus

WHOLE = 100  # percent
NOTE, EVIDENCE = 2000, 1000
"""Longest note and longest evidence, in characters."""


def findings_on_agreement(
    record: ActionRecord, instrument: Instrument | None, *, decisions: Collection[str | None]
) -> Iterator[Finding]:
    """What is wrong with the parts of an item beside its agreement; its aspect is of `instrument`.

    `decisions` are the codes of the decisions of rakor in its data set that stand.
    """
    if names_person(record.owner):
        yield error(
            "owner",
            "Penanggung jawab ini terlihat seperti orang. Tulis unit atau jabatannya, misalnya "
            "BKPSDM Kabupaten Demak.",
        )
    yield from findings_on_text("evidence", "Bukti penyelesaian", record.evidence, EVIDENCE)
    if record.decision_code is not None and record.decision_code not in decisions:
        yield error(
            "decision_code",
            f"Keputusan {record.decision_code} belum tercatat atau sudah dicabut. "
            "Periksa kodenya, atau kosongkan.",
        )
    if record.aspect_code is None or record.indicator_code is not None:
        return
    if instrument is None or record.aspect_code not in {item.code for item in instrument.aspects}:
        yield error(
            "aspect_code",
            f"Aspek {record.aspect_code} tidak ada pada instrumen itu. Pilih aspek dari daftar.",
        )


def findings_on_news(record: ActionRecord, news: ActionUpdate, *, today: date) -> Iterator[Finding]:
    """What is wrong or doubtful in `news` about the recorded item, whoever brings it."""
    yield from findings_on_text("note", "Catatan", news.note, NOTE)
    yield from _day(record, news.noted_on, today)
    yield from _percentage(record, news)


def findings_on_report(
    record: ActionRecord, news: ActionUpdate, *, today: date
) -> Iterator[Finding]:
    """The same for what a region reports: it may neither cancel an item nor open a closed one."""
    if news.status is ActionStatus.CANCELLED:
        yield error(
            "status",
            "Hanya provinsi yang dapat membatalkan butir RTL. Sampaikan alasannya dalam catatan "
            "dengan status berjalan – terkendala.",
        )
    if record.status in CLOSED:
        yield error(
            "status",
            "Butir ini sudah ditutup. Hubungi pembina provinsi bila perlu dibuka kembali.",
        )
    yield from findings_on_news(record, news, today=today)


def _day(record: ActionRecord, day: date, today: date) -> Iterator[Finding]:
    if day > today:
        yield error("noted_on", "Tanggal catatan di masa depan. Isilah tanggal kejadiannya.")
    elif day < record.agreed_on:
        yield error(
            "noted_on",
            f"Tanggal catatan mendahului kesepakatan {record.agreed_on:%d-%m-%Y}. "
            "Periksa tanggalnya.",
        )
    elif record.updates and day < record.updates[-1].noted_on:
        yield error(
            "noted_on",
            f"Sudah ada catatan yang lebih baru, tanggal {record.updates[-1].noted_on:%d-%m-%Y}. "
            "Isilah tanggal itu atau sesudahnya.",
        )


def _percentage(record: ActionRecord, news: ActionUpdate) -> Iterator[Finding]:
    status, progress, told = news.status, news.progress, news.note.strip()
    if not 0 <= progress <= WHOLE:
        yield error("progress", f"Kemajuan {progress}% tidak mungkin. Isilah 0 sampai {WHOLE}.")
        return
    if status is ActionStatus.CANCELLED and not told:
        yield error("note", "Alasan pembatalan belum diisi. Tulis satu kalimat.")
    elif status in DONE and progress < WHOLE and not told:
        yield error(
            "note",
            f"Disebut selesai dengan kemajuan {progress}%. "
            "Isilah 100%, atau jelaskan dalam catatan.",
        )
    elif status is ActionStatus.DONE_ADJUSTED and not told:
        yield error("note", "Penyesuaiannya belum dijelaskan. Tulis satu kalimat.")
    elif record.status in CLOSED and status not in CLOSED and not told:
        yield error("note", "Alasan membuka kembali belum diisi. Tulis satu kalimat.")
    if status not in CLOSED and progress == WHOLE:
        yield warning("progress", "Kemajuan 100%, tetapi belum disebut selesai. Periksa keduanya.")
    elif status is ActionStatus.NOT_STARTED and progress > 0:
        yield warning(
            "progress", f"Disebut belum mulai dengan kemajuan {progress}%. Periksa keduanya."
        )
    if status is not ActionStatus.CANCELLED and progress < record.progress:
        yield warning(
            "progress",
            f"Kemajuan turun dari {record.progress}% menjadi {progress}%. "
            "Jelaskan sebabnya dalam catatan.",
        )


def with_news(record: ActionRecord, news: ActionUpdate) -> ActionRecord:
    """The item once `news` counts: its status and progress are those of its last note."""
    return replace(
        record,
        status=news.status,
        progress=news.progress,
        updates=(*record.updates, news),
    )
