"""Verdicts of the province on the answers of a self-check, one by one or the same on several."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from merit.domain.access import Permission, User
from merit.domain.instruments import Instrument
from merit.domain.local_time import since as told_since
from merit.domain.self_checks.records import Answer, SelfCheck, Verdict, Word
from merit.domain.self_checks.rules import standing_verdicts
from merit.domain.self_checks.verdicts import VerdictDraft, findings_on_verdict, verified_level
from merit.domain.self_checks.workflow import CheckState
from merit.errors import InputError, StaleError
from merit.services.results.judging import name_of, persons, refuse_errors
from merit.services.self_checks.guards import check_to_change, require_indicator, stale_answer
from merit.services.self_checks.journal import note_verdict
from merit.store import self_check_answers, self_check_periods, self_checks
from merit.store.engine import Session

LOCKED: Mapping[CheckState, str] = {
    CheckState.DRAFT: "Penilaian ini belum dikirim daerah. Tunggu sampai dikirim.",
    CheckState.WITH_HEAD: "Penilaian ini belum dikirim daerah. Tunggu sampai dikirim.",
    CheckState.RETURNED: "Penilaian ini sedang di daerah untuk diperbaiki. Tunggu kirimannya.",
    CheckState.MENDING: "Penilaian ini sedang di daerah untuk diperbaiki. Tunggu kirimannya.",
    CheckState.REOPENED: "Penilaian ini dibuka kembali bagi daerah. Tunggu kirimannya.",
    CheckState.VERIFIED: "Verifikasi sudah diselesaikan. Mintalah pemeriksaan ulang dulu.",
    CheckState.APPROVED: "Penilaian ini sudah disahkan. Mintalah dibuka kembali dulu.",
}
"""Why no verdict may be given in any state but SENT, and what to do instead."""

MOVED_ON = "Penilaian ini baru saja dilanjutkan orang lain. Muat ulang halaman, lalu periksa."

SENT_AGAIN = "Penilaian ini dikirim lagi oleh daerah. Muat ulang halaman, lalu periksa buktinya."

ALIKE = (Word.CONFORMS, Word.CLARIFY)
"""Words that may be given to several indicators at once: with others each has its own level."""


@dataclass(frozen=True, slots=True)
class _Held:
    """A self-check that waits for verdicts, with what is recorded of it, and what counts."""

    check: SelfCheck
    instrument: Instrument
    answers: Mapping[str, Answer]
    verdicts: Mapping[str, Verdict]
    counting: Mapping[str, Verdict]


def give_verdict(
    session: Session,
    user: User,
    period_code: str,
    region_code: str,
    indicator_code: str,
    *,
    word: Word,
    level: int | None,
    note: str,
    answer_version: int,
    since: datetime | None = None,
    now: datetime,
) -> Verdict:
    """Say what the province finds about the answer in `answer_version`.

    `since` is the `as_of` of the view the verifier saw: what was sent again later, with other
    evidence perhaps, is looked at again, and a verdict somebody else gave later is not passed over.
    The same verdict given again by the same person is one. Raises ResultError with its findings,
    InputError unless the self-check waits for verdicts, StaleError with the present SelfCheck,
    Answer or the other's Verdict.
    """
    held = _held(session, user, period_code, region_code, since=since)
    draft = VerdictDraft(word, level, note.strip())
    found = _judged(session, user, held, indicator_code, draft, answer_version, since, now)
    _keep(session, user, held, [found])
    return found


def give_same(
    session: Session,
    user: User,
    period_code: str,
    region_code: str,
    indicator_codes: Sequence[str],
    *,
    word: Word,
    note: str,
    answer_versions: Mapping[str, int],
    since: datetime | None = None,
    now: datetime,
) -> tuple[Verdict, ...]:
    """The same verdict on several indicators, on all of them or on none.

    Only what is the same for all: Sesuai, or Perlu klarifikasi with one note. Otherwise as
    `give_verdict`, in the order of `indicator_codes`.
    """
    held = _held(session, user, period_code, region_code, since=since)
    if word not in ALIKE:
        raise InputError(
            "Tingkat terverifikasi berbeda untuk tiap indikator. Putuskan Tidak sesuai satu per "
            "satu."
        )
    if not indicator_codes:
        raise InputError("Belum ada indikator yang dipilih. Pilih sekurang-kurangnya satu.")
    draft = VerdictDraft(word, None, note.strip())
    found = [
        _judged(session, user, held, code, draft, answer_versions.get(code, 0), since, now)
        for code in dict.fromkeys(indicator_codes)
    ]
    _keep(session, user, held, found)
    return tuple(found)


def _held(
    session: Session, user: User, period_code: str, region_code: str, *, since: datetime | None
) -> _Held:
    """The self-check, for a user who may give verdicts on it now as it was seen."""
    permission = Permission.VERIFY_SELF_CHECKS
    check = check_to_change(session, user, permission, period_code, region_code).check
    if check.state is not CheckState.SENT:
        raise InputError(LOCKED[check.state])
    if since is not None and check.sent_at is not None and check.sent_at > since:
        raise StaleError(SENT_AGAIN, check)
    answers = self_check_answers.answers(session, check)
    verdicts = self_check_answers.verdicts(session, check)
    return _Held(
        check,
        self_check_periods.instrument_of(session, check.dataset, period_code),
        answers,
        verdicts,
        standing_verdicts(check, answers, verdicts),
    )


def _judged(
    session: Session,
    user: User,
    held: _Held,
    code: str,
    draft: VerdictDraft,
    answer_version: int,
    since: datetime | None,
    now: datetime,
) -> Verdict:
    """The verdict as it is to be recorded; the recorded one where it says the same already."""
    require_indicator(held.instrument, code)
    answer = held.answers.get(code)
    if answer is None or answer.version != answer_version:
        raise stale_answer(session, answer, now=now)
    refuse_errors(findings_on_verdict(draft, answer, held.instrument))
    level = verified_level(draft, answer)
    present, person = held.counting.get(code), user.known_as
    if present is not None:
        said = (present.word, present.level, present.note, present.decided_by)
        if said == (draft.word, level, draft.note, person):
            return present
        if since is not None and present.decided_by != person and present.decided_at > since:
            by = name_of(present.decided_by, persons(session))
            when = told_since(present.decided_at, now=now)
            raise StaleError(f"Indikator {code} sudah diputuskan oleh {by} {when}.", present)
    return Verdict(code, draft.word, level, draft.note, answer_version, person, now)


def _keep(session: Session, user: User, held: _Held, found: Sequence[Verdict]) -> None:
    """Write down what is not recorded yet; whoever goes on with the whole is to see it first."""
    fresh = [item for item in found if item != held.counting.get(item.indicator_code)]
    if fresh and not self_checks.touch(session, held.check):
        raise InputError(MOVED_ON)
    self_check_answers.add_verdicts(session, held.check, fresh)
    for item in fresh:
        before = held.verdicts.get(item.indicator_code)
        note_verdict(session, user, held.check, item, before=before)
