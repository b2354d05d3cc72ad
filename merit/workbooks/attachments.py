"""What a document from outside is, told by its content; it is looked at in a child process.

It is kept and handed out as it came, so what could act on the machine of whoever opens it is
refused: macros, scripts, and files that are two things at once. This is no search for viruses.
"""

from collections.abc import Iterable

from merit.domain.documents import FILE_BYTES, FileKind
from merit.errors import InputError, WorkbookError
from merit.workbooks.attached_refusals import AGAIN
from merit.workbooks.messages import LONGEST_SENTENCE, GarbledError, Message
from merit.workbooks.process import answer_of_child
from merit.workbooks.refusals import TOO_HEAVY, TOO_SLOW

READER = "merit.workbooks.attached_kinds"
TOO_LARGE = (
    "Berkas ini lebih besar dari 10 MB. Perkecil berkasnya, atau simpan di tempat lain dan "
    "tambahkan tautannya."
)
TOO_MUCH = (
    "Berkas ini terlalu besar atau terlalu rumit untuk diperiksa dengan aman. Cetak ulang ke PDF "
    f"dengan halaman lebih sedikit, {AGAIN}."
)


def kind_of(content: bytes) -> FileKind:
    """The kind of a document.

    :raises InputError: it is not kept; one Indonesian sentence says why and what to do.
    """
    if len(content) > FILE_BYTES:
        raise InputError(TOO_LARGE)
    try:
        return answer_of_child(_told, content, READER)
    except WorkbookError as error:
        sentence = str(error)
        raise InputError(TOO_MUCH if sentence in (TOO_HEAVY, TOO_SLOW) else sentence) from error


def _told(messages: Iterable[Message]) -> FileKind:
    """What the child makes of a file: `["kind", kind]` or `["refused", sentence]`."""
    match next(iter(messages), None):
        case ["kind", str(kind)] if kind in list(FileKind):
            return FileKind(kind)
        case ["refused", str(sentence)]:
            raise WorkbookError(sentence[:LONGEST_SENTENCE])
        case said:
            raise GarbledError(str(said)[:LONGEST_SENTENCE])
