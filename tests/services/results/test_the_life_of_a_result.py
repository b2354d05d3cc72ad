"""From entry to publication, correction and retraction; the counts are reckoned by hand.

At the end of 2023 two regions are Sangat Baik, 28 Baik and 5 without a result; in 2024 it is 2,
33 and none (tests/services/test_published_facts.py counts them from the file).
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from services.results.people import (
    BUDI,
    COACH,
    CONTENT,
    ENTRY,
    KASN,
    LATER,
    LEADER,
    NOW,
    SARI,
    TONO,
    amended,
    correction,
    proposed,
    published,
    recorded,
    retraction,
    sent_back,
    withdrawn,
)  # fmt: skip
from sqlmodel import select

from merit.domain.access import visitor
from merit.domain.journal import Asked
from merit.domain.positions import Position, Standing
from merit.domain.proposals import Change, Draft, ProposalState
from merit.domain.provenance import Source
from merit.domain.scope import Scope
from merit.domain.states import Claim, Dataset, SourceKind, Status
from merit.errors import InputError, NotAllowedError, ResultError
from merit.services import results
from merit.services.overview import overview
from merit.services.standings import standings
from merit.store import audit, revision
from merit.store.engine import Engine, reading
from merit.store.tables import AuditEntry

ANYBODY = visitor(demo=True)
TODAY = date(2026, 11, 25)


def counts(engine: Engine, year: int, dataset: Dataset = Dataset.PUBLISHED) -> dict[str, int]:
    with reading(engine) as session:
        found = overview(session, ANYBODY, scope=Scope(dataset, year), today=TODAY)
    return {**{item.band.name: item.now for item in found.bands if item.now}, "-": found.without}


def position(engine: Engine, code: str, year: int) -> Position:
    with reading(engine) as session:
        rows = standings(session, ANYBODY, dataset=Dataset.PUBLISHED, year=year)
    return next(item.position for item in rows if item.region.code == code)


def number(engine: Engine) -> int:
    with reading(engine) as session:
        return revision.current(session)


def test_a_result_is_read_only_after_a_second_person_published_it(filled: Engine) -> None:
    assert counts(filled, 2023) == {"Baik": 28, "Sangat Baik": 2, "-": 5}
    waiting = proposed(filled)
    assert (waiting.state, waiting.editors) == (ProposalState.WAITING, ("sari",))
    assert recorded(filled, "33.03", 2023) is None
    assert counts(filled, 2023) == {"Baik": 28, "Sangat Baik": 2, "-": 5}
    done = published(filled, waiting)
    assert (done.state, done.decided_by, done.names["budi"]) == ("terbit", "budi", "Budi")
    assert counts(filled, 2023) == {"Baik": 29, "Sangat Baik": 2, "-": 4}
    with reading(filled) as session:  # a new result corrects nothing
        assert results.corrections(session, ANYBODY, Dataset.PUBLISHED, "33.03") == ()
    found = recorded(filled, "33.03", 2023)
    assert found is not None
    assert found.version == 1
    assert found.record == ENTRY.record(Dataset.PUBLISHED)
    assert found.record.decree_number == "109/KEP.KASN/C/XII/2023"


def test_a_correction_moves_a_region_to_another_category(filled: Engine) -> None:
    # Kota Magelang 2023: 337,5 Sangat Baik becomes 324,5, half a point below it
    draft = correction(filled, "33.71", 2023, score=Decimal("324.5"), stated_band="Baik")
    published(filled, proposed(filled, draft))
    assert counts(filled, 2023) == {"Baik": 29, "Sangat Baik": 1, "-": 5}
    found = recorded(filled, "33.71", 2023)
    assert found is not None
    assert (found.version, found.record.result.score) == (2, Decimal("324.5"))


def test_a_retraction_takes_the_result_from_the_reading_pages(filled: Engine) -> None:
    published(filled, proposed(filled, retraction(filled, "33.75", 2023)))
    assert recorded(filled, "33.75", 2023) is None
    # Kota Pekalongan: Baik of 2022 speaks until the end of 2023, and nothing after that
    assert counts(filled, 2023) == {"Baik": 29, "Sangat Baik": 1, "-": 5}
    assert counts(filled, 2024) == {"Baik": 33, "Sangat Baik": 1, "-": 1}
    assert position(filled, "33.75", 2023).score == Decimal("264.5")
    assert position(filled, "33.75", 2023).standing is Standing.CARRIED
    assert position(filled, "33.75", 2024).standing is Standing.EXPIRED


def test_the_old_value_stays_readable_with_reason_and_people(filled: Engine) -> None:
    draft = correction(filled, "33.75", 2023, score=Decimal(330), reason="Salah baca.")
    published(filled, proposed(filled, draft))
    published(filled, proposed(filled, retraction(filled, "33.75", 2023)), user=TONO)
    with reading(filled) as session:
        found = results.history(session, SARI, Dataset.PUBLISHED, "33.75", 2023, KASN)
        public = results.corrections(session, ANYBODY, Dataset.PUBLISHED, "33.75")
        other = results.corrections(session, ANYBODY, Dataset.PUBLISHED, "33.76")
    assert [(item.change, item.decided_by, item.reason) for item in found] == [
        (Change.RETRACT, "tono", "Bukan hasil resmi."),
        (Change.CORRECT, "budi", "Salah baca."),
    ]
    assert [item.before and item.before.result.score for item in found] == [330, 327]
    assert [item.content and item.content.result.score for item in found] == [None, 330]
    assert [(item.before.result.score, item.after and item.after.result.score, item.reason)
            for item in public] == [(330, None, "Bukan hasil resmi."), (327, 330, "Salah baca.")
    ]  # fmt: skip
    assert {item.published_at for item in public} == {LATER}
    assert other == ()


def test_a_result_entered_again_after_a_retraction_is_not_taken_for_the_old_one(
    filled: Engine,
) -> None:
    old = retraction(filled, "33.75", 2023)
    stays_open = proposed(filled, correction(filled, "33.75", 2023, score=Decimal(330)))
    published(filled, proposed(filled, old))
    source = Source("Keputusan baru", SourceKind.OFFICIAL)
    again = Draft(Change.ENTER, "33.75", 2023, KASN, replace(CONTENT, source=source))
    published(filled, proposed(filled, again))
    found = recorded(filled, "33.75", 2023)
    assert found is not None
    assert found.version == 2
    with reading(filled) as session:
        assert results.proposal(session, SARI, stays_open.number, now=NOW).is_outdated


def test_other_retractions_of_what_is_gone_are_closed(filled: Engine) -> None:
    first = proposed(filled, retraction(filled, "33.75", 2023))
    second = proposed(filled, retraction(filled, "33.75", 2023, "Tidak terbukti."), user=TONO)
    assert "Masih ada usulan lain" in second.findings[0].message
    published(filled, first)
    with reading(filled) as session:
        closed = results.proposal(session, SARI, second.number, now=NOW)
        waiting = results.waiting(session, SARI, Dataset.PUBLISHED, now=NOW)
    assert (closed.state, closed.decided_by, waiting) == (ProposalState.OVERTAKEN, "budi", ())


@pytest.mark.parametrize("status", [item for item in Status if item is not Status.ASSESSED])
def test_a_state_without_a_value_is_proposed_like_any_other(filled: Engine, status: Status) -> None:
    content = replace(
        CONTENT,
        status=status,
        score=None,
        stated_band=None,
        decree_number=None,
        decided_on=None,
        source=Source("Surat BKPSDM 800/12", SourceKind.GOVERNMENT),
        note="Belum ada undangan penilaian.",
    )
    with pytest.raises(ResultError, match="Alasan tidak ada nilai"):
        proposed(filled, replace(ENTRY, content=replace(content, note=" ")))
    published(filled, proposed(filled, replace(ENTRY, content=content)))
    shown = position(filled, "33.03", 2023)
    assert (shown.standing, shown.status, shown.result) == (Standing.NONE, status, None)
    assert counts(filled, 2023)["-"] == 5


def test_a_category_only_counts_without_a_number(filled: Engine) -> None:
    content = replace(CONTENT, score=None, stated_band="Sangat Baik")
    published(filled, proposed(filled, replace(ENTRY, content=content)))
    assert counts(filled, 2023) == {"Baik": 28, "Sangat Baik": 3, "-": 4}
    assert position(filled, "33.03", 2023).score is None


def test_a_disputed_result_is_shown_and_not_counted(filled: Engine) -> None:
    done = proposed(filled, replace(ENTRY, content=replace(CONTENT, claim=Claim.DISPUTED)))
    assert "bertentangan" in done.findings[0].message
    published(filled, done)
    shown = position(filled, "33.03", 2023)
    assert (shown.result, [item.score for item in shown.disputed]) == (None, [250])
    assert counts(filled, 2023)["-"] == 5


def test_aspects_and_levels_reach_the_result(filled: Engine) -> None:
    # 20 + 20 + 80 + 30 + 50 + 25 + 10 + 15 = 250
    points = dict(
        zip([f"A{n}" for n in range(1, 9)], (20, 20, 80, 30, 50, 25, 10, 15), strict=True)
    )
    content = replace(
        CONTENT,
        aspect_scores={code: Decimal(value) for code, value in points.items()},
        levels={"1.1": 3, "8.4": 1},
    )
    published(filled, proposed(filled, replace(ENTRY, content=content)))
    found = recorded(filled, "33.03", 2023)
    assert found is not None
    assert found.record.aspect_scores == points
    assert found.record.levels == {"1.1": 3, "8.4": 1}


@pytest.mark.parametrize("when", ["proposed", "amended", "amended_later"])
def test_nobody_who_worked_on_the_content_publishes_it(filled: Engine, when: str) -> None:
    waiting = proposed(filled)
    other = replace(ENTRY, content=replace(CONTENT, score=Decimal(260)))
    if when != "proposed":
        waiting = amended(filled, waiting, other, user=BUDI)
    if when == "amended_later":
        waiting = amended(filled, waiting, ENTRY, user=SARI)
    refused = [SARI] if when == "proposed" else [SARI, BUDI]
    for user in refused:
        assert not waiting.may_be_decided_by(user.account)
        with pytest.raises(NotAllowedError, match="orang kedua"):
            published(filled, waiting, user=user)
        with pytest.raises(NotAllowedError, match="orang kedua"):
            sent_back(filled, waiting, user=user)
    assert recorded(filled, "33.03", 2023) is None
    assert published(filled, waiting, user=TONO).decided_by == "tono"


def test_a_proposal_sent_back_waits_again_only_after_it_was_amended(filled: Engine) -> None:
    back = sent_back(filled, proposed(filled), note="Nomor keputusannya keliru.")
    assert (back.state, back.decision_note) == ("dikembalikan", "Nomor keputusannya keliru.")
    with pytest.raises(InputError, match="dikembalikan"):
        published(filled, back)
    mended = replace(ENTRY, content=replace(CONTENT, decree_number="110/KEP.KASN/C/XII/2023"))
    again = amended(filled, back, mended)
    assert (again.state, again.decision_note, again.version) == ("menunggu", "", 3)
    published(filled, again)
    found = recorded(filled, "33.03", 2023)
    assert found is not None
    assert found.record.decree_number == "110/KEP.KASN/C/XII/2023"


@pytest.mark.parametrize("text", ["", "  \n", "nol\x00", "x" * 4001])
def test_taking_back_and_sending_back_need_words(filled: Engine, text: str) -> None:
    waiting = proposed(filled)
    with pytest.raises(InputError):
        withdrawn(filled, waiting, reason=text)
    with pytest.raises(InputError):
        sent_back(filled, waiting, note=text)


def test_what_was_taken_back_is_history_and_cannot_be_published(filled: Engine) -> None:
    gone = withdrawn(filled, proposed(filled), reason="Salah daerah.")
    assert (gone.state, gone.decision_note) == (ProposalState.WITHDRAWN, "Salah daerah.")
    with reading(filled) as session:
        assert results.waiting(session, SARI, Dataset.PUBLISHED, now=NOW) == ()
        assert results.corrections(session, ANYBODY, Dataset.PUBLISHED, "33.03") == ()
        past = results.history(session, COACH, Dataset.PUBLISHED, "33.03", 2023, KASN)
    assert [item.number for item in past] == [gone.number]


def test_the_rules_are_asked_again_at_publication(filled: Engine) -> None:
    first, second = proposed(filled), proposed(filled, replace(ENTRY, region_code="33.13"))
    assert first.findings == ()
    published(filled, first)
    # the source became known with another date in between
    other = replace(CONTENT, source=Source("Lain", SourceKind.OFFICIAL, "2023"))
    third = proposed(filled, replace(ENTRY, region_code="33.17", content=other))
    clash = replace(CONTENT, source=Source("Lain", SourceKind.MEDIA), decree_number=None,
                    decided_on=None)  # fmt: skip
    fourth = proposed(filled, replace(ENTRY, region_code="33.20", content=clash))
    published(filled, third)
    with pytest.raises(ResultError, match="sudah tercatat sebagai resmi"):
        published(filled, fourth)
    assert recorded(filled, "33.20", 2023) is None
    published(filled, second)


def test_every_step_is_in_the_journal_and_every_page_hears_of_it(filled: Engine) -> None:
    seen = [number(filled)]
    waiting = proposed(filled)
    seen.append(number(filled))
    back = sent_back(filled, waiting)
    seen.append(number(filled))
    again = amended(filled, back, replace(ENTRY, content=replace(CONTENT, note="Halaman 2.")))
    seen.append(number(filled))
    published(filled, again)
    seen.append(number(filled))
    withdrawn(filled, proposed(filled, correction(filled, "33.03", 2023, note="Halaman 3.")))
    seen.append(number(filled))
    assert seen == sorted(set(seen))
    with reading(filled) as session:
        rows = session.exec(select(AuditEntry).order_by(AuditEntry.id)).all()[1:]
    assert [(row.actor, row.action, row.subject_key) for row in rows] == [
        ("sari", "ajukan_hasil", "1"),
        ("budi", "kembalikan_usulan", "1"),
        ("sari", "ubah_usulan", "1"),
        ("budi", "terbitkan_hasil", "terbit/33.03/2023/kasn-9-2019"),
        ("sari", "ajukan_hasil", "2"),
        ("sari", "batalkan_usulan", "2"),
    ]
    assert {row.address for row in rows} == {"10.0.0.7"}
    publication = rows[3]
    assert publication.before is None
    assert publication.after is not None
    assert publication.after["score"] == "250"


def test_a_refused_step_leaves_no_trace(filled: Engine) -> None:
    before = number(filled)
    with pytest.raises(ResultError):
        proposed(filled, replace(ENTRY, content=replace(CONTENT, score=Decimal(411))))
    with pytest.raises(NotAllowedError):
        proposed(filled, user=LEADER)
    assert number(filled) == before
    with reading(filled) as session:
        assert results.waiting(session, SARI, Dataset.PUBLISHED, now=NOW) == ()
        assert len(session.exec(select(AuditEntry)).all()) == 1


def test_the_journal_tells_a_correction_by_what_changed_and_nothing_else(filled: Engine) -> None:
    parts = (30, 30, 90, 30, 40, 15, 10, 5)
    points = {f"A{place}": Decimal(part) for place, part in enumerate(parts, start=1)}
    content = replace(CONTENT, aspect_scores=points)
    published(filled, proposed(filled, replace(ENTRY, content=content)))
    moved = points | {"A3": Decimal(85), "A8": Decimal(10)}
    published(filled, proposed(filled, correction(filled, "33.03", 2023, aspect_scores=moved)))
    with reading(filled) as session:
        entry = audit.found(session, Asked(action="koreksi_hasil"), limit=1)[0]
    assert [(item.name, item.old, item.new) for item in entry.differences] == [
        ("aspect_scores.A3", "90", "85"),
        ("aspect_scores.A8", "5", "10"),
    ]
