"""The widths sizes are chosen by, against the letters themselves."""

import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageFont

from merit.reports.deck_pptx import measuring
from merit.reports.deck_pptx.lanes import Dot, lanes

SIGNS = [*map(chr, range(32, 127)), *measuring.OTHER]
TEXTS = ("Pengembangan karier menahan 33 kabupaten/kota", "WAVE To. AVATAR", "58,5% – 290")


@pytest.fixture(scope="module", params=[False, True], ids=["plain", "bold"])
def letters(request: pytest.FixtureRequest) -> tuple[bool, ImageFont.FreeTypeFont]:
    """Carlito, which takes the room of Calibri."""
    style = "Bold" if request.param else "Regular"
    run = subprocess.run(
        ["fc-match", "-f", "%{file}", f"Carlito:style={style}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "Carlito" in run.stdout
    return request.param, ImageFont.truetype(run.stdout, 1000)


def test_every_sign_is_as_wide_as_in_the_font(
    letters: tuple[bool, ImageFont.FreeTypeFont],
) -> None:
    bold, font = letters
    for sign in SIGNS:
        wide = measuring.width(sign, 72, bold=bold) * 1000
        assert wide == pytest.approx(font.getlength(sign), abs=25 if sign in measuring.OTHER else 1)


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_is_never_taken_for_narrower_than_it_is(
    letters: tuple[bool, ImageFont.FreeTypeFont], text: str
) -> None:
    bold, font = letters
    wide = measuring.width(text, 72, bold=bold) * measuring.SPARE * 1000
    assert font.getlength(text) <= wide <= font.getlength(text) * 1.12  # pairs are set closer


@given(st.text(max_size=300), st.floats(0.5, 12), st.sampled_from([9, 14, 30]))
def test_a_text_that_is_cut_fits_and_one_that_fits_is_not_cut(
    text: str, room: float, size: float
) -> None:
    high = 3 * size * measuring.LINE / measuring.POINTS + 0.01
    kept = measuring.cut(text, room, high, size)
    if measuring.height(text, room, size) <= high:
        assert kept == text
    else:
        assert kept.endswith("…")
        assert measuring.height(kept, room, size) <= high


@given(st.lists(st.tuples(st.floats(0, 12), st.floats(0.1, 2)), max_size=40))
def test_nothing_in_a_lane_meets_what_is_beside_it(places: list[tuple[float, float]]) -> None:
    dots = [Dot((0, n), "", at, at + wide) for n, (at, wide) in enumerate(places)]
    found = lanes(dots)
    for first in dots:
        for second in dots:
            if first.key < second.key and found[first.key] == found[second.key]:
                assert first.last < second.first or second.last < first.first
