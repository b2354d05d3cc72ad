"""The way up of one region: asked, answered with proof, and agreed on as action items."""

from merit.services.pathways.agreeing import agree_on_steps, open_items
from merit.services.pathways.answering import pathway, robustness_of, score_range
from merit.services.pathways.asking import Asked
from merit.services.pathways.shapes import (
    AspectPathway,
    Contribution,
    Pathway,
    contributions,
    gains_of,
)

__all__ = [
    "Asked",
    "AspectPathway",
    "Contribution",
    "Pathway",
    "agree_on_steps",
    "contributions",
    "gains_of",
    "open_items",
    "pathway",
    "robustness_of",
    "score_range",
]
