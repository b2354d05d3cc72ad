"""Schedules of coaching: what is read from them, and the cell of what is not."""

from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import date
from decimal import Decimal

import pytest
from domain.imports.coaching_by_hand import SCHEDULE, errors, reasons, warnings
from domain.imports.sheets_by_hand import Typed, book, sheet

from merit.domain.coaching import InterventionKind, Mode, Precision
from merit.domain.findings import Severity
from merit.domain.imports.interventions import read_interventions
from merit.domain.imports.readings import Asked, InterventionRow, Kind, Origin, Reading
from merit.domain.imports.workbook import Area, Cell, Flaw, Sheet
from merit.domain.instruments import Instrument
from merit.domain.provenance import Source
from merit.domain.regions import Region
from merit.domain.states import InterventionStatus, SourceKind

Read = Callable[..., Reading[InterventionRow]]
TYPICAL: Sequence[Typed] = (
    *(1, "Asistensi Pati", "Asistensi", "12-14 Maret 2024", "Pati"),
    *("Eks Karesidenan Pati", 12, "Aspek 3 & 5", "Terlaksana"),
)


@pytest.fixture
def read(regions: list[Region], kasn: Instrument, draft: Instrument) -> Read:
    def reader(*sheets: Sheet, asked: Asked | None = None) -> Reading[InterventionRow]:
        return read_interventions(
            book(*sheets),
            asked or Asked(Kind.INTERVENTIONS),
            regions=regions,
            instruments={kasn.code: kasn, draft.code: draft},
        )

    return reader


def changed(**other: Typed) -> list[Typed]:
    """The typical row with other cells, by the column's heading."""
    row = list(TYPICAL)
    for name, value in other.items():
        row[[str(item) for item in SCHEDULE].index(name.replace("_", "/"))] = value
    return row


def schedule(*rows: Sequence[Typed]) -> Sheet:
    return sheet([SCHEDULE, *rows], name="Jadwal")


def test_an_activity_is_read_with_the_cell_of_every_value(read: Read) -> None:
    reading = read(schedule(TYPICAL))
    (row,) = reading.rows
    assert reading.complaints == ()
    assert row.kind is InterventionKind.ASSISTANCE
    assert row.status is InterventionStatus.HELD
    assert (row.starts_on, row.ends_on) == (date(2024, 3, 12), date(2024, 3, 14))
    assert row.precision is Precision.DAY
    assert row.region_codes == ("33.16", "33.17", "33.18", "33.19", "33.20")
    assert (row.aspect_codes, row.instrument) == (("A3", "A5"), "kasn-9-2019")
    assert (row.hours, row.place, row.title) == (Decimal(12), "Pati", "Asistensi Pati")
    assert row.origins["starts_on"] == Origin("Jadwal", "D2", "12-14 Maret 2024")
    assert row.origins["region_codes"] == Origin("Jadwal", "F2", "Eks Karesidenan Pati")
    assert row.origins["hours"] == Origin("Jadwal", "G2", "12")
    known = {item.name for item in fields(InterventionRow)}
    assert {"kind", "title", "status", "ends_on", "aspect_codes", "place"} <= row.origins.keys()
    assert row.origins.keys() <= known


def test_a_column_of_years_completes_days_and_is_no_value_of_its_own(read: Read) -> None:
    heading, row = [*SCHEDULE, "Tahun"], [*changed(Tanggal="12 Maret"), 2024]
    (found,) = read(sheet([heading, row])).rows
    assert found.starts_on == date(2024, 3, 12)
    assert "year" not in found.origins


@pytest.mark.parametrize(
    ("other", "cell"),
    [
        ({"Kegiatan": ""}, "B2"),
        ({"Kegiatan": "x" * 301}, "B2"),
        ({"Jenis": "Apel"}, "C2"),
        ({"Jenis": ""}, "C2"),
        ({"Tanggal": "minggu ke-2 April"}, "D2"),
        ({"Tanggal": "12 Maret"}, "D2"),
        ({"Tanggal": ""}, "D2"),
        ({"Kab_Kota": "Kab. Demak, Magelang"}, "F2"),
        ({"Kab_Kota": "120 orang"}, "F2"),
        ({"Durasi": "1 hari"}, "G2"),
        ({"Durasi": "20 JP"}, "G2"),
        ({"Durasi": "08.00 - 12.00 WIB"}, "G2"),
        ({"Durasi": -1}, "G2"),
        ({"Aspek": "3,5"}, "H2"),
        ({"Aspek": "Aspek 9"}, "H2"),
        ({"Status": "sedang diusahakan"}, "I2"),
        ({"Status": ""}, "I2"),
        ({"Kegiatan": Cell(1, 1, "#REF!", flaw=Flaw.ERROR)}, "B2"),
        ({"Tanggal": Cell(1, 1, None, formula=True, flaw=Flaw.UNCALCULATED)}, "D2"),
    ],
)
def test_what_cannot_be_known_is_an_error_at_its_cell(
    read: Read, other: dict[str, Typed], cell: str
) -> None:
    reading = read(schedule(changed(**other)))
    assert errors(reading) == {cell}
    assert reading.rows == ()


