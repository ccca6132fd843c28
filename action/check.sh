#!/usr/bin/env bash
# Checks what the action was asked to check. All that it is told stands in variables.
set -euo pipefail
gradus="$(dirname "${BASH_SOURCE[0]}")/../packages/cli/bin/gradus.mjs"
options=(--format=github "--fail-on=${GRADUS_FAIL_ON:-error}")
if [[ -n "${GRADUS_MAX_WARNINGS:-}" ]]; then options+=("--max-warnings=$GRADUS_MAX_WARNINGS"); fi
if [[ "${GRADUS_RELEASE:-}" == true ]]; then options+=(--release); fi
paths=()
while IFS= read -r path; do
    if [[ -n "$path" ]]; then paths+=("$path"); fi
done <<< "${GRADUS_PATHS:-.}"
exec node "$gradus" check "${options[@]}" -- "${paths[@]}"
