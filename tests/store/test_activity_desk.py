"""Activities planned, put off, called off, reported and amended, on both databases."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from services.activity_cases import NOW, as_held, planned
from services.readers import OPERATOR
from services.results.people import BUDI, COACH, LEADER, SARI, TRIAL
from sqlalchemy import text

from merit.domain.access import User
from merit.domain.activity_state import ActivityState
from merit.domain.coaching import Precision
from merit.domain.records import ActionRecord, InterventionRecord
from merit.domain.states import ActionStatus, Dataset, InterventionStatus, SourceKind
from merit.errors import InputError, NoDataError, NotAllowedError, StaleError
from merit.services import activities
from merit.services.activities import ActivityDetail, Recorded
from merit.store import actions, revision
from merit.store.engine import Engine, reading, writing

WHY = "Ruang rapat dipakai pelantikan."
CODE = "I-2026-01"


def plan(engine: Engine, user: User = SARI, **changes: Any) -> Recorded:
    with writing(engine) as session:
        return activities.plan_activity(session, user, planned(**changes), now=NOW)


def postpone(engine: Engine, found: Recorded, user: User = SARI, reason: str = WHY) -> Recorded:
    with writing(engine) as session:
        return activities.postpone_activity(
            session, user, found.record.code, version=found.version, reason=reason, now=NOW
        )


def cancel(engine: Engine, found: Recorded, user: User = SARI, reason: str = WHY) -> Recorded:
    with writing(engine) as session:
        return activities.cancel_activity(
            session, user, found.record.code, version=found.version, reason=reason, now=NOW
        )


def report(engine: Engine, found: Recorded, user: User = SARI, **changes: Any) -> Recorded:
    with writing(engine) as session:
        return activities.report_activity(
            session,
            user,
            found.record.code,
            as_held(found, **changes),
            version=found.version,
            now=NOW,
        )


def amend(
    engine: Engine, found: Recorded, user: User = SARI, reason: str = "", **changes: Any
) -> Recorded:
    with writing(engine) as session:
        return activities.amend_activity(
            session,
            user,
            found.record.code,
            replace(found.record, **changes),
            version=found.version,
            reason=reason,
            now=NOW,
        )


def detail(
    engine: Engine, code: str = CODE, user: User = LEADER, dataset: Dataset = Dataset.PUBLISHED
) -> ActivityDetail:
    with reading(engine) as session:
        return activities.activity(session, user, code, dataset=dataset, today=date(2026, 5, 12))


def journal(engine: Engine) -> list[tuple[str, ...]]:
    """Who did what to which subject, in order, straight from the table."""
    query = "SELECT actor, action, subject, subject_key, reason FROM audit_entry ORDER BY id"
    with reading(engine) as session:
        return [tuple(row) for row in session.execute(text(query))]


def number(engine: Engine) -> int:
    return revision.of(engine)


def test_a_plan_is_recorded_whole_under_the_next_code_of_its_year(engine: Engine) -> None:
    first, second = plan(engine), plan(engine, title="FGD kedua")
    coming = plan(engine, starts_on=date(2027, 2, 1), ends_on=date(2027, 2, 1))
    assert [item.record.code for item in (first, second, coming)] == [
        "I-2026-01",
        "I-2026-02",
        "I-2027-01",
    ]
    assert first.record == planned(code=CODE)
    assert detail(engine).record == planned(code=CODE)
    assert first.record.provenance.source.reference == "Catatan BKD Provinsi Jawa Tengah"
    assert journal(engine)[0] == (
        "sari",
        "catat_intervensi",
        "intervensi",
        f"terbit/intervensi/{CODE}",
        "",
    )
    assert number(engine) == 1 + 3


def test_a_trial_plans_in_the_demonstration_set_with_its_source(engine: Engine) -> None:
    found = plan(engine, TRIAL, dataset=Dataset.DEMO)
    assert found.record.dataset is Dataset.DEMO
    assert found.record.provenance.source.kind is SourceKind.DEMO
    assert found.record.provenance.source.reference == "Data contoh"
    with pytest.raises(NotAllowedError, match="hanya dapat mengubah Data contoh"):
        plan(engine, TRIAL)
    with pytest.raises(NotAllowedError):
        plan(engine, dataset=Dataset.DEMO)


def test_the_same_plan_handed_in_twice_is_one(engine: Engine) -> None:
    assert plan(engine) == plan(engine)
    assert len(journal(engine)) == 1
    assert number(engine) == 2


def test_what_nobody_sees_a_difference_in_is_the_same_plan(engine: Engine) -> None:
    untidy = {
        "title": "  FGD pengembangan karier ",
        "region_codes": ("33.75", "33.03", "33.74", "33.03"),
        "indicator_codes": ("3.9", "3.1"),
        "place_code": None,
    }
    assert plan(engine) == plan(engine, **untidy)


def test_a_plan_is_put_off_planned_again_and_reported(engine: Engine) -> None:
    late = postpone(engine, plan(engine))
    assert (late.record.status, late.record.reason) == (InterventionStatus.POSTPONED, WHY)
    again = amend(engine, late, starts_on=date(2026, 4, 20), ends_on=date(2026, 4, 20))
    assert (again.record.status, again.record.reason) == (InterventionStatus.PLANNED, "")
    done = report(engine, again)
    assert done.record.status is InterventionStatus.HELD
    assert done.version == 4
    found = detail(engine)
    assert found.state is ActivityState.HELD
    assert found.record.present_codes == ("33.03", "33.75")
    assert (found.record.participants, found.record.cost) == (42, 12_500_000)
    assert [row[1] for row in journal(engine)] == [
        "catat_intervensi",
        "tunda_intervensi",
        "ubah_intervensi",
        "laporkan_intervensi",
    ]
    assert journal(engine)[1][4] == WHY


def test_what_was_put_off_can_be_reported_without_being_planned_again(engine: Engine) -> None:
    done = report(engine, postpone(engine, plan(engine)))
    assert (done.record.status, done.record.reason) == (InterventionStatus.HELD, "")


def test_what_was_reported_changes_with_a_reason_only(engine: Engine) -> None:
    done = report(engine, plan(engine))
    with pytest.raises(InputError, match="Alasan belum diisi"):
        amend(engine, done, participants=45)
    changed = amend(engine, done, BUDI, reason="Daftar hadir dihitung ulang.", participants=45)
    assert changed.record == replace(done.record, participants=45)
    assert journal(engine)[-1][:2] == ("budi", "ubah_intervensi")
    assert journal(engine)[-1][4] == "Daftar hadir dihitung ulang."


def test_what_was_called_off_stays_as_it_is(engine: Engine) -> None:
    gone = cancel(engine, plan(engine))
    assert (gone.record.status, gone.record.reason) == (InterventionStatus.CANCELLED, WHY)
    with pytest.raises(InputError, match="Susun kegiatan baru darinya"):
        amend(engine, gone, title="Lain")
    with pytest.raises(InputError, match="Hanya kegiatan yang direncanakan atau ditunda"):
        report(engine, gone)
    with pytest.raises(InputError, match="Hanya kegiatan yang direncanakan dapat ditunda"):
        postpone(engine, gone)
    assert detail(engine).record == gone.record


def test_what_was_held_is_neither_put_off_nor_called_off(engine: Engine) -> None:
    done = report(engine, plan(engine))
    with pytest.raises(InputError, match="direncanakan dapat ditunda"):
        postpone(engine, done)
    with pytest.raises(InputError, match="belum terlaksana dapat dibatalkan"):
        cancel(engine, done)


@pytest.mark.parametrize("reason", ["", "  \n", "Diminta pemilik NIP 19800101 200501 1 001"])
@pytest.mark.parametrize("step", [postpone, cancel])
def test_putting_off_and_calling_off_say_why(engine: Engine, step: Any, reason: str) -> None:
    found = plan(engine)
    with pytest.raises(InputError, match=r"^Alasan "):
        step(engine, found, reason=reason)
    assert detail(engine).version == 1


@pytest.mark.parametrize("step", [postpone, cancel, report])
def test_a_step_taken_twice_is_taken_once(engine: Engine, step: Any) -> None:
    found = plan(engine)
    assert step(engine, found) == step(engine, found)
    assert len(journal(engine)) == 2


def test_somebody_else_was_faster_and_what_both_say_is_told(engine: Engine) -> None:
    seen = plan(engine)
    theirs = amend(engine, seen, BUDI, title="FGD pola karier")
    with pytest.raises(StaleError) as told:
        amend(engine, seen, theme="Talenta")
    assert told.value.current == theirs
    for step in (postpone, cancel, report):
        with pytest.raises(StaleError):
            step(engine, seen)
    assert detail(engine).record == theirs.record
    assert len(journal(engine)) == 2


def test_an_amendment_keeps_code_source_and_origin(engine: Engine) -> None:
    first = plan(engine)
    second = plan(engine, title="FGD lanjutan", based_on=first.record.code)
    other = replace(planned().provenance, note="lain")
    changed = amend(engine, second, code="I-2026-99", based_on=None, provenance=other, host="BKD")
    assert changed.record == replace(second.record, host="BKD")


def test_an_earlier_activity_it_was_drawn_up_from_must_be_recorded(engine: Engine) -> None:
    with pytest.raises(NoDataError, match="I-2020-01 tidak tercatat"):
        plan(engine, based_on="I-2020-01")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"title": " "}, "Nama kegiatan belum diisi"),
        ({"ends_on": date(2026, 6, 1)}, "Tanggal selesai mendahului tanggal mulai"),
        ({"region_codes": ("33.03", "99.99")}, "Kode wilayah 99.99 tidak dikenal"),
        ({"indicator_codes": ("9.9",)}, "Indikator 9.9 tidak ada pada"),
        ({"cost": -1}, "Biaya harus antara 0"),
        ({"present_codes": ("33.03",)}, "Kehadiran hanya dicatat pada kegiatan yang terlaksana"),
        ({"host": "NIP 198001012005011001"}, "Tuan rumah memuat NIP"),
    ],
)
def test_an_error_is_refused_with_what_to_do(
    engine: Engine, changes: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(InputError, match=sentence):
        plan(engine, **changes)
    assert journal(engine) == []


def test_the_form_is_told_of_one_that_is_recorded_already(engine: Engine) -> None:
    plan(engine)
    with reading(engine) as session:
        found = activities.check_activity(session, COACH, planned(theme="Lain"), now=NOW)
        assert [item.field for item in found] == ["title"]
        assert CODE in found[0].message
        other = planned(title="Lain", starts_on=date(2026, 5, 1), ends_on=date(2026, 5, 1))
        past = activities.check_activity(session, COACH, other, now=NOW)
        assert [item.field for item in past] == ["status"]


def test_a_month_is_precise_enough_for_a_plan(engine: Engine) -> None:
    found = plan(
        engine,
        starts_on=date(2026, 7, 1),
        ends_on=date(2026, 7, 31),
        precision=Precision.MONTH,
    )
    assert detail(engine, found.record.code).record.precision is Precision.MONTH


def test_only_the_province_keeps_activities(engine: Engine) -> None:
    found = plan(engine, COACH)
    for step in (postpone, cancel, report, amend):
        with pytest.raises(NotAllowedError):
            step(engine, found, LEADER)
    with pytest.raises(NotAllowedError):
        plan(engine, LEADER, title="Lain")


def agreed(code: str, region: str, status: ActionStatus) -> ActionRecord:
    return ActionRecord(
        Dataset.PUBLISHED,
        code,
        region,
        "Menyusun peta karier",
        "BKPSDM",
        date(2026, 4, 21),
        date(2026, 8, 31),
        status,
        intervention_code=CODE,
    )


def test_a_reader_is_told_how_many_action_items_came_of_it_within_reach(engine: Engine) -> None:
    report(engine, plan(engine))
    with writing(engine) as session:
        actions.add(
            session,
            [
                agreed("R-2026-001", "33.03", ActionStatus.DONE),
                agreed("R-2026-002", "33.03", ActionStatus.ON_TRACK),
                agreed("R-2026-003", "33.75", ActionStatus.CANCELLED),
            ],
            instrument=None,
        )
    everything = detail(engine).items
    assert everything is not None
    assert (everything.total, everything.closed, everything.is_partial) == (3, 2, False)
    own = detail(engine, user=replace(OPERATOR, regions=frozenset({"33.75"}))).items
    assert own is not None
    assert (own.total, own.closed, own.is_partial) == (1, 1, True)


def test_an_activity_of_the_other_set_is_not_found(engine: Engine) -> None:
    plan(engine)
    with pytest.raises(NoDataError, match="tidak tercatat"):
        detail(engine, dataset=Dataset.DEMO)


MEETING = "K-2026-01"
ALL_NOTED = ("33.02", "33.03", "33.74", "33.75")


def closed(engine: Engine, *present: str, noted: tuple[str, ...] = ALL_NOTED) -> InterventionRecord:
    with writing(engine) as session:
        return activities.attendance_of_meeting(
            session, SARI, CODE, meeting=MEETING, present=present, noted=noted, now=NOW
        ).record


def test_a_meeting_that_closes_reports_who_was_there(engine: Engine) -> None:
    plan(engine, starts_on=date(2026, 5, 12), ends_on=date(2026, 5, 12))
    told = closed(engine, "33.75", "33.02")
    assert told.status is InterventionStatus.HELD
    assert told.region_codes == ("33.02", "33.03", "33.74", "33.75")
    assert told.present_codes == ("33.02", "33.75")
    assert closed(engine, "33.02", "33.75") == told
    assert closed(engine, "33.75").present_codes == ("33.75",)
    assert [row[1] for row in journal(engine)] == [
        "catat_intervensi",
        "laporkan_intervensi",
        "ubah_intervensi",
    ]


def test_who_was_not_noted_at_a_meeting_is_not_absent(engine: Engine) -> None:
    plan(engine, starts_on=date(2026, 5, 12), ends_on=date(2026, 5, 12))
    told = closed(engine, "33.75", noted=("33.74", "33.75"))  # nobody noted 33.03
    assert (told.status, told.present_codes) == (InterventionStatus.HELD, None)
    assert closed(engine, "33.75").present_codes == ("33.75",)


def test_a_meeting_reports_nothing_of_what_was_called_off_or_is_yet_to_come(engine: Engine) -> None:
    found = plan(engine)
    with pytest.raises(InputError, match="tanggal mulainya belum tiba"):
        closed(engine, "33.75")
    cancel(engine, found)
    with pytest.raises(InputError, match="sudah dibatalkan"):
        closed(engine, "33.75")
