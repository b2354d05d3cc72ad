"""What is said of regions that differ nowhere, or in the hundredth of a share only."""

from dataclasses import replace

from merit.domain.instruments import Instrument
from merit.domain.regions import Region
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.services.side_by_side import AspectSides, Reached, Side, SideBySide
from merit.services.standings import standing_of
from merit.ui.text import side_by_side as words


def beside(kasn: Instrument, regions: list[Region], *shares: tuple[float, ...]) -> SideBySide:
    """Regions with these shares on the first aspects of the instrument."""
    sides = tuple(
        Side(standing_of(region, [], year=2025, instruments={kasn.code: kasn}), None)
        for region in regions[: len(shares[0])]
    )
    aspects = tuple(
        AspectSides(
            aspect, tuple(Reached(share * float(aspect.maximum or 0), share) for share in row)
        )
        for aspect, row in zip(kasn.aspects, shares, strict=False)
    )
    return SideBySide(Scope(Dataset.DEMO, 2025), kasn, sides, aspects)


def test_equal_regions_are_said_to_be_equal(kasn: Instrument, regions: list[Region]) -> None:
    data = beside(kasn, regions, (0.5, 0.5), (0.9, 0.9))
    assert words.finding(data) == "Semua aspek sama pada daerah yang disandingkan"
    assert {words.spread(row.spread) for row in data.aspects} == {"sama"}


def test_the_rounding_of_the_machine_is_no_difference(
    kasn: Instrument, regions: list[Region]
) -> None:
    data = beside(kasn, regions, (0.1 + 0.2, 0.0), (0.3, 0.0))
    assert len(data.widest) == 2
    first, second = (aspect.name for aspect in kasn.aspects[:2])
    assert words.finding(data) == (
        f"Paling berbeda pada {first} serta {second}: selisih 30% dari nilai maksimum"
    )


def test_an_aspect_known_of_one_region_only_has_no_spread(
    kasn: Instrument, regions: list[Region]
) -> None:
    data = beside(kasn, regions, (0.5, 0.4))
    alone = replace(data.aspects[0], reached=(data.aspects[0].reached[0], None))
    assert alone.spread is None
    assert words.aspect_row(alone)[2:] == ("20 (50%)", "–", "–")
