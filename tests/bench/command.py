"""The command line of the benchmark."""

import argparse
import json
from dataclasses import asdict, replace
from pathlib import Path

from bench.figures import figures
from bench.measure import QUICK, Plan, measure
from bench.report import report


def main() -> int:
    """Measure and print; 1 when a budget is broken or a session failed."""
    arguments = _parser().parse_args()
    plan = QUICK if arguments.quick else Plan()
    if arguments.think:
        crowd = replace(plan.crowd, think_seconds=arguments.think, seconds=6 * arguments.think)
        plan = replace(plan, crowd=crowd)
    measured = measure(plan)
    found = figures(measured)
    if arguments.json:
        content = {"figures": asdict(found), "rounds": asdict(measured)}
        arguments.json.write_text(json.dumps(content, indent=1), encoding="utf-8")
    text, is_kept = report(found)
    print(text)
    return 0 if is_kept else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="tests/bench", description="Measure the application and judge it by its budgets."
    )
    parser.add_argument("--quick", action="store_true", help="few rounds, normal data only")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every round to FILE")
    parser.add_argument(
        "--think",
        type=float,
        default=0.0,
        metavar="SECONDS",
        help="pause between two reruns of a session; budgets are meant for 0",
    )
    return parser
