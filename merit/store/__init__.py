"""The only SQL. Rows leave this package as typed frames or frozen dataclasses."""
