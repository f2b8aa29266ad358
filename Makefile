# Everything sets itself up: .venv and node_modules are made when a target needs them,
# and again when a lock file changes.
PYTHON ?= python3
UPGRADE ?=

VENV := .venv
BIN := $(VENV)/bin
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes
# What bundles or type-checks page scripts finds Node.js on its PATH through this.
WITH_NODE := scripts/node
# The Python that pages run, read when it is wanted: Pyodide's own lock names it.
PYODIDE_PYTHON = $(shell $(BIN)/python -c \
    'import json; print(json.load(open("node_modules/pyodide/pyodide-lock.json"))["info"]["python"].rpartition(".")[0])')
LOCKED := $(addprefix requirements/,site dev node) $(addprefix benchmarks/,engine/requirements search/requirements)
# What the site is built with.
SITE := $(VENV)/.site $(VENV)/.pyodide node_modules/.stamp
# On all cores; the tests of a file stay together, since they share what takes long to set up.
ON_ALL_CORES := --numprocesses auto --dist loadfile
# What a benchmark needs besides: what it measures us against.
BENCH_engine := benchmarks/engine/.peers/.stamp benchmarks/engine/node_modules/.stamp
BENCH_pages := benchmarks/pages/node_modules/.stamp $(VENV)/.dev build
BENCH_search := benchmarks/search/.peers/.stamp build
BENCH_start := $(VENV)/.dev build

.DEFAULT_GOAL := help
.PHONY: help serve build pdf functions check test test-slow bench lint lock lock-pyodide pyodide clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' Makefile

serve: $(SITE) ## build the site, serve it, build again on every change
	$(WITH_NODE) $(BIN)/python -m build_tools serve

build: $(SITE) ## build the site into site/
	$(WITH_NODE) $(BIN)/python -m build_tools build

pdf: $(SITE) ## build the site and print the guide into build/pdf/
	$(WITH_NODE) $(BIN)/python -m build_tools pdf

functions: $(SITE) ## record which functions of Pyodide the checker calls
	$(WITH_NODE) $(BIN)/python -m build_tools functions

check: $(VENV)/.site ## find mistakes in the guide's source, and what no worked case would notice
	$(BIN)/python -m build_tools check

# The checker's own tests must reach all of it; to trace the proofs as well would take minutes.
test: $(VENV)/.dev build ## run all tests, those in the real browser too
	@scripts/browser
	@scripts/nginx
	$(BIN)/python -m pytest tests/checker --cov=checker --cov-branch \
	    --cov-report=term:skip-covered --cov-fail-under=100
	$(WITH_NODE) $(BIN)/python -m pytest $(ON_ALL_CORES) --ignore=tests/checker

test-slow: $(VENV)/.dev build ## run the checks that take minutes
	@scripts/browser
	@scripts/nginx
	$(WITH_NODE) $(BIN)/python -m pytest $(ON_ALL_CORES) -m slow

bench: $(VENV)/.site $(BENCH_$(NAME)) ## measure: make bench NAME=engine, pages, search or start
	PYTHONPATH=benchmarks/$(NAME)/.peers $(WITH_NODE) $(BIN)/python -m benchmarks "$(NAME)"

lint: $(VENV)/.dev node_modules/.stamp ## check style, types and the direction of imports
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy --strict checker build_tools benchmarks tests
	$(BIN)/lint-imports --no-logo
	$(WITH_NODE) npx --no-install tsc -p tsconfig.json
	$(WITH_NODE) npx --no-install tsc -p tsconfig.worker.json

# pip's own configuration is left out: an extra index may hold other files under the same
# version, and their hashes would fail everywhere else. `make lock UPGRADE=--upgrade` takes
# newer versions too. Run it with the oldest Python we support, which needs the most.
lock: $(VENV)/.dev ## make the lock files again from *.in and package.json
	for name in $(LOCKED); do \
	    env -u PIP_FIND_LINKS -u PIP_EXTRA_INDEX_URL PIP_CONFIG_FILE=/dev/null \
	        CUSTOM_COMPILE_COMMAND="make lock" \
	        $(BIN)/pip-compile --quiet $(UPGRADE) --generate-hashes --no-strip-extras \
	        --allow-unsafe --no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
	        --output-file $$name.txt $$name.in || exit 1; \
	done
	$(WITH_NODE) npm install --package-lock-only
	$(MAKE) lock-pyodide
	for name in engine pages; do \
	    $(WITH_NODE) npm install --package-lock-only --prefix benchmarks/$$name || exit 1; \
	done

# Its packages are pure, so that any host can install them.
lock-pyodide: $(VENV)/.dev node_modules/.stamp
	$(BIN)/uv pip compile --quiet $(UPGRADE) --generate-hashes --no-emit-index-url --only-binary :all: \
	    --no-config --system-certs --python-version $(PYODIDE_PYTHON) --custom-compile-command "make lock" \
	    --output-file requirements/pyodide.txt requirements/pyodide.in

pyodide: $(VENV)/.dev ## change Pyodide's version: make pyodide VERSION=314.0.7
	@test -n "$(VERSION)" || { echo "which version? make pyodide VERSION=314.0.7" >&2; exit 1; }
	@scripts/browser
	$(WITH_NODE) npm install --package-lock-only --save-exact pyodide@$(VERSION)
	$(MAKE) lock-pyodide
	$(WITH_NODE) $(BIN)/python -m pytest tests/test_pyodide.py::TestPackage
	$(MAKE) functions
	$(MAKE) build
	$(WITH_NODE) $(BIN)/python -m pytest tests/test_pyodide.py::TestBuilt tests/build_tools/bundle \
	    tests/browser/test_python.py tests/browser/test_checker.py tests/browser/test_heap.py

clean: ## remove what was built and installed
	rm -rf $(VENV) node_modules site dist
	rm -rf benchmarks/*/node_modules benchmarks/*/.peers
	rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	    { echo "$(PYTHON) is missing or older than 3.11; name another one: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	    { echo "$(PYTHON) cannot make a virtual environment; on Debian: apt install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(VENV)/.site: $(VENV)/.python requirements/site.txt
	$(PIP_INSTALL) -r requirements/site.txt
	@touch $@

$(VENV)/.dev: $(VENV)/.site requirements/dev.txt
	$(PIP_INSTALL) -r requirements/dev.txt
	@touch $@

# The lock is for Pyodide's Python, but pip compares what a package requires with its own.
$(VENV)/.pyodide: $(VENV)/.site requirements/pyodide.txt node_modules/.stamp
	rm -rf $(VENV)/pyodide
	$(PIP_INSTALL) --target $(VENV)/pyodide --python-version $(PYODIDE_PYTHON) --platform any \
	    --only-binary :all: --no-deps --ignore-requires-python -r requirements/pyodide.txt
	@touch $@

# After .site, because scripts/node may have to put Node.js into .venv.
node_modules/.stamp: package-lock.json .npmrc | $(VENV)/.site
	$(WITH_NODE) npm ci --no-progress
	@touch $@

# What comes as a source archive is built with the locked setuptools.
benchmarks/%/.peers/.stamp: benchmarks/%/requirements.txt | $(VENV)/.dev
	rm -rf $(@D)
	$(PIP_INSTALL) --no-build-isolation --target $(@D) -r $<
	@touch $@

benchmarks/%/node_modules/.stamp: benchmarks/%/package-lock.json benchmarks/%/.npmrc | $(VENV)/.site
	$(WITH_NODE) npm ci --no-progress --prefix benchmarks/$*
	@touch $@
