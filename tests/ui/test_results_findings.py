"""Penetapan: what is wrong is said at its field, what is doubtful must be acknowledged."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from ui.result_desk import ENTRY, PURBALINGGA, buttons, field, fill, managers, opened, press, tick
from ui.screen import Screen

from merit.domain.access import Role
from merit.services.people import identity, sign_in
from merit.services.people.sign_in import Trial
from merit.store.engine import Engine, reading, writing
from merit.ui.loaders.results import now

POINTS = {
    "aspect_scores:A1": "30",
    "aspect_scores:A2": "30",
    "aspect_scores:A3": "100,5",
}


@pytest.fixture
def sari(own: Engine) -> Screen:
    return managers(own)[0].open("penetapan", **PURBALINGGA)


def typed(screen: Screen, **values: Any) -> Screen:
    return press(fill(screen, ENTRY | values), "Ajukan hasil baru")


def below(screen: Screen, name: str) -> str:
    """What is said right after a field."""
    main = list(_elements(screen.app.main))
    place = next(n for n, item in enumerate(main) if str(item.key or "").endswith(f"/{name}"))
    after = main[place + 1]
    return str(after.value) if after.type == "html" else ""


def place(screen: Screen, name: str) -> tuple[int, ...]:
    """Where a field stands among the elements of the page."""
    return next(path for path, item in _paths(screen.app.main) if _is(item, name))


def _is(item: Any, name: str) -> bool:
    return str(getattr(item, "key", None) or "").endswith(f"/{name}")


def _paths(block: Any, above: tuple[int, ...] = ()) -> Iterator[tuple[tuple[int, ...], Any]]:
    for number, child in block.children.items():
        path = (*above, number)
        if hasattr(child, "children"):
            yield from _paths(child, path)
        else:
            yield path, child


def _elements(block: Any) -> list[Any]:
    found: list[Any] = []
    for child in block.children.values():
        found += _elements(child) if hasattr(child, "children") else [child]
    return found


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("score", "tiga ratus", "Skor belum terbaca sebagai angka."),
        ("score", "1.301", "tanpa pemisah ribuan"),
        ("score", "410,5", "Skor 410,5 melebihi skor maksimum 410."),
        ("score", "301,3", "Skor 301,3 bukan kelipatan 0,5."),
        ("published_index", "0,7O", "Indeks belum terbaca sebagai angka."),
        ("decided_on", "7 Dsm 2023", "Tanggal keputusan belum terbaca."),
        ("valid_until", "31-02-2025", "Berlaku sampai belum terbaca."),
        ("decree_number", "", "Tanggal keputusan tanpa nomor."),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(
    sari: Screen, name: str, value: str, told: str
) -> None:
    typed(sari, **{name: value})
    assert "Belum diajukan: 1 hal perlu diperbaiki. Isian Anda tetap ada." in sari.text
    assert told in below(sari, name)
    assert "usulan" not in sari.address
    for other, kept in (ENTRY | {name: value}).items():
        assert field(sari, other).value == kept


def test_no_field_moves_when_something_is_said_or_no_longer(sari: Screen) -> None:
    """A field that moves is drawn anew by the browser, which loses what is being typed."""
    names = (*ENTRY, "reason")
    before = [place(sari, name) for name in names]
    press(sari, "Ajukan hasil baru")
    assert [place(sari, name) for name in names] == before
    fill(sari, ENTRY | {"stated_band": "Kurang"})
    assert [place(sari, name) for name in names] == before


def test_an_empty_form_names_every_mandatory_part(sari: Screen) -> None:
    press(sari, "Ajukan hasil baru")
    for told in (
        "Skor dan kategori kosong.",
        "Sumber belum diisi.",
        "Jenis sumber belum dipilih.",
        "Keyakinan belum dipilih.",
    ):
        assert told in sari.text


def test_the_points_of_aspects_are_added_up_against_the_score_while_typing(sari: Screen) -> None:
    fill(sari, {"kind": "aspek", "score": "301.5"})
    fill(sari, POINTS)
    assert "Jumlah 3 dari 8 aspek: 160,5. 141 kurang dari skor 301,5." in sari.text
    assert any("paling tinggi 130" in str(item.label) for item in sari.app.text_input)
    typed(sari, **(POINTS | {"aspect_scores:A1": "41"}))
    assert "melebihi maksimumnya 40" in below(sari, "aspect_scores:A1")


def test_what_another_kind_hides_is_kept_for_the_way_back(sari: Screen) -> None:
    fill(sari, {"kind": "aspek"})
    fill(sari, POINTS | {"score": "301,5"})
    fill(sari, {"kind": "tanpa-nilai"})
    fill(sari, {"kind": "aspek"})
    assert field(sari, "aspect_scores:A3").value == "100,5"
    assert field(sari, "score").value == "301,5"


def test_levels_have_their_meaning_beside_them(sari: Screen) -> None:
    fill(sari, {"kind": "indikator"})
    level = field(sari, "levels:1.1")
    assert level.options == ["Tidak dinilai", "1", "2", "3", "4"]
    assert sari.html.count("Arti tiap tingkat") == 8
    level.set_value("3")
    typed(sari)
    assert "Baru 1 dari 37 indikator terisi." in sari.text


def test_an_instrument_without_weights_takes_a_category(sari: Screen) -> None:
    sari.open("penetapan", lihat="isi", kode="33.03", hasil="2026")
    assert "Hasil baru: Kabupaten Purbalingga 2026, PermenPANRB 19/2025" in sari.text
    fill(sari, {"kind": "indikator"})
    fill(sari, {"kind": "kategori"})
    band = field(sari, "stated_band")
    values = ENTRY | {"decided_on": "", "decree_number": "", "source_date": "2026"}
    values |= {"stated_band": band.options[1], "source_kind": "media"}
    press(fill(sari, {k: v for k, v in values.items() if k != "score"}), "Ajukan hasil baru")
    if "usulan" not in sari.address:
        press(tick(sari), "Ajukan hasil baru")
    assert f"{band.options[1]}" in sari.open("penetapan").text


def test_a_year_without_a_value_says_why(sari: Screen) -> None:
    fill(sari, {"kind": "tanpa-nilai"})
    source = {k: v for k, v in ENTRY.items() if k not in ("score", "stated_band")}
    press(fill(sari, source), "Ajukan hasil baru")
    assert "Pilih mengapa tidak ada nilai." in below(sari, "status")
    assert "Alasan tidak ada nilai belum ditulis." in sari.text
    fill(sari, {"status": "belum_dinilai", "note": "Belum mendaftar."})
    press(sari, "Ajukan hasil baru")
    assert "Belum dinilai" in sari.text
    assert "usulan" in sari.address


def test_a_warning_is_acknowledged_before_it_is_handed_in(sari: Screen) -> None:
    typed(sari, stated_band="Kurang")
    assert "Kategori Kurang bertentangan dengan skor 301,5" in sari.text
    assert "centang bahwa sudah diperiksa" in sari.text
    press(tick(sari), "Ajukan hasil baru")
    assert "1 peringatan" in sari.open("penetapan").text


def test_what_people_write_is_never_run(sari: Screen) -> None:
    evil = "<img src=x onerror=alert(1)> [a](javascript:alert(1)) **b**"
    typed(sari, reference=evil, note=evil, reason=evil, decree_number="<b>1</b>")
    for html in (sari.html, sari.open("penetapan").html):
        assert "<img" not in html
        assert "<b>1</b>" not in html
    assert list(sari.app.markdown) == []


def test_the_chosen_result_may_change_without_loss(sari: Screen) -> None:
    fill(sari, ENTRY)
    sari.choose("hasil", "2022")
    assert field(sari, "reference").value == ENTRY["reference"]


def test_an_address_that_makes_no_sense_shows_a_way_on(sari: Screen) -> None:
    assert "Menunggu keputusan" in sari.open("penetapan", lihat="x", usulan="-1").text
    assert sari.open("penetapan", usulan="999").warnings == [
        "Usulan nomor 999 tidak ada. Pilih usulan dari daftar."
    ]
    assert "Pilih daerah dan tahun." in sari.open("penetapan", lihat="isi", kode="<b>").text


def test_a_trial_works_on_the_demonstration_only(own: Engine) -> None:
    def trying(number: int) -> Screen:
        with writing(own) as session:
            trial = Trial(Role.DATA_MANAGER, None, number)
            token = sign_in.try_role(session, trial, address="127.0.0.1", agent="", now=now())
        with reading(own) as session:
            found = identity.identify(session, token, now=now(), demo=True)
        assert found is not None
        return Screen(str(found.session_id))

    first, second = trying(1), trying(2)
    first.open("penetapan", lihat="isi", kode="33.75", hasil="2025")
    assert "Bekerja pada Data contoh" in first.text
    fill(first, {"decree_number": "7/UJI/2025", "reason": "Uji."})
    press(first, "Ajukan koreksi")
    if "usulan" not in first.address:
        press(tick(first), "Ajukan koreksi")
    number = first.address["usulan"]
    assert "Terbitkan" not in buttons(first)
    opened(second, number)
    if second.app.checkbox:
        tick(second)
    press(second, "Terbitkan")
    assert re.search(r"Tersimpan pukul .* Hasil terbit", second.text)
