"""Reference files: what is shipped can be read, and every fault is told with its place."""

import copy
import csv
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from merit.domain.instruments import Instrument, InstrumentStatus, WeightStatus
from merit.domain.regions import Region
from merit.domain.states import Claim, Status
from merit.errors import ReferenceDataError
from merit.services.reference.instruments import read_instrument
from merit.services.reference.published import read_events, read_results, read_talent
from merit.services.reference.regions import read_regions
from merit.settings import DATA

PUBLISHED = DATA / "published"
KASN = yaml.safe_load((DATA / "instruments" / "kasn-9-2019.yaml").read_text(encoding="utf-8"))
Raw = dict[str, Any]
Rows = list[dict[str, str]]


def test_the_instrument_in_force_has_37_indicators_in_eight_aspects(kasn: Instrument) -> None:
    assert [len(aspect.indicators) for aspect in kasn.aspects] == [4, 5, 10, 3, 5, 4, 2, 4]
    assert (kasn.maximum, kasn.index_divisor, kasn.levels) == (410, 410, 4)
    assert [(band.name, band.minimum) for band in kasn.bands] == [
        ("Buruk", 100),
        ("Kurang", 175),
        ("Baik", 250),
        ("Sangat Baik", 325),
    ]
    assert [band.reassess_after for band in kasn.bands] == [1, 1, 1, 2]
    assert {item.weight_status for item in kasn.indicators} == {WeightStatus.ESTIMATE}
    assert kasn.computes_totals
    assert kasn.sources


def test_the_new_instrument_is_a_draft_without_weights(draft: Instrument) -> None:
    assert draft.status is InstrumentStatus.DRAFT
    assert not draft.computes_totals
    assert [band.name for band in draft.bands] == [
        "Dasar",
        "Lanjutan",
        "Menengah",
        "Tinggi",
        "Maju",
    ]
    assert len(draft.aspects) == 8
    assert {item.weight for item in draft.indicators} == {None}


def test_weights_are_read_exactly(kasn: Instrument) -> None:
    weights = {item.code: item.weight for item in kasn.indicators}
    assert weights["1.1"] == Decimal("2.5")
    assert [code for code in weights if code.startswith("3.1")] == ["3.1", "3.10"]


def test_there_are_35_regions_in_six_eks_karesidenan(regions: list[Region]) -> None:
    sizes = Counter(region.residency for region in regions)
    assert sizes == {
        "Banyumas": 4,
        "Kedu": 6,
        "Surakarta": 7,
        "Semarang": 6,
        "Pati": 5,
        "Pekalongan": 7,
    }
    assert [region.code for region in regions] == [
        *(f"33.{number:02}" for number in range(1, 30)),
        *(f"33.{number}" for number in range(71, 77)),
    ]


def test_every_published_result_names_its_source(regions: list[Region]) -> None:
    results = read_results(PUBLISHED / "results.csv", regions)
    assert len(results) == 82
    assert all(item.provenance.source.reference.strip() for item in results)
    assert len({(item.region_code, item.result.year) for item in results}) == 82


def test_published_results_keep_what_is_uncertain_about_them(regions: list[Region]) -> None:
    results = read_results(PUBLISHED / "results.csv", regions)

    def keys(**wanted: object) -> set[tuple[str, int]]:
        ((name, value),) = wanted.items()
        return {
            (item.region_code, item.result.year)
            for item in results
            if getattr(item.result, name) is value
        }

    assert keys(status=Status.NOT_SCHEDULED) == {("33.71", 2024), ("33.75", 2024)}
    assert keys(claim=Claim.DISPUTED) == {("33.08", 2021), ("33.72", 2021), ("33.74", 2025)}
    assert keys(status=Status.NOT_RECEIVED) == {("33", 2023), ("33.01", 2022)}
    assert len(keys(claim=Claim.BLANKET)) == 33
    assert sum(item.result.score is not None for item in results) == 15


def test_published_events_and_talent_stages_name_their_source(regions: list[Region]) -> None:
    events = read_events(PUBLISHED / "events.csv", regions)
    talent = read_talent(PUBLISHED / "talent.csv", regions)
    assert (len(events), len(talent)) == (8, 11)
    assert all(item.provenance.source.reference.strip() for item in [*events, *talent])
    assert sorted(len(item.region_codes) for item in events) == [1, 7, 35, 35, 35, 35, 35, 35]


def change(path: str, value: Any) -> Callable[[Raw], None]:
    """Put `value` at `path`, as in "aspek.0.kode"."""

    def apply(raw: Raw) -> None:
        *steps, last = [int(step) if step.isdigit() else step for step in path.split(".")]
        place: Any = raw
        for step in steps:
            place = place[step]
        place[last] = value

    return apply


def remove(path: str) -> Callable[[Raw], None]:
    """Take away the field at `path`."""

    def apply(raw: Raw) -> None:
        *steps, last = [int(step) if step.isdigit() else step for step in path.split(".")]
        place: Any = raw
        for step in steps:
            place = place[step]
        del place[last]

    return apply


