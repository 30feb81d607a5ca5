"""The style of generated pages: one file, joined from parts that each have one idea."""

from pathlib import Path

from svcsite import resources

URL = "assets/stylesheets/svcsite.css"
"""Where the joined file is in the site."""


def stylesheet(project: Path) -> str:
    """Return the parts of `templates/pages/styles` joined in the order of their names.

    A team's own part takes the place of ours of the same name, and one of a new name is added.
    """
    parts: dict[str, Path] = {}
    for folder in resources.places("templates", "pages", "styles", project=project):
        for file in folder.glob("*.css"):
            parts.setdefault(file.name, file)
    return "\n".join(parts[name].read_text(encoding="utf-8") for name in sorted(parts))
