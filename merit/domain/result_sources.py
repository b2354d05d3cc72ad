"""Rules about how a result is proven: source, decree, dates, and texts that can be kept."""

import re
from collections.abc import Iterator
from datetime import date
from unicodedata import bidirectional, category

from merit.domain.findings import Finding, error, warning
from merit.domain.positions import Result
from merit.domain.provenance import Source, days_meant
from merit.domain.records import AssessmentRecord
from merit.domain.states import Dataset, SourceKind

REFERENCE, DECREE, TEXT = 500, 80, 4000
"""Longest source reference, decree number and free text, in characters."""

PARTIAL_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
PLAIN = "\n\t"
TURNING = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
"""Signs that turn the direction of what follows, by which a text can read as another one."""


def findings(record: AssessmentRecord, *, today: date, known: Source | None) -> Iterator[Finding]:
    """What is wrong or noteworthy in how `record` is proven.

    `known` is the source recorded under the same reference, if any.
    """
    source = record.provenance.source
    yield from findings_on_source(source, record.dataset, today=today, known=known)
    yield from _decree(record)
    yield from _dates(record, today)
    note = record.provenance.note
    if wrong := unusable("Catatan", note, TEXT):
        yield error("note", wrong)


def is_plain(text: str) -> bool:
    """Whether `text` holds no sign that cannot be kept (control characters) or that misleads.

    >>> is_plain("dua\\nbaris"), is_plain("nol\\x00"), is_plain("kanan\\u202ekiri")
    (True, False, False)
    """
    return all(
        sign in PLAIN
        or (
            category(sign) not in ("Cc", "Cs")
            and bidirectional(sign) not in TURNING
            and ord(sign) & 0xFFFE != 0xFFFE  # no character at all; XML cannot hold it
        )
        for sign in text
    )


def unusable(called: str, text: str, longest: int) -> str:
    """What to say of a text that is too long or holds what cannot be kept; empty for any other.

    >>> unusable("Catatan", "x" * 4001, 4000)
    'Catatan terlalu panjang (4.001 huruf, paling banyak 4.000). Persingkat.'
    >>> unusable("Catatan", "nol\\x00", 4000)
    'Catatan memuat tanda tak terlihat. Ketik ulang tanpa menyalin dari tempat lain.'
    """
    if len(text) > longest:
        most, written = (f"{number:,}".replace(",", ".") for number in (longest, len(text)))
        return f"{called} terlalu panjang ({written} huruf, paling banyak {most}). Persingkat."
    if not is_plain(text):
        return f"{called} memuat tanda tak terlihat. Ketik ulang tanpa menyalin dari tempat lain."
    return ""


def findings_on_source(
    source: Source, dataset: Dataset, *, today: date, known: Source | None
) -> Iterator[Finding]:
    """What is wrong with a source of anything recorded in `dataset`; `known` as in `findings`."""
    if not source.reference.strip():
        yield error(
            "source", "Sumber belum diisi. Tulis judul dokumen, nomor surat, atau alamatnya."
        )
    elif wrong := unusable("Sumber", source.reference, REFERENCE):
        yield error("source", wrong)
    if source.kind is SourceKind.DEMO and dataset is not Dataset.DEMO:
        yield error("source", "Sumber contoh hanya untuk Data contoh. Pilih jenis sumber lain.")
    if known is not None and known != source:
        yield error(
            "source",
            f"Sumber ini sudah tercatat sebagai {known.kind.value}, tanggal "
            f"{known.published_on or 'tidak diketahui'}. Samakan jenis dan tanggalnya, "
            "atau tulis rujukan yang lebih khusus.",
        )
    yield from _published_on(source.published_on, today)


def _published_on(published_on: str | None, today: date) -> Iterator[Finding]:
    if published_on is None:
        return
    try:
        days = days_meant(published_on) if PARTIAL_DAY.fullmatch(published_on) else None
    except ValueError:
        days = None
    if days is None:
        yield error(
            "source",
            "Tanggal sumber tidak terbaca. Tulis tahun, tahun-bulan, atau tahun-bulan-tanggal.",
        )
    elif days[0] > today:
        yield error("source", "Tanggal sumber di masa depan. Periksa tanggalnya.")


def _decree(record: AssessmentRecord) -> Iterator[Finding]:
    number, decided = record.decree_number, record.result.decided_on
    official = record.provenance.source.kind is SourceKind.OFFICIAL
    found = error if official else warning
    if number is not None and not number.strip():
        yield error("decree_number", "Nomor keputusan kosong. Tulis nomornya.")
    elif number is not None and (wrong := unusable("Nomor keputusan", number, DECREE)):
        yield error("decree_number", wrong)
    elif number is not None and decided is None:
        yield found("decided_on", "Nomor keputusan tanpa tanggal. Isilah tanggal keputusannya.")
    elif number is None and decided is not None:
        yield found("decree_number", "Tanggal keputusan tanpa nomor. Isilah nomor keputusannya.")
    elif number is None and official:
        yield warning(
            "decree_number",
            "Sumber resmi tanpa nomor dan tanggal keputusan. Lengkapi bila ada keputusannya.",
        )


def _dates(record: AssessmentRecord, today: date) -> Iterator[Finding]:
    result = record.result
    if result.decided_on is not None:
        if result.decided_on.year < result.year:
            yield error(
                "decided_on",
                f"Tanggal keputusan mendahului tahun penilaian {result.year}. Periksa keduanya.",
            )
        if result.decided_on > today:
            yield error("decided_on", "Tanggal keputusan di masa depan. Periksa tanggalnya.")
    if _ends_too_early(result):
        yield error(
            "valid_until",
            "Masa berlaku berakhir sebelum hasilnya ditetapkan. Periksa tanggalnya.",
        )


def _ends_too_early(result: Result) -> bool:
    until, decided = result.valid_until, result.decided_on
    return until is not None and (
        until.year < result.year or (decided is not None and until < decided)
    )
