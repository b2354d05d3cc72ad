"""The terminal: `python -m merit ...`, the same services as the screens; one module a subject."""

import argparse
import sys
from collections.abc import Sequence

from merit.cli import accounts, data, instruments, journal
from merit.errors import MeritError

SUBJECTS = (data, accounts, journal, instruments)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when it succeeded, 1 with a sentence when it could not."""
    options = _parser().parse_args(arguments)
    try:
        print(options.run(options))
    except MeritError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m merit", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="PERINTAH")
    for subject in SUBJECTS:
        subject.add_commands(commands)
    return parser
