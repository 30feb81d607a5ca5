# The two commands a newcomer needs: `make site` and `make test`. Each does all of its own set-up in .venv.

PYTHON ?= python3
BIN := .venv/bin
# No questions, no retries: a machine that cannot reach its package index is told so at once.
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check --no-input --retries 0
INSTALL := $(PIP) install --require-hashes --no-deps

.PHONY: site serve test lint format lock clean bench-check

site: .venv/site.stamp
	$(BIN)/svcsite build

serve: .venv/site.stamp
	$(BIN)/mkdocs serve

test: .venv/dev.stamp
	$(BIN)/python -m pytest

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

clean:
	rm -rf .venv .svcsite site dist

bench-check: .venv/dev.stamp
	$(BIN)/python bench/check.py
