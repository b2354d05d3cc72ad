"""The decks: for a rakor, for leadership, for one region."""

from merit.reports.decks.building import RIGHTS, catalogue, deck

__all__ = ["RIGHTS", "catalogue", "deck"]
