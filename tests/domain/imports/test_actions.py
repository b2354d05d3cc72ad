"""Lists of follow-ups: what is read from them, and the cell of what is not."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest
from domain.imports.coaching_by_hand import FOLLOW_UPS, errors, reasons, warnings
from domain.imports.sheets_by_hand import Typed, book, sheet

from merit.domain.imports.actions import read_actions
from merit.domain.imports.readings import ActionRow, Asked, Kind, Origin, Reading
from merit.domain.imports.workbook import Area, Cell, Sheet
from merit.domain.instruments import Instrument
from merit.domain.regions import Region
from merit.domain.states import ActionStatus

Read = Callable[..., Reading[ActionRow]]
TYPICAL: Sequence[Typed] = (
    *(1, "Kab. Demak", "Menyusun rencana suksesi", "BKPSDM Kab. Demak", date(2024, 3, 14)),
    *("akhir Maret 2025", "Terkendala", 40, "3.4", "2 -> 3"),
)
OF_ONE: Sequence[Typed] = ("No", "Uraian RTL", "PIC", "Batas waktu", "Status")
SETTLED: Sequence[Typed] = (1, "Menyusun pola karier", "BKPSDM", "31/12/2024", "Sesuai rencana")


@pytest.fixture
def read(regions: list[Region], kasn: Instrument, draft: Instrument) -> Read:
    def reader(*sheets: Sheet, asked: Asked | None = None) -> Reading[ActionRow]:
        return read_actions(
            book(*sheets),
            asked or Asked(Kind.ACTIONS),
            regions=regions,
            instruments={kasn.code: kasn, draft.code: draft},
        )

    return reader


def changed(**fields: Typed) -> list[Typed]:
    """The typical row with other cells; a column by the first word of its heading."""
    row = list(TYPICAL)
    first = [str(item).split()[0].replace("/", "_") for item in FOLLOW_UPS]
    for name, value in fields.items():
        row[first.index(name)] = value
    return row


def follow_ups(*rows: Sequence[Typed]) -> Sheet:
    return sheet([FOLLOW_UPS, *rows], name="RTL")


def test_an_item_is_read_with_the_cell_of_every_value(read: Read) -> None:
    reading = read(follow_ups(TYPICAL))
    (row,) = reading.rows
    assert reading.complaints == ()
    assert (row.region_code, row.title) == ("33.21", "Menyusun rencana suksesi")
    assert row.owner == "BKPSDM Kab. Demak"
    assert (row.agreed_on, row.due_on) == (date(2024, 3, 14), date(2025, 3, 31))
    assert (row.status, row.progress) == (ActionStatus.HINDERED, 40)
    assert (row.indicator_code, row.level_from, row.level_to) == ("3.4", 2, 3)
    assert row.origins["due_on"] == Origin("RTL", "F2", "akhir Maret 2025")
    assert row.origins["region_code"] == Origin("RTL", "B2", "Kab. Demak")
    assert row.origins["level_from"] == row.origins["level_to"] == Origin("RTL", "J2", "2 -> 3")
    assert {"title", "owner", "agreed_on", "status", "progress"} <= row.origins.keys()


@pytest.mark.parametrize(
    ("fields", "cell"),
    [
        ({"Kab_Kota": "Magelang"}, "B2"),
        ({"Kab_Kota": ""}, "B2"),
        ({"Kab_Kota": "BKD Provinsi Jawa Tengah"}, "B2"),
        ({"Rencana": ""}, "C2"),
        ({"Penanggung": ""}, "D2"),
        ({"Penanggung": "Budi Santoso, S.STP., M.Si."}, "D2"),
        ({"Penanggung": "Budi Santoso NIP 19800101 200501 1 001"}, "D2"),
        ({"Tanggal": "Maret 2024"}, "E2"),
        ({"Tanggal": ""}, "E2"),
        ({"Batas": "pertengahan Mei 2025"}, "F2"),
        ({"Batas": "31/01/2024"}, "F2"),
        ({"Batas": ""}, "F2"),
        ({"Status": "dalam proses"}, "G2"),
        ({"Status": ""}, "G2"),
        ({"Kemajuan": 140}, "H2"),
        ({"Kemajuan": "setengah"}, "H2"),
        ({"Indikator": "3.4 dan 3.5"}, "I2"),
        ({"Tingkat": "2 -> 5"}, "J2"),
        ({"Tingkat": date(2024, 3, 2)}, "J2"),
    ],
)
def test_what_cannot_be_known_is_an_error_at_its_cell(
    read: Read, fields: dict[str, Typed], cell: str
) -> None:
    reading = read(follow_ups(changed(**fields)))
    assert errors(reading) == {cell}
    assert reading.rows == ()


def test_the_name_of_a_person_is_nowhere_repeated(read: Read) -> None:
    for owner in ("Drs. Budi Santoso", "Budi, S.H., M.H.", "Budi (NIP 198001012005011001)"):
        reading = read(follow_ups(changed(Penanggung=owner)))
        assert "D2" in errors(reading)
        assert "Budi" not in repr(reading)


@pytest.mark.parametrize(
    "owner", ["BKPSDM", "Bagian Organisasi Setda Kab. Demak", "Kepala Bidang Mutasi", "Dinas, BKD"]
)
def test_offices_and_posts_may_be_responsible(read: Read, owner: str) -> None:
    assert [row.owner for row in read(follow_ups(changed(Penanggung=owner))).rows] == [owner]


def test_a_decision_for_all_is_one_item_for_each_region(read: Read) -> None:
    rows = read(follow_ups(changed(Kab_Kota="Semua Kab/Kota"))).rows
    assert len({row.region_code for row in rows}) == len(rows) == 35
    assert {row.row for row in rows} == {2}
    some = read(follow_ups(changed(Kab_Kota="Kab. Demak; Kab. Kudus"))).rows
    assert [row.region_code for row in some] == ["33.19", "33.21"]


def test_a_code_belongs_to_one_region(read: Read) -> None:
    heading = [*FOLLOW_UPS, "Kode RTL"]
    reading = read(sheet([heading, [*changed(Kab_Kota="Kota se-Jawa Tengah"), "R-2024-001"]]))
    assert errors(reading) == {"K2"}


@pytest.mark.parametrize(
    ("titles", "name", "cell"),
    [
        ([["RENCANA TINDAK LANJUT KABUPATEN DEMAK"]], "Sheet1", "A1"),
        ([["RTL ASISTENSI"], ["Instansi : BKPSDM Kab. Demak"]], "Sheet1", "A2"),
        ([["RTL"], ["Kabupaten/Kota", ": Demak"]], "Sheet1", "B2"),
        ([["RTL Hasil Rakor di Kota Semarang"]], "Demak", ""),
        ([], "RTL Kab. Demak", ""),
        ([["RTL di lingkungan Pemerintah Kabupaten Demak"]], "Sheet1", "A1"),
    ],
)
def test_the_region_of_a_whole_sheet_stands_in_its_title_or_name(
    read: Read, titles: list[list[Typed]], name: str, cell: str
) -> None:
    agreed: list[list[Typed]] = [["Tanggal kesepakatan: 14 Maret 2024"], []]
    reading = read(sheet([*titles, *agreed, OF_ONE, SETTLED], name=name))
    (row,) = reading.rows
    assert reading.complaints == ()
    assert row.region_code == "33.21"
    assert row.agreed_on == date(2024, 3, 14)
    assert (row.origins["region_code"].sheet, row.origins["region_code"].cell) == (name, cell)


@pytest.mark.parametrize(
    ("title", "name", "said"),
    [
        ("RTL", "Sheet1", "tidak disebut pada kolom, judul, atau lembar"),
        ("RTL", "Magelang", "Kabupaten Magelang dan Kota Magelang"),
        ("Kabupaten/Kota: Tegal", "Sheet1", "Kabupaten Tegal dan Kota Tegal"),
        ("RTL Kabupaten Demak", "Kab. Kudus", "Kabupaten Demak dan Kabupaten Kudus"),
        ("Bertempat di Kantor BKD Kota Semarang", "Sheet1", "tidak disebut pada kolom"),
        ("RTL Asistensi Eks-Karesidenan Pati", "Pati", "dapat berarti daerah atau eks-"),
    ],
)
def test_a_region_that_titles_leave_open_is_asked_once(
    read: Read, title: str, name: str, said: str
) -> None:
    rows = [[title], ["Disepakati 14 Maret 2024"], OF_ONE, SETTLED, [2, "X", *SETTLED[2:]]]
    reading = read(sheet(rows, name=name))
    assert len(reading.errors) == 1
    assert said in reasons(reading)
    assert reading.rows == ()


def test_twins_in_sheet_names_are_settled_by_the_title(read: Read) -> None:
    rows = [["RTL KOTA MAGELANG"], ["Disepakati 14 Maret 2024"], OF_ONE, SETTLED]
    assert [row.region_code for row in read(sheet(rows, name="Magelang")).rows] == ["33.71"]


def test_captions_name_the_region_of_the_rows_below(read: Read) -> None:
    heading = ["No", "Uraian RTL", "PIC", "Tanggal kesepakatan", "Batas waktu", "Status"]
    item: Sequence[Typed] = ("Menyusun SKJ", "BKPSDM", "14/03/2024", "31/12/2024", "Selesai")
    rows = [["KABUPATEN DEMAK"], [1, *item], ["KOTA TEGAL"], [1, *item]]
    found = read(sheet([heading, *rows])).rows
    assert [row.region_code for row in found] == ["33.21", "33.76"]


def test_a_merged_region_reaches_over_its_rows_and_an_empty_one_does_not(read: Read) -> None:
    more = changed(Kab_Kota="", Rencana="Menetapkan pola karier")
    merged = read(sheet([FOLLOW_UPS, TYPICAL, more], merged=[Area(2, 2, 3, 2)]))
    assert [row.region_code for row in merged.rows] == ["33.21", "33.21"]
    assert errors(read(follow_ups(TYPICAL, more))) == {"B3"}


def test_a_row_of_another_region_than_its_sheet_wants_a_second_look(read: Read) -> None:
    other = changed(Kab_Kota="Kab. Kudus")
    reading = read(sheet([FOLLOW_UPS, TYPICAL, other], name="Kab. Demak"))
    assert (errors(reading), warnings(reading)) == (set(), {"B3"})
    assert read(sheet([["Hasil studi Kota Tegal"], FOLLOW_UPS, other])).complaints == ()


def test_the_day_of_the_agreement_is_asked_where_nothing_tells_it(read: Read) -> None:
    for title in ("Semarang, 14 Maret 2024", "Kesepakatan berlaku sampai 31 Desember 2025"):
        reading = read(sheet([["RTL Kab. Demak"], [title], OF_ONE, SETTLED]))
        assert errors(reading) == {"A3"}
        assert "Tanggal kesepakatan" in reasons(reading)


@pytest.mark.parametrize(
    ("column", "progress"),
    [
        ([0.5, 0.25, 1], [50, 25, 100]),
        ([50, 25, 100], [50, 25, 100]),
        (["50%", "25%", "100%"], [50, 25, 100]),
        ([Cell(1, 1, None), 25, 100], [0, 25, 100]),
    ],
)
def test_progress_is_read_on_one_scale_for_the_whole_column(
    read: Read, column: Sequence[Typed], progress: list[int]
) -> None:
    rows = [changed(Rencana=f"Butir {place}", Kemajuan=value) for place, value in enumerate(column)]
    assert [row.progress for row in read(follow_ups(*rows)).rows] == progress


def test_mixed_scales_are_an_error(read: Read) -> None:
    rows = [
        changed(Rencana=f"Butir {place}", Kemajuan=value)
        for place, value in enumerate([0.5, 25, 40, 60])
    ]
    assert errors(read(follow_ups(*rows))) == {"H2"}


def test_done_with_less_than_all_wants_a_second_look(read: Read) -> None:
    reading = read(follow_ups(changed(Status="Selesai")))
    assert (errors(reading), warnings(reading)) == (set(), {"H2"})
    assert reading.rows[0].progress == 40


def test_done_without_any_progress_told_is_whole(read: Read) -> None:
    (row,) = read(follow_ups(changed(Status="Selesai", Kemajuan=""))).rows
    assert row.progress == 100
    assert "progress" not in row.origins
    (row,) = read(follow_ups(changed(Status="Sesuai rencana", Kemajuan=""))).rows
    assert row.progress == 0


def test_the_same_item_twice_is_read_once_and_otherwise_an_error(read: Read) -> None:
    reading = read(follow_ups(TYPICAL, TYPICAL))
    assert (len(reading.rows), errors(reading), warnings(reading)) == (1, set(), {"C3"})
    assert errors(read(follow_ups(TYPICAL, changed(Status="Selesai", Kemajuan=100)))) == {"G3"}
    again = changed(Tanggal=date(2024, 9, 2))
    assert len(read(follow_ups(TYPICAL, again)).rows) == 2


def test_hidden_rows_are_compared_and_never_read(read: Read) -> None:
    rows = [FOLLOW_UPS, TYPICAL, TYPICAL, changed(Rencana="Lain")]
    reading = read(sheet(rows, hidden_rows=[3, 4]))
    assert len(reading.rows) == 1
    assert (errors(reading), warnings(reading)) == ({"C4"}, {"C3"})


def test_regions_without_any_item_are_passed_over(read: Read) -> None:
    rest: Sequence[Typed] = ["", "", "", "", "", "", "", ""]
    reading = read(
        follow_ups(TYPICAL, [2, "Kab. Kudus", *rest], [3, "Kota Tegal", "-", "-", "-", "-", "-"])
    )
    assert len(reading.rows) == 1
    assert reading.complaints == ()


def test_signatures_with_numbers_of_officers_are_left_alone(read: Read) -> None:
    foot: list[list[Typed]] = [
        [],
        ["", "Mengetahui,"],
        ["", "Kepala BKPSDM Kab. Demak"],
        ["", "Budi Santoso"],
        ["", "NIP 19700101 199503 1 001"],
    ]
    reading = read(sheet([FOLLOW_UPS, TYPICAL, *foot]))
    assert (len(reading.rows), reading.complaints) == (1, ())


def test_a_column_of_numbers_of_officers_is_refused(read: Read) -> None:
    reading = read(sheet([[*FOLLOW_UPS, "NIP"], [*TYPICAL, "198001012005011001"]]))
    assert errors(reading) == {"K1"}
    assert "198001" not in repr(reading)


@pytest.mark.parametrize("missing", ["Penanggung Jawab", "Batas Waktu", "Status"])
def test_a_column_that_must_be_there_is_asked_for_once(read: Read, missing: str) -> None:
    place = list(FOLLOW_UPS).index(missing)
    rows = [
        [item for number, item in enumerate(row) if number != place]
        for row in (FOLLOW_UPS, TYPICAL, changed(Rencana="Lain"))
    ]
    reading = read(sheet(rows))
    assert errors(reading) == {"A1"}
    assert len(reading.errors) == 1


def test_codes_of_items_and_activities_are_kept_as_text(read: Read) -> None:
    heading = [*FOLLOW_UPS, "Kode RTL", "Kode kegiatan"]
    (row,) = read(sheet([heading, [*TYPICAL, "R-2024-001", "I-2024-02"]])).rows
    assert (row.code, row.intervention_code) == ("R-2024-001", "I-2024-02")


def test_a_row_is_read_whatever_its_number(read: Read) -> None:
    rows = [[number, *changed(Rencana=f"Butir {number}")[1:]] for number in range(1, 13)]
    reading = read(follow_ups(*rows))
    assert [row.row for row in reading.rows] == list(range(2, 14))
    few = ["No", "Kab/Kota", "RTL", "PIC", "Disepakati", "Tenggat", "Status"]
    item: Sequence[Typed] = ("Kota Tegal", "BKPSDM", "14/03/2024", "31/12/2024", "Selesai")
    short = [[number, item[0], f"Butir {number}", *item[1:]] for number in range(1, 10)]
    assert len(read(sheet([few, *short])).rows) == 9


LATER: Sequence[Typed] = (
    *("Kab/Kota", "Rencana tindak lanjut", "Penanggung jawab", "Tanggal kesepakatan", "Tenggat"),
    *("Status RTL", "Aspek", "Kode indikator", "Instrumen", "Bukti penyelesaian"),
    "Kode keputusan",
)


def later(*told: Typed) -> Sheet:
    """One item, whose cells from G on are `told`."""
    first = ("Kab. Demak", "Menyusun pola karier", "BKPSDM", date(2024, 3, 14), date(2024, 12, 31))
    return sheet([LATER, [*first, "Belum mulai", *told]], name="RTL")


def test_aspect_evidence_and_decision_are_read_with_their_cells(read: Read) -> None:
    reading = read(later("A3", "", "kasn-9-2019", "Pola karier ditetapkan", "K-2024-01/2"))
    (row,) = reading.rows
    assert reading.complaints == ()
    assert (row.aspect_code, row.indicator_code, row.instrument) == ("A3", None, "kasn-9-2019")
    assert (row.evidence, row.decision_code) == ("Pola karier ditetapkan", "K-2024-01/2")
    assert row.origins["evidence"] == Origin("RTL", "J2", "Pola karier ditetapkan")
    assert row.origins["decision_code"] == Origin("RTL", "K2", "K-2024-01/2")
    assert {"aspect_code", "evidence", "decision_code"} <= row.columns


def test_an_indicator_leaves_its_own_aspect_unsaid(read: Read) -> None:
    (row,) = read(later("A3", "3.10", "kasn-9-2019")).rows
    assert (row.aspect_code, row.indicator_code, row.evidence) == (None, "3.10", "")


@pytest.mark.parametrize(
    ("told", "cell", "said"),
    [
        (("A9",), "G2", "Aspek di sel ini tidak dikenal. Tulis kode atau nama aspek"),
        (("A3; A4",), "G2", "Sel ini menyebut 2 aspek. Tulis satu kode aspek"),
        (("A4", "3.10"), "G2", "Indikator 3.10 termasuk aspek A3, bukan A4. Samakan keduanya"),
        (("A3", "", "kasn"), "I2", "Instrumen ini tidak dikenal. Tulis salah satu kode"),
        (("", "", "", "x" * 1001), "J2", "Isi sel lebih dari 1000 huruf"),
        (("", "", "", "", "K" * 25), "K2", "Isi sel lebih dari 24 huruf"),
    ],
)
def test_what_is_wrong_in_these_columns_names_its_cell(
    read: Read, told: tuple[Typed, ...], cell: str, said: str
) -> None:
    reading = read(later(*told))
    assert errors(reading) == {cell}
    assert f"{cell}: {said}" in reasons(reading)


def test_evidence_never_carries_the_number_of_an_officer(read: Read) -> None:
    reading = read(later("", "", "", "SK an. 19800101 200501 1 001"))
    assert errors(reading) == {"J2"}
    assert "19800101" not in reasons(reading)
    assert all(item.value == "" for item in reading.errors)


def test_a_list_without_these_columns_says_nothing_of_them(read: Read) -> None:
    (row,) = read(follow_ups(TYPICAL)).rows
    assert not {"aspect_code", "evidence", "decision_code"} & row.columns
