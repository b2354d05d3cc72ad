"""The pathway page below its question: the answer on levels, on aspects, or why there is none."""

import streamlit as st

from merit.domain.access import User
from merit.errors import MeritError
from merit.services.current_levels import CurrentLevels
from merit.services.pathways import AspectPathway
from merit.ui import (
    acting,
    downloads,
    figures,
    pathway_agree,
    pathway_answer,
    pathway_aspects,
    pathway_choice,
    pathway_obstacle,
    pathway_others,
)
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.loaders import breakdowns
from merit.ui.loaders import pathways as loader
from merit.ui.pathway_answer import Seen
from merit.ui.pathway_choice import Chosen
from merit.ui.text import pathway_answers as answer_words
from merit.ui.text import pathways as words


def header(lead: str, period: str) -> str:
    """Title, the answer in a sentence, and that it is a simulation."""
    return frame.header(words.TITLE, lead, period) + frame.remark(words.SIMULATION_WORDS)


def show(current: CurrentLevels | None, chosen: Chosen, user: User, *, period: str) -> str:
    """Draw the answer, or why there is none; gives what the header says of it."""
    if current is None or not pathway_choice.can_be_asked(current):
        draw(_nothing(current, chosen))
        position = breakdowns(chosen.scope).of(chosen.code).standing.position
        return words.lead_of_nothing(current, chosen.label, chosen.basis, position)
    if chosen.faults:
        draw(frame.faults(words.FAULTS, chosen.faults))
    try:
        found = loader.answered(current, chosen.asked)
    except MeritError as error:
        draw(frame.faults(str(error), []))
        return words.lead_of_fault(chosen.label)
    acting.say()
    answer = found.answer
    if isinstance(answer, AspectPathway):
        _on_aspects(answer, chosen, period)
        return words.lead_on_aspects(answer, chosen.label)
    item = pathway_answer.seen(answer, found.robust, chosen)
    if item is None:
        draw(pathway_obstacle.block(answer, chosen))
    else:
        _on_levels(item, user, period)
    if item is None:
        return words.lead_of_obstacle(answer, chosen.label)
    return words.lead(answer, chosen.label, item.path, (item.low, item.high))


def _nothing(current: CurrentLevels | None, chosen: Chosen) -> str:
    """Why there is no way up to see, and what would bring one."""
    if current is None:
        return frame.empty(*words.NO_RESULT[chosen.basis])
    return frame.empty(words.no_aspects(current), words.NO_ASPECTS_NEXT)


def _on_levels(item: Seen, user: User, period: str) -> None:
    downloads.draw(
        pathway_answer.facts(item),
        pathway_answer.picker(item),
        pathway_answer.steps(item),
        period=period,
    )
    left, right = st.columns(2, gap="medium")
    with left:
        figures.show(pathway_answer.contribution(item), period=period)
    with right:
        draw(pathway_answer.proof(item), pathway_answer.weights(item))
    downloads.draw(pathway_others.plan(item), pathway_others.side_by_side(item), period=period)
    pathway_agree.show(user, item)


def _on_aspects(answer: AspectPathway, chosen: Chosen, period: str) -> None:
    draw(frame.remark(answer_words.FOR_ASPECTS))
    if answer.path is None:
        draw(pathway_obstacle.of_aspects(answer))
        return
    left, right = st.columns([3, 2], gap="medium")
    with left:
        downloads.draw(pathway_aspects.gains(answer, chosen.code), period=period)
        draw(pathway_aspects.proof(answer, chosen))
    with right:
        figures.show(pathway_aspects.figure(answer, chosen.code), period=period)
