"""Words of what comes next."""

TITLE = "Tanggal berikutnya"
HEAD = ("Tanggal", "Yang terjadi")
NONE = (
    "Tidak ada tanggal mendatang yang tercatat",
    "Tenggat, masa berlaku, dan rencana intervensi tampil di sini setelah dicatat.",
)
OWN_ONLY = "Tenggat butir RTL: daerah Anda saja."


def later(number: int) -> str:
    """How many dates are not listed."""
    return f"dan {number} tanggal lain sesudahnya."