def swap_bands(raw: Raw) -> None:
    raw["kategori"][0], raw["kategori"][1] = raw["kategori"][1], raw["kategori"][0]


INSTRUMENT_FAULTS = {
    "a missing field": (remove("kelipatan"), "kelipatan: wajib diisi"),
    "a missing field of an indicator": (
        remove("aspek.2.indikator.9.nama"),
        "aspek.2.indikator.9.nama: wajib diisi",
    ),
    "an unknown field": (change("warna", "biru"), "warna: nama ini tidak dikenal"),
    "no number": (change("skor_maksimum", "banyak"), 'skor_maksimum: bukan angka (tertulis "'),
    "no whole number": (change("berlaku.dari", "kemarin"), "berlaku.dari: bukan bilangan bulat"),
    "an unknown status": (
        change("status", "aktif"),
        'status: bukan salah satu pilihan yang berlaku (tertulis "aktif")',
    ),
    "no source": (change("sumber", []), "sumber: tidak boleh kosong"),
    "too few levels": (change("tingkat", 1), "tingkat: terlalu kecil"),
    "an aspect that does not add up": (
        change("aspek.0.indikator.0.bobot", 3),
        "aspek.0: jumlah bobot x 4 = 42.0, bukan skor_maksimum 40",
    ),
    "aspects that do not add up": (
        change("skor_maksimum", 400),
        "jumlah skor_maksimum aspek 410 tidak sama dengan 400",
    ),
    "unordered categories": (swap_bands, "kategori harus urut dari minimum terendah"),
    "two categories on one line": (
        change("kategori.1.minimum", 100),
        "kategori harus urut dari minimum terendah tanpa kembar",
    ),
    "a rubric of three levels": (
        change("aspek.0.indikator.0.rubrik", ["satu", "dua", "tiga"]),
        "aspek.0: rubrik 1.1 harus 4 tingkat",
    ),
    "two indicators of one code": (
        change("aspek.0.indikator.1.kode", "1.1"),
        "kode indikator harus unik",
    ),
    "a weight of nothing": (
        change("aspek.0.indikator.0.bobot", 0),
        "aspek.0.indikator.0: bobot harus lebih besar daripada nol",
    ),
    "a weight that is missing without being called unknown": (
        change("aspek.0.indikator.0.bobot", None),
        "aspek.0.indikator.0: bobot dan status_bobot tidak sejalan",
    ),
    "a code that was read as a number": (
        change("aspek.2.indikator.9.kode", 3.1),
        'aspek.2.indikator.9.kode: harus berupa teks (tertulis "3.1")',
    ),
}


@pytest.mark.parametrize(("damage", "words"), INSTRUMENT_FAULTS.values(), ids=INSTRUMENT_FAULTS)
def test_a_fault_in_an_instrument_is_told_with_its_place(
    tmp_path: Path, damage: Callable[[Raw], None], words: str
) -> None:
    raw = copy.deepcopy(KASN)
    damage(raw)
    path = tmp_path / "uji.yaml"
    path.write_text(yaml.safe_dump(raw, allow_unicode=True), encoding="utf-8")
    with pytest.raises(ReferenceDataError) as fault:
        read_instrument(path)
    assert str(fault.value).startswith("uji.yaml")
    assert words in str(fault.value)


def test_all_faults_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    raw = copy.deepcopy(KASN) | {"warna": "biru", "status": "aktif"}
    path = tmp_path / "uji.yaml"
    path.write_text(yaml.safe_dump(raw, allow_unicode=True), encoding="utf-8")
    with pytest.raises(ReferenceDataError, match=r"status: .*; uji\.yaml, warna: "):
        read_instrument(path)


