"""Where the forge of a repository has its page for a new file, as the address that edits a file tells it."""

from __future__ import annotations

import re

_EDITS: tuple[tuple[str, re.Pattern[str], str], ...] = (
    # The order counts: GitLab's address has "/edit/" in it as well.
    (
        "gitlab",
        re.compile(r"(?P<project>https?://[^/]+/.+)/-/edit/(?P<base>[^/]+)/(?P<folder>.*)"),
        "/-/new/",
    ),
    (
        "gitea",
        re.compile(r"(?P<project>https?://[^/]+/(?:[^/]+/)+)_edit/(?P<base>[^/]+)/(?P<folder>.*)"),
        "_new/",
    ),
    (
        "github",
        re.compile(r"(?P<project>https?://[^/]+/[^/]+/[^/]+)/edit/(?P<base>[^/]+)/(?P<folder>.*)"),
        "/new/",
    ),
)


def forge_of(repository: str) -> dict[str, str]:
    """Give what a form needs to open the forge's page for a new file: kind, address, branch, folder.

    `repository` is the address that edits a file, up to the file's path, ending in `/`. The branch is its one part
    after `edit`; what follows is a folder of the repository. Empty for an address that is none of the known ones.
    """
    for kind, pattern, page in _EDITS:
        if found := pattern.fullmatch(repository):
            return {
                "kind": kind,
                "new": f"{found['project']}{page}{found['base']}",
                "base": found["base"],
                "folder": found["folder"],
            }
    return {}
