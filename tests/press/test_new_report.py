"""The files that the form works from, where there are many customers."""

from __future__ import annotations

import gzip
import json

from tests.large import CUSTOMERS, LARGEST, MACHINES, MOST_MACHINES, assets, slug


def test_lists_are_split_by_customer_and_the_common_one_stays_small() -> None:
    files = assets()
    everybody = files.pop("new/customers.json")
    rows = json.loads(everybody)["customers"]
    assert len(files) == len(rows) == CUSTOMERS
    assert set(rows[0]) == {"slug", "name", "about", "print"}
    assert len({row["print"] for row in rows}) == CUSTOMERS
    # Read once a visit, by a phone: 230 KB on disk, and 30 KB where the server compresses.
    assert len(everybody) < 130 * CUSTOMERS
    assert len(gzip.compress(everybody)) < 20 * CUSTOMERS

    machines = {url: json.loads(body)["machines"] for url, body in files.items()}
    assert sum(map(len, machines.values())) == CUSTOMERS * MACHINES - MACHINES + MOST_MACHINES
    largest = files[f"new/customers/{slug(LARGEST)}.json"]
    assert len(json.loads(largest)["machines"]) == MOST_MACHINES
    assert len(largest) < 180 * MOST_MACHINES
    assert max(len(body) for url, body in files.items() if body is not largest) < 4_000
