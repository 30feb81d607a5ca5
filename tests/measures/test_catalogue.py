"""The catalogue of figures and the names by which a narrative puts them in."""

from svcsite.measures.catalogue import DEFINITIONS
from svcsite.record.vocabulary.figure_names import FIGURE_NAMES


def test_a_narrative_can_name_every_figure_and_no_other():
    assert tuple(FIGURE_NAMES) == tuple(definition.name for definition in DEFINITIONS)
