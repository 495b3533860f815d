# Run "make" for the list of targets. Any Python from 3.11 on will do: make demo PYTHON=python3.13
PYTHON ?= python3
VENV ?= .venv
DB ?= kb.db
DRAFT ?= out/next-statement
HOST ?= 127.0.0.1
PORT ?= 8001
SERVE ?= 1
TESTS ?= -n auto

BIN := $(VENV)/bin
KB := $(BIN)/kb
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# Work done once leaves a stamp in the environment; a stamp older than what it depends on is made again.
READY := $(VENV)/.ready
READY_DEV := $(VENV)/.ready-dev
READY_BENCH := $(VENV)/.ready-bench

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test lint format bench pictures serve lock wheel clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(READY) ## install, ingest corpus/, draft the next statement, then serve it all (SERVE=0 stops before serving)
	$(KB) ingest corpus/ --db $(DB)
	$(KB) summary --db $(DB)
	@mkdir -p $(dir $(DRAFT))
	$(KB) draft --db $(DB) --out $(DRAFT).docx
	$(KB) draft --db $(DB) --out $(DRAFT).md
	@if [ "$(SERVE)" != 0 ]; then $(MAKE) --no-print-directory serve; fi

serve: $(READY) ## browse the knowledge base on this machine (HOST=, PORT=)
	$(KB) serve --db $(DB) --host $(HOST) --port $(PORT)

test: $(READY_DEV) ## run the tests (TESTS="tests/test_rooms.py -x" for a part of them)
	$(BIN)/python -m pytest $(TESTS)

lint: $(READY_DEV) ## check style, types, layers and the generated parts of README.md
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/cog --check README.md

format: $(READY_DEV) ## put source files and the generated parts of README.md in order
	$(BIN)/ruff check --fix --select I .
	$(BIN)/ruff format .
	$(BIN)/cog -r README.md

bench: $(READY_BENCH) ## measure speed and memory beside familiar tools, as ratios
	$(BIN)/python tests/bench.py
	$(BIN)/python tests/bench_archive.py
	$(BIN)/python tests/bench_site.py

pictures: $(READY_DEV) ## make the pictures of README.md anew (needs Chromium and LibreOffice)
	$(BIN)/python tests/pictures.py

wheel: $(READY) ## build dist/*.whl and dist/*.tar.gz
	@rm -rf dist
	$(BIN)/python -m hatchling build

UV ?= uv
LOCK := $(UV) pip compile pyproject.toml --quiet --generate-hashes --universal --python-version 3.11 \
	--no-emit-index-url --no-emit-find-links --no-header --annotation-style line --group build
lock: ## make the lock files again from pyproject.toml (needs uv)
	@command -v $(UV) >/dev/null || { echo "make lock needs uv: $(PYTHON) -m pip install uv" >&2; exit 1; }
	$(LOCK) --group dev -o requirements/dev.txt
	$(LOCK) -c requirements/dev.txt -o requirements/base.txt
	$(LOCK) -c requirements/dev.txt --group bench --extra model -o requirements/bench.txt

clean: ## remove the environment and what tools left (the knowledge base and the drafts stay)
	rm -rf $(VENV) dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Fill the environment with exactly what lock file $(1) says, then add this project from here, without another download.
define install
	@echo "Installing $(1) into $(VENV), a minute or so the first time ..."
	@$(PIP) install --require-hashes -r $(1)
	@$(PIP) install --no-deps --no-build-isolation --editable .
endef

$(READY): requirements/base.txt pyproject.toml $(VENV)/.made
	$(call install,requirements/base.txt)
	@touch $@

$(READY_DEV): requirements/dev.txt pyproject.toml $(VENV)/.made
	$(call install,requirements/dev.txt)
	@touch $(READY) $@

$(READY_BENCH): requirements/bench.txt pyproject.toml $(VENV)/.made
	$(call install,requirements/bench.txt)
	@touch $(READY) $@

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "Python 3.11 or newer is needed; '$(PYTHON)' is: $$($(PYTHON) --version 2>&1). Try: make demo PYTHON=python3.12" >&2; \
	  exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "'$(PYTHON)' lacks its venv module. On Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@touch $@
