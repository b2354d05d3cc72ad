"""Words of the answers to single indicators: their state, verdict, conversation and history."""

from collections.abc import Sequence
from datetime import date

from merit.domain.instruments import Indicator, Instrument
from merit.domain.local_time import clock, day_of
from merit.domain.self_checks.plausibility import Doubt, DoubtKind, Priority
from merit.domain.self_checks.records import Answer, Remark, Verdict, Word
from merit.reports import self_check_words
from merit.ui.text import numbers, self_check

LEVEL, NOTE = "Tingkat", "Catatan"
NOTE_HINT = "Jelaskan dasar pilihan, tanpa nama orang dan NIP."
EVIDENCE, EVIDENCE_TITLE = "Bukti dukung", "Bukti dukung"
NO_EVIDENCE = "belum ada"
MORE, REPLY = "Riwayat", "Tanggapi"
EMPTY, LOCKED, INVALID, CONFLICT, ELSEWHERE, NO_LEVEL = (
    "Belum diisi",
    "Terkunci",
    "Belum dapat disimpan",
    "Diubah orang lain",
    "Diubah di tab atau komputer lain",
    "tingkat belum dipilih",
)
SAVED_SIGN, EMPTY_SIGN, LOCKED_SIGN, INVALID_SIGN, REMARK_SIGN = "✓", "○", "■", "✕", "◆"
SAVING = "Pilihan tersimpan saat diklik; catatan tersimpan saat Anda pindah dari kotaknya."
NO_NOTE = "Tanpa catatan"
NOT_CHOSEN = "Belum dipilih"
WORDS = self_check_words.VERDICTS
WORD_SIGNS = {Word.CONFORMS: "✓", Word.DIFFERS: "✕", Word.CLARIFY: "◆"}
VERDICT, EARLIER = "Verifikasi provinsi", "untuk jawaban sebelumnya"
TALK_TITLE, TALK_NOTE = (
    "Percakapan",
    "Dibaca daerah dan verifikator provinsi. Tanpa nama orang dan NIP.",
)
TALK_NONE = "Belum ada percakapan tentang indikator ini."
TALK_FIELD, TALK_SEND, TALK_SENT = "Tulis tanggapan", "Kirim tanggapan", "Tanggapan terkirim."
REGION, PROVINCE = "Daerah", "Provinsi"
HISTORY_TITLE, HISTORY_NONE = "Riwayat indikator", "Indikator ini belum pernah diisi."
HISTORY_HEAD = ("Waktu", "Oleh", "Peristiwa", "Tingkat", "Catatan")
ANSWERED = "Jawaban ke-{version}"
CLEARED = "dikosongkan"
BACK = "Kembali ke aspek {aspect}"
CHANGED = "Jawaban indikator ini baru saja diubah orang lain. Bandingkan, lalu pilih yang dipakai."
CHANGED_ELSEWHERE = (
    "Jawaban indikator ini baru saja diubah di tab atau komputer lain dengan akun Anda. "
    "Bandingkan, lalu pilih yang dipakai."
)
CHANGED_TITLE = "Isian Anda dan yang tersimpan"
CHANGED_HEAD = ("Bagian", "Isian Anda", "Tersimpan")
DIFFERS = "berbeda"
KEEP_MINE, TAKE_THEIRS = "Pakai isian saya", "Pakai yang tersimpan"
PRIORITIES = {
    Priority.BLOCKING: "Menahan pengajuan: bukti",
    Priority.EXPLAIN: "Menahan pengajuan: penjelasan pada catatan",
    Priority.NOTICE: "Perlu dilihat lagi",
}


def level(number: int, rubric: Sequence[str]) -> str:
    """One level on the rubric's own words.

    >>> level(2, ("Belum ada", "Ada sebagian")), level(3, ())
    ('2 – Ada sebagian', 'Tingkat 3')
    """
    if number > len(rubric):
        return f"Tingkat {number}"
    return f"{number} – {rubric[number - 1]}"


def name(indicator: Indicator) -> str:
    """An indicator by code and name."""
    return f"{indicator.code} {indicator.name}"


