"""A page of the site: where it is, what it depends on, and how its content is made."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Self, TypeAlias

from markupsafe import escape

from svcsite.record.vocabulary.names import Language
from svcsite.words import press as words
from svcsite.words.text import Text

Heading: TypeAlias = tuple[int, str, str]
"""Level (1 to 6), id and plain title of a heading, in the order of the page."""


TITLE_ID = "page-title"
"""The id that the title of a page is given, where its HTML gives none."""

_TITLE_ID = re.compile(r'<h1\b[^>]*?\sid="([^"]+)"')


class PressError(Exception):
    """What keeps the press from printing, told in the language of who builds the site."""

    def __init__(self, *, en: str, pt: str) -> None:
        super().__init__(en)
        self._told = Text(en=en, pt=pt)

    @classmethod
    def of(cls, text: Text, **facts: object) -> Self:
        """Return the error that says `text` with its facts put in."""
        return cls(en=text.format_in("en", **facts), pt=text.format_in("pt-BR", **facts))

    def __reduce__(self) -> tuple[object, ...]:
        """Let a worker hand it on."""
        return _raised, (type(self), self._told)

    def told(self, language: Language) -> str:
        """Return the message in `language`."""
        return self._told.of(language)


def _raised(kind: type[PressError], told: Text) -> PressError:
    return kind(en=told.en, pt=told.pt)


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What one page says, before a shell is put around it.

    `title` and `description` are plain text: the press escapes them for each place. `html` is the
    finished HTML of the article and begins with its `<h1`. `headings` are those below it, which the
    table of contents lists; the press puts the title itself first, as the place where "skip to
    content" leads. `source` is the path in the repository that "edit" leads to, or None.
    """

    title: str
    description: str
    html: str
    headings: tuple[Heading, ...] = ()
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One HTML file of the site.

    `url` is its path within the site, with `/` and ending in `.html`. `key` is the hex hash of all
    that the page depends on. `kind` names the sort of page, which with the URL's depth chooses its
    shell. `recipe` makes the content; it can be pickled and gives the same result each time.
    """

    url: str
    key: str
    kind: str
    recipe: Callable[[], Content]


def finished(url: str, content: Content) -> Content:
    """Return the content of the page at `url` with its title as the first heading, and its id.

    Raises `PressError` for content that lacks what every page shows.
    """
    complete = content.title.strip() and content.description.strip()
    if not complete or not content.html.startswith("<h1"):
        raise PressError.of(words.UNFINISHED, url=url)
    if content.headings and content.headings[0][0] == 1:
        return content
    given = _TITLE_ID.match(content.html)
    return replace(
        content,
        html=content.html if given else f'<h1 id="{TITLE_ID}"{content.html[3:]}',
        headings=((1, given[1] if given else TITLE_ID, content.title), *content.headings),
    )


def escaped(text: str) -> str:
    """Return plain text as HTML on one line, fit for an element and for a quoted attribute."""
    return str(escape(" ".join(text.split())))
