"""The tests of self-checks run on both kinds of database, one for each test."""

from store.conftest import databases, engine

__all__ = ["databases", "engine"]
