"""Whom something is for: groups counted by hand on the official list, lists, and what is asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from merit.domain.imports.answers import NoValue, Unreadable
from merit.domain.imports.audiences import audience_of
from merit.domain.regions import Region

PATI = ("33.16", "33.17", "33.18", "33.19", "33.20")
KEDU = ("33.05", "33.06", "33.07", "33.08", "33.23", "33.71")
CITIES = ("33.71", "33.72", "33.73", "33.74", "33.75", "33.76")


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("35 Kab/Kota", 35),
        ("35 (tiga puluh lima) Kabupaten/Kota", 35),
        ("Semua", 35),
        ("SELURUH KABUPATEN/KOTA", 35),
        ("Kab/Kota se-Jawa Tengah", 35),
        ("BKPSDM Kab/Kota se-Jateng", 35),
        ("29 Kabupaten", 29),
        ("Kabupaten se-Jawa Tengah", 29),
        ("Kota se-Jawa Tengah", 6),
        ("6 kota", 6),
        ("7 Kab/Kota Eks-Karesidenan Pekalongan", 7),
        ("Semua kecuali Kota Magelang dan Kab. Blora", 33),
        ("35 kab/kota (kecuali Kab. Demak)", 34),
    ],
)
def test_a_group_has_as_many_regions_as_it_says(
    regions: list[Region], written: str, number: int
) -> None:
    found = audience_of(written, regions)
    assert isinstance(found, tuple)
    assert len(found) == number


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("Eks Karesidenan Pati", PATI),
        ("Kab/Kota se-Eks Karesidenan Pati", PATI),
        ("eks-keresidenan\u00a0Pati", PATI),
        ("Eks-Karesidenan Pati dan Kedu", tuple(sorted(PATI + KEDU))),
        ("Eks Karesidenan Pati; Kota Semarang", (*PATI, "33.74")),
        ("Kota Eks-Karesidenan Kedu", ("33.71",)),
        ("Kota se-Jawa Tengah", CITIES),
        ("Kab. Demak, Kab. Kudus, Kota Semarang", ("33.19", "33.21", "33.74")),
        ("Demak, Kudus & Jepara", ("33.19", "33.20", "33.21")),
        ("1. Kab. Demak\n2. Kab. Kudus\n3. Kota Salatiga", ("33.19", "33.21", "33.73")),
        ("- BKPSDM Kab. Demak\n- BKD Kota Semarang", ("33.21", "33.74")),
        ("Kabupaten Semarang dan Kota Semarang", ("33.22", "33.74")),
        ("33.21; 33.19", ("33.19", "33.21")),
        ("33,10", ("33.10",)),
        ("33.10 Kabupaten Klaten", ("33.10",)),
        ("3 Kab/Kota: Demak, Kudus, Jepara", ("33.19", "33.20", "33.21")),
        ("Kota Solo", ("33.72",)),
        ("Pati", ("33.18",)),
    ],
)
def test_lists_and_groups_are_read_as_their_regions(
    regions: list[Region], written: str, codes: tuple[str, ...]
) -> None:
    assert audience_of(written, regions) == codes


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Magelang", "Kabupaten Magelang dan Kota Magelang"),
        ("Kab. Demak, Tegal", '"Tegal": Ada Kabupaten Tegal dan Kota Tegal'),
        ("Kabupaten Demak, Kudus dan Pekalongan", "Kabupaten Pekalongan dan Kota Pekalongan"),
        ("34 Kab/Kota", "Tertulis 34, sedangkan kelompok itu berjumlah 35"),
        ("6 Kab/Kota Eks Karesidenan Pekalongan", "berjumlah 7"),
        ("3 kabupaten (Demak, Kudus)", "Tertulis 3 daerah, tetapi yang disebut 2"),
        ("Eks Karesidenan Kedu, Banyumas", "dapat berarti daerah atau eks-karesidenan"),
        ("Kab. Demak; Eks Karesidenan Kedu; Pati", "dapat berarti daerah atau eks-karesidenan"),
        ("Provinsi Jawa Tengah", "bukan salah satu dari 35"),
        ("Jawa Tengah", "bukan salah satu dari 35"),
        ("Kab/Kota", "bukan nama"),
        ("Pengelola kepegawaian", "bukan nama"),
        ("120 orang", "bukan nama"),
        ("35", "di luar Jawa Tengah"),
        ("Kota Semarang kecuali Kab. Demak", "tidak termasuk"),
        ("Kab. Sleman", "di luar Jawa Tengah"),
    ],
)
def test_what_is_not_certain_is_asked(regions: list[Region], written: str, said: str) -> None:
    found = audience_of(written, regions)
    assert isinstance(found, Unreadable)
    assert said in found.reason
    assert found.remedy


@pytest.mark.parametrize("written", [None, "", " - ", "n/a", "belum"])
def test_nothing_said_is_no_value(regions: list[Region], written: str | None) -> None:
    assert audience_of(written, regions) == NoValue()


@given(data=st.data())
def test_any_list_of_full_names_is_read_whole(data: st.DataObject, regions: list[Region]) -> None:
    chosen = data.draw(st.lists(st.sampled_from(regions), min_size=1, unique=True))
    between = data.draw(st.sampled_from(["; ", ", ", "\n", " dan ", " & "]))
    shown = data.draw(st.sampled_from(["label", "short", "code"]))
    written = between.join(getattr(region, shown) for region in chosen)
    assert audience_of(written, regions) == tuple(sorted(region.code for region in chosen))


@given(st.text(max_size=80))
def test_no_text_breaks_the_reading(regions: list[Region], text: str) -> None:
    assert isinstance(audience_of(text, regions), tuple | NoValue | Unreadable)
