"""Start the dashboard: `streamlit run app.py`, `python app.py` or `uvicorn app:app`.

Only the server is described here. What a visitor sees begins in `merit/ui/shell.py`; keeping
that script away from `pages/` also keeps Streamlit from offering the page files on their own,
without the shell's access check (docs/adr/0001-launcher.md).
"""

from pathlib import Path

import streamlit as st

from merit.ui.errors import on_script_error
from merit.ui.file_handles import files_named, only_own_files
from merit.ui.file_keeping import keep_files
from merit.ui.listening import listening
from merit.ui.navigation import BY_ADDRESS
from merit.web.lifespan import lifespan
from merit.web.middleware import middleware
from merit.web.routes import ROUTES

keep_files()
app = st.App(
    Path(__file__).parent / "merit" / "ui" / "shell.py",
    lifespan=lifespan(listening),
    middleware=middleware(BY_ADDRESS, files_named, only_own_files),
    routes=ROUTES,
    on_script_error=on_script_error,
)

if __name__ == "__main__":
    app.run()
