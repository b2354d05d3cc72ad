"""Words of verifying one self-check: its aspects, one indicator, the verdict, the conversation."""

from collections.abc import Collection, Sequence
from decimal import Decimal

from merit.domain.instruments import Aspect, Band, Indicator
from merit.domain.self_checks.records import Answer, Remark, Verdict, Word
from merit.services.self_checks.reading import Cell, Official
from merit.ui.text import numbers, self_check_cells

OVERVIEW, ITEMS = "Ringkasan", "RTL dari putusan"
PARTS = "Bagian penilaian"
STATE, SENT, CLAIM, VERIFIED, OFFICIAL = (
    "Keadaan",
    "Dikirim terakhir",
    "Klaim daerah",
    "Hasil verifikasi provinsi",
    "Hasil resmi terakhir",
)
NOT_YET = "belum lengkap"
NO_SCORE, NO_OFFICIAL = "tidak dihitung", "belum ada"
ESTIMATED = (
    "Skor klaim dan skor hasil verifikasi dihitung dengan bobot indikator prakiraan; keduanya "
    "bukan nilai resmi."
)
APART_TITLE = "Tidak sesuai atau perlu klarifikasi"
NO_APART, NONE_DECIDED = "Semua putusan sejauh ini Sesuai.", "Belum ada putusan."
APART_HEAD = ("Indikator", "Putusan", "Catatan putusan")
ASPECT_HEAD = ("Indikator", "Klaim", "Resmi", "Bukti", "Putusan")
UNDECIDED, UNDECIDED_SIGN = "Belum diputuskan", "○"
EARLIER = "Untuk jawaban sebelumnya"
LADDER = "Rubrik"
OF_REGION, OF_PROVINCE = "Dari daerah", "Dari provinsi"
NOTE, NO_NOTE = "Catatan daerah", "Daerah tidak menulis catatan."
EVIDENCE, NO_EVIDENCE = "Bukti dukung", "Daerah tidak melampirkan bukti dukung."
WANTED = "Bukti yang lazim diminta"
NO_VERDICT = "Belum ada putusan."
MARK_CLAIM, MARK_VERIFIED = "Klaim daerah", "Terverifikasi"
SIGN_CLAIM, SIGN_OFFICIAL, SIGN_VERIFIED = "●", "◇", "✓"
DECIDE, DECIDE_NOTE = (
    "Putusan",
    "Sesuai memakai tingkat yang diklaim. Tidak sesuai memerlukan tingkat terverifikasi dan "
    "catatan. Perlu klarifikasi memerlukan catatan.",
)
LEVEL, NO_LEVEL = "Tingkat terverifikasi (hanya untuk Tidak sesuai)", "Pilih tingkat"
VERDICT_NOTE = "Catatan putusan (wajib kecuali Sesuai)"
VERDICT_HINT = "Sebutkan bukti yang kurang atau yang perlu dijelaskan, tanpa nama orang dan NIP."
CANNOT = "Putusan belum tersimpan. Perbaiki yang berikut."
TALK, TALK_NOTE = (
    "Percakapan",
    "Dibaca daerah dan verifikator provinsi. Tanpa nama orang dan NIP.",
)
TALK_NONE = "Belum ada percakapan tentang indikator ini."
TALK_FIELD, TALK_SEND, TALK_SENT = "Pesan kepada daerah", "Kirim pesan", "Pesan terkirim."
HISTORY = "Riwayat jawaban dan putusan"
BULK, BULK_CLOSE = "Putusan yang sama untuk beberapa indikator", "Tutup putusan bersama"
BULK_NOTE = (
    "Centang indikator yang putusannya benar-benar sama. Tidak sesuai diputuskan satu per satu, "
    "karena tingkat terverifikasinya berbeda."
)
BULK_NOTE_FIELD = "Catatan untuk semua yang dicentang (wajib untuk Perlu klarifikasi)"
BULK_NONE = "Semua indikator aspek ini sudah diputuskan."
BULK_BUTTONS = {
    Word.CONFORMS: "Sesuai untuk yang dicentang",
    Word.CLARIFY: "Perlu klarifikasi untuk yang dicentang",
}
CHANGED = (
    "Yang Anda baca sudah tidak sama dengan yang tersimpan. Bandingkan, lalu pakai yang terbaru. "
    "Isian Anda tetap ada."
)
CHANGED_TITLE = "Yang Anda baca dan yang terbaru"
CHANGED_HEAD = ("Bagian", "Yang Anda baca", "Yang terbaru")
DIFFERS, READ_NEWEST = "berbeda", "Pakai yang terbaru"
ANSWER_PART, ANSWER_NOTE_PART, VERDICT_PART, VERDICT_NOTE_PART = (
    "Tingkat menurut daerah",
    NOTE,
    "Putusan",
    "Catatan putusan",
)


