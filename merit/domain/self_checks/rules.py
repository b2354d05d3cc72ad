"""What must hold of a period, of an answer, and of a self-check before it goes on."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from merit.domain.coaching_texts import findings_on_open_text
from merit.domain.findings import Finding, error
from merit.domain.instruments import Instrument
from merit.domain.result_sources import TEXT
from merit.domain.self_checks.periods import Period, PeriodDraft, PeriodState
from merit.domain.self_checks.plausibility import Doubt, DoubtKind, Priority
from merit.domain.self_checks.records import Answer, SelfCheck, Verdict, Word, counts

YEARS = range(2000, 2101)


def tidy(draft: PeriodDraft) -> PeriodDraft:
    """`draft` with its regions in order of code, each once."""
    return replace(draft, region_codes=tuple(sorted(set(draft.region_codes))))


def findings_on_period(
    draft: PeriodDraft, *, instruments: Mapping[str, Instrument], regions: Collection[str]
) -> Iterator[Finding]:
    """Everything found about a period; fields are those of the draft."""
    if draft.year not in YEARS:
        yield error("year", "Tahun penilaian tidak mungkin. Tulis tahun empat angka.")
    instrument = instruments.get(draft.instrument)
    if instrument is None:
        yield error("instrument", "Instrumen belum dipilih. Pilih instrumen dari daftar.")
    elif not instrument.indicators:
        yield error("instrument", "Instrumen ini belum memuat indikator. Pilih instrumen lain.")
    if draft.due_on < draft.opens_on:
        yield error(
            "due_on",
            "Tenggat kirim mendahului tanggal mulai. Tulis tanggal yang sama atau sesudah.",
        )
    if not draft.region_codes:
        yield error("region_codes", "Belum ada daerah yang dijadwalkan. Pilih daerahnya.")
    elif not set(draft.region_codes) <= set(regions):
        yield error("region_codes", "Ada daerah yang tidak dikenal. Pilih daerah dari daftar.")


def findings_on_amendment(period: Period, draft: PeriodDraft) -> Iterator[Finding]:
    """What of a period that was opened cannot be changed any more."""
    if period.state is PeriodState.PLANNED:
        return
    if draft.year != period.year:
        yield error("year", "Tahun tetap setelah masa dibuka. Rencanakan masa baru.")
    if draft.instrument != period.instrument:
        yield error("instrument", "Instrumen tetap setelah masa dibuka. Rencanakan masa baru.")
    if draft.opens_on != period.opens_on:
        yield error("opens_on", "Tanggal mulai tetap setelah masa dibuka. Ubah tenggat kirimnya.")


def findings_on_answer(
    instrument: Instrument, indicator_code: str, level: int | None, note: str
) -> Iterator[Finding]:
    """What is wrong with one answer; fields are "level:3.4" and "note:3.4"."""
    if level is not None and not 1 <= level <= instrument.levels:
        yield error(
            f"level:{indicator_code}",
            f"Tingkat {level} pada indikator {indicator_code} tidak mungkin. "
            f"Pilih 1 sampai {instrument.levels}.",
        )
    called = f"Catatan indikator {indicator_code}"
    yield from findings_on_open_text(f"note:{indicator_code}", called, note, TEXT)


def findings_on_handing_in(
    instrument: Instrument,
    check: SelfCheck,
    answers: Mapping[str, Answer],
    doubts: Iterable[Doubt],
) -> Iterator[Finding]:
    """What is missing before the head can look at it; only where it can still be mended."""
    for indicator in instrument.indicators:
        answer = answers.get(indicator.code)
        if answer is None or answer.level is None:
            yield error(
                f"level:{indicator.code}",
                f"Indikator {indicator.code} belum dijawab. Pilih tingkatnya.",
            )
    for doubt in doubts:
        if check.is_open(doubt.indicator_code) and doubt.priority is not Priority.NOTICE:
            yield _mended(doubt)


def _mended(doubt: Doubt) -> Finding:
    code = doubt.indicator_code
    if doubt.kind is DoubtKind.NO_EVIDENCE:
        return error(
            f"evidence:{code}",
            f"Indikator {code} tingkat {doubt.level} belum berbukti. Tambahkan bukti dukung, "
            "atau pilih tingkat yang lebih rendah.",
        )
    return error(
        f"note:{code}",
        f"Indikator {code} berubah dari tingkat {doubt.official} menjadi {doubt.level}. "
        "Tulis penjelasannya pada catatan.",
    )


def standing_verdicts(
    check: SelfCheck, answers: Mapping[str, Answer], verdicts: Mapping[str, Verdict]
) -> dict[str, Verdict]:
    """The verdicts that still speak about the answers as they are, by code of indicator."""
    return {
        code: verdict
        for code, verdict in verdicts.items()
        if counts(verdict, answers.get(code), check)
    }


def verified_levels(standing: Mapping[str, Verdict]) -> dict[str, int]:
    """The levels the province has verified, by code of indicator."""
    return {code: item.level for code, item in standing.items() if item.level is not None}


def verifiers(check: SelfCheck, standing: Mapping[str, Verdict]) -> frozenset[str]:
    """Whoever finished the verification, or gave a verdict it rests on."""
    gave = {verdict.decided_by for verdict in standing.values()}
    return frozenset(gave if check.verified_by is None else {*gave, check.verified_by})


def questioned(standing: Mapping[str, Verdict]) -> frozenset[str]:
    """The indicators of which the province does not say that they conform."""
    return frozenset(
        code for code, verdict in standing.items() if verdict.word is not Word.CONFORMS
    )


def findings_on_return(standing: Mapping[str, Verdict]) -> Iterator[Finding]:
    """What keeps a self-check from being returned: the region must learn what to mend."""
    if not questioned(standing):
        yield error(
            "verdicts",
            "Belum ada indikator yang dinyatakan tidak sesuai atau perlu klarifikasi. "
            "Tandai indikatornya dulu, lalu kembalikan.",
        )


def findings_on_verification(
    instrument: Instrument, standing: Mapping[str, Verdict]
) -> Iterator[Finding]:
    """What keeps a verification from being finished: every indicator needs a level."""
    for indicator in instrument.indicators:
        verdict = standing.get(indicator.code)
        if verdict is None:
            yield error(
                f"verdict:{indicator.code}",
                f"Indikator {indicator.code} belum diperiksa. Beri hasil verifikasinya.",
            )
        elif verdict.word is Word.CLARIFY:
            yield error(
                f"verdict:{indicator.code}",
                f"Indikator {indicator.code} masih perlu klarifikasi. Kembalikan ke daerah, "
                "atau putuskan sesuai atau tidak sesuai.",
            )


def is_on_time(first_sent_on: date, due_on: date) -> bool:
    """Whether what was first sent on a day came in time: the day it is due still is.

    >>> is_on_time(date(2026, 5, 29), date(2026, 5, 29))
    True
    """
    return first_sent_on <= due_on
