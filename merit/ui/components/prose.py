"""What people wrote, as they wrote it: one paragraph for each line."""

from merit.ui.components.rendering import markup


def prose(text: str) -> str:
    """The lines of a text that say something, as paragraphs."""
    return markup("prose", lines=tuple(line for line in text.splitlines() if line.strip()))
