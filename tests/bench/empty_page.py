"""An empty page: a title, one control to rerun it with, and a line of text.

What it costs is the price of the server around it. Without any control there would be nothing
a visitor could do to make it run again.
"""

import streamlit as st

st.title("Halaman kosong")
st.segmented_control("Tahun", ["2022", "2023", "2024"], default="2024", key="tahun")
st.text("Tidak ada isi.")
