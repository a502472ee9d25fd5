#!/usr/bin/env python3
"""The atlas of the sites, and every village coloured, made with PyQGIS from what the program exported.

    peer-atlas.py FOLDER atlas|villages

FOLDER holds site.geojson, kabupaten.geojson, kecamatan.geojson and village.geojson; peer-atlas.pdf or peer-villages.pdf
is written into it. A page of the atlas has the map of the site, the small map of the province and a few facts; one of
the program has two charts and the states of the reports instead of the small map."""
import os
import sys

os.environ.setdefault('QT_QPA_PLATFORM', 'offscreen')
from qgis.core import (QgsApplication, QgsClassificationEqualInterval,
                       QgsCoordinateReferenceSystem, QgsFillSymbol, QgsGraduatedSymbolRenderer,
                       QgsLayoutExporter, QgsLayoutItemLabel, QgsLayoutItemMap, QgsLayoutItemPage, QgsLayoutItemScaleBar,
                       QgsLayoutPoint, QgsLayoutSize, QgsPrintLayout, QgsProject, QgsSingleSymbolRenderer, QgsStyle,
                       QgsMarkerSymbol, QgsPalLayerSettings, QgsTextBufferSettings, QgsTextFormat, QgsVectorLayer,
                       QgsVectorLayerSimpleLabeling)

FOLDER, WHAT = sys.argv[1:]


def load(project, name, symbol, field=None):
    layer = QgsVectorLayer(f'{FOLDER}/{name}.geojson', name, 'ogr')
    assert layer.isValid(), name
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    if field is not None:
        settings = QgsPalLayerSettings()
        settings.fieldName = field
        text = QgsTextFormat()
        text.setSize(7)
        halo = QgsTextBufferSettings()
        halo.setEnabled(True)
        text.setBuffer(halo)
        settings.setFormat(text)
        layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
        layer.setLabelsEnabled(True)
    project.addMapLayer(layer)
    return layer


def place(layout, item, x, y, width, height):
    layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(x, y))
    item.attemptResize(QgsLayoutSize(width, height))


def add_label(layout, text, y, size):
    label = QgsLayoutItemLabel(layout)
    label.setText(text)
    font = label.font()
    font.setPointSizeF(size)
    label.setFont(font)
    place(layout, label, 25, y, 165, 20)


def add_map(layout, layers, extent, x, y, width, height):
    item = QgsLayoutItemMap(layout)
    place(layout, item, x, y, width, height)
    item.setLayers(layers)
    item.setExtent(extent)
    item.attemptResize(QgsLayoutSize(width, height))
    item.zoomToExtent(extent)
    item.setFrameEnabled(True)
    return item


def make(project):
    borders = {'color': '244,241,234', 'outline_color': '110,120,125', 'outline_width': '0.1'}
    villages = load(project, 'village', QgsFillSymbol.createSimple(borders))
    kecamatan = load(project, 'kecamatan', QgsFillSymbol.createSimple(
        {'style': 'no', 'outline_color': '90,100,105', 'outline_width': '0.2'}), 'name')
    kabupaten = load(project, 'kabupaten', QgsFillSymbol.createSimple(
        {'style': 'no', 'outline_color': '60,70,75', 'outline_width': '0.4'}), 'name')
    sites = load(project, 'site', QgsMarkerSymbol.createSimple({'name': 'circle', 'color': '15,118,110', 'size': '3'}), 'village.title')
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.pageCollection().page(0).setPageSize('A4', QgsLayoutItemPage.Portrait)
    if WHAT == 'villages':
        # Five classes of the code: as many colours as the program paints, of a value that every village has.
        renderer = QgsGraduatedSymbolRenderer('to_int(right("code", 4)) % 100')
        renderer.setSourceSymbol(QgsFillSymbol.createSimple(borders))
        renderer.setSourceColorRamp(QgsStyle.defaultStyle().colorRamp('Viridis'))
        renderer.setClassificationMethod(QgsClassificationEqualInterval())
        renderer.updateClasses(villages, 5)
        villages.setRenderer(renderer)
        add_map(layout, [kabupaten, villages], villages.extent(), 25, 40, 165, 230)
        add_label(layout, 'Desa menurut kelas', 20, 18)
        QgsLayoutExporter(layout).exportToPdf(f'{FOLDER}/peer-villages.pdf', QgsLayoutExporter.PdfExportSettings())
        return
    atlas = layout.atlas()
    atlas.setEnabled(True)
    atlas.setCoverageLayer(sites)
    add_label(layout, '[% "village.title" %], [% "kabupaten.title" %]', 20, 18)
    add_label(layout, '[% "potential" %]', 32, 11)
    near = add_map(layout, [sites, kabupaten, kecamatan, villages], sites.extent(), 25, 50, 80, 70)
    near.setAtlasDriven(True)
    near.setAtlasScalingMode(QgsLayoutItemMap.Fixed)
    near.setScale(150000)
    add_map(layout, [sites, kabupaten], kabupaten.extent(), 110, 50, 80, 70)
    bar = QgsLayoutItemScaleBar(layout)
    bar.setLinkedMap(near)
    bar.applyDefaultSize()
    place(layout, bar, 25, 122, 60, 12)
    for n, field in enumerate(('year', 'decree_number', 'decree_date', 'status', 'from_period', 'reason', 'source')):
        add_label(layout, f'{field}: [% "{field}" %]', 140 + 8 * n, 9)
    add_label(layout, 'Halaman [% @atlas_featurenumber %] dari [% @atlas_totalfeatures %]', 285, 8)
    QgsLayoutExporter.exportToPdf(atlas, f'{FOLDER}/peer-atlas.pdf', QgsLayoutExporter.PdfExportSettings())


def main():
    QgsApplication.setPrefixPath('/usr', True)
    application = QgsApplication([], False)
    application.initQgis()
    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem('EPSG:4326'))
    make(project)
    # The layers go before the program that they belong to.
    project.clear()
    sys.stdout.flush()
    os._exit(0)


main()
