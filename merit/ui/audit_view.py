"""Blocks of the journal page: filters, entries, the state of the chain."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from merit.domain.journal import Value
from merit.domain.regions import Region
from merit.domain.scope import EVERYONE, Scope
from merit.domain.states import Dataset
from merit.services.audit import MOST, PAGE_SIZE, Journal
from merit.store.audit import Entry
from merit.ui import results_choice, views
from merit.ui.access import Permission, current_user
from merit.ui.audit_choice import PATH, Choice
from merit.ui.components import frame
from merit.ui.components.forms import Field, filter_form
from merit.ui.components.journal import AT_ONCE, Change, Row, journal
from merit.ui.components.paging import paging
from merit.ui.components.tables import Link, Table
from merit.ui.downloads import Listing
from merit.ui.journal_file import file_table
from merit.ui.loaders.audit import Checked
from merit.ui.text import audit as words
from merit.ui.text import audit_fields as fields


def header(data: Journal) -> str:
    """Title, how much is recorded, in which order."""
    return frame.header(words.TITLE, words.lead(data.recorded, data.newest), words.PERIOD)


def filters(data: Journal, choice: Choice, scope: Scope) -> str:
    """The form that narrows the list, where there is a list."""
    if not data.recorded:
        return ""
    return filter_form(
        f"/{PATH}",
        (
            Field("cari", words.TEXT, choice.text),
            Field("pelaku", words.ACTOR, choice.actor),
            Field("jenis", words.SUBJECT, choice.subject, options=_options(words.SUBJECTS)),
            Field("tindakan", words.ACTION, choice.action, options=_options(words.ACTIONS)),
            Field("dari", words.SINCE, words.iso(choice.since), kind="date"),
            Field("sampai", words.UNTIL, words.iso(choice.until), kind="date"),
        ),
        name=words.FILTER,
        submit=words.SUBMIT,
        clear=Link(words.CLEAR, Choice().href(scope)) if choice.narrows else None,
        kept=views.query(scope).items(),
    )


def _options(names: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return (("", words.ANY), *sorted(names.items(), key=lambda pair: pair[1]))


def entries(
    data: Journal,
    choice: Choice,
    scope: Scope,
    regions: Mapping[str, Region],
    latest: Callable[[], tuple[Entry, ...]],
) -> str | Listing:
    """The entries of this page; or that there are none, and why. Files hold the `latest`."""
    if not data.entries:
        if choice.narrows:
            return frame.empty(words.NONE_FOUND, words.NONE_FOUND_NEXT)
        return frame.empty(words.EMPTY, words.EMPTY_NEXT)
    shown = "".join(
        (
            _pages(data, choice, scope, stay="hal"),
            journal(
                words.CAPTION,
                words.HEAD,
                [_row(entry, scope, regions, may=_may_read_proposals()) for entry in data.entries],
                reason=words.REASON,
                unchanged=words.NO_CHANGES,
            ),
            _pages(data, choice, scope, stay="") if data.total > PAGE_SIZE else "",
        )
    )
    may = _may_read_proposals()

    def content() -> Table:
        rows = [_row(entry, scope, regions, may=may) for entry in latest()]
        return file_table(words.CAPTION, words.FILE_HEAD, rows)

    return Listing("riwayat", shown, content, words.file_title(data.total, MOST), work="")


def _pages(data: Journal, choice: Choice, scope: Scope, *, stay: str) -> str:
    first = (data.page - 1) * PAGE_SIZE + 1
    last = first + len(data.entries) - 1

    def link(name: str, page: int) -> Link:
        return Link(name, replace(choice, page=page).href(scope))

    return paging(
        words.PAGES,
        words.place(first, last, data.total),
        before=link(words.BEFORE, data.page - 1) if data.page > 1 else None,
        after=link(words.AFTER, data.page + 1) if last < data.total else None,
        stay=stay,
    )


def _row(entry: Entry, scope: Scope, regions: Mapping[str, Region], *, may: bool) -> Row:
    day, hour = words.day_and_hour(entry.recorded_at)
    changes = _changes(entry, regions)
    return Row(
        day=day,
        hour=hour,
        number=words.entry_number(entry.id),
        actor=words.actor(entry.actor),
        address=entry.address,
        action=words.action(entry.action),
        about=_about(entry, scope, regions, may=may),
        reason=entry.reason,
        changes=changes,
        more=words.more(len(changes) - AT_ONCE),
    )


def _changes(entry: Entry, regions: Mapping[str, Region]) -> tuple[Change, ...]:
    """What changed, the weightiest first; of something new or gone only one side is told."""
    told = sorted(entry.differences, key=lambda item: fields.rank(item.name))
    is_new = all(item.old is None for item in told)
    is_gone = all(item.new is None for item in told)
    return tuple(
        Change(
            fields.field(item.name),
            "" if is_new else _value(item.name, item.old, regions),
            "" if is_gone else _value(item.name, item.new, regions),
        )
        for item in told
    )


def _value(name: str, held: Value, regions: Mapping[str, Region]) -> str:
    if isinstance(held, tuple):
        return ", ".join(_value(name, item, regions) for item in held)
    if fields.names_region(name) and held in regions:
        return regions[str(held)].label
    if fields.names_result(name):
        found = _result(str(held), regions)
        return found[0] if found else str(held)
    return fields.value(name, held)


def _result(key: str, regions: Mapping[str, Region]) -> tuple[str, str, int, Dataset] | None:
    """An official result by its key: its words, region, year, data set; None when it is none."""
    match key.split("/"):
        case [dataset, code, year, instrument] if (
            code in regions and dataset in set(Dataset) and year.isdecimal()
        ):
            kind = Dataset(dataset)
            said = words.result(regions[code], year, instrument, kind)
            return said, code, int(year), kind
    return None


def _about(entry: Entry, scope: Scope, regions: Mapping[str, Region], *, may: bool) -> str | Link:
    """What an entry is about, and where one reads it: the profile of a region, a proposal.

    `may` says whether the reader may open proposals.
    """
    found = _result(entry.subject_key, regions)
    if found is None:
        name = words.numbered(entry.subject_key, entry.subject)
        is_open = may and entry.subject == words.PROPOSAL and entry.subject_key.isdecimal()
        return Link(name, _proposal(entry, scope)) if is_open else name
    said, code, year, dataset = found
    there = replace(scope, dataset=dataset, year=year, group=EVERYONE)
    return Link(said, views.profile_href(code, there))


def _may_read_proposals() -> bool:
    return current_user().may(Permission.READ_PROPOSALS)


def _proposal(entry: Entry, scope: Scope) -> str:
    return views.href(results_choice.PATH, scope, **{results_choice.NUMBER: entry.subject_key})


def chain(checked: Checked) -> str:
    """What the last check of the chain found, and what it can and cannot find."""
    said = words.chain(checked.found, checked.at)
    state = frame.note(said) if checked.found.is_intact else frame.remark(said)
    head = frame.note(words.head(checked.found)) if checked.found.entries else ""
    return f"{frame.section(words.CHAIN_TITLE)}{state}{head}{frame.note(words.CHAIN_NOTE)}"
