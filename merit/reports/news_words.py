"""Words of what changed and what comes next, on screens and in messages alike."""

from merit.reports import numbers
from merit.services.agenda import Entry, Kind
from merit.services.changes import NewResult

SHOWN = 4
REASONS = {
    Kind.EXPIRY: "Masa berlaku hasil berakhir: {whose}",
    Kind.DUE: "Tenggat {count} butir RTL: {whose}",
    Kind.SELF_CHECK: "Tenggat kirim penilaian mandiri: {whose}",
    Kind.INTERVENTION: "{title} untuk {whose}",
}


def date_row(item: Entry) -> tuple[str, str]:
    """When, and what happens to whom."""
    names = [region.short for region in item.regions]
    whose = f"{len(names)} daerah" if len(names) > SHOWN else ", ".join(names)
    what = REASONS[item.kind].format(whose=whose, count=item.count, title=item.title)
    return numbers.days(item.day, item.last_day or item.day, short=True), what


def result(item: NewResult) -> str:
    """Category with the score, and the category before when it was another."""
    score = item.record.result.score
    now = item.band.name if score is None else f"{item.band.name} ({numbers.score(score)})"
    if item.before is None or item.before.code == item.band.code:
        return now
    return f"dari {item.before.name} ke {now}"
