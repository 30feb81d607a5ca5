"""Numbers in prose: spelled up to ten, with the gender of what is counted."""

from svcsite.views.client_report.blocks import plain, run
from svcsite.views.client_report.prose.numerals import counted, listed, numeral
from svcsite.words.client_report.numerals import CASES, RATINGS


def test_numbers_up_to_ten_are_spelled() -> None:
    assert [numeral(n, "pt-BR") for n in (0, 1, 2, 10, 11, 1250)] == [
        "nenhum",
        "um",
        "dois",
        "dez",
        "11",
        "1.250",
    ]
    assert [numeral(n, "pt-BR", is_feminine=True) for n in (0, 1, 2, 3)] == [
        "nenhuma",
        "uma",
        "duas",
        "três",
    ]
    assert [numeral(n, "en") for n in (0, 1, 10, 11)] == ["no", "one", "ten", "11"]


def test_things_agree_with_their_number() -> None:
    assert [counted(n, RATINGS, "pt-BR") for n in (0, 1, 2, 14)] == [
        "nenhuma avaliação",
        "uma avaliação",
        "duas avaliações",
        "14 avaliações",
    ]
    assert [counted(n, CASES, "pt-BR") for n in (0, 1, 2)] == [
        "nenhum chamado",
        "um chamado",
        "dois chamados",
    ]
    assert [counted(n, RATINGS, "en") for n in (0, 1, 9)] == [
        "no ratings",
        "one rating",
        "nine ratings",
    ]


def test_a_list_has_its_last_item_joined_by_and() -> None:
    items = [run(text) for text in ("a", "b", "c")]
    assert plain(listed(items, "pt-BR")) == "a, b e c"
    assert plain(listed(items[:1], "pt-BR")) == "a"
    assert plain(listed(items, "en", by="; ")) == "a; b; and c"
