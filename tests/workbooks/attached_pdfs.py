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
HARMLESS = b"<</S/URI/URI(https://bkn.go.id)>>"


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


def doubled(wrong: int = 0) -> bytes:
    """A harmless object 4 the table tells of, and a script of the same number behind it.

    Of the object numbered `wrong` the table tells another place.
    """
    whole = paper(b"", HARMLESS)
    content, start = whole[: whole.index(b"xref\n")], whole.index(b"xref\n")
    table = whole[start:]
    if wrong:
        place = b"%010d 00000 n" % content.index(b"%d 0 obj" % wrong)
        table = table.replace(place, b"%010d 00000 n" % 1)
    content += b"4 0 obj\n" + SCRIPT + b"\nendobj\n"
    return content + table.replace(b"startxref\n%d" % start, b"startxref\n%d" % len(content))


def revised(*held: bytes) -> bytes:
    """Revisions of object 4, each added behind the one before it as editors save."""
    content = paper(b"", held[0])
    for item in held[1:]:
        before = content.rsplit(b"startxref\n", 1)[1].split()[0]
        place = len(content)
        content += b"4 0 obj\n%s\nendobj\n" % item
        told = b"<</Size 5/Root 1 0 R/Prev %s>>\nstartxref\n%d" % (before, len(content))
        content += b"xref\n4 1\n%010d 00000 n \ntrailer\n%s\n%%%%EOF\n" % (place, told)
    return content


def untold(held: bytes, header: bytes = b"9 0 obj") -> bytes:
    """An object no table tells of, between the header of the file and its first object."""
    note = b"x" * (len(header) + len(held) + 7)
    return paper(note=note).replace(b"%" + note, header + b" " + held + b" endobj", 1)


def branching(count: int) -> bytes:
    """As many objects as a tagged document of hundreds of pages has, a hundred in a stream."""
    held = objects(b"", [b"<</Type/StructElem/S/P/P 1 0 R/K[%d 3 0 R]>>" % n for n in range(count)])
    content, rows = START, [(0, 0, 0)]
    places = []
    for first in range(0, len(held), 100):
        number, body, head = len(held) + 1 + first // 100, b"", b""
        for place, item in enumerate(held[first : first + 100]):
            head += b"%d %d " % (first + place + 1, len(body))
            body += item + b" "
            rows.append((2, number, place))
        data = zlib.compress(head + body)
        told = b"/N %d/First %d/Length %d" % (len(head.split()) // 2, len(head), len(data))
        places.append((1, len(content), 0))
        content += b"%d 0 obj\n<</Type/ObjStm/Filter/FlateDecode%s>>\n" % (number, told)
        content += b"stream\n" + data + b"\nendstream\nendobj\n"
    return content + _table_stream([*rows, *places, (1, len(content), 0)], len(content))


def _table_stream(rows: Sequence[tuple[int, int, int]], start: int) -> bytes:
    """The table of places as a stream, which is the last object."""
    table = b"".join(
        bytes([kind]) + place.to_bytes(4, "big") + bytes([last]) for kind, place, last in rows
    )
    told = b"/Size %d/Root 1 0 R/W[1 4 1]/Length %d" % (len(rows), len(table))
    content = b"%d 0 obj\n<</Type/XRef%s>>\nstream\n%s" % (len(rows) - 1, told, table)
    return content + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % start


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
    return content + _table_stream(rows, len(content))


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
    "an address to click": lambda: paper(b"", HARMLESS),
    "a place in itself to click, as LibreOffice writes it": (
        lambda: paper(b"", b"<</S/URI/URI()>>")
    ),
    "an opening page told elsewhere": (
        lambda: paper(b"/OpenAction 4 0 R", b"<</S/GoTo/D[3 0 R/Fit]>>")
    ),
    "saved twice": lambda: revised(b"<</A 1>>", b"<</A 2>>"),
    "saved twice with another length": (
        lambda: revised(
            b"<</Length 9>>\nstream\nq Q q Q q\nendstream", b"<</Length 1>>\nstream\nq\nendstream"
        )
    ),
    "annotations and fonts that are called F": (
        lambda: paper(b"", b"<</Subtype/Text/F 4>>", b"<</Font<</F 4 0 R>>>>")
    ),
    "a sound": lambda: paper(b"", b"<</Type/Sound/R 8000/Length 1>>\nstream\nx\nendstream"),
    "letters that happen to end like a header": (
        lambda: paper(b"/Lang(2026 12 objek)", note=b"Laporan 2026 12 objek")
    ),
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
    "PDF whose table tells a wrong place": (
        lambda: paper(b"", HARMLESS).replace(b"%010d" % 9, b"%010d" % 1),
        "terpotong",
    ),
    "PDF whose wrong table hides a script": (lambda: doubled(wrong=4), "terpotong"),
    "PDF whose table leads to another object": (lambda: doubled(wrong=2), "terpotong"),
    "PDF with a script of a number that is taken": (doubled, "skrip"),
    "PDF with a script no table tells of": (lambda: untold(SCRIPT), "skrip"),
    "PDF with a stream of objects no table tells of": (
        lambda: untold(
            b"<</N 1/First 4/Length %d>>\nstream\n9 0 %s\nendstream" % (4 + len(SCRIPT), SCRIPT)
        ),
        "skrip",
    ),
    "PDF with a stream of objects packed as told elsewhere": (
        lambda: untold(b"<</N 1/First 4/Filter 4 0 R/Length 8>>\nstream\n9 0 null\nendstream"),
        "terpotong",
    ),
    "PDF with an object behind a comment": (
        lambda: untold(SCRIPT, header=b"9 %x\n0 %x\nobj"),
        "terpotong",
    ),
    "PDF with a script in a revision that was replaced": (
        lambda: revised(SCRIPT, b"<</A 1>>"),
        "skrip",
    ),
    "PDF with a trailer that locks": (
        lambda: paper(note=b"x\ntrailer\n<</Encrypt<</V 1>>>>"),
        "dilindungi",
    ),
    "PDF that leads to a file of the network": (
        lambda: paper(b"", b"<</S/GoToR/F(\\\\\\\\jahat\\\\bagi)/D[0/Fit]>>"),
        "berkas lain",
    ),
    "PDF that leads to a file of the machine": (
        lambda: paper(b"", b"<</S/URI/URI(file:///C:/a.exe)>>"),
        "selain http",
    ),
    "PDF that leads to a script": (
        lambda: paper(b"", b"<</S/URI/URI(javascript:alert\\(1\\))>>"),
        "selain http",
    ),
    "PDF that leads to an address told elsewhere": (
        lambda: paper(b"", b"<</S/URI/URI 5 0 R>>", b"(file:///C:/a.exe)"),
        "selain http",
    ),
    "PDF whose addresses begin on the machine": (
        lambda: paper(b"/URI<</Base(file:///C:/)>>"),
        "selain http",
    ),
    "PDF with a stream that lies elsewhere": (
        lambda: paper(b"", b"<</Length 0/F 5 0 R>>\nstream\n\nendstream", b"(a)"),
        "berkas lain",
    ),
    "PDF with a film that lies elsewhere": (
        lambda: paper(b"", b"<</Subtype/Movie/Movie<</F(http://a.example/a.avi)>>>>"),
        "berkas lain",
    ),
    "PDF that takes what is filled in from a file": (
        lambda: paper(b"", b"<</S/ImportData/F(a)>>"),
        "skrip",
    ),
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
