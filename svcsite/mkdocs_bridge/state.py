"""What one build hands on from event to event: begun from MkDocs' settings, ended when all is published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from svcsite.mkdocs_bridge.hearing import log
from svcsite.press.as_of import AsOf, HeldMoment
from svcsite.press.building import Build, Manual, Options, Outcome
from svcsite.press.current import Current
from svcsite.press.kept import Kept
from svcsite.press.last_changes import last_changes
from svcsite.press.leaks.refusing import refuse_leaks
from svcsite.press.page import PressError
from svcsite.press.plan import plan
from svcsite.press.printing import Context
from svcsite.press.probe import Places, Probe
from svcsite.press.search.record import SearchEntry
from svcsite.press.shell import Shells
from svcsite.press.site import Settings, Site, refuse_folder
from svcsite.press.sitemap import sitemaps
from svcsite.press.stamp import Stamp
from svcsite.press.work_folder import NAME, WorkFolder
from svcsite.record.reader import read_archive_file
from svcsite.record.vocabulary.names import Language
from svcsite.source.commit_times import CommitTimes
from svcsite.source.tree import SETTINGS
from svcsite.words import press as words
from svcsite.words.search import NO_INDEX

STATE = "svcsite_build"
OPTIONS = "svcsite_options"
HEARD = "svcsite_heard"
"""Where in MkDocs' `extra` the state stands, how to build, and what MkDocs warned of."""

_SERVED = "served"


@dataclass(slots=True)
class _Purpose:
    """What MkDocs was started for; it tells so once, however often it builds."""

    name: Literal["build", "gh-deploy", "serve"] = "build"
    held: HeldMoment = field(default_factory=HeldMoment)

    @property
    def as_of(self) -> AsOf | None:
        """The moment as of which a site is told: one for all day while it is served."""
        return self.held if self.name == "serve" else None


purpose = _Purpose()


@dataclass(slots=True, kw_only=True)
class State:
    """What the events of one build hand on; it stays with that build's own configuration."""

    settings: Settings
    site: Site
    places: Places
    kept: Kept
    work: WorkFolder
    current: Current
    published: Path
    options: Options
    pool: Executor | None
    opened: ExitStack
    probes: dict[str, Probe] = field(default_factory=dict)
    shells: Shells = field(default_factory=dict)
    allowed: set[str] = field(default_factory=set)
    manual: list[SearchEntry] = field(default_factory=list)
    outcome: Outcome | None = None


def begin(config: MkDocsConfig) -> State:
    """Read and judge the archive of a project, and return the state of a build of its site.

    The site is the caller's alone until the state is published or let go. Raises `PluginError` for what keeps it from
    being built; then nothing is held.
    """
    project = Path(config.config_file_path).resolve().parent
    with told("en"):
        given = Settings.read(config.extra.get("svcsite"), project)
        settings = replace(given, site_url=config.site_url or "")
    language = language_of(settings)
    served = served_in(project)
    published = served if purpose.name == "serve" else Path(config.site_dir)
    if published != served:
        with told(language):
            refuse_folder(published, settings)
    work = WorkFolder(project, published)
    kept = Kept(work.kept, lambda: log.warning("%s", words.WAITING.of(language)))
    kept.__enter__()
    options: Options = config.extra.pop(OPTIONS, Options())
    opened = ExitStack()
    try:
        work.open()
        with told(language):
            pool = _opened(options, work.stage, settings, opened)
            site = plan(settings, as_of=purpose.as_of, pool=pool)
            site.refuse_problems(settings)
        current = Current(published, work.made, kept)
    except BaseException:
        kept.close()
        opened.close()
        work.close()
        raise
    return State(
        settings=settings,
        site=site,
        places=Places.of(url for _, url in site.nav),
        kept=kept,
        work=work,
        current=current,
        published=published,
        options=options,
        pool=pool,
        opened=opened,
    )


def served_in(project: Path) -> Path:
    """Return the folder in which a project's site is published while it is served."""
    return project / NAME / _SERVED


def state_of(config: MkDocsConfig) -> State:
    """Return the state of the build that has these settings."""
    state = config.extra[STATE]
    assert isinstance(state, State)
    return state


def publish(build: State, stamp: Stamp, manual: Manual | None) -> None:
    """Print and publish with some shells; without a manual, what MkDocs made last time is still true."""
    with told(build.site.language):
        try:
            build.outcome = Build(
                site=build.site,
                context=Context(
                    stamp=stamp,
                    stage=build.work.made,
                    targets=build.site.targets,
                    language=build.site.language,
                    search=build.settings.search,
                ),
                kept=build.kept,
                current=build.current,
                published=build.published,
                cache=build.work.search,
                options=build.options,
                manual=manual,
                pool=build.pool,
                sitemap=partial(_sitemap, build),
                inspect=partial(_inspect, build) if build.settings.edition else None,
            ).run()
        except BaseException:
            build.kept.close()
            raise
        finally:
            build.opened.close()
            build.work.close()
    build.kept.__exit__(None)
    if build.outcome.problem:
        problem = NO_INDEX.format_in(build.site.language, problem=build.outcome.problem)
        log.warning("%s", problem)
    log.info("Printed %d of %d pages", build.outcome.made, build.outcome.pages)


def _sitemap(build: State, urls: Sequence[str]) -> Mapping[str, str]:
    """Return the list of a site's addresses; one that has no address of its own has none."""
    if not build.settings.site_url:
        return {}
    # Who looks while writing waits for each page, and no search engine reads that site.
    is_served = purpose.name == "serve"
    reports, memory = build.settings.reports, build.work.commits
    committed = None if is_served else CommitTimes.of(reports, memory)
    return sitemaps(build.settings.site_url, urls, last_changes(build.site.reports, committed))


def _inspect(build: State, files: Mapping[str, Path]) -> None:
    """Raise `PressError` where an edition would tell its client what it must not."""
    assert build.site.examination is not None
    refuse_leaks(files, build.site.examination, build.settings)


def let_go(state: State) -> None:
    """Let go of a build that failed: nothing published was touched."""
    state.kept.close()
    state.opened.close()
    state.work.close()


def _opened(
    options: Options, stage: Path, settings: Settings, opened: ExitStack
) -> Executor | None:
    """Open the pool that is asked for, if any, for this build."""
    if options.pool is None:
        return None
    return opened.enter_context(options.pool(stage, settings.reports / SETTINGS))


@contextmanager
def told(language: Language) -> Iterator[None]:
    """Turn what the press raises into the error with which MkDocs stops and says no more."""
    try:
        yield
    except PressError as error:
        raise PluginError(error.told(language)) from error
    except OSError as error:
        raise PluginError(f"{error.filename}: {error.strerror}") from error


def language_of(settings: Settings) -> Language:
    """Return the archive's language, to tell of what stands in the way before anything is judged."""
    record = read_archive_file(settings.reports / SETTINGS).record
    return record.language if record else "en"
