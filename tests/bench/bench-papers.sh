#!/usr/bin/env bash
# Papers from the command line, start of the program included: the atlas of 13 pages, 104 pages of charts, a page with
# every village coloured. Fails above its limits (CPU seconds, which other work on the machine does not stretch; bytes).
# Where gnuplot and PyQGIS are installed, they draw the same data in the same run, and it fails as well when the atlas takes
# more than a tenth of the time of PyQGIS, the charts more than that of gnuplot, or the villages more than PyQGIS.
#
#   bench-papers.sh KLASTER_DESA
set -euo pipefail
program=$1
here=$(dirname "$(readlink -f "$0")")
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

# no_slower NAME OURS SHARE PEERS
no_slower() {
  printf '%-44s%6.2f s to %.2f s (limit %s of it)\n' "$1" "$2" "$4" "$3"
  if awk "BEGIN { exit !($2 > $3 * $4) }"; then failed=1; fi
}

paper() {
  "$program" --store "$folder/s.db" "$@"
}

paper init --sample >/dev/null
measure 'atlas of the sites, 13 pages' "$folder/atlas.pdf" 0.5 1500000 paper document atlas -o "$folder/atlas.pdf"
atlas=$best
measure 'one indicator of all sites, a page each' "$folder/one.pdf" 0.5 600000 \
  paper document grafik indikator -o "$folder/one.pdf"
measure 'all indicators of all sites, a page each' "$folder/all.pdf" 0 1500000 \
  paper document grafik indikator --indicator all -o "$folder/all.pdf"
charts=$best
# The limits are those of 104 pages, in proportion.
if command -v pdfinfo >/dev/null; then
  pages=$(pdfinfo "$folder/all.pdf" | awk '/^Pages/ { print $2 }')
  share=$(($(stat -c %s "$folder/all.pdf") * 104 / pages))
  took=$(awk "BEGIN { print $charts * 104 / $pages }")
  printf '%-44s%6.2f s (limit 0.25)  %8d bytes (limit 600000)\n' "104 of its $pages pages" "$took" "$share"
  if [ "$share" -gt 600000 ] || awk "BEGIN { exit !($took > 0.25) }"; then failed=1; fi
fi
measure 'every village coloured, one page' "$folder/map.pdf" 0.6 800000 \
  paper map --color indeks_desa --level desa -o "$folder/map.pdf"
villages=$best

if command -v gnuplot >/dev/null && command -v python3 >/dev/null; then
  for entity in report report_value indicator site; do
    paper export "$entity" -o "$folder/$entity.csv" >/dev/null
  done
  python3 "$here/peer-charts.py" "$folder" >/dev/null
  measure 'the same pages of charts, gnuplot' "$folder/peer.pdf" 0 0 gnuplot "$folder/charts.gp"
  no_slower 'all indicators of all sites, to gnuplot' "$charts" 1 "$best"
else
  echo 'the same pages of charts, gnuplot: not installed, not compared'
fi
qgis=
for python in python3 /usr/bin/python3; do
  if [ -z "$qgis" ] && "$python" -c 'import qgis.core' 2>/dev/null; then qgis=$python; fi
done
if [ -n "$qgis" ]; then
  for entity in site kabupaten kecamatan village; do
    paper export "$entity" -o "$folder/$entity.geojson" >/dev/null
  done
  for what in atlas villages; do
    measure "$what, PyQGIS" "$folder/peer-$what.pdf" 0 0 "$qgis" "$here/peer-atlas.py" "$folder" "$what"
    if [ "$what" = atlas ]; then
      no_slower 'atlas of the sites, to PyQGIS' "$atlas" 0.1 "$best"
    else
      no_slower 'every village coloured, to PyQGIS' "$villages" 1 "$best"
    fi
  done
else
  echo 'atlas and villages, PyQGIS: not installed, not compared'
fi
exit "$failed"
