"""The boundaries in use, and how they are arranged for drawing."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import shapely
from pyproj import Geod
from shapely.geometry import shape

from merit.domain.regions import Region
from merit.errors import BoundaryError
from merit.geo.boundaries import display, read

OFFICIAL_KM2 = 34_347  # sum over Central Java in Kepmendagri 300.2.2-2138/2025


def regions_in(features: bytes) -> dict[str, Any]:
    """Shape of each region in served GeoJSON, by its code."""
    document = json.loads(features)
    return {feature["id"]: shape(feature["geometry"]) for feature in document["features"]}


def test_every_listed_region_has_one_valid_outline(installed: Path, regions: list[Region]) -> None:
    shapes = regions_in(read(installed).features)
    assert list(shapes) == [region.code for region in regions]
    assert len(shapes) == 35
    assert all(area.is_valid for area in shapes.values())


def test_klaten_is_33_10_and_never_33_1(installed: Path) -> None:
    document = json.loads(read(installed).features)
    klaten = next(f for f in document["features"] if f["properties"]["nama"] == "Klaten")
    assert (klaten["id"], klaten["properties"]["kode"]) == ("33.10", "33.10")


def test_same_named_regions_differ_by_kind(installed: Path) -> None:
    document = json.loads(read(installed).features)
    properties = [feature["properties"] for feature in document["features"]]
    magelang = [(p["kode"], p["jenis"]) for p in properties if p["nama"] == "Magelang"]
    assert magelang == [("33.08", "Kabupaten"), ("33.71", "Kota")]


def test_outer_rings_run_clockwise_for_vega(installed: Path) -> None:
    for features in (read(installed).features, display(installed).features):
        for area in regions_in(features).values():
            assert not any(part.exterior.is_ccw for part in shapely.get_parts(area))


def test_regions_do_not_overlap(installed: Path) -> None:
    for features in (read(installed).features, display(installed).features):
        shapes = list(regions_in(features).values())
        separately = sum(area.area for area in shapes)
        assert shapely.union_all(shapes).area == pytest.approx(separately, rel=1e-9)


def test_total_area_is_within_one_percent_of_the_official_one(
    installed: Path, regions: list[Region]
) -> None:
    earth = Geod(ellps="WGS84")
    shapes = regions_in(read(installed).features).values()
    total = sum(abs(earth.geometry_area_perimeter(area)[0]) for area in shapes) / 1e6
    assert total == pytest.approx(OFFICIAL_KM2, rel=0.01)
    assert round(sum(region.area_km2 or 0 for region in regions)) == OFFICIAL_KM2


def test_the_document_names_its_status_and_its_licences(installed: Path) -> None:
    boundaries = read(installed)
    assert boundaries.status == "perkiraan"
    for needed in ("bukan batas resmi", "I Gede Widiantara (MIT)", "GSHHG", "LGPL-3.0-or-later"):
        assert needed in boundaries.attribution
    assert json.loads(boundaries.features)["atribusi"] == boundaries.attribution


def test_a_changed_file_is_read_anew_under_another_digest(installed: Path, tmp_path: Path) -> None:
    copy = tmp_path / "batas.geojson"
    copy.write_bytes(installed.read_bytes())
    first = read(copy)
    assert read(copy) is first
    copy.write_bytes(installed.read_bytes().replace(b'"perkiraan"', b'"resmi"'))
    assert read(copy).status == "resmi"
    assert read(copy).digest != first.digest


def test_only_karimunjawa_is_moved_for_drawing(installed: Path) -> None:
    recorded = regions_in(read(installed).features)
    drawn = regions_in(display(installed).features)
    moved = [code for code in recorded if not recorded[code].equals(drawn[code])]
    assert moved == ["33.20"]
    assert drawn["33.20"].area == pytest.approx(recorded["33.20"].area, rel=1e-3)
    sailed = drawn["33.20"].difference(recorded["33.20"])
    frame = display(installed).inset
    assert frame is not None
    assert shapely.Polygon(frame.outline).contains(sailed)


def test_the_inset_overlaps_no_land_but_its_own_islands(installed: Path) -> None:
    drawn = display(installed)
    assert drawn.inset is not None
    frame = shapely.Polygon(drawn.inset.outline)
    assert not frame.exterior.is_ccw
    shapes = regions_in(drawn.features)
    inside = [part for part in shapely.get_parts(shapes["33.20"]) if frame.contains(part)]
    assert len(inside) == 5
    others = [part for area in shapes.values() for part in shapely.get_parts(area)]
    assert sum(frame.intersects(part) for part in others) == len(inside)


def test_the_inset_gives_way_to_land_west_of_jepara(installed: Path, tmp_path: Path) -> None:
    document = json.loads(installed.read_bytes())
    demak = next(f for f in document["features"] if f["id"] == "33.21")
    headland = shapely.box(110.4, -6.9, 110.55, -6.5)
    extended = shape(demak["geometry"]).union(headland)
    demak["geometry"] = json.loads(shapely.to_geojson(extended))
    copy = tmp_path / "batas.geojson"
    copy.write_text(json.dumps(document), encoding="utf-8")
    inset = display(copy).inset
    assert inset is not None
    assert inset.east < 110.4
    assert not shapely.Polygon(inset.outline).intersects(extended)


def test_java_fills_more_of_a_wide_chart_with_the_inset(installed: Path) -> None:
    def width_drawn(features: bytes) -> float:
        """Share of a 16:9 chart's width that Java takes when the whole map is fitted in."""
        west, south, east, north = shapely.total_bounds(list(regions_in(features).values()))
        return min(1.0, (east - west) / (north - south) * 9 / 16)

    assert width_drawn(read(installed).features) < 0.75
    assert width_drawn(display(installed).features) > 0.95


def test_every_label_stands_on_its_own_region(installed: Path) -> None:
    drawn = display(installed)
    shapes = regions_in(drawn.features)
    assert drawn.label_points.keys() == shapes.keys()
    for code, point in drawn.label_points.items():
        assert shapes[code].contains(shapely.Point(point))


def test_a_file_without_karimunjawa_is_drawn_as_it_is(installed: Path, tmp_path: Path) -> None:
    document = json.loads(installed.read_bytes())
    jepara = next(f for f in document["features"] if f["id"] == "33.20")["geometry"]
    jepara["coordinates"] = [max(jepara["coordinates"], key=lambda rings: len(rings[0]))]
    copy = tmp_path / "batas.geojson"
    copy.write_text(json.dumps(document), encoding="utf-8")
    assert display(copy).inset is None
    assert display(copy).features == read(copy).features


@pytest.mark.parametrize(
    "content",
    [b"", b"bukan json", b"[]", b'{"type":"FeatureCollection","features":[]}'],
    ids=["empty", "text", "list", "without status"],
)
def test_a_broken_file_is_refused_by_name(content: bytes, tmp_path: Path) -> None:
    broken = tmp_path / "batas.geojson"
    broken.write_bytes(content)
    with pytest.raises(BoundaryError, match=r"batas\.geojson rusak"):
        read(broken)


def test_a_missing_file_is_refused_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(BoundaryError, match=r"tidak ditemukan\. Pasang dengan"):
        display(tmp_path / "batas.geojson")


def test_serving_does_not_load_the_import_tools(installed: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from merit.geo.boundaries import display;"
        f"display(Path({str(installed)!r})); sys.exit('geopandas' in sys.modules)"
    )
    root = installed.parents[1]
    assert subprocess.run([sys.executable, "-c", program], cwd=root, check=False).returncode == 0
