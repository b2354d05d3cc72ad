"""One proposal before a second person: both versions, what was found, and the decision."""

from contextlib import suppress

import streamlit as st

from merit.domain.access import Permission, User
from merit.domain.findings import warnings
from merit.domain.proposals import Proposal, ProposalState, ResultKey
from merit.domain.scope import Scope
from merit.errors import StaleError
from merit.services import results
from merit.ui import (
    acting,
    clock,
    imports_choice,
    imports_origins,
    results_choice,
    results_form,
    results_typing,
    results_versions,
    views,
)
from merit.ui.components import drill, frame
from merit.ui.components.rendering import draw, markup
from merit.ui.components.tables import Link
from merit.ui.components.versions import remarks
from merit.ui.results_choice import View
from merit.ui.results_entry import WIDTH
from merit.ui.results_typing import Typed
from merit.ui.text import imports_batch, provenance
from merit.ui.text import results as words

SEEN = "_usulan_dilihat"
PUBLISH, SEND_BACK, WITHDRAW, READ = "terbitkan", "kembalikan", "batalkan", "baca"


def show(present: Proposal, user: User, scope: Scope) -> None:
    """The proposal as it was when it was opened; or both versions, if it changed since."""
    seen = _seen(present)
    form = results_typing.typed(f"periksa/{seen.number}", dict)
    form.catch_up()
    if results_typing.pressed(f"{READ}-{seen.number}"):
        st.session_state.pop(SEEN, None)
        st.rerun()
    if seen.version != present.version:
        # A second click on what is done already is no conflict.
        with acting.faults_told(), suppress(StaleError):
            _act(seen, present, form, scope)
        _conflict(seen, present)
        return
    draw(_head(present), _versions(present), _below(present, user, scope))
    with st.container(), acting.faults_told():  # its place is kept, so that no field moves
        _act(seen, present, form, scope)
    if present.is_open:
        _decide(present, user, form)
        _mend(present, user, scope, form)


def _seen(present: Proposal) -> Proposal:
    """The proposal as the reader first saw it in this view; another one takes its place."""
    found: Proposal | None = st.session_state.get(SEEN)
    if found is None or found.number != present.number or not found.is_open:
        st.session_state[SEEN] = found = present
    return found


def leave() -> None:
    """The reader went elsewhere: what is opened next is read anew."""
    st.session_state.pop(SEEN, None)


def _act(seen: Proposal, present: Proposal, form: Typed, scope: Scope) -> None:
    """Do what was asked for in the run before, against what was on the screen then."""
    number, version = seen.number, seen.version
    asked = results_typing.pressed(
        *(f"{name}-{number}" for name in (PUBLISH, SEND_BACK, WITHDRAW))
    ).partition("-")[0]
    if asked == PUBLISH:
        if warnings(present.findings) and not form.is_set(results_form.box(present.findings)):
            draw(frame.faults(words.ACKNOWLEDGE_FIRST, []))
            return
        done = acting.act(
            lambda session, user, now: results.publish(
                session, user, number, version=version, now=now
            )
        )
        _finish(words.published(done), form, scope, results_choice.of_proposal(done))
    elif asked == SEND_BACK:
        note = form.text("catatan")
        done = acting.act(
            lambda session, user, now: results.send_back(
                session, user, number, version=version, note=note, now=now
            )
        )
        _finish(words.sent_back(done), form, scope, {})
    elif asked == WITHDRAW:
        reason = form.text("alasan")
        done = acting.act(
            lambda session, user, now: results.withdraw(
                session, user, number, version=version, reason=reason, now=now
            )
        )
        _finish(words.withdrawn(done), form, scope, {})


def _finish(said: str, form: Typed, scope: Scope, own: dict[str, str]) -> None:
    leave()
    results_typing.forget(form.place.partition("#")[0])
    acting.begin_anew(said, **views.query(scope, **own))


def _conflict(seen: Proposal, present: Proposal) -> None:
    draw(
        frame.faults(words.changed_proposal(present, clock.now()), []),
        results_versions.beside(
            seen.content,
            present.content,
            instrument=seen.key.instrument,
            names=(words.ON_SCREEN, words.NEWEST),
        ),
    )
    results_typing.button(f"{READ}-{seen.number}", words.READ_NEWEST, type="primary")


