"""Where the forge's page for a new file is, and what it is filled in with."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest

from svcsite.views.form.forge import forge_of
from tests.form import Phone, phone

REPORT = {
    "path": "padaria-pinheiral/2026/2026-11-04-cupom.md",
    "text": '---\nsituacao: concluído\n---\n#1 & 50 % + "ção"\n',
    "message": "Relatório padaria-pinheiral.2026-11-04-cupom",
    "branch": "relatorios/joao.silva/2026-11-04",
}
FILE = "reports/" + REPORT["path"]


@pytest.fixture(scope="module", name="phone")
def _phone() -> Iterator[Phone]:
    with phone() as started:
        yield started


@pytest.mark.parametrize(
    ("repository", "page", "filled"),
    [
        (
            "https://github.com/horizonte/acervo/edit/main/",
            "https://github.com/horizonte/acervo/new/main",
            {
                "filename": FILE,
                "value": REPORT["text"],
                "message": REPORT["message"],
                "quick_pull": "main",
                "target_branch": REPORT["branch"],
            },
        ),
        (
            "https://gitlab.example.com/campo/sul/acervo/-/edit/main/",
            "https://gitlab.example.com/campo/sul/acervo/-/new/main",
            {
                "file_name": FILE,
                "content": REPORT["text"],
                "commit_message": REPORT["message"],
                "branch_name": REPORT["branch"],
            },
        ),
        (
            "https://codeberg.org/horizonte/acervo/_edit/main/",
            "https://codeberg.org/horizonte/acervo/_new/main/",
            {"filename": FILE, "value": REPORT["text"]},
        ),
        (
            "https://github.com/horizonte/acervo/edit/main/sul/2026/",
            "https://github.com/horizonte/acervo/new/main",
            {
                "filename": "sul/2026/" + FILE,
                "value": REPORT["text"],
                "message": REPORT["message"],
                "quick_pull": "main",
                "target_branch": REPORT["branch"],
            },
        ),
    ],
    ids=["github", "gitlab", "gitea", "in a folder"],
)
def test_a_forges_page_for_a_new_file_is_filled_in(
    repository: str, page: str, filled: dict[str, str], phone: Phone
) -> None:
    forge = {**forge_of(repository), "reports": "reports"}
    address = phone.call("forge", "addressOf", forge, REPORT)
    assert address.partition("?")[0] == page
    said = parse_qs(urlsplit(address).query, strict_parsing=True)
    assert {name: value for name, [value] in said.items()} == filled


@pytest.mark.parametrize(
    "repository",
    [
        "",
        "https://git.example.com/?p=acervo.git;f=",
        "https://bitbucket.org/horizonte/acervo/src/main/",
    ],
)
def test_an_address_of_no_forge_that_is_known_gives_no_such_way(
    repository: str, phone: Phone
) -> None:
    forge = {**forge_of(repository), "reports": "reports"}
    assert phone.call("forge", "addressOf", forge, REPORT) is None
