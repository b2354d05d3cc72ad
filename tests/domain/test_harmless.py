"""No text becomes a formula, and none is lost by being kept from it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reports.formulas import FORMULAS

from merit.domain.harmless import bared, harmless

SIGNS = st.text(alphabet="=+-@'\t\r\n\0 \u200b＝ab1", max_size=6)


@pytest.mark.parametrize("text", [*FORMULAS, "+8,5 poin", "-8.5"], ids=ascii)
def test_a_text_that_would_run_gets_an_apostrophe(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["Kab. Batang", "33.10", "'t Huis", "–", "", "a=b", "3 - 2"])
def test_an_ordinary_text_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text


@given(st.text() | SIGNS)
def test_the_text_itself_can_be_had_back(text: str) -> None:
    assert bared(harmless(text)) == text
