"""Words of the progress table on the actions page."""

from collections.abc import Sequence

from merit.domain.instruments import Aspect
from merit.domain.records import InterventionRecord
from merit.domain.regions import Region
from merit.services.action_items import Agreed
from merit.services.progress import By, Progress, Subject
from merit.ui.text import numbers, region

BY = "Kemajuan menurut"
NAMES = {
    By.REGION: "Daerah",
    By.INTERVENTION: "Intervensi",
    By.DECISION: "Keputusan rakor",
    By.ASPECT: "Aspek",
}
PLURALS = {
    By.REGION: "daerah",
    By.INTERVENTION: "intervensi",
    By.DECISION: "keputusan",
    By.ASPECT: "aspek",
}
NOBODY = {
    By.REGION: "",
    By.INTERVENTION: "Tanpa intervensi",
    By.DECISION: "Tanpa keputusan rakor yang berlaku",
    By.ASPECT: "Tanpa aspek atau indikator",
}
COLUMNS = ("Butir", "Terbuka", "Terlambat", "Selesai", "Rata-rata kemajuan", "Dibatalkan")
NOTE = (
    "Butir, bagian yang selesai, dan rata-rata kemajuan tidak memuat butir yang dibatalkan. "
    "Urutan: terlambat terbanyak, lalu terbuka terbanyak."
)
SHOWN = 6


def finding(rows: Sequence[Progress], by: By) -> str:
    """How many subjects have something late."""
    known = [row for row in rows if row.subject is not None]
    late = sum(row.late > 0 for row in known)
    name = PLURALS[by]
    if not late:
        return f"Kemajuan menurut {name}: tidak ada butir terlambat"
    return f"Kemajuan menurut {name}: {late} dari {len(known)} {name} memiliki butir terlambat"


def caption(by: By) -> str:
    """Name of the table."""
    return f"Butir RTL per {PLURALS[by]}"


def note(by: By, without: Sequence[Region], rows: Sequence[Progress] = ()) -> str:
    """How the table is read, how many decisions there are, and which regions are not in it."""
    if by is By.DECISION:
        return f"{decided(rows)} {NOTE}"
    if by is not By.REGION or not without:
        return NOTE
    if len(without) > SHOWN:
        return f"{NOTE} {len(without)} daerah belum memiliki butir RTL."
    return f"{NOTE} Belum memiliki butir RTL: {', '.join(item.short for item in without)}."


def decided(rows: Sequence[Progress]) -> str:
    """How many decisions there are items of, each counted once, and of how many items."""
    own = [row for row in rows if row.subject is not None]
    return f"{len(own)} keputusan, {sum(row.number for row in own)} butir."


def head(by: By) -> tuple[str, ...]:
    """Names of the columns."""
    return (NAMES[by], *COLUMNS)


def name(subject: Subject | None, by: By) -> str:
    """What a row is about."""
    if isinstance(subject, Region):
        return subject.label
    if isinstance(subject, Aspect):
        return f"{subject.code} {subject.name}"
    if isinstance(subject, Agreed):
        return subject.text
    return subject.title if subject is not None else NOBODY[by]


def label(subject: Subject | None, by: By) -> str:
    """The same for a picture, where long names are cut short and so begin with their code."""
    found = name(subject, by)
    is_long = isinstance(subject, InterventionRecord | Agreed)
    return f"{subject.code} {found}" if is_long and subject else found


def agreed(subject: Agreed) -> str:
    """Code, meeting and date of a decision, under its words."""
    return f"{subject.code} · {subject.meeting}, {numbers.day(subject.held_on)}"


def held(record: InterventionRecord) -> str:
    """Code and date of an intervention, under its title."""
    return f"{record.code} · {region.period(record)}"


def counts(row: Progress) -> tuple[str, str, str]:
    """Items, open ones, late ones."""
    return str(row.number), str(row.open), str(row.late)


def done(row: Progress) -> str:
    """How many of how many are done."""
    if row.done_share is None:
        return numbers.NOTHING
    return f"{numbers.percent(row.done_share)} ({row.done} dari {row.number})"


def mean(row: Progress) -> str:
    """Mean progress in whole percent."""
    return numbers.percent(None if row.mean_progress is None else row.mean_progress / 100)
