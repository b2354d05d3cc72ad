"""Interventions and action items in a file: recorded at once, and undone as a whole."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from services.imports.files import (
    ACTIVITIES,
    ITEMS,
    PAPER,
    SHEET,
    activity,
    contents,
    counts,
    file_of,
    item,
    outcomes,
    previewed,
    published,
    shown,
    taken_in,
    undone,
    withdrawn,
)
from services.results.people import BUDI, COACH, LATER, LEADER, NOW, SARI, TRIAL

from merit.domain.access import User
from merit.domain.coaching import InterventionKind, Precision
from merit.domain.findings import Severity
from merit.domain.imports.batches import BatchState, Outcome
from merit.domain.imports.complaints import Complaint
from merit.domain.imports.readings import Kind
from merit.domain.journal import Asked as Entries
from merit.domain.provenance import Source
from merit.domain.records import ActionRecord, InterventionRecord
from merit.domain.scope import Scope
from merit.domain.states import ActionStatus, Dataset, InterventionStatus, SourceKind
from merit.errors import InputError, NotAllowedError, StaleError
from merit.services import audit, imports
from merit.services.actions import actions as read_actions
from merit.store import actions, interventions, revision
from merit.store.engine import Engine, reading, writing


def held(engine: Engine, code: str, dataset: Dataset = Dataset.PUBLISHED) -> InterventionRecord:
    with reading(engine) as session:
        found = interventions.find(session, dataset, code)
    assert found is not None
    return found[0]


def agreed(engine: Engine, code: str, dataset: Dataset = Dataset.PUBLISHED) -> ActionRecord:
    with reading(engine) as session:
        found = actions.find(session, dataset, code)
    assert found is not None
    return found[0]


def errors(preview: imports.taking.Preview) -> list[tuple[str, str]]:
    return [(found.cell, found.reason) for found in preview.complaints if found.is_error]


def test_new_ones_get_the_next_code_of_their_year(filled: Engine) -> None:
    first = file_of(
        ACTIVITIES,
        activity("Desk", row=5),
        activity("Ekspose", row=6, starts_on=date(2025, 1, 8), ends_on=date(2025, 1, 8)),
    )
    preview = previewed(filled, first)
    assert outcomes(preview) == [Outcome.NEW, Outcome.NEW]
    assert [(effect.subject, effect.label) for effect in preview.effects] == [
        ("", "Desk"),
        ("", "Ekspose"),
    ]
    batch = taken_in(filled, first)
    assert held(filled, "I-2026-01").title == "Desk"
    assert held(filled, "I-2025-01").title == "Ekspose"
    undone(filled, batch)
    taken_in(filled, file_of(ACTIVITIES, activity("Rakor")))
    assert held(filled, "I-2026-02").title == "Rakor"  # a number once given stays given
    file = file_of(ITEMS, item("Menyusun peta jabatan", region_code="33.06"))
    taken_in(filled, file, TRIAL)
    with reading(filled) as session:
        codes = sorted(code for code in actions.codes(session, Dataset.DEMO) if "2026" in code)
    assert agreed(filled, codes[-1], Dataset.DEMO).title == "Menyusun peta jabatan"
    assert int(codes[-1][-3:]) == int(codes[-2][-3:]) + 1


def test_an_activity_is_recorded_with_everything_told(filled: Engine) -> None:
    told = activity(
        "Desk bukti dukung",
        kind=InterventionKind.DESK,
        starts_on=date(2026, 4, 1),
        ends_on=date(2026, 4, 30),
        precision=Precision.MONTH,
        theme="Bukti dukung",
        place="Kota Semarang",
        hours=Decimal("7.5"),
        region_codes=("33.75", "33.03"),
        aspect_codes=("A3", "A1"),
    )
    taken_in(filled, file_of(ACTIVITIES, told))
    assert held(filled, "I-2026-01") == InterventionRecord(
        dataset=Dataset.PUBLISHED,
        code="I-2026-01",
        kind=InterventionKind.DESK,
        title="Desk bukti dukung",
        status=InterventionStatus.HELD,
        starts_on=date(2026, 4, 1),
        ends_on=date(2026, 4, 30),
        precision=Precision.MONTH,
        provenance=held(filled, "I-2026-01").provenance,
        theme="Bukti dukung",
        place="Kota Semarang",
        place_code="33.74",
        hours=Decimal("7.50"),
        region_codes=("33.03", "33.75"),
        aspect_codes=("A1", "A3"),
        instrument="kasn-9-2019",
    )
    assert held(filled, "I-2026-01").provenance.source == PAPER


def test_what_a_file_does_not_tell_of_an_activity_stays(filled: Engine) -> None:
    before = held(filled, "I-2023-01", Dataset.DEMO)
    told = activity(
        before.title,
        code=before.code,
        kind=before.kind,
        status=InterventionStatus.CANCELLED,
        starts_on=before.starts_on,
        ends_on=before.ends_on,
        region_codes=(),
    )
    preview = previewed(filled, file_of(ACTIVITIES, told), TRIAL)
    assert preview.effects[0].subject == "contoh/intervensi/I-2023-01"
    assert preview.effects[0].differences == (
        ("status", "terlaksana", "batal"),
        ("source", "Data contoh", PAPER.reference),
        ("source_kind", "contoh", "pemerintah"),
        ("source_published_on", "", "2026-04"),
        ("present_codes", "; ".join(before.present_codes or ()), ""),
    )
    taken_in(filled, file_of(ACTIVITIES, told), TRIAL)
    after = held(filled, "I-2023-01", Dataset.DEMO)
    assert after == replace(
        before,
        status=InterventionStatus.CANCELLED,
        present_codes=None,
        provenance=replace(before.provenance, source=PAPER),
    )


def test_a_row_equal_to_what_is_recorded_does_nothing_with_or_without_its_code(
    filled: Engine,
) -> None:
    file = file_of(ACTIVITIES, activity("Desk", hours=Decimal(6)))
    taken_in(filled, file)
    assert outcomes(previewed(filled, file)) == [Outcome.SAME]
    coded = activity("Desk", hours=Decimal("6.00"), code="I-2026-01")
    elsewhere = Source("Berkas lain", SourceKind.GOVERNMENT, "2026-05")
    again = file_of(replace(ACTIVITIES, source=elsewhere), coded)
    assert outcomes(previewed(filled, again)) == [Outcome.SAME]
    own = file_of(ACTIVITIES, replace(coded, source=elsewhere, origins={
        **coded.origins, "source": coded.origins["title"]}))  # fmt: skip
    assert outcomes(previewed(filled, own)) == [Outcome.CHANGED]
    items = file_of(ITEMS, item("Menyusun peta jabatan"))
    taken_in(filled, items)
    assert outcomes(previewed(filled, items)) == [Outcome.SAME]


def test_one_that_resembles_a_recorded_one_is_new_with_a_warning(filled: Engine) -> None:
    taken_in(filled, file_of(ACTIVITIES, activity("Desk")))
    preview = previewed(filled, file_of(ACTIVITIES, activity("Desk", hours=Decimal(3), row=9)))
    assert outcomes(preview) == [Outcome.NEW]
    assert preview.complaints == (
        Complaint(
            Severity.WARNING,
            SHEET,
            "B9",
            "Desk",
            "Mirip dengan I-2026-01 yang sudah tercatat, tetapi isinya berbeda.",
            "Isilah kodenya bila yang dimaksud catatan itu.",
        ),
    )


def test_a_code_nobody_knows_is_new_with_a_warning(filled: Engine) -> None:
    file = file_of(ITEMS, item("Menyusun peta jabatan", code="RTL/7"))
    preview = previewed(filled, file)
    assert outcomes(preview) == [Outcome.NEW]
    assert [found.cell for found in preview.complaints] == ["H5"]
    taken_in(filled, file)
    assert agreed(filled, "RTL/7").title == "Menyusun peta jabatan"


def test_news_of_an_item_leave_a_dated_note(filled: Engine) -> None:
    taken_in(filled, file_of(ITEMS, item("Menyusun peta jabatan")))
    assert agreed(filled, "R-2026-001").updates == ()
    later = item("Menyusun peta jabatan", code="R-2026-001", progress=60, owner="Bagian Organisasi")
    batch = taken_in(filled, file_of(ITEMS, later))
    (note,) = agreed(filled, "R-2026-001").updates
    assert (note.noted_on, note.progress) == (date(2026, 5, 12), 60)
    assert outcomes(previewed(filled, file_of(ITEMS, later))) == [Outcome.SAME]
    undone(filled, batch)
    back = agreed(filled, "R-2026-001")
    assert (back.progress, back.owner, back.updates) == (10, "BKPSDM", ())


def test_the_pages_show_what_was_recorded_and_the_revision_rises(filled: Engine) -> None:
    with reading(filled) as session:
        before = revision.current(session)
    taken_in(filled, file_of(ITEMS, item("Menyusun peta jabatan", indicator_code="3.9")))
    with reading(filled) as session:
        assert revision.current(session) > before
        scope = Scope(Dataset.PUBLISHED, 2026, "semua")
        found = read_actions(session, SARI, scope=scope, today=date(2026, 10, 5))
    (shown_item,) = found.items
    assert shown_item.state.late == 5
    assert shown_item.target is not None
    assert shown_item.target.indicator.code == "3.9"


@pytest.mark.parametrize(
    ("told", "cell", "reason"),
    [
        (
            {"ends_on": date(2026, 4, 19)},
            "E6",
            "Tanggal selesai mendahului tanggal mulai.",
        ),
        ({"starts_on": date(2062, 4, 20), "ends_on": date(2062, 4, 20)}, "D6",
         "Tanggal mulai 2062-04-20 di luar rentang."),
        ({"starts_on": date(2026, 6, 1), "ends_on": date(2026, 6, 1)}, "C6",
         "Kegiatan disebut terlaksana, tetapi tanggal mulainya belum tiba."),
        ({"hours": Decimal("-2")}, "G6",
         "Jumlah jam harus antara 0 dan 1000 dengan dua desimal."),
        ({"hours": Decimal("7.333")}, "G6",
         "Jumlah jam harus antara 0 dan 1000 dengan dua desimal."),
        ({"region_codes": ("33.03", "34.71")}, "F6", "Kode wilayah 34.71 tidak dikenal."),
        ({"aspect_codes": ("A1", "A9")}, "G6", "Instrumen dari aspek itu tidak dikenal."),
        ({"aspect_codes": ("A9",), "instrument": "kasn-9-2019"}, "G6",
         "Aspek A9 tidak ada pada Penilaian Penerapan Sistem Merit"),
        ({"title": "x" * 301}, "B6", "Nama kegiatan terlalu panjang (301 huruf"),
    ],
    ids=["selesai", "tahun", "terlaksana", "jam negatif", "jam pecahan", "wilayah", "aspek",
         "aspek instrumen", "judul"],
)  # fmt: skip
def test_an_activity_that_cannot_be_right_is_an_error_at_its_cell(
    filled: Engine, told: dict[str, Any], cell: str, reason: str
) -> None:
    values = {"title": "Desk", **told}
    file = file_of(ACTIVITIES, activity(row=6, **values))
    ((where, said), *others) = [pair for pair in errors(previewed(filled, file)) if pair[0] == cell]
    assert (where, others) == (cell, [])
    assert said.startswith(reason)
    before = counts(filled)
    with pytest.raises(InputError, match="kesalahan"):
        taken_in(filled, file)
    assert counts(filled) == before


@pytest.mark.parametrize(
    ("told", "cell", "reason"),
    [
        ({"due_on": date(2026, 4, 19)}, "E6", "Tenggat mendahului tanggal kesepakatan."),
        ({"region_code": "34.71"}, "A6", "Kode wilayah tidak dikenal."),
        ({"intervention_code": "I-1999-01"}, "H6", "Kegiatan I-1999-01 belum tercatat."),
        ({"indicator_code": "9.9"}, "H6",
         "Indikator 9.9 tidak ada pada instrumen yang berlaku."),
        ({"indicator_code": "3.9", "level_to": 5}, "I6", "Tingkat 5 tidak mungkin."),
        ({"progress": 101}, "G6", "Kemajuan 101% tidak mungkin."),
        ({"owner": "  "}, "C6", "Penanggung jawab belum diisi."),
    ],
    ids=["tenggat", "wilayah", "kegiatan", "indikator", "tingkat", "kemajuan", "pemilik"],
)  # fmt: skip
def test_an_item_that_cannot_be_right_is_an_error_at_its_cell(
    filled: Engine, told: dict[str, Any], cell: str, reason: str
) -> None:
    file = file_of(ITEMS, item("Menyusun peta jabatan", row=6, **told))
    assert errors(previewed(filled, file)) == [(cell, reason)]
    before = counts(filled)
    with pytest.raises(InputError, match="kesalahan"):
        taken_in(filled, file)
    assert counts(filled) == before


def test_a_source_known_otherwise_is_refused(filled: Engine) -> None:
    taken_in(filled, file_of(ACTIVITIES, activity("Desk")))
    other = replace(ACTIVITIES, source=replace(PAPER, kind=SourceKind.OFFICIAL))
    preview = previewed(filled, file_of(other, activity("Ekspose")))
    assert errors(preview) == [
        ("", "Sumber ini sudah tercatat sebagai pemerintah, tanggal 2026-04."),
    ]


def test_a_code_told_twice_with_other_contents_is_an_error_at_the_second(filled: Engine) -> None:
    taken_in(filled, file_of(ACTIVITIES, activity("Desk")))
    rows = (
        activity("Desk A", row=5, code="I-2026-01"),
        activity("Desk A", row=6, code="I-2026-01"),
        activity("Desk B", row=7, code="I-2026-01"),
    )
    preview = previewed(filled, file_of(ACTIVITIES, *rows))
    assert outcomes(preview) == [Outcome.CHANGED, Outcome.CHANGED]
    assert errors(preview) == [("G7", "Kode ini sudah dipakai pada baris lain dengan isi lain.")]


def test_a_change_needs_a_reason_and_a_new_one_does_not(filled: Engine) -> None:
    taken_in(filled, file_of(ACTIVITIES, activity("Desk")), reason="")
    with pytest.raises(InputError, match="Alasan belum diisi"):
        taken_in(filled, file_of(ACTIVITIES, activity("Rakor", code="I-2026-01")), reason=" ")


def test_the_same_confirmed_twice_is_one_batch(filled: Engine) -> None:
    file = file_of(ITEMS, item("Menyusun peta jabatan"), item("Menyusun rencana", row=6))
    seen = previewed(filled, file)
    first = taken_in(filled, file, seen=seen)
    once = counts(filled)
    assert taken_in(filled, file, seen=seen) == first
    assert counts(filled) == once
    with pytest.raises(StaleError):
        taken_in(filled, file, BUDI, seen=seen)
    undone(filled, first)
    assert taken_in(filled, file, seen=seen).number != first.number


def test_undoing_refuses_what_was_changed_since_and_names_it(filled: Engine) -> None:
    first = taken_in(filled, file_of(ACTIVITIES, activity("Desk"), activity("Rakor", row=6)))
    second = taken_in(filled, file_of(ACTIVITIES, activity("Desk II", code="I-2026-01")))
    before = counts(filled)
    with pytest.raises(InputError, match=r"sejak impor ini: Desk \(I-2026-01\)\."):
        undone(filled, first)
    assert counts(filled) == before
    undone(filled, second)
    undone(filled, first)
    with reading(filled) as session:
        assert interventions.find(session, Dataset.PUBLISHED, "I-2026-01") is None


def test_an_activity_an_item_refers_to_is_not_taken_away(filled: Engine) -> None:
    first = taken_in(filled, file_of(ACTIVITIES, activity("Desk")))
    items = taken_in(
        filled, file_of(ITEMS, item("Menyusun peta jabatan", intervention_code="I-2026-01"))
    )
    with pytest.raises(InputError, match=r"Desk \(I-2026-01\)"):
        undone(filled, first)
    undone(filled, items)
    assert undone(filled, first).state is BatchState.RECORDED


def test_an_undoing_can_be_undone_and_each_is_asked_once(filled: Engine) -> None:
    before = contents(filled)
    first = taken_in(filled, file_of(ACTIVITIES, activity("Desk"), activity("Rakor", row=6)))
    recorded = contents(filled)
    back = undone(filled, first)
    assert contents(filled) == before
    assert undone(filled, first) == back
    with pytest.raises(InputError, match=f"melalui nomor {back.number}"):
        undone(filled, first, BUDI)
    again = undone(filled, back, BUDI)
    assert contents(filled) == recorded
    assert [shown(filled, item.number).state for item in (first, back, again)] == [
        BatchState.UNDONE,
        BatchState.UNDONE,
        BatchState.RECORDED,
    ]


def test_an_undoing_needs_a_reason_and_the_version_seen(filled: Engine) -> None:
    batch = taken_in(filled, file_of(ACTIVITIES, activity("Desk")))
    with pytest.raises(InputError, match="Alasan"):
        undone(filled, batch, reason=" ")
    with pytest.raises(StaleError):
        undone(filled, replace(batch, version=7))
    assert shown(filled, batch.number) == batch


def test_a_batch_of_coaching_does_not_wait_for_anybody(filled: Engine) -> None:
    batch = taken_in(filled, file_of(ACTIVITIES, activity("Desk")))
    for decide in (published, withdrawn):
        with pytest.raises(InputError, match="tidak sedang menunggu"):
            decide(filled, batch)


def test_the_journal_tells_of_each_record_and_of_the_batch(filled: Engine) -> None:
    batch = taken_in(filled, file_of(ACTIVITIES, activity("Desk")))
    taken_in(filled, file_of(ACTIVITIES, activity("Desk II", code="I-2026-01")), BUDI)
    undone(filled, shown(filled, 2))
    undone(filled, shown(filled, batch.number))
    with reading(filled) as session:
        found = audit.entries(session, SARI, asked=Entries()).entries
        assert audit.check(session).is_intact
    told = [(entry.action, entry.subject_key) for entry in reversed(found)][-8:]
    key = "terbit/intervensi/I-2026-01"
    assert told == [
        ("catat_intervensi", key),
        ("impor_berkas", "1"),
        ("ubah_intervensi", key),
        ("impor_berkas", "2"),
        ("ubah_intervensi", key),
        ("urungkan_impor", "3"),
        ("hapus_intervensi", key),
        ("urungkan_impor", "4"),
    ]
    second = next(entry for entry in reversed(found) if entry.action == "ubah_intervensi")
    assert (second.actor, second.reason) == ("budi", "Rekapitulasi akhir tahun.")
    assert [(item.name, item.old, item.new) for item in second.differences] == [
        ("title", "Desk", "Desk II")
    ]


@pytest.mark.parametrize("user", [COACH, LEADER], ids=lambda user: user.name)
def test_who_may_not_import_may_neither_write_nor_read(filled: Engine, user: User) -> None:
    file = file_of(ACTIVITIES, activity("Desk"))
    batch = taken_in(filled, file)
    for attempt in (
        lambda: previewed(filled, file, user),
        lambda: taken_in(filled, file, user, seen=previewed(filled, file)),
        lambda: undone(filled, batch, user),
        lambda: shown(filled, batch.number, user),
    ):
        with pytest.raises(NotAllowedError):
            attempt()
    with reading(filled) as session, pytest.raises(NotAllowedError):
        imports.original(session, user, batch.number)


def test_an_account_and_a_trial_write_in_their_own_data_set(filled: Engine) -> None:
    before = contents(filled)
    tried = taken_in(filled, file_of(ACTIVITIES, activity("Desk")), TRIAL)
    assert tried.dataset is Dataset.DEMO
    published_facts = [
        [record for record in found["intervensi"] if record.dataset is Dataset.PUBLISHED]
        for found in (before, contents(filled))
    ]
    assert published_facts[0] == published_facts[1]
    with pytest.raises(NotAllowedError, match="Data contoh hanya dapat diubah melalui percobaan"):
        undone(filled, tried)


def test_what_a_batch_did_is_told_subject_by_subject(filled: Engine) -> None:
    batch = taken_in(filled, file_of(ACTIVITIES, activity("Desk"), activity("Rakor", row=6)))
    with reading(filled) as session:
        found = imports.changes(session, SARI, batch.number)
        upload = imports.original(session, SARI, batch.number)
    assert [(done.subject, done.before) for done in found] == [
        ("terbit/intervensi/I-2026-01", None),
        ("terbit/intervensi/I-2026-02", None),
    ]
    assert upload.content == b"berkas"
    assert (batch.kind, batch.decided_by, batch.decided_at) == (Kind.INTERVENTIONS, "sari", NOW)


def test_a_status_alone_is_news_of_an_item_that_was_finished(filled: Engine) -> None:
    taken_in(filled, file_of(ITEMS, item("Menyusun peta jabatan")))
    done = item("Menyusun peta jabatan", code="R-2026-001", status=ActionStatus.DONE, progress=100)
    with writing(filled) as session:
        seen = imports.preview(session, SARI, file_of(ITEMS, done), now=LATER)
    assert seen.effects[0].differences == (
        ("status", "berjalan_sesuai", "selesai"),
        ("progress", "10", "100"),
    )
