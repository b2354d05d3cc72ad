"""The views of work on action items: one item, its forms, the reports that wait."""

import streamlit as st

from merit.domain.access import Permission, User
from merit.domain.scope import Scope
from merit.errors import NotAllowedError
from merit.services.follow_ups.reading import Detail
from merit.ui import (
    acting,
    action_amend,
    action_entry,
    action_item_view,
    action_news,
    action_reports,
    actions_desk,
    documents_view,
    downloads,
    loaders,
    views,
)
from merit.ui.access import require
from merit.ui.actions_choice import PATH
from merit.ui.actions_desk import Desk, may_move
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.loaders import follow_ups as loader
from merit.ui.text import actions as shared
from merit.ui.text import follow_ups as words


def show(desk: Desk, scope: Scope, user: User) -> None:
    """The view `desk` asks for."""
    if desk is Desk.QUEUE:
        _queue(scope)
    elif desk is not Desk.ITEM and scope.dataset is not user.writes_in:
        _head(words.NEW if desk is Desk.NEW else words.AMEND, scope)
        draw(frame.empty(words.READ_ONLY, words.READ_ONLY_NEXT), _back(scope))
    elif desk is Desk.NEW:
        _head(words.NEW_LEAD, scope)
        draw(_back(scope))
        action_entry.show(scope, user)
    else:
        found = loader.item(actions_desk.code(), scope.dataset)
        _head(words.lead(found), scope)
        if desk is Desk.ITEM:
            _item(found, scope, user)
        else:
            _form(desk, found, scope, user)
    draw(views.footer(scope))


def _head(lead: str, scope: Scope) -> None:
    draw(frame.header(shared.TITLE, lead, words.period(scope.dataset, loaders.today())))
    with st.container():  # its place is kept, so that no field moves
        acting.say()


def _back(scope: Scope) -> str:
    return frame.link(words.BACK, views.href(PATH, scope))


def _queue(scope: Scope) -> None:
    require(Permission.ACCEPT_PROGRESS)
    acting.let_go()
    found = loader.waiting(scope.dataset)
    _head(words.waiting(found), scope)
    listing = action_reports.queue(found, scope)
    downloads.draw(_back(scope), listing, period=words.period(scope.dataset, loaders.today()))


def _form(desk: Desk, found: Detail, scope: Scope, user: User) -> None:
    """A form about the item, for those who may change it."""
    record = found.item.state.record
    if not may_move(found.item, actions_desk.movers(user, scope.dataset)):
        raise NotAllowedError(words.NOT_YOURS)
    back = frame.link(words.BACK_TO_ITEM, actions_desk.item_href(record.code, scope))
    draw(back, frame.section(words.title(found)))
    if desk is Desk.AMEND:
        action_amend.show(found, scope)
    else:
        action_news.show(found, scope, user)


def _item(found: Detail, scope: Scope, user: User) -> None:
    acting.let_go()
    with st.container():  # its place is kept, so that no field moves
        action_reports.act(found, scope)
    draw(_back(scope), action_item_view.head(found, user, scope))
    action_reports.decide(found, user, scope)
    downloads.draw(
        action_item_view.reports(found, scope),
        action_item_view.news(found, scope),
        period=words.period(scope.dataset, loaders.today()),
    )
    may_change = action_item_view.may_add_documents(found, user, scope)
    documents_view.show(found.subject, title=words.DOCUMENTS_TITLE, may_change=may_change)
