"""How deep quotes and lists stand inside one another, told before anything renders them.

A cleaner of HTML takes time with the square of the depth: 60 KB of `>` keep nh3 busy for seventeen
seconds. So a text is measured first, in time linear in its length.
"""

import re

NESTING_LIMIT = 32

# What can open or continue a quote or a list item at the start of a line.
_PREFIX = re.compile(r"(?:[ \t>*+-]|\d{1,9}[.)])+")
_LIST_MARKER = re.compile(r"[*+-]|\d{1,9}[.)]")
_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_CONTAINER = re.compile(r"<(/?)(?:blockquote|ul|ol)\b")
_TAB_WIDTH = 4


def nesting_depth(text: str) -> int:
    """Return how many quotes and lists stand inside one another in the Markdown `text`.

    Up to `NESTING_LIMIT` the number is an upper bound that the starts of lines allow; only beyond
    it is the text parsed, so rules of dashes and indented drawings are not taken for lists.
    """
    bound = max(map(_bound, _LINE_BREAK.split(text)))
    return bound if bound <= NESTING_LIMIT else _parsed_depth(text)


def _bound(line: str) -> int:
    """Return the most containers that a line can be in: each takes a marker or two columns."""
    start = _PREFIX.match(line)
    if start is None:
        return 0
    prefix = start[0]
    columns = prefix.count(" ") + _TAB_WIDTH * prefix.count("\t")
    return prefix.count(">") + len(_LIST_MARKER.findall(prefix)) + columns // 2


def _parsed_depth(text: str) -> int:
    """Return the exact depth, by the parser that renders the text (it is linear, unlike nh3)."""
    import cmarkgfm  # noqa: PLC0415 - only a suspicious text needs the renderer

    depth = deepest = 0
    for tag in _CONTAINER.finditer(cmarkgfm.github_flavored_markdown_to_html(text)):
        depth += -1 if tag[1] else 1
        deepest = max(deepest, depth)
    return deepest
