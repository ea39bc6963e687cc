# shellcheck shell=bash
# Read by ./run and ./test in the root of the repository: says what is missing, does the rest of the set-up, stops what was started.

# No telemetry, and no build server that outlives the script.
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_USE_MSBUILD_SERVER=0
export MSBUILDDISABLENODEREUSE=1

AZURITE=$PWD/tools/azurite/node_modules/azurite/dist/src/azurite.js
export AZURITE

missing() {
  echo "Missing: $1" >&2
  exit 2
}

check_prerequisites() {
  command -v dotnet >/dev/null || missing "the .NET 10 SDK (no dotnet on the PATH)."
  dotnet --version >/dev/null 2>&1 || missing "the .NET 10 SDK (dotnet is there, but none that global.json accepts)."
  command -v node >/dev/null || missing "Node.js 20 or newer (no node on the PATH)."
  command -v npm >/dev/null || missing "npm, which belongs to Node.js 20 or newer."
  node -e 'process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)' \
    || missing "Node.js 20 or newer (found $(node --version))."
}

# The copy of the lock file is written last: an installation that was broken off is begun again.
install() {
  local lock=package-lock.json copy=node_modules/.installed-from
  (
    cd "tools/$1"
    cmp -s $lock $copy && exit 0
    echo "Installing $2 (once) …"
    npm ci --ignore-scripts --no-progress --loglevel=error >/dev/null
    cp $lock $copy
  )
}

install_azurite() { install azurite Azurite; }

# Every background job is its own process group (set -m), so that what a test or a host has started ends with it.
started=()
stop_group() {
  local tenths
  kill -TERM -- "-$1" 2>/dev/null || return 0
  for ((tenths = 0; tenths < 100; tenths++)); do
    kill -0 -- "-$1" 2>/dev/null || return 0
    sleep 0.1
  done
  kill -KILL -- "-$1" 2>/dev/null || true
}

stop_all() {
  local group
  for group in "${started[@]}"; do stop_group "$group"; done
  started=()
}

# A line for each project as it is done, without its path; whatever else the build says as it is.
progress() {
  awk '/ -> / { sub(/^ */, ""); split($0, part, " -> "); print "  " part[1]; fflush(); next }
       /^ *Determining projects/ { print "  packages …"; fflush(); next }
       # The SDK generates a project for the extensions of the host, in which nothing can be pinned.
       /WorkerExtensions.csproj : warning NU1603/ { next }
       /^ *(Restored |All projects are up-to-date)/ { next }
       NF { print; fflush() }'
}

# build PROJECT [msbuild's own arguments]
# One compiler for all projects, a quarter faster than one for each. It has a name of its own and belongs to the job, so it ends with it and is nobody else's.
build() {
  local begun=$SECONDS code=0 group
  echo "Building (a minute or two the first time) …"
  (
    set -o pipefail
    dotnet msbuild "$@" -restore -maxcpucount -p:Configuration=Release -p:SharedCompilationId="wiedervorlage-$$" -verbosity:minimal -nologo \
      </dev/null 2>&1 | progress
  ) &
  group=$!
  started+=("$group")
  wait "$group" || code=$?
  stop_group "$group"
  [ $code = 0 ] || exit $code
  echo "Built in $((SECONDS - begun)) s."
}

trap stop_all EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
set -m
