"""Files taken in, published and undone, on either database: whole or not at all."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from domain.results_by_hand import PARTS
from services.imports.files import (
    ACTIVITIES,
    DECREE,
    ITEMS,
    KASN,
    RESULTS,
    SHEET,
    activity,
    contents,
    counts,
    file_of,
    item,
    outcomes,
    previewed,
    published,
    result,
    shown,
    taken_in,
    undone,
    withdrawn,
)
from services.results.people import BUDI, LATER, NOW, SARI, TONO
from sqlalchemy.exc import IntegrityError

from merit.domain.imports.batches import Batch, BatchState, Outcome
from merit.domain.imports.readings import Kind, Origin
from merit.domain.proposals import ProposalState
from merit.domain.states import ActionStatus, Dataset, InterventionStatus
from merit.errors import InputError, MeritError, StaleError
from merit.services import imports as service
from merit.services import results
from merit.services.imports import results as rows_of_results
from merit.store import import_batches, import_cells, imports, official_results
from merit.store.engine import Engine, reading, writing
from merit.store.imports import Done, NewBatch

KEY = "terbit/33.75/2023/kasn-9-2019"
FILE = file_of(
    RESULTS,
    result("33.75", 327, row=5, stated_band="Sangat Baik", aspect_scores=PARTS),
    result("33.03", 250.5, row=6, levels={"1.1": 3}),
)


def new_batch(digest: str = "a" * 64, **values: object) -> NewBatch:
    known = {
        "dataset": Dataset.PUBLISHED,
        "kind": Kind.ACTIONS,
        "state": BatchState.RECORDED,
        "file_name": "rtl.xlsx",
        "digest": digest,
        "reason": "Uji",
    }
    return NewBatch(**{**known, **values})  # type: ignore[arg-type]


def test_a_file_is_kept_once_and_comes_back_byte_for_byte(engine: Engine) -> None:
    content = bytes(range(256)) * 40
    with writing(engine) as session:
        imports.keep_file(session, "d" * 64, content)
        imports.keep_file(session, "d" * 64, content)
    with reading(engine) as session:
        assert imports.content_of(session, "d" * 64) == content
    assert counts(engine)["import_file"] == 1


def test_a_batch_needs_a_file_that_is_kept(engine: Engine) -> None:
    with pytest.raises(IntegrityError), writing(engine) as session:
        imports.add(session, new_batch(), by="sari", now=NOW)


def test_a_batch_says_what_it_did_and_who_takes_it_back(engine: Engine) -> None:
    with writing(engine) as session:
        imports.keep_file(session, "a" * 64, b"12345")
        first = imports.add(session, new_batch(), by="sari", now=NOW)
        imports.add_changes(
            session,
            first,
            [
                Done("terbit/rtl/R-1", None, {"code": "R-1"}),
                Done("terbit/rtl/R-2", {"code": "R-2", "due": "x"}, {"code": "R-2"}),
                Done("terbit/rtl/R-3", {"code": "R-3"}, None),
            ],
        )
        second = imports.add(session, new_batch(undoes=first), by="budi", now=LATER)
    with reading(engine) as session:
        found = import_batches.find(session, first)
        assert found == Batch(
            number=first,
            dataset=Dataset.PUBLISHED,
            kind=Kind.ACTIONS,
            state=BatchState.RECORDED,
            file_name="rtl.xlsx",
            digest="a" * 64,
            size=5,
            reason="Uji",
            made_by="sari",
            made_at=NOW,
            new=1,
            changed=2,
            decided_by="sari",
            decided_at=NOW,
            undone_by=second,
        )
        assert [item.number for item in import_batches.undoing(session, first)] == [second]
        assert [done.before for done in imports.changes_of(session, first)] == [
            None,
            {"code": "R-2", "due": "x"},
            {"code": "R-3"},
        ]
        about = import_batches.about(session, "terbit/rtl/R-2")
        assert [item.number for item in about] == [first]
        assert import_batches.of_dataset(session, Dataset.DEMO, list(Kind)) == []
        assert import_batches.of_dataset(session, Dataset.PUBLISHED, [Kind.RESULTS]) == []
        assert imports.subjects(session, "terbit/rtl/R-") == {
            f"terbit/rtl/R-{number}" for number in (1, 2, 3)
        }


def test_the_cell_of_a_value_is_found_by_its_subject_until_it_is_replaced(engine: Engine) -> None:
    cells = {"score": Origin("Rekap", "D7", "327"), "note": Origin("Rekap", "E7", "")}
    with writing(engine) as session:
        imports.keep_file(session, "a" * 64, b"x")
        number = imports.add(session, new_batch(), by="sari", now=NOW)
        import_cells.add(session, number, {"s/1": cells, "s/2": cells})
    with reading(engine) as session:
        assert import_cells.about(session, "s/1") == {number: cells}
    with writing(engine) as session:
        import_cells.forget(session, number, "s/1", ["score", "levels"])
    with reading(engine) as session:
        assert import_cells.about(session, "s/1") == {number: {"note": cells["note"]}}
        assert import_cells.about(session, "s/2") == {number: cells}


def test_results_of_a_file_are_published_and_undone_and_every_value_is_back(
    engine: Engine,
) -> None:
    empty = contents(engine)
    batch = taken_in(engine, FILE)
    assert (batch.state, batch.new, batch.changed, batch.waiting) == (BatchState.WAITING, 2, 0, 2)
    assert contents(engine) == empty
    done = published(engine, batch)
    assert (done.state, done.waiting, done.decided_by) == (BatchState.RECORDED, 0, "budi")
    with reading(engine) as session:
        found = official_results.of_regions(session, Dataset.PUBLISHED, ["33.03", "33.75"])
    assert [
        (record.region_code, record.result.score, record.aspect_scores, record.levels)
        for record in (item.record for item in found)
    ] == [("33.03", Decimal("250.5"), {}, {"1.1": 3}), ("33.75", Decimal(327), PARTS, {})]
    assert sum(PARTS.values()) == 327
    first = contents(engine)
    better = file_of(RESULTS, result("33.75", 330, aspect_scores={"A8": Decimal(22)}))
    corrected = published(engine, taken_in(engine, better))
    assert contents(engine) != first
    back = undone(engine, corrected)
    assert (back.state, back.undoes, back.changed) == (BatchState.WAITING, corrected.number, 1)
    published(engine, back)
    assert contents(engine) == first
    assert shown(engine, corrected.number).state is BatchState.UNDONE
    published(engine, undone(engine, shown(engine, batch.number)))
    assert contents(engine) == empty


def test_the_undoing_of_an_undoing_brings_the_values_back(engine: Engine) -> None:
    batch = published(engine, taken_in(engine, FILE))
    recorded = contents(engine)
    back = published(engine, undone(engine, batch))
    assert contents(engine)["hasil"] == []
    again = published(engine, undone(engine, back))
    assert contents(engine) == recorded
    states = [shown(engine, number).state for number in (batch.number, back.number, again.number)]
    assert states == [BatchState.UNDONE, BatchState.UNDONE, BatchState.RECORDED]


def test_coaching_of_a_file_is_recorded_and_undone_and_every_value_is_back(
    engine: Engine,
) -> None:
    first = taken_in(
        engine,
        file_of(
            ACTIVITIES,
            activity("Desk bukti dukung", row=5, hours=Decimal("7.5"), place="Kota Semarang"),
            activity(
                "FGD manajemen talenta",
                row=6,
                aspect_codes=("A3", "A1"),
                status=InterventionStatus.PLANNED,
                starts_on=date(2026, 8, 4),
                ends_on=date(2026, 8, 5),
            ),
        ),
    )
    assert (first.state, first.new, first.proposals) == (BatchState.RECORDED, 2, ())
    told = item("Menyusun peta jabatan", intervention_code="I-2026-01", indicator_code="3.9")
    taken_in(engine, file_of(ITEMS, told))
    recorded = contents(engine)
    assert [held.code for held in recorded["intervensi"]] == ["I-2026-01", "I-2026-02"]
    assert [held.aspect_codes for held in recorded["intervensi"]] == [(), ("A1", "A3")]
    agreed = recorded["rtl"][0]
    assert (agreed.intervention_code, agreed.indicator_code) == ("I-2026-01", "3.9")
    assert recorded["rtl"][1] == {"R-2026-001": KASN}
    batch = taken_in(
        engine,
        file_of(
            ACTIVITIES,
            activity(
                "Desk bukti dukung dan asistensi",
                code="I-2026-01",
                region_codes=("33.75", "33.01"),
                aspect_codes=("A2",),
            ),
            activity("Ekspose", row=6),
        ),
    )
    news = taken_in(
        engine,
        file_of(
            ITEMS,
            item(
                "Menyusun peta jabatan", code="R-2026-001", status=ActionStatus.DONE, progress=100
            ),
        ),
    )
    assert (batch.new, batch.changed, news.changed) == (1, 1, 1)
    (update,) = contents(engine)["rtl"][0].updates
    assert (update.noted_on, update.status) == (date(2026, 5, 12), ActionStatus.DONE)
    assert undone(engine, news).state is BatchState.RECORDED
    undone(engine, batch)
    assert contents(engine) == recorded
    assert shown(engine, batch.number).state is BatchState.UNDONE


def test_a_crash_in_the_middle_leaves_nothing(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, rows = counts(engine), contents(engine)
    calls: list[str] = []
    real = results.propose

    def breaking(session: object, user: object, draft: object, **given: object) -> object:
        calls.append("propose")
        if len(calls) == 2:
            raise RuntimeError("listrik padam")
        return real(session, user, draft, **given)  # type: ignore[arg-type]

    seen = previewed(engine, FILE)
    monkeypatch.setattr(rows_of_results, "propose", breaking)
    with pytest.raises(RuntimeError, match="listrik padam"):
        taken_in(engine, FILE, seen=seen)
    assert (counts(engine), contents(engine)) == (before, rows)
    monkeypatch.undo()
    assert taken_in(engine, FILE, seen=seen).waiting == 2


def test_a_crash_while_publishing_publishes_none(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch = taken_in(engine, FILE)
    real, calls = official_results.enter, []

    def breaking(*given: object, **named: object) -> None:
        calls.append(given)
        if len(calls) == 2:
            raise RuntimeError("listrik padam")
        real(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(official_results, "enter", breaking)
    with pytest.raises(RuntimeError, match="listrik padam"):
        published(engine, batch)
    assert contents(engine)["hasil"] == []
    assert shown(engine, batch.number) == batch
    monkeypatch.undo()
    assert published(engine, batch).state is BatchState.RECORDED


def test_of_two_who_take_the_same_file_in_at_once_one_does_and_the_other_is_told(
    engine: Engine,
) -> None:
    seen = {user: previewed(engine, FILE, user) for user in (SARI, TONO)}

    def attempt(place: int) -> str:
        user = (SARI, TONO)[place]
        try:
            taken_in(engine, FILE, user, seen=seen[user])
        except StaleError as error:
            return f"kedaluwarsa, kini {outcomes(error.current)}"  # type: ignore[arg-type]
        return "diambil"

    with ThreadPoolExecutor(2) as pool:
        found = Counter(pool.map(attempt, range(2)))
    assert found == {"diambil": 1, f"kedaluwarsa, kini {[Outcome.SAME] * 2}": 1}
    assert [counts(engine)[name] for name in ("import_batch", "result_proposal")] == [1, 2]


def test_the_same_button_pressed_eight_times_at_once_makes_one_batch(engine: Engine) -> None:
    file = file_of(ACTIVITIES, activity("Desk"), activity("Ekspose", row=6))
    seen = previewed(engine, file)
    with ThreadPoolExecutor(8) as pool:
        numbers = set(pool.map(lambda _: taken_in(engine, file, seen=seen).number, range(8)))
    assert len(numbers) == 1
    assert [counts(engine)[name] for name in ("import_batch", "intervention")] == [1, 2]


def test_of_eight_who_publish_at_once_one_does(engine: Engine) -> None:
    batch = taken_in(engine, FILE)
    people = (BUDI, TONO) * 4

    def attempt(place: int) -> str:
        try:
            return str(published(engine, batch, people[place]).decided_by)
        except MeritError as error:
            return type(error).__name__

    with ThreadPoolExecutor(8) as pool:
        found = Counter(pool.map(attempt, range(8)))
    winner = shown(engine, batch.number).decided_by
    assert winner in ("budi", "tono")
    assert found == {winner: 4, "StaleError": 4}
    assert counts(engine)["assessment"] == 2


def test_a_batch_follows_proposals_that_are_decided_one_by_one(engine: Engine) -> None:
    batch = taken_in(engine, FILE)
    first, second = batch.proposals
    with writing(engine) as session:
        results.publish(session, BUDI, first, version=1, now=LATER)
    half = shown(engine, batch.number)
    assert (half.state, half.waiting, half.version) == (BatchState.WAITING, 1, batch.version + 1)
    with writing(engine) as session:
        results.withdraw(session, SARI, second, version=1, reason="Salah.", now=LATER)
    whole = shown(engine, batch.number)
    assert (whole.state, whole.waiting) == (BatchState.RECORDED, 0)
    back = published(engine, undone(engine, whole))
    assert back.changed == 1
    assert contents(engine)["hasil"] == []


def test_a_batch_whose_proposals_are_all_withdrawn_is_withdrawn(engine: Engine) -> None:
    gone = withdrawn(engine, taken_in(engine, FILE))
    assert (gone.state, gone.waiting, gone.decided_by) == (BatchState.WITHDRAWN, 0, "sari")
    with reading(engine) as session:
        kept = [results.proposal(session, SARI, number, now=LATER) for number in gone.proposals]
    assert {found.state for found in kept} == {ProposalState.WITHDRAWN}
    assert contents(engine)["hasil"] == []
    with pytest.raises(InputError, match="Hanya impor yang sudah tercatat"):
        undone(engine, gone)


def test_signs_a_database_cannot_keep_do_not_reach_it(engine: Engine) -> None:
    row = result("33.03", 250)
    torn = Origin("Re\0kap", "A5", "33\ud800.03 \0")
    file = file_of(RESULTS, type(row)(SHEET, 5, "33.03", 2023, KASN, score=Decimal(250), origins={
        "region_code": torn, "score": Origin(SHEET, "B5", "250" + "0" * 600)}))  # fmt: skip
    batch = taken_in(engine, file, name="C:\\data\\re\0kap\ud83d.xlsx")
    assert batch.file_name == "re\ufffdkap\ufffd.xlsx"
    published(engine, batch)
    with reading(engine) as session:
        (trace,) = service.traces(session, SARI, "terbit/33.03/2023/kasn-9-2019")
    assert trace.origins["region_code"] == Origin("Re\ufffdkap", "A5", "33\ufffd.03 \ufffd")
    assert len(trace.origins["score"].written) == 500


def test_moments_come_back_as_they_were(engine: Engine) -> None:
    batch = shown(engine, taken_in(engine, FILE).number)
    assert batch.made_at == datetime(2026, 5, 12, 3, 5, tzinfo=UTC)
    assert DECREE.reference == "Keputusan tentang hasil penilaian 2023"
