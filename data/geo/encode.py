#!/usr/bin/env python3
"""Writes kalsel.geo, the program's own encoding of the land, from open boundary files.

Run by a developer when the sources change, never by the build:

    python3 data/geo/encode.py FOLDER data/geo/kalsel.geo

FOLDER holds kalsel.topojson, kecamatan.geojson, land.geojson, neighbours.geojson, rivers.geojson,
towns.geojson, desa.csv and pulau.csv; README.md beside this file names their sources. The format is
described at the head of src/geo/klaster-geo.c.
"""
import csv
import heapq
import json
import math
import os
import sys

SCALE = 100000  # steps per degree: 1.1 m
# Smallest triangle (m2) that a vertex must span to be kept at a level of detail; level 4 keeps all.
AREAS = [450.0 ** 2, 150.0 ** 2, 50.0 ** 2, 20.0 ** 2]
RANK_OUTER, RANK_KABUPATEN, RANK_KECAMATAN, RANK_VILLAGE, RANK_OTHER = range(5)
TOWN_CLASSES = ['ibukota_provinsi', 'ibukota_kabupaten', 'permukiman', 'kota_tetangga']


def load(folder, name):
    with open(os.path.join(folder, name), encoding='utf-8') as f:
        return json.load(f)


def triangle(a, b, c):
    """Area in square metres of three points in steps."""
    m = 111320.0 / SCALE
    k = math.cos(math.radians(-3.0)) * m
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) * k * m / 2


