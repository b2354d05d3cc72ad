"""What stands at the foot of every page and in every file: source, status, dates."""

from merit.domain.scope import Scope
from merit.ui import loaders
from merit.ui.text import shell as words


def of(scope: Scope, *, with_map: bool = False, with_date: bool = True) -> tuple[str, ...]:
    """Source and status, when the data were last written, the boundary note where a map is.

    `with_date` is for pages that show only what the date knows of: the answers of a self-check
    are saved without it.
    """
    lines = [words.origin(scope.dataset)]
    changed = loaders.changed_at() if with_date else None
    if changed is not None:
        lines.append(words.changed(changed))
    if with_map:
        lines.append(loaders.boundary_note())
    return tuple(lines)
