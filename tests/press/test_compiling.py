"""Templates compiled our way give what Jinja gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment
from markupsafe import Markup, escape

from svcsite.press.compiling import LeanEnvironment, text


class Tagged:
    """Gives HTML of its own."""

    def __html__(self):
        return "<b>own</b>"


class Kept(Markup):
    """A kind of Markup."""


values = st.one_of(
    st.text(),
    st.text().map(Markup),
    st.text().map(Kept),
    st.integers(),
    st.none(),
    st.builds(Tagged),
)


@given(values)
def test_a_value_is_escaped_as_ever(value):
    assert str(text(value)) == str(escape(value))


@pytest.mark.parametrize("order", [("<b>", Markup("<b>")), (Markup("<b>"), "<b>")])
def test_what_is_html_and_what_is_not_are_told_apart_though_they_are_equal(order):
    assert {str(text(value)) for value in order} == {"<b>", "&lt;b&gt;"}


@pytest.mark.parametrize(
    "template",
    [
        "{{ typed }} {{ markup }} {{ number }} {{ nothing }} {{ typed | upper }} {{ typed | safe }}",
        "{% macro m(a, b='<') %}<i>{{ a }}{{ b }}</i>{% endmacro %}{{ m(typed) }}{{ m(markup, b=typed) }}",
        "{% macro m(a) %}{{ caller(a) }}{% endmacro %}{% call(x) m(typed) %}[{{ x }}]{% endcall %}",
        "{% macro m(a) %}{{ a }}{{ varargs | join }}{{ kwargs.b }}{% endmacro %}{{ m(typed, 1, b=typed) }}",
        "{% macro m(a) %}{{ a }}{% endmacro %}{% for one in [typed, markup] %}{{ m(one) }}{{ loop.index }}{% endfor %}",
        "{% set held %}{{ typed }}{% endset %}{{ held }}{{ held ~ typed }}",
        "{% autoescape false %}{{ typed }}{% endautoescape %}{% autoescape number %}{{ typed }}{% endautoescape %}",
        "{% macro m(a) %}{{ a }}{% endmacro %}{% autoescape false %}{{ m(typed) }}{% endautoescape %}",
        "{{ shout(typed) }}{% filter upper %}{{ typed }}{% endfilter %}",
    ],
)
def test_a_template_gives_what_jinja_gives(template):
    given = {
        "typed": "<a & 'b'>",
        "markup": Markup("<u>"),
        "number": 7,
        "nothing": None,
        "shout": lambda said: said + "!",
    }
    ours, jinjas = (
        kind(autoescape=True).from_string(template).render(given)
        for kind in (LeanEnvironment, Environment)
    )

    assert ours == jinjas
