# Clipcost: what a person runs. Each target is a script of scripts/; CI runs the same.
.PHONY: help serve build test check check-prices shots bench prove

help: ## List these commands
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 24

serve: ## Set up what is missing, build, serve the page at http://127.0.0.1:8080
	@scripts/serve

build: ## Leave the finished site in dist/ and weigh its first load
	@scripts/build

test: ## Set up what is missing, run every suite
	@scripts/test

check: ## Format, lints, pure tests, repository rules: seconds when warm
	@scripts/check

shots: ## Take screenshots of the built page into shots/
	@scripts/shots

prove: ## What is too heavy for every run: random plans, the workbook in LibreOffice, the limits of the layout, axe, Lighthouse
	@scripts/prove

check-prices: ## List the sources of the price book, the oldest readings first
	@scripts/check-prices

bench: ## Time the pure core, the start and edits of the built page; weigh a row of the price book
	@scripts/bench
