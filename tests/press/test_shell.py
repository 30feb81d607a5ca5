"""A shell is what the theme puts around a page, cut at marks that must all be there."""

import pytest

from svcsite.press.kinds import Kind
from svcsite.press.outline import PROBE_DEPTHS, Outline, OutlineMarkup, depths, listed
from svcsite.press.page import Heading, Page, PressError
from svcsite.press.probe import (
    ANCHORS,
    BODY_HTML,
    DESCRIPTION,
    HEADINGS,
    MARK,
    TITLE,
    TOP,
    Form,
    Places,
    Probe,
    probes,
)
from svcsite.press.shell import Slot, cut, squeezed
from tests.press import fake

URL = f"customers/acme/{MARK}url0Z.html"
HEAD = f"<title>{TITLE} - S</title><meta content='{DESCRIPTION}'><link href='https://s/{URL}'>"


def probe(
    *, url: str = URL, place: str = "customers/*/", outline: Outline = Outline.TITLED
) -> Probe:
    return Probe(form=Form(kind="k", place=place, outline=outline, editable=False), url=url)


def page(url: str, kind: str = "report", headings: tuple[Heading, ...] = ()) -> Page:
    return Page(url=url, key="0", kind=kind, recipe=lambda: fake.index("T", (), headings))


def test_a_page_is_cut_where_its_own_texts_go():
    shell = cut(f"{HEAD}<h2>{TITLE}</h2>{BODY_HTML}</html>", probe(), canonical=True)
    assert shell.places == (Slot.TITLE, Slot.DESCRIPTION, Slot.URL, Slot.TITLE, Slot.BODY)
    assert shell.texts == (
        "<title>",
        " - S</title><meta content='",
        "'><link href='https://s/",
        "'><h2>",
        "</h2>",
        "</html>",
    )


@pytest.mark.parametrize(
    ("html", "said"),
    [
        (HEAD, "body"),
        (HEAD.replace(TITLE, "") + BODY_HTML, "title"),
        (HEAD.replace(DESCRIPTION, "") + BODY_HTML, "description"),
        (HEAD.replace(URL, "") + BODY_HTML, "url"),
        (HEAD + BODY_HTML + BODY_HTML, "body"),
        (HEAD + BODY_HTML + f"<i>{MARK}", MARK),
        (HEAD + BODY_HTML + HEADINGS[1], HEADINGS[1]),
        (HEAD + BODY_HTML + URL.rpartition("/")[2], f"{MARK}url0"),
    ],
    ids=[
        "no text",
        "no title",
        "no description",
        "no address",
        "text twice",
        "half a mark",
        "a heading out of its table",
        "an address of another form",
    ],
)
def test_a_theme_that_does_not_fit_stops_the_build(html, said):
    with pytest.raises(PressError) as error:
        cut(html, probe(), canonical=True)
    assert said in error.value.told("en")
    assert said in error.value.told("pt-BR")
    assert "theme.custom_dir" in error.value.told("pt-BR")


def test_an_entry_of_the_navigation_has_its_own_address_in_its_shell():
    entry = probe(url="customers/index.html", place="customers/index.html")
    html = f"{TITLE}{DESCRIPTION}<link href='https://s/customers/index.html'>{BODY_HTML}"
    assert Slot.URL not in cut(html, entry, canonical=True).places


def test_pages_share_a_form_where_relative_links_are_the_same():
    places = Places.of(["index.html", "customers/index.html", "about/team/index.html"])

    def place(url: str) -> str:
        return places.form("report", url, Outline.FULL, editable=False).place

    assert place("customers/acme/2026/a.html") == place("customers/zeta/2025/b.html")
    assert place("customers/acme/2026/a.html") == "customers/*/*/"
    assert place("models/hp/x.html") == "*/*/"
    assert place("customers/index.html") == "customers/index.html"
    assert place("about/team/x.html") == "about/team/"
    assert place("other.html") == ""


