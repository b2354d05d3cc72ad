"""Instruments in an administrator's hands: read, compared, judged, put to use."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from database_files import copy_of

from merit.domain.access import Role, User, grants_of
from merit.domain.instruments import Instrument
from merit.domain.positions import Result
from merit.domain.provenance import Provenance, Source
from merit.domain.records import AssessmentRecord
from merit.domain.states import Confidence, Dataset, SourceKind, Stage, Status
from merit.errors import InputError, InstrumentFileError, NotAllowedError, StaleError
from merit.services import instruments as service
from merit.services.instruments import Change, Part, as_yaml, compare, read_upload
from merit.services.standings import instrument_in_use, standings
from merit.settings import DATA
from merit.store import assessments, instruments, revision
from merit.store.engine import Engine, reading, writing

KASN = "kasn-9-2019"
NOW = datetime(2026, 8, 1, 3, tzinfo=UTC)
ADMIN = User(
    "Rina", grants_of(Role.ADMIN, demo=True), account="rina", role=Role.ADMIN, address="10.0.0.1"
)
SOURCE = Provenance(Source("tangan", SourceKind.OFFICIAL), Confidence.HIGH)
FILE = DATA / "instruments" / f"{KASN}.yaml"
Raw = dict[str, Any]


@pytest.fixture
def engine(demonstration_file: Path, tmp_path: Path) -> Iterator[Engine]:
    with copy_of(demonstration_file, tmp_path) as engine:
        yield engine


@pytest.fixture
def raw() -> Raw:
    found: Raw = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return found


def written(raw: Raw) -> bytes:
    return yaml.safe_dump(raw, allow_unicode=True, sort_keys=False).encode()


def stricter(raw: Raw) -> bytes:
    """Sangat Baik from 330 on, for three years."""
    raw["kategori"][3] |= {"minimum": 330, "dinilai_ulang": 3}
    return written(raw)


def weighed(raw: Raw) -> bytes:
    """As an annex might have it: 1.1 three points a level, 1.2 two, both official."""
    for place, weight in ((0, 3), (1, 2)):
        raw["aspek"][0]["indikator"][place] |= {"bobot": weight, "status_bobot": "resmi"}
    return written(raw)


def faults(content: bytes) -> tuple[str, ...]:
    with pytest.raises(InstrumentFileError) as fault:
        read_upload(content)
    return fault.value.faults


@pytest.mark.parametrize("name", ["kasn-9-2019", "permenpanrb-19-2025"])
def test_a_shipped_file_reads_the_same_after_it_was_downloaded(name: str) -> None:
    instrument = read_upload((DATA / "instruments" / f"{name}.yaml").read_bytes())
    assert read_upload(as_yaml(instrument).encode()) == instrument


def test_every_fault_of_an_upload_has_its_place_in_words_and_a_remedy(raw: Raw) -> None:
    del raw["kelipatan"]
    raw["warna"] = "biru"
    raw["aspek"][2]["indikator"][9]["bobot"] = "dua"
    raw["aspek"][2]["indikator"][8]["kode"] = 3.9
    raw["kategori"][3]["kode"] = "UG"
    assert sorted(faults(written(raw))) == [
        'aspek A3, indikator 3.10, bobot: bukan angka (tertulis "dua"). '
        "Tulis angka dengan titik, misalnya 2.5.",
        'aspek A3, indikator 3.9, kode: harus berupa teks (tertulis "3.9"). '
        "Apit dengan tanda kutip.",
        'kategori UG: kode predikat "UG" belum berwarna, '
        "pakai salah satu dari B, BR, D, K, L, M, MJ, SB, T. Betulkan, lalu unggah kembali.",
        "kelipatan: wajib diisi. Tambahkan baris itu.",
        'warna: nama ini tidak dikenal (tertulis "biru"). Hapus baris itu atau betulkan namanya.',
    ]


def test_what_does_not_add_up_is_told_aspect_by_aspect_at_once(raw: Raw) -> None:
    raw["aspek"][0]["indikator"][0]["bobot"] = 3
    raw["aspek"][1]["indikator"][0]["bobot"] = 3
    assert faults(written(raw)) == (
        "aspek A1: jumlah bobot x 4 = 42.0, bukan skor_maksimum 40. Betulkan, lalu unggah kembali.",
        "aspek A2: jumlah bobot x 4 = 44, bukan skor_maksimum 40. Betulkan, lalu unggah kembali.",
    )


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kelipatan", 0),
        ("kelipatan", ".inf"),
        ("skor_maksimum", 1e300),
        ("lengkap_mulai", -1),
        ("pembagi_indeks", 410.123),
        ("kode", "KASN@1"),
        ("nama", "x" * 201),
        ("sumber", ["x"] * 101),
        ("berlaku", {"dari": 2026, "sampai": 2025}),
    ],
)
def test_what_the_database_could_not_hold_or_count_with_is_refused(
    raw: Raw, field: str, value: object
) -> None:
    assert any(field in fault for fault in faults(written(raw | {field: value})))


BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"x" * (1024 * 1024 + 1), "Berkas melebihi 1 MB."),
        (b"\xff\xfek\x00", "Berkas bukan teks UTF-8."),
        (b"", "Berkas tidak berisi instrumen."),
        (b"- satu\n", "Berkas tidak berisi instrumen."),
        (b"kode: [\n", "Baris 2, kolom 1: susunan YAML tidak terbaca."),
        (BOMB.encode(), "Baris 1, kolom 4: rujukan"),
        (b"kode: !!python/object/apply:os.system [ls]\n", "Baris 1, kolom 7: susunan YAML"),
        (b"kode: a\nkode: b\n", "Baris 2, kolom 1: nama kode tertulis dua kali."),
        (b"a: " + b"[" * 40 + b"]" * 40, "Baris 1, kolom 15: isi berkas terlalu dalam"),
        (b"[" + b"x," * 60_000 + b"]", "isi berkas terlalu dalam atau terlalu banyak"),
        (b"a: 2025-99-99\n", "Susunan YAML tidak terbaca."),
        (b"? [1, 2]\n: 3\n", "Susunan YAML tidak terbaca."),
        (b"a: " + b"9" * 5000, "Susunan YAML tidak terbaca."),
        (b"a: 1\n---\nb: 2\n", "susunan YAML tidak terbaca."),
        (b"a: \x00\n", "Susunan YAML tidak terbaca."),
    ],
)
def test_a_file_made_to_do_harm_is_refused_in_words(content: bytes, words: str) -> None:
    (fault,) = faults(content)
    assert words in fault


def test_a_comparison_names_each_value_that_differs(raw: Raw, kasn: Instrument) -> None:
    raw["nama"] = "Nama baru"
    raw["kategori"][3]["minimum"] = 330
    del raw["aspek"][0]["indikator"][3]
    raw["aspek"][0] |= {"skor_maksimum": 30}
    raw["aspek"][1] |= {"skor_maksimum": 50}
    extra = {"kode": "2.6", "nama": "Baru", "bobot": 2.5, "status_bobot": "resmi"}
    raw["aspek"][1]["indikator"].append(extra)
    found = compare(kasn, read_upload(written(raw)))
    assert [
        (item.part, item.change, item.code, item.field, item.before, item.after)
        for item in found.differences
    ] == [
        (Part.WHOLE, Change.CHANGED, "", "name", kasn.name, "Nama baru"),
        (Part.BAND, Change.CHANGED, "SB", "minimum", 325, 330),
        (Part.ASPECT, Change.CHANGED, "A1", "maximum", 40, 30),
        (Part.ASPECT, Change.CHANGED, "A2", "maximum", 40, 50),
        (Part.INDICATOR, Change.ADDED, "2.6", "", None, "Baru"),
        (
            Part.INDICATOR,
            Change.REMOVED,
            "1.4",
            "",
            "Rencana pemenuhan kebutuhan ASN 5 tahun (CPNS, PPPK, pindahan)",
            None,
        ),
    ]
    assert not found.same_scale
    assert (found.official_before, found.official_after) == (0, 1)


def test_official_weights_leave_results_comparable(raw: Raw, kasn: Instrument) -> None:
    found = compare(kasn, read_upload(weighed(raw)))
    assert [(item.code, item.field, item.before, item.after) for item in found.differences] == [
        ("1.1", "weight", Decimal("2.5"), 3),
        ("1.1", "weight_status", "prakiraan", "resmi"),
        ("1.2", "weight", Decimal("2.5"), 2),
        ("1.2", "weight_status", "prakiraan", "resmi"),
    ]
    assert found.same_scale


def test_a_new_order_is_a_difference_too(raw: Raw, kasn: Instrument) -> None:
    raw["aspek"].reverse()
    (found,) = compare(kasn, read_upload(written(raw))).differences
    assert (found.part, found.field) == (Part.WHOLE, "order")


def by_hand(engine: Engine, kasn: Instrument) -> None:
    """All 37 answered with 3 of 4: 410 x 3/4 = 307,5. And one more answer raised to 4."""
    levels = {item.code: 3 for item in kasn.indicators}
    with writing(engine) as session:
        assessments.add(
            session,
            [
                AssessmentRecord(
                    Dataset.PUBLISHED,
                    code,
                    Stage.OFFICIAL,
                    Result(2026, KASN, Status.ASSESSED, Decimal(score)),
                    SOURCE,
                    levels=answers,
                )
                for code, score, answers in (
                    ("33.01", "310", levels | {"1.1": 4}),
                    ("33.02", "310", levels | {"1.2": 4}),
                    ("33.03", "330", levels),
                )
            ],
        )


def test_what_a_stricter_limit_would_do_to_the_results_is_told_by_hand(
    engine: Engine, raw: Raw
) -> None:
    """Published scores of 325 to 329,5, and everything Sangat Baik, would read otherwise."""
    new = read_upload(stricter(raw))
    with reading(engine) as session:
        found = service.consequences(session, ADMIN, new)
    changed = [
        (item.region, item.year, item.before.score, item.before.category, item.after.category)
        for item in found.changed
        if item.changes_category
    ]
    assert changed == [("Kota Pekalongan", 2023, Decimal(327), "Sangat Baik", "Baik")]
    # those that are Sangat Baik by name only stay so, and would count for three years
    assert [
        (item.region, item.year, item.before.years, item.after.years)
        for item in found.changed
        if not item.changes_category
    ] == [("Provinsi Jawa Tengah", 2021, 2, 3), ("Kota Magelang", 2023, 2, 3)]


def test_a_total_is_computed_anew_only_where_the_answers_gave_it(
    engine: Engine, raw: Raw, kasn: Instrument
) -> None:
    by_hand(engine, kasn)
    with reading(engine) as session:
        found = service.consequences(session, ADMIN, read_upload(weighed(raw)))
    # 1.1 at level 4: 310 + (3 - 2,5) = 310,5; 1.2 at level 4: 310 - 0,5; 330 did not come from 3s
    assert [
        (item.region_code, item.basis.value, item.before.score, item.after.score)
        for item in found.changed
    ] == [
        ("33.01", "jawaban", 310, Decimal("310.5")),
        ("33.02", "jawaban", 310, Decimal("309.5")),
    ]


def upload(engine: Engine, content: bytes, user: User = ADMIN) -> int:
    with writing(engine) as session:
        return service.upload(session, user, content, reason="Lampiran resmi", now=NOW).number


def activate(engine: Engine, number: int, *, seen: int | None, user: User = ADMIN) -> None:
    with writing(engine) as session:
        service.activate(session, user, KASN, number, seen=seen, reason="Berlaku", now=NOW)


def number(engine: Engine) -> int:
    with reading(engine) as session:
        return revision.current(session)


def test_uploading_changes_nothing_that_is_read_and_activating_does(
    engine: Engine, raw: Raw
) -> None:
    before = number(engine)
    assert upload(engine, stricter(raw)) == 2
    assert number(engine) == before
    with reading(engine) as session:
        assert instruments.every(session)[KASN].top.minimum == 325
    activate(engine, 2, seen=1)
    assert number(engine) == before + 1
    with reading(engine) as session:
        assert instruments.every(session)[KASN].top.minimum == 330


def test_results_keep_their_category_and_stand_apart_when_the_meaning_changed(
    engine: Engine, raw: Raw
) -> None:
    """Kota Pekalongan 2023: 327 was Sangat Baik, and stays so under the revision of its time."""
    upload(engine, stricter(raw))
    activate(engine, 2, seen=1)
    with reading(engine) as session:
        rows = standings(session, ADMIN, dataset=Dataset.PUBLISHED, year=2024)
        (city,) = [item for item in rows if item.region.code == "33.75"]
        heading = instrument_in_use(session, rows, dataset=Dataset.PUBLISHED, year=2024)
    assert city.position.band is not None
    assert (city.position.band.name, city.position.instrument) == ("Sangat Baik", f"{KASN}@1")
    assert (heading.code, heading.top.minimum) == (f"{KASN}@1", 325)


def test_official_weights_cut_no_history(engine: Engine, raw: Raw) -> None:
    with reading(engine) as session:
        before = standings(session, ADMIN, dataset=Dataset.DEMO, year=2025)
    upload(engine, weighed(raw))
    activate(engine, 2, seen=1)
    with reading(engine) as session:
        assert standings(session, ADMIN, dataset=Dataset.DEMO, year=2025) == before


def test_whoever_was_slower_is_told_what_is_in_use_now(engine: Engine, raw: Raw) -> None:
    upload(engine, stricter(raw))
    activate(engine, 2, seen=1)
    with pytest.raises(StaleError) as stale:
        activate(engine, 1, seen=1)
    assert getattr(stale.value.current, "number", None) == 2
    activate(engine, 1, seen=2)
    with pytest.raises(InputError, match="Revisi 1 sudah dipakai"):
        activate(engine, 1, seen=1)


def test_a_file_that_says_nothing_new_is_refused(engine: Engine, raw: Raw) -> None:
    with pytest.raises(InputError, match="sama dengan revisi 1"):
        upload(engine, FILE.read_bytes())
    assert upload(engine, weighed(raw)) == 2
    with pytest.raises(InputError, match="sama dengan revisi 2"):
        upload(engine, written(raw))


def test_an_instrument_not_known_so_far_starts_at_revision_1_and_waits(
    engine: Engine, raw: Raw
) -> None:
    assert upload(engine, written(raw | {"kode": "uji-1-2027"})) == 1
    with reading(engine) as session:
        assert "uji-1-2027" not in instruments.every(session)
    with writing(engine) as session:
        service.activate(session, ADMIN, "uji-1-2027", 1, seen=None, reason="Uji", now=NOW)
    with reading(engine) as session:
        assert "uji-1-2027" in instruments.every(session)


def test_only_what_was_never_in_use_can_be_thrown_away(engine: Engine, raw: Raw) -> None:
    upload(engine, weighed(raw))
    with writing(engine) as session:
        service.discard(session, ADMIN, KASN, 2, reason="Salah berkas")
    upload(engine, written(raw))
    activate(engine, 2, seen=1)
    for place in (1, 2):
        with (
            pytest.raises(InputError, match="pernah dipakai"),
            writing(engine) as session,
        ):
            service.discard(session, ADMIN, KASN, place, reason="Coba")


def test_each_step_is_in_the_journal_with_its_reason(engine: Engine, raw: Raw) -> None:
    upload(engine, weighed(raw))
    activate(engine, 2, seen=1)
    with engine.connect() as connection:
        rows = connection.exec_driver_sql(
            "SELECT actor, action, subject, subject_key, reason FROM audit_entry ORDER BY id"
        ).all()
    assert [tuple(row) for row in rows[-2:]] == [
        ("rina", "unggah_instrumen", "instrumen", KASN, "Lampiran resmi"),
        ("rina", "aktifkan_instrumen", "instrumen", KASN, "Berlaku"),
    ]


OTHERS = [role for role in Role if role is not Role.ADMIN]


@pytest.mark.parametrize("role", OTHERS)
def test_nobody_but_an_administrator_may(engine: Engine, raw: Raw, role: Role) -> None:
    user = User("Lain", grants_of(role, demo=True), frozenset({"33.01"}), "lain", role)
    with pytest.raises(NotAllowedError):
        upload(engine, weighed(raw), user)
    with pytest.raises(NotAllowedError):
        activate(engine, 1, seen=1, user=user)
    with reading(engine) as session:
        for ask in (
            lambda: service.listed(session, user),
            lambda: service.revision_of(session, user, KASN),
            lambda: service.consequences(session, user, read_upload(FILE.read_bytes())),
        ):
            with pytest.raises(NotAllowedError):
                ask()


def test_who_tries_the_role_out_reads_but_changes_no_published_result(
    engine: Engine, raw: Raw
) -> None:
    user = replace(ADMIN, account="percobaan:admin_sistem:1", trial=True)
    with reading(engine) as session:
        assert service.listed(session, user)
        assert service.consequences(session, user, read_upload(stricter(raw))).dataset is (
            Dataset.DEMO
        )
    with pytest.raises(NotAllowedError, match="Data contoh"):
        upload(engine, weighed(raw), user)


@pytest.mark.parametrize("reason", ["", "  \n", "x" * 501])
def test_a_step_needs_a_reason(engine: Engine, raw: Raw, reason: str) -> None:
    with pytest.raises(InputError, match="Tulis alasannya"), writing(engine) as session:
        service.upload(session, ADMIN, weighed(raw), reason=reason, now=NOW)
