"""All routes beside Streamlit's own."""

from merit.web.api import ROUTES as OPEN_DATA
from merit.web.assets import ROUTES as ASSETS
from merit.web.calendar import ROUTES as CALENDAR
from merit.web.documents import ROUTES as DOCUMENTS
from merit.web.health import ROUTES as HEALTH
from merit.web.originals import ROUTES as ORIGINALS
from merit.web.pages import ROUTES as PAGES
from merit.web.show import ROUTES as SHOW
from merit.web.show_snapshot import ROUTES as SNAPSHOTS

ROUTES = [
    *ASSETS,
    *HEALTH,
    *PAGES,
    *ORIGINALS,
    *DOCUMENTS,
    *CALENDAR,
    *SNAPSHOTS,
    *SHOW,
    *OPEN_DATA,
]
