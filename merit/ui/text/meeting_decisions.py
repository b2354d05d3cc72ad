"""Words of the decisions of a rakor, of the items they led to, and of those carried over."""

from merit.domain.meetings import Decision, MeetingRecord
from merit.services.meetings.minutes import MinutedDecision, Minutes, MinutesItem
from merit.ui.text import numbers, vocabulary

FILES_TITLE = "Keputusan dan RTL"
DECISIONS_NONE = (
    "Belum ada keputusan.",
    "Keputusan dan RTL tampil di sini begitu dicatat saat rakor berjalan.",
)
ITEMS_HEAD = ("Butir", "Kabupaten/kota", "Penanggung jawab", "Tenggat", "Status")
FILE_ITEMS = (
    *("Butir", "Kabupaten/kota", "Rencana tindak lanjut", "Penanggung jawab"),
    *("Tenggat", "Status"),
)
FILE_HEAD = ("Kode keputusan", "Isi keputusan", "Mengenai", "Alasan dicabut", *FILE_ITEMS)
CARRIED_HEAD = (*ITEMS_HEAD[:2], "Keputusan", *ITEMS_HEAD[2:4], "Status hari ini")
CARRIED_TITLE = "Butir RTL rakor sebelumnya yang masih terbuka pada hari rakor ini"
CARRIED_NONE = (
    "Tidak ada butir bawaan.",
    "Semua butir RTL dari keputusan rakor sebelumnya sudah selesai, atau belum ada.",
)
OWN_NONE = ("Tidak ada butir bawaan daerah Anda.", "Butir RTL daerah lain tidak tampil.")
OWN, OWN_ONLY = "daerah Anda", "Memuat butir RTL daerah Anda saja; butir daerah lain tidak tampil."
NO_ITEMS, NO_OWN_ITEMS = "Tanpa butir RTL.", "Tanpa butir RTL untuk daerah Anda."


def decision_title(record: MeetingRecord, decision: Decision) -> str:
    """Number and code of a decision."""
    gone = " (dicabut)" if decision.withdrawn else ""
    return f"Keputusan {decision.number}{gone}: {record.decision_code(decision.number)}"


def decision_short(decision: Decision) -> str:
    """A decision in a list."""
    return f"{decision.number}. {decision.text}"


def decision_about(data: Minutes, entry: MinutedDecision) -> str:
    """The agenda item a decision was made under, and what it is about."""
    titles = {
        item.position: f"Agenda {item.position}: {item.title}" for item in data.meeting.agenda
    }
    under = titles.get(entry.decision.position or 0, "")
    return " · ".join(filter(None, (under, entry.about)))


def items_of(record: MeetingRecord, decision: Decision, count: int) -> str:
    """What the table of the items of a decision is called."""
    return f"{count} butir RTL dari {record.decision_code(decision.number)}"


def of_file(item: MinutesItem) -> tuple[str, ...]:
    """An action item in a file."""
    record = item.state.record
    return (
        record.code,
        item.region.label,
        record.title,
        record.owner,
        numbers.day(record.due_on),
        vocabulary.reported(record.status, is_late=item.state.is_late),
    )


def withdrawn(decision: Decision) -> str:
    """Why a decision was taken back."""
    return f"Dicabut. Alasan: {decision.withdrawn}"


def carried_count(data: Minutes) -> str:
    """How many items are carried over, and from how many meetings."""
    number = len(data.carried_over)
    meetings = len({item.meeting.code for item in data.carried_over})
    return f"{number} butir dari {meetings} rakor sebelumnya. Statusnya per hari ini."


def carried_from(item: MinutesItem) -> str:
    """The meeting an item comes from."""
    return f"{item.meeting.title}, {numbers.day(item.meeting.held_on)} ({item.meeting.code})"
