"""The address carries the view: filters are read from it, written to it, and never trusted."""

import pytest
from ui.screen import PUBLIC, Screen

VIEWS = [
    ("", {"tahun": "2023"}),
    ("", {"kelompok": "kota"}),
    ("peta", {"ukuran": "jarak"}),
    ("peta", {"kode": "33.75"}),
    ("peta", {"bentuk": "petak"}),
    ("daerah", {"kode": "33.75", "tahun": "2023", "data": "contoh"}),
    ("metodologi", {"instrumen": "permenpanrb-19-2025"}),
    ("banding", {"daerah": "33.75,33.01"}),
    ("banding", {"daerah": "33.71", "tampil": "pilihan", "data": "contoh"}),
]
NONSENSE = {
    **{"tahun": "1945", "kelompok": "mars", "data": "rahasia", "ukuran": "x"},
    **{"kode": "99.99", "bentuk": "bola", "instrumen": "lain"},
    **{"daerah": "99.99,33,mars,", "tampil": "x"},
}

OF_RECORDS = ("intervensi", "rakor", "praktik")  # there a code names one record, not a choice


@pytest.mark.parametrize(("path", "query"), VIEWS)
def test_a_link_opens_the_view_it_names(screen: Screen, path: str, query: dict[str, str]) -> None:
    screen.open(path, **query)
    assert {name: screen.chosen(name) for name in query} == query
    assert screen.address == query


@pytest.mark.parametrize("path", PUBLIC, ids=lambda path: path or "start")
def test_unknown_values_fall_back_to_the_defaults(screen: Screen, path: str) -> None:
    expected = screen.open(path).text
    kept_out = {"kode"} if path in OF_RECORDS else set()
    screen.open(path, **{name: code for name, code in NONSENSE.items() if name not in kept_out})
    assert not screen.app.exception
    assert screen.text == expected


def test_a_region_chosen_on_one_page_is_not_chosen_on_another(screen: Screen) -> None:
    screen.open("daerah", kode="33.75").go("peta")
    assert screen.chosen("kode") == ""
    assert "kode" not in screen.address


def test_an_unknown_choice_leaves_the_address(screen: Screen) -> None:
    screen.open("daerah", kode="33.99")
    assert screen.chosen("kode") == "33.01"
    assert screen.address == {}


@pytest.mark.parametrize(
    ("path", "name", "value"),
    [
        ("", "tahun", "2023"),
        ("", "kelompok", "eks-kedu"),
        ("", "data", "contoh"),
        ("peta", "ukuran", "jarak"),
        ("peta", "kode", "33.75"),
        ("peta", "bentuk", "petak"),
        ("daerah", "kode", "33.75"),
    ],
)
def test_a_choice_is_written_into_the_address(
    screen: Screen, path: str, name: str, value: str
) -> None:
    screen.open(path).choose(name, value)
    assert screen.address[name] == value


def test_a_default_leaves_the_address_clean(screen: Screen) -> None:
    screen.open("", kelompok="kota")
    everyone = next(item for item in screen.offered("Kelompok") if item.name == "35 kabupaten/kota")
    screen.pick(everyone)
    assert screen.address == {}


def test_filters_follow_the_visitor_to_the_next_page(screen: Screen) -> None:
    screen.open("", tahun="2023", kelompok="kota").go("peta")
    assert screen.address == {"tahun": "2023", "kelompok": "kota"}
    assert "Posisi akhir 2023 · Kota (6)" in screen.text


@pytest.mark.parametrize("path", PUBLIC, ids=lambda path: path or "start")
def test_the_same_address_shows_the_same_view_to_somebody_else(screen: Screen, path: str) -> None:
    screen.open(path).choose("data", "contoh")
    somebody_else = Screen().open(path, **screen.address)
    assert somebody_else.address == screen.address
    assert somebody_else.text == screen.text


def test_the_group_limits_the_regions_counted(screen: Screen) -> None:
    assert "dari 6 daerah" in screen.open("", kelompok="kota").text
    assert "dari 29 daerah" in screen.open("", kelompok="kabupaten").text


def test_several_choices_are_written_in_the_order_they_were_made(screen: Screen) -> None:
    screen.open("banding").choose("daerah", ["33.75", "33.01"])
    assert screen.address == {"daerah": "33.75,33.01"}
    screen.choose("daerah", ["33.75", "33.01", "33.02"])
    assert screen.address == {"daerah": "33.75,33.01,33.02"}


def test_of_several_choices_only_the_unknown_ones_leave_the_address(screen: Screen) -> None:
    screen.open("banding", daerah="33.75,99.99,33.01,33.75,33.1")
    assert screen.chosen("daerah") == "33.75,33.01"
    assert screen.address == {"daerah": "33.75,33.01"}


def test_no_choice_at_all_leaves_the_address_clean(screen: Screen) -> None:
    screen.open("banding", daerah="33.75", tampil="pilihan").choose("daerah", [])
    assert screen.address == {}
    screen.choose("daerah", ["33.01"])
    assert screen.address == {"daerah": "33.01"}  # what only the chosen are shown of is forgotten


def test_several_choices_are_still_there_on_the_way_back(screen: Screen) -> None:
    screen.open("banding", daerah="33.75,33.01", tampil="pilihan").go("daerah").go("banding")
    assert screen.address == {"daerah": "33.75,33.01", "tampil": "pilihan"}


def test_the_back_key_takes_a_choice_of_several_back(screen: Screen) -> None:
    screen.open("banding", daerah="33.75").choose("daerah", ["33.75", "33.01"])
    screen.app.query_params["daerah"] = "33.75"
    screen.app.run()
    assert screen.chosen("daerah") == "33.75"
    screen.app.query_params.clear()
    screen.app.run()
    assert screen.chosen("daerah") == ""
