"""What a file is called when it is handed out: never the name of a device, never a false ending."""

import re

from merit.domain.documents import FileKind

DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
ENDINGS = {FileKind.JPEG: (".jpg", ".jpeg")}


def handed_out(name: str, kind: FileKind) -> str:
    """The name a file is saved under; its ending tells what it is, whatever it was handed in as.

    >>> handed_out("CON.pdf", FileKind.PDF), handed_out("laporan.html", FileKind.XLSX)
    ('_CON.pdf', 'laporan.html.xlsx')
    >>> handed_out("Foto.JPEG", FileKind.JPEG)
    'Foto.JPEG'
    """
    plain = name.strip(" .") or "dokumen"
    if DEVICES.match(plain):
        plain = f"_{plain}"
    endings = ENDINGS.get(kind, (f".{kind.value}",))
    return plain if plain.lower().endswith(endings) else f"{plain}{endings[0]}"
