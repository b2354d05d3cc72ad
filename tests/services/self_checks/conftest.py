"""The tests of self-checks run on both kinds of database, one for each test."""

from store.conftest import engine

__all__ = ["engine"]
