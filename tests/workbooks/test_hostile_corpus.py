"""Every hostile file is read right or refused in a sentence, within the bounds of memory."""

import pickle
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from workbooks import opener
from workbooks.cases import Case, held
from workbooks.corpus_archives import ARCHIVES
from workbooks.corpus_kinds import KINDS
from workbooks.corpus_markup import MARKUP
from workbooks.corpus_sheets import SHEETS
from workbooks.corpus_texts import TEXTS

ROOT = Path(__file__).parents[2]
FAMILIES = (KINDS, ARCHIVES, MARKUP, SHEETS, TEXTS)
CORPUS: dict[str, Case] = {name: case for family in FAMILIES for name, case in family.items()}
each = pytest.mark.parametrize("name", CORPUS)


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, opener.Outcome]:
    """Every file of the corpus, opened by a fresh interpreter."""
    folder = tmp_path_factory.mktemp("berkas")
    for number, case in enumerate(CORPUS.values()):
        (folder / f"{number:03d}").write_bytes(case.build())
    order = f"from workbooks.opener import main; main({str(folder)!r})"
    paths = f"{ROOT}:{ROOT / 'tests'}"
    subprocess.run(
        [sys.executable, "-c", order], check=True, env={"PYTHONPATH": paths}, timeout=300
    )
    return {
        name: pickle.loads((folder / f"{number:03d}{opener.SUFFIX}").read_bytes())
        for number, name in enumerate(CORPUS)
    }


def test_no_two_families_share_a_name() -> None:
    assert len(CORPUS) == sum(len(family) for family in FAMILIES)


@each
def test_a_hostile_file_is_read_right_or_refused(
    outcomes: dict[str, opener.Outcome], name: str
) -> None:
    case, found = CORPUS[name], outcomes[name]
    assert found.fault == ""
    if case.held is None:
        assert found.book is None
        assert [word for word in case.refused if word not in found.sentence] == [], found.sentence
    else:
        assert found.book, found.sentence
        assert held(found.book) == {
            address: Decimal(repr(value)) if isinstance(value, int | float) else value
            for address, value in case.held.items()
        }


@each
def test_a_refusal_is_one_sentence_a_person_can_act_on(
    outcomes: dict[str, opener.Outcome], name: str
) -> None:
    sentence = outcomes[name].sentence
    if CORPUS[name].held is None:
        assert sentence[0].isupper()
        assert sentence.endswith(".")
        assert "; " in sentence, "what is wrong; what to do"
        assert len(sentence) <= 250
        assert "\n" not in sentence
        assert "Traceback" not in sentence
    else:
        assert sentence == ""


def test_no_file_of_the_corpus_takes_more_than_300_mib_or_10_seconds(
    outcomes: dict[str, opener.Outcome],
) -> None:
    for name, found in outcomes.items():
        peaks = f"{found.own_peak:6.0f} + {found.child_peak:4.0f} MiB"
        print(f"{found.seconds:6.2f} s {peaks}  {name}: {found.sentence or 'dibaca'}")
    assert max(found.own_peak + found.child_peak for found in outcomes.values()) <= 300
    assert max(found.seconds for found in outcomes.values()) <= 10