def levels(points, closed):
    """Level of detail from which each vertex is drawn, by effective area (Visvalingam and Whyatt, 1993)."""
    n = len(points)
    area = [math.inf] * n
    before = list(range(-1, n - 1))
    after = list(range(1, n + 1))
    heap = []
    keep = {0, n - 1}
    if closed and n > 6:  # a closed arc keeps two more corners, or it would vanish
        keep |= {n // 3, 2 * n // 3}
    for i in range(1, n - 1):
        if i not in keep:
            heapq.heappush(heap, (triangle(points[i - 1], points[i], points[i + 1]), i, i - 1, i + 1))
    floor = 0.0
    gone = [False] * n
    while heap:
        value, i, a, b = heapq.heappop(heap)
        if gone[i] or before[i] != a or after[i] != b:
            continue
        floor = max(floor, value)
        area[i] = floor
        gone[i] = True
        after[a], before[b] = b, a
        for j in (a, b):
            if j not in keep and 0 < j < n - 1:
                heapq.heappush(heap, (triangle(points[before[j]], points[j], points[after[j]]),
                                      j, before[j], after[j]))
    return [next((k for k, least in enumerate(AREAS) if value >= least), len(AREAS)) for value in area]


class Writer:
    def __init__(self):
        self.out = bytearray()

    def number(self, n):
        while n >= 0x80:
            self.out.append(n & 0x7f | 0x80)
            n >>= 7
        self.out.append(n)

    def signed(self, n):
        self.number(n << 1 if n >= 0 else -n * 2 - 1)

    def text(self, s):
        data = s.encode('utf-8')
        self.number(len(data))
        self.out += data

    def point(self, lon, lat):
        self.signed(round(lon * SCALE))
        self.signed(round(lat * SCALE))


class Arcs:
    def __init__(self):
        self.points, self.ranks = [], []

    def add(self, coordinates, rank):
        steps = []
        for c in coordinates:
            p = (round(c[0] * SCALE), round(c[1] * SCALE))
            if not steps or steps[-1] != p:
                steps.append(p)
        if len(steps) == 1:
            steps.append(steps[0])
        self.points.append(steps)
        self.ranks.append(rank)
        return len(self.points) - 1

    def write(self, w):
        w.number(len(self.points))
        for points, rank in zip(self.points, self.ranks):
            w.number(rank)
            w.number(len(points))
            x = y = 0
            for (px, py), level in zip(points, levels(points, points[0] == points[-1])):
                dx = (px - x) * 2 if px >= x else (x - px) * 2 - 1
                w.number(dx << 3 | level)
                w.signed(py - y)
                x, y = px, py


def polygons_of(geometry):
    if geometry['type'] == 'Polygon':
        key = 'arcs' if 'arcs' in geometry else 'coordinates'
        return [geometry[key]]
    return geometry['arcs' if 'arcs' in geometry else 'coordinates']


def decode_topology(topology):
    sx, sy = topology['transform']['scale']
    tx, ty = topology['transform']['translate']
    for arc in topology['arcs']:
        x = y = 0
        points = []
        for dx, dy in arc:
            x += dx
            y += dy
            points.append((x * sx + tx, y * sy + ty))
        yield points


def rank_arcs(topology):
    """What each arc parts, from the villages on its two sides."""
    sides = {}
    for geometry in topology['objects']['desa']['geometries']:
        for polygon in polygons_of(geometry):
            for ring in polygon:
                for a in ring:
                    sides.setdefault(a if a >= 0 else ~a, set()).add(geometry['properties']['kode'])
    ranks = []
    for i in range(len(topology['arcs'])):
        codes = sides.get(i, set())
        if len(codes) < 2:
            ranks.append(RANK_OUTER if codes else RANK_OTHER)
        elif len({c[:5] for c in codes}) > 1:
            ranks.append(RANK_KABUPATEN)
        elif len({c[:8] for c in codes}) > 1:
            ranks.append(RANK_KECAMATAN)
        else:
            ranks.append(RANK_VILLAGE)
    return ranks


def write_area(w, code, name, label, polygons):
    w.text(code)
    w.text(name)
    w.point(*label)
    rings = [ring for polygon in polygons for ring in polygon]
    w.number(len(rings))
    for ring in rings:
        w.number(len(ring))
        for a in ring:
            w.signed(a)


def write_regions(w, topology, name, label_of):
    geometries = sorted(topology['objects'][name]['geometries'], key=lambda g: g['properties']['kode'])
    w.number(len(geometries))
    for g in geometries:
        p = g['properties']
        write_area(w, p['kode'], p['nama'], label_of(p), polygons_of(g))


def main(folder, output):
    topology = load(folder, 'kalsel.topojson')
    with open(os.path.join(folder, 'desa.csv'), encoding='utf-8') as f:
        villages = {r['kode']: r for r in csv.DictReader(f)}
    kecamatan = {f['properties']['kode']: f['properties']['label']
                 for f in load(folder, 'kecamatan.geojson')['features']}
    with open(os.path.join(folder, 'pulau.csv'), encoding='utf-8') as f:
        islands = list(csv.DictReader(f))

    arcs = Arcs()
    for points, rank in zip(decode_topology(topology), rank_arcs(topology)):
        arcs.add(points, rank)

    own = {}
    for name in ('land', 'neighbours'):
        own[name] = [(f['properties'], [[[arcs.add(ring, RANK_OTHER)] for ring in polygon]
                                        for polygon in polygons_of(f['geometry'])])
                     for f in load(folder, name + '.geojson')['features']]
    rivers = []
    for f in load(folder, 'rivers.geojson')['features']:
        g = f['geometry']
        parts = [g['coordinates']] if g['type'] == 'LineString' else g['coordinates']
        rivers += [(f['properties']['nama'], arcs.add(p, RANK_OTHER)) for p in parts]

    w = Writer()
    w.out += b'KLGEO1\n\0'
    arcs.write(w)
    write_regions(w, topology, 'kabupaten', lambda p: p['label'])
    write_regions(w, topology, 'kecamatan', lambda p: kecamatan[p['kode']])
    write_regions(w, topology, 'desa',
                  lambda p: (float(villages[p['kode']]['lon']), float(villages[p['kode']]['lat'])))
    for name in ('land', 'neighbours'):
        w.number(len(own[name]))
        for p, polygons in own[name]:
            write_area(w, p.get('kode', ''), p.get('nama', ''), p.get('label', (0, 0)), polygons)
    w.number(len(rivers))
    for name, arc in rivers:
        w.text(name)
        w.number(arc)
    towns = load(folder, 'towns.geojson')['features']
    towns.sort(key=lambda f: (TOWN_CLASSES.index(f['properties']['kelas']), f['properties']['nama']))
    w.number(len(towns))
    for f in towns:
        w.text(f['properties']['nama'])
        w.number(TOWN_CLASSES.index(f['properties']['kelas']))
        w.text(f['properties'].get('kabupaten_kode') or '')
        w.point(*f['geometry']['coordinates'])
    w.number(len(islands))
    for r in islands:
        w.text(r['nama'])
        w.point(float(r['lon']), float(r['lat']))
    with open(output, 'wb') as f:
        f.write(w.out)
    print(f'{output}: {len(w.out)} bytes, {len(arcs.points)} arcs, '
          f'{sum(map(len, arcs.points))} vertices')


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
