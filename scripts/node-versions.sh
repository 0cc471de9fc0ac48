#!/usr/bin/env bash
# Under each of the given versions of Node: the tests of the kernel's core, and an audit of sc16, whose certificates must be the
# committed ones to the byte. The package must be built. For example: scripts/node-versions.sh 20 22 24
set -euo pipefail
cd "$(dirname "$0")/.."

for version in "$@"; do
  folder=$(mktemp -d)
  npm install --prefix "$folder" --no-save --no-audit --no-fund --loglevel error "node@$version"
  node=$folder/node_modules/node/bin/node
  echo "Node $("$node" --version)"
  "$node" node_modules/mocha/bin/mocha.js --no-config --timeout 240000 --reporter dot \
    'dist/test/kernel/core/**/*.test.js' 'dist/test/kernel/binding/**/*.test.js'
  "$node" dist/src/cli/main.js audit sc16 --out "$folder/audit" 2>&1 | tail -n 3
  diff -r -q certificates/sc16 "$folder/audit/certificates/sc16"
  rm -rf "$folder"
done