def decided(cells: Collection[Cell]) -> int:
    """How many of the indicators have a verdict that counts."""
    return sum(cell.verdict_counts for cell in cells)


def progress(cells: Collection[Cell]) -> str:
    """How many of the indicators of an aspect are decided."""
    done = decided(cells)
    return f"{done}/{len(cells)}{' ✓' if done == len(cells) else ''}"


def standing(score: Decimal | None, band: Band | None) -> str:
    """A score with its category."""
    if score is None:
        return NO_SCORE
    return f"{numbers.score(score)} ({band.name})" if band else numbers.score(score)


def official(found: Official | None) -> str:
    """The last official result, with its year."""
    if found is None:
        return NO_OFFICIAL
    band = found.band.name if found.band else ""
    score = "" if found.score is None else numbers.score(found.score)
    told = f"{score} ({band})" if score and band else score or band
    return f"{told}, {found.year}"


def no_rubric(number: int) -> str:
    """A level the instrument has no words for."""
    return f"Tingkat {number}"


def level(found: int | None) -> str:
    """A level as a number; an en dash for none."""
    return numbers.NOTHING if found is None else str(found)


def documents(count: int) -> str:
    """How many documents there are."""
    return f"{count} dokumen" if count else "tidak ada"


def aspect(item: Aspect) -> str:
    """An aspect by code and name."""
    return f"{item.code} {item.name}"


def wanted(found: Sequence[str]) -> str:
    """What the instrument usually asks for."""
    return f"{WANTED}: {'; '.join(found)}."


def indicator(item: Indicator) -> str:
    """An indicator by code and name."""
    return f"{item.code} {item.name}"


def mark_official(year: int) -> str:
    """The mark of the last official level."""
    return f"Resmi {year}"


def verdict(found: Verdict, *, is_counting: bool) -> str:
    """What was found, and at which level."""
    told = self_check_cells.WORDS[found.word]
    verified = "" if found.level is None else f", tingkat {found.level}"
    earlier = "" if is_counting else f" ({EARLIER.lower()})"
    return f"{told}{verified}{earlier}"


def both_levels(claimed: int | None, verified: int | None) -> str:
    """What was claimed, and what was verified of it."""
    found = "belum terverifikasi" if verified is None else f"terverifikasi {verified}"
    return f"klaim {level(claimed)}, {found}"


def decided_by(found: Verdict, name: str) -> str:
    """Who gave a verdict, and when."""
    return f"{name}, {numbers.moment(found.decided_at)}"


def turn(remark: Remark, name: str) -> str:
    """Who said something, and when."""
    who = name if remark.of_province else f"Daerah ({name})"
    return f"{who}, {numbers.moment(remark.written_at)}"


def saved(code: str, word: Word) -> str:
    """That a verdict is kept."""
    return f"Putusan {code} tersimpan: {self_check_cells.WORDS[word]}."


def saved_all(codes: Sequence[str], word: Word) -> str:
    """That the same verdict is kept for several."""
    told = self_check_cells.WORDS[word]
    return f"{len(codes)} putusan tersimpan ({', '.join(codes)}): {told}."


def tick(cell: Cell) -> str:
    """One indicator to tick, with what one needs to see about it."""
    answer = cell.answer
    claim = level(answer.level if answer else None)
    return f"{indicator(cell.indicator)} – klaim {claim}, bukti {documents(len(cell.evidence))}"


def pairs(answer: Answer | None, found: Verdict | None) -> dict[str, str]:
    """What is compared where somebody changed it meanwhile."""
    return {
        ANSWER_PART: level(answer.level if answer else None),
        ANSWER_NOTE_PART: (answer.note if answer else "") or numbers.NOTHING,
        VERDICT_PART: verdict(found, is_counting=True) if found else numbers.NOTHING,
        VERDICT_NOTE_PART: (found.note if found else "") or numbers.NOTHING,
    }
