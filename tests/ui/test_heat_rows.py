"""The picture of a heat table says what the table says."""

from merit.charts import palette
from merit.ui.components.matrix import Heat, Line
from merit.ui.components.tables import Link
from merit.ui.heat_rows import COLUMNS, heat_rows

LINES = (
    Line(Link("Kab. Blora", "/daerah"), (Heat("0", 0), Heat("3", 4))),
    Line(Link("Kota Tegal", "/daerah"), (Heat("–", None), Heat("1", 2))),
)


def test_every_cell_is_a_row_with_its_fill_and_a_readable_ink() -> None:
    found = heat_rows(["Pengadaan", "Penggajian, Penghargaan, dan Disiplin"], LINES)
    long = "Penggajian,|Penghargaan,|dan Disiplin"
    light, middle, dark = palette.SEQUENCE[0], palette.SEQUENCE[2], palette.SEQUENCE[4]
    assert list(found.itertuples(index=False, name=None)) == [
        ("Kab. Blora", "Pengadaan", 0, 0, "0", light, "#000000"),
        ("Kab. Blora", long, 0, 1, "3", dark, "#FFFFFF"),
        ("Kota Tegal", "Pengadaan", 1, 0, "–", palette.NO_VALUE_HATCH, palette.NO_VALUE.ink),
        ("Kota Tegal", long, 1, 1, "1", middle, "#000000"),
    ]


def test_without_lines_the_columns_are_still_there() -> None:
    assert list(heat_rows(["Pengadaan"], ()).columns) == COLUMNS
