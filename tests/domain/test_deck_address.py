"""The address of a presentation says what is shown, and nothing else is read out of it."""

import pytest

from merit.domain.deck_address import address_of, asked_from, desk_address, pause_from
from merit.domain.decks import Asked, DeckKind
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.errors import InputError

MEETING = Asked(
    DeckKind.MEETING,
    Scope(Dataset.DEMO, 2025, "eks-kedu"),
    meeting_code="K-2027-01",
    keys=("peta", "jarak"),
)
REGION = Asked(DeckKind.REGION, Scope(Dataset.PUBLISHED, 2024), region_code="33.29")


def read_back(address: str) -> tuple[str, dict[str, str]]:
    path, _, query = address.partition("?")
    return path, dict(pair.split("=", 1) for pair in query.split("&"))


def test_the_address_of_a_rakor_deck_can_be_read_by_people() -> None:
    assert address_of(MEETING, pause=20, slide=4) == (
        "/tayang/rakor?data=contoh&tahun=2025&kelompok=eks-kedu&rakor=K-2027-01"
        "&pilih=peta,jarak&jeda=20&salindia=4"
    )


def test_what_is_usual_is_left_out_of_the_address() -> None:
    assert address_of(REGION) == "/tayang/daerah?data=terbit&tahun=2024&kode=33.29"


@pytest.mark.parametrize("asked", [MEETING, REGION])
def test_an_address_asks_for_the_deck_it_was_made_of(asked: Asked) -> None:
    path, query = read_back(address_of(asked, pause=15, slide=2))
    assert asked_from(path.rsplit("/", 1)[1], query, year=1999) == asked
    assert pause_from(query) == 15


def test_the_way_back_leads_to_the_desk_with_the_same_choices() -> None:
    path, query = read_back(desk_address(MEETING, pause=30))
    assert path == "/layar"
    assert query.pop("dek") == "rakor"
    assert query == {
        "data": "contoh",
        "tahun": "2025",
        "kelompok": "eks-kedu",
        "rakor": "K-2027-01",
        "pilih": "peta,jarak",
        "jeda": "30",
    }


def test_an_address_without_filters_shows_the_published_data_of_the_year_given() -> None:
    assert asked_from("pimpinan", {}, year=2024) == Asked(
        DeckKind.LEADERS, Scope(Dataset.PUBLISHED, 2024)
    )


def test_keys_said_twice_are_shown_once_in_the_order_of_the_address() -> None:
    assert asked_from("rakor", {"pilih": "rtl,peta,,rtl"}, year=2024).keys == ("rtl", "peta")


@pytest.mark.parametrize(
    ("kind", "query", "told"),
    [
        ("lain", {}, "Tidak ada paparan"),
        ("rakor", {"data": "rahasia"}, "bagian data"),
        ("rakor", {"tahun": "20255"}, "bagian tahun"),
        ("rakor", {"tahun": "-1"}, "bagian tahun"),
        ("rakor", {"kelompok": "../x"}, "bagian kelompok"),
        ("rakor", {"rakor": "K 2027"}, "bagian rakor"),
        ("rakor", {"pilih": "<script>"}, "bagian pilih"),
        ("rakor", {"pilih": ",".join(f"a{n}" for n in range(41))}, "bagian pilih"),
        ("daerah", {"kode": "3329"}, "bagian kode"),
        ("daerah", {}, "memerlukan kode daerah"),
    ],
)
def test_what_makes_no_sense_is_refused_with_what_to_do(
    kind: str, query: dict[str, str], told: str
) -> None:
    with pytest.raises(InputError, match=told) as refused:
        asked_from(kind, query, year=2024)
    assert "di Layar presentasi." in str(refused.value)


@pytest.mark.parametrize("pause", ["14", "61", "1000", "x", "-20", "15.5"])
def test_a_slide_stays_between_15_and_60_seconds(pause: str) -> None:
    with pytest.raises(InputError):
        pause_from({"jeda": pause})


@pytest.mark.parametrize(("text", "pause"), [("15", 15), ("60", 60), ("0", 0), ("", 0)])
def test_a_pause_within_that_is_read(text: str, pause: int) -> None:
    assert pause_from({"jeda": text}) == pause
