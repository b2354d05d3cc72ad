"""What the buttons of a fold give: the same table in every form, whole, with its source."""

import io

import openpyxl
import pytest
from ui.offered_files import Files, caught, exact, of_excel, of_people, of_programs
from ui.screen import PUBLIC, Screen
from ui.test_folds import TABLE, folds


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> dict[str, Files]:
    """The files a page offers, by the name their forms share."""
    return caught(monkeypatch)


@pytest.mark.parametrize("path", PUBLIC, ids=lambda path: path or "start")
def test_all_forms_of_a_table_say_the_same(
    screen: Screen, offered: dict[str, Files], path: str
) -> None:
    names = [name for name in folds(screen.open(path, data="contoh")) if _is_table(name)]
    for name in names:
        screen.open(path, data="contoh", rinci=name)
    assert len(offered) == len(names)
    for files in offered.values():
        programs = of_programs(files["mesin"]())
        head, *rows = programs
        people, excel = of_people(files["csv"]()), of_excel(files["excel"]())
        assert head in people
        assert len(people) - people.index(head) - 1 == len(rows)
        start = next(place for place, line in enumerate(excel) if [*line[: len(head)]] == head)
        stored = excel[start + 1 : start + 1 + len(rows)]
        assert [[exact(cell) for cell in line[: len(head)]] for line in stored] == [
            [cell.removeprefix("'") for cell in line] for line in rows
        ]


PAPERS = ("data_", "profil_", "ringkasan_eksekutif", "buku_kerja", "paparan")


def _is_table(name: str) -> bool:
    """Whether a fold holds a table of the page: not the data in the columns of a template, or a
    paper about more than a table."""
    return not name.startswith(PAPERS)


@pytest.mark.parametrize(
    ("path", "name", "said"),
    [
        ("intervensi", "daftar_intervensi", "Sumber: Himpunan data contoh"),
        ("daerah", "intervensi_33.29", "Kabupaten Brebes"),
        ("metodologi", "sumber", "Diunduh dari Merit Jateng pada"),
    ],
)
def test_a_file_says_what_it_is_of(
    screen: Screen, offered: dict[str, Files], path: str, name: str, said: str
) -> None:
    query = {"kode": "33.29"} if path == "daerah" else {}
    screen.open(path, data="contoh", rinci=name, **query)
    (files,) = offered.values()
    for lines in (of_people(files["csv"]()), of_excel(files["excel"]())):
        assert any(said in str(cell) for line in lines for cell in line)


def test_a_table_of_pages_is_taken_away_whole(screen: Screen, offered: dict[str, Files]) -> None:
    screen.open("tindak-lanjut", data="contoh", tampil="tabel")
    (name,) = [name for name, (*_, words) in folds(screen).items() if words == TABLE]
    screen.open("tindak-lanjut", data="contoh", tampil="tabel", rinci=name)
    (files,) = offered.values()
    head, *rows = of_programs(files["mesin"]())
    assert head[:4] == ["Kode", "Daerah", "Penanggung jawab", "Butir"]
    assert f"dari {len(rows)}" in screen.text  # "Butir 1–50 dari ..."


@pytest.mark.parametrize(("data", "mark"), [("contoh", "Data contoh"), ("terbit", None)])
def test_the_data_themselves_can_be_taken_away_and_say_what_they_are(
    screen: Screen, offered: dict[str, Files], data: str, mark: str | None
) -> None:
    screen.open("metodologi", data=data, rinci="data_hasil")
    ((stem, files),) = offered.items()
    assert stem == f"data-hasil-kasn-9-2019-{data}"
    book = openpyxl.load_workbook(io.BytesIO(files["excel"]()))
    head, *rows = of_programs(files["mesin"]())
    assert head[:3] == ["Kode wilayah", "Kabupaten/kota", "Tahun"]
    assert f"{len(rows)} baris." in screen.text
    assert book["Data"].max_row == len(rows) + 1 + (mark is not None)
    assert (book["Data"]["A1"].value == mark) == (mark is not None)
    assert (of_people(files["csv"]())[0] == [mark]) == (mark is not None)
    assert any("Sumber: " in str(row[0]) for row in book["Keterangan"].iter_rows(values_only=True))
