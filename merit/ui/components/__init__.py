"""Pieces of pages: text in, finished HTML out; `rendering.draw` puts them on the page."""
