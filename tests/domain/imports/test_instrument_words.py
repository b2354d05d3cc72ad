"""Instruments as offices name them."""

import pytest

from merit.domain.imports.answers import NoValue, Unreadable
from merit.domain.imports.instrument_words import instrument_of
from merit.domain.instruments import Instrument


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("kasn-9-2019", "kasn-9-2019"),
        ("KASN 9/2019", "kasn-9-2019"),
        ("Peraturan KASN Nomor 9 Tahun 2019", "kasn-9-2019"),
        ("PermenPANRB 19/2025", "permenpanrb-19-2025"),
        ("Nilai Indeks Sistem Merit (PermenPANRB 19/2025)", "permenpanrb-19-2025"),
    ],
)
def test_an_instrument_is_known_by_code_name_and_regulation(
    kasn: Instrument, draft: Instrument, written: str, code: str
) -> None:
    found = instrument_of(written, {kasn.code: kasn, draft.code: draft})
    assert isinstance(found, Instrument)
    assert found.code == code


def test_an_unknown_instrument_lists_those_there_are(kasn: Instrument) -> None:
    found = instrument_of("Instrumen lama", {kasn.code: kasn})
    assert isinstance(found, Unreadable)
    assert found.suggestions == ("kasn-9-2019",)
    assert instrument_of("-", {kasn.code: kasn}) == NoValue()
