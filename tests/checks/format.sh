#!/usr/bin/env bash
# All C files are as .clang-format wants them.
set -euo pipefail
cd "$1"
find src tests resources -name '*.[ch]' -print0 | xargs -0 clang-format --dry-run -Werror
