"""The terminal: `python -m merit ...`, the same services as the screens; one module a subject."""

import argparse
import sys
from collections.abc import Sequence

from merit.cli import accounts, backup, data, digest, imports, instruments, journal
from merit.cli.commands import Refusal
from merit.errors import MeritError
from merit.store import faults

SUBJECTS = (data, accounts, journal, instruments, imports, backup, digest)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when it succeeded, 1 with a sentence when it could not or must not."""
    options = _parser().parse_args(arguments)
    try:
        with faults.told():
            answer = options.run(options)
    except MeritError as error:
        print(error, file=sys.stderr)
        return 1
    print(answer)
    return int(isinstance(answer, Refusal))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m merit", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="PERINTAH")
    for subject in SUBJECTS:
        subject.add_commands(commands)
    return parser
