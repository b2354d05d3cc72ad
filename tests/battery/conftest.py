"""The databases of the store's tests, SQLite and PostgreSQL, for the batteries."""

from store.conftest import engine

__all__ = ["engine"]
