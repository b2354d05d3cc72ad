"""Photograph every page: `python tests/shots [--out DIR] [--guide [NAME ...]] [PAGE ...]`."""

import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path[:1] = [str(TESTS), str(TESTS.parent)]  # instead of this folder itself

from shots.command import main  # noqa: E402  needs the line above

sys.exit(main())
