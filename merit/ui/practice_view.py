"""One good practice: what it is, its documents, and the province's answer to it."""

import streamlit as st

from merit.domain.access import User
from merit.domain.practices import AMENDABLE, ANSWERS, WITH_REASON, Answer, PracticeRecord
from merit.domain.scope import Scope
from merit.errors import StaleError
from merit.services import practices
from merit.ui import (
    acting,
    documents_view,
    practice_choice,
    practice_versions,
    results_typing,
    views,
)
from merit.ui.components import drill, frame
from merit.ui.components.prose import prose
from merit.ui.components.rendering import draw
from merit.ui.components.tables import Link
from merit.ui.practice_choice import CODE, VIEW, WIDTH, View
from merit.ui.results_typing import Typed
from merit.ui.text import practices as words

REASON = "jawaban"


def show(present: PracticeRecord, version: int, user: User, scope: Scope) -> None:
    """Draw the practice as it is, and what the reader may do about it."""
    may_change = practice_choice.may_propose(user, scope, present.region_code)
    seen, at = acting.pinned(_place(present), (present, version))
    form = results_typing.typed(_place(present), dict)
    form.catch_up()
    draw(_head(present), _ways(present, scope, may_change=may_change))
    documents_view.show(
        practices.subject(present.dataset, present.code),
        title=words.DOCUMENTS_TITLE,
        may_change=practice_choice.may_answer(user, scope, present.region_code)
        or (may_change and present.state in AMENDABLE),
    )
    with st.container(), acting.faults_told():  # its place is kept, so that no field moves
        try:
            _act(seen, at, form, scope)
        except StaleError:
            if at == version:
                st.rerun()  # which finds what changed a moment ago
    if at != version:
        practice_versions.conflict(_place(present), seen, present)
    elif practice_choice.may_answer(user, scope, present.region_code):
        _answers(present, form)


def _place(item: PracticeRecord) -> str:
    return f"praktik/{item.code}"


def _head(item: PracticeRecord) -> str:
    region = practice_choice.regions()[item.region_code].label
    facts = words.facts(
        item,
        region=region,
        aspect=practice_choice.aspect_name(item),
        indicator=practice_choice.indicator_name(item),
    )
    return "".join(
        (
            drill.facts(facts),
            frame.remark(words.answered(item)) if item.reason else "",
            frame.section(words.DESCRIPTION_TITLE),
            prose(item.description),
        )
    )


def _ways(item: PracticeRecord, scope: Scope, *, may_change: bool) -> str:
    amend = practice_choice.href(scope, **{CODE: item.code, VIEW: View.AMEND.value})
    return drill.ways(
        [
            *([Link(words.AMEND_LINK, amend)] if may_change and item.state in AMENDABLE else []),
            Link(words.PROFILE_LINK, views.profile_href(item.region_code, scope)),
            Link(words.ASPECT_LINK, practice_choice.aspect_href(scope, item.aspect_code)),
            *_meeting(item, scope),
        ]
    )


def _meeting(item: PracticeRecord, scope: Scope) -> list[Link]:
    """The way to the rakor it was noted in."""
    if item.meeting_code is None:
        return []
    href = views.href("rakor", scope, kode=item.meeting_code)
    return [Link(words.meeting(item.meeting_code), href)]


def _key(said: Answer, item: PracticeRecord) -> str:
    return f"{said.value}-{item.code}"


def _act(seen: PracticeRecord, version: int, form: Typed, scope: Scope) -> None:
    """Do what was asked for in the run before, against what was on the screen then."""
    keys = {_key(said, seen): said for said in Answer}
    said = keys.get(results_typing.pressed(*keys))
    if said is None:
        return
    reason = form.text(REASON)
    acting.act(
        lambda session, user, now: practices.answer(
            session, user, seen.code, said, reason=reason, version=version, now=now
        )
    )
    results_typing.forget(_place(seen))
    acting.begin_anew(words.SAID[said], **views.query(scope, **{CODE: seen.code}))


def _answers(item: PracticeRecord, form: Typed) -> None:
    """What the province may say to it now."""
    offered = [said for said, (before, _) in ANSWERS.items() if item.state in before]
    if not offered:
        return
    note = words.ANSWER_NOTE if Answer.ENDORSE in offered else words.ENDORSED_NOTE
    draw(frame.section(words.ANSWER_TITLE, note))
    with st.container(width=WIDTH):
        if WITH_REASON.intersection(offered):
            form.tell(REASON, words.REASON, placeholder=words.REASON_HINT)
        with st.container(horizontal=True):
            for said in offered:
                kind = "primary" if said is Answer.ENDORSE else "secondary"
                results_typing.button(_key(said, item), words.BUTTONS[said], type=kind)
