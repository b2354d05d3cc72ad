"""Self-checks of the demonstration: every state, no contradiction, and all marked as made up."""

import re
from collections import Counter, defaultdict
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import text

from merit.domain.instruments import Instrument
from merit.domain.regions import Region
from merit.domain.self_checks.records import Answer, Word, counts
from merit.domain.self_checks.workflow import CheckState
from merit.domain.states import Dataset
from merit.services.demonstration import Demonstration, generate
from merit.services.demonstration.self_checks import CheckRecord
from merit.store.engine import Engine

TODAY = date(2026, 11, 20)
MARK = "Data contoh"
OPEN = "M-2026-01"


@pytest.fixture(scope="module")
def demo(regions: list[Region], kasn: Instrument) -> Demonstration:
    return generate(regions, kasn)


@pytest.fixture(scope="module")
def checks(demo: Demonstration) -> dict[str, CheckRecord]:
    return {item.check.code: item for item in demo.self_checks}


def _present(record: CheckRecord) -> dict[str, Answer]:
    return {item.indicator_code: item for item in record.answers}


def test_one_period_is_closed_and_the_newest_is_open_for_all_35(
    demo: Demonstration, regions: list[Region]
) -> None:
    told = [
        (item.code, item.year, item.opens_on, item.due_on, item.state.value, item.instrument)
        for item in demo.periods
    ]
    assert told == [
        ("M-2025-01", 2025, date(2025, 7, 7), date(2025, 8, 29), "ditutup", "kasn-9-2019"),
        (OPEN, 2026, date(2026, 9, 21), date(2026, 11, 30), "dibuka", "kasn-9-2019"),
    ]
    tried_out, newest = demo.periods
    assert list(newest.region_codes) == [item.code for item in regions]
    residencies = {item.code: item.residency for item in regions}
    assert Counter(residencies[code] for code in tried_out.region_codes) == dict.fromkeys(
        ("Banyumas", "Kedu", "Surakarta", "Pati", "Semarang", "Pekalongan"), 2
    )
    assert newest.takes_answers(TODAY)
    assert not tried_out.takes_answers(TODAY)


def test_the_35_stand_where_their_row_says(checks: dict[str, CheckRecord]) -> None:
    found = Counter(
        item.check.state.value for code, item in checks.items() if code.startswith(OPEN)
    )
    assert found == {
        "draf": 10,
        "menunggu_kepala": 3,
        "dikirim": 8,
        "dikembalikan": 2,
        "perbaikan": 2,
        "diverifikasi": 4,
        "disahkan": 5,
        "dibuka_kembali": 1,
    }
    assert set(found) == {item.value for item in CheckState}


def test_drafts_are_empty_half_filled_or_ready(checks: dict[str, CheckRecord]) -> None:
    drafts = {
        item.check.region_code: len(item.answers)
        for code, item in checks.items()
        if code.startswith(OPEN) and item.check.state is CheckState.DRAFT
    }
    assert drafts == {
        **dict.fromkeys(("33.03", "33.16", "33.17", "33.20"), 0),
        "33.01": 12,
        "33.06": 20,
        "33.24": 33,
        "33.27": 37,
        "33.28": 37,
        "33.75": 27,
    }


def test_of_the_closed_period_eleven_were_approved_and_ten_were_on_time(
    demo: Demonstration, checks: dict[str, CheckRecord]
) -> None:
    due = demo.periods[0].due_on
    old = [item.check for code, item in checks.items() if code.startswith("M-2025-01")]
    assert len(old) == 12
    assert [item.region_code for item in old if item.first_sent_at is None] == ["33.74"]
    late = [i.region_code for i in old if i.first_sent_at and i.first_sent_at.date() > due]
    assert late == ["33.04"]
    assert sum(item.state is CheckState.APPROVED for item in old) == 11