@pytest.mark.parametrize(
    "content",
    [b"kode: [", b"\xff\xfe", b"", b"- satu\n- dua\n"],
    ids=["yaml", "utf8", "nil", "list"],
)
def test_an_instrument_that_is_none_cannot_be_read(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "uji.yaml"
    path.write_bytes(content)
    with pytest.raises(ReferenceDataError, match=r"^uji\.yaml: tidak dapat dibaca"):
        read_instrument(path)


def test_a_file_that_is_not_there_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(ReferenceDataError, match=r"^uji\.yaml: tidak dapat dibaca"):
        read_instrument(tmp_path / "uji.yaml")
    with pytest.raises(ReferenceDataError, match=r"^regions\.csv: tidak dapat dibaca"):
        read_regions(tmp_path / "regions.csv")


def damaged(folder: Path, name: str, damage: Callable[[Rows], None]) -> Path:
    """A copy of a shipped table with something wrong in it."""
    source = DATA / name if name == "regions.csv" else PUBLISHED / name
    with source.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    damage(rows)
    path = folder / name
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    return path


def cell(number: int, column: str, value: str) -> Callable[[Rows], None]:
    """Write `value` into the row that stands on line `number` of the file."""
    return lambda rows: rows[number - 2].update({column: value})


def without_column(column: str) -> Callable[[Rows], None]:
    def apply(rows: Rows) -> None:
        for row in rows:
            del row[column]

    return apply


def with_column(column: str) -> Callable[[Rows], None]:
    return lambda rows: [row.update({column: "x"}) for row in rows] and None


TABLE_FAULTS = {
    "a status that does not exist": (
        "results.csv",
        cell(5, "status", "hadir"),
        'results.csv, baris 5, status: bukan salah satu pilihan yang berlaku (tertulis "hadir")',
    ),
    "a code whose zero was lost": (
        "results.csv",
        cell(4, "kode", "33.1"),
        'results.csv, baris 4, kode: bentuknya tidak sesuai (tertulis "33.1")',
    ),
    "a code nobody has": ("results.csv", cell(4, "kode", "33.99"), 'kode: "33.99" tidak dikenal'),
    "a column too few": (
        "results.csv",
        without_column("keyakinan"),
        "results.csv, baris 2, keyakinan: wajib diisi",
    ),
    "a column too many": (
        "results.csv",
        with_column("warna"),
        'results.csv, baris 2, warna: nama ini tidak dikenal (tertulis "x")',
    ),
    "no source": (
        "results.csv",
        cell(3, "sumber", ""),
        "results.csv, baris 3, sumber: wajib diisi",
    ),
    "no number": (
        "results.csv",
        cell(2, "skor", "335,5"),
        'results.csv, baris 2, skor: bukan angka (tertulis "335,5")',
    ),
    "a year out of range": (
        "results.csv",
        cell(2, "tahun", "20221"),
        "results.csv, baris 2, tahun: terlalu besar",
    ),
    "a day that does not exist": (
        "events.csv",
        cell(2, "tanggal_mulai", "2022-02-30"),
        "events.csv, baris 2, tanggal_mulai: bukan tanggal",
    ),
    "an eks-karesidenan that does not exist": (
        "events.csv",
        cell(2, "sasaran", "eks:Jakarta"),
        'events.csv, sasaran: "eks:Jakarta" tidak dikenal.',
    ),
    "a target nobody has": (
        "events.csv",
        cell(2, "sasaran", "33.01 33.99"),
        'events.csv, sasaran: "33.99" tidak dikenal.',
    ),
    "a place nobody has": (
        "events.csv",
        cell(2, "kode_tempat", "33.99"),
        'events.csv, kode_tempat: "33.99" tidak dikenal.',
    ),
    "a stage that does not exist": (
        "talent.csv",
        cell(2, "status", "MT99"),
        "talent.csv, baris 2, status: bukan salah satu pilihan yang berlaku",
    ),
    "a talent step of nobody": (
        "talent.csv",
        cell(2, "kode", "33.99"),
        'talent.csv, kode: "33.99" tidak dikenal.',
    ),
    "a kind that does not exist": (
        "regions.csv",
        cell(2, "jenis", "Kabupatén"),
        "regions.csv, baris 2, jenis: bukan salah satu pilihan yang berlaku",
    ),
    "a region outside the province": (
        "regions.csv",
        cell(2, "kode", "34.01"),
        "regions.csv, baris 2, kode: bentuknya tidak sesuai",
    ),
    "an area of nothing": (
        "regions.csv",
        cell(2, "luas_km2", "0"),
        "regions.csv, baris 2, luas_km2: terlalu kecil",
    ),
}


def read(path: Path, regions: list[Region]) -> None:
    """Read a table by its name."""
    match path.name:
        case "regions.csv":
            read_regions(path)
        case "results.csv":
            read_results(path, regions)
        case "events.csv":
            read_events(path, regions)
        case "talent.csv":
            read_talent(path, regions)


@pytest.mark.parametrize(("name", "damage", "words"), TABLE_FAULTS.values(), ids=TABLE_FAULTS)
def test_a_fault_in_a_table_is_told_with_its_place(
    tmp_path: Path, regions: list[Region], name: str, damage: Callable[[Rows], None], words: str
) -> None:
    with pytest.raises(ReferenceDataError) as fault:
        read(damaged(tmp_path, name, damage), regions)
    assert str(fault.value).startswith(name)
    assert words in str(fault.value)


def test_a_row_with_a_cell_too_many_is_refused(tmp_path: Path, regions: list[Region]) -> None:
    lines = (PUBLISHED / "talent.csv").read_text(encoding="utf-8").splitlines()
    path = tmp_path / "talent.csv"
    path.write_text("\n".join([lines[0], f"{lines[1]},lebih"]), encoding="utf-8")
    with pytest.raises(ReferenceDataError, match=r"^talent\.csv, baris 2"):
        read_talent(path, regions)


def test_a_table_in_another_encoding_is_refused(tmp_path: Path, regions: list[Region]) -> None:
    text = (PUBLISHED / "talent.csv").read_text(encoding="utf-8")
    path = tmp_path / "talent.csv"
    path.write_text(text, encoding="utf-16")
    with pytest.raises(ReferenceDataError, match=r"^talent\.csv: tidak dapat dibaca"):
        read_talent(path, regions)
