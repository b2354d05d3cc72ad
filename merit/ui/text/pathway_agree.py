"""Words of turning a path into action items."""

from collections.abc import Sequence

from merit.domain.instruments import Indicator

TITLE = "Jadikan rencana tindak lanjut"
DUE = "Tenggat semua butir (wajib)"
DAY_HINT = "hh-bb-tttt, misalnya 30-09-2027"
NO_DUE = "Tenggat belum diisi. Tulis tanggalnya, misalnya 30-09-2027."
BAD_DUE = "Tenggat tidak terbaca. Tulis hh-bb-tttt, misalnya 30-09-2027."
OWNER = "BKPSDM {daerah}"
NONE_LEFT = "Semua langkah jalur ini sudah menjadi butir RTL yang masih terbuka."
OPEN_BOARD = "Buka papan tindak lanjut"


def title(indicator: Indicator, low: int, high: int) -> str:
    """What the region is to do."""
    start = f"dari tingkat {low} " if low else ""
    return f"Naikkan {indicator.code} {indicator.name} {start}ke tingkat {high}"


def note(new: int, known: int) -> str:
    """How many items there will be, and what is in them."""
    held = (
        f" {known} indikator sudah ada dalam butir RTL terbuka dan tidak dicatat lagi."
        if known
        else ""
    )
    return (
        f"{new} butir, satu untuk tiap indikator yang naik: tingkat awal dan tujuan, penanggung "
        f"jawab BKPSDM daerah itu, dan bukti dukung dari instrumen.{held}"
    )


def button(number: int) -> str:
    """What the button does."""
    return f"Catat {number} butir RTL"


def recorded(codes: Sequence[str]) -> str:
    """What was done."""
    return f"{len(codes)} indikator kini ada dalam butir RTL: {', '.join(codes)}."


def known(codes: Sequence[str]) -> str:
    """Which open items there are already."""
    return f"Sudah dalam RTL terbuka: {', '.join(codes)}."
