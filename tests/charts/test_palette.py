"""The palette can be read: contrast of every text, and categories no eye confuses."""

from itertools import combinations, pairwise, product

import pytest
from charts.vision import EYES, contrast, difference, lab

from merit.charts import palette
from merit.domain.instruments import BAND_CODES, Instrument
from merit.domain.states import ActionStatus
from merit.settings import DATA

READABLE = 4.5  # WCAG 2.x, level AA, for text of ordinary size
CODES = {"kasn-9-2019": ("BR", "K", "B", "SB"), "permenpanrb-19-2025": ("D", "L", "M", "T", "MJ")}
PAPER = palette.NO_VALUE.fill
STATES = {
    name: {code: palette.BANDS[code].fill for code in codes} | {"paper": PAPER}
    for name, codes in CODES.items()
}
FOUR, FIVE = STATES.values()
PAIRS = [
    (states[first], states[second])
    for states in STATES.values()
    for first, second in combinations(states, 2)
]
ACROSS = [(first, second) for first, second in product(FOUR.values(), FIVE.values())]
ACROSS.remove((PAPER, PAPER))
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
    assert difference(lab(first, eyes), lab(second, eyes)) >= 25


@pytest.mark.parametrize(("states", "published"), [(FOUR, 29.3), (FIVE, 27.8)])
def test_the_smallest_difference_is_the_published_one(
    states: dict[str, str], published: float
) -> None:
    smallest = min(
        difference(lab(first, eyes), lab(second, eyes))
        for first, second in combinations(states.values(), 2)
        for eyes in EYES
    )
    assert smallest == pytest.approx(published, abs=0.1)


@pytest.mark.parametrize(("states", "published"), [(FOUR, 17.3), (FIVE, 16.7)])
def test_categories_stay_apart_on_a_black_and_white_print(
    states: dict[str, str], published: float
) -> None:
    lightness = sorted(lab(fill)[0] for fill in states.values())
    gaps = [after - before for before, after in pairwise(lightness)]
    assert min(gaps) >= 15
    assert min(gaps) == pytest.approx(published, abs=0.1)


def test_each_of_the_five_predicates_is_darker_than_the_one_below_it() -> None:
    lightness = [lab(FIVE[code])[0] for code in CODES["permenpanrb-19-2025"]]
    assert lightness == sorted(lightness, reverse=True)


@pytest.mark.parametrize("eyes", EYES)
def test_no_category_is_taken_for_one_of_another_instrument(eyes: str) -> None:
    # ten states on one map cannot all be as far apart as six; the letter code does the rest
    smallest = min(difference(lab(first, eyes), lab(second, eyes)) for first, second in ACROSS)
    assert smallest >= (15 if eyes == "normal" else 10)


def test_every_category_of_every_shipped_instrument_has_a_code_and_a_colour_of_its_own(
    kasn: Instrument, draft: Instrument
) -> None:
    shipped = {item.code: tuple(band.code for band in item.bands) for item in (kasn, draft)}
    assert shipped == CODES
    assert len(list((DATA / "instruments").glob("*.yaml"))) == len(shipped)
    codes = [code for each in shipped.values() for code in each]
    assert sorted(codes) == sorted(palette.BANDS)
    fills = [palette.BANDS[code].fill for code in codes]
    assert len(set(fills)) == len(fills) == len(set(codes)) == 9


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
    for fills, least in ((FOUR, 20), (FIVE, 16)):
        bands = [lab(fill) for fill in fills.values()]
        for colour in palette.SIDES:
            assert min(difference(lab(colour), band) for band in bands) >= least


def test_an_ordered_scale_only_gets_darker() -> None:
    for scale in (palette.SEQUENCE, palette.FALLING, palette.RISING):
        lightness = [lab(fill)[0] for fill in scale]
        assert lightness == sorted(lightness, reverse=True)


def test_every_hatch_that_can_be_referred_to_is_defined() -> None:
    definitions = palette.hatch_definitions()
    for reference in (*map(palette.hatch, palette.BANDS), palette.NO_VALUE_HATCH):
        assert f'id="{reference.removeprefix("url(#").removesuffix(")")}"' in definitions


def test_every_category_an_instrument_may_use_has_a_colour() -> None:
    assert palette.BANDS.keys() == BAND_CODES
