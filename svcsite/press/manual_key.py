"""Whether what MkDocs made of hand-written pages and of the theme is still true."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any, Protocol

from svcsite import resources
from svcsite.press.site import Site
from svcsite.press.standing import digest_of
from svcsite.press.templating import fingerprint, key

_MADE_BY = ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", "pygments", "jinja2")
_FROM_ELSEWHERE = (b"INHERIT", b"!ENV")


class Config(Protocol):
    """What is asked of MkDocs' settings, which the press does not know."""

    config_file_path: str
    docs_dir: str
    hooks: Any
    plugins: Any
    theme: Any


def is_ours_alone(config: Config) -> bool:
    """Tell whether nothing but svcsite has a say in a build.

    What another's hook or plugin reads nobody knows, nor what settings take from elsewhere.
    """
    hooks = dict(config.hooks or {})
    settings = Path(config.config_file_path).read_bytes()
    elsewhere = any(word in settings for word in _FROM_ELSEWHERE)
    return len(hooks) == 1 and set(config.plugins) == set(hooks) and not elsewhere


def manual_key(config: Config, site: Site, *, search: bool, edition: str = "") -> str:
    """Return the hex hash of all that MkDocs reads: settings, hand-written pages, theme, and who makes something of them."""
    file = Path(config.config_file_path)
    parts = [
        sys.version,
        *(version(name) for name in _MADE_BY),
        fingerprint(file.resolve().parent),
        digest_of(file.read_bytes()),
        repr((site.name, site.language, site.nav, sorted(site.wide), search, edition)),
        repr(site.kinds),
        repr(config.theme.dirs[:1] if config.theme.custom_dir else ()),
    ]
    folders = [Path(config.docs_dir), file.parent / "hooks"]
    folders += resources.places("templates", "pages", project=file.resolve().parent)
    if config.theme.custom_dir:
        folders.append(Path(config.theme.custom_dir))
    for folder in folders:
        parts += _told(folder)
    return key(parts)


def _told(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield f"{path.relative_to(folder).as_posix()} {digest_of(path.read_bytes())}"
