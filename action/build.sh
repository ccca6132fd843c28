#!/usr/bin/env bash
# Builds the command where the action lies, once a run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
if [[ ! -f packages/cli/dist/gradus.mjs ]]; then
    npm ci --ignore-scripts --no-audit --no-fund
    npm run --silent build
fi
# Says so where Node is too old for it.
node packages/cli/bin/gradus.mjs --version
