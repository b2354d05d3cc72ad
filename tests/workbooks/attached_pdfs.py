"""PDF written byte by byte: sound ones, and such as hide what they do."""

import io
import zlib
from collections.abc import Callable, Sequence

from pypdf import PdfWriter
from workbooks.attached_samples import pdf

START = b"%PDF-1.7\n"
PAGES = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>"
SCRIPT = b"<</S/JavaScript/JS(app.alert\\(1\\))>>"


def objects(entries: bytes, more: Sequence[bytes]) -> list[bytes]:
    """A catalog with these entries, one page, and more objects from number 4 on."""
    return [b"<</Type/Catalog/Pages 2 0 R" + entries + b">>", PAGES, PAGE, *more]


def paper(entries: bytes = b"", *more: bytes, trailer: bytes = b"", note: bytes = b"") -> bytes:
    """A page in plain objects under a table of places; `note` is a comment nobody sees."""
    content, places = START + (b"%" + note + b"\n" if note else b""), []
    for number, held in enumerate(objects(entries, more), start=1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, held)
    size = len(places) + 1
    table = b"0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        content
        + b"xref\n0 %d\n%strailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n"
        % (
            size,
            table,
            size,
            trailer,
            len(content),
        )
    )


def packed(
    entries: bytes,
    *more: bytes,
    filters: bytes = b"/FlateDecode",
    pack: Callable[[bytes], bytes] = zlib.compress,
    called: bytes = b"/ObjStm",
    padding: bytes = b"",
) -> bytes:
    """The same with its objects in one compressed stream, which is `called` so."""
    held = objects(entries, more)
    head = body = b""
    for number, item in enumerate(held, start=1):
        head += b"%d %d " % (number, len(body))
        body += item + b" "
    count, data = len(held), pack(head + body)
    told = b"/N %d/First %d/Filter%s/Length %d" % (count, len(head), filters, len(data))
    content = START + b"%d 0 obj\n<</Type%s%s%s>>\n" % (count + 1, called, told, padding)
    content += b"stream\n" + data + b"\nendstream\nendobj\n"
    rows = [(0, 0, 0), *((2, count + 1, place) for place in range(count))]
    rows += [(1, len(START), 0), (1, len(content), 0)]
    table = b"".join(
        bytes([kind]) + place.to_bytes(4, "big") + bytes([last]) for kind, place, last in rows
    )
    told = b"/Size %d/Root 1 0 R/W[1 4 1]/Length %d" % (len(rows), len(table))
    start = len(content)
    content += b"%d 0 obj\n<</Type/XRef%s>>\nstream\n%s" % (count + 2, told, table)
    return content + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % start


def in_hexadecimals(content: bytes) -> bytes:
    """Compressed, and then written out as hexadecimals."""
    return zlib.compress(content).hex().encode() + b">"


def locked() -> bytes:
    """A page of Typst, locked with a password."""
    writer = PdfWriter(io.BytesIO(pdf()))
    writer.encrypt("rahasia", algorithm="RC4-128")
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


LOCKED_BY_AES = (
    b"/Encrypt<</Filter/Standard/V 5/R 6/Length 256/P -4/O<%s>/U<%s>/OE<%s>/UE<%s>/Perms<%s>"
    b"/CF<</StdCF<</CFM/AESV3/Length 32>>>>/StmF/StdCF/StrF/StdCF>>"
) % (b"11" * 48, b"22" * 48, b"33" * 32, b"44" * 32, b"55" * 16)
SCRIPT_AT_START = (b"/Names<</JavaScript<</Names[(a) 4 0 R]>>>>", SCRIPT)
ATTACHED = (
    b"/Names<</EmbeddedFiles<</Names[(a) 4 0 R]>>>>",
    b"<</Type/Filespec/F(a.exe)/EF<</F 5 0 R>>>>",
    b"<</Type/EmbeddedFile/Length 2>>\nstream\nMZ\nendstream",
)
SOUND_PDFS: dict[str, Callable[[], bytes]] = {
    "plain objects": paper,
    "objects in a stream": lambda: packed(b""),
    "opens on a page": lambda: paper(b"/OpenAction[3 0 R/Fit]"),
    "goes to a page": lambda: paper(b"/OpenAction<</S/GoTo/D[3 0 R/Fit]>>"),
    "an address to click": lambda: paper(b"", b"<</S/URI/URI(https://bkn.go.id)>>"),
    "letters that happen to say so": lambda: paper(b"/Lang(/JavaScript)", note=b"/JS /Launch"),
}
HOSTILE_PDFS: dict[str, tuple[Callable[[], bytes], str]] = {
    "PDF with a script": (lambda: paper(*SCRIPT_AT_START), "skrip"),
    "PDF with a script nothing refers to": (lambda: paper(b"", SCRIPT), "skrip"),
    "PDF with a disguised script": (lambda: paper(b"", b"<</S/Java#53cript/#4aS(a)>>"), "skrip"),
    "PDF whose kind of action lies elsewhere": (
        lambda: paper(b"", b"<</S 5 0 R>>", b"/Launch"),
        "program",
    ),
    "PDF with a packed script": (lambda: packed(*SCRIPT_AT_START), "skrip"),
    "PDF with a script packed twice": (
        lambda: packed(
            *SCRIPT_AT_START, filters=b"[/ASCIIHexDecode/FlateDecode]", pack=in_hexadecimals
        ),
        "skrip",
    ),
    "PDF whose stream of objects is disguised": (
        lambda: packed(*SCRIPT_AT_START, called=b"/Obj#53tm"),
        "skrip",
    ),
    "PDF with a long way from name to stream": (
        lambda: packed(*SCRIPT_AT_START, padding=b"/X(" + b"a" * 500 + b")"),
        "skrip",
    ),
    "PDF that runs a script when it is opened": (
        lambda: paper(b"/OpenAction<</S/Named/N/Print>>"),
        "skrip",
    ),
    "PDF that goes to a page and then further": (
        lambda: paper(b"/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next<</S/Named/N/Print>>>>"),
        "skrip",
    ),
    "PDF that acts when it is closed": (lambda: paper(b"/AA<</WC<</S/Named>>>>"), "skrip"),
    "PDF with a form in XML": (lambda: paper(b"/AcroForm<</XFA[]/Fields[]>>"), "skrip"),
    "PDF with a film": (lambda: paper(b"", b"<</Type/Annot/Subtype/RichMedia>>"), "skrip"),
    "PDF that starts a program": (lambda: paper(b"", b"<</S/Launch/F(cmd.exe)>>"), "program"),
    "PDF that sends what is typed": (lambda: paper(b"", b"<</S/SubmitForm/F(x)>>"), "skrip"),
    "PDF with a file in it": (lambda: paper(*ATTACHED), "berkas lain"),
    "PDF with a packed file in it": (lambda: packed(*ATTACHED[:2]), "berkas lain"),
    "PDF that is locked": (locked, "dilindungi"),
    "PDF that is locked as of today": (lambda: paper(trailer=LOCKED_BY_AES), "dilindungi"),
    "PDF with something behind its end": (
        lambda: paper() + b"4 0 obj" + SCRIPT + b"endobj trailer<</Root 1 0 R>>",
        "terpotong",
    ),
    "PDF without a table of places": (
        lambda: START + b"1 0 obj" + SCRIPT + b"endobj\n%%EOF",
        "terpotong",
    ),
    "PDF whose table is told elsewhere": (
        lambda: paper().replace(b"startxref\n", b"startxref\n9"),
        "terpotong",
    ),
}
