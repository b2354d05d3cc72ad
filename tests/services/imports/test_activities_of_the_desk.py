"""Files and the desk tell of the same activities: each keeps what the other one told."""

import json
from dataclasses import replace
from datetime import date

import pytest
from services.activity_cases import KASN, as_held, held, planned, recorded
from services.activity_cases import NOW as PLANNED_AT
from services.imports.files import ACTIVITIES, activity, file_of, previewed, taken_in, undone
from services.results.people import SARI
from sqlalchemy import text

from merit.domain.coaching import InterventionKind
from merit.domain.imports.batches import Batch, BatchState
from merit.domain.meetings import MeetingRecord
from merit.domain.states import Dataset, InterventionStatus
from merit.errors import InputError
from merit.services import activities, documents
from merit.services.activities import Recorded
from merit.store import interventions, meetings
from merit.store.engine import Engine, reading, writing

ROW = """
    SELECT theme, status, mode, organiser, host, officers, participants, initial_condition,
        agreements, recommendations, cost, fund_source, reason, based_on, hours, place, place_code
    FROM intervention WHERE dataset = 'terbit' AND code = :code"""
PARTS = {
    "regions": "SELECT part.region_code, part.present FROM intervention_region part",
    "aspects": "SELECT aspect.code FROM intervention_aspect part "
    "JOIN aspect ON aspect.id = part.aspect_id",
    "indicators": "SELECT indicator.code FROM intervention_indicator part "
    "JOIN indicator ON indicator.id = part.indicator_id",
}
OF_ONE = """
    JOIN intervention ON intervention.id = part.intervention_id
    WHERE intervention.dataset = 'terbit' AND intervention.code = :code ORDER BY 1"""
OF_THE_DESK = (
    "hibrida",
    "Bidang Pengembangan",
    "BKPSDM Kota Semarang",
    "Tim Pembina Wilayah I",
    42,
    "Empat indikator masih tingkat 1.",
    "Peta karier disusun sampai Agustus.",
    "Dampingi dua daerah.",
    12_500_000,
    "APBD 2026",
    "",
    None,
    7.5,
    "Kota Semarang",
    "33.74",
)
"""What the cases plan and report, in the order of the columns of `ROW` after the status."""


def stored(engine: Engine, code: str) -> tuple[object, ...]:
    """The row of an activity, straight from the table."""
    with reading(engine) as session:
        return tuple(session.execute(text(ROW), {"code": code}).one())


def parts(engine: Engine, code: str) -> dict[str, list[tuple[object, ...]]]:
    """Its regions with who was there, its aspects and indicators, straight from the tables."""
    with reading(engine) as session:
        return {
            name: [tuple(row) for row in session.execute(text(query + OF_ONE), {"code": code})]
            for name, query in PARTS.items()
        }


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
    assert stored(filled, found.record.code) == ("Pola karier", "terlaksana", *OF_THE_DESK)
    taken_in(filled, file_of(ACTIVITIES, told(found)))
    assert stored(filled, found.record.code) == ("Talenta", "terlaksana", *OF_THE_DESK)
    assert parts(filled, found.record.code) == {
        "regions": [("33.03", True), ("33.74", False), ("33.75", True)],
        "aspects": [("A3",)],
        "indicators": [("3.1",), ("3.9",)],
    }


def test_a_file_that_says_it_was_not_held_takes_the_attendance_along(filled: Engine) -> None:
    found = held(filled)
    code = found.record.code
    row = told(found, status=InterventionStatus.POSTPONED)
    batch = taken_in(filled, file_of(ACTIVITIES, row))
    assert stored(filled, code) == ("Talenta", "ditunda", *OF_THE_DESK)
    assert parts(filled, code)["regions"] == [("33.03", None), ("33.74", None), ("33.75", None)]
    undone(filled, batch)
    assert stored(filled, code) == ("Pola karier", "terlaksana", *OF_THE_DESK)
    assert parts(filled, code)["regions"] == [("33.03", True), ("33.74", False), ("33.75", True)]


