"""How Jinja compiles and runs the templates of pages: to the same HTML, with less done for each value.

An archive has millions of values and macros to put into pages. Jinja makes a `Markup` of each value that is then joined
with the others and gone, and asks of each macro what it only needs to ask of a stranger.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

_remembered = lru_cache(maxsize=16384)(escape)


def text(value: object) -> str:
    """Return a value as HTML to be joined with other HTML; equal to `markupsafe.escape`."""
    kind = type(value)
    # Only plain texts are remembered: a Markup of the same letters is equal to one.
    if kind is str:
        return _remembered(value)
    return value if isinstance(value, Markup) else escape(value)


class _Generator(CodeGenerator):
    """Has `text` called for what a template puts out."""

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.text(")


class _Context(Context):
    """Calls a macro at once where just its arguments are given."""

    def call(self, called: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call what a template calls."""
        if type(called) is not Macro:
            return super().call(called, *args, **kwargs)
        kwargs.pop("_loop_vars", None)
        kwargs.pop("_block_vars", None)
        takes_more = called.caller or called.catch_kwargs or called.catch_varargs
        if takes_more or kwargs or len(args) != len(called.arguments):
            return called(self.eval_ctx, *args, **kwargs)
        made = called._func(*args)  # noqa: SLF001 - all that Macro itself would do then
        return Markup(made) if self.eval_ctx.autoescape else made  # noqa: S704


class LeanEnvironment(Environment):
    """Jinja's environment with these two."""

    code_generator_class = _Generator
    context_class = _Context
    text = staticmethod(text)
