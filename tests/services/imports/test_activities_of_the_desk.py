"""Files and the desk tell of the same activities: each keeps what the other one told."""

import json
from dataclasses import replace
from datetime import date

import pytest
from services.activity_cases import KASN, as_held, planned
from services.activity_cases import NOW as PLANNED_AT
from services.imports.files import ACTIVITIES, activity, file_of, previewed, taken_in, undone
from services.results.people import SARI
from sqlalchemy import text

from merit.domain.coaching import InterventionKind, Mode
from merit.domain.imports.batches import BatchState
from merit.domain.meetings import MeetingRecord
from merit.domain.records import InterventionRecord
from merit.domain.states import Dataset, InterventionStatus
from merit.errors import InputError
from merit.services import activities, documents
from merit.services.activities import Recorded
from merit.store import interventions, meetings
from merit.store.engine import Engine, reading, writing

LATER_FIELDS = (
    "indicator_codes",
    "present_codes",
    "mode",
    "organiser",
    "host",
    "officers",
    "participants",
    "initial_condition",
    "agreements",
    "recommendations",
    "cost",
    "fund_source",
    "reason",
    "based_on",
)
"""What a content did not tell before there was a desk."""


def held(engine: Engine) -> Recorded:
    """An activity planned and reported at the desk."""
    with writing(engine) as session:
        found = activities.plan_activity(session, SARI, planned(), now=PLANNED_AT)
        return activities.report_activity(
            session, SARI, found.record.code, as_held(found), version=found.version, now=PLANNED_AT
        )


def now(engine: Engine, code: str) -> InterventionRecord:
    with reading(engine) as session:
        found = interventions.find(session, Dataset.PUBLISHED, code)
    assert found is not None
    return found[0]


def told(found: Recorded, **changes: object) -> object:
    """A line about the activity that says what files can say, the theme changed."""
    record = found.record
    values = {
        "code": record.code,
        "kind": record.kind,
        "starts_on": record.starts_on,
        "ends_on": record.ends_on,
        "region_codes": record.region_codes,
        "theme": "Talenta",
        **changes,
    }
    return activity(record.title, **values)


def test_a_file_keeps_what_only_the_desk_told(filled: Engine) -> None:
    found = held(filled)
    taken_in(filled, file_of(ACTIVITIES, told(found)))
    after = now(filled, found.record.code)
    assert after.theme == "Talenta"
    assert after.mode is Mode.HYBRID
    for name in (*LATER_FIELDS, "hours", "aspect_codes", "instrument", "place_code"):
        assert getattr(after, name) == getattr(found.record, name)


def test_a_file_that_says_it_was_not_held_takes_the_attendance_along(filled: Engine) -> None:
    found = held(filled)
    row = told(found, status=InterventionStatus.POSTPONED)
    batch = taken_in(filled, file_of(ACTIVITIES, row))
    after = now(filled, found.record.code)
    assert (after.status, after.present_codes) == (InterventionStatus.POSTPONED, None)
    undone(filled, batch)
    assert now(filled, found.record.code) == found.record


def test_a_file_that_uninvites_who_was_there_is_refused(filled: Engine) -> None:
    found = held(filled)
    file = file_of(ACTIVITIES, told(found, region_codes=("33.74",)))
    seen = previewed(filled, file)
    assert seen.is_refused
    assert any("hadir tetapi tidak diundang" in item.reason for item in seen.complaints)


def test_indicators_stay_with_the_aspects_of_their_instrument_only(filled: Engine) -> None:
    found = held(filled)
    taken_in(filled, file_of(ACTIVITIES, told(found, aspect_codes=("A3", "A4"), instrument=KASN)))
    after = now(filled, found.record.code)
    assert (after.aspect_codes, after.indicator_codes) == (("A3", "A4"), ("3.1", "3.9"))


def forget_later_fields(engine: Engine) -> None:
    """Let the contents of batches look as they were kept before there was a desk."""
    with writing(engine) as session:
        rows = session.execute(text("SELECT batch_id, subject, before, after FROM import_change"))
        for batch_id, subject, *contents in rows.all():
            old = [
                {name: value for name, value in content.items() if name not in LATER_FIELDS}
                if (content := json.loads(told or "null"))
                else None
                for told in contents
            ]
            session.execute(
                text(
                    "UPDATE import_change SET before = :before, after = :after "
                    "WHERE batch_id = :batch AND subject = :subject"
                ),
                {
                    "batch": batch_id,
                    "subject": subject,
                    "before": None if old[0] is None else json.dumps(old[0]),
                    "after": None if old[1] is None else json.dumps(old[1]),
                },
            )


def test_a_batch_from_before_there_was_a_desk_is_undone(filled: Engine) -> None:
    first = taken_in(filled, file_of(ACTIVITIES, activity("Desk bukti dukung")))
    code = new_code(filled, "Desk bukti dukung")
    before = now(filled, code)
    again = activity("Desk bukti dukung", code=code, theme="Talenta")
    second = taken_in(filled, file_of(ACTIVITIES, again, content=b"dua"), content=b"dua")
    forget_later_fields(filled)
    undone(filled, second)
    assert now(filled, code) == before
    undone(filled, first)
    with reading(filled) as session:
        assert interventions.find(session, Dataset.PUBLISHED, code) is None


