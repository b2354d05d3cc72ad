"""Which regions are invited to an activity, by group or one by one, and which came."""

from collections.abc import Collection, Iterable
from itertools import groupby

import streamlit as st

from merit.domain.findings import Finding
from merit.domain.regions import Region
from merit.domain.scope import group_of
from merit.ui import loaders
from merit.ui.activity_reading import ALL, PICKED, PRESENT, REGION, SOME, spread
from merit.ui.activity_reading import invited as codes_invited
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.results_form import SHORT, said
from merit.ui.results_typing import Typed
from merit.ui.text import activity_form as words
from merit.ui.text import vocabulary

COLUMNS = 3
ATTENDANCE = {"": words.NOT_NOTED, ALL: words.ALL_CAME, SOME: words.SOME_CAME}


def invited(form: Typed, found: Collection[Finding]) -> None:
    """A group of regions, or boxes to tick that start from the group chosen before."""
    draw(frame.section(words.INVITED_TITLE))
    left, _ = st.columns(2)
    with left:
        options = ["", *loaders.groups(), PICKED]
        form.choose("group", words.GROUP, options, _group)
    spread(form)
    with st.container():  # its place is kept, so that no field moves
        if form.text("group") == PICKED:
            of = groupby(sorted(loaders.regions(), key=_residency), key=_residency)
            for residency, members in of:
                draw(frame.note(_group(residency) if residency else words.PROVINCE))
                _boxes(form, REGION, members)
        draw(frame.note(words.invited(len(codes_invited(form)))))
    said(found, "region_codes")


def present(form: Typed, found: Collection[Finding]) -> None:
    """How many came, and which regions."""
    draw(frame.section(words.PRESENT_TITLE))
    left, right = st.columns(2)
    with left:
        form.choose("attendance", words.ATTENDANCE, list(ATTENDANCE), ATTENDANCE.__getitem__)
    with right:
        hint = words.PARTICIPANTS_HINT
        form.write("participants", words.PARTICIPANTS, max_chars=SHORT, placeholder=hint)
        said(found, "participants")
    spread(form)
    with st.container():  # its place is kept, so that no field moves
        if form.text("attendance") == SOME:
            _came(form)
        elif form.text("attendance") and not codes_invited(form):
            draw(frame.note(words.NOBODY_INVITED))
    said(found, "present_codes")


def _came(form: Typed) -> None:
    """A box for every region: those invited first, then whoever may have come all the same."""
    asked = codes_invited(form)
    for note, is_asked in ((words.OF_INVITED, True), (words.OF_OTHERS, False)):
        members = [item for item in loaders.regions() if (item.code in asked) is is_asked]
        if members:
            draw(frame.note(note))
            _boxes(form, PRESENT, members)


def _group(code: str) -> str:
    if code == PICKED:
        return words.PICKED
    return vocabulary.group(code) if code else words.NOBODY


def _residency(item: Region) -> str:
    return group_of(item.residency) if item.residency else ""


def _boxes(form: Typed, prefix: str, members: Iterable[Region]) -> None:
    """A box for each region, down one column after the other, as a phone shows them."""
    listed = list(members)
    rows = -(-len(listed) // COLUMNS) or 1
    for number, column in enumerate(st.columns(COLUMNS)):
        with column:
            for item in listed[number * rows : (number + 1) * rows]:
                form.tick(f"{prefix}{item.code}", item.short)
