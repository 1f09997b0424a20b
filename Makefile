# make demo   build the environment and run the main job on the sample articles
# make test   run the tests
# make check  lint, format and types
# make lock   pin all dependencies anew, with hashes
.PHONY: demo test check format lock bench clean

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
BUILT := $(VENV)/.built

$(BUILT): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.11")'
	@echo "building the environment in $(VENV) ..."
	@$(PYTHON) -m venv --clear $(VENV)
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-cache-dir --no-deps --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-cache-dir --no-deps --no-build-isolation -e .
	@touch $@

demo: $(BUILT)
	@$(BIN)/claimgraph demo --folder demo

test: $(BUILT)
	@mkdir -p .cache
	$(BIN)/python -m pytest -n 2 --dist loadfile --basetemp=.cache/pytest

check: $(BUILT)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(BUILT)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(BUILT)
	$(BIN)/python -m benchmarks

lock: $(BUILT)
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header -o requirements.lock

clean:
	rm -rf $(VENV) .cache demo .mypy_cache .ruff_cache .pytest_cache .hypothesis