def _head(item: Proposal) -> str:
    label = results_choice.label(item.key.region_code)
    pieces = [
        frame.section(words.title(label, item.key)),
        markup("facts", facts=words.facts(item)),
    ]
    if item.decision_note:
        pieces.append(frame.remark(words.returned(item)))
    if item.is_outdated:
        pieces.append(frame.remark(words.OUTDATED))
    return "".join(pieces)


def _versions(item: Proposal) -> str:
    now = item.recorded.record if item.recorded else None
    left, names = (
        (now, (words.BEFORE, words.AFTER))
        if item.is_open
        else (item.before, (words.WAS, words.PUT))
    )
    both = left is not None and item.content is not None
    return frame.section(
        words.VERSIONS_TITLE if both else words.ONE_TITLE
    ) + results_versions.beside(left, item.content, instrument=item.key.instrument, names=names)


def _below(item: Proposal, user: User, scope: Scope) -> str:
    pieces = [imports_origins.of_proposal(item, user, scope)]
    record = item.content or item.before
    if record is not None and provenance.address(record.provenance.source):
        pieces.append(frame.note(provenance.sentence(record.provenance)))
    if item.reason:
        pieces += [frame.section(words.REASON_TITLE), frame.note(item.reason)]
    if item.is_open:
        wrong = [found.message for found in item.findings if found.is_error]
        doubtful = [found.message for found in warnings(item.findings)]
        pieces.append(frame.section(words.FINDINGS_TITLE))
        pieces.append(remarks(wrong, doubtful) or frame.note(words.NO_FINDINGS))
    pieces.append(drill.ways([*_ways(item.key, scope, item), *_batch(item, user, scope)]))
    return "".join(pieces)


def _ways(key: ResultKey, scope: Scope, item: Proposal) -> list[Link]:
    history = results_choice.href(scope, results_choice.of_key(View.HISTORY, key))
    ways = [
        Link(words.HISTORY_LINK, history),
        Link(words.PROFILE_LINK, results_choice.profile(scope, key)),
    ]
    record = item.content or item.before
    source = provenance.address(record.provenance.source) if record else ""
    return [*ways, Link(words.OPEN_SOURCE, source, outside=True)] if source else ways


def _batch(item: Proposal, user: User, scope: Scope) -> list[Link]:
    """The way to what came with the same file, for those who may open it."""
    if item.batch is None or not user.may(Permission.PROPOSE_RESULTS):
        return []
    return [Link(imports_batch.from_batch(item.batch), imports_choice.href(scope, item.batch))]


def _decide(item: Proposal, user: User, form: Typed) -> None:
    """The two decisions of the second person, or why the reader has none."""
    if item.state is not ProposalState.WAITING:
        return
    reason = words.why_not(user, item)
    draw(frame.section(words.ACTIONS_TITLE), frame.note(reason) if reason else "")
    may_return = reason in ("", words.ADJUST_FIRST, words.MEND_FIRST)
    with st.container(width=WIDTH):
        if not reason:
            if warnings(item.findings):
                form.tick(results_form.box(item.findings), words.ACKNOWLEDGE)
            results_typing.button(f"{PUBLISH}-{item.number}", words.PUBLISH, type="primary")
        if may_return:
            form.tell(
                "catatan",
                words.SEND_BACK_NOTE,
                placeholder=words.SEND_BACK_HINT,
            )
            results_typing.button(f"{SEND_BACK}-{item.number}", words.SEND_BACK)


def _mend(item: Proposal, user: User, scope: Scope, form: Typed) -> None:
    """Changing it or taking it back, for those who draw results up."""
    may = user.may(Permission.PROPOSE_RESULTS, item.key.region_code)
    if not may or item.key.dataset is not user.writes_in:
        return
    href = results_choice.href(scope, results_choice.of_proposal(item, View.AMEND))
    draw(
        frame.section(words.MEND_TITLE, words.MEND_NOTE),
        frame.link(words.AMEND_OUTDATED if item.is_outdated else words.AMEND_LINK, href),
    )
    with st.container(width=WIDTH):
        form.tell("alasan", words.WITHDRAW_REASON)
        results_typing.button(f"{WITHDRAW}-{item.number}", words.WITHDRAW)
