#!/bin/sh
# Runs the benchmark from the archive that pack.mjs makes: on any Linux machine with the driver of a GPU, without Node and
# without a network.     ./run.sh [--out FOLDER] [N …]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if [ ! -x "$here/node" ]; then
  echo "$here/node: expected the archive's own Node; make the archive with: node bench/gpu/pack.mjs" >&2
  exit 64
fi

# The machine's own libraries come first: its driver may need newer ones than those that were packed.
has() { { ldconfig -p 2>/dev/null || /sbin/ldconfig -p 2>/dev/null; } | grep -q "$1"; }
libraries=${LD_LIBRARY_PATH:-}
has libstdc++.so.6 || libraries="$libraries:$here/lib/runtime"
has libvulkan.so.1 || libraries="$libraries:$here/lib/vulkan"
export LD_LIBRARY_PATH="${libraries#:}"

exec "$here/node" "$here/bench.mjs" "$@"
