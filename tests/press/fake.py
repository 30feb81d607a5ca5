"""A small archive and a plan of it that needs none of the rooms before the press.

A report is a text file: its first line is the title, `## a` a heading and the rest its text.
"""

from functools import partial
from hashlib import blake2b
from pathlib import Path

from svcsite.press.chapter import ArchiveChapter, Chapter, Extract, Planned
from svcsite.press.kinds import Kind
from svcsite.press.page import Content, Page, escaped
from svcsite.press.site import Settings, Site

NASTY = "Fusor \"queimado\" & <script>alert(1)</script> — ação 'rápida'"


def report(path: Path, source: str) -> Content:
    title, *lines = path.read_text(encoding="utf-8").splitlines()
    headings, parts = [], [f'<h1 id="top">{escaped(title)}</h1>']
    for number, line in enumerate(filter(None, lines)):
        marks, _, text = line.partition(" ")
        if marks and set(marks) == {"#"}:
            headings.append((len(marks), f"s{number}", text))
            parts.append(f'<h{len(marks)} id="s{number}">{escaped(text)}</h{len(marks)}>')
        else:
            parts.append(f"<p>{escaped(line)}</p>")
    return Content(
        title=title,
        description=f"Relatório: {title}",
        html="\n".join(parts),
        headings=tuple(headings),
        source=source,
    )


def index(
    title: str, links: tuple[str, ...], headings: tuple[tuple[int, str, str], ...]
) -> Content:
    items = "".join(f'<li><a href="{link}">{link}</a></li>' for link in links)
    return Content(
        title=title,
        description=f"{title}: {len(links)}",
        html=f'<h1 id="top">{escaped(title)}</h1>\n<ul>{items}</ul>',
        headings=headings,
    )


def _planned(pages: tuple[Page, ...], *_: object) -> Planned:
    """Return a customer's chapter of these pages."""
    return Planned(pages=pages, extract=Extract(made_by="", observed={}, wordings={}, listed=()))


def _key(settings: Settings, url: str) -> str:
    """Return the key of a page: as in an archive, a hash of the files that it may read."""
    texts = [file.read_bytes() for file in sorted(settings.reports.rglob("*.md"))]
    return blake2b(b"".join([url.encode(), *texts]), digest_size=8).hexdigest()


KINDS = (
    Kind(name="home", entry="index.html"),
    Kind(name="list", folder="customers/", entry="customers/index.html", contents=True),
    Kind(name="customer", folder="customers/slug/"),
    Kind(name="report", folder="customers/slug/2026/", contents=True, editable=True),
)


def plan(settings: Settings, **_: object) -> Site:
    reports = sorted(settings.reports.glob("*/*/*.md"))
    urls = [
        f"customers/{path.relative_to(settings.reports).with_suffix('.html').as_posix()}"
        for path in reports
    ]
    top = ((1, "top", "Início"),)
    recent = ((1, "top", "Clientes"), (2, "a", "De A a M & co"), (3, "b", "B"), (2, "c", "N"))
    recipes = {
        "index.html": ("home", partial(index, "Início", tuple(urls), top)),
        "customers/index.html": ("list", partial(index, "Clientes", tuple(urls), recent)),
    }
    for customer in sorted({path.parts[-3] for path in reports}):
        mine = tuple(url for url in urls if url.split("/")[1] == customer)
        recipe = partial(index, f"{customer} & filhos", mine, ())
        recipes[f"customers/{customer}/index.html"] = ("customer", recipe)
    for url, path in zip(urls, reports, strict=True):
        source = path.relative_to(settings.project).as_posix()
        recipes[url] = ("report", partial(report, path, source))
    pages = tuple(
        Page(url=url, key=_key(settings, url), kind=kind, recipe=recipe)
        for url, (kind, recipe) in recipes.items()
    )
    names = sorted({path.parts[-3] for path in reports})
    theirs = {
        name: tuple(p for p in pages if p.url.startswith(f"customers/{name}/")) for name in names
    }
    own = {page for held in theirs.values() for page in held}
    shared = tuple(page for page in pages if page not in own)
    return Site(
        name="Acervo & Cia",
        language="pt-BR",
        customers=tuple(
            Chapter(name=name, key=repr([p.key for p in held]), recipe=partial(_planned, held))
            for name, held in theirs.items()
        ),
        archive=ArchiveChapter(
            key=repr([page.key for page in pages]), recipe=lambda _: Planned(pages=shared)
        ),
        kinds=KINDS,
        nav=(("Início", "index.html"), ("Clientes & unidades", "customers/index.html")),
        wide=frozenset({"list"}),
        problems=tuple(
            f"{path}: vazio" for path in reports if not path.read_text(encoding="utf-8").strip()
        ),
    )