def test_an_unknown_kind_lists_the_kinds_there_are(read: Read) -> None:
    said = reasons(read(schedule(changed(Jenis="Apel"))))
    assert "Sosialisasi; Rakor; FGD tematik; Desk; Asistensi" in said


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Rapat koordinasi awal rangkaian asistensi", InterventionKind.COORDINATION),
        ("FGD Tematik Pengembangan Karier", InterventionKind.DISCUSSION),
        ("Bimtek dialog kinerja", InterventionKind.TRAINING),
        ("Desk bukti dukung", InterventionKind.DESK),
    ],
)
def test_without_a_column_the_kind_is_the_one_the_title_begins_with(
    read: Read, title: str, kind: InterventionKind
) -> None:
    found = read(
        sheet([["No", "Kegiatan", "Tanggal", "Keterangan"], [1, title, "2 Mei 2024", "terlaksana"]])
    )
    assert [row.kind for row in found.rows] == [kind]
    assert found.rows[0].origins["kind"].cell == "B2"


def test_a_title_that_begins_with_no_kind_is_asked(read: Read) -> None:
    found = read(
        sheet(
            [["No", "Kegiatan", "Tanggal", "Status"], [1, "Hasil asistensi", "2 Mei 2024", "Batal"]]
        )
    )
    assert errors(found) == {"B2"}
    assert "Sosialisasi; Rakor" in reasons(found)


@pytest.mark.parametrize(
    ("written", "first", "last", "precision"),
    [
        (date(2024, 3, 12), date(2024, 3, 12), date(2024, 3, 12), Precision.DAY),
        ("Selasa, 12 Maret 2024", date(2024, 3, 12), date(2024, 3, 12), Precision.DAY),
        ("30 Maret - 2 April 2024", date(2024, 3, 30), date(2024, 4, 2), Precision.DAY),
        ("Maret 2024", date(2024, 3, 1), date(2024, 3, 31), Precision.MONTH),
        ("TW II 2024", date(2024, 4, 1), date(2024, 6, 30), Precision.MONTH),
    ],
)
def test_days_are_as_precise_as_they_are_written(
    read: Read, written: Typed, first: date, last: date, precision: Precision
) -> None:
    (row,) = read(schedule(changed(Tanggal=written))).rows
    assert (row.starts_on, row.ends_on, row.precision) == (first, last, precision)


def test_the_year_of_the_title_completes_days_written_without_one(read: Read) -> None:
    rows = [["JADWAL PENDAMPINGAN TAHUN 2024"], [], SCHEDULE, changed(Tanggal="TW II")]
    (row,) = read(sheet(rows)).rows
    assert (row.starts_on, row.ends_on) == (date(2024, 4, 1), date(2024, 6, 30))


def test_a_column_of_months_completes_days_written_alone(read: Read) -> None:
    heading = ["No", "Bulan", "Tanggal", "Kegiatan", "Status"]
    rows = [
        [1, "Maret 2024", 12, "Desk bukti dukung", "Rencana"],
        [2, "Mei 2024", "7-9", "Bimtek SKP", "Rencana"],
    ]
    found = [(row.starts_on, row.ends_on) for row in read(sheet([heading, *rows])).rows]
    assert found == [
        (date(2024, 3, 12), date(2024, 3, 12)),
        (date(2024, 5, 7), date(2024, 5, 9)),
    ]


def test_first_and_last_day_in_two_columns_are_one_span(read: Read) -> None:
    heading = ["Nama kegiatan", "Jenis kegiatan", "Tanggal mulai", "Tanggal selesai", "Status"]
    days = [date(2024, 3, 12), date(2024, 3, 14)]
    (row,) = read(sheet([heading, ["Asistensi", "Asistensi", *days, "Rencana"]])).rows
    assert [row.starts_on, row.ends_on] == days
    assert errors(read(sheet([heading, ["X", "Desk", *reversed(days), "Rencana"]]))) == {"D2"}


