"""Words around every chart: its fold, its files."""

LEGEND = "Keterangan warna"
DETAILS = "Tabel dan unduhan"
FORMS = {"csv": "text/csv", "png": "image/png", "svg": "image/svg+xml"}
DOWNLOADS = {"csv": "Unduh CSV", "png": "Unduh PNG", "svg": "Unduh SVG"}


def made(day: str) -> str:
    """When a file was made."""
    return f"Diunduh dari Merit Jateng pada {day}."
