# Every target builds what it needs: a fresh checkout and `make run` are enough.
PYTHON ?= python3
BIN := .venv/bin
LUPDATE = $(BIN)/pyside6-lupdate -silent -no-obsolete -locations none -extensions py \
  -tr-function-alias QT_TR_NOOP+=marked,QT_TR_NOOP+=sentence -source-language en
WORDS := resources/translations
READY := .venv/.ready
QT := .venv/.qt-libraries

.PHONY: run test lint bench bench-search bench-large truth screenshots accessibility translations clean

run: $(READY) $(QT)
	$(BIN)/anthology-reader

test: $(READY) $(QT)
	@sh .ci/java
	$(BIN)/python -m pytest

lint: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: $(READY) $(QT)
	$(BIN)/python -m tests.benchmarks

# Searching alone; and with ten times the words, which takes minutes.
bench-search: $(READY) $(QT)
	$(BIN)/python -m tests.benchmarks.searching

bench-large: $(READY) $(QT)
	$(BIN)/python -m tests.benchmarks.searching large

# Hundreds of queries of real books, held against a slow reading of every word; other seeds ask others.
QUERIES ?= 600
SEED ?= 1
truth: $(READY)
	$(BIN)/python -m tests.search_truth $(QUERIES) $(SEED)

screenshots: $(READY) $(QT)
	$(BIN)/python -m tests.screenshots screenshots

# The real program, listened to over AT-SPI as a screen reader does.
accessibility: $(READY) $(QT)
	@sh .ci/at-spi
	$(BIN)/python -m pytest tests/accessibility

# The English catalogue has only the plurals.
translations: $(READY)
	$(LUPDATE) -target-language en -pluralonly reader anthology -ts $(WORDS)/en.ts
	$(LUPDATE) -target-language de reader anthology -ts $(WORDS)/de.ts
	$(BIN)/pyside6-lrelease -silent $(WORDS)/*.ts

clean:
	rm -rf .venv build dist screenshots .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Anthology needs Python 3.11 or newer: make PYTHON=python3.12 run"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv || \
	  { echo "Cannot make a virtual environment. On Debian: apt-get install python3-venv"; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $(READY)

$(QT): $(READY)
	@sh .ci/qt-libraries
	@touch $(QT)
