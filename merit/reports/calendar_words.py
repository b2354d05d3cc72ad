"""What the entries of a calendar say."""

from merit.services.calendar import Calendar, Certainty, Entry, Kind

MARK = "Data contoh: "
INVENTED = "Data contoh: rekaan untuk peragaan, bukan kegiatan yang sebenarnya."
CATEGORIES = {
    Kind.INTERVENTION: "Kegiatan",
    Kind.MEETING: "Rapat koordinasi",
    Kind.DUE: "Tenggat RTL",
}
PREFIXES = {Certainty.POSTPONED: "Ditunda: ", Certainty.CANCELLED: "Dibatalkan: "}
MONTH_ONLY = " (hanya bulannya yang diketahui)"
NAME = "Merit Jateng"


def name(data: Calendar) -> str:
    """What a calendar program calls the calendar."""
    if data.own is None:
        whose = ""
    elif len(data.own) == 1:
        whose = f" – {data.own[0].short}"
    else:
        whose = f" – {len(data.own)} daerah binaan"
    return f"{mark(data)}{NAME}{whose}"


def mark(data: Calendar) -> str:
    """What stands before everything of the demonstration."""
    return MARK if data.is_demo else ""


def summary(item: Entry, data: Calendar) -> str:
    """One line: what it is, and whether it takes place."""
    title = item.title
    if item.kind is Kind.DUE:
        title = f"Tenggat RTL: {title} – {item.regions[0].short}"
    after = MONTH_ONLY if item.is_month else ""
    return f"{mark(data)}{PREFIXES.get(item.certainty, '')}{title}{after}"


def description(item: Entry, data: Calendar) -> str:
    """What else there is to say, line by line."""
    lines = (
        f"{CATEGORIES[item.kind]} {item.code}",
        _regions(item, data),
        f"Penanggung jawab: {item.owner}" if item.owner else "",
        f"Alasan: {item.reason}" if item.reason else "",
        INVENTED if data.is_demo else "",
    )
    return "\n".join(filter(None, lines))


def _regions(item: Entry, data: Calendar) -> str:
    if not item.regions:
        return ""
    if len(item.regions) == data.number:
        return f"Daerah: seluruh {data.number} kabupaten/kota"
    return f"Daerah: {', '.join(region.short for region in item.regions)}"
