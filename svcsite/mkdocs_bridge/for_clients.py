"""Which hand-written files go into a client's own site: what a team put aside for clients, and no other."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

FOLDER = "clients/"
"""The folder of `docs` whose pages and files every edition has."""


def for_clients(files: Files, config: MkDocsConfig) -> Files:
    """Return the files of a build less the hand-written ones that are not for clients.

    Style sheets and scripts that `mkdocs.yml` puts into every page stay.
    """
    everywhere = {*map(str, config.extra_css), *map(str, config.extra_javascript)}
    return Files(
        [
            file
            for file in files
            if file.src_dir != config.docs_dir
            or file.src_uri.startswith(FOLDER)
            or file.src_uri in everywhere
        ]
    )
