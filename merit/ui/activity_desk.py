"""One activity on the page of interventions: what is known of it, and the forms about it."""

import streamlit as st

from merit.domain.access import Permission, User
from merit.domain.activity_steps import ActivityStep, steps_from
from merit.domain.scope import Scope
from merit.services.activities import ActivityDetail
from merit.ui import (
    acting,
    activity_base,
    activity_choice,
    activity_detail_view,
    activity_form,
    address,
    documents_view,
    plan_choice,
    views,
)
from merit.ui.access import current_user, require
from merit.ui.activity_choice import FORM, SOURCE, View
from merit.ui.components import drill, frame
from merit.ui.components.rendering import draw
from merit.ui.components.tables import Link
from merit.ui.interventions_choice import CODE
from merit.ui.loaders.activities import activity
from merit.ui.text import activity_desk as words
from merit.ui.text import plans as plans_words


def show(scope: Scope) -> None:
    """The view the address asks for."""
    user, view, code = current_user(), activity_choice.view(), activity_choice.code()
    if view is View.NEW:
        _new(user, scope)
    elif view is View.DETAIL:
        _detail(activity(scope.dataset, code), user, scope)
    else:
        _step(activity(scope.dataset, code), ActivityStep(view.value), user, scope)


def ways(user: User, scope: Scope) -> str:
    """How activities come to be planned and recorded, for those who may."""
    links = []
    if activity_detail_view.may_change(user, scope):
        links.append(Link(words.PLAN_LINK, activity_choice.new(scope)))
        if user.may(Permission.IMPORT_COACHING):
            links.append(Link(words.IMPORT_LINK, views.href("impor", scope)))
    if user.may(Permission.PLAN_COACHING):
        links.append(Link(plans_words.LINK, plan_choice.href(scope)))
    return drill.ways(links) if links else ""


def _detail(item: ActivityDetail, user: User, scope: Scope) -> None:
    draw(
        frame.link(words.BACK, address.here(**{CODE: "", FORM: "", SOURCE: ""})),
        activity_detail_view.head(item, scope),
    )
    with st.container():  # its place is kept, so that nothing moves
        acting.say()
    draw(
        activity_detail_view.steps(item, user, scope),
        activity_detail_view.body(item, scope),
        activity_detail_view.items(item, user, scope),
    )
    documents_view.show(
        item.subject,
        title=words.DOCUMENTS_TITLE,
        may_change=activity_detail_view.may_change(user, scope),
    )
    draw(activity_detail_view.foot(scope))


def _new(user: User, scope: Scope) -> None:
    """The form of a new activity, from nothing or from an earlier one."""
    require(Permission.MANAGE_INTERVENTIONS)
    code = activity_choice.source()
    title = words.COPY_TITLE.format(code=code) if code else words.NEW_TITLE
    back = activity_choice.detail(scope, code) if code else address.here(**{FORM: ""})
    _top(title, words.COPY_NOTE if code else words.NEW_NOTE, back, scope, code="")
    if not _may_write(user, scope):
        return
    earlier = activity(scope.dataset, code) if code else None
    activity_form.show(activity_base.of_new(scope.dataset, earlier), scope)


def _step(item: ActivityDetail, step: ActivityStep, user: User, scope: Scope) -> None:
    """The form of a step, or that there is no such step now."""
    require(Permission.MANAGE_INTERVENTIONS)
    record = item.record
    _top(
        words.form_title(step, record),
        words.form_note(step, record.status),
        activity_choice.detail(scope, record.code),
        scope,
        code=record.code,
    )
    if not _may_write(user, scope):
        return
    base = activity_base.of_step(item, step)
    if step in steps_from(record.status) or activity_form.is_open(base):
        activity_form.show(base, scope)
    else:
        draw(frame.empty(words.NOT_THIS_STEP, words.NOT_THIS_STEP_NEXT))


def _top(title: str, note: str, back: str, scope: Scope, *, code: str) -> None:
    draw(
        frame.link(words.TO_DETAIL if code else words.BACK, back),
        frame.header(title, note, words.period(scope, code)),
    )
    with st.container():  # its place is kept, so that no field moves
        acting.say()


def _may_write(user: User, scope: Scope) -> bool:
    if activity_detail_view.may_change(user, scope):
        return True
    draw(frame.remark(words.other_set(user)))
    return False
