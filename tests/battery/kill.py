"""By hand: `python tests/battery/kill.py --rounds 100`; ends with 1 when anything was lost."""

import argparse
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from battery.killing import rounds  # noqa: E402 - the folder of the tests must be known first


def main() -> int:
    """Run the rounds and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    with TemporaryDirectory(prefix="merit-kill-") as folder:
        found = rounds(Path(folder, "merit.db"), options.rounds, seed=options.seed)
    print(
        f"{options.rounds} kills; {len(found.acknowledged)} writes acknowledged, "
        f"{found.recorded} recorded, {found.interrupted} requests cut off; "
        f"restart median {median(found.restarts):.1f} s, longest {max(found.restarts):.1f} s"
    )
    for fault in found.faults:
        print("FAULT", fault)
    return 1 if found.faults else 0


if __name__ == "__main__":
    sys.exit(main())
