"""A boundary file as it comes from outside: opened, measured and read, or refused."""

import zipfile
from pathlib import Path

import geopandas as gpd
from shapely.errors import ShapelyError

from merit.errors import BoundaryError

MAX_BYTES = 200_000_000
AREA_TYPES = ("Polygon", "Unknown", "GeometryCollection")


def refusal(file: Path, fault: str, remedy: str) -> BoundaryError:
    """The complaint about `file`: what is wrong, what to do, and that nothing has changed."""
    return BoundaryError(
        f"Berkas {file.name} tidak dipasang: {fault}. {remedy} Batas yang terpasang tidak berubah."
    )


def load(file: Path) -> gpd.GeoDataFrame:
    """The only layer of areas in `file`, whatever the format, in longitude/latitude.

    Raises BoundaryError when the file is too large, unreadable, without areas,
    or silent about its coordinate system.
    """
    _check_size(file)
    try:
        layers = gpd.list_layers(file)
        kinds = layers["geometry_type"].fillna("").astype(str)
        areas = layers.loc[kinds.str.contains("|".join(AREA_TYPES)), "name"].tolist()
        if len(areas) == 1:
            frame = gpd.read_file(file, layer=areas[0])
    except (RuntimeError, OSError, ValueError, ShapelyError):
        raise refusal(
            file,
            "isinya tidak dapat dibaca sebagai peta",
            "Gunakan GeoJSON, GeoPackage, atau Shapefile dalam satu arsip zip.",
        ) from None
    if not areas:
        raise refusal(file, "tidak ada lapisan poligon", "Pilih berkas batas wilayah.")
    if len(areas) > 1:
        names = ", ".join(areas)
        raise refusal(file, f"ada beberapa lapisan ({names})", "Simpan satu lapisan saja.")
    return _in_degrees(frame, file=file)


def _in_degrees(frame: gpd.GeoDataFrame, *, file: Path) -> gpd.GeoDataFrame:
    if frame.crs is None:
        raise refusal(
            file,
            "sistem koordinat tidak disebut",
            "Sertakan berkas .prj, atau simpan ulang dengan sistem koordinatnya.",
        )
    try:
        return frame.to_crs(4326)
    except (RuntimeError, ShapelyError):
        raise refusal(
            file,
            "sistem koordinatnya tidak dapat diubah ke bujur dan lintang",
            "Simpan ulang dalam EPSG:4326.",
        ) from None


def _check_size(file: Path) -> None:
    if not file.is_file():
        raise refusal(file, "berkas tidak ditemukan", "Periksa nama dan letaknya.")
    size = file.stat().st_size
    if zipfile.is_zipfile(file):
        with zipfile.ZipFile(file) as archive:
            size = max(size, sum(member.file_size for member in archive.infolist()))
    if size > MAX_BYTES:
        raise refusal(
            file,
            f"ukurannya {size / 1e6:.0f} MB, melebihi {MAX_BYTES / 1e6:.0f} MB",
            "Sederhanakan atau potong ke Jawa Tengah dahulu.",
        )