def test_merged_cells_over_several_regions_are_one_activity(read: Read) -> None:
    first = changed(Kab_Kota="Kab. Demak")
    more: list[Typed] = ["", "", "", "", "", "Kab. Kudus", "", "", ""]
    last: list[Typed] = ["", "", "", "", "", "Kota Salatiga", "", "", ""]
    areas = [Area(2, column, 4, column) for column in (1, 2, 3, 4, 5, 7, 8, 9)]
    reading = read(sheet([SCHEDULE, first, more, last], merged=areas))
    (row,) = reading.rows
    assert reading.complaints == ()
    assert row.region_codes == ("33.19", "33.21", "33.73")
    assert row.origins["region_codes"].written == "Kab. Demak; Kab. Kudus; Kota Salatiga"
    assert read(sheet([SCHEDULE, first, more, last])).rows == reading.rows


def test_rows_that_differ_only_in_their_region_are_one_activity(read: Read) -> None:
    reading = read(
        schedule(changed(Kab_Kota="Kota Tegal"), changed(Kab_Kota="Kab. Tegal", Durasi=""))
    )
    assert [row.region_codes for row in reading.rows] == [("33.28", "33.76")]
    assert reading.complaints == ()


def test_the_same_activity_held_here_and_postponed_there_stays_two(read: Read) -> None:
    reading = read(
        schedule(changed(Kab_Kota="Kota Tegal"), changed(Kab_Kota="Kab. Tegal", Status="Ditunda"))
    )
    assert [(row.status.value, row.region_codes) for row in reading.rows] == [
        ("terlaksana", ("33.76",)),
        ("ditunda", ("33.28",)),
    ]


def test_one_region_twice_with_other_details_is_an_error(read: Read) -> None:
    reading = read(schedule(TYPICAL, changed(Kab_Kota="Kab. Pati", Status="Ditunda")))
    assert errors(reading) == {"I3"}
    assert "baris 2" in reasons(reading)
    nowhere = [changed(Kab_Kota="", Status=status) for status in ("Terlaksana", "Ditunda")]
    assert errors(read(schedule(*nowhere))) == {"I3"}


def test_the_same_row_twice_is_read_once_and_said(read: Read) -> None:
    reading = read(schedule(TYPICAL, TYPICAL))
    assert len(reading.rows) == 1
    assert errors(reading) == set()
    assert warnings(reading) == {"B3"}


def test_a_code_gathers_rows_and_their_contradictions(read: Read) -> None:
    heading = [*SCHEDULE, "Kode kegiatan"]
    one = [*changed(Kab_Kota="Kota Tegal"), "I-2024-02"]
    other = [*changed(Kab_Kota="Kab. Tegal"), "I-2024-02"]
    (row,) = read(sheet([heading, one, other])).rows
    assert (row.code, row.region_codes) == ("I-2024-02", ("33.28", "33.76"))
    moved = [*changed(Kab_Kota="Kab. Tegal", Tanggal="2 Mei 2024"), "I-2024-02"]
    assert errors(read(sheet([heading, one, moved]))) == {"D3"}


def test_hidden_rows_are_compared_and_never_read(read: Read) -> None:
    rows = [SCHEDULE, TYPICAL, TYPICAL, changed(Tanggal="2 Mei 2024")]
    reading = read(sheet(rows, hidden_rows=[3, 4]))
    assert len(reading.rows) == 1
    assert (errors(reading), warnings(reading)) == ({"B4"}, {"B3"})


def test_a_hidden_sheet_that_says_other_is_an_error(read: Read) -> None:
    other = sheet([SCHEDULE, changed(Durasi=6)], name="Lama", hidden=True)
    reading = read(schedule(TYPICAL), other)
    assert [(item.sheet, item.cell) for item in reading.errors] == [("Lama", "B2")]
    same = sheet([SCHEDULE, TYPICAL], name="Salinan", hidden=True)
    assert errors(read(schedule(TYPICAL), same)) == set()


def test_a_hidden_column_with_something_of_its_own_is_an_error(read: Read) -> None:
    assert errors(read(sheet([SCHEDULE, TYPICAL], hidden_columns=[9]))) == {"A1", "I1"}
    heading, row = [*SCHEDULE, "Status kegiatan"], [*TYPICAL, "Batal"]
    assert errors(read(sheet([heading, row], hidden_columns=[10]))) == {"J2"}


