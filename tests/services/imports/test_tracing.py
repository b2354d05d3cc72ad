"""From a recorded value back to the cell it was read from, as long as it is that value."""

from dataclasses import replace
from decimal import Decimal

import pytest
from domain.results_by_hand import PARTS
from services.imports.files import (
    ACTIVITIES,
    RESULTS,
    SHEET,
    activity,
    file_of,
    published,
    result,
    shown,
    taken_in,
    undone,
)
from services.results import people
from services.results.people import COACH, LATER, LEADER, NOW, SARI, TONO, correction

from merit.domain.access import User
from merit.domain.imports.readings import Origin
from merit.domain.proposals import content_of
from merit.domain.provenance import Source
from merit.domain.states import SourceKind
from merit.errors import NoDataError, NotAllowedError
from merit.services import imports, results
from merit.store.engine import Engine, reading, writing

NEW = "33.03"
KEY = "terbit/33.03/2023/kasn-9-2019"
OTHER = Source("Lampiran keputusan", SourceKind.OFFICIAL, "2024-01")
FIRST = file_of(RESULTS, result(NEW, 327, stated_band="Sangat Baik"))
SECOND = file_of(
    replace(RESULTS, source=OTHER),
    result(NEW, None, row=9, aspect_scores=PARTS),
    content=b"kedua",
)


def traced(
    engine: Engine, subject: str = KEY, user: User = SARI
) -> list[tuple[int, dict[str, str]]]:
    """Batches and the cells of their fields that are in force."""
    with reading(engine) as session:
        found = imports.traces(session, user, subject)
    return [
        (item.batch, {field: origin.cell for field, origin in item.origins.items()})
        for item in found
    ]


def test_a_value_leads_to_file_digest_sheet_and_cell(filled: Engine) -> None:
    batch = published(filled, taken_in(filled, FIRST, name="Rekap KASN.xlsx"))
    with reading(filled) as session:
        (trace,) = imports.traces(session, SARI, KEY)
        upload = imports.original(session, SARI, trace.batch)
    assert (trace.batch, trace.file_name) == (batch.number, "Rekap KASN.xlsx")
    # printf 'berkas' | sha256sum
    assert trace.digest == "f262468bb6f890b17959116504c2360023ad790f7bc6d02a00e7be085c514d57"
    assert trace.origins == {
        "region_code": Origin(SHEET, "A5", NEW),
        "score": Origin(SHEET, "B5", "327"),
        "stated_band": Origin(SHEET, "C5", "Sangat Baik"),
    }
    assert upload.content == b"berkas"


def test_what_waits_has_cells_as_a_proposal_and_none_as_a_fact(filled: Engine) -> None:
    batch = taken_in(filled, FIRST)
    assert traced(filled) == []
    (number,) = batch.proposals
    with reading(filled) as session:
        found = imports.cells(session, COACH, number)
        assert found is not None
        assert found.origins["score"] == Origin(SHEET, "B5", "327")
    typed = people.proposed(filled)
    with reading(filled) as session:
        assert imports.cells(session, SARI, typed.number) is None
        with pytest.raises(NoDataError):
            imports.cells(session, SARI, 99)


def test_each_field_leads_to_the_last_file_that_told_it(filled: Engine) -> None:
    first = published(filled, taken_in(filled, FIRST))
    second = published(filled, taken_in(filled, SECOND, content=b"kedua"))
    parts = {f"aspect_scores:A{number}": f"{'BCDEFGHI'[number - 1]}9" for number in range(1, 9)}
    assert traced(filled) == [
        (second.number, {"region_code": "A9", **parts}),
        (first.number, {"score": "B5", "stated_band": "C5"}),
    ]


def test_a_field_corrected_by_hand_leads_nowhere(filled: Engine) -> None:
    first = published(filled, taken_in(filled, FIRST))
    draft = correction(filled, NEW, 2023, score=Decimal(328))
    people.published(filled, people.proposed(filled, draft, TONO))
    assert traced(filled) == [(first.number, {"region_code": "A5", "stated_band": "C5"})]


def test_a_field_amended_before_publication_leads_nowhere(filled: Engine) -> None:
    batch = taken_in(filled, FIRST)
    (number,) = batch.proposals
    with reading(filled) as session:
        content = results.proposal(session, SARI, number, now=NOW).content
    assert content is not None
    draft = replace(people.ENTRY, content=replace(content_of(content), score=Decimal(328)))
    with writing(filled) as session:
        results.amend(session, TONO, number, draft, version=1, now=LATER)
    published(filled, shown(filled, batch.number))
    assert traced(filled) == [(batch.number, {"region_code": "A5", "stated_band": "C5"})]


def test_a_retracted_result_leads_nowhere_and_one_entered_anew_starts_anew(
    filled: Engine,
) -> None:
    published(filled, taken_in(filled, FIRST))
    gone = people.retraction(filled, NEW, 2023)
    people.published(filled, people.proposed(filled, gone, TONO))
    assert traced(filled) == []
    people.published(filled, people.proposed(filled, user=TONO))
    assert traced(filled) == []


def test_undoing_leads_back_to_the_file_before_and_undoing_that_to_the_file(
    filled: Engine,
) -> None:
    first = published(filled, taken_in(filled, FIRST))
    second = published(filled, taken_in(filled, SECOND, content=b"kedua"))
    back = published(filled, undone(filled, second))
    assert [number for number, _ in traced(filled)] == [first.number]
    published(filled, undone(filled, back))
    assert [number for number, _ in traced(filled)] == [second.number, first.number]


def test_activities_lead_to_their_cells_as_long_as_they_are_recorded(filled: Engine) -> None:
    key = "terbit/intervensi/I-2026-01"
    first = taken_in(filled, file_of(ACTIVITIES, activity("Desk")))
    told = activity("Desk II", row=8, code="I-2026-01")
    second = taken_in(filled, file_of(ACTIVITIES, told))
    cells = traced(filled, key)
    assert [number for number, _ in cells] == [second.number]
    assert cells[0][1]["title"] == "B8"
    back = undone(filled, second)
    assert [number for number, _ in traced(filled, key)] == [first.number]
    again = undone(filled, back)
    assert [number for number, _ in traced(filled, key)] == [second.number]
    undone(filled, again)
    undone(filled, shown(filled, first.number))
    assert traced(filled, key) == []


@pytest.mark.parametrize("subject", ["", "terbit", "terbit/33.03/dua/x", "x/rtl/1", "terbit/x/1"])
def test_a_subject_of_no_kind_is_unknown(filled: Engine, subject: str) -> None:
    with pytest.raises(NoDataError):
        traced(filled, subject)


def test_who_may_not_see_batches_sees_no_origin(filled: Engine) -> None:
    batch = published(filled, taken_in(filled, FIRST))
    assert [number for number, _ in traced(filled, user=COACH)] == [batch.number]
    for subject, user in ((KEY, LEADER), (KEY.replace("33.03", "33.05"), COACH)):
        with pytest.raises(NotAllowedError):
            traced(filled, subject, user)
    with pytest.raises(NotAllowedError):
        traced(filled, "terbit/rtl/R-1", COACH)
    with reading(filled) as session, pytest.raises(NotAllowedError):
        imports.cells(session, LEADER, batch.proposals[0])
