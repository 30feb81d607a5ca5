"""The machines and the comments of a model where there are more of them than its first page has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from svcsite.ledger.machines import Model
from svcsite.record.customer import Customer
from svcsite.record.settings import Settings
from svcsite.views import links
from svcsite.views.comments import CommentView, comment_view
from svcsite.views.comments import Told as Comment
from svcsite.views.elements import Link, joined
from svcsite.views.groups import Pager
from svcsite.views.machines import model_title
from svcsite.views.model_machines import MachineRow, MeasuredMachine, machine_rows
from svcsite.words import lists as list_words
from svcsite.words import machines as words

MACHINES = "machines"
COMMENTS = "comments"
"""The lists of a model that go on, on pages of their own, from the second on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelMoreView:
    """A page on which the machines or the comments of a model go on."""

    title: str
    description: str
    kicker: str
    up: Link
    heading: str
    machines: tuple[MachineRow, ...]
    comments: tuple[CommentView, ...]
    pager: Pager


def more_address(model: Model, name: str, page: int) -> str:
    """Return where a page of a model's machines or comments is; the first is the model's own."""
    first = links.model(*model)
    return first if page == 1 else links.further(f"{first.removesuffix('.html')}-{name}.html", page)


def more_view(
    model: Model,
    name: str,
    number: int,
    pages: int,
    settings: Settings,
    *,
    machines: Sequence[MeasuredMachine] = (),
    comments: Sequence[Comment] = (),
    customers: Mapping[str, Customer],
) -> ModelMoreView:
    """Return page `number` of a model's machines or comments, of which `name` says which; its own page is 1."""
    language = settings.language
    title, start = model_title(model, language), more_address(model, name, number)

    def to(page: int) -> str:
        return links.relative(more_address(model, name, page), start) if page <= pages else ""

    heading = (
        list_words.LABELS["comments"] if name == COMMENTS else words.LABELS["machines_of_model"]
    )
    position = list_words.PAGE_OF.format_in(language, page=number, pages=pages)
    comment = partial(comment_view, customers=customers, settings=settings, start=start)
    return ModelMoreView(
        title=joined(title, position, by=" – "),
        description=words.MODEL_SUMMARY.format_in(language, model=title),
        kicker=words.LABELS["model_history"].of(language),
        up=Link(text=title, href=links.relative(links.model(*model), start)),
        heading=heading.of(language),
        machines=machine_rows(machines, settings, start),
        comments=tuple(map(comment, comments)),
        pager=Pager(position=position, before=to(number - 1), after=to(number + 1)),
    )
