"""Why a region has no change between two year ends, on screens and in files."""

from merit.services.movers import Obstacle

OBSTACLES = {
    Obstacle.NO_RESULT: "tanpa hasil yang berlaku pada akhir {year}",
    Obstacle.NO_SCORE: "hanya kategori yang diketahui pada akhir {year}",
    Obstacle.INSTRUMENT: "instrumen lain pada akhir {year}",
    Obstacle.SAME_RESULT: "hasil yang sama masih berlaku pada akhir {year}",
}


def obstacle(kind: Obstacle, year: int) -> str:
    """Why a region cannot be compared."""
    return OBSTACLES[kind].format(year=year)
