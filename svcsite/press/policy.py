"""The Content Security Policy of a site: scripts are the theme's, by their hashes, and nothing comes from elsewhere.

https://www.w3.org/TR/CSP3/. It is made from what the theme put around a page, before anything of a report is in it: a
script that got into a report's text has no hash in the policy, and does not run.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256

HEADERS = "_headers"
"""The file in which Netlify and Cloudflare Pages, and hosts that do as they do, read which headers to send."""

_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.IGNORECASE | re.DOTALL)
_NO_CODE = re.compile(r"""\bsrc=|\btype=["']?application/(?:ld\+)?json""", re.IGNORECASE)
_CHARSET = re.compile(r'<meta charset="?utf-8"?\s*/?>', re.IGNORECASE)
_META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="[^"]*">')
_HASH = re.compile(r"'sha256-[A-Za-z0-9+/=]+'")

_RULES = (
    "default-src 'self'",
    # A photo that was chosen is shown from memory; the theme's icons are in its style.
    "img-src 'self' data: blob:",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'self'",
)
_FRAMES = "frame-ancestors 'self'"
"""Heard in a header only."""

# The search is WebAssembly.
_WASM = "'wasm-unsafe-eval'"


def with_policy(html: str) -> str:
    """Return a page of the theme with the policy that allows its own inline scripts, as early as a policy can stand."""
    if _META.search(html):
        return html
    tag = f'<meta http-equiv="Content-Security-Policy" content="{policy(_hashes(html))}">'
    return _CHARSET.sub(lambda found: f"{found[0]}{tag}", html, count=1)


def allowed_in(html: str) -> frozenset[str]:
    """Return the hashes that the policy of a page allows, as they stand in it."""
    found = _META.search(html)
    return frozenset(_HASH.findall(found[0])) if found else frozenset()


def policy(hashes: Iterable[str]) -> str:
    """Return the policy that allows some inline scripts by their hashes."""
    scripts = " ".join(("script-src 'self'", _WASM, *sorted(hashes)))
    return "; ".join((_RULES[0], scripts, *_RULES[1:]))


def headers(hashes: Iterable[str]) -> str:
    """Return the file of headers for all pages of a site, whose inline scripts have these hashes."""
    lines = (
        f"Content-Security-Policy: {policy(hashes)}; {_FRAMES}",
        "X-Content-Type-Options: nosniff",
        "Referrer-Policy: same-origin",
    )
    return "".join(("/*\n", *(f"  {line}\n" for line in lines)))


def _hashes(html: str) -> set[str]:
    return {
        f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
        for attributes, script in _SCRIPT.findall(html)
        if script and not _NO_CODE.search(attributes)
    }
