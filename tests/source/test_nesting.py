"""How deep a text is nested is known before it is rendered."""

import time

import pytest

from svcsite.source.nesting import NESTING_LIMIT, nesting_depth


@pytest.mark.parametrize(
    "text",
    [
        ">" * 33,
        "> " * 33 + "x",
        "- " * 33 + "x",
        "1. " * 33 + "x",
        "\n".join("  " * depth + "- x" for depth in range(33)),
        "\r".join("\t" * depth + "* x" for depth in range(33)),
        "> - " * 17 + "x",
        "Normal.\n\n" + ">" * 33 + "\n\nNormal.",
    ],
    ids=["quotes", "spaced", "bullets", "numbers", "indented", "tabs", "mixed", "in the middle"],
)
def test_what_is_nested_too_deep_is_found(text):
    assert nesting_depth(text) > NESTING_LIMIT


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Trocado o fusor.\n\n- item\n  - outro\n\n> citação\n",
        "> " * 32 + "x",
        "- " * 40,
        "* " * 40,
        " " * 200 + "desenho",
        f"```\n{'>' * 60}\n```\n",
        "x " + ">" * 60,
    ],
    ids=["empty", "report", "at the limit", "rule", "stars", "drawing", "listing", "in a line"],
)
def test_what_only_looks_so_is_not(text):
    assert nesting_depth(text) <= NESTING_LIMIT


@pytest.mark.parametrize("text", [">", "> ", "- ", "\t", "1. ", "> x\n", "- x\n> y\n"])
def test_time_grows_with_length_alone(text):
    start = time.perf_counter()
    nesting_depth(text * (256_000 // len(text)))
    assert time.perf_counter() - start < 3
