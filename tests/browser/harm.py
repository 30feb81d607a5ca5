"""What a hostile page did in a browser: scripts that ran, requests that left, elements where none belong."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Dialog, Error, Page, Request

from tests.browser.serving import ServedSite
from tests.built import kind_of

# What a payload does when it runs, all but what no page can be kept from seeing of itself.
_TRAPS = """(() => {
  globalThis.ran = [];
  for (const name of ["alert", "prompt", "confirm", "print", "open"])
    Object.defineProperty(globalThis, name, { value: (...said) => { ran.push(name + ": " + said); } });
})()"""

_LOOK = r"""() => {
  const article = [...document.querySelectorAll("article")];
  const own = (element) => !element.closest("article, .md-sidebar--secondary, .md-header__title, title");
  const foreign = [];
  const skeleton = [];
  for (const element of document.querySelectorAll("*")) {
    const name = element.localName;
    for (const { name: attribute, value } of element.attributes) {
      if (attribute.startsWith("on") || ["srcdoc", "formaction", "ping"].includes(attribute))
        foreign.push(`<${name} ${attribute}=${value}>`);
      if (attribute === "style" && element.closest("article")) foreign.push(`<${name} style=${value}>`);
      if (["href", "src", "action", "data", "xlink:href", "poster"].includes(attribute)) {
        const { protocol } = new URL(value, document.baseURI);
        const allowed = ["http:", "https:", "mailto:", "tel:"];
        const plain = name === "a" || element.rel === "canonical" ? allowed : [location.protocol];
        if (!plain.includes(protocol)) foreign.push(`<${name} ${attribute}=${value}>`);
        if (name !== "a" && element.rel !== "canonical" && new URL(value, document.baseURI).origin !== location.origin)
          foreign.push(`<${name} ${attribute}=${value}>`);
      }
    }
    if (own(element)) skeleton.push(`${name}${element.id ? "#" + element.id : ""}`);
  }
  const names = new Set([...document.querySelectorAll("article *")].map((one) => one.localName));
  return {
    ran: globalThis.ran ?? ["the traps are gone"], foreign, names: [...names], skeleton,
    articles: article.length, url: location.href,
    scripts: [...document.scripts].filter((one) => one.closest("article")).length,
  };
}"""

_NOT_OURS = {
    *(
        "script",
        "iframe",
        "frame",
        "object",
        "embed",
        "applet",
        "base",
        "style",
        "meta",
        "link",
        "form",
    ),
    *(
        "math",
        "audio",
        "video",
        "source",
        "textarea",
        "select",
        "marquee",
        "template",
        "dialog",
        "body",
        "html",
    ),
    *(
        "animate",
        "set",
        "foreignobject",
        "image",
        "use",
        "handler",
        "listener",
        "keygen",
        "isindex",
        "portal",
    ),
}
"""What no page of a report has within its article."""

FORM = "new/"
"""Where forms are, which have elements of their own and nothing of a report."""


@dataclass
class Harm:
    """What was seen on so many pages, and what of it was harm."""

    pages: int = 0
    requests: int = 0
    elements: int = 0
    wrongs: list[str] = field(default_factory=list)


def look_at(
    browser: Browser, site: ServedSite, pages: Iterable[str], skeletons: dict[str, list[str]]
) -> Harm:
    """Open pages one after the other, without the policy that would hide what runs, and give what they did.

    `skeletons` has what stands around the article of each kind of page of a site that nobody harmed; a kind that it
    lacks is not compared.
    """
    harm = Harm()
    with browser.new_context(bypass_csp=True, service_workers="block") as context:
        context.add_init_script(_TRAPS)

        def asked(request: Request) -> None:
            harm.requests += 1
            if not request.url.startswith((site.address, "data:", "blob:")):
                harm.wrongs.append(f"{here}: a request left the site: {request.url}")

        def dialog(shown: Dialog) -> None:
            harm.wrongs.append(f"{here}: a dialog: {shown.message}")
            shown.dismiss()

        def other(page: Page) -> None:
            harm.wrongs.append(f"{here}: another page was opened: {page.url}")

        here = ""
        page = context.new_page()
        context.on("request", asked)
        context.on("page", other)
        page.on("dialog", dialog)
        for here in pages:
            harm.pages += 1
            try:
                page.goto(site.url(here), wait_until="load")
                seen = page.evaluate(_LOOK)
            except Error as error:
                harm.wrongs.append(f"{here}: {error}")
                continue
            harm.elements += len(seen["skeleton"])
            harm.wrongs += [f"{here}: {what}" for what in _wrongs(here, seen, site, skeletons)]
    return harm


def skeletons_of(browser: Browser, site: ServedSite) -> dict[str, list[str]]:
    """Give what stands around the article of each kind of page of a site."""
    found: dict[str, list[str]] = {}
    with browser.new_context(service_workers="block") as context:
        page = context.new_page()
        for kind, address in site.kinds.items():
            page.goto(site.url(address), wait_until="load")
            found[kind] = page.evaluate(_LOOK)["skeleton"]
    return found


def _wrongs(
    here: str, seen: dict[str, object], site: ServedSite, skeletons: dict[str, list[str]]
) -> Iterable[str]:
    if seen["ran"]:
        yield f"a script ran: {seen['ran']}"
    if urlsplit(str(seen["url"])).path != urlsplit(site.url(here)).path:
        yield f"the page went elsewhere: {seen['url']}"
    if here.startswith(FORM):
        return
    if seen["articles"] != 1:
        yield f"{seen['articles']} articles"
    foreign = seen["foreign"]
    assert isinstance(foreign, list)
    yield from (f"foreign: {what}" for what in foreign[:5])
    names = seen["names"]
    assert isinstance(names, list)
    if strange := _NOT_OURS.intersection(names):
        yield f"elements that no report has: {sorted(strange)}"
    benign = skeletons.get(kind_of(here))
    if benign is not None and benign != seen["skeleton"]:
        theirs = seen["skeleton"]
        assert isinstance(theirs, list)
        at = next(
            (n for n, pair in enumerate(zip(benign, theirs, strict=False)) if pair[0] != pair[1]),
            -1,
        )
        yield f"around the article: {theirs[at - 1 : at + 3]} instead of {benign[at - 1 : at + 3]}"
