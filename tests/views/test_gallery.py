"""The gallery of a report: sizes of the copies, and names that say something."""

from __future__ import annotations

import pytest

from svcsite.views.gallery import fitted, readable


@pytest.mark.parametrize(
    ("stem", "words"),
    [
        ("placa-do-motor", "Placa do motor"),
        ("2026-10-02-fusor_rasgado", "Fusor rasgado"),
        ("Etiqueta", "Etiqueta"),
        ("foto1", ""),
        ("IMG_20261002_142233", ""),
        ("IMG-20261002-WA0007", ""),
        ("WhatsApp Image 2026-10-02 at 14.22.33 (1)", ""),
        ("DSC00012", ""),
        ("20261002_142233", ""),
        ("foto-1-plaqueta", "Foto 1 plaqueta"),
    ],
)
def test_a_file_name_speaks_unless_a_camera_chose_it(stem, words):
    assert readable(stem) == words


@pytest.mark.parametrize(
    ("size", "copy"),
    [
        ((4000, 3000), (480, 360)),
        ((3000, 4000), (360, 480)),
        ((100, 50), (100, 50)),
        ((9000, 1), (480, 1)),
    ],
)
def test_a_copy_keeps_its_proportions(size, copy):
    width, height = size
    assert fitted(width, height, 480) == copy
