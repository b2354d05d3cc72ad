"""A cell may hold 32,767 characters; no rule of reading may take longer than that is worth."""

from collections.abc import Callable
from decimal import Decimal
from time import process_time

import pytest

from merit.domain.imports.indicator_words import step_of
from merit.domain.imports.instrument_words import instrument_of
from merit.domain.imports.names import region_of
from merit.domain.imports.readings import Asked, Kind
from merit.domain.imports.results import read_results
from merit.domain.imports.workbook import Cell, Form, Sheet, Workbook
from merit.domain.imports.years import years_in
from merit.domain.instruments import Instrument
from merit.domain.regions import Region

LONG = 32_000
SECONDS = 1.0  # each takes some milliseconds; tried in every way, one took from ten seconds up
TEXTS = {
    "satu huruf": "a" * LONG,
    "satu angka": "1" * LONG,
    "spasi": f"no{' ' * LONG}x",
    "satu kata": "permen" * (LONG // 6),
    "nomor": "no. " * (LONG // 4),
    "daftar": "a, S." * (LONG // 5),
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_cell_filled_to_the_brim_is_read_at_once(
    name: str, regions: list[Region], kasn: Instrument, draft: Instrument
) -> None:
    text = TEXTS[name]
    readers: list[Callable[[], object]] = [
        lambda: years_in(text),
        lambda: region_of(text, regions),
        lambda: step_of(text, levels=5),
        lambda: instrument_of(text, {item.code: item for item in (kasn, draft)}),
    ]
    for read in readers:
        begun = process_time()
        read()
        assert process_time() - begun < SECONDS


@pytest.mark.parametrize("name", TEXTS)
def test_a_table_with_such_a_cell_is_read_at_once(
    name: str, regions: list[Region], kasn: Instrument
) -> None:
    rows = [["Kab/Kota", "Skor"], ["Kab. Demak", Decimal(280)], [TEXTS[name], Decimal(270)]]
    title = [[TEXTS[name], None], [None, None]]
    cells = {
        (row, column): Cell(row, column, value)
        for row, values in enumerate([*title, *rows], 1)
        for column, value in enumerate(values, 1)
        if value is not None
    }
    book = Workbook(Form.XLSX, "0" * 64, (Sheet("Rekap", cells),))
    begun = process_time()
    read_results(
        book, Asked(Kind.RESULTS, 2023, kasn.code), regions=regions, instruments={kasn.code: kasn}
    )
    assert process_time() - begun < SECONDS
