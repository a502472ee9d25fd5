#!/usr/bin/env bash
# The files of bench-books read by other programs, where they are installed: figures to compare with, no limit.
#
#   bench-peers.sh BENCH_BOOKS
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export TIMEFORMAT='%R s'

peer() {
  local name=$1
  shift
  if command -v "$1" >/dev/null; then
    printf '%-34s' "$name"
    { time "$@" >/dev/null 2>"$folder/errors"; } 2>&1
  else
    printf '%-34s%s is not installed: not compared\n' "$name" "$1"
  fi
}

"$1" "$folder"
peer 'csv into SQLite, sqlite3' sqlite3 "$folder/peer.db" '.mode csv' '.separator ;' \
  ".import $folder/besar.csv t"
export OGR_XLSX_HEADERS=FORCE
for texts in inline shared; do
  peer "xlsx, $texts into CSV, ogr2ogr" ogr2ogr -f CSV "$folder/$texts.csv" "$folder/besar-$texts.xlsx"
done
