"""Boundaries of the 35 kabupaten/kota: read, arranged for drawing, and replaced on request."""
