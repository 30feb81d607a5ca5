"""The division of an archive into shards depends on what it holds, and on nothing else."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from svcsite.press.search.record import MANUAL, PAGES, SearchEntry, SearchRecord
from svcsite.press.search.shards import LIMIT, shards


def entry(url: str, shelf: str = "2026", owner: str = "acme", key: str = "00") -> SearchEntry:
    recipe = lambda: SearchRecord(title=url, kind="report")  # noqa: E731
    return SearchEntry(url=url, shelf=shelf, owner=owner, key=key, recipe=recipe)


archives = st.lists(
    st.builds(
        entry,
        st.text(min_size=1, max_size=8),
        st.sampled_from([PAGES, "2024", "2025", "2026", MANUAL]),
        st.sampled_from(["", "acme", "padaria", "mercado"]),
    ),
    unique_by=lambda entry: entry.url,
    max_size=60,
)


@given(archives, st.integers(1, 9))
def test_every_entry_is_in_exactly_one_shard_and_none_is_too_large(entries, limit):
    found = shards(entries, limit=limit)
    assert Counter(e.url for shard in found for e in shard.entries) == Counter(
        e.url for e in entries
    )
    assert all(1 <= len(shard.entries) <= limit for shard in found)
    assert all(e.shelf == shard.shelf for shard in found for e in shard.entries)


@given(archives, st.integers(1, 9), st.randoms(use_true_random=False))
def test_the_order_in_which_entries_come_does_not_matter(entries, limit, chance):
    shuffled = list(entries)
    chance.shuffle(shuffled)
    assert shards(shuffled, limit=limit) == shards(entries, limit=limit)


@given(archives, st.integers(1, 9), st.data())
def test_a_changed_record_changes_one_key_and_moves_nothing(entries, limit, data):
    if not entries:
        return
    place = data.draw(st.integers(0, len(entries) - 1))
    old = entries[place]
    changed = [*entries]
    changed[place] = entry(old.url, old.shelf, old.owner, "changed")
    before, after = shards(entries, limit=limit), shards(changed, limit=limit)
    assert [(s.shelf, s.bits) for s in before] == [(s.shelf, s.bits) for s in after]
    differing = [a for b, a in zip(before, after, strict=True) if b.key() != a.key()]
    assert [any(e.url == old.url for e in shard.entries) for shard in differing] == [True]


def test_a_customer_s_reports_of_a_year_stay_together_while_they_fit():
    owners = [f"cliente-{number}" for number in range(40)]
    entries = [entry(f"{owner}/{n}", owner=owner) for owner in owners for n in range(5)]
    for owner in owners:
        holding = {
            shard.bits
            for shard in shards(entries, limit=60)
            if any(e.owner == owner for e in shard.entries)
        }
        assert len(holding) == 1


def test_one_customer_with_more_reports_than_a_shard_holds_is_divided_too():
    entries = [entry(f"{n}", owner="acme") for n in range(LIMIT + 1)]
    assert [len(shard.entries) <= LIMIT for shard in shards(entries)] != [True]
    assert sum(len(shard.entries) for shard in shards(entries)) == LIMIT + 1


def test_pages_come_first_then_years_from_the_latest_back_then_the_manual():
    entries = [entry(shelf, shelf) for shelf in ("2024", MANUAL, "2026", PAGES, "2025")]
    assert [shard.shelf for shard in shards(entries)] == [PAGES, "2026", "2025", "2024", MANUAL]


def test_a_key_depends_on_where_things_stand_and_on_what_else_is_told():
    one, other = shards([entry("a")]), shards([entry("b")])
    assert one[0].key() != other[0].key()
    assert one[0].key("pt-BR") != one[0].key("en")
    assert shards([entry("a", "2025")])[0].key() != one[0].key()
