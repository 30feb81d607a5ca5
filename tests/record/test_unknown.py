"""What says nothing is known as such."""

import pytest

from svcsite.record.vocabulary.unknown import is_known


@pytest.mark.parametrize(
    "text",
    [
        *(None, "", "  ", "-", "—", "?", "????", "...", "/", "x", "xx", "XXX", "n", "nn", "n.n.", "0", "0000"),
        *("Unknown", "UNKNOWN", "N/A", "n/a", "NA", "s/n", "S/N", "None", "No name"),
        *("Desconhecido", "desconhecida", "não informado", "Sem série", "sem-marca", "ilegível"),
        *("Ukendt", "Ukendt mærke", "Onbekend", "Inconnue", "Ukendt / Ukendt"),
    ],
)  # fmt: skip
def test_what_says_nothing(text):
    assert not is_known(text)


@pytest.mark.parametrize(
    "text",
    ["HP", "LG", "3M", "B&O", "A1174", "0047712093", "014.552", "Nexxus", "X-Rite", "Onda", "国騰", "1", "unknown 2"],
)  # fmt: skip
def test_what_says_something(text):
    assert is_known(text)
