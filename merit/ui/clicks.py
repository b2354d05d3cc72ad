"""What a reader clicked on a chart."""

from typing import Any

from merit.charts import region_marks

NOTHING = ""


def clicked(event: Any, selection: str) -> str:
    """Code of the mark clicked on a chart, empty when none was."""
    picked = event["selection"].get(selection) or [{}]
    return str(picked[0].get(region_marks.CODE, NOTHING))
