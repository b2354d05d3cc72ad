"""The fields in which an action item is agreed, each with what was found about it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from merit.domain.coaching_rules import OWNER, TITLE
from merit.domain.findings import Finding
from merit.domain.instruments import Indicator, Instrument
from merit.domain.regions import Region
from merit.services.follow_ups.reading import Sources
from merit.ui.action_wanted import Origin, parts
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.results_form import SHORT, said
from merit.ui.results_typing import Typed
from merit.ui.text import follow_up_form as words
from merit.ui.text import shell

PICK = "pilih"
SEPARATOR = ","


@dataclass(frozen=True, slots=True)
class Group:
    """Regions that can be chosen at once."""

    name: str
    codes: tuple[str, ...]


Groups = Mapping[str, Group]


def what(form: Typed, found: Collection[Finding]) -> None:
    """What is to be done."""
    draw(frame.section(words.WHAT))
    form.write("title", words.TITLE, max_chars=TITLE, placeholder=words.TITLE_HINT)
    said(found, "title")


def chosen(form: Typed, groups: Groups) -> tuple[str, ...]:
    """Codes of the regions it is for, as the fields stand."""
    if form.text("whom") in groups:
        return tuple(groups[form.text("whom")].codes)
    return tuple(filter(None, form.text("regions").split(SEPARATOR)))


def catch_up(form: Typed) -> None:
    """Take the regions picked by hand since the last run, before anything is drawn."""
    picked = st.session_state.get(_picked(form))
    if picked is not None:
        form.values["regions"] = SEPARATOR.join(sorted(picked))


def whom(form: Typed, groups: Groups, known: Sequence[Region]) -> None:
    """For which regions: those of a group, or of the `known` ones those picked by hand."""
    names = {code: group.name for code, group in groups.items()} | {PICK: words.PICK}
    form.choose("whom", words.WHOM, list(names), lambda code: names[code])
    if form.text("whom") != PICK:
        return
    labels = {item.code: item.label for item in known}
    if _picked(form) not in st.session_state:
        st.session_state[_picked(form)] = [code for code in chosen(form, {}) if code in labels]
    st.multiselect(
        words.PICKED,
        sorted(labels),
        key=_picked(form),
        format_func=lambda code: labels[code],
        placeholder=words.CHOOSE_REGIONS,
        select_all=False,  # its words are English; the groups above do the same
    )


def _picked(form: Typed) -> str:
    return f"{form.place}/dipilih"


def owner(form: Typed, found: Collection[Finding], *, alone: bool) -> None:
    """Which office is responsible."""
    form.write("owner", words.OWNER_ALONE if alone else words.OWNER, max_chars=OWNER)
    said(found, "owner")


def days(form: Typed, found: Collection[Finding]) -> None:
    """When it was agreed, and when it is due."""
    draw(frame.section(words.WHEN_TITLE))
    left, right = st.columns(2)
    for column, name, label in (
        (left, "agreed_on", words.AGREED),
        (right, "due_on", words.DUE),
    ):
        with column:
            form.write(name, label, max_chars=SHORT, placeholder=words.DAY_HINT)
            said(found, name)


def aim(form: Typed, known: Mapping[str, Instrument], found: Collection[Finding]) -> None:
    """Which aspect or indicator it is to raise, and from which level to which."""
    draw(frame.section(words.AIM_TITLE))
    form.choose("instrument", words.INSTRUMENT, list(known), shell.instrument_name)
    instrument = known[form.text("instrument")]
    named = parts(instrument)
    form.choose("aim", words.AIM, ["", *named], lambda code: words.aim(code, named))
    said(found, "aspect_code", "indicator_code")
    if not isinstance(named.get(form.text("aim")), Indicator):
        return
    levels = ["", *map(str, range(1, instrument.levels + 1))]
    left, right = st.columns(2)
    for column, name, label in (
        (left, "level_from", words.FROM),
        (right, "level_to", words.TO),
    ):
        with column:
            form.choose(name, label, levels, words.level)
            said(found, name)


def origin(form: Typed, held: Sources, found: Collection[Finding], *, present: Origin) -> None:
    """Where it was agreed, and what will show that it is done."""
    draw(frame.section(words.ORIGIN_TITLE))
    names = {"": words.BY_HAND}
    names |= {Origin(decision=item.code).code: words.decision(item) for item in held.decisions}
    names |= {Origin(item.code).code: words.activity(item) for item in held.interventions}
    both = " · ".join(filter(None, (present.decision, present.intervention)))
    names.setdefault(present.code, both)
    form.choose("origin", words.ORIGIN, list(names), lambda code: names[code])
    said(found, "intervention_code", "decision_code")
    form.tell("evidence", words.EVIDENCE, placeholder=words.EVIDENCE_HINT)
    said(found, "evidence")


def reason(form: Typed, found: Collection[Finding]) -> None:
    """Why a recorded item is changed."""
    draw(frame.section(words.REASON_TITLE))
    form.tell("reason", words.REASON)
    said(found, "reason")
