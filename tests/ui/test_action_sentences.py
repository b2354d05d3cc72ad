"""Sentences about action items in the cases the demonstration set does not show."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from merit.domain.ageing import Ageing
from merit.domain.burn_up import BurnUp
from merit.domain.follow_up import follow_up
from merit.domain.instruments import Instrument
from merit.domain.records import ActionRecord
from merit.domain.regions import Region
from merit.domain.scope import Scope
from merit.domain.states import ActionStatus, Dataset, RegionKind
from merit.services.action_items import Agreed, Item, Target
from merit.services.actions import Actions
from merit.services.progress import By, Progress
from merit.ui.text import actions, ageing, burn_up, progress, vocabulary

TODAY = date(2026, 11, 20)
KLATEN = Region("33.10", "Klaten", RegionKind.REGENCY, "Surakarta")
TRACK, DONE = ActionStatus.ON_TRACK, ActionStatus.DONE
MARCH = date(2026, 3, 5)


def item(
    *,
    due_on: date = date(2026, 12, 31),
    status: ActionStatus = TRACK,
    owner: str = "BKPSDM Kabupaten Klaten",
    agreed_on: date = date(2026, 11, 1),
    levels: tuple[int | None, int | None] = (None, None),
    target: Target | None = None,
) -> Item:
    record = ActionRecord(
        dataset=Dataset.PUBLISHED,
        code="R-2026-001",
        region_code=KLATEN.code,
        title="Menetapkan pola karier",
        owner=owner,
        agreed_on=agreed_on,
        due_on=due_on,
        status=status,
        level_from=levels[0],
        level_to=levels[1],
    )
    return Item(follow_up(record, today=TODAY), KLATEN, target, None)


def having(items: Iterable[Item], *, elsewhere: int = 0) -> Actions:
    scope = Scope(Dataset.PUBLISHED, 2024, "eks-surakarta")
    return Actions(scope, TODAY, (KLATEN,), tuple(items), elsewhere)


LATE = date(2026, 11, 10)


@pytest.mark.parametrize(
    ("items", "sentence"),
    [
        ([], "Belum ada butir rencana tindak lanjut (RTL) yang tercatat untuk dipantau."),
        ([item(status=DONE)] * 2, "Seluruh 2 butir RTL sudah selesai atau dibatalkan."),
        (
            [item()],
            "1 butir RTL terbuka, tidak ada yang terlambat; "
            "tidak ada yang tanpa pembaruan lebih dari 30 hari.",
        ),
        (
            [item(agreed_on=date(2026, 10, 1))],
            "1 butir RTL terbuka, tidak ada yang terlambat; 1 tanpa pembaruan lebih dari 30 hari.",
        ),
        (
            [item(due_on=LATE, owner="BKD Provinsi Jawa Tengah"), item()],
            "2 butir RTL terbuka: 1 terlambat pada BKD Provinsi Jawa Tengah "
            "untuk Kabupaten Klaten, terlama 10 hari; "
            "tidak ada yang tanpa pembaruan lebih dari 30 hari.",
        ),
        (
            [
                item(due_on=date(2026, 10, 31), agreed_on=date(2026, 10, 30)),
                item(due_on=LATE, owner="Bagian Organisasi Kabupaten Klaten"),
                item(due_on=LATE),
            ],
            "3 butir RTL terbuka: 3 terlambat pada 2 penanggung jawab, terlama 20 hari; "
            "tidak ada yang tanpa pembaruan lebih dari 30 hari.",
        ),
    ],
    ids=["none", "all closed", "none late", "silent", "of the province", "several"],
)
def test_the_lead_fits_what_there_is(items: list[Item], sentence: str) -> None:
    assert actions.lead(having(items)) == sentence


@pytest.mark.parametrize(
    ("status", "is_late", "words"),
    [
        (TRACK, True, "Laporan terakhir: sesuai rencana"),
        (TRACK, False, "Berjalan – sesuai rencana"),
        (ActionStatus.HINDERED, True, "Berjalan – terkendala"),
        (ActionStatus.NOT_STARTED, True, "Belum mulai"),
        (DONE, False, "Selesai"),
    ],
)
def test_a_late_item_is_never_said_to_go_as_planned(
    status: ActionStatus, is_late: bool, words: str
) -> None:
    assert vocabulary.reported(status, is_late=is_late) == words


def test_a_group_without_items_leads_to_where_there_are_some() -> None:
    assert actions.nothing_next(having([], elsewhere=7)) == (
        "Ada 7 butir pada daerah lain. Pilih kelompok 35 kabupaten/kota."
    )
    assert "halaman Intervensi" in actions.nothing_next(having([]))


def test_a_closed_item_without_a_day_says_so() -> None:
    assert actions.closed(item(status=DONE)) == "Selesai, tanggal tidak tercatat"


def test_an_item_without_notes_says_when_it_was_agreed() -> None:
    record = item().state.record
    assert actions.news(record) == ("Belum ada pembaruan", "disepakati 1 November 2026")


@pytest.mark.parametrize(
    ("levels", "words"),
    [
        ((None, None), "A1 Perencanaan Kebutuhan"),
        ((None, 2), "A1 Perencanaan Kebutuhan · menuju tingkat 2"),
        ((0, 1), "A1 Perencanaan Kebutuhan · tingkat 0 → 1"),
        ((3, 4), "A1 Perencanaan Kebutuhan · tingkat 3 → 4"),
    ],
)
def test_a_step_is_named_as_far_as_it_is_known(
    kasn: Instrument, levels: tuple[int | None, int | None], words: str
) -> None:
    aspect = kasn.aspects[0]
    target = Target(aspect, aspect.indicators[0])
    assert actions.step(item(levels=levels, target=target)) == words


def test_without_an_indicator_only_the_step_is_left() -> None:
    assert actions.step(item(levels=(1, 2))) == "tingkat 1 → 2"
    assert actions.step(item()) == ""


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (
            Ageing((3, 0, 0, 2), (4, 1, 0, 0)),
            "2 dari 5 butir terbuka terlambat lebih dari 90 hari; "
            "1 tanpa pembaruan lebih dari 30 hari",
        ),
        (
            Ageing((5, 1, 0, 0), (6, 0, 0, 0)),
            "Tidak ada dari 6 butir terbuka yang terlambat lebih dari 90 hari; "
            "tidak ada yang tanpa pembaruan lebih dari 30 hari",
        ),
    ],
)
def test_the_finding_of_the_ages(found: Ageing, sentence: str) -> None:
    assert ageing.finding(found) == sentence


@pytest.mark.parametrize(
    ("agreed", "done", "sentence"),
    [
        (
            18,
            8,
            "Dalam 90 hari terakhir, yang disepakati 10 butir lebih banyak daripada yang selesai "
            "(18 disepakati, 8 selesai)",
        ),
        (
            2,
            9,
            "Dalam 90 hari terakhir, yang selesai 7 butir lebih banyak daripada yang disepakati "
            "(2 disepakati, 9 selesai)",
        ),
        (4, 4, "Dalam 90 hari terakhir, yang disepakati dan yang selesai sama banyak (4 butir)"),
        (0, 0, "Dalam 90 hari terakhir tidak ada butir yang disepakati ataupun selesai"),
    ],
)
def test_the_finding_of_the_curves(agreed: int, done: int, sentence: str) -> None:
    assert burn_up.finding(BurnUp((), 0, (), agreed, done)) == sentence


def test_items_left_out_of_the_curves_are_named() -> None:
    record = item(status=DONE).state.record
    assert "tanpa tanggal" not in burn_up.note(BurnUp((), 0, (), 0, 0))
    assert "dibatalkan" not in burn_up.note(BurnUp((), 0, (), 0, 0))
    assert burn_up.note(BurnUp((), 0, (record,), 0, 0)).endswith(
        "1 butir selesai tanpa tanggal pembaruan tidak digambar: R-2026-001."
    )
    assert burn_up.note(BurnUp((), 0, (record,) * 8, 0, 0)).endswith(", dan 3 lainnya.")


def test_progress_without_a_value_is_a_dash_and_never_zero() -> None:
    none = Progress(KLATEN, 0, 0, 0, 0, 2, None)
    assert (progress.done(none), progress.mean(none)) == ("–", "–")
    some = Progress(KLATEN, 3, 2, 0, 1, 0, 46.666)
    assert (progress.done(some), progress.mean(some)) == ("33% (1 dari 3)", "47%")


def test_the_finding_of_the_progress_counts_named_subjects_only() -> None:
    rows = [Progress(KLATEN, 3, 2, 1, 1, 0, 50.0), Progress(None, 3, 2, 2, 1, 0, 50.0)]
    assert progress.finding(rows, By.REGION) == (
        "Kemajuan menurut daerah: 1 dari 1 daerah memiliki butir terlambat"
    )
    assert progress.finding([Progress(KLATEN, 3, 2, 0, 1, 0, 50.0)], By.ASPECT) == (
        "Kemajuan menurut aspek: tidak ada butir terlambat"
    )
    assert progress.name(None, By.ASPECT) == "Tanpa aspek atau indikator"
    assert progress.name(None, By.INTERVENTION) == "Tanpa intervensi"


def test_one_decision_is_counted_once_however_many_items_carry_it_out() -> None:
    def row(number: int, decision: Agreed | None) -> Progress:
        return Progress(decision, number, number, 0, 0, 0, 0.0)

    first = Agreed("K-2026-01/1", "Semua menetapkan pola karier.", "K-2026-01", "Rakor", MARCH)
    second = replace(first, code="K-2026-01/2", text="Kudus mengisi SIASN.")
    rows = [row(35, first), row(1, second), row(7, None)]
    assert progress.note(By.DECISION, [], rows).startswith("2 keputusan, 36 butir. ")
    assert progress.name(first, By.DECISION) == "Semua menetapkan pola karier."
    assert progress.agreed(second) == "K-2026-01/2 · Rakor, 5 Maret 2026"
    assert progress.label(second, By.DECISION) == "K-2026-01/2 Kudus mengisi SIASN."
    assert progress.name(None, By.DECISION) == "Tanpa keputusan rakor yang berlaku"


def test_regions_without_items_are_named_while_they_are_few() -> None:
    assert progress.note(By.REGION, [KLATEN]).endswith("Belum memiliki butir RTL: Kab. Klaten.")
    assert progress.note(By.REGION, [KLATEN] * 7).endswith("7 daerah belum memiliki butir RTL.")
    assert progress.note(By.ASPECT, [KLATEN]) == progress.NOTE
