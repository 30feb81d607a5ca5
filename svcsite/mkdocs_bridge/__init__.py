"""MkDocs meets the press here, and nowhere else.

- `events`: what MkDocs tells of a build, as `hooks/archive.py` hands it on
- `state`: what the events of one build hand on to each other
- `building`: a build begun by `svcsite build`
- `hearing`: what MkDocs says
"""

from svcsite.mkdocs_bridge.building import Built, SiteError, build
from svcsite.mkdocs_bridge.events import (
    on_build_error,
    on_config,
    on_files,
    on_nav,
    on_page_content,
    on_page_markdown,
    on_post_build,
    on_post_page,
    on_post_template,
    on_serve,
    on_startup,
)

__all__ = [
    "Built",
    "SiteError",
    "build",
    "on_build_error",
    "on_config",
    "on_files",
    "on_nav",
    "on_page_content",
    "on_page_markdown",
    "on_post_build",
    "on_post_page",
    "on_post_template",
    "on_serve",
    "on_startup",
]
