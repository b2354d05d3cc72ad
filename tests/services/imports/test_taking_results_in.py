"""Results in a file: what they would do, what is refused, and what becomes of them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from domain.results_by_hand import PARTS
from services.imports.files import (
    DECREE,
    KASN,
    RESULTS,
    SHEET,
    contents,
    counts,
    file_of,
    outcomes,
    previewed,
    published,
    result,
    shown,
    taken_in,
    undone,
    withdrawn,
)
from services.results import people
from services.results.people import (
    BUDI,
    COACH,
    ENTRY,
    LATER,
    LEADER,
    NOW,
    OTHER_TRIAL,
    SARI,
    TONO,
    TRIAL,
    correction,
    proposed,
    recorded,
)  # fmt: skip

from merit.domain.access import User
from merit.domain.findings import Severity
from merit.domain.imports.batches import BatchState, Outcome
from merit.domain.imports.complaints import Complaint
from merit.domain.journal import Asked as Entries
from merit.domain.proposals import Change, content_of
from merit.domain.provenance import Source
from merit.domain.states import Claim, Confidence, Dataset, SourceKind, Status
from merit.errors import InputError, NoDataError, NotAllowedError, ResultError, StaleError
from merit.services import audit, imports, results
from merit.store.engine import Engine, reading, writing

RECORDED = "33.75"
"""Kota Pekalongan, of which 2023 is among the published facts (327, Sangat Baik)."""

NEW = "33.03"
"""Kabupaten Purbalingga, of which it is not."""


def told(source: Source = DECREE, **values: object) -> object:
    """The question about the file without a decree, so that scores alone make the difference."""
    return replace(RESULTS, source=source, decree_number="", decided_on=None, **values)


def test_new_changed_and_equal_rows_are_told_apart(filled: Engine) -> None:
    equal = recorded(filled, RECORDED, 2023)
    other = recorded(filled, "33.02", 2023)
    assert equal is not None
    assert other is not None
    preview = previewed(
        filled,
        file_of(
            told(),
            result(NEW, 250, row=5),
            result(RECORDED, equal.record.result.score, row=6),
            result("33.02", 270, row=7),
        ),
    )
    assert outcomes(preview) == [Outcome.NEW, Outcome.SAME, Outcome.CHANGED]
    assert [effect.label for effect in preview.effects] == [
        "Kabupaten Purbalingga 2023",
        "Kota Pekalongan 2023",
        "Kabupaten Banyumas 2023",
    ]
    assert preview.effects[0].subject == "terbit/33.03/2023/kasn-9-2019"
    assert preview.effects[2].differences[0] == ("score", "262", "270")
    assert preview.effects[0].differences == preview.effects[1].differences == ()
    assert not preview.is_refused


def test_the_same_values_in_another_file_are_the_same_result(filled: Engine) -> None:
    before = recorded(filled, RECORDED, 2023)
    assert before is not None
    score = before.record.result.score
    assert before.record.provenance.source != DECREE
    file = file_of(told(), result(RECORDED, score))
    preview = previewed(filled, file)
    assert outcomes(preview) == [Outcome.SAME]
    assert preview.is_refused
    with pytest.raises(InputError, match="Tidak ada yang baru"):
        taken_in(filled, file)
    own = file_of(told(), result(RECORDED, score, source=DECREE))
    assert outcomes(previewed(filled, own)) == [Outcome.CHANGED]
    with_decree = file_of(RESULTS, result(RECORDED, score))
    assert outcomes(previewed(filled, with_decree)) == [Outcome.CHANGED]


def test_what_a_file_does_not_tell_stays_as_recorded(filled: Engine) -> None:
    first = file_of(
        RESULTS,
        result(
            NEW,
            327,
            stated_band="Sangat Baik",
            published_index=Decimal("0.80"),
            aspect_scores=PARTS,
            levels={"1.1": 3, "1.2": 2},
            valid_until=date(2025, 12, 31),
            note="Disalin dari lampiran.",
        ),
    )
    published(filled, taken_in(filled, first))
    news = Source("Perbaikan lampiran", SourceKind.OFFICIAL, "2024-02")
    second = file_of(told(news, confidence=Confidence.MEDIUM), result(NEW, None, levels={"1.2": 4}))
    published(filled, taken_in(filled, second))
    kept = recorded(filled, NEW, 2023)
    assert kept is not None
    content = content_of(kept.record)
    assert (content.score, content.stated_band) == (327, "Sangat Baik")
    assert content.published_index == Decimal("0.80")
    assert content.aspect_scores == PARTS
    assert content.levels == {"1.1": 3, "1.2": 4}
    assert (content.decree_number, content.decided_on) == ("109/KEP/2023", date(2023, 12, 7))
    assert (content.valid_until, content.note) == (date(2025, 12, 31), "Disalin dari lampiran.")
    assert (content.source, content.confidence) == (news, Confidence.MEDIUM)


def test_points_that_contradict_a_new_total_are_an_error_at_its_cell(filled: Engine) -> None:
    published(filled, taken_in(filled, file_of(RESULTS, result(NEW, 327, aspect_scores=PARTS))))
    file = file_of(told(), result(NEW, 330, row=9))
    preview = previewed(filled, file)
    assert [item for item in preview.complaints if item.is_error] == [
        Complaint(
            Severity.ERROR,
            SHEET,
            "B9",
            "330",
            "Nilai aspek yang sudah tercatat berjumlah 327, tidak cocok dengan skor 330.",
            "Sertakan nilai aspeknya pada berkas, atau koreksi di Penetapan hasil.",
        )
    ]
    before = counts(filled)
    with pytest.raises(InputError, match="memuat 1 kesalahan"):
        taken_in(filled, file)
    assert counts(filled) == before


def test_category_and_index_said_of_another_score_are_not_said_of_the_new_one(
    filled: Engine,
) -> None:
    first = result(NEW, 327, stated_band="Sangat Baik", published_index=Decimal("0.80"))
    published(filled, taken_in(filled, file_of(RESULTS, first)))
    second = file_of(told(), result(NEW, 300))
    said = " ".join(item.reason for item in previewed(filled, second).complaints)
    assert "Kategori" not in said
    assert "Indeks" not in said
    published(filled, taken_in(filled, second))
    kept = recorded(filled, NEW, 2023)
    assert kept is not None
    assert kept.record.result.score == 300
    assert (kept.record.result.stated_band, kept.record.published_index) == (None, None)


def test_a_row_with_an_error_of_its_own_is_not_judged_by_what_is_recorded(
    filled: Engine,
) -> None:
    published(filled, taken_in(filled, file_of(RESULTS, result(NEW, 327, aspect_scores=PARTS))))
    unreadable = Complaint(Severity.ERROR, SHEET, "B9", "33O", "Bukan angka.", "Tulis angka.")
    row = result(NEW, None, row=9, aspect_scores={"A1": Decimal(39)})
    spoilt = file_of(told(), row, complaints=(unreadable,))
    assert previewed(filled, spoilt).complaints == (unreadable,)


def test_a_result_that_comes_to_have_a_value_is_told_anew(filled: Engine) -> None:
    waiting = file_of(
        told(), result(NEW, None, status=Status.UNDER_ASSESSMENT, note="Verifikasi lapangan.")
    )
    published(filled, taken_in(filled, waiting))
    published(filled, taken_in(filled, file_of(RESULTS, result(NEW, 250))))
    kept = recorded(filled, NEW, 2023)
    assert kept is not None
    assert (kept.record.result.status, kept.record.result.score) == (Status.ASSESSED, 250)
    assert kept.record.provenance.note == ""
    gone = file_of(told(), result(NEW, None, status=Status.NOT_RECEIVED, note="Berkas ditarik."))
    published(filled, taken_in(filled, gone))
    kept = recorded(filled, NEW, 2023)
    assert kept is not None
    assert (kept.record.result.status, kept.record.result.score) == (Status.NOT_RECEIVED, None)
    assert kept.record.decree_number is None


def test_a_row_that_is_silent_about_the_status_does_not_change_it(filled: Engine) -> None:
    waiting = file_of(
        told(), result(NEW, None, status=Status.UNDER_ASSESSMENT, note="Verifikasi lapangan.")
    )
    published(filled, taken_in(filled, waiting))
    published(filled, taken_in(filled, file_of(told(), result(NEW, None, levels={"1.1": 2}))))
    kept = recorded(filled, NEW, 2023)
    assert kept is not None
    assert kept.record.result.status is Status.UNDER_ASSESSMENT
    assert kept.record.levels == {"1.1": 2}


def test_how_it_is_stated_belongs_to_the_source(filled: Engine) -> None:
    press = Source("Berita daerah", SourceKind.MEDIA, "2023-12-10")
    told_so = file_of(told(press, confidence=Confidence.LOW), result(NEW, 250, claim=Claim.BLANKET))
    published(filled, taken_in(filled, told_so))
    published(filled, taken_in(filled, file_of(RESULTS, result(NEW, 251))))
    kept = recorded(filled, NEW, 2023)
    assert kept is not None
    found = kept.record.provenance
    assert (found.source, found.claim, found.confidence) == (
        DECREE,
        Claim.DIRECT,
        Confidence.HIGH,
    )


def test_a_file_without_any_source_is_refused_once_for_all_rows(filled: Engine) -> None:
    rows = [result(code, 250, row=place) for place, code in enumerate((NEW, "33.05"), 5)]
    preview = previewed(filled, file_of(told(None), *rows))  # type: ignore[arg-type]
    assert [item for item in preview.complaints if item.is_error] == [
        Complaint(
            Severity.ERROR,
            "",
            "",
            "",
            "Sumber belum diisi.",
            "Tulis judul dokumen, nomor surat, atau alamatnya.",
        )
    ]


@pytest.mark.parametrize(
    ("row", "cell", "reason"),
    [
        (result(NEW, "250.3", row=6), "B6", "Skor 250,3 bukan kelipatan 0,5."),
        (result(NEW, 411, row=6), "B6", "Skor 411 melebihi skor maksimum 410."),
        (result(NEW, 250, row=6, year=2018), "A6", "Tahun 2018 di luar rentang."),
        (
            result(NEW, 250, row=6, aspect_scores={"A9": Decimal(3)}),
            "C6",
            "Aspek A9 tidak ada pada instrumen ini.",
        ),
        (
            replace(result(NEW, 250, row=6), instrument="instrumen-lain"),
            "A6",
            "Instrumen baris ini tidak dikenal.",
        ),
    ],
    ids=["bukan kelipatan", "di atas maksimum", "tahun", "aspek", "instrumen"],
)
def test_what_breaks_a_rule_is_named_at_its_cell(
    filled: Engine, row: object, cell: str, reason: str
) -> None:
    preview = previewed(filled, file_of(RESULTS, row))
    (found,) = [item for item in preview.complaints if item.is_error]
    assert (found.sheet, found.cell, found.reason) == (SHEET, cell, reason)
    assert found.remedy


def test_what_the_reader_has_said_of_a_cell_is_not_said_again(filled: Engine) -> None:
    said = Complaint(Severity.ERROR, SHEET, "B6", "411", "Terlalu besar.", "Periksa.")
    file = file_of(RESULTS, result(NEW, 411, row=6), complaints=[said])
    assert [item for item in previewed(filled, file).complaints if item.is_error] == [said]


def test_a_region_told_twice_with_other_values_is_an_error_at_the_second(
    filled: Engine,
) -> None:
    rows = (result(NEW, 250, row=5), result(NEW, 250, row=6), result(NEW, 260, row=7))
    preview = previewed(filled, file_of(RESULTS, *rows))
    assert outcomes(preview) == [Outcome.NEW]
    (found,) = [item for item in preview.complaints if item.is_error]
    assert found.cell == "A7"
    assert found.remedy == "Sisakan satu baris."


@pytest.mark.parametrize("reason", ["", "  ", "x" * 4001, "nol\0"], ids=repr)
def test_a_correction_needs_a_reason_that_can_be_kept(filled: Engine, reason: str) -> None:
    before = counts(filled)
    with pytest.raises(InputError, match="Alasan"):
        taken_in(filled, file_of(RESULTS, result(RECORDED, 330)), reason=reason)
    assert counts(filled) == before


def test_new_results_need_no_reason(filled: Engine) -> None:
    assert taken_in(filled, file_of(RESULTS, result(NEW, 250)), reason="").new == 1


def test_another_file_than_the_one_that_was_read_is_refused(filled: Engine) -> None:
    before = counts(filled)
    with pytest.raises(InputError, match="bukan berkas yang diperiksa"):
        taken_in(filled, file_of(RESULTS, result(NEW, 250)), content=b"lain")
    assert counts(filled) == before


def test_an_old_preview_is_refused_with_the_present_one(filled: Engine) -> None:
    file = file_of(RESULTS, result(RECORDED, 330))
    seen = previewed(filled, file)
    first = people.proposed(filled, correction(filled, RECORDED, 2023, score=Decimal(329)))
    people.published(filled, first)
    before = counts(filled)
    with pytest.raises(StaleError) as caught:
        taken_in(filled, file, seen=seen)
    assert counts(filled) == before
    present = caught.value.current
    assert present == previewed(filled, file)
    assert present.effects[0].differences[0] == ("score", "329", "330")  # type: ignore[attr-defined]


def test_a_row_that_waits_already_is_left_out_and_says_so(filled: Engine) -> None:
    waiting = proposed(filled, ENTRY, BUDI)
    content = ENTRY.content
    assert content is not None
    asked = replace(
        RESULTS,
        source=content.source,
        decree_number=content.decree_number or "",
        decided_on=content.decided_on,
    )
    file = file_of(asked, result(NEW, 250, row=5, stated_band="Baik"), result("33.06", 251, row=6))
    preview = previewed(filled, file)
    assert outcomes(preview) == [Outcome.SAME, Outcome.NEW]
    (said,) = [item for item in preview.complaints if item.cell == "A5"]
    assert said.severity is Severity.WARNING
    assert said.reason == (f"Isi yang sama sudah diajukan sebagai usulan nomor {waiting.number}.")
    batch = taken_in(filled, file)
    assert len(batch.proposals) == 1
    assert waiting.number not in batch.proposals


def test_other_values_than_those_that_wait_are_proposed_with_a_warning(filled: Engine) -> None:
    proposed(filled, ENTRY, BUDI)
    file = file_of(RESULTS, result(NEW, 255))
    preview = previewed(filled, file)
    assert "Masih ada usulan lain untuk hasil yang sama." in {
        item.reason for item in preview.complaints
    }
    assert taken_in(filled, file).waiting == 1


def test_the_same_confirmed_twice_is_one_batch(filled: Engine) -> None:
    file = file_of(RESULTS, result(NEW, 250), result(RECORDED, 330, row=6))
    seen = previewed(filled, file)
    first = taken_in(filled, file, seen=seen)
    once = counts(filled)
    assert taken_in(filled, file, seen=seen) == first
    assert counts(filled) == once
    withdrawn(filled, first)
    assert taken_in(filled, file, seen=seen).number != first.number


def test_the_file_is_kept_once_and_its_proposals_carry_its_number(filled: Engine) -> None:
    batch = taken_in(filled, file_of(RESULTS, result(NEW, 250)))
    again = file_of(RESULTS, result("33.05", 250))
    other = taken_in(filled, again, BUDI)
    assert counts(filled)["import_file"] == 1
    with reading(filled) as session:
        for found in (batch, other):
            (number,) = found.proposals
            assert results.proposal(session, SARI, number, now=NOW).batch == found.number
        upload = imports.original(session, SARI, batch.number)
    assert upload == imports.Upload("Rekap 2023.xlsx", b"berkas")


def test_the_journal_tells_of_the_batch_and_of_each_proposal(filled: Engine) -> None:
    batch = taken_in(filled, file_of(RESULTS, result(NEW, 250), result(RECORDED, 330, row=6)))
    published(filled, batch)
    published(filled, undone(filled, shown(filled, batch.number)))
    with reading(filled) as session:
        found = audit.entries(session, SARI, asked=Entries()).entries
        assert audit.check(session).is_intact
    told = [entry.action for entry in reversed(found)]
    assert told[told.index("ajukan_hasil") :] == [
        *("ajukan_hasil", "ajukan_hasil", "impor_berkas"),
        *("terbitkan_hasil", "koreksi_hasil", "terbitkan_impor"),
        *("ajukan_hasil", "ajukan_hasil", "urungkan_impor"),
        *("tarik_hasil", "koreksi_hasil", "terbitkan_impor"),
    ]
    first = next(entry for entry in reversed(found) if entry.action == "impor_berkas")
    assert (first.subject, first.subject_key) == ("impor", str(batch.number))
    assert first.reason == "Rekapitulasi akhir tahun."
    assert {item.name: item.new for item in first.differences}["berkas"] == "Rekap 2023.xlsx"


def test_nobody_who_worked_on_a_batch_publishes_it(filled: Engine) -> None:
    batch = taken_in(filled, file_of(RESULTS, result(NEW, 250), result("33.05", 251, row=6)))
    with pytest.raises(NotAllowedError, match="orang kedua"):
        published(filled, batch, SARI)
    draft = replace(ENTRY, content=replace(ENTRY.content, score=Decimal(260)))  # type: ignore[type-var]
    with writing(filled) as session:
        results.amend(session, TONO, batch.proposals[0], draft, version=1, now=LATER)
    with pytest.raises(NotAllowedError, match="orang kedua"):
        published(filled, shown(filled, batch.number), TONO)
    assert published(filled, shown(filled, batch.number), BUDI).state is BatchState.RECORDED


def test_a_batch_that_was_changed_since_it_was_read_is_not_published(filled: Engine) -> None:
    batch = taken_in(filled, file_of(RESULTS, result(NEW, 250)))
    draft = replace(ENTRY, content=replace(ENTRY.content, score=Decimal(260)))  # type: ignore[type-var]
    with writing(filled) as session:
        results.amend(session, TONO, batch.proposals[0], draft, version=1, now=LATER)
    with pytest.raises(StaleError) as caught:
        published(filled, batch)
    assert caught.value.current == replace(shown(filled, batch.number), hindrances=())
    assert recorded(filled, NEW, 2023) is None


def test_one_that_was_sent_back_keeps_the_whole_batch_and_is_named(filled: Engine) -> None:
    batch = taken_in(filled, file_of(RESULTS, result(NEW, 250), result("33.05", 251, row=6)))
    with writing(filled) as session:
        results.send_back(
            session, BUDI, batch.proposals[0], version=1, note="Cek lampiran.", now=LATER
        )
    now = shown(filled, batch.number)
    assert now.hindrances == (
        "Usulan yang dikembalikan perlu diperbaiki dulu: Kabupaten Purbalingga 2023.",
    )
    before = counts(filled)
    with pytest.raises(
        InputError, match=r"Kabupaten Purbalingga 2023\. Tidak ada yang diterbitkan"
    ):
        published(filled, now)
    assert counts(filled) == before


def test_an_outdated_one_keeps_the_whole_batch_and_is_named(filled: Engine) -> None:
    batch = taken_in(filled, file_of(RESULTS, result(NEW, 250), result(RECORDED, 330, row=6)))
    draft = correction(filled, RECORDED, 2023, score=Decimal(329))
    people.published(filled, people.proposed(filled, draft, TONO))
    before = counts(filled)
    with pytest.raises(StaleError, match=r"berubah sejak usulan disusun: Kota Pekalongan 2023\."):
        published(filled, batch)
    assert counts(filled) == before
    assert shown(filled, batch.number).waiting == 2


def test_one_that_breaks_a_rule_by_now_keeps_the_whole_batch(filled: Engine) -> None:
    batch = taken_in(filled, file_of(RESULTS, result(NEW, 250), result("33.05", 251, row=6)))
    other = replace(DECREE, kind=SourceKind.MEDIA)
    draft = correction(filled, RECORDED, 2023, source=other, decree_number=None, decided_on=None)
    people.published(filled, people.proposed(filled, draft, TONO))
    before = counts(filled)
    with pytest.raises(ResultError, match="tidak lagi memenuhi aturan: Kabupaten Purbalingga"):
        published(filled, batch)
    assert counts(filled) == before


def test_publishing_twice_by_one_person_is_one_publication(filled: Engine) -> None:
    batch = taken_in(filled, file_of(RESULTS, result(NEW, 250)))
    done = published(filled, batch)
    once = counts(filled)
    assert published(filled, batch) == done
    assert counts(filled) == once
    with pytest.raises(StaleError):
        published(filled, batch, TONO)


def test_a_batch_changed_again_since_is_not_undone_and_the_regions_are_named(
    filled: Engine,
) -> None:
    batch = published(
        filled,
        taken_in(filled, file_of(RESULTS, result(NEW, 250), result(RECORDED, 330, row=6))),
    )
    draft = correction(filled, RECORDED, 2023, score=Decimal(331))
    people.published(filled, people.proposed(filled, draft, SARI))
    before = counts(filled)
    with pytest.raises(InputError) as caught:
        undone(filled, batch)
    assert str(caught.value) == (
        "Sudah diubah atau dirujuk lagi sejak impor ini: Kota Pekalongan 2023. "
        "Perbaiki satu per satu; impor ini tidak dapat diurungkan sebagai keseluruhan."
    )
    assert counts(filled) == before


def test_undoing_waits_for_a_second_person_and_is_asked_once(filled: Engine) -> None:
    before = contents(filled)
    batch = published(filled, taken_in(filled, file_of(RESULTS, result(NEW, 250))))
    back = undone(filled, batch)
    assert (back.state, back.undoes, back.reason) == (
        BatchState.WAITING,
        batch.number,
        "Salah berkas.",
    )
    assert undone(filled, batch).number == back.number
    with pytest.raises(InputError, match=f"sedang diurungkan melalui nomor {back.number}"):
        undone(filled, batch, BUDI)
    with pytest.raises(NotAllowedError, match="orang kedua"):
        published(filled, back, SARI)
    withdrawn(filled, back)
    assert shown(filled, batch.number).undone_by is None
    published(filled, undone(filled, batch, TONO))
    assert contents(filled) == before
    with pytest.raises(InputError):
        undone(filled, shown(filled, batch.number))


def test_every_published_fact_survives_a_correction_and_its_undoing(filled: Engine) -> None:
    before = contents(filled)
    rows = [
        result(item.region_code, None, row=place, year=item.result.year, note="Dicatat ulang.")
        for place, item in enumerate(before["hasil"], 5)
        if item.dataset is Dataset.PUBLISHED
    ]
    assert len(rows) > 70
    batch = taken_in(filled, file_of(told(), *rows))
    assert batch.changed == len(rows)
    published(filled, batch)
    assert contents(filled) != before
    published(filled, undone(filled, shown(filled, batch.number)))
    assert contents(filled) == before


def test_a_trial_takes_in_among_the_made_up_data_only(filled: Engine) -> None:
    before = contents(filled)
    file = file_of(told(), result(NEW, 250, year=2019))
    batch = taken_in(filled, file, TRIAL)
    assert batch.dataset is Dataset.DEMO
    published(filled, batch, OTHER_TRIAL)
    after = contents(filled)
    fresh = [item for item in after["hasil"] if item not in before["hasil"]]
    assert [(item.dataset, item.region_code) for item in fresh] == [(Dataset.DEMO, NEW)]
    with pytest.raises(NotAllowedError):
        published(filled, taken_in(filled, file_of(RESULTS, result(NEW, 250))), OTHER_TRIAL)
    with pytest.raises(NotAllowedError):
        undone(filled, shown(filled, batch.number))


@pytest.mark.parametrize("user", [COACH, LEADER], ids=lambda user: user.name)
def test_who_may_not_propose_may_not_preview(filled: Engine, user: User) -> None:
    with pytest.raises(NotAllowedError):
        previewed(filled, file_of(RESULTS, result(NEW, 250)), user)


def test_a_coach_sees_batches_about_own_regions_but_no_file(filled: Engine) -> None:
    own = taken_in(filled, file_of(RESULTS, result(NEW, 250)))
    both = taken_in(filled, file_of(RESULTS, result(NEW, 251), result("33.05", 251, row=6)))
    with reading(filled) as session:
        found = imports.batches(session, COACH, Dataset.PUBLISHED)
        assert [item.number for item in found] == [own.number]
        assert imports.batch(session, COACH, own.number, now=NOW).number == own.number
        for number, question in ((both.number, imports.batch), (99, imports.batch)):
            with pytest.raises(NoDataError, match=f"Impor nomor {number} tidak ada"):
                question(session, COACH, number, now=NOW)
        with pytest.raises(NoDataError):
            imports.original(session, COACH, own.number)
        everything = imports.batches(session, SARI, Dataset.PUBLISHED)
        assert [item.number for item in everything] == [both.number, own.number]
        assert everything[0].names == {"sari": "Sari"}
        assert imports.batches(session, SARI, Dataset.DEMO) == ()


def test_a_proposal_of_a_batch_keeps_its_place_when_it_is_amended(filled: Engine) -> None:
    batch = taken_in(filled, file_of(RESULTS, result(NEW, 250)))
    content = replace(ENTRY.content, score=Decimal(260))  # type: ignore[type-var]
    with writing(filled) as session:
        kept = results.amend(
            session, TONO, batch.proposals[0], replace(ENTRY, content=content), version=1, now=LATER
        )
    assert (kept.batch, kept.change, kept.key.instrument) == (batch.number, Change.ENTER, KASN)
