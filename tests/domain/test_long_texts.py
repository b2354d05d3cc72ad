"""Fields take texts of any length: the rules say of each what is too long for it."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date

import pytest

from merit.domain import activity_rules, decision_rules, practice_rules
from merit.domain.coaching import InterventionKind, Precision
from merit.domain.decision_rules import DecisionDraft, FollowUpDraft
from merit.domain.findings import Finding
from merit.domain.meeting_rules import findings_on_notes
from merit.domain.meetings import MeetingRecord
from merit.domain.practices import PracticeDraft
from merit.domain.proposals import Change
from merit.domain.provenance import Provenance, Source
from merit.domain.records import InterventionRecord
from merit.domain.result_rules import findings_on_reason
from merit.domain.states import Confidence, Dataset, InterventionStatus, SourceKind

DAY = date(2026, 3, 5)
MEETING = MeetingRecord(Dataset.DEMO, "K-2026-01", "Rakor", DAY)
PROOF = Provenance(Source("Surat", SourceKind.OFFICIAL), Confidence.HIGH)
ACTIVITY = InterventionRecord(
    *(Dataset.DEMO, "I-2026-01", InterventionKind.DESK, "Desk", InterventionStatus.HELD),
    *(DAY, DAY, Precision.DAY, PROOF),
)


def decided(draft: DecisionDraft) -> Collection[Finding]:
    return decision_rules.findings(draft, MEETING, instruments={}, regions={})


def evidence(text: str) -> Collection[Finding]:
    return decided(DecisionDraft("Lanjut.", follow_up=FollowUpDraft((), "Tim", DAY, evidence=text)))


def described(text: str) -> Collection[Finding]:
    draft = PracticeDraft("33.29", "Kartu kinerja", text, "kasn-9-2019", "A5", contact="BKPSDM")
    return practice_rules.findings(draft, instruments={}, regions={"33.29"})


def activity(name: str) -> Callable[[str], Collection[Finding]]:
    return lambda text: list(activity_rules.findings(replace(ACTIVITY, **{name: text}), None))


TEXTS: dict[str, tuple[int, str, Callable[[str], Collection[Finding]]]] = {
    "catatan agenda": (4000, "Catatan", findings_on_notes),
    "keputusan": (4000, "Isi keputusan", lambda text: decided(DecisionDraft(text))),
    "bukti": (1000, "Bukti penyelesaian", evidence),
    "uraian praktik": (4000, "Uraian", described),
    "keadaan awal": (4000, "Keadaan awal", activity("initial_condition")),
    "kesepakatan": (4000, "Kesepakatan", activity("agreements")),
    "rekomendasi": (4000, "Rekomendasi", activity("recommendations")),
    "alasan hasil": (4000, "Alasan", lambda text: findings_on_reason(Change.CORRECT, text)),
}


@pytest.mark.parametrize("name", TEXTS)
def test_one_sign_too_many_is_said_and_none_too_many_is_not(name: str) -> None:
    longest, called, found = TEXTS[name]
    told = f"{called} terlalu panjang"
    assert any(item.message.startswith(told) for item in found("x" * (longest + 1)))
    assert not any(item.message.startswith(told) for item in found("x" * longest))
