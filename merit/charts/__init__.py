"""Charts: a named frame in, an Altair chart out. No Streamlit, no queries, no words of their own.

A chart names its data set (`VALUES`) instead of holding it, so that its specification is built
once and only the rows travel when a filter changes. Each module says which columns it reads.
"""
