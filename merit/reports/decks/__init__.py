"""The decks: for a rakor, for leadership, for one region."""

from merit.reports.decks.building import catalogue, deck

__all__ = ["catalogue", "deck"]
