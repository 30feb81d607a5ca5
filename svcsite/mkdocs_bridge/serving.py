"""A site served by `svcsite serve`: what its settings say of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from svcsite.mkdocs_bridge.building import SiteError
from svcsite.mkdocs_bridge.hearing import heard as hearing
from svcsite.mkdocs_bridge.state import language_of, served_in, told
from svcsite.mkdocs_bridge.watching import watched
from svcsite.press.site import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.serving.watching import Watched


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """A site to be served: its folder, the archive's language, what it is made from, and where.

    `mount` is the path below which it will be published, and so is served.
    """

    folder: Path
    language: Language
    watched: Watched
    host: str
    port: int
    mount: str


def served(config_file: Path) -> Served:
    """Return the site of `config_file` (a mkdocs.yml) as it is to be served. Raises `SiteError` for settings that are wrong."""
    with hearing() as heard:
        try:
            config = load_config(str(config_file))
            with told("en"):
                settings = Settings.read(config.extra.get("svcsite"), config_file.resolve().parent)
        except MkDocsException as error:
            raise SiteError("\n".join(heard) or str(error)) from error
    host, port = config.dev_addr
    return Served(
        folder=served_in(settings.project),
        language=language_of(settings),
        watched=watched(config, settings),
        host=host,
        port=port,
        mount=urlsplit(config.site_url or "/").path,
    )
