"""What must hold of a decision of a rakor, and which action items carry it out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from merit.domain.agreements import Agreement
from merit.domain.coaching_rules import OWNER, TITLE
from merit.domain.coaching_texts import findings_on_text
from merit.domain.findings import Finding, error
from merit.domain.instruments import Instrument
from merit.domain.meetings import Decision, MeetingRecord
from merit.domain.progress_rules import EVIDENCE
from merit.domain.records import ActionRecord
from merit.domain.regions import Region
from merit.domain.result_sources import TEXT
from merit.domain.states import ActionStatus


@dataclass(frozen=True, slots=True)
class FollowUpDraft:
    """The action items that carry a decision out: one for each region, otherwise alike.

    `title` is empty where the decision itself says what is to be done. `owner` may hold
    `agreements.WHOSE`. `level_from` to `level_to` is the step of the indicator they aim at.
    """

    region_codes: tuple[str, ...]
    owner: str
    due_on: date
    title: str = ""
    evidence: str = ""
    level_from: int | None = None
    level_to: int | None = None


@dataclass(frozen=True, slots=True)
class DecisionDraft:
    """What was decided under the agenda item at `position`, and what is to follow, if anything.

    Aspect and indicator are of `instrument`; with an indicator its aspect is left out.
    """

    text: str
    position: int | None = None
    aspect_code: str | None = None
    indicator_code: str | None = None
    instrument: str | None = None
    follow_up: FollowUpDraft | None = None


@dataclass(frozen=True, slots=True)
class DecidedItem:
    """An action item of decision `number` of its meeting, as far as the hall needs to know it."""

    number: int
    code: str
    region_code: str
    title: str
    due_on: date
    status: ActionStatus


def tidy(draft: DecisionDraft) -> DecisionDraft:
    """`draft` without blanks around its texts; the aspect only where no indicator is named."""
    follow_up = draft.follow_up and replace(
        draft.follow_up,
        owner=draft.follow_up.owner.strip(),
        title=draft.follow_up.title.strip(),
        evidence=draft.follow_up.evidence.strip(),
    )
    aimed = draft.aspect_code or draft.indicator_code
    return replace(
        draft,
        text=draft.text.strip(),
        aspect_code=None if draft.indicator_code else draft.aspect_code,
        instrument=draft.instrument if aimed else None,
        follow_up=follow_up,
    )


def findings(
    draft: DecisionDraft,
    meeting: MeetingRecord,
    *,
    instruments: Mapping[str, Instrument],
    regions: Mapping[str, Region],
) -> tuple[Finding, ...]:
    """Everything found about a tidy draft; all of it must be mended."""
    return tuple(_found(draft, meeting, instruments, regions))


def _found(
    draft: DecisionDraft,
    meeting: MeetingRecord,
    instruments: Mapping[str, Instrument],
    regions: Mapping[str, Region],
) -> Iterator[Finding]:
    yield from findings_on_text("text", "Isi keputusan", draft.text, TEXT, needed=True)
    places = {item.position for item in meeting.agenda}
    if draft.position is not None and draft.position not in places:
        yield error("position", "Agenda keputusan ini tidak ada. Pilih agenda dari daftar.")
    yield from _aim(draft, instruments)
    if draft.follow_up is not None:
        yield from _follow_up(draft, draft.follow_up, regions)


def _aim(draft: DecisionDraft, instruments: Mapping[str, Instrument]) -> Iterator[Finding]:
    known = instruments.get(draft.instrument or "")
    aspects = {item.code for item in known.aspects} if known else set()
    indicators = {item.code for item in known.indicators} if known else set()
    if draft.aspect_code is not None and draft.aspect_code not in aspects:
        message = f"Aspek {draft.aspect_code} tidak ada pada instrumen itu. Pilih dari daftar."
        yield error("aspect_code", message)
    if draft.indicator_code is not None and draft.indicator_code not in indicators:
        message = f"Indikator {draft.indicator_code} tidak ada pada instrumen itu. Pilih lagi."
        yield error("indicator_code", message)


def _follow_up(
    draft: DecisionDraft, wanted: FollowUpDraft, regions: Mapping[str, Region]
) -> Iterator[Finding]:
    if not wanted.region_codes:
        yield error("region_codes", "Belum ada daerah yang dipilih. Pilih kelompok atau daerahnya.")
    if not set(wanted.region_codes) <= regions.keys():
        yield error("region_codes", "Ada kode daerah yang tidak dikenal. Pilih dari daftar.")
    yield from findings_on_text("owner", "Penanggung jawab", wanted.owner, OWNER, needed=True)
    yield from findings_on_text("rtl_title", "Rencana tindak lanjut", wanted.title, TITLE)
    if not wanted.title and len(draft.text) > TITLE:
        yield error(
            "rtl_title",
            f"Keputusan ini lebih panjang dari {TITLE} karakter, jadi tidak dapat sekaligus "
            "menjadi judul RTL. Isi Rencana tindak lanjut.",
        )
    yield from findings_on_text("evidence", "Bukti penyelesaian", wanted.evidence, EVIDENCE)
    if wanted.level_to is not None and draft.indicator_code is None:
        yield error("level_to", "Tingkat tujuan memerlukan indikator. Pilih indikatornya.")


def decision(draft: DecisionDraft, *, number: int, by: str, now: datetime) -> Decision:
    """The decision `draft` says, with the next number of its meeting."""
    return Decision(
        number=number,
        text=draft.text,
        decided_at=now,
        decided_by=by,
        position=draft.position,
        aspect_code=draft.aspect_code,
        indicator_code=draft.indicator_code,
        instrument=draft.instrument,
    )


def items(
    draft: DecisionDraft,
    meeting: MeetingRecord,
    number: int,
    *,
    regions: Mapping[str, Region],
    today: date,
) -> tuple[ActionRecord, ...]:
    """One action item for each region once, in order of code; their own codes are still empty."""
    wanted = draft.follow_up
    if wanted is None:
        return ()
    agreed = Agreement(
        region_codes=wanted.region_codes,
        title=wanted.title or draft.text,
        owner=wanted.owner,
        agreed_on=today,
        due_on=wanted.due_on,
        instrument=draft.instrument,
        aspect_code=draft.aspect_code,
        indicator_code=draft.indicator_code,
        level_from=wanted.level_from,
        level_to=wanted.level_to,
        evidence=wanted.evidence,
        intervention_code=meeting.intervention_code,
        decision_code=meeting.decision_code(number),
    )
    codes = sorted(set(agreed.region_codes))
    return tuple(agreed.item(meeting.dataset, regions[code]) for code in codes)


def has_the_words(kept: Decision, draft: DecisionDraft, *, by: str) -> bool:
    """Whether `kept` stands and was handed in by `by` in the words of `draft`, however spaced."""
    is_standing = not kept.withdrawn and kept.decided_by == by
    return is_standing and kept.text.split() == draft.text.split()


def is_about_the_same(kept: Decision, draft: DecisionDraft) -> bool:
    """Whether `kept` was made under the agenda item, and on the aim, that `draft` names."""
    asked = (draft.position, draft.aspect_code, draft.indicator_code, draft.instrument)
    return asked == (kept.position, kept.aspect_code, kept.indicator_code, kept.instrument)


def leads_to_the_same(carried: Iterable[ActionRecord], wanted: Iterable[ActionRecord]) -> bool:
    """Whether the items `carried` are those `wanted`, whatever came of them since."""
    return {_as_agreed(item) for item in carried} == {_as_agreed(item) for item in wanted}


def _as_agreed(item: ActionRecord) -> ActionRecord:
    return replace(item, code="", status=ActionStatus.NOT_STARTED, progress=0, updates=())


def already_decided(number: int) -> Finding:
    """What is found about a draft that words decision `number` for its regions, but differs."""
    return error(
        "text",
        f"Keputusan dengan kata yang sama sudah tercatat sebagai keputusan {number}. Ubah butir "
        "RTL-nya pada Tindak lanjut, atau bedakan kata keputusannya.",
    )


def is_untouched(item: ActionRecord) -> bool:
    """Whether nothing was done on an item yet, so that its decision may be taken back."""
    return item.status is ActionStatus.NOT_STARTED and not item.progress and not item.updates
