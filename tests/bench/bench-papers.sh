#!/usr/bin/env bash
# Papers from the command line, start of the program included: the atlas of 13 pages, 104 pages of charts, a page with
# every village coloured. Fails above its limits (CPU seconds, which other work on the machine does not stretch; bytes).
# gnuplot draws 104 pages too, where it is installed: a figure to compare with, no limit.
#
#   bench-papers.sh KLASTER_DESA
set -euo pipefail
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export KLASTER_TODAY=2026-11-21 XDG_DATA_HOME="$folder/data"
failed=0

# measure NAME FILE MOST_SECONDS MOST_BYTES COMMAND...: the quickest of three runs; 0: no limit
measure() {
  local name=$1 file=$2 seconds=$3 bytes=$4
  best=
  shift 4
  for _ in 1 2 3; do
    local took
    took=$({ TIMEFORMAT='%U %S'; time "$@" >/dev/null 2>&1; } 2>&1 | awk '{ print $1 + $2 }')
    if [ -z "$best" ] || awk "BEGIN { exit !($took < $best) }"; then best=$took; fi
  done
  local size
  size=$(stat -c %s "$file")
  printf '%-44s%6.2f s (limit %s)  %8d bytes (limit %s)\n' "$name" "$best" "$seconds" "$size" "$bytes"
  if awk "BEGIN { exit !($seconds > 0 && $best > $seconds) }"; then failed=1; fi
  if [ "$bytes" -gt 0 ] && [ "$size" -gt "$bytes" ]; then failed=1; fi
}

"$program" --store "$folder/s.db" init --sample >/dev/null
measure 'atlas of the sites, 13 pages' "$folder/atlas.pdf" 0.75 1500000 \
  "$program" --store "$folder/s.db" document atlas -o "$folder/atlas.pdf"
measure 'one indicator of all sites, a page each' "$folder/one.pdf" 0.5 600000 \
  "$program" --store "$folder/s.db" document grafik indikator -o "$folder/one.pdf"
measure 'all indicators of all sites, a page each' "$folder/all.pdf" 0 0 \
  "$program" --store "$folder/s.db" document grafik indikator --indicator all -o "$folder/all.pdf"
# The limits are those of 104 pages, in proportion.
if command -v pdfinfo >/dev/null; then
  pages=$(pdfinfo "$folder/all.pdf" | awk '/^Pages/ { print $2 }')
  share=$(($(stat -c %s "$folder/all.pdf") * 104 / pages))
  took=$(awk "BEGIN { print $best * 104 / $pages }")
  printf '%-44s%6.2f s (limit 0.45)  %8d bytes (limit 1500000)\n' "104 of its $pages pages" "$took" "$share"
  if [ "$share" -gt 1500000 ] || awk "BEGIN { exit !($took > 0.45) }"; then failed=1; fi
fi
measure 'every village coloured, one page' "$folder/map.pdf" 0.6 800000 \
  "$program" --store "$folder/s.db" map --color indeks_desa --level desa -o "$folder/map.pdf"

if command -v gnuplot >/dev/null; then
  {
    echo "set terminal pdfcairo; set output '$folder/peer.pdf'; set style data linespoints"
    for i in $(seq 104); do
      echo "set title 'Lokus $i'; plot '-' using 1:2 notitle"
      for period in $(seq 9); do echo "$period $((period * i % 17))"; done
      echo e
    done
  } >"$folder/peer.gp"
  measure '104 pages, gnuplot' "$folder/peer.pdf" 0 0 gnuplot "$folder/peer.gp"
else
  echo '104 pages, gnuplot: not installed, not compared'
fi
exit "$failed"
