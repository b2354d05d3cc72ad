"""Regions that have been without coaching for so many months."""

from functools import lru_cache
from itertools import groupby

from merit.services.coverage import Coverage, Waiting
from merit.ui import views
from merit.ui.components import frame
from merit.ui.components.choices import Choice, choices
from merit.ui.components.findings import Finding, RegionLink, findings
from merit.ui.interventions_choice import WAIT, WAITS, Chosen
from merit.ui.text import coverage as words


@lru_cache(maxsize=64)
def regions(data: Coverage, found: tuple[Waiting, ...], chosen: Chosen) -> str:
    """The regions that wait, the longest first, together with those of the same last activity."""
    finding = words.waiting_finding(found, len(data.regions), chosen.wait)
    groups = groupby(found, key=lambda item: item.last and item.last.record.code)
    return "".join(
        (
            frame.section(finding, words.waiting_note(data)),
            _switch(chosen),
            findings(
                "",
                [_finding(tuple(group), data) for _, group in groups],
                none=words.waiting_none(chosen.wait),
            ),
        )
    )


def _finding(group: tuple[Waiting, ...], data: Coverage) -> Finding:
    links = tuple(
        RegionLink(
            item.region.short,
            views.profile_href(item.region.code, data.scope),
            words.waiting_plan(item),
        )
        for item in group
    )
    return Finding(words.waiting_title(group[0]), words.waiting_last(group[0]), links)


def _switch(chosen: Chosen) -> str:
    items = [
        Choice(words.wait_name(months), chosen.href(**{WAIT: months}), chosen.wait == int(months))
        for months in WAITS
    ]
    return choices(words.WAIT, items, stay="sela")
