"""Where templates and hooks are found: the team's project, this checkout, or the installed wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def places(name: str, *parts: str, project: Path | None = None) -> tuple[Path, ...]:
    """Return the existing files or folders `name/parts`, the one to prefer first.

    `name` is `templates` or `hooks`. A team's own come first; then those of the checkout that an
    editable install runs from; then those that travel inside the wheel.
    """
    roots = [_PACKAGE]
    # Beside an installed package is site-packages, where a folder of this name is someone else's.
    if (_PACKAGE.parent / "pyproject.toml").is_file():
        roots.insert(0, _PACKAGE.parent)
    if project is not None and project.resolve() not in roots:
        roots.insert(0, project.resolve())
    candidates = (root.joinpath(name, *parts) for root in roots)
    return tuple(candidate for candidate in candidates if candidate.exists())


def place(name: str, *parts: str, project: Path | None = None) -> Path:
    """Return the one that `places` prefers. Raises `FileNotFoundError` if there is none."""
    found = places(name, *parts, project=project)
    if not found:
        raise FileNotFoundError("/".join((name, *parts)))
    return found[0]
