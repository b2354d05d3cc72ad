# Two commands are enough for a newcomer: `make run` and `make test`.
PORT ?= 8501
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
RUN_STAMP := $(VENV)/.installed
DEV_STAMP := $(VENV)/.installed-dev

.PHONY: run test check unit e2e battery bench shots lock format clean

run: $(RUN_STAMP)
	@echo "Merit Jateng: buka http://127.0.0.1:$(PORT) di peramban (hentikan dengan Ctrl+C)"
	@exec $(BIN)/streamlit run app.py --server.port $(PORT)

test: check unit e2e

check: $(DEV_STAMP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

unit: $(DEV_STAMP) libreoffice
	$(BIN)/pytest -n 2 --dist loadfile -m "not e2e and not battery"

e2e: $(DEV_STAMP) chromium libreoffice
	$(BIN)/pytest -n 2 --dist worksteal -m "e2e and not battery" tests/e2e

battery: $(DEV_STAMP) chromium libreoffice
	$(BIN)/pytest -m battery
	$(BIN)/python tests/battery/kill.py --rounds 100

bench: $(DEV_STAMP) chromium
	$(BIN)/python tests/bench

shots: $(DEV_STAMP) chromium
	$(BIN)/python tests/shots

format: $(DEV_STAMP)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: $(DEV_STAMP)
	$(BIN)/uv pip compile pyproject.toml --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" --output-file requirements.txt
	$(BIN)/uv pip compile pyproject.toml --extra dev --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" --constraint requirements.txt --output-file requirements-dev.txt

.PHONY: chromium libreoffice
chromium:
	@command -v chromium >/dev/null 2>&1 || { \
	  echo "Memasang Chromium untuk uji peramban ..."; \
	  apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium; }

libreoffice:
	@{ command -v soffice && command -v pdftotext && fc-list : family | grep -q Carlito \
	  && home="$$(dirname "$$(readlink -f "$$(command -v soffice)")")" \
	  && test -e "$$home/libswlo.so" && test -e "$$home/libsdlo.so"; } >/dev/null 2>&1 || { \
	  echo "Memasang LibreOffice Calc, Writer, dan Impress serta poppler untuk uji berkas ..."; \
	  apt-get update -qq && apt-get install -y -qq --no-install-recommends \
	    libreoffice-calc-nogui libreoffice-writer-nogui libreoffice-impress-nogui \
	    fonts-crosextra-carlito fontconfig poppler-utils; }

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(RUN_STAMP): requirements.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(DEV_STAMP): requirements-dev.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@ $(RUN_STAMP)

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache shots
