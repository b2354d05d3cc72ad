"""The fields in which an activity is planned, amended or reported, each with its remarks."""

from collections.abc import Collection

import streamlit as st

from merit.domain.activity_rules import OFFICE
from merit.domain.activity_steps import ActivityStep
from merit.domain.coaching_rules import TITLE
from merit.domain.findings import Finding
from merit.domain.result_sources import TEXT
from merit.domain.states import InterventionStatus
from merit.ui import activity_places
from merit.ui.activity_base import ONLY_REASON, Base
from merit.ui.activity_reading import ASPECT, INDICATOR, instruments
from merit.ui.components import frame
from merit.ui.components.literal import literal
from merit.ui.components.rendering import draw
from merit.ui.results_form import SHORT, said
from merit.ui.results_typing import Typed
from merit.ui.text import activity_form as words
from merit.ui.text import shell, vocabulary

Found = Collection[Finding]


def fields(form: Typed, base: Base, found: Found) -> None:
    """What a step asks for, in the order in which it is thought of."""
    if base.step not in ONLY_REASON:
        if base.step is ActivityStep.REPORT:
            _when(form, found)
            _before(form, found)
        else:
            _what(form, found)
            _when(form, found)
            _who(form, found)
            _theme(form, found)
            _before(form, found)
            activity_places.invited(form, found)
        if base.status is InterventionStatus.HELD:
            activity_places.present(form, found)
            _outcome(form, found)
        _means(form, found)
    if base.asks_reason:
        _reason(form, base, found)


def _what(form: Typed, found: Found) -> None:
    draw(frame.section(words.WHAT_TITLE))
    names = {item.value: name for item, name in vocabulary.INTERVENTIONS.items()}
    left, _ = st.columns(2)
    with left:
        form.choose("kind", words.KIND, ["", *names], lambda code: names.get(code, words.CHOOSE))
        said(found, "kind")
    form.write("title", words.TITLE, max_chars=TITLE)
    said(found, "title", "code")


def _when(form: Typed, found: Found) -> None:
    draw(frame.section(words.WHEN_TITLE))
    left, right = st.columns(2)
    with left:
        form.write("starts_on", words.STARTS, max_chars=SHORT, placeholder=words.STARTS_HINT)
    with right:
        form.write("ends_on", words.ENDS, max_chars=SHORT, placeholder=words.ENDS_HINT)
    said(found, "starts_on", "ends_on", "status")
    form.write("place", words.PLACE, max_chars=TEXT, placeholder=words.PLACE_HINT)
    said(found, "place")
    left, right = st.columns(2)
    with left:
        modes = ["", *words.MODES]
        form.choose("mode", words.MODE, modes, lambda code: words.MODES.get(code, words.NO_MODE))
    with right:
        form.write("hours", words.HOURS, max_chars=SHORT, placeholder=words.HOURS_HINT)
        said(found, "hours")


def _who(form: Typed, found: Found) -> None:
    draw(frame.section(words.WHO_TITLE))
    left, right = st.columns(2)
    with left:
        form.write("organiser", words.ORGANISER, max_chars=OFFICE)
        said(found, "organiser")
    with right:
        form.write("host", words.HOST, max_chars=OFFICE)
        said(found, "host")
    form.write("officers", words.OFFICERS, max_chars=TEXT, placeholder=words.OFFICERS_HINT)
    said(found, "officers")


def _theme(form: Typed, found: Found) -> None:
    draw(frame.section(words.THEME_TITLE))
    form.write("theme", words.THEME, max_chars=TEXT, placeholder=words.THEME_HINT)
    said(found, "theme")
    known = instruments()
    left, _ = st.columns(2)
    with left:
        form.choose(
            "instrument",
            words.INSTRUMENT,
            ["", *known],
            lambda code: shell.instrument_name(code) if code else words.NO_INSTRUMENT,
        )
    with st.container():  # its place is kept, so that no field moves
        chosen = known.get(form.text("instrument"))
        if chosen is not None:
            draw(frame.note(words.ASPECTS))
            for aspect in chosen.aspects:
                form.tick(f"{ASPECT}{aspect.code}", literal(words.part(aspect)))
            for aspect in chosen.aspects:
                if form.is_set(f"{ASPECT}{aspect.code}"):
                    draw(frame.note(words.INDICATORS.format(aspect=aspect.code)))
                    for item in aspect.indicators:
                        form.tick(f"{INDICATOR}{item.code}", literal(words.part(item)))
    said(found, "aspect_codes", "indicator_codes")


def _before(form: Typed, found: Found) -> None:
    form.tell(
        "initial_condition",
        words.CONDITION,
        placeholder=words.CONDITION_HINT,
    )
    said(found, "initial_condition")


def _outcome(form: Typed, found: Found) -> None:
    draw(frame.section(words.OUTCOME_TITLE))
    form.tell("agreements", words.AGREEMENTS)
    said(found, "agreements")
    form.tell("recommendations", words.RECOMMENDATIONS)
    said(found, "recommendations")


def _means(form: Typed, found: Found) -> None:
    draw(frame.section(words.MEANS_TITLE))
    left, right = st.columns(2)
    with left:
        form.write("cost", words.COST, max_chars=SHORT, placeholder=words.COST_HINT)
        said(found, "cost")
    with right:
        form.write("fund_source", words.FUND, max_chars=OFFICE, placeholder=words.FUND_HINT)
        said(found, "fund_source")


def _reason(form: Typed, base: Base, found: Found) -> None:
    amends = base.step is ActivityStep.AMEND
    draw(frame.section(words.REASON_TITLE) if amends else "")
    label = words.REASON_OF_AMENDMENT if amends else words.REASON
    hint = words.AMENDMENT_HINT if amends else words.REASON_HINT
    form.tell("reason", label, placeholder=hint)
    said(found, "reason")
