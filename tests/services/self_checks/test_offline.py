"""A self-check filled in offline: read with every fault, looked at, taken over whole or not."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from openpyxl import Workbook
from services.self_checks.check_cases import (
    BREBES,
    CODE,
    DEWI,
    HEAD,
    JOKO,
    KEBUMEN,
    SARI,
    TONO,
    WATI,
    Office,
)
from services.self_checks.offline_files import (
    Typed,
    edited,
    file_of,
    filling,
    read_back,
    row_of,
    typed,
)
from sqlalchemy import event

from merit.domain.access import User
from merit.domain.self_checks.offline import SHEET, Column, Filling, Link
from merit.domain.self_checks.periods import PeriodStep
from merit.domain.self_checks.records import Word
from merit.domain.self_checks.workflow import CheckStep
from merit.errors import (
    InputError,
    MeritError,
    NotAllowedError,
    ResultError,
    StaleError,
    WorkbookError,
)
from merit.services.reference.filling import fill
from merit.services.self_checks.offline import (
    Decision,
    Plan,
    Taken,
    plan_filling,
    take_filling,
)
from merit.settings import DATA
from merit.store.engine import Engine, writing

LEVEL, NOTE, LINKS = Column.LEVEL, Column.NOTE, Column.LINKS


@pytest.fixture
def office(engine: Engine) -> Office:
    with writing(engine) as session:
        fill(session, DATA, demo=False)
    found = Office(engine)
    found.opened()
    return found


def plan_of(office: Office, found: Filling, user: User = WATI) -> Plan:
    return office.do(lambda session: plan_filling(session, user, found, now=office.now))


def take(
    office: Office,
    found: Filling,
    decisions: Mapping[str, Decision] | None = None,
    user: User = WATI,
) -> Taken:
    return office.do(
        lambda session: take_filling(
            session, user, found, decisions=decisions or {}, now=office.now
        )
    )


def recorded(office: Office) -> list[tuple[Any, ...]]:
    return office.rows(
        "SELECT i.code, a.version, a.level, a.note FROM self_check_answer a"
        " JOIN indicator i ON i.id = a.indicator_id ORDER BY i.code, a.version"
    )


def documents(office: Office) -> list[tuple[Any, ...]]:
    return office.rows("SELECT subject, title, link, added_by FROM document ORDER BY id")


def test_what_was_filled_in_offline_is_recorded_with_its_evidence(office: Office) -> None:
    found = filling(
        office.view(),
        {
            ("1.1", LEVEL): 3,
            ("1.1", NOTE): "Ditetapkan 2025.",
            ("3.10", LEVEL): 2,
            ("3.10", LINKS): "SK jabatan https://contoh.go.id/sk.pdf\nhttps://contoh.go.id/dua",
        },
    )
    plan = plan_of(office, found)
    assert [(i.indicator.code, i.filled, len(i.links)) for i in plan.changes] == [
        ("1.1", True, 0),
        ("3.10", True, 2),
    ]
    assert not recorded(office)
    assert take(office, found) == Taken(answers=2, links=2)
    assert recorded(office) == [("1.1", 1, 3, "Ditetapkan 2025."), ("3.10", 1, 2, "")]
    subject = f"terbit/mandiri/{CODE}/{BREBES}/3.10"
    assert documents(office) == [
        (subject, "SK jabatan", "https://contoh.go.id/sk.pdf", WATI.known_as),
        (subject, "Bukti 3.10 (contoh.go.id)", "https://contoh.go.id/dua", WATI.known_as),
    ]


def with_links(office: Office, per_indicator: int, first: int) -> Filling:
    """Every answer as it is, with new evidence beside each."""
    found = filling(office.view(), {})
    return replace(
        found,
        rows={
            code: replace(
                row,
                links=tuple(
                    Link(f"Bukti {number}", f"https://a.id/{code}/{number}")
                    for number in range(first, first + per_indicator)
                ),
            )
            for code, row in found.rows.items()
        },
    )


def test_a_hundred_links_are_taken_over_in_as_many_questions_as_a_few(office: Office) -> None:
    """But for the rows themselves, which SQLite is told one by one."""
    office.fill()
    asked: list[int] = []
    for per_indicator, first in ((1, 0), (3, 1)):
        wanted = with_links(office, per_indicator, first)
        assert len(wanted.rows) == 37
        sent: list[str] = []

        def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
            sent.append(statement)  # noqa: B023

        event.listen(office.engine, "before_cursor_execute", note)
        assert take(office, wanted) == Taken(0, 37 * per_indicator)
        event.remove(office.engine, "before_cursor_execute", note)
        inserts = [text for text in sent if text.startswith("INSERT")]
        assert len(inserts) <= 2 * 37 * per_indicator
        asked.append(len(sent) - len(inserts))
    assert asked[0] == asked[1] <= 40
    assert len(documents(office)) == 37 * 4
    entries = "SELECT count(*) FROM audit_entry WHERE action = 'tambah_dokumen'"
    assert office.count(entries) == 37 * 4


def test_the_same_file_taken_over_twice_is_once(office: Office) -> None:
    found = filling(office.view(), {("1.1", LEVEL): 3, ("1.1", LINKS): "SK https://a.go.id/x"})
    take(office, found)
    before = (recorded(office), documents(office))
    assert take(office, found) == Taken(0, 0)
    assert plan_of(office, found).changes == ()
    assert (recorded(office), documents(office)) == before


def test_what_nobody_touched_in_the_file_leaves_newer_answers_alone(office: Office) -> None:
    office.answer("1.1", 2)
    found = filling(office.view(), {("1.2", LEVEL): 3})
    office.answer("1.1", 4, version=1, user=JOKO)
    assert take(office, found) == Taken(1, 0)
    assert recorded(office) == [("1.1", 1, 2, ""), ("1.1", 2, 4, ""), ("1.2", 1, 3, "")]


def test_an_answer_changed_on_both_sides_must_be_decided(office: Office) -> None:
    office.answer("1.1", 2)
    found = filling(office.view(), {("1.1", LEVEL): 3, ("1.2", LEVEL): 3})
    office.answer("1.1", 4, version=1, user=JOKO)
    (conflict,) = plan_of(office, found).conflicts
    assert (conflict.indicator.code, conflict.row.level, conflict.version) == ("1.1", 3, 2)
    assert conflict.present is not None
    assert conflict.present.level == 4
    with pytest.raises(StaleError, match=r"1\.1"):
        take(office, found)
    assert recorded(office) == [("1.1", 1, 2, ""), ("1.1", 2, 4, "")]


@pytest.mark.parametrize(
    ("takes_file", "last"), [(True, ("1.1", 3, 3, "")), (False, ("1.1", 2, 4, ""))]
)
def test_a_decision_takes_the_file_or_keeps_the_screen(
    office: Office, takes_file: bool, last: tuple[Any, ...]
) -> None:
    office.answer("1.1", 2)
    found = filling(office.view(), {("1.1", LEVEL): 3})
    office.answer("1.1", 4, version=1, user=JOKO)
    taken = take(office, found, {"1.1": Decision(takes_file, 2)})
    assert taken.answers == int(takes_file)
    assert recorded(office)[-1] == last


def test_a_decision_about_an_answer_that_moved_on_is_asked_again(office: Office) -> None:
    office.answer("1.1", 2)
    found = filling(office.view(), {("1.1", LEVEL): 3})
    office.answer("1.1", 4, version=1, user=JOKO)
    seen = {"1.1": Decision(True, 2)}
    office.answer("1.1", 1, version=2, user=JOKO)
    with pytest.raises(StaleError) as caught:
        take(office, found, seen)
    assert isinstance(caught.value.current, Plan)
    assert caught.value.current.conflicts[0].version == 3
    assert recorded(office)[-1] == ("1.1", 3, 1, "")


def test_the_same_answer_on_both_sides_is_no_conflict(office: Office) -> None:
    found = filling(office.view(), {("1.1", LEVEL): 3})
    office.answer("1.1", 3, user=JOKO)
    assert plan_of(office, found).changes == ()


def test_an_emptied_level_is_taken_over_as_undecided(office: Office) -> None:
    office.answer("1.1", 2, note="Alasan.")
    assert take(office, filling(office.view(), {("1.1", LEVEL): None})).answers == 1
    assert recorded(office)[-1] == ("1.1", 2, None, "Alasan.")


def test_nothing_is_kept_where_one_piece_of_evidence_is_refused(office: Office) -> None:
    view = office.view()
    many = "\n".join(f"Bukti {number} https://contoh.go.id/{number}" for number in range(31))
    found = filling(view, {("1.1", LEVEL): 3, ("1.2", LINKS): many})
    with pytest.raises(InputError, match=r"Indikator 1\.2: Sudah ada 30 dokumen"):
        take(office, found)
    assert (recorded(office), documents(office)) == ([], [])


def test_a_locked_indicator_is_refused_by_its_name_and_place(office: Office) -> None:
    office.fill()
    office.step(CheckStep.HAND_IN, WATI)
    found = filling(office.view(), {("3.4", LEVEL): 3})
    (complaint,) = plan_of(office, found).complaints
    assert complaint.sheet == SHEET
    assert complaint.reason.startswith("Indikator 3.4 terkunci")
    assert complaint.cell.startswith("E")
    with pytest.raises(InputError, match=r"Indikator 3\.4 terkunci"):
        take(office, found)
    assert all(version == 1 for _, version, _, _ in recorded(office))


def test_after_a_return_only_what_the_province_asked_about_is_taken_over(office: Office) -> None:
    office.fill()
    office.step(CheckStep.HAND_IN, WATI)
    office.step(CheckStep.SEND, HEAD)
    office.judge({"3.4": (Word.DIFFERS, 1)})
    office.step(CheckStep.RETURN, TONO, reason="Bukti belum lengkap.")
    view = office.view()
    assert take(office, filling(view, {("3.4", LEVEL): 1})) == Taken(1, 0)
    assert office.state == "perbaikan"
    with pytest.raises(InputError, match=r"Indikator 1\.1 terkunci"):
        take(office, filling(view, {("1.1", LEVEL): 1, ("3.4", LEVEL): 3}))


def test_a_closed_period_takes_no_file(office: Office) -> None:
    found = filling(office.view(), {("1.1", LEVEL): 3})
    office.period(CODE, PeriodStep.CLOSE, 2)
    with pytest.raises(InputError, match="terkunci"):
        take(office, found)


@pytest.mark.parametrize("user", [DEWI, HEAD, SARI])
def test_only_an_operator_of_the_region_takes_a_file_over(office: Office, user: User) -> None:
    found = filling(office.view(), {("1.1", LEVEL): 3})
    with pytest.raises(NotAllowedError):
        plan_of(office, found, user)
    with pytest.raises(NotAllowedError):
        take(office, found, user=user)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("daerah", KEBUMEN, f"Berkas ini untuk daerah {KEBUMEN}, bukan {BREBES}."),
        ("masa", "M-2025-01", f"Berkas ini untuk masa penilaian M-2025-01, bukan {CODE}."),
        ("himpunan", "contoh", "Berkas ini untuk data contoh, bukan data terbit."),
        ("revisi", 2, "Berkas ini untuk revisi 2 instrumen ini, bukan revisi 1."),
        ("versi", 9, "Berkas isian ini lebih baru daripada aplikasi ini."),
        ("1.1", "9" * 5000, "Ini bukan berkas isian penilaian mandiri."),
        ("8.4", "-1", "Ini bukan berkas isian penilaian mandiri."),
        ("8.4", None, "Ini bukan berkas isian penilaian mandiri."),
        ("revisi", None, "Ini bukan berkas isian penilaian mandiri."),
        ("templat", "hasil", "Ini bukan berkas isian penilaian mandiri."),
    ],
)
def test_a_file_of_something_else_is_refused_whole(
    office: Office, name: str, value: object, said: str
) -> None:
    def other(book: Workbook) -> None:
        page = book["_meta"]
        next(row for row in page.iter_rows() if row[0].value == name)[1].value = value

    view = office.view()
    found = read_back(view, edited(file_of(view), other))
    assert found.filling is None
    assert [item.reason for item in found.complaints] == [said]
    assert all(item.remedy for item in found.complaints)


def test_a_file_of_another_region_is_refused_though_its_reader_may_see_both(
    office: Office,
) -> None:
    theirs = file_of(office.view(DEWI, KEBUMEN))
    found = read_back(office.view(), theirs)
    assert [item.reason for item in found.complaints] == [
        f"Berkas ini untuk daerah {KEBUMEN}, bukan {BREBES}."
    ]


WRONG: dict[str, tuple[Typed, str, str]] = {
    "level too high": ({("1.1", LEVEL): 5}, "E7", "Tingkat ini tidak dikenal."),
    "level of a half": ({("1.1", LEVEL): 2.5}, "E7", "Tingkat ini tidak dikenal."),
    "level in words": ({("1.2", LEVEL): "tiga"}, "E8", "Tingkat ini tidak dikenal."),
    "uncalculated": ({("1.2", LEVEL): "=1+2"}, "E8", "Rumus di sel ini belum dihitung"),
    "NIP": ({("1.3", NOTE): "Oleh 198001012005011001"}, "F9", "Catatan indikator 1.3 memuat NIP"),
    "long": ({("1.3", NOTE): "x" * 4001}, "F9", "Catatan indikator 1.3 terlalu panjang"),
    "mail": ({("1.3", NOTE): "budi@contoh.id"}, "F9", "memuat alamat surel"),
    "no address": ({("1.4", LINKS): "SK peta jabatan"}, "G10", "bukan judul dan satu alamat"),
    "script": ({("1.4", LINKS): "SK javascript:alert(1)"}, "G10", "bukan judul dan satu alamat"),
    "two": ({("1.4", LINKS): "https://a.go.id https://b.go.id"}, "G10", "bukan judul dan satu"),
    "no host": ({("1.4", LINKS): "SK https://lokal/x"}, "G10", "tidak dapat dibaca"),
    "code": ({("1.4", Column.CODE): 1.4}, "A10", "Kode indikator 1,4 tidak dikenal."),
    "twice": ({("1.4", Column.CODE): "1.3"}, "A10", "Indikator 1.3 tertulis dua kali."),
}


@pytest.mark.parametrize("name", WRONG)
def test_every_fault_is_told_with_its_cell_and_what_to_do(office: Office, name: str) -> None:
    cells, address, said = WRONG[name]
    view = office.view()
    found = read_back(view, typed(file_of(view), cells))
    assert found.filling is None
    (complaint,) = [item for item in found.complaints if item.cell == address]
    assert complaint.sheet == SHEET
    assert said in complaint.reason
    assert complaint.remedy


def test_all_faults_are_told_at_once(office: Office) -> None:
    view = office.view()
    cells = {("1.1", LEVEL): 9, ("1.2", LEVEL): "x", ("8.4", LINKS): "tanpa alamat"}
    found = read_back(view, typed(file_of(view), cells))
    assert [item.cell for item in found.complaints] == ["E7", "E8", "G50"]


def test_a_lost_row_and_a_lost_heading_are_told_by_name(office: Office) -> None:
    view = office.view()

    def without_row(book: Workbook) -> None:
        book[SHEET].delete_rows(row_of(book[SHEET], "3.4"))

    def without_heading(book: Workbook) -> None:
        next(c for row in book[SHEET].iter_rows() for c in row if c.value == "Catatan").value = "?"

    row = read_back(view, edited(file_of(view), without_row))
    assert [item.reason for item in row.complaints] == ["Baris indikator 3.4 tidak ada."]
    heading = read_back(view, edited(file_of(view), without_heading))
    assert [i.reason for i in heading.complaints] == [
        "Judul kolom Catatan tidak ada pada lembar ini."
    ]


def test_what_is_no_workbook_is_refused_with_a_sentence(office: Office) -> None:
    with pytest.raises(WorkbookError) as caught:
        read_back(office.view(), b"%PDF-1.7 bukan buku kerja")
    assert isinstance(caught.value, MeritError)
    assert str(caught.value)


def test_a_note_with_what_cannot_be_kept_is_refused_by_the_rules_of_the_form(
    office: Office,
) -> None:
    """The file never gets around what the form refuses: the same rules are asked again."""
    found = filling(office.view(), {("1.1", LEVEL): 3})
    row = replace(found.rows["1.1"], note="NIP 198001012005011001")
    with pytest.raises(ResultError):
        take(office, replace(found, rows={**found.rows, "1.1": row}))
    link = replace(found.rows["1.1"], links=(Link("SK", "javascript:alert(1)"),))
    with pytest.raises(InputError, match=r"Indikator 1\.1: Tautan harus berawalan"):
        take(office, replace(found, rows={**found.rows, "1.1": link}))
    assert recorded(office) == []
