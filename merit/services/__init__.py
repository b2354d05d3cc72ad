"""Use cases: each takes a session and a user, checks the permission, returns frozen dataclasses."""
