"""Reading the reference files in `data/` and filling an empty database with them.

Every fault is a ReferenceDataError that names file, place and reason.
"""
