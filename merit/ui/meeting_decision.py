"""The form in which a decision is recorded: what was decided, and what each region is to do."""

from collections.abc import Collection
from datetime import date

import streamlit as st

from merit.domain.agenda import found_again
from merit.domain.agreements import WHOSE
from merit.domain.coaching_rules import TITLE
from merit.domain.decision_rules import DecisionDraft, FollowUpDraft
from merit.domain.findings import Finding
from merit.domain.instruments import Aspect, Indicator, Instrument
from merit.domain.meetings import AgendaItem, MeetingRecord
from merit.domain.scope import belongs
from merit.services import meetings
from merit.services.meetings import MeetingDetail
from merit.ui import (
    acting,
    action_fields,
    action_forms,
    action_wanted,
    address,
    form_seen,
    loaders,
    results_choice,
    results_typing,
)
from merit.ui.action_fields import Group, Groups
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.meeting_acts import act, forget, place
from merit.ui.meeting_choice import WIDTH
from merit.ui.results_form import SHORT, said
from merit.ui.results_typing import Typed, Value
from merit.ui.text import meeting_decisions as shared
from merit.ui.text import meeting_forms as words
from merit.ui.text import typed as parse
from merit.ui.text import vocabulary

DECIDE, CLEAR, WITHDRAW = "catat-keputusan", "kosongkan-keputusan", "cabut-keputusan"
POSITION, CHOSEN = "position", "pilihan sendiri"
AGENDA, LINE = "agenda", "\n"
PRESENT, NOBODY = "hadir", "tanpa"


def show(detail: MeetingDetail) -> None:
    """The form, in the fields of which everything for one decision is asked at once."""
    record = detail.meeting
    at = place(record, "putus")
    if results_typing.pressed(CLEAR):
        forget(at)
    groups = _groups(record)
    form = form_seen.opened(at, _start(record))
    action_fields.catch_up(form)
    _stay_with_item(form, record)
    draw(frame.section(words.DECIDE_TITLE), action_forms.restored(form))
    found: tuple[Finding, ...] = ()
    with st.container(width=WIDTH):
        fields, answer = st.container(), st.container()
        with answer:  # where the button is: the fields are longer than the screen
            if results_typing.pressed(DECIDE):
                draft, unread = _draft(form, groups)
                found = unread or _save(at, record, draft)
                if found:
                    draw(frame.faults(words.MEND, [item.message for item in found]))
            else:  # what was pressed is about the item that stood on the screen
                form_seen.follow(form, _discussed(record))
        with fields:
            _decision(form, record, found)
            _follow_up(form, groups, found)
        with st.container(horizontal=True):
            results_typing.button(DECIDE, words.DECIDE, type="primary")
            action_forms.clearing(CLEAR)


def withdraw(detail: MeetingDetail) -> None:
    """Taking a decision back, with the reason."""
    record = detail.meeting
    standing = {str(item.number): item for item in record.decisions if not item.withdrawn}
    if not standing:
        return
    at = place(record, "cabut")
    form = results_typing.typed(at, dict)
    form.catch_up()
    draw(frame.section(words.WITHDRAW_TITLE, words.WITHDRAW_NOTE))
    with st.container(width=WIDTH):
        form.choose(
            "which",
            words.WHICH,
            ["", *standing],
            lambda code: shared.decision_short(standing[code]) if code else words.CHOOSE,
        )
        form.tell("reason", words.WITHDRAW_REASON)
        with st.container():
            if results_typing.pressed(WITHDRAW):
                _take_back(at, record, form)
        results_typing.button(WITHDRAW, words.WITHDRAW)


def _stay_with_item(form: Typed, record: MeetingRecord) -> None:
    """Let the decision stay with its item of the agenda, wherever somebody moved that meanwhile.

    An item that was chosen stays so, also while it is the one being discussed.
    """
    shown = form.text(AGENDA).split(LINE)
    seen = [AgendaItem(place, title, 0) for place, title in enumerate(shown, start=1)]
    position = found_again(seen, record.agenda).get(int(form.text(POSITION) or 0), "")
    was = CHOSEN if form_seen.is_touched(form, POSITION) else str(position)
    form_seen.replace(form, {POSITION: str(position), **_titles(record)})
    form_seen.take(form, {POSITION: was, **_titles(record)})


def _discussed(record: MeetingRecord) -> dict[str, Value]:
    return {POSITION: str(record.current or "")}


def _titles(record: MeetingRecord) -> dict[str, Value]:
    return {AGENDA: LINE.join(item.title for item in record.agenda)}


