"""What Pagefind writes in an order of chance is read, sorted and written again."""

from __future__ import annotations

import gzip
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svcsite.press.search import order
from svcsite.press.search.order import UnknownFormError, put_in_order

items = st.recursive(st.integers(0, 2**64 - 1) | st.text(), st.lists, max_leaves=40)


@given(items)
def test_what_is_written_is_read_again(item):
    content = order._written(item)
    assert order._item(content, 0) == (item, len(content))


@pytest.mark.parametrize(
    ("number", "written"),
    # The examples of RFC 8949, appendix A.
    [(0, "00"), (23, "17"), (24, "1818"), (1000, "1903e8"), (1000000, "1a000f4240")],
)
def test_numbers_are_written_as_the_standard_does(number, written):
    assert order._written(number).hex() == written


def index(folder, values, filters=("customer",)):
    """Write an index as Pagefind does, its filters and their values in the order given."""
    (folder / "filter").mkdir(parents=True)
    listed: list[order.Item] = []
    for place, name in enumerate(filters):
        content = order._written([name, [[value, [0, 3]] for value in values]])
        order._write(folder / f"filter/pt_{place}.pf_filter", content)
        listed.append([name, f"pt_{place}"])
    meta = order._written(["1.5.2", [["pt_a", 7]], [], listed, [], ["title"]])
    order._write(folder / "pagefind.pt_0.pf_meta", meta)
    entry = {"version": "1.5.2", "languages": {"pt": {"hash": "pt_0", "wasm": "pt"}}}
    (folder / "pagefind-entry.json").write_text(json.dumps(entry), encoding="utf-8")
    return folder


def tree(folder):
    return {p.relative_to(folder): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_two_orders_become_one(tmp_path):
    one = index(tmp_path / "one", ["Ímã", "Acme", "Zebra"], ("year", "customer"))
    other = index(tmp_path / "other", ["Zebra", "Ímã", "Acme"], ("customer", "year"))
    put_in_order(one)
    put_in_order(other)
    assert tree(one) == tree(other)
    assert len(list((one / "filter").iterdir())) == 2


@pytest.mark.parametrize(
    "content", [b"", b"pagefind_dcd", b"pagefind_dcd\xff", b"nothing of the kind"]
)
def test_files_of_another_form_are_not_touched_blindly(tmp_path, content):
    folder = index(tmp_path, ["Acme"])
    (folder / "pagefind.pt_0.pf_meta").write_bytes(gzip.compress(content))
    with pytest.raises(UnknownFormError):
        put_in_order(folder)
