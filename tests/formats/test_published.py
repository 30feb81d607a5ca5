"""Each format as a whole, against its golden file and, where one is published, its schema.

Run pytest with --update to write the golden files anew, and read the diff.
"""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
import xmlschema

from svcsite.checks.registry import RULES
from svcsite.formats import FORMATS

SCHEMAS = Path(__file__).parent / "schemas"
ENDINGS = {"sarif": "sarif", "junit": "xml", "markdown": "md", "json": "json", "gitlab": "json"}


def schema(name: str) -> dict:
    return json.loads((SCHEMAS / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", ["en", "pt-BR"])
@pytest.mark.parametrize("name", FORMATS)
def test_every_format_in_both_languages(listing, golden, name, language):
    said = FORMATS[name](listing(language))
    said = re.sub(r'"version": "\d+\.\d+\.\d+"', '"version": "0.0.0"', said)
    golden.check(f"{name}.{language}.{ENDINGS.get(name, 'txt')}", f"{said}\n")


@pytest.mark.parametrize("rules", [(), RULES], ids=["no rules", "all rules"])
def test_sarif_is_valid_by_the_published_schema(listing, rules):
    log = json.loads(FORMATS["sarif"](replace(listing("pt-BR"), rules=rules)))
    jsonschema.Draft4Validator(schema("sarif-2.1.0-rtm.5.json")).validate(log)


def test_sarif_lists_all_rules_with_their_documentation(listing):
    (run,) = json.loads(FORMATS["sarif"](replace(listing("en"), rules=RULES)))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in RULES]
    assert all(rule["help"]["markdown"].startswith("## What it does") for rule in rules)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_gitlab_is_valid_by_what_gitlab_documents(listing):
    issues = json.loads(FORMATS["gitlab"](listing("en")))
    jsonschema.validate(issues, schema("gitlab-code-quality.json"))


def test_junit_is_valid_by_the_published_schema(listing):
    xml = FORMATS["junit"](listing("pt-BR"))
    xmlschema.XMLSchema(str(SCHEMAS / "junit-10.xsd")).validate(io.StringIO(xml))