def test_each_kind_of_page_has_the_probes_that_its_pages_may_need():
    kinds = [
        Kind(name="home", entry="index.html"),
        Kind(name="report", folder="customers/slug/2026/", contents=True, editable=True),
        Kind(name="other", folder="customers/slug/"),
    ]
    found = probes(kinds, Places.of(["index.html"]), edits=False)
    assert [(one.form.kind, one.form.outline, one.fixed) for one in found] == [
        ("home", Outline.TITLED, True),
        ("home", Outline.TITLED, False),
        ("report", Outline.TITLED, False),
        ("report", Outline.FULL, False),
        ("other", Outline.TITLED, False),
    ]
    assert len({one.url for one in found}) == len(found)
    assert len(probes(kinds, Places.of(["index.html"]), edits=True)) == 2 + 4 + 1


def test_the_probe_has_every_step_that_a_table_can_take():
    assert depths([(depth + 1, "", "") for depth in PROBE_DEPTHS]) == list(PROBE_DEPTHS)


@pytest.mark.parametrize(
    ("levels", "expected"),
    [("2323", [1, 2, 1, 2]), ("2634", [1, 2, 2, 3]), ("432", [1, 1, 1]), ("", [])],
)
def test_depths_leave_no_gap(levels, expected):
    assert depths([(int(level), "", "") for level in levels]) == expected


def test_the_title_is_not_listed_and_neither_is_what_a_second_one_holds():
    title, first, second, last = ((level, "", "") for level in (1, 2, 1, 3))
    assert listed([title, first]) == [first]
    assert listed([title, first, second, last]) == [first]
    assert listed([title]) == []


def listing(headings: list[tuple[int, str, str]]) -> str:
    """Return nested lists in a markup that is not the theme's; the label of a list is its title."""
    html, open_depth, label = "<ul>", 0, ""
    for depth, (_, anchor, title) in zip(depths(headings), headings, strict=True):
        html += "</li></ul>" * (open_depth - depth) if depth < open_depth else ""
        html += "</li>" if depth <= open_depth else ""
        html += f"<ul label='{label}'>" if depth > max(open_depth, 1) else ""
        html += f"<li><a #{anchor}>{title}</a>"
        open_depth, label = depth, title
    return html + "</li></ul>" * open_depth


def test_another_markup_than_the_themes_is_learned_just_as_well():
    marks = [(d + 1, a, t) for d, a, t in zip(PROBE_DEPTHS, ANCHORS, HEADINGS, strict=True)]
    html = f"{TITLE}{DESCRIPTION}{listing(marks)}<hr>{BODY_HTML}"
    shell = cut(html, probe(outline=Outline.FULL), canonical=False)
    (markup,) = (place for place in shell.places if isinstance(place, OutlineMarkup))
    at = shell.places.index(markup)
    headings = [(int(level), f"s{place}", f"T{place}") for place, level in enumerate("23445234562")]
    written = markup.written([(1, TOP, TITLE), *headings])
    around = shell.texts[at], shell.texts[at + 1]
    assert around[0] + written + around[1] == f"{listing(headings)}<hr>"


def test_indentation_goes_where_nobody_sees_it():
    theme = "<ul>\n\n    <li>\n      One two\n    </li>\n  </ul>\n"
    assert squeezed(theme) == "<ul>\n<li>\nOne two\n</li>\n</ul>\n"


@pytest.mark.parametrize(
    "shown",
    [
        "<pre>\n  a\n\n    b\n</pre>",
        "<textarea rows='2'>\n  a\n\n  b</textarea>",
        "<script>\n  let text = `a\n\n    b`;\n</script>",
        "<style>\n  a::after { content: 'b\\\n  c' }\n</style>",
        "<PRE>\n  a</PRE>",
    ],
)
def test_blanks_that_mean_something_stay(shown):
    assert squeezed(f"<div>\n  {shown}\n</div>") == f"<div>\n{shown}\n</div>"
