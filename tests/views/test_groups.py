from svcsite.views.groups import Position, group, group_views, pager, pages_of

OCTOBER = group("2026-10", "outubro de 2026", range(3))
SEPTEMBER = group("2026-09", "setembro de 2026", range(4))


def shown(page):
    return [(g.anchor, list(g.items), g.begun, g.more) for g in page]


def test_a_short_list_is_one_page():
    assert pages_of([OCTOBER, SEPTEMBER], rows=7) == [(OCTOBER, SEPTEMBER)]


def test_a_list_without_items_is_one_empty_page():
    assert pages_of([]) == [()]


def test_a_group_goes_on_where_the_page_is_full():
    first, second = pages_of([OCTOBER, SEPTEMBER], rows=5)
    assert shown(first) == [("2026-10", [0, 1, 2], False, 0), ("2026-09", [0, 1], False, 2)]
    assert shown(second) == [("2026-09", [2, 3], True, 0)]


def test_the_first_page_leads_to_every_group():
    first, second, third = pages_of([OCTOBER, SEPTEMBER], rows=3)
    assert shown(first) == [("2026-10", [0, 1, 2], False, 0), ("2026-09", [], False, 2)]
    assert shown(second) == [("2026-09", [0, 1, 2], False, 3)]
    assert shown(third) == [("2026-09", [3], True, 0)]


def at(number: int, pages: int = 3) -> Position:
    return Position(first="causes/wear.html", number=number, pages=pages)


def test_sections_say_where_they_go_on():
    pages = pages_of([OCTOBER, SEPTEMBER], rows=3)
    [[_, stub], [middle], [last]] = [
        group_views(page, str, at(number), "pt-BR") for number, page in enumerate(pages, start=1)
    ]
    assert (stub.title, stub.count) == ("setembro de 2026", "4 atendimentos")
    assert (stub.more.text, stub.more.href) == ("Na página 2", "wear-2.html#2026-09")
    assert middle.rows == ("0", "1", "2")
    assert (middle.more.text, middle.more.href) == ("Continua na página 3", "wear-3.html#2026-09")
    assert (last.title, last.more.href) == ("setembro de 2026 (continuação)", "")


def test_one_page_needs_no_way_to_others():
    assert pager(at(1, pages=1), "en").position == ""


def test_pages_lead_to_those_beside_them():
    middle = pager(at(2), "en")
    assert middle.position == "Page 2 of 3"
    assert (middle.before, middle.after) == ("wear.html", "wear-3.html")
    assert pager(at(1), "en").before == ""
    assert pager(at(3), "en").after == ""
