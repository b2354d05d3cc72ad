"""What a good practice must say, and that it names an office and no person."""

from dataclasses import replace

import pytest

from merit.domain.instruments import Instrument
from merit.domain.practice_rules import findings, tidy
from merit.domain.practices import ANSWERS, WITH_REASON, Answer, PracticeDraft, PracticeState

SOUND = PracticeDraft(
    region_code="33.75",
    title="Talenta ditinjau tiap triwulan",
    description="Komite talenta bertemu tiap triwulan sejak 08-02-2024.",
    instrument="kasn-9-2019",
    aspect_code="A3",
    contact="Bidang Pengembangan Karier, BKPSDM Kota Pekalongan",
    indicator_code="3.4",
)


def found(kasn: Instrument, **changes: str | None) -> list[str]:
    draft = replace(SOUND, **changes)
    told = findings(draft, instruments={kasn.code: kasn}, regions={"33.75"})
    assert all(item.is_error for item in told)
    return [item.field for item in told]


def test_a_sound_one_is_kept(kasn: Instrument) -> None:
    assert found(kasn) == []
    assert found(kasn, indicator_code=None) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("region_code", "33.99"),
        ("region_code", ""),
        ("title", "  "),
        ("title", "a" * 301),
        ("title", "NIP 198001012005011001"),
        ("title", "Hubungi 0812-3456-7890"),
        ("description", ""),
        ("description", "Tanya Budi, 19800101 200501 1 001."),
        ("description", "budi.santoso@contoh.id"),
        ("description", "nol\x00"),
        ("aspect_code", "B1"),
        ("aspect_code", ""),
        ("indicator_code", "1.1"),
        ("contact", ""),
        ("contact", "Drs. Budi Santoso"),
        ("contact", "Budi Santoso, S.STP., M.Si."),
        ("contact", "BKPSDM, (024) 831 1234"),
        ("contact", "bkpsdm@contoh.go.id"),
        ("contact", "b" * 121),
    ],
)
def test_each_fault_is_told_at_its_field(kasn: Instrument, name: str, value: str) -> None:
    assert found(kasn, **{name: value}) == [name]


def test_an_unknown_instrument_has_no_aspects(kasn: Instrument) -> None:
    assert found(kasn, instrument="lain") == ["aspect_code"]


def test_blanks_around_the_texts_are_no_part_of_them() -> None:
    loose = replace(SOUND, title=" Judul ", description="\nUraian.\n", contact=" BKPSDM ")
    assert (tidy(loose).title, tidy(loose).description, tidy(loose).contact) == (
        "Judul",
        "Uraian.",
        "BKPSDM",
    )


def test_every_answer_from_every_state() -> None:
    proposed, endorsed = PracticeState.PROPOSED, PracticeState.ENDORSED
    returned, withdrawn = PracticeState.RETURNED, PracticeState.WITHDRAWN
    allowed = {
        (answer, state): after for answer, (before, after) in ANSWERS.items() for state in before
    }
    assert allowed == {
        (Answer.ENDORSE, proposed): endorsed,
        (Answer.RETURN, proposed): returned,
        (Answer.RETURN, endorsed): returned,
        (Answer.WITHDRAW, proposed): withdrawn,
        (Answer.WITHDRAW, endorsed): withdrawn,
        (Answer.WITHDRAW, returned): withdrawn,
    }
    assert {Answer.RETURN, Answer.WITHDRAW} == WITH_REASON
