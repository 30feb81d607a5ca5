"""A draft of what a form was filled in with: said as a report says it, and nothing refused.

What is known by another name is written by its own (a cause, a rep, a machine, a choice), a time as `2026-10-02 09:12`.
What is not understood stays as it was typed: the checks will tell of it, and nobody's words are lost. A form in a
browser does the same (`form/answers.js`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from svcsite.authoring.draft import Draft, Value
from svcsite.authoring.errors import AnswerError
from svcsite.authoring.known import Known
from svcsite.authoring.sheet import Answer, Sheet
from svcsite.authoring.tidy import tidy, tidy_line
from svcsite.record.parsing import parse_moment, parse_yes_no
from svcsite.record.requirements import field_name
from svcsite.record.vocabulary.headings import HEADINGS
from svcsite.record.vocabulary.shapes import REPORT, SHAPES
from svcsite.views.form.vocabulary import CHOICE_OF, CHOICES, YES_OR_NO
from svcsite.views.schema.file_schema import forms_of
from svcsite.words import authoring as words

_LISTS = frozenset({"product", "parts", "pauses", "amended"})
"""Fields of a shape that may be there several times; any other mapping is written key by key."""


def draft_of(sheet: Sheet, known: Known) -> Draft:
    """Give a sheet as a finished draft. Raises `AnswerError` for a field or section that reports do not have."""
    facts = {
        name: values
        for place, answers in sheet.fields.items()
        for name, values in _facts(place, answers, known)
        if values
    }
    names = {name.name for name in HEADINGS}
    for section in sheet.sections:
        if section not in names:
            raise AnswerError(words.NOT_A_SECTION, known.language, typed=section)
    sections = {name: text for name, typed in sheet.sections.items() if (text := tidy(typed))}
    return Draft(known=known, facts=facts, sections=sections, finished=True)


def _facts(
    place: str, answers: tuple[Answer, ...], known: Known
) -> Iterator[tuple[str, tuple[Value, ...]]]:
    if field_name(place) != place:
        raise AnswerError(words.NOT_A_FIELD, known.language, typed=place)
    field, _, part = place.partition(".")
    shape = REPORT[field].shape
    if part:
        yield place, tuple(_texts(answers, str(shape), part, known))
    elif shape is not None and field not in _LISTS:
        yield field, tuple(_texts(answers, "report", field, known))
        for answer in answers:
            if isinstance(answer, Mapping):
                for name, text in _row(answer, shape, known).items():
                    yield f"{field}.{name}", (text,)
    else:
        values = (
            _row(answer, shape, known)
            if isinstance(answer, Mapping)
            else _said(answer, "report", field, known)
            for answer in answers
        )
        yield field, tuple(value for value in values if value)


def _texts(answers: tuple[Answer, ...], shape: str, name: str, known: Known) -> Iterator[str]:
    for answer in answers:
        if not isinstance(answer, Mapping) and (text := _said(answer, shape, name, known)):
            yield text


def _row(answer: Mapping[str, str], shape: str | None, known: Known) -> dict[str, str]:
    """Give a mapping with what its parts say; where there is no shape its names are free."""
    if shape is None:
        row = {tidy_line(name): tidy_line(text) for name, text in answer.items()}
        return {name: text for name, text in row.items() if name and text}
    parts = {name.name for name in SHAPES[shape]}
    for name in answer:
        if name not in parts:
            raise AnswerError(words.NOT_A_FIELD, known.language, typed=f"{shape}.{name}")
    row = {name: _said(typed, shape, name, known) for name, typed in answer.items()}
    return {name: text for name, text in row.items() if text}


def _said(answer: str, shape: str, name: str, known: Known) -> str:
    """Give an answer as a report says it."""
    text = tidy_line(answer)
    if choice := CHOICE_OF.get((shape, name)):
        found = CHOICES[choice].find(text)
        if found:
            return found.typed[known.written_in]
    form = _FORMS[shape].get(name)
    if form == "moment":
        return _moment(text, known)
    if form == "yes-no":
        return _yes_or_no(text, known)
    finder = _ON_FILE.get((shape, name))
    return (finder(text, known) if finder else None) or text


def _moment(text: str, known: Known) -> str:
    try:
        return str(parse_moment(text, known.zone))
    except (ValueError, OverflowError):
        return text


def _yes_or_no(text: str, known: Known) -> str:
    try:
        return YES_OR_NO[known.written_in][parse_yes_no(text)]
    except ValueError:
        return text


def _rep(text: str, known: Known) -> str | None:
    return known.settings.find_rep(text)


def _cause(text: str, known: Known) -> str | None:
    cause = known.settings.find_cause(text)
    return known.settings.cause_word(cause, known.written_in) if cause else None


def _machine(text: str, known: Known) -> str | None:
    machine = known.customer.machine(text)
    names = (machine.tag, machine.serial) if machine else ()
    return next((n for n in names if n and n.casefold() == text.casefold()), None)


def _site(text: str, known: Known) -> str | None:
    site = known.customer.site(text)
    return site.name if site else None


def _contact(text: str, known: Known) -> str | None:
    contact = known.customer.contact(text)
    return contact.name if contact else None


def _report(text: str, _: Known) -> str:
    return text.rsplit("/", 1)[-1].removesuffix(".md")


_FORMS = forms_of("report")
_ON_FILE: dict[tuple[str, str], Callable[[str, Known], str | None]] = {
    ("report", "rep"): _rep,
    ("report", "involved"): _rep,
    ("report", "team"): _rep,
    ("report", "cause"): _cause,
    ("report", "product"): _machine,
    ("report", "site"): _site,
    ("report", "contact"): _contact,
    ("contact", "name"): _contact,
    ("report", "related"): _report,
    ("report", "follows"): _report,
}
"""What gives a name as it stands on file, or None where it does not."""
