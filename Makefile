# `make site` and `make test` do everything on a fresh Debian 12 with a Swift toolchain; `make help` lists the rest.

SHELL := bash
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup embed build site browser hosting publishing bench bench-search dist dist-verify test planted lint format fuzz sanitize clean

# Options handed to `sitegen build`, for instance: make site SITE_FLAGS="--base-url https://www.example.gov.cn/zwgk/"
SITE_FLAGS ?=
# Options handed to bench/run.py, for instance: make bench BENCH_FLAGS="--sizes 1000 --no-write"
BENCH_FLAGS ?=
# Options handed to every `swift build` and `swift test`, for instance: make test SWIFT_FLAGS="--jobs 1"
SWIFT_FLAGS ?=

# A target may import what the manifest names for it, and nothing else.
IMPORT_CHECK := --explicit-target-dependency-import-check error
# Release and test builds keep folders of their own, so that neither makes the other start anew.
RELEASE := .build-release
SITEGEN := $(RELEASE)/release/sitegen
SWIFT_SOURCES := Sources Tests Package.swift

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install the system packages that are missing, and check the Swift toolchain
	@bash scripts/setup.sh

# The list of the files inside the program; an untouched one keeps its date.
embed:
	@bash scripts/embed.sh

build: setup embed ## build sitegen in release mode
	swift build -c release --static-swift-stdlib $(IMPORT_CHECK) --scratch-path $(RELEASE) --product sitegen $(SWIFT_FLAGS)

site: build ## build the site from content/ and theme/ into site-output/
	$(SITEGEN) build --content content --theme theme --output site-output $(SITE_FLAGS)
	@echo
	@echo 'To look at the site, open site-output/index.html in a browser, or run'
	@echo '查看网站：用浏览器打开 site-output/index.html，或运行'
	@echo
	@echo '  python3 -m http.server --directory site-output'
	@echo
	@echo 'and visit http://localhost:8000/'
	@echo '然后访问 http://localhost:8000/'

browser: site ## look at every kind of page in Chromium: accessibility, narrow screens, keyboard, paper
	@bash scripts/setup.sh browser
	bash scripts/browser-tests.sh

hosting: build ## try the recipes of docs/hosting.md with nginx, which has to be installed
	SITEGEN=$(SITEGEN) bash scripts/try-hosting.sh

publishing: build ## try the files that a new portal publishes with: rsync, s3cmd, an object store played by moto
	SITEGEN=$(SITEGEN) bash scripts/try-publishing.sh

dist: build ## make the archive with the one static program, completions, manual page and licences, in dist/
	SITEGEN=$(SITEGEN) bash scripts/dist.sh

dist-verify: build ## make the archive twice from what is committed, in two folders, and compare
	SITEGEN=$(SITEGEN) bash scripts/dist.sh --verify

# The tests stand last, so that the last line printed is their own summary.
test: site lint browser ## all of the above, then check the style and run every test
	SITEGEN_PLANTED=1 SITEGEN_PROGRAM=$(CURDIR)/$(SITEGEN) SWIFT_BACKTRACE=enable=no \
		swift test $(IMPORT_CHECK) $(SWIFT_FLAGS)

planted: build ## plant mistakes of every kind in synthetic reports, and look for false alarms in a thousand correct ones
	SITEGEN_PLANTED=1 SITEGEN_PROGRAM=$(CURDIR)/$(SITEGEN) SWIFT_BACKTRACE=enable=no \
		swift test $(IMPORT_CHECK) $(SWIFT_FLAGS) --filter PlantedMistakeTests

lint: setup ## hold the Swift sources against .swift-format
	swift format lint --strict --parallel -r $(SWIFT_SOURCES)

format: setup ## bring the Swift sources into the form of .swift-format
	swift format --in-place --parallel -r $(SWIFT_SOURCES)

bench-search: build ## ask the same queries of our index and of Pagefind's, into docs/benchmarks.md
	@bash scripts/setup.sh bench
	bash bench/search.sh $(BENCH_FLAGS)

bench: build ## measure sitegen beside Hugo and beside the least that has to be done, into docs/benchmarks.md
	@bash scripts/setup.sh bench
	bash bench/run.sh $(BENCH_FLAGS)

fuzz: setup ## feed the readers bytes nobody would write; FUZZ_SECONDS for each of four subjects (60)
	bash scripts/fuzz.sh

sanitize: setup ## run the tests under the thread and the address sanitizer; takes most of an hour
	bash scripts/sanitize.sh

clean: ## remove everything that was built, the site included
	rm -rf .build .build-bench .build-browser .build-dist .build-fuzz* .build-publishing .build-thread* .build-address dist
	rm -rf $(RELEASE) site-output .site-output*
