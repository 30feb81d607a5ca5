"""Every payload of the lists through every field of an archive, and every page of its sites in a browser.

    python bench/hostile.py [--shares 40] [--first N]

The lists are shared out, since one archive of all of them would be refused as too large. Prints what was placed where and what was seen;
leaves with 1 if anything was executed, if a request left or if an element stood out of place.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.browser.conftest import started
from tests.browser.harm import look_at, skeletons_of
from tests.browser.serving import served
from tests.built import ENGLISH_URL, build_archive, build_english
from tests.hostile_archive import Hostile, payloads, shared_out


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shares", type=int, default=40)
    parser.add_argument("--first", type=int, default=0, help="look at so many shares only")
    arguments = parser.parse_args()
    shares = shared_out(payloads(), arguments.shares)[: arguments.first or None]
    seen, placed, wrongs = Counter[str](), Counter[str](), list[str]()
    began = time.monotonic()
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = started(playwright)
        with served(build_english(Path(folder) / "benign")) as site:
            benign = skeletons_of(browser, site)
        for number, share in enumerate(shares):
            work = Path(folder) / str(number)
            hostile = Hostile(work / "project/reports")
            hostile.write(share)
            with served(
                build_archive(work / "project", work / "site", "en", f"site_url: {ENGLISH_URL}\n")
            ) as site:
                harm = look_at(browser, site, site.pages, benign)
            placed.update(hostile.placed)
            seen.update(
                pages=harm.pages,
                requests=harm.requests,
                elements=harm.elements,
                payloads=len(share),
            )
            wrongs += harm.wrongs
            print(
                f"{number + 1}/{len(shares)}: {seen['payloads']:,} payloads, {placed.total():,} placed, {seen['pages']:,} pages,"
                f" {len(wrongs)} wrong, {time.monotonic() - began:.0f} s",
                flush=True,
            )
            for wrong in harm.wrongs[:20]:
                print(f"  {wrong[:300]}", flush=True)
    for place, count in sorted(placed.items()):
        print(f"{count:8,}  {place}")
    print(
        f"{seen['payloads']:,} payloads in {len(placed)} places, {placed.total():,} placed; {seen['pages']:,} pages,"
        f" {seen['requests']:,} requests, all to the site: {len(wrongs)} wrong"
    )
    return bool(wrongs)


if __name__ == "__main__":
    sys.exit(main())