@pytest.mark.parametrize(
    ("heading", "value", "cell"),
    [
        ("NIP", "19800101 200501 1 001", "J1"),
        ("Nama/NIP Petugas", "Petugas", "J1"),
        ("Narasumber", "198001012005011001", "J2"),
    ],
)
def test_numbers_of_officers_are_refused_and_not_repeated(
    read: Read, heading: str, value: str, cell: str
) -> None:
    reading = read(sheet([[*SCHEDULE, heading], [*TYPICAL, value]]))
    assert errors(reading) == {cell}
    assert "198001" not in repr(reading)
    assert "Hapus kolom atau nomornya" in reasons(reading)


def test_names_of_officers_are_not_read(read: Read) -> None:
    reading = read(sheet([[*SCHEDULE, "Narasumber"], [*TYPICAL, "Drs. Budi Santoso"]]))
    assert (errors(reading), warnings(reading)) == (set(), {"J1"})
    assert "Budi" not in repr(reading)


def test_totals_notes_and_signatures_are_left_alone(read: Read) -> None:
    foot: list[list[Typed]] = [
        ["", "Jumlah", "", "", "", "", 12],
        [],
        ["Keterangan: jadwal dapat berubah"],
        ["", "", "", "", "", "", "", "Semarang, 5 Januari 2024"],
        ["", "", "", "", "", "", "", "Kepala BKD Provinsi Jawa Tengah"],
        ["", "", "", "", "", "", "", "NIP 19700101 199503 1 001"],
    ]
    reading = read(sheet([["JADWAL"], [], SCHEDULE, TYPICAL, *foot]))
    assert len(reading.rows) == 1
    assert reading.complaints == ()


def test_numbered_but_empty_rows_are_no_activities(read: Read) -> None:
    reading = read(schedule(TYPICAL, [2], [3]))
    assert len(reading.rows) == 1
    assert reading.complaints == ()


def test_columns_that_are_not_read_are_named(read: Read) -> None:
    heading = [*SCHEDULE, "Waktu", "JPL", "Anggaran", "Keterangan"]
    reading = read(sheet([heading, [*TYPICAL, "08.00 WIB", 20, 5_000_000, "dana APBD"]]))
    assert (errors(reading), warnings(reading)) == (set(), {"J1", "K1", "L1", "M1"})


def test_a_file_without_a_schedule_says_so(read: Read) -> None:
    reading = read(sheet([["Kabupaten/Kota", "Skor"], ["Kab. Demak", 280]]))
    (said,) = reading.errors
    assert (said.severity, said.sheet, said.cell) == (Severity.ERROR, "", "")
    assert reading.is_refused


def test_a_table_of_something_else_beside_the_schedule_is_left_out_and_said(read: Read) -> None:
    costs = sheet([["No", "Kegiatan", "Jenis"], [1, "Sewa ruang", "Belanja"]], name="Anggaran")
    reading = read(schedule(TYPICAL), costs)
    assert len(reading.rows) == 1
    assert [(item.sheet, item.is_error) for item in reading.complaints] == [("Anggaran", False)]


def test_a_number_alone_asks_for_the_instrument_once_there_are_two(read: Read) -> None:
    later = changed(Tanggal="2 Mei 2026")
    assert errors(read(schedule(later))) == {"H2"}
    (row,) = read(schedule(later), asked=Asked(Kind.INTERVENTIONS, instrument="kasn-9-2019")).rows
    assert (row.aspect_codes, row.instrument) == (("A3", "A5"), "kasn-9-2019")
    heading, typed = [*SCHEDULE, "Instrumen"], [*later, "PermenPANRB 19/2025"]
    (row,) = read(sheet([heading, typed])).rows
    assert (row.aspect_codes, row.instrument) == (("B3", "B5"), "permenpanrb-19-2025")


def test_a_source_is_read_with_its_kind_and_named_without(read: Read) -> None:
    heading = [*SCHEDULE, "Sumber", "Jenis sumber", "Tanggal sumber"]
    typed = [*TYPICAL, "Surat 800/12", "Resmi", "2024-03"]
    (row,) = read(sheet([heading, typed])).rows
    assert row.source == Source("Surat 800/12", SourceKind.OFFICIAL, "2024-03")
    reading = read(sheet([heading, [*TYPICAL, "Surat 800/12", "", ""]]))
    assert reading.rows[0].source is None
    assert (errors(reading), warnings(reading)) == (set(), {"J2"})


