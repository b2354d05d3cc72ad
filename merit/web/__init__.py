"""Around Streamlit: start-up, open-data routes, health, static files, and the page frame."""
