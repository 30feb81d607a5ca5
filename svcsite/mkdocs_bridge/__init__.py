"""MkDocs meets the press here, and nowhere else.

- `events`: what MkDocs tells of a build, as `hooks/archive.py` hands it on
- `state`: what the events of one build hand on to each other
- `building`: a build begun by `svcsite build`
- `serving`: what is to be served by `svcsite serve`
- `watching`: what a site is made from, and MkDocs' own server told of changes to it
- `hearing`: what MkDocs says
"""

from svcsite.mkdocs_bridge.building import Built, SiteError, build, customers
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
from svcsite.mkdocs_bridge.serving import Served, served

__all__ = [
    "Built",
    "Served",
    "SiteError",
    "build",
    "customers",
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
    "served",
]
