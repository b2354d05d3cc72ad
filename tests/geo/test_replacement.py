"""Replacing the boundaries by a file from outside."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely
from shapely.geometry import shape

from merit.domain.regions import Region
from merit.errors import BoundaryError
from merit.geo import source
from merit.geo.boundaries import read
from merit.geo.replacement import Replacement, replace

SOURCE = "Badan Informasi Geospasial, 2025"
MERCATOR = 3857
UTM = 32749

Install = Callable[[Path], Replacement]


@pytest.fixture
def target(installed: Path, tmp_path: Path) -> Path:
    """A copy of the boundaries in use, alone in its folder."""
    copy = tmp_path / "data" / "boundaries.geojson"
    copy.parent.mkdir()
    copy.write_bytes(installed.read_bytes())
    return copy


@pytest.fixture
def install(target: Path, regions: list[Region]) -> Install:
    def run(file: Path) -> Replacement:
        return replace(file, source=SOURCE, status="resmi", regions=regions, target=target)

    return run


@pytest.fixture
def refused(install: Install, target: Path) -> Callable[[Path], str]:
    """Install a file that has to be refused; the complaint, once it is sure nothing was written."""

    def run(file: Path) -> str:
        before = target.read_bytes()
        with pytest.raises(BoundaryError) as refusal:
            install(file)
        assert target.read_bytes() == before
        assert list(target.parent.iterdir()) == [target]
        assert file.name in str(refusal.value)
        return str(refusal.value)

    return run


def as_geojson(frame: gpd.GeoDataFrame, folder: Path) -> Path:
    frame.to_file(file := folder / "batas.geojson", driver="GeoJSON")
    return file


def as_geopackage(frame: gpd.GeoDataFrame, folder: Path) -> Path:
    frame.to_crs(MERCATOR).to_file(file := folder / "batas.gpkg", layer="batas")
    return file


def as_zipped_shapefile(frame: gpd.GeoDataFrame, folder: Path) -> Path:
    parts = folder / "shp"
    parts.mkdir()
    frame.to_crs(UTM).to_file(parts / "batas.shp")
    with zipfile.ZipFile(file := folder / "batas.zip", "w") as archive:
        for part in parts.iterdir():
            archive.write(part, part.name)
    return file


def shapes_in(target: Path) -> dict[str, shapely.Geometry]:
    features = json.loads(target.read_bytes())["features"]
    return {feature["id"]: shape(feature["geometry"]) for feature in features}


@pytest.mark.parametrize("write", [as_geojson, as_geopackage, as_zipped_shapefile])
def test_any_common_format_and_system_gives_the_same_map(
    write: Callable[[gpd.GeoDataFrame, Path], Path],
    frame: gpd.GeoDataFrame,
    install: Install,
    target: Path,
    tmp_path: Path,
) -> None:
    written = install(write(frame, tmp_path))
    assert written.regions == 35
    for (code, area), original in zip(shapes_in(target).items(), frame.geometry, strict=True):
        assert area.is_valid, code
        assert area.symmetric_difference(original).area < 0.001 * original.area
        assert not any(part.exterior.is_ccw for part in shapely.get_parts(area))
    replaced = read(target)
    assert (replaced.status, replaced.attribution) == ("resmi", SOURCE)


@pytest.mark.parametrize(
    ("column", "value_of"),
    [
        ("kode", lambda code: code),
        ("KDPKAB", lambda code: code.replace(".", "")),
        ("KODE_KAB", lambda code: int(code.replace(".", ""))),
        ("id", lambda code: float(code.replace(".", ""))),
    ],
    ids=["text with dot", "text without dot", "whole number", "whole number kept as float"],
)
def test_codes_are_understood_in_the_forms_offices_use(
    column: str,
    value_of: Callable[[str], object],
    frame: gpd.GeoDataFrame,
    install: Install,
    target: Path,
    tmp_path: Path,
) -> None:
    frame[column] = [value_of(code) for code in frame.pop("kode")]
    install(as_geopackage(frame.drop(columns=["nama", "jenis"]), tmp_path))
    assert "33.10" in shapes_in(target)
    assert len(shapes_in(target)) == 35


def test_full_names_stand_in_for_codes(
    frame: gpd.GeoDataFrame, install: Install, target: Path, tmp_path: Path
) -> None:
    short = frame["jenis"].replace("Kabupaten", "KAB.")
    frame["WADMKK"] = short + " " + frame["nama"].str.upper()
    before = shapes_in(target)
    install(as_geojson(frame[["WADMKK", "geometry"]], tmp_path))
    assert shapes_in(target).keys() == before.keys()
    assert shapes_in(target)["33.71"].area == pytest.approx(before["33.71"].area, rel=0.001)


def test_a_bare_name_that_two_regions_bear_is_refused(
    frame: gpd.GeoDataFrame, refused: Callable[[Path], str], tmp_path: Path
) -> None:
    complaint = refused(as_geojson(frame[["nama", "geometry"]], tmp_path))
    assert 'nama "Magelang" dapat berarti Kabupaten Magelang atau Kota Magelang' in complaint


@pytest.mark.parametrize("as_stored", [float, str], ids=["number", "text"])
def test_a_code_that_lost_its_zero_is_refused_as_ambiguous(
    as_stored: Callable[[float], object],
    frame: gpd.GeoDataFrame,
    refused: Callable[[Path], str],
    tmp_path: Path,
) -> None:
    frame["kode"] = [as_stored(float(code)) for code in frame["kode"]]
    assert "33.1 dan 33.10 tidak terbedakan" in refused(as_geopackage(frame, tmp_path))


def test_missing_double_and_foreign_regions_are_named(
    frame: gpd.GeoDataFrame, refused: Callable[[Path], str], tmp_path: Path
) -> None:
    frame.loc[frame["kode"] == "33.10", "kode"] = "33.09"
    frame.loc[frame["kode"] == "33.76", "kode"] = "34.71"
    complaint = refused(as_geojson(frame, tmp_path))
    assert "kurang: 33.10 Kabupaten Klaten, 33.76 Kota Tegal" in complaint
    assert "ganda: 33.09 Kabupaten Boyolali" in complaint
    assert "asing: 34.71" in complaint


def test_a_file_without_code_or_name_is_refused(
    frame: gpd.GeoDataFrame, refused: Callable[[Path], str], tmp_path: Path
) -> None:
    assert "tidak ada kolom kode" in refused(as_geojson(frame[["jenis", "geometry"]], tmp_path))


def test_an_unknown_coordinate_system_is_refused(
    frame: gpd.GeoDataFrame, refused: Callable[[Path], str], tmp_path: Path
) -> None:
    archive = as_zipped_shapefile(frame, tmp_path)
    without = tmp_path / "tanpa.zip"
    with zipfile.ZipFile(archive) as full, zipfile.ZipFile(without, "w") as rest:
        for name in full.namelist():
            if not name.endswith(".prj"):
                rest.writestr(name, full.read(name))
    assert "sistem koordinat tidak disebut" in refused(without)


def test_swapped_longitude_and_latitude_is_refused(
    frame: gpd.GeoDataFrame, refused: Callable[[Path], str], tmp_path: Path
) -> None:
    frame["geometry"] = shapely.transform(frame.geometry.to_numpy(), np.fliplr)
    assert "Kabupaten Cilacap terletak di luar Jawa Tengah" in refused(as_geojson(frame, tmp_path))


@pytest.mark.parametrize(
    "nothing", [None, shapely.LineString([(109, -7), (110, -7)])], ids=["empty", "line"]
)
def test_a_region_without_area_is_refused_by_name(
    nothing: shapely.Geometry | None,
    frame: gpd.GeoDataFrame,
    refused: Callable[[Path], str],
    tmp_path: Path,
) -> None:
    frame.loc[frame["kode"] == "33.10", "geometry"] = nothing
    assert "Kabupaten Klaten tidak mempunyai poligon" in refused(as_geojson(frame, tmp_path))


def test_points_are_not_boundaries(
    frame: gpd.GeoDataFrame, refused: Callable[[Path], str], tmp_path: Path
) -> None:
    frame["geometry"] = frame.representative_point()
    assert "tidak ada lapisan poligon" in refused(as_geojson(frame, tmp_path))


def test_regions_on_top_of_each_other_are_refused(
    frame: gpd.GeoDataFrame, refused: Callable[[Path], str], tmp_path: Path
) -> None:
    shapes = frame.set_index("kode").geometry
    shapes["33.72"] = shapes["33.72"].union(shapes["33.11"])
    frame["geometry"] = shapes.to_numpy()
    complaint = refused(as_geojson(frame, tmp_path))
    assert "Kabupaten Sukoharjo dan Kota Surakarta bertumpang-tindih" in complaint


def test_a_choice_of_layers_is_left_to_the_sender(
    frame: gpd.GeoDataFrame, refused: Callable[[Path], str], tmp_path: Path
) -> None:
    file = as_geopackage(frame, tmp_path)
    frame.to_file(file, layer="lama")
    assert "beberapa lapisan (batas, lama)" in refused(file)


def test_what_is_not_a_map_is_refused(refused: Callable[[Path], str], tmp_path: Path) -> None:
    text = tmp_path / "batas.geojson"
    text.write_text("kode;nama", encoding="utf-8")
    assert "tidak dapat dibaca sebagai peta" in refused(text)
    assert "berkas tidak ditemukan" in refused(tmp_path / "tidak-ada.gpkg")


def test_a_file_that_unpacks_too_large_is_refused(
    refused: Callable[[Path], str], tmp_path: Path
) -> None:
    assert source.MAX_BYTES == 200_000_000
    with zipfile.ZipFile(file := tmp_path / "besar.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("batas.shp", bytes(source.MAX_BYTES + 1))
    assert file.stat().st_size < 1_000_000
    assert "melebihi 200 MB" in refused(file)


@pytest.mark.parametrize(
    ("option", "complaint"),
    [({"source": " "}, "sumbernya belum disebut"), ({"status": "final"}, "resmi atau perkiraan")],
)
def test_source_and_status_are_required(
    option: dict[str, str],
    complaint: str,
    frame: gpd.GeoDataFrame,
    regions: list[Region],
    target: Path,
    tmp_path: Path,
) -> None:
    options = {"source": SOURCE, "status": "resmi"} | option
    before = target.read_bytes()
    with pytest.raises(BoundaryError, match=complaint):
        replace(as_geojson(frame, tmp_path), regions=regions, target=target, **options)
    assert target.read_bytes() == before


def test_a_very_detailed_file_becomes_light_and_neighbours_still_meet(
    frame: gpd.GeoDataFrame, install: Install, target: Path, tmp_path: Path
) -> None:
    dense = shapely.segmentize(frame.to_crs(UTM).geometry.to_numpy(), 100)
    # The same ripple for both sides of a border, as a survey would see a winding river.
    wavy = shapely.transform(dense, lambda xy: xy + 150 * np.sin(xy[:, ::-1] / 120))
    detailed = gpd.GeoDataFrame({"kode": frame["kode"]}, geometry=wavy, crs=UTM)
    file = as_geojson(detailed.to_crs(4326), tmp_path)
    assert file.stat().st_size > 2_000_000
    written = install(file)
    assert target.stat().st_size == written.size <= 300_000
    assert written.tolerance_m > 0
    shapes = list(shapes_in(target).values())
    together = shapely.union_all(shapes)
    assert together.area == pytest.approx(sum(area.area for area in shapes), rel=1e-6)
    java = max(shapely.get_parts(together), key=shapely.area)
    assert not java.interiors


def test_trembling_borders_are_closed(
    frame: gpd.GeoDataFrame, install: Install, target: Path, tmp_path: Path
) -> None:
    shapes = frame.to_crs(UTM).set_index("kode").geometry
    shapes["33.10"] = shapes["33.10"].buffer(5)
    frame["geometry"] = shapes.set_crs(UTM).to_crs(4326).to_numpy()
    install(as_geojson(frame, tmp_path))
    areas = list(shapes_in(target).values())
    total = sum(area.area for area in areas)
    assert shapely.union_all(areas).area == pytest.approx(total, rel=1e-6)


def test_a_bow_tie_is_repaired(
    frame: gpd.GeoDataFrame, install: Install, target: Path, tmp_path: Path
) -> None:
    karanganyar = frame["kode"] == "33.13"
    largest = max(shapely.get_parts(frame.loc[karanganyar, "geometry"].iloc[0]), key=shapely.area)
    corners = list(largest.exterior.coords)
    corners[5], corners[8] = corners[8], corners[5]
    frame.loc[karanganyar, "geometry"] = shapely.Polygon(corners)
    assert not frame.loc[karanganyar, "geometry"].iloc[0].is_valid
    install(as_geojson(frame, tmp_path))
    assert shapes_in(target)["33.13"].is_valid


def test_a_failed_write_leaves_the_old_file_and_no_draft(
    frame: gpd.GeoDataFrame,
    install: Install,
    target: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full_disk(*_: object) -> None:
        raise OSError("No space left on device")

    before = target.read_bytes()
    monkeypatch.setattr("merit.geo.replacement.os.replace", full_disk)
    with pytest.raises(OSError, match="No space left"):
        install(as_geojson(frame, tmp_path))
    assert target.read_bytes() == before
    assert list(target.parent.iterdir()) == [target]
