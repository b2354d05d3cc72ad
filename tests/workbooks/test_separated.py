"""Separated text: what one program writes, this one reads."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from workbooks.in_process import cells

from merit.domain.imports.workbook import Form
from merit.workbooks.separated import separator

LETTERS = st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\u2028\u2029'")
FIELDS = st.text(LETTERS, max_size=12) | st.sampled_from(["250,5", "a;b", 'kata "x"', "1.234,5"])
TABLES = st.integers(2, 5).flatmap(
    lambda width: st.lists(st.lists(FIELDS, min_size=width, max_size=width), min_size=2, max_size=8)
)


@given(
    TABLES,
    st.sampled_from([";", ",", "\t"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_every_cell_of_a_table_comes_back(
    rows: list[list[str]], delimiter: str, encoding: str, ending: str
) -> None:
    file = io.StringIO()
    file.write(f"sep={delimiter}{ending}")
    csv.writer(file, delimiter=delimiter, lineterminator=ending).writerows(rows)
    found = cells(file.getvalue().encode(encoding), Form.CSV)
    assert {(cell.row, cell.column): cell.value for cell in found.values()} == {
        (row, column): field
        for row, fields in enumerate(rows, 1)
        for column, field in enumerate(fields, 1)
        if field
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Daerah;Skor\nKab. Brebes;250,5\nKota Tegal;301,5\n", ";"),
        ("Kab. Brebes;250,5;1,5\nKota Tegal;301,5;2,5\n", ";"),
        ("Hasil, Tahun 2023\nSumber, KASN\nDaerah;Skor\nKab. Brebes;250,5\n", ";"),
        ("Daerah;Skor;Catatan\nKab. Brebes;250,5\nKota Tegal;301,5;a, b, c\n", ";"),
        ("33.01;250,5\n33.02;301,5\n", ";"),
        ("Daerah,Skor,Catatan\nKab. Brebes,250.5,a; b\nKota Tegal,301.5,c; d\n", ","),
        ('Daerah,Skor\nKab. Brebes,"250,5"\n', ","),
        ("kode,skor\n33.01,250.5\n", ","),
        ("Daerah\tSkor, poin\nKab. Brebes\t250,5\n", "\t"),
        ("Daerah\nKab. Brebes\n", ";"),
        ("250,5\n", ";"),
    ],
)
def test_the_separator_is_the_one_a_person_would_see(text: str, expected: str) -> None:
    assert separator(text) == expected
