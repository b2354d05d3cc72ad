"""What may stand in a cell of a self-check that was filled in offline."""

from decimal import Decimal

import pytest

from merit.domain.imports.answers import Unreadable
from merit.domain.imports.workbook import Cell, Flaw, Value
from merit.domain.self_checks import offline_cells as cells
from merit.domain.self_checks.offline import Link


def cell(value: Value, flaw: Flaw | None = None) -> Cell:
    return Cell(7, 5, value, flaw=flaw)


@pytest.mark.parametrize(
    ("value", "level"),
    [
        (None, None),
        ("", None),
        ("  ", None),
        (Decimal(3), 3),
        (Decimal("3.0"), 3),
        ("3", 3),
        (" 4 ", 4),
    ],
)
def test_a_level_is_a_whole_number_or_nothing_yet(value: Value, level: int | None) -> None:
    assert cells.level(cell(value), 4) == level


@pytest.mark.parametrize(
    "value",
    [
        *(Decimal(0), Decimal(5), Decimal(-1), Decimal("2.5"), "2,5", "tiga", "3 (tiga)", "0"),
        *("\u0663", "³", True, "3.", "9" * 30_000),
    ],
)
def test_anything_else_is_no_level(value: Value) -> None:
    found = cells.level(cell(value), 4)
    assert isinstance(found, Unreadable)
    assert found.remedy == "Pilih 1 sampai 4, atau kosongkan."


@pytest.mark.parametrize("flaw", list(Flaw))
def test_a_formula_without_result_is_no_empty_cell(flaw: Flaw) -> None:
    broken = cell(None if flaw is Flaw.UNCALCULATED else "#N/A", flaw)
    assert isinstance(cells.level(broken, 4), Unreadable)
    assert isinstance(cells.note(broken, "1.1"), Unreadable)
    assert isinstance(cells.links(broken, "1.1"), Unreadable)


def test_a_note_keeps_its_lines_and_loses_blanks_around() -> None:
    assert cells.note(cell(" satu\r\ndua\rtiga \n"), "1.1") == "satu\ndua\ntiga"
    assert cells.note(cell(None), "1.1") == ""
    assert cells.note(cell(Decimal("2.5")), "1.1") == "2,5"


@pytest.mark.parametrize(
    ("written", "title", "address"),
    [
        ("SK peta https://a.go.id/x", "SK peta", "https://a.go.id/x"),
        ("SK peta: https://a.go.id/x", "SK peta", "https://a.go.id/x"),
        ("SK  peta – HTTPS://a.go.id/x;", "SK peta", "HTTPS://a.go.id/x"),
        ("https://a.go.id/x", "Bukti 3.4 (a.go.id)", "https://a.go.id/x"),
        ("http://a.go.id/x?y=1,2#z", "Bukti 3.4 (a.go.id)", "http://a.go.id/x?y=1,2#z"),
    ],
)
def test_evidence_is_a_title_and_an_address(written: str, title: str, address: str) -> None:
    assert cells.links(cell(written), "3.4") == (Link(title, address),)


def test_evidence_stands_on_lines_and_the_same_address_twice_is_one() -> None:
    written = "Satu https://a.go.id/1\n\nDua https://a.go.id/2\r\nLagi https://a.go.id/1"
    assert cells.links(cell(written), "3.4") == (
        Link("Satu", "https://a.go.id/1"),
        Link("Dua", "https://a.go.id/2"),
    )
    assert cells.links(cell(None), "3.4") == ()


@pytest.mark.parametrize(
    "written",
    [
        "SK peta jabatan",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://a.go.id/1 https://a.go.id/2",
        "https://a.go.id/1 SK peta",
        "SK https://wati@a.go.id/x",
        "SK https://localhost/x",
        "SK https://",
        "NIP 198001012005011001 https://a.go.id/x",
        "SK https://a.go.id/198001012005011001",
        f"{'x' * 301} https://a.go.id/x",
        f"SK https://a.go.id/{'x' * 2000}",
    ],
)
def test_what_is_no_evidence_is_refused_with_what_to_do(written: str) -> None:
    found = cells.links(cell(f"Sah https://a.go.id/0\n{written}"), "3.4")
    assert isinstance(found, Unreadable)
    assert found.reason
    assert found.remedy
