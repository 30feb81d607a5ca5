"""Each page that MkDocs makes gets its policy, except where MkDocs' own server shows it."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig

from svcsite.mkdocs_bridge.state import HEARD, purpose, state_of
from svcsite.press.policy import allowed_in, with_policy


def policed(html: str, config: MkDocsConfig) -> str:
    """Return a page with its policy, and note in the build's state which scripts that allows."""
    if mkdocs_serves(config):
        return html
    html = with_policy(html)
    state_of(config).allowed |= allowed_in(html)
    return html


def mkdocs_serves(config: MkDocsConfig) -> bool:
    """Tell whether MkDocs' own server shows the site: the script that it adds to pages no policy of ours would allow."""
    return purpose.name == "serve" and HEARD not in config.extra
