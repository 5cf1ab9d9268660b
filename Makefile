# `make run` and `make test` do all their own set-up; see README.md.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
BENCHMARKS := .venv-benchmarks
.DEFAULT_GOAL := help

.PHONY: help run test test-browser lint types knowledge evaluate check benchmarks

help:
	@echo "make run           open the local try-out (or serve Telegram when a token is configured)"
	@echo "make test          run the tests (no browser needed)"
	@echo "make test-browser  run the tests of the try-out page (needs Chromium)"
	@echo "make evaluate      hold how well questions are answered to the bars"
	@echo "make check         lint, types, knowledge, tests and evaluate"
	@echo "make benchmarks    compare matching and redaction with others (twenty minutes; ARGS=--quick: less)"

$(VENV)/python:
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 or newer is missing: install it (Debian: apt install python3 python3-venv)"; exit 2; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed: run 'make PYTHON=python3.11' or install it"; exit 2; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "Python's venv module is missing: install it (Debian: apt install python3-venv)"; exit 2; }
	@$(PYTHON) -m venv $(VENV)
	@touch $@

# A stamp per lock file: the second run finds it and installs nothing.
$(VENV)/run: requirements.lock pyproject.toml $(VENV)/python
	@echo "Installing (once, less than a minute) ..."
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

$(VENV)/dev: requirements-dev.lock $(VENV)/run
	@echo "Installing what the tests need (once) ..."
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

run: $(VENV)/run
	@$(BIN)/wegwijzer run

test: $(VENV)/dev
	@$(BIN)/pytest -m "not browser"

test-browser: $(VENV)/dev
	@$(BIN)/pytest -m browser

lint: $(VENV)/dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(VENV)/dev
	@$(BIN)/mypy

knowledge: $(VENV)/run
	@$(BIN)/wegwijzer check

evaluate: $(VENV)/run
	@$(BIN)/wegwijzer evaluate tests/questions/*.jsonl --knowledge knowledge \
	  --bars tests/questions/bars.yaml --known-misses tests/questions/known_misses.yaml

check: lint types knowledge test evaluate

# An environment of its own: nothing here is needed to run the bot. What it is compared with may refuse a newer Python.
$(BENCHMARKS)/ready: requirements.lock benchmarks/requirements.lock benchmarks/chatterbot.lock benchmarks/redaction.lock $(VENV)/python
	@echo "Installing what the benchmarks need (once, a minute or two) ..."
	@$(PYTHON) -m venv $(BENCHMARKS)
	@$(BENCHMARKS)/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BENCHMARKS)/bin/pip install --quiet --disable-pip-version-check --require-hashes -r benchmarks/requirements.lock
	@$(BENCHMARKS)/bin/pip install --quiet --disable-pip-version-check --require-hashes -r benchmarks/chatterbot.lock \
		|| echo "ChatterBot does not install on this Python: measuring without it."
	@$(BENCHMARKS)/bin/pip install --quiet --disable-pip-version-check --require-hashes -r benchmarks/redaction.lock \
		|| echo "deduce, presidio and scrubadub do not install on this Python: measuring redaction without them."
	@touch $@

benchmarks: $(VENV)/run $(BENCHMARKS)/ready
	@$(BENCHMARKS)/bin/python -m benchmarks $(ARGS)
