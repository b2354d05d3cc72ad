"""The words of the minutes where something is not in them: said as that, never as "none"."""

from dataclasses import replace
from datetime import UTC, datetime

from reports import minutes_cases as cases

from merit.domain.meetings import Attendance, MeetingState
from merit.domain.regions import Region
from merit.reports.minutes_paper import paper
from merit.reports.paper import Part
from merit.services.meetings.minutes import Minutes

OTHERS = "Butir RTL kabupaten/kota lain tidak dimuat dalam berkas ini."


def part(data: Minutes, title: str) -> Part:
    (found,) = (item for item in paper(data).parts if item.title == title)
    return found


def test_regions_nobody_noted_are_counted_and_named(regions: list[Region]) -> None:
    data = cases.empty(regions)
    noted = {item.code: Attendance.PRESENT for item in regions[3:]}
    found = part(replace(data, meeting=replace(data.meeting, attendance=noted)), "Kehadiran")
    assert found.sentences == (
        "Hadir 32 dari 35 kabupaten/kota. Kehadiran 3 daerah tidak dicatat.",
    )
    assert found.table is not None
    names = ", ".join(item.short for item in regions[:3])
    assert ("Tidak dicatat", "3", names) in found.table.rows


def test_items_of_others_are_out_of_reach_and_not_missing(shipped: Minutes) -> None:
    title = "Butir bawaan dari rakor sebelumnya"
    assert OTHERS not in part(shipped, title).sentences
    some = part(replace(shipped, is_partial=True), title)
    assert some.table is not None
    assert OTHERS in some.sentences
    none = part(replace(shipped, carried_over=(), is_partial=True), title)
    assert none.sentences == ("Tidak ada butir bawaan daerah Anda.", OTHERS)
    assert part(replace(shipped, carried_over=()), title).sentences == ("Tidak ada butir bawaan.",)


def test_practices_not_endorsed_any_more_are_counted(shipped: Minutes) -> None:
    title = "Praktik baik yang dicatat"
    said = ("2 praktik yang dicatat tidak dimuat: belum atau tidak lagi diakui provinsi.",)
    some = part(replace(shipped, unshown=2), title)
    assert some.sentences == said
    assert some.table is not None
    assert "Kantor yang dapat dihubungi" in some.table.head
    assert part(replace(shipped, practices=(), unshown=2), title).sentences == said


def test_a_meeting_opened_again_says_so_and_why(regions: list[Region]) -> None:
    data = cases.empty(regions)
    noon = datetime(2026, 3, 5, 5, tzinfo=UTC)
    closed = replace(data.meeting, state=MeetingState.CLOSED, closed_at=noon)
    assert "Dibuka kembali" not in dict(paper(replace(data, meeting=closed)).facts)
    again = replace(closed, reason="Satu keputusan terlewat.")
    for state in (MeetingState.RUNNING, MeetingState.CLOSED):
        told = dict(paper(replace(data, meeting=replace(again, state=state))).facts)
        assert told["Dibuka kembali"] == "Alasan: Satu keputusan terlewat."


def test_the_activity_the_meeting_is_is_named(shipped: Minutes, regions: list[Region]) -> None:
    assert "Kegiatan" not in dict(paper(cases.empty(regions)).facts)
    told = dict(paper(shipped).facts)["Kegiatan"]
    assert told == "I-2026-01 · Rapat koordinasi hasil penilaian 2025"
