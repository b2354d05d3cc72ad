"""The file that says which indicators rest on which."""

from dataclasses import replace
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
import yaml

from merit.errors import ReferenceDataError
from merit.services.reference.instruments import read_instrument
from merit.services.reference.related import FOLDER, read_related, related_of
from merit.settings import DATA

INSTRUMENTS = DATA / "instruments"
KASN = read_instrument(INSTRUMENTS / "kasn-9-2019.yaml")
WRITTEN = yaml.safe_load((FOLDER / "kasn-9-2019.yaml").read_text(encoding="utf-8"))


def test_every_file_belongs_to_an_instrument_and_names_only_its_indicators() -> None:
    for path in FOLDER.glob("*.yaml"):
        known = {item.code for item in read_instrument(INSTRUMENTS / path.name).indicators}
        named = read_related(path)
        assert {*named, *(code for grounds in named.values() for code in grounds)} <= known


def test_no_indicator_rests_on_itself_in_the_end() -> None:
    for path in FOLDER.glob("*.yaml"):
        assert [*TopologicalSorter(read_related(path)).static_order()]


def test_it_says_of_itself_that_it_is_not_sure() -> None:
    assert WRITTEN["keyakinan"] == "rendah"


def test_an_instrument_gets_what_its_file_says() -> None:
    assert related_of(KASN)["3.5"] == ("3.1", "3.2")
    assert {code: [*grounds] for code, grounds in related_of(KASN).items()} == WRITTEN[
        "bertumpu_pada"
    ]


def test_a_superseded_revision_under_its_own_name_has_the_file_of_its_instrument() -> None:
    assert related_of(replace(KASN, code="kasn-9-2019@1")) == related_of(KASN)


def test_indicators_a_revision_does_not_have_are_left_out() -> None:
    first = replace(KASN, aspects=KASN.aspects[:1])
    assert related_of(first) == {"1.3": ("1.2",), "1.4": ("1.1", "1.3")}


def test_an_instrument_without_a_file_has_none() -> None:
    draft = read_instrument(INSTRUMENTS / "permenpanrb-19-2025.yaml")
    assert related_of(draft) == {}


def test_a_faulty_file_is_refused_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "rusak.yaml"
    path.write_text("kode: x\nkeyakinan: rendah\nbertumpu_pada:\n  '1.1': [['a']]\n")
    with pytest.raises(ReferenceDataError, match=r"rusak\.yaml, bertumpu_pada\.1\.1"):
        read_related(path)
