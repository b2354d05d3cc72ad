"""The palette can be read: contrast of every text, and categories no eye confuses."""

from itertools import combinations, pairwise

import pytest
from charts.vision import EYES, contrast, difference, lab

from merit.charts import palette
from merit.domain.states import ActionStatus

READABLE = 4.5  # WCAG 2.x, level AA, for text of ordinary size
STATES = {code: colours.fill for code, colours in palette.BANDS.items()} | {
    "paper": palette.NO_VALUE.fill
}
PAIRS = list(combinations(STATES, 2))
SURFACES = (palette.PAPER, palette.SURFACE)
SCALES = (
    *palette.SEQUENCE,
    *palette.FALLING,
    *palette.RISING,
    palette.UNCHANGED,
    palette.OUTSIDE,
)


@pytest.mark.parametrize("colours", [*palette.BANDS.values(), palette.NO_VALUE])
def test_labels_on_fills_and_badges_are_readable(colours: palette.BandColours) -> None:
    assert contrast(colours.fill, colours.ink) >= READABLE
    assert contrast(colours.badge_tint, colours.badge_text) >= READABLE


@pytest.mark.parametrize("fill", SCALES)
def test_printed_values_on_ordered_scales_are_readable(fill: str) -> None:
    assert contrast(fill, palette.ink_on(fill)) >= READABLE


@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("ink", [palette.INK, palette.MUTED, palette.ACCENT, palette.MARK])
def test_running_text_is_readable_on_every_surface(ink: str, surface: str) -> None:
    assert contrast(ink, surface) >= READABLE


@pytest.mark.parametrize("state", [*ActionStatus, palette.LATE])
def test_the_state_of_an_action_item_is_readable_on_white(state: str) -> None:
    assert contrast(palette.ACTIONS[state], palette.PAPER) >= READABLE


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_no_two_categories_look_alike(first: str, second: str, eyes: str) -> None:
    assert difference(lab(STATES[first], eyes), lab(STATES[second], eyes)) >= 25


def test_the_smallest_difference_is_the_published_one() -> None:
    smallest = min(
        difference(lab(STATES[first], eyes), lab(STATES[second], eyes))
        for first, second in PAIRS
        for eyes in EYES
    )
    assert smallest == pytest.approx(29.3, abs=0.1)


def test_categories_stay_apart_on_a_black_and_white_print() -> None:
    lightness = sorted(lab(fill)[0] for fill in STATES.values())
    gaps = [after - before for before, after in pairwise(lightness)]
    assert min(gaps) >= 15
    assert min(gaps) == pytest.approx(17.3, abs=0.1)


@pytest.mark.parametrize("colour", palette.SIDES)
def test_a_mark_of_a_region_is_seen_and_its_letter_read(colour: str) -> None:
    assert contrast(colour, palette.PAPER) >= 3  # WCAG 2.x, level AA, for graphical objects
    assert contrast(colour, palette.ink_on(colour)) >= READABLE


@pytest.mark.parametrize("eyes", EYES)
def test_no_two_regions_side_by_side_look_alike(eyes: str) -> None:
    seen = [lab(colour, eyes) for colour in palette.SIDES]
    assert min(difference(first, second) for first, second in combinations(seen, 2)) >= 24


def test_regions_side_by_side_stay_apart_on_a_black_and_white_print() -> None:
    lightness = sorted(lab(colour)[0] for colour in palette.SIDES)
    assert min(after - before for before, after in pairwise(lightness)) >= 15


def test_no_region_side_by_side_looks_like_a_category() -> None:
    bands = [lab(colours.fill) for colours in palette.BANDS.values()]
    for colour in palette.SIDES:
        assert min(difference(lab(colour), band) for band in bands) >= 20


def test_an_ordered_scale_only_gets_darker() -> None:
    for scale in (palette.SEQUENCE, palette.FALLING, palette.RISING):
        lightness = [lab(fill)[0] for fill in scale]
        assert lightness == sorted(lightness, reverse=True)


def test_every_hatch_that_can_be_referred_to_is_defined() -> None:
    definitions = palette.hatch_definitions()
    for reference in (*map(palette.hatch, palette.BANDS), palette.NO_VALUE_HATCH):
        assert f'id="{reference.removeprefix("url(#").removesuffix(")")}"' in definitions
