"""`python -m merit`."""

import sys

from merit.cli import main

sys.exit(main())