def called(instrument: Instrument, code: str) -> str:
    """The indicator of a code by code and name."""
    return next(name(item) for item in instrument.indicators if item.code == code)


def official(found: int | None, year: int | None) -> str:
    """The last official level."""
    if found is None or year is None:
        return "Tingkat resmi terakhir belum ada"
    return f"Tingkat resmi terakhir {found} ({year})"


def state(answer: Answer | None, today: date) -> tuple[str, str]:
    """Sign and words of what is recorded."""
    if answer is None or (answer.level is None and not answer.note):
        return EMPTY_SIGN, EMPTY
    told = self_check.saved(answer.changed_at, today)
    if answer.level is None:
        return EMPTY_SIGN, f"{told}; {NO_LEVEL}"
    return SAVED_SIGN, told


def too_late(fault: str, level: str, note: str) -> str:
    """What was typed after the indicator was locked, so that it can be copied."""
    typed = ", ".join(
        part
        for part in (f"tingkat {level}" if level else "", f'catatan "{note}"' if note else "")
        if part
    )
    return f"{INVALID}: {fault} Isian Anda: {typed or NOT_CHOSEN.lower()}."


def remarks(count: int) -> str:
    """That there is a conversation."""
    return f"Dikomentari ({count})"


def evidence(count: int) -> str:
    """How many documents there are.

    >>> evidence(0), evidence(2)
    ('Bukti dukung: belum ada', 'Bukti dukung: 2 dokumen')
    """
    return f"{EVIDENCE}: {f'{count} dokumen' if count else NO_EVIDENCE}"


def examples(listed: Sequence[str]) -> str:
    """What is usually shown as evidence.

    >>> examples(("SK peta jabatan", "Dokumen ABK"))
    'Bukti yang lazim diminta: SK peta jabatan; Dokumen ABK.'
    """
    return f"Bukti yang lazim diminta: {'; '.join(listed)}."


def verdict(found: Verdict, *, is_counting: bool) -> str:
    """What the province found, in one line."""
    verified = "" if found.level is None else f", tingkat {found.level}"
    earlier = "" if is_counting else f" ({EARLIER})"
    note = f". {found.note}" if found.note else ""
    return f"{VERDICT}: {WORDS[found.word]}{verified}{earlier}{note}"


def turn(remark: Remark) -> str:
    """Who said something, and when."""
    who = PROVINCE if remark.of_province else REGION
    return f"{who}, {numbers.moment(remark.written_at)}"


def when(item: Answer | Verdict) -> tuple[str, str]:
    """The day and the hour of something in the history."""
    moment = item.changed_at if isinstance(item, Answer) else item.decided_at
    return numbers.day(day_of(moment)), f"pukul {clock(moment)}"


def event(item: Answer | Verdict) -> tuple[str, str, str]:
    """What happened, the level it came to, and what was written about it."""
    note = item.note or numbers.NOTHING
    if isinstance(item, Answer):
        told = ANSWERED.format(version=item.version)
        return told, CLEARED if item.level is None else str(item.level), note
    chosen = numbers.NOTHING if item.level is None else str(item.level)
    return f"{VERDICT}: {WORDS[item.word]}", chosen, note


def doubt(item: Doubt, instrument: Instrument, other_level: int | None = None) -> str:
    """What is doubtful about an answer, and what to do."""
    match item.kind:
        case DoubtKind.NO_EVIDENCE:
            return (
                f"Tingkat {item.level} belum berbukti dukung. Tambahkan bukti, atau pilih tingkat "
                "yang lebih rendah."
            )
        case DoubtKind.JUMP:
            told = f"Tingkat resmi terakhir {item.official}, kini {item.level}"
            if item.priority is Priority.NOTICE:
                return f"{told}; penjelasannya sudah ditulis pada catatan."
            return f"{told}. Tulis penjelasannya pada catatan."
        case DoubtKind.CONTRADICTION:
            other = called(instrument, item.other_code or "")
            return (
                f"Tingkat {item.level}, sedangkan {other} yang menjadi dasarnya tingkat "
                f"{other_level}. Periksa keduanya."
            )