def test_both_regions_a_trial_begins_with_have_something_to_do(
    checks: dict[str, CheckRecord],
) -> None:
    draft, returned = checks[f"{OPEN}/33.75"], checks[f"{OPEN}/33.29"]
    assert draft.check.state is CheckState.DRAFT
    assert returned.check.state is CheckState.RETURNED
    assert returned.check.open_codes
    assert all(draft.check.is_open(code) for code in ("1.1", "8.4"))
    # Level 4 without evidence, and a jump of two levels without a word: both to be asked about.
    with_evidence = {item.indicator_code for item in draft.links}
    level_4 = {code for code, item in _present(draft).items() if item.level == 4}
    assert level_4 - with_evidence == {"4.1", "4.2"}
    assert _present(draft)["3.4"].note == ""


def test_claims_are_the_last_official_levels_or_up_to_two_above(
    demo: Demonstration, checks: dict[str, CheckRecord]
) -> None:
    official = {(i.region_code, i.result.year): i.levels for i in demo.assessments if i.levels}
    above: Counter[int] = Counter()
    for code, record in checks.items():
        year, region = int(code[2:6]), record.check.region_code
        years = [item for place, item in official if place == region and item < year]
        before = official[region, max(years)] if years else {}
        for item in record.answers:
            if item.version == 1 and item.indicator_code in before:
                step = (item.level or 0) - before[item.indicator_code]
                above[step] += 1
                is_told = bool(item.note) or code == f"{OPEN}/33.75"
                assert step < 2 or is_told, (code, item)
    assert set(above) == {0, 1, 2}
    assert above[0] > above[1] > 10 * above[2] > 0


def test_what_was_sent_was_complete_and_every_level_4_has_evidence(
    checks: dict[str, CheckRecord], kasn: Instrument
) -> None:
    codes = [item.code for item in kasn.indicators]
    assert len(codes) == 37
    for code, record in checks.items():
        if record.check.handed_by is None:
            continue
        present, linked = _present(record), {item.indicator_code for item in record.links}
        assert list(present) == codes
        level_4 = {key for key, item in present.items() if item.level == 4}
        assert level_4 <= linked, code


def test_no_step_was_taken_by_one_person_alone_and_days_are_in_order(
    demo: Demonstration, checks: dict[str, CheckRecord]
) -> None:
    opens = {item.code: item.opens_on for item in demo.periods}
    for record in checks.values():
        check = record.check
        people = (check.handed_by, check.sent_by, check.verified_by, check.approved_by)
        named = [person for person in people if person]
        assert len(set(named)) == len(named)
        answered = [item.changed_at for item in record.answers]
        first = [item.changed_at for item in record.answers if item.version == 1]
        assert first == sorted(first)
        moments = [
            *(
                datetime(day.year, day.month, day.day, tzinfo=UTC)
                for day in [opens[check.period_code]]
            ),
            *first[:1],
            *([check.first_sent_at] if check.first_sent_at else []),
            *(item.decided_at for item in record.verdicts),
            *([check.returned_at] if check.returned_at else []),
            *([check.reopened_at] if check.reopened_at else []),
            *([check.verified_at] if check.verified_at else []),
            *([check.approved_at] if check.approved_at else []),
        ]
        assert moments == sorted(moments)
        assert all(item.date() <= TODAY and item.weekday() < 5 for item in (*answered, *moments))
        if check.sent_at and check.state is not CheckState.MENDING:
            assert answered[-1] < check.sent_at


@pytest.mark.parametrize("region", ["33.08", "33.11", "33.72", "33.74", "33.10", "33.25"])
def test_what_was_verified_has_a_verdict_on_everything(
    checks: dict[str, CheckRecord], region: str
) -> None:
    record = checks[f"{OPEN}/{region}"]
    words = {item.indicator_code: item.word for item in record.verdicts}
    assert len(words) == len(record.verdicts) == 37
    assert set(words.values()) == {Word.CONFORMS, Word.DIFFERS}
    present = _present(record)
    for item in record.verdicts:
        claim = present[item.indicator_code].level or 0
        is_void = region == "33.25"  # opened again since
        assert counts(item, present[item.indicator_code], record.check) is not is_void
        assert (item.level or 0) - claim == (0 if item.word is Word.CONFORMS else -1)


