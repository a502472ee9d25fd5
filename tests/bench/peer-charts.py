#!/usr/bin/env python3
"""The charts of every indicator of every site as a script for gnuplot: what the program draws, a page each.

    peer-charts.py FOLDER [PAGES]

FOLDER holds report.csv, report_value.csv, indicator.csv and site.csv as exported; charts.gp is written into it, which
makes peer.pdf there. PAGES: the first so many, else all; their number is printed."""
import csv
import sys

FOLDER = sys.argv[1]
MOST = int(sys.argv[2]) if len(sys.argv) > 2 else None


def read(name):
    with open(f'{FOLDER}/{name}.csv', encoding='utf-8-sig', newline='') as file:
        return list(csv.DictReader(file, delimiter=';'))


def number(text):
    """None where the text is a kind of blank."""
    try:
        return float(text.replace(',', '.'))
    except ValueError:
        return None


def write_page(script, indicator, site, found, number_of_page):
    """The texts, the hatched gaps, the line, its target and the mark of a sample, as on a page of the program."""
    name, title = indicator['label'], site['village.title']
    last = max((n for n, value in enumerate(found) if value is not None), default=None)
    target = number(indicator['target'])
    first = next((value for value in found if value is not None), 0)
    sentence = f'{name} bergerak dari {first:g} {indicator["unit"]}\\nmenjadi {found[last]:g}, target {target}.' \
        if last is not None else 'Belum ada data.'
    script.write('unset label\nunset object\n')
    for n, (text, y, size) in enumerate(((f'{name}: {title}', 0.96, 11), (sentence, 0.94, 14),
                                         (f'{name} ({indicator["unit"]}), tiap dua bulan', 0.9, 9),
                                         ('Sumber: laporan enumerator', 0.04, 8),
                                         (f'Grafik – 21 November 2026    {number_of_page}', 0.02, 8))):
        script.write(f'set label {n + 1} "{text}" at screen 0.08, {y} font "Sans,{size}"\n')
    script.write('set label 9 "CONTOH" at screen 0.5, 0.5 center rotate by 31 font "Sans,130" tc rgb "#eeeeee" back\n')
    for n, value in enumerate(found):
        if value is None:
            script.write(f'set object {n + 1} rectangle from {n - 0.5}, graph 0 to {n + 0.5}, graph 1 fs pattern 4 '
                         f'fc rgb "#cbd1d3"\nset label {20 + n} "tidak ada\\ndata" at {n}, graph 0.99 center\n')
    if last is not None:
        script.write(f'set label 10 "{title} {found[last]:g}" at {last}, {found[last]} offset 1\n')
    if target is not None:
        script.write(f'set label 11 "Target {target:g}" at 0, {target} offset 0, -1\n')
    script.write("plot '-' using 1:2 lw 2 pt 7 notitle")
    script.write(f', {target} dashtype 2 notitle\n' if target is not None else '\n')
    for n, value in enumerate(found):
        script.write(f'{n} {"?" if value is None else value}\n')
    script.write('e\n')


def main():
    reports = {row['id']: row for row in read('report')}
    periods = sorted({row['period'] for row in reports.values()})
    values = {}
    for row in read('report_value'):
        report = reports[row['report']]
        values[report['site'], row['indicator'], report['period']] = number(row['value'])
    pages = [(indicator, site) for indicator in read('indicator') for site in read('site')][:MOST]
    with open(f'{FOLDER}/charts.gp', 'w', encoding='utf-8') as script:
        tics = ', '.join(f'"{period}" {n}' for n, period in enumerate(periods) if n % 2 == 0)
        script.write(f'set terminal pdfcairo size 21cm,29.7cm font "Sans,9"\nset output "{FOLDER}/peer.pdf"\n'
                     'set style data linespoints\nset datafile missing "?"\nset border 1\nset grid ytics\n'
                     f'set xtics ({tics})\nset xrange [-0.5:{len(periods) - 0.5}]\nset yrange [0:*]\n'
                     'set tmargin 9\nset bmargin 6\nset rmargin 14\n')
        for page, (indicator, site) in enumerate(pages):
            write_page(script, indicator, site, [values.get((site['id'], indicator['id'], period)) for period in periods],
                       f'Halaman {page + 1} dari {len(pages)}')
    print(len(pages))


main()
