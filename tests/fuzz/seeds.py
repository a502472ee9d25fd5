#!/usr/bin/env python3
"""seeds.py FIXTURES OUT: first inputs of each target, from the files of tests/fixtures/exchange."""
import os
import sqlite3
import sys
import zipfile

POLYGON = ('{"type":"FeatureCollection","name":"x","crs":{"type":"name","properties":{"name":'
           '"urn:ogc:def:crs:OGC:1.3:CRS84"}},"features":[{"type":"Feature","id":1,"properties":'
           '{"nama":"Contoh","n":1.5,"ya":true,"d":{"blank":"not_due"}},"geometry":{"type":"Polygon",'
           '"coordinates":[[[115.0,-3.0],[115.5,-3.0],[115.5,-2.5],[115.0,-3.0]]]}},{"type":"Feature",'
           '"properties":null,"geometry":{"type":"Point","coordinates":[115.1,-2.9,3]}}]}')
COLLECTION = ('[{"type":"GeometryCollection","geometries":[{"type":"MultiPolygon","coordinates":[[[[115,'
              '-3],[116,-3],[116,-2],[115,-3]]],[[[1,2],[3,4],[5,6]]]]},{"type":"LineString",'
              '"coordinates":[[1,2],[3,4]]},{"type":"MultiPoint","coordinates":[[1,2]]}]}]')
OWN = ('[{"id":"0192","nama":"Contoh \\"A\\"","lat":-3.25,"aktif":true,"n":{"blank":"not_due"},'
       '"daftar":[1,"x",{"a":null}],"k":{"l":{"m":"\\u00e9\\ud83d\\ude00"}}},\n{"nama":null,"e":1e3}]')
DHIS2 = ('{"dataSet":"LAP","period":"202601B","orgUnit":"6301012003","dataValues":[{"dataElement":'
         '"INOV","value":"3"},{"dataElement":"OMZET","value":"1.5","comment":"x"}]}')
KML = ('<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>'
       '<name>D</name><Placemark><name>Contoh</name><MultiGeometry><Polygon><outerBoundaryIs>'
       '<LinearRing><coordinates>115,-3,0 115.5,-3,0 115.5,-2.5,0 115,-3,0</coordinates></LinearRing>'
       '</outerBoundaryIs><innerBoundaryIs><LinearRing><coordinates>115.3,-2.9 115.4,-2.9 115.4,-2.8'
       '</coordinates></LinearRing></innerBoundaryIs></Polygon></MultiGeometry></Placemark></Document>'
       '</kml>')


def main(fixtures, out):
    def save(target, name, data):
        folder = os.path.join(out, target)
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, name), 'wb') as f:
            f.write(data.encode('utf-8') if isinstance(data, str) else data)

    def load(name):
        with open(os.path.join(fixtures, name), 'rb') as f:
            return f.read()

    save('csv', 'kobo.csv', load('kobo.csv'))
    save('csv', 'sep.csv', b'sep=,\r\na,"b ""c""",d\r1,\xe9,3\n')
    save('csv', 'wide.csv', '\ufeffa;b\r\n1;2\r\n'.encode('utf-16'))
    for name in ('kobo.xlsx', 'saved.xlsx', 'saved.ods', 'odk.zip'):
        save('zip', name, load(name))
    for name in ('kobo.xlsx', 'saved.xlsx'):
        with zipfile.ZipFile(os.path.join(fixtures, name)) as z:
            parts = ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml']
            save('xlsx', name, b'\xff'.join(z.read(p) if p in z.namelist() else b'' for p in parts))
            save('xlsx', name + '.all', b'\xff'.join(
                z.read(p) if p in z.namelist() else b'' for p in
                parts + ['xl/_rels/workbook.xml.rels', 'xl/workbook.xml']))
    with zipfile.ZipFile(os.path.join(fixtures, 'saved.ods')) as z:
        save('ods', 'saved.xml', z.read('content.xml'))
    with zipfile.ZipFile(os.path.join(fixtures, 'odk.zip')) as z:
        names = z.namelist()
        save('bundle', 'odk', b'\xff'.join([b'2.jpg', z.read(names[0]), b'foto', z.read(names[1])]))
    for name, text in (('own', OWN), ('dhis2', DHIS2), ('polygon', POLYGON), ('collection', COLLECTION)):
        save('json', name, text)
    save('geopackage', 'qgis.gpkg', load('qgis.gpkg'))
    db = sqlite3.connect(os.path.join(fixtures, 'qgis.gpkg'))
    for i, (shape,) in enumerate(db.execute(
            'SELECT geom FROM kawasan WHERE geom NOT NULL UNION SELECT geom FROM titik')):
        save('blob', f'shape-{i}', shape)
    db.close()
    save('outline', 'a.geojson', POLYGON)
    save('outline', 'b.geojson', COLLECTION)
    save('outline', 'a.kml', KML)
    save('outline', 'qgis.gpkg', load('qgis.gpkg'))
    with open(os.path.join(out, 'seeds.stamp'), 'w', encoding='utf-8'):
        pass


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2])
