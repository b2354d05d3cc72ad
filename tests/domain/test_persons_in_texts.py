"""Numbers and addresses of single persons, told from the numbers an office writes anyway."""

import pytest

from merit.domain.coaching_texts import findings_on_open_text
from merit.domain.persons_in_texts import holds_nik, reaches_person


@pytest.mark.parametrize(
    "text",
    [
        "NIK 3374015208900001",  # a woman born on 12 August 1990: day 12 + 40
        "33.74.01-120890-0001",
        "337401 120890 0001",
        "3374 0112 0890 0001",
        "Milik 3374-0112-0890-0001.",
    ],
)
def test_the_number_of_an_identity_card_is_found_as_people_write_it(text: str) -> None:
    assert holds_nik(text)


@pytest.mark.parametrize(
    "text",
    [
        "Skor 12 10 11 20 10 15 13 14",  # sixteen digits as well
        "Pagu 3374013208900001",  # no day 32
        "Pagu 3374011213900001",  # no month 13
        "198001012005011001",  # a NIP, which is another rule's
        "SK 800/1234/2025 tanggal 12-08-2025",
        "33740112089000012",  # seventeen digits
    ],
)
def test_other_numbers_are_none(text: str) -> None:
    assert not holds_nik(text)


@pytest.mark.parametrize("text", ["0812-3456-7890", "+62 812 3456 7890", "a.b@pemkab.go.id"])
def test_who_can_be_called_or_written_to_is_found(text: str) -> None:
    assert reaches_person(f"Hubungi {text} bila perlu.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peta jabatan ditetapkan dengan SK 800/1234/2025.", []),
        ("Tanya budi@contoh.id", ["Catatan memuat alamat surel atau nomor telepon."]),
        ("Tanya (024) 831 1234", ["Catatan memuat alamat surel atau nomor telepon."]),
        ("NIK 3374011208900001", ["Catatan memuat NIK."]),
        ("NIP 198001012005011001", ["Catatan memuat NIP."]),
        ("x" * 51, ["Catatan terlalu panjang (51 huruf, paling banyak 50)."]),
        ("nol\x00", ["Catatan memuat tanda tak terlihat."]),
    ],
)
def test_each_refusal_says_what_to_take_out(text: str, told: list[str]) -> None:
    found = [item.message for item in findings_on_open_text("note", "Catatan", text, 50)]
    assert len(found) == len(told)
    for message, start in zip(found, told, strict=True):
        assert message.startswith(start)
        assert message.removeprefix(start).strip().endswith(".")
