"""Replace the boundaries in use by a file from outside, or leave them exactly as they are."""

import os
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import numpy as np
import shapely

from merit.domain.regions import Region
from merit.geo import coverage, document
from merit.geo.codes import assign
from merit.geo.source import load, refusal

MAX_DOCUMENT_BYTES = 300_000  # the map has to open on a slow connection
TOLERANCES_M = (0, 25, 50, 100, 200, 400, 800)
CENTRAL_JAVA = (108.3, -8.5, 111.9, -5.4)  # west, south, east, north, with room for islets
MAX_OVERLAP_KM2 = 1.0  # more is a drawing fault, less is a trembling hand
MAX_GAP_M = 50.0


@dataclass(frozen=True, slots=True)
class Replacement:
    """What was written: regions, vertices, bytes, and how much detail was given up."""

    regions: int
    vertices: int
    size: int
    tolerance_m: float


def replace(
    file: Path, *, source: str, status: str, regions: Sequence[Region], target: Path
) -> Replacement:
    """Check `file`, bring it to the form of the boundary document and put it at `target`.

    `file` may be any format GDAL reads; `source` becomes the attribution shown
    with the map; `regions` are the kabupaten/kota it must cover, without the
    province. Raises BoundaryError on the first fault; nothing is written then.
    """
    if status not in document.STATUSES:
        allowed = " atau ".join(document.STATUSES)
        raise refusal(file, f'status "{status}" tidak dikenal', f"Pilih {allowed}.")
    if not source.strip():
        raise refusal(file, "sumbernya belum disebut", "Isi --sumber dengan pemilik dan tahunnya.")
    frame = load(file)
    codes = assign(frame, regions, file=file)
    located = frame.set_axis(codes).geometry.loc[[region.code for region in regions]]
    shapes = _metric_shapes(located, regions, file=file)
    content, written = _within_budget(
        shapes, regions, source=source.strip(), status=status, file=file
    )
    _write_atomically(content, target)
    return written


def _metric_shapes(
    located: gpd.GeoSeries, regions: Sequence[Region], *, file: Path
) -> list[shapely.Geometry]:
    """One valid area per region, in metres, as a coverage without gaps or overlaps."""
    areas = [
        _area(shape, region, file=file) for shape, region in zip(located, regions, strict=True)
    ]
    metric = list(gpd.GeoSeries(areas, crs=located.crs).to_crs(coverage.METRIC))
    _check_overlaps(metric, regions, file=file)
    if shapely.coverage_is_valid(metric):
        return metric
    return list(shapely.coverage_clean(metric, gap_width=MAX_GAP_M))


def _area(shape: shapely.Geometry | None, region: Region, *, file: Path) -> shapely.Geometry:
    """The valid area of one region, or a refusal that names the region."""
    if shape is not None and not shape.is_empty and not _in_central_java(shape):
        raise refusal(
            file,
            f"{region.label} terletak di luar Jawa Tengah",
            "Periksa sistem koordinat serta urutan bujur dan lintang.",
        )
    area = coverage.polygonal(shape)
    if area is None:
        raise refusal(
            file, f"{region.label} tidak mempunyai poligon", "Perbaiki bentuk wilayah itu."
        )
    return area


def _in_central_java(shape: shapely.Geometry) -> bool:
    """False as well for coordinates that failed to convert, which are infinite."""
    west, south, east, north = CENTRAL_JAVA
    left, bottom, right, top = shape.bounds
    return bool(west <= left and right <= east and south <= bottom and top <= north)


def _check_overlaps(
    metric: list[shapely.Geometry], regions: Sequence[Region], *, file: Path
) -> None:
    first, second = shapely.STRtree(metric).query(metric, predicate="intersects")
    for one, other in zip(first[first < second], second[first < second], strict=True):
        shared = shapely.area(shapely.intersection(metric[one], metric[other])) / 1e6
        if shared > MAX_OVERLAP_KM2:
            pair = f"{regions[one].label} dan {regions[other].label}"
            raise refusal(
                file, f"{pair} bertumpang-tindih {shared:.0f} km2", "Perbaiki batas keduanya."
            )


def _within_budget(
    shapes: list[shapely.Geometry],
    regions: Sequence[Region],
    *,
    source: str,
    status: str,
    file: Path,
) -> tuple[bytes, Replacement]:
    """The most detailed document that is still light enough."""
    for tolerance in TOLERANCES_M:
        simple = coverage.simplified(shapes, tolerance_m=tolerance)
        pairs = zip(regions, simple, strict=True)
        content = document.compose(pairs, status=status, attribution=source)
        if len(content) <= MAX_DOCUMENT_BYTES:
            vertices = int(np.sum(shapely.get_num_coordinates(simple)))
            return content, Replacement(len(simple), vertices, len(content), tolerance)
    raise refusal(
        file,
        f"setelah disederhanakan masih melebihi {MAX_DOCUMENT_BYTES // 1000} KB",
        "Hapus pulau-pulau kecil atau sederhanakan dahulu.",
    )


def _write_atomically(content: bytes, target: Path) -> None:
    """Readers see the old file or the new one, never half of either."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(0o644)  # mkstemp makes it private; the server may run as someone else
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