@pytest.mark.parametrize("region", ["33.09", "33.14", "33.23", "33.29", "33.26"])
def test_what_came_back_is_open_where_the_verdict_says_so(
    checks: dict[str, CheckRecord], region: str
) -> None:
    record = checks[f"{OPEN}/{region}"]
    apart = {item.indicator_code for item in record.verdicts if item.word is not Word.CONFORMS}
    is_sent_again = region == "33.26"
    assert record.check.open_codes == (None if is_sent_again else frozenset(apart))
    changed = [item.indicator_code for item in record.answers if item.version == 2]
    assert set(changed) <= apart
    expected = {"33.09": (8 + 1) // 2, "33.14": 0, "33.23": 1, "33.29": 0, "33.26": 3}
    assert len(changed) == expected[region]
    asked = [i.indicator_code for i in record.verdicts if i.word is Word.CLARIFY]
    assert [i.indicator_code for i in record.remarks if i.of_province] == asked
    assert {i.indicator_code for i in record.remarks if not i.of_province} == set(asked) & set(
        changed
    )


def test_what_was_returned_or_opened_again_says_when(checks: dict[str, CheckRecord]) -> None:
    told = {code: item.check for code, item in checks.items() if code.startswith(OPEN)}
    returned = {code[-5:]: str(i.returned_at.date()) for code, i in told.items() if i.returned_at}
    assert returned == {
        "33.09": "2026-11-09",
        "33.14": "2026-11-10",
        "33.23": "2026-11-11",
        "33.26": "2026-11-04",
        "33.29": "2026-11-13",
    }
    reopened = {code[-5:]: str(i.reopened_at.date()) for code, i in told.items() if i.reopened_at}
    assert reopened == {"33.25": "2026-11-19"}
    assert {code[-5:] for code, item in told.items() if item.head_reason} == {"33.27"}


def test_every_text_and_person_says_that_it_is_made_up(checks: dict[str, CheckRecord]) -> None:
    texts: defaultdict[str, set[str]] = defaultdict(set)
    for record in checks.values():
        check = record.check
        people = (check.handed_by, check.sent_by, check.verified_by, check.approved_by)
        texts["person"] |= {person for person in people if person}
        texts["note"] |= {item.note for item in record.answers} - {""}
        texts["verdict"] |= {item.note for item in record.verdicts} - {""}
        texts["evidence"] |= {item.title for item in record.links}
        texts["remark"] |= {item.text for item in record.remarks}
        texts["reason"] |= {check.reason, check.head_reason} - {""}
        assert all(item.address.startswith("https://bukti.example/") for item in record.links)
    for kind, found in texts.items():
        assert found, kind
        assert all(MARK in item for item in found), kind
    assert re.search(r"\d{16}", repr(checks).replace(" ", "")) is None


def test_the_database_holds_what_was_made(shipped: Engine, demo: Demonstration) -> None:
    wanted = {
        "self_check": len(demo.self_checks),
        "self_check_answer": sum(len(item.answers) for item in demo.self_checks),
        "self_check_verdict": sum(len(item.verdicts) for item in demo.self_checks),
        "self_check_remark": sum(len(item.remarks) for item in demo.self_checks),
        "document": sum(len(item.links) for item in demo.self_checks),
    }
    with shipped.connect() as connection:
        found = {
            name: connection.execute(text(f"SELECT count(*) FROM {name}")).scalar()
            for name in wanted
        }
        datasets = connection.execute(text("SELECT DISTINCT dataset FROM self_check_period"))
        assert datasets.scalars().all() == [Dataset.DEMO.value]
    assert found == wanted
