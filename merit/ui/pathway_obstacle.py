"""Where no path reaches the score: why, and what alone would be enough."""

from merit.domain.pathway.obstacles import Obstacle
from merit.domain.pathway.question import MOST_STEPS
from merit.services.pathways import AspectPathway, Pathway
from merit.ui.components import drill, frame
from merit.ui.components.tables import Link
from merit.ui.pathway_choice import CAPACITY, LOCKED, PERIODS, STEPS, Chosen
from merit.ui.text import pathway_answers as words
from merit.ui.text import pathways as page_words


def block(answer: Pathway, chosen: Chosen) -> str:
    """The reasons, and a link to the question with each thing that would be enough."""
    found = answer.obstacle
    assert found is not None
    why = frame.section(words.OBSTACLE_TITLE) + frame.notes(
        words.obstacles(found, answer.current.instrument)
    )
    if found.is_out_of_reach:
        return why
    title = frame.section(words.REMEDY_TITLE)
    if not found.has_remedy:
        told = words.NO_REMEDY if found.is_proven else words.REMEDY_UNKNOWN
        return why + title + frame.note(told)
    return why + title + drill.ways(_remedies(found, chosen))


def _remedies(found: Obstacle, chosen: Chosen) -> list[Link]:
    links = []
    if found.openings is not None:
        left = [code for code in chosen.asked.locked if code not in found.openings]
        links.append(Link(words.opened(found.openings), chosen.href(**{LOCKED: ",".join(left)})))
    if found.most_steps is not None:
        can_be_asked = found.most_steps <= MOST_STEPS
        href = chosen.href(**{STEPS: str(found.most_steps) if can_be_asked else ""})
        links.append(Link(words.wider_steps(found.most_steps), href))
    if found.capacity is not None:
        href = chosen.href(**{CAPACITY: page_words.effort(found.capacity)})
        links.append(Link(words.wider_capacity(found.capacity), href))
    if found.periods is not None:
        href = chosen.href(**{PERIODS: str(found.periods)})
        links.append(Link(words.more_periods(found.periods), href))
    return links


def of_aspects(answer: AspectPathway) -> str:
    """Why the points of aspects are not enough."""
    return frame.section(words.OBSTACLE_TITLE) + frame.notes(words.aspect_obstacles(answer))
