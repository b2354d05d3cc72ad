"""The charts of the compare page: what is marked, what is left out, and how it is told apart."""

import json
import re

import vl_convert
from charts.comparison_samples import RANKED, SAMPLES, WITHOUT_MEAN

from merit.charts import palette, side_by_side
from merit.charts.ranking import ROW_STEP

RANKING, SIDES = SAMPLES["ranking"], SAMPLES["side by side"]


def picture(sample: object, rows: object, width: int = 600) -> str:
    spec = sample.spec(rows) | {"width": width}  # type: ignore[attr-defined]
    return str(vl_convert.vegalite_to_svg(json.dumps(spec)))


def groups(drawn: str, kind: str) -> list[str]:
    """The marks of a kind, layer by layer."""
    return re.findall(rf'<g class="mark-{kind}[^>]*>(.*?)</g>', drawn, flags=re.S)


def test_a_chosen_region_has_a_ring_and_bold_words_not_a_colour_alone() -> None:
    drawn = picture(RANKING, RANKED)
    ring, dots = groups(drawn, "symbol")
    assert (ring.count("<path"), dots.count("<path")) == (1, len(RANKED))
    assert "fill=" not in ring
    assert f'stroke="{palette.INK}" stroke-width="2"' in ring
    bold = set(re.findall(r'font-weight="700"[^>]*>([^<]*)<', drawn))
    assert bold == {"Kab. Klaten", "325"}
    nobody = picture(RANKING, RANKED.assign(pilih=0))
    assert 'stroke-width="2"' not in nobody
    assert 'font-weight="700"' not in nobody


def test_a_kota_is_a_square_and_a_carried_result_is_hatched() -> None:
    first, second, third = re.findall(r"<path[^>]*>", groups(picture(RANKING, RANKED), "symbol")[1])
    for is_round, mark in ((False, first), (True, second), (True, third)):
        assert ("A" in re.search(r' d="([^"]*)"', mark)[1]) is is_round  # type: ignore[index]
    assert f'fill="{palette.BANDS["SB"].fill}"' in first
    assert f'fill="{palette.hatch("B")}"' in third


def test_the_mean_is_drawn_once_and_not_at_all_without_one() -> None:
    assert picture(RANKING, RANKED).count(">Rata-rata provinsi 282<") == 2  # words and their halo
    absent = picture(RANKING, WITHOUT_MEAN)
    assert "Rata-rata" not in absent
    assert palette.ACCENT.lower() not in absent.lower()


def test_names_keep_their_kind_on_a_phone_because_four_are_shared() -> None:
    for drawn in (picture(RANKING, RANKED), picture(RANKING, RANKED, width=340)):
        assert ">Kab. Klaten<" in drawn
        assert ">Kota Magelang<" in drawn


def test_every_row_has_its_own_height() -> None:
    heights = [
        float(re.search(r'height="([\d.]+)"', picture(RANKING, rows))[1])  # type: ignore[index]
        for rows in (RANKED, RANKED.head(2))
    ]
    assert heights[0] - heights[1] == ROW_STEP


def test_each_region_has_a_shape_a_colour_and_a_letter_of_its_own() -> None:
    assert len(side_by_side.SHAPES) == len(set(palette.SIDES)) == 4
    drawn = picture(SIDES, SIDES.full)
    for letter, colour in zip("AB", palette.SIDES, strict=False):
        assert drawn.count(f">{letter}<") == 2
        assert drawn.lower().count(f'fill="{colour.lower()}"') == 2


def test_a_region_without_a_value_has_no_mark_on_the_aspect() -> None:
    def marks(rows: object) -> int:
        return sum(layer.count("<path") for layer in groups(picture(SIDES, rows), "symbol"))

    assert (marks(SIDES.full), marks(SIDES.gap)) == (4, 3)


def test_the_name_and_the_spread_of_an_aspect_are_written_once() -> None:
    drawn = picture(SIDES, SIDES.full)
    assert drawn.count(">Pengadaan<") == 1
    assert drawn.count(">selisih 67%<") == 1
