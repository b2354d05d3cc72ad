"""How fast the application is: throughput, latency, memory and what a browser waits for.

Run by hand, never by the test suite: a figure that depends on the machine proves nothing
there. Every figure is therefore set beside that of an empty page, measured in turn with it.
"""