def test_such_a_batch_is_not_undone_over_what_the_desk_told_since(filled: Engine) -> None:
    batch = taken_in(filled, file_of(ACTIVITIES, activity("Desk bukti dukung")))
    code = new_code(filled, "Desk bukti dukung")
    forget_later_fields(filled)
    with writing(filled) as session:
        activities.amend_activity(
            session,
            SARI,
            code,
            replace(now(filled, code), participants=12),
            version=1,
            reason="Daftar hadir diterima.",
            now=PLANNED_AT,
        )
    with pytest.raises(InputError, match=f"Sudah diubah atau dirujuk lagi sejak impor ini.*{code}"):
        undone(filled, batch)
    assert now(filled, code).participants == 12


def test_an_activity_that_is_a_rakor_is_not_taken_out_with_its_batch(filled: Engine) -> None:
    kind = {"kind": InterventionKind.COORDINATION}
    batch = taken_in(filled, file_of(ACTIVITIES, activity("Rakor semester", **kind)))
    code = new_code(filled, "Rakor semester")
    with writing(filled) as session:
        record = MeetingRecord(
            Dataset.PUBLISHED, "K-2026-01", "Rakor", date(2026, 4, 20), intervention_code=code
        )
        meetings.enter(session, record)
    with pytest.raises(InputError, match=code):
        undone(filled, batch)
    assert batch.state is BatchState.RECORDED
    assert now(filled, code).title == "Rakor semester"


def new_code(engine: Engine, title: str) -> str:
    with reading(engine) as session:
        every = interventions.recorded(session, Dataset.PUBLISHED)
    (found,) = [item.code for item in every if item.title == title]
    return found


def test_a_file_does_not_hold_an_activity_that_was_called_off(filled: Engine) -> None:
    with writing(filled) as session:
        found = activities.plan_activity(session, SARI, planned(), now=PLANNED_AT)
        found = activities.cancel_activity(
            session, SARI, found.record.code, version=1, reason="Ditiadakan.", now=PLANNED_AT
        )
    seen = previewed(filled, file_of(ACTIVITIES, told(found, status=InterventionStatus.HELD)))
    assert seen.is_refused
    assert any("sudah tercatat batal" in item.reason for item in seen.complaints)


def test_an_activity_others_were_drawn_up_from_is_not_taken_out_with_its_batch(
    filled: Engine,
) -> None:
    batch = taken_in(filled, file_of(ACTIVITIES, activity("Desk bukti dukung")))
    code = new_code(filled, "Desk bukti dukung")
    with writing(filled) as session:
        activities.plan_activity(session, SARI, planned(based_on=code), now=PLANNED_AT)
    with pytest.raises(InputError, match=f"dirujuk lagi sejak impor ini.*{code}"):
        undone(filled, batch)


def test_what_is_amended_by_hand_cites_the_file_no_more(filled: Engine) -> None:
    taken_in(filled, file_of(ACTIVITIES, activity("Desk bukti dukung")))
    code = new_code(filled, "Desk bukti dukung")
    with writing(filled) as session:
        wanted = replace(now(filled, code), participants=12)
        for _ in range(2):  # the same again changes nothing
            activities.amend_activity(
                session, SARI, code, wanted, version=1, reason="Daftar hadir.", now=PLANNED_AT
            )
    after = now(filled, code)
    assert after.provenance.source.reference == "Catatan BKD Provinsi Jawa Tengah"


def test_a_region_that_came_uninvited_counts_as_invited(filled: Engine) -> None:
    with writing(filled) as session:
        found = activities.plan_activity(session, SARI, planned(), now=PLANNED_AT)
        wanted = as_held(found, region_codes=("33.74",), present_codes=("33.03", "33.74"))
        told = activities.report_activity(
            session, SARI, found.record.code, wanted, version=1, now=PLANNED_AT
        )
    assert told.record.region_codes == ("33.03", "33.74")


@pytest.mark.parametrize("taken", ["I-2026-9999999999999", "I-2026-99", "I-2026-999999"])
def test_a_code_in_a_file_never_breaks_the_series(filled: Engine, taken: str) -> None:
    row = activity("Desk bukti dukung", code=taken, starts_on=date(2026, 4, 20))
    taken_in(filled, file_of(ACTIVITIES, row))
    with writing(filled) as session:
        for number in range(3):
            found = activities.plan_activity(
                session, SARI, planned(title=f"Desk {number}"), now=PLANNED_AT
            )
            assert len(found.record.code) <= 20
    with reading(filled) as session:
        assert {taken, found.record.code} <= interventions.codes(session, Dataset.PUBLISHED)


def test_documents_go_with_an_activity_whose_code_has_a_slash(filled: Engine) -> None:
    taken_in(filled, file_of(ACTIVITIES, activity("Desk bukti dukung", code="K/2026/01")))
    with writing(filled) as session:
        subject, link = "terbit/intervensi/K/2026/01", "https://bkd.jatengprov.go.id/bukti"
        documents.add_link(session, SARI, subject, title="Bukti", link=link, now=PLANNED_AT)
        (kept,) = documents.documents(session, SARI, subject)
    assert kept.title == "Bukti"