def test_a_file_that_uninvites_who_was_there_is_refused(filled: Engine) -> None:
    found = held(filled)
    file = file_of(ACTIVITIES, told(found, region_codes=("33.74",)))
    seen = previewed(filled, file)
    assert seen.is_refused
    assert any("hadir tetapi tidak diundang" in item.reason for item in seen.complaints)


def test_indicators_stay_with_the_aspects_of_their_instrument_only(filled: Engine) -> None:
    found = held(filled)
    taken_in(filled, file_of(ACTIVITIES, told(found, aspect_codes=("A3", "A4"), instrument=KASN)))
    after = parts(filled, found.record.code)
    assert after["aspects"] == [("A3",), ("A4",)]
    assert after["indicators"] == [("3.1",), ("3.9",)]


def test_a_batch_from_before_there_was_a_desk_is_undone(filled: Engine) -> None:
    first = taken_in(filled, file_of(ACTIVITIES, activity("Desk bukti dukung")))
    code = new_code(filled, "Desk bukti dukung")
    before = stored(filled, code), parts(filled, code)
    again = activity("Desk bukti dukung", code=code, theme="Talenta")
    second = taken_in(filled, file_of(ACTIVITIES, again, content=b"dua"), content=b"dua")
    assert stored(filled, code) != before[0]
    keep_as_before(filled, first, None, before_the_desk(code))
    keep_as_before(filled, second, before_the_desk(code), before_the_desk(code, theme="Talenta"))
    undone(filled, second)
    assert (stored(filled, code), parts(filled, code)) == before
    undone(filled, first)
    with reading(filled) as session:
        assert interventions.find(session, Dataset.PUBLISHED, code) is None


def before_the_desk(code: str, theme: str = "") -> dict[str, object]:
    """A content as batches kept it before there was a desk, written by hand."""
    return {
        "dataset": "terbit",
        "code": code,
        "kind": "desk",
        "title": "Desk bukti dukung",
        "theme": theme,
        "status": "terlaksana",
        "starts_on": "2026-04-20",
        "ends_on": "2026-04-20",
        "precision": "hari",
        "place": "",
        "place_code": None,
        "hours": None,
        "region_codes": ["33.03", "33.75"],
        "aspect_codes": [],
        "instrument": None,
        "source_reference": "Rekapitulasi pembinaan",
        "source_kind": "pemerintah",
        "source_published_on": "2026-04",
        "confidence": "tinggi",
        "note": "",
    }


def keep_as_before(
    engine: Engine, batch: Batch, before: dict[str, object] | None, after: dict[str, object]
) -> None:
    """Let the one change of a batch be kept as these contents of before and after."""
    query = "UPDATE import_change SET before = :before, after = :after WHERE batch_id = :batch"
    given = {
        "batch": batch.number,
        "before": None if before is None else json.dumps(before),
        "after": json.dumps(after),
    }
    with writing(engine) as session:
        session.execute(text(query), given)


def test_such_a_batch_is_not_undone_over_what_the_desk_told_since(filled: Engine) -> None:
    batch = taken_in(filled, file_of(ACTIVITIES, activity("Desk bukti dukung")))
    code = new_code(filled, "Desk bukti dukung")
    keep_as_before(filled, batch, None, before_the_desk(code))
    with writing(filled) as session:
        activities.amend_activity(
            session,
            SARI,
            code,
            replace(recorded(filled, code), participants=12),
            version=1,
            reason="Daftar hadir diterima.",
            now=PLANNED_AT,
        )
    with pytest.raises(InputError, match=f"Sudah diubah atau dirujuk lagi sejak impor ini.*{code}"):
        undone(filled, batch)
    assert recorded(filled, code).participants == 12


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
    assert recorded(filled, code).title == "Rakor semester"


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
        wanted = replace(recorded(filled, code), participants=12)
        for _ in range(2):  # the same again changes nothing
            activities.amend_activity(
                session, SARI, code, wanted, version=1, reason="Daftar hadir.", now=PLANNED_AT
            )
    after = recorded(filled, code)
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
