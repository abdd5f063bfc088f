# Sourced by every script: paths, pinned versions, and functions that report what a script does.
# Sets ROOT, CACHE and PATH. Reads CLIPCOST_CACHE (a folder outside the checkout for tools).

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
CACHE=${CLIPCOST_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/clipcost}

TRUNK_VERSION=0.21.14
WASM_BINDGEN_VERSION=0.2.130
WASM_SPLIT_VERSION=0.2.4
GECKODRIVER_VERSION=0.37.1
CARGO_DENY_VERSION=0.20.2

NPM_LOCK_ID=$(cksum <"$ROOT/scripts/npm/package-lock.json" | cut -d' ' -f1)
NPM_HOME=$CACHE/npm-$NPM_LOCK_ID

export PATH="$CACHE/trunk-$TRUNK_VERSION/bin:$CACHE/wasm-bindgen-cli-$WASM_BINDGEN_VERSION/bin:$CACHE/wasm_split_cli_support-$WASM_SPLIT_VERSION/bin:$CACHE/geckodriver-$GECKODRIVER_VERSION/bin:$CACHE/cargo-deny-$CARGO_DENY_VERSION/bin:$NPM_HOME/node_modules/.bin:$PATH"
export NPM_HOME

cd "$ROOT" || exit 1

say() { printf '%s\n' "$*"; }

# fail "what is wrong" "the command that repairs it"   prints both and exits.
fail() {
  printf '\nclipcost: %s\n' "$1" >&2
  if [ $# -gt 1 ]; then printf '  try: %s\n' "$2" >&2; fi
  exit 1
}

# step "what is done" command…   runs it and prints the seconds it took.
step() {
  local what=$1 started=$SECONDS
  shift
  say "· $what"
  "$@" || return $?
  say "  done in $((SECONDS - started)) s: $what"
}

# of_app command…   runs it with the flags that the page is compiled with, natively and for the browser: components of one type
# each, a tenth less of program (docs/decisions/0026).
of_app() { RUSTFLAGS="${RUSTFLAGS:-} --cfg erase_components" "$@"; }

# is_old site prices   whether a built site is missing, or older than its sources or its folder of prices.
is_old() {
  [ -e "$1/index.html" ] || return 0
  [ -n "$(find Cargo.toml Cargo.lock Trunk.toml build.rs index.html src static style "$2" scripts/build scripts/env.sh scripts/later.txt scripts/*.mjs scripts/headers \
    -newer "$1/index.html" -print -quit)" ]
}
