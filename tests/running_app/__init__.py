"""The application as a visitor meets it: a real server, a real browser, the list of pages.

Shared by `tests/e2e`, `tests/bench` and `tests/shots`, so that all three start, wait and
stop in the same way.
"""
