"""`docs/figures.md` says what the measures' own docstrings say."""

from pathlib import Path

import pytest

from svcsite.measures.catalogue import DEFINITIONS
from svcsite.measures.documentation import PARTS, page, parts_of

PAGE = Path(__file__).parents[2] / "docs" / "figures.md"


@pytest.mark.parametrize("definition", DEFINITIONS, ids=lambda definition: definition.name)
def test_every_measure_says_formula_unit_source_and_what_a_small_n_means(definition):
    assert parts_of(definition.observe) == list(PARTS)


def test_the_page_is_made_from_the_docstrings(request):
    made = page(DEFINITIONS)
    if request.config.getoption("--update"):
        PAGE.write_text(made, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == made, "run pytest with --update"