def test_regions_come_from_a_caption_where_no_column_tells_them(read: Read) -> None:
    heading = ["No", "Kegiatan", "Tanggal", "Status"]
    rows: list[list[Typed]] = [
        ["EKS-KARESIDENAN PATI"],
        [1, "Desk bukti dukung", "2 Mei 2024", "Rencana"],
        ["EKS-KARESIDENAN KEDU"],
        [2, "Desk bukti dukung", "3 Mei 2024", "Rencana"],
    ]
    found = read(sheet([heading, *rows])).rows
    assert [row.region_codes[0] for row in found] == ["33.16", "33.05"]
    assert [row.origins["region_codes"].cell for row in found] == ["A2", "A4"]


HELD: Sequence[Typed] = (
    *("Jenis kegiatan", "Nama kegiatan", "Tanggal mulai", "Kabupaten/kota peserta"),
    *("Status kegiatan", "Indikator", "Instrumen", "Cara bertemu", "Penyelenggara"),
    *("Tuan rumah", "Jumlah peserta", "Kabupaten/kota hadir", "Biaya (Rp)", "Sumber dana"),
)


def held(**told: Typed) -> Sheet:
    """One activity for Demak and Kudus; other cells by the last word of their heading."""
    first = ("FGD", "FGD karier", date(2024, 3, 14), "Kab. Demak; Kab. Kudus", "Terlaksana")
    row = [*first, *[""] * 9]
    names = [str(heading).split()[-1].strip("()").casefold() for heading in HELD]
    for name, value in told.items():
        row[names.index(name, 5)] = value
    return sheet([HELD, row], name="Jadwal")


def test_how_an_activity_was_held_is_read_with_its_cells(read: Read) -> None:
    told = {"indikator": "3.1; 3.10", "instrumen": "kasn-9-2019", "bertemu": "Tatap muka"}
    offices = {"penyelenggara": "BKD", "rumah": "BKPSDM Kab. Demak", "dana": "APBD 2024"}
    reading = read(
        held(peserta="35 orang", hadir="Kab. Kudus", rp="Rp 1.500.000", **told, **offices)
    )
    (row,) = reading.rows
    assert reading.complaints == ()
    assert (row.indicator_codes, row.instrument) == (("3.1", "3.10"), "kasn-9-2019")
    assert (row.mode, row.organiser, row.host) == (Mode.ON_SITE, "BKD", "BKPSDM Kab. Demak")
    assert (row.participants, row.cost, row.fund_source) == (35, 1_500_000, "APBD 2024")
    assert row.present_codes == ("33.19",)
    assert row.origins["cost"] == Origin("Jadwal", "M2", "Rp 1.500.000")
    assert row.origins["present_codes"] == Origin("Jadwal", "L2", "Kab. Kudus")


@pytest.mark.parametrize(("typed", "came"), [("", None), ("Nihil", ()), ("nihil", ())])
def test_nobody_came_is_not_the_same_as_nobody_noted_it(
    read: Read, typed: str, came: tuple[str, ...] | None
) -> None:
    (row,) = read(held(hadir=typed)).rows
    assert row.present_codes == came
    assert "present_codes" in row.columns


@pytest.mark.parametrize(
    ("told", "cell", "said"),
    [
        ({"indikator": "3.1; 9.9"}, "F2", "Ada indikator di sel ini yang tidak dikenal."),
        ({"indikator": Decimal("3.1")}, "F2", "Dapat berarti indikator 3.1 atau 3.10."),
        ({"bertemu": "lewat surat"}, "H2", '"lewat surat" bukan cara bertemu yang dikenal.'),
        ({"peserta": "banyak"}, "K2", '"banyak" bukan angka.'),
        ({"peserta": -1}, "K2", '"−1" bukan jumlah peserta yang mungkin'),
        ({"hadir": "Kab. Entah"}, "L2", ""),
        ({"rp": Decimal("1.25")}, "M2", '"1,25" bukan biaya dalam rupiah yang mungkin'),
        ({"rp": Decimal(10) ** 12 + 1}, "M2", ""),
    ],
)
def test_what_is_wrong_in_these_columns_names_its_cell(
    read: Read, told: dict[str, Typed], cell: str, said: str
) -> None:
    reading = read(held(**told))
    assert errors(reading) == {cell}
    assert f"{cell}: {said}" in reasons(reading)
    assert all(item.remedy for item in reading.errors)


def test_the_number_of_an_officer_is_refused_in_any_office(read: Read) -> None:
    for name, cell in (("penyelenggara", "I2"), ("rumah", "J2"), ("dana", "N2")):
        reading = read(held(**{name: "BKD an. 19800101 200501 1 001"}))
        assert errors(reading) == {cell}
        assert "19800101" not in reasons(reading)