def _groups(record: MeetingRecord) -> Groups:
    """Nobody, those present, and the groups one may choose everywhere."""
    known = loaders.regions()
    found = {NOBODY: Group(words.NOBODY, ())}
    if record.attended:
        found[PRESENT] = Group(words.present(len(record.attended)), record.attended)
    for code in loaders.groups():
        codes = tuple(item.code for item in known if belongs(item, code))
        found[code] = Group(vocabulary.group(code), codes)
    return found


def _start(record: MeetingRecord) -> dict[str, Value]:
    return {
        "text": "",
        **_discussed(record),
        **_titles(record),
        "instrument": results_choice.in_force(record.held_on.year),
        "aim": "",
        "level_from": "",
        "level_to": "",
        "whom": NOBODY,
        "regions": "",
        "title": "",
        "owner": f"BKPSDM {WHOSE}",
        "due_on": "",
        "evidence": "",
    }


def _decision(form: Typed, record: MeetingRecord, found: Collection[Finding]) -> None:
    form.tell("text", words.TEXT, placeholder=words.TEXT_HINT)
    said(found, "text")
    titles = {str(item.position): f"{item.position}. {item.title}" for item in record.agenda}
    form.choose(POSITION, words.UNDER, ["", *titles], lambda code: titles.get(code, words.NO_ITEM))
    action_fields.aim(form, results_choice.instruments(), found)


def _follow_up(form: Typed, groups: Groups, found: Collection[Finding]) -> None:
    draw(frame.section(words.RTL_SECTION))
    action_fields.whom(form, groups, loaders.regions())
    said(found, "region_codes")
    if form.text("whom") == NOBODY:
        return
    draw(frame.note(words.running(len(action_fields.chosen(form, groups)))))
    action_fields.owner(form, found, alone=False)
    form.write("due_on", words.DUE, max_chars=SHORT, placeholder=words.DAY_HINT)
    said(found, "due_on")
    form.write("title", words.RTL_TITLE, max_chars=TITLE, placeholder=words.RTL_TITLE_HINT)
    said(found, "rtl_title", "title")
    form.tell("evidence", words.EVIDENCE)
    said(found, "evidence")


def _draft(form: Typed, groups: Groups) -> tuple[DecisionDraft, tuple[Finding, ...]]:
    """The decision as it was typed, and what of it cannot be read."""
    unread: list[Finding] = []
    known: Instrument = results_choice.instruments()[form.text("instrument")]
    aimed = action_wanted.parts(known).get(form.text("aim"))
    position = form.text(POSITION)
    follow_up = None
    if form.text("whom") != NOBODY:
        follow_up = FollowUpDraft(
            region_codes=action_fields.chosen(form, groups),
            owner=form.text("owner"),
            due_on=action_wanted.needed(form, "due_on", parse.day, unread) or date.max,
            title=form.text("title"),
            evidence=form.text("evidence"),
            level_from=_level(form, "level_from", aimed),
            level_to=_level(form, "level_to", aimed),
        )
    draft = DecisionDraft(
        text=form.text("text"),
        position=int(position) if position else None,
        aspect_code=aimed.code if isinstance(aimed, Aspect) else None,
        indicator_code=aimed.code if isinstance(aimed, Indicator) else None,
        instrument=known.code if aimed else None,
        follow_up=follow_up,
    )
    return draft, tuple(unread)


def _level(form: Typed, name: str, aimed: Aspect | Indicator | None) -> int | None:
    told = form.text(name)
    return int(told) if told and isinstance(aimed, Indicator) else None


def _save(at: str, record: MeetingRecord, draft: DecisionDraft) -> tuple[Finding, ...]:
    done, found = act(
        lambda session, user, now: meetings.decide(session, user, record.code, draft, now=now)
    )
    if done is not None:
        forget(at)
        acting.begin_anew(words.decided(done), **address.query())
    return found


def _take_back(at: str, record: MeetingRecord, form: Typed) -> None:
    if not form.text("which"):
        draw(frame.faults(words.NOT_CHOSEN, []))
        return
    number, reason = int(form.text("which")), form.text("reason")
    done, found = act(
        lambda session, user, now: meetings.withdraw_decision(
            session, user, record.code, number, reason=reason, now=now
        )
    )
    if found:
        draw(frame.faults(words.MEND, [item.message for item in found]))
    if done is not None:
        forget(at)
        acting.begin_anew(words.WITHDRAWN, **address.query())
