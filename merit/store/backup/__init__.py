"""Backups: one file that holds a database and what it must contain when it comes back.

`content` says what a database holds, `manifest` writes it down, `archive` is the file, and
`sqlite` and `postgresql` take a database out and put it back; `places` chooses between the two.
"""
