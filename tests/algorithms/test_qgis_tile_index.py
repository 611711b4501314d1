# SPDX-License-Identifier: GPL-2.0-or-later
"""A tile index as the image: through every door of QGIS, as one image and item by item."""

from __future__ import annotations

import inspect
import subprocess
from pathlib import Path

import numpy as np
import processing
import pytest
import rasterio
import shapely
from oracles import check_dataset, chip_files, read_chip, tree
from osgeo import gdal, ogr
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProject,
    QgsProperty,
    QgsVectorLayer,
)
from qgis_exports import (
    ALGORITHM,
    KITTI,
    box_px,
    check_sentence,
    export,
    layer,
    moved,
    polygons,
    raster_layer,
    refusal,
    saved,
    tiles,
)
from scenes import UTM, UTM_PLACE, noise, write_raster

EAST = (UTM_PLACE[0] + 48 * 0.25, 0.25, 0.0, UTM_PLACE[3], 0.0, -0.25)
LABELS = [(box_px(4, 6, 20, 30), 3), (box_px(60, 8, 100, 24), 7)]
DRIVERS = {"shp": "ESRI Shapefile", "gpkg": "GPKG", "geojson": "GeoJSON", "gti.gpkg": "GPKG"}


@pytest.fixture
def two(tmp_path):
    """Two images of 64 x 64 pixels on one lattice; the second lies 48 pixels to the east, over the first."""
    folder = tmp_path / "index" / "tiles"
    folder.mkdir(parents=True)
    return [
        write_raster(folder / "west.tif", noise(64, 64, 3, seed=1), UTM_PLACE),
        write_raster(folder / "east.tif", noise(64, 64, 3, seed=2), EAST),
    ]


@pytest.fixture
def labels():
    return polygons(LABELS)


def _index(files: list[Path], ending: str = "gpkg", *options: str) -> Path:
    """Return the index that gdaltindex makes of files in a folder below its own."""
    folder = files[0].parents[1]
    names = [str(file.relative_to(folder)) for file in files]
    path = folder / f"index.{ending}"
    subprocess.run(
        ["gdaltindex", "-f", DRIVERS[ending], *options, str(path), *names], cwd=folder, check=True, capture_output=True
    )
    return path


def _as_one(two) -> np.ndarray:
    whole = np.zeros((64, 112, 3), np.uint8)
    for start, path in zip((0, 48), two):
        with rasterio.open(path) as item:
            whole[:, start : start + 64] = np.moveaxis(item.read(), 0, 2)
    return whole


def _check_as_one(two, out) -> None:
    """Check the chips of 56 pixels side by side, both images taken for one."""
    whole = _as_one(two)
    chips = chip_files(out)
    assert len(chips) == 4
    for chip, (y, x) in zip(chips, ((0, 0), (0, 56), (8, 0), (8, 56))):
        assert np.array_equal(read_chip(chip), whole[y : y + 56, x : x + 56])


def _footprints(run) -> list:
    read = QgsVectorLayer(run.results["FOOTPRINTS"], "footprints", "ogr")
    return sorted(read.getFeatures(), key=lambda feature: feature["chip"])


@pytest.mark.parametrize("ending", list(DRIVERS))
def test_as_one_image(two, labels, out, tmp_path, ending):
    index = _index(two, ending)
    before = tree(index.parent)
    run = export(index, labels, out, FOOTPRINTS=str(tmp_path / "f.gpkg"), **tiles(56))
    _check_as_one(two, out)
    assert run.counts[2] == 4
    assert tree(index.parent) == before
    # What a chip shows of each image, the one on top first.
    assert [feature["item"] for feature in _footprints(run)] == ["east.tif, west.tif"] * 4


def test_footprints_of_one_image_name_the_items_below_each_chip(two, labels, out, tmp_path):
    run = export(_index(two), labels, out, FOOTPRINTS=str(tmp_path / "f.gpkg"), BANDS=[2], **tiles(32))
    assert [feature["item"] for feature in _footprints(run)][:4] == [
        "west.tif",
        "east.tif, west.tif",
        "east.tif",
        "east.tif",
    ]
    assert np.array_equal(read_chip(chip_files(out)[0])[..., 0], _as_one(two)[:32, :32, 1])


@pytest.mark.parametrize("ending", ["shp", "gpkg"])
def test_each_on_its_own_grid(two, labels, out, tmp_path, ending):
    run = export(
        _index(two, ending), labels, out, PROCESS_ALL_RASTER_ITEMS=True, FOOTPRINTS=str(tmp_path / "f.gpkg"),
        **tiles(32),
    )  # fmt: skip
    chips = chip_files(out)
    for start, path in zip((0, 4), two):
        with rasterio.open(path) as item:
            pixels = np.moveaxis(item.read(), 0, 2)
        for chip, (y, x) in zip(chips[start:], ((0, 0), (0, 32), (32, 0), (32, 32))):
            assert np.array_equal(read_chip(chip), pixels[y : y + 32, x : x + 32])
    assert [feature["item"] for feature in _footprints(run)] == ["west.tif"] * 4 + ["east.tif"] * 4


def test_through_the_command_line(two, out, tmp_path, qgis_process):
    labels = saved(polygons(LABELS), tmp_path / "labels.gpkg").source().split("|")[0]
    index = _index(two)
    done = qgis_process.export(INPUT_RASTER=index, INPUT_CLASS_DATA=labels, OUTPUT_LOCATION=out, **tiles(56))
    assert done.returncode == 0, done.stderr
    _check_as_one(two, out)
    two[1].unlink()
    refused = qgis_process.export(INPUT_RASTER=index, INPUT_CLASS_DATA=labels, OUTPUT_LOCATION=out, **tiles(56))
    assert refused.returncode == 1
    assert "east.tif" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_through_the_dialog(two, labels, out, algorithm, monkeypatch):
    from processing.gui.AlgorithmDialog import AlgorithmDialog

    monkeypatch.setattr("processing.gui.ParametersPanel.iface", None)
    QgsProject.instance().addMapLayer(labels)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    dialog = AlgorithmDialog(algorithm.create())
    wrappers = dialog.mainWidget().wrappers
    given = {"INPUT_RASTER": str(_index(two)), "INPUT_CLASS_DATA": labels.id(), "OUTPUT_LOCATION": str(out)}
    for name, value in {**given, "BANDS": [3, 1], **tiles(56)}.items():
        wrappers[name].setParameterValue(value, context)
    parameters = dialog.createProcessingParameters()
    assert parameters["INPUT_RASTER"] == given["INPUT_RASTER"]
    assert dialog.algorithm().checkParameterValues(parameters, context) == (True, "")
    processing.run(ALGORITHM, parameters, context=context)
    assert np.array_equal(read_chip(chip_files(out)[0]), _as_one(two)[:56, :56, [2, 0]])
    dialog.close()


def test_through_a_batch(two, labels, out, algorithm, monkeypatch):
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog

    monkeypatch.setattr("processing.gui.BatchPanel.iface", None)
    QgsProject.instance().addMapLayer(labels)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    dialog = BatchAlgorithmDialog(algorithm.create())
    batch = dialog.mainWidget()
    for name, value in {"INPUT_RASTER": str(_index(two)), "INPUT_CLASS_DATA": labels.id(), **tiles(56)}.items():
        batch.wrappers[0][batch.parameter_to_column[name]].setParameterValue(value, context)
    column = batch.parameter_to_column["OUTPUT_LOCATION"]
    batch.tblParameters.cellWidget(1, column).setValue(str(out))
    # Newer QGIS wants a context here.
    wanted = inspect.signature(batch.parametersForRow).parameters
    parameters, is_ready = batch.parametersForRow(0, **({"context": context} if "context" in wanted else {}))
    assert is_ready
    processing.run(ALGORITHM, parameters, context=context)
    _check_as_one(two, out)
    dialog.close()


def test_as_the_result_of_another_algorithm_in_a_model(two, labels, out):
    model = QgsProcessingModelAlgorithm("cut", "chips")
    source = QgsProcessingModelChildParameterSource
    index = QgsProcessingModelChildAlgorithm("native:savefeatures")
    index.setChildId("index")
    index.addParameterSources("INPUT", [source.fromStaticValue(str(_index(two)))])
    index.addParameterSources("OUTPUT", [source.fromStaticValue(str(two[0].parents[1] / "copy.gpkg"))])
    model.addChildAlgorithm(index)
    cut = QgsProcessingModelChildAlgorithm(ALGORITHM)
    cut.setChildId("cut")
    cut.addParameterSources("INPUT_RASTER", [source.fromChildOutput("index", "OUTPUT")])
    for name, value in {"INPUT_CLASS_DATA": labels, "OUTPUT_LOCATION": str(out), **tiles(56)}.items():
        cut.addParameterSources(name, [source.fromStaticValue(value)])
    model.addChildAlgorithm(cut)
    processing.run(model, {})
    _check_as_one(two, out)


@pytest.mark.parametrize("given", ["id", "name", "layer", "property"])
def test_a_layer_of_the_project(two, labels, out, given):
    index = QgsVectorLayer(str(_index(two)), "my index", "ogr")
    QgsProject.instance().addMapLayer(index)
    value = {"id": index.id(), "name": "my index", "layer": index, "property": QgsProperty.fromValue(index.id())}
    run = export(value[given], labels, out, **tiles(56))
    _check_as_one(two, out)
    assert run.counts[2] == 4


def test_the_filter_and_the_edits_of_a_layer_hold(two, labels, out, tmp_path):
    index = QgsVectorLayer(str(_index([two[1], two[0], two[1]])), "index", "ogr")
    QgsProject.instance().addMapLayer(index)
    assert index.setSubsetString("location LIKE '%west%'")
    export(index.id(), labels, tmp_path / "filtered", **tiles(64))
    (chip,) = chip_files(tmp_path / "filtered")
    with rasterio.open(two[0]) as item:
        assert np.array_equal(read_chip(chip), np.moveaxis(item.read(), 0, 2))
    index.startEditing()
    (feature,) = list(index.getFeatures())
    index.changeAttributeValue(feature.id(), index.fields().lookupField("location"), "tiles/east.tif")
    export(index.id(), labels, tmp_path / "edited", **tiles(64))
    with rasterio.open(two[1]) as item:
        assert np.array_equal(read_chip(chip_files(tmp_path / "edited")[0]), np.moveaxis(item.read(), 0, 2))
    index.rollBack()
    of_path = f"{tmp_path / 'index' / 'index.gpkg'}|layername=index|subset=location LIKE '%west%'"
    export(of_path, labels, tmp_path / "path", **tiles(64))
    assert tree(tmp_path / "path" / "images") == tree(tmp_path / "filtered" / "images")


def test_a_layer_in_memory_with_whole_paths(two, labels, out):
    rows = [(box_px(0, 0, 64, 64), str(path)) for path in two]
    index = layer("Polygon", [*rows, (None, None)], "location:string", crs="EPSG:4326", name="mine")
    QgsProject.instance().addMapLayer(index)
    export("mine", labels, out, **tiles(56))
    _check_as_one(two, out)


def test_a_raster_goes_before_an_index_of_the_same_name(two, image, labels, out):
    for made in (QgsVectorLayer(str(_index(two)), "same", "ogr"), raster_layer(image, "same")):
        QgsProject.instance().addMapLayer(made)
    assert export("same", labels, out, **tiles(64)).counts[0] == 1


@pytest.mark.parametrize("by_item", [False, True])
def test_an_item_in_another_crs(tmp_path, out, by_item):
    """Labels lie on the same things, whether the index says the CRS or the file does."""
    folder = tmp_path / "index" / "tiles"
    folder.mkdir(parents=True)
    west = write_raster(folder / "west.tif", noise(64, 64, 3), UTM_PLACE)
    far = folder / "far.tif"
    gdal.Warp(str(far), str(west), dstSRS="EPSG:32634", resampleAlg="near").FlushCache()
    index = _index([far, west], "shp", "-t_srs", UTM, "-src_srs_name", "src_srs", "-src_srs_format", "EPSG")
    run = export(
        index, polygons(LABELS[:1]), out, PROCESS_ALL_RASTER_ITEMS=by_item, METADATA_FORMAT=KITTI, EDGE_RULE="PAD",
        **tiles(160),
    )  # fmt: skip
    with rasterio.open(chip_files(out)[0]) as chip:
        assert chip.crs.to_epsg() == 32634
        corners = moved(LABELS[0][0], UTM, "EPSG:32634").bounds
        left, top = ~chip.transform * (corners[0], corners[3])
    box = run.all_boxes[chip_files(out)[0].stem][0]
    assert (box.left, box.top) == pytest.approx((left, top), abs=0.05)
    assert run.counts[0] == (2 if by_item else 1)
    if not by_item:
        assert run.log.says("reprojected", "west.tif")


def test_the_crs_in_the_index_is_that_of_an_image_without(two, labels, out):
    for path in two:
        dataset = gdal.Open(str(path), gdal.GA_Update)
        dataset.SetProjection("")
        dataset = None
    index = _index(two)
    refusal(index, labels, out, "west.tif", "coordinate reference system", **tiles(56))
    table = ogr.Open(str(index), 1)
    rows = table.GetLayer(0)
    rows.CreateField(ogr.FieldDefn("src_srs", ogr.OFTString))
    for feature in list(rows):
        feature["src_srs"] = UTM
        rows.SetFeature(feature)
    table = None
    export(index, labels, out, **tiles(56))
    with rasterio.open(chip_files(out)[0]) as chip:
        assert chip.crs.to_epsg() == 32633


def test_a_gti_prefix_and_a_description(two, labels, out, tmp_path):
    index = _index(two)
    export(f"GTI:{index}", labels, tmp_path / "prefix", **tiles(56))
    _check_as_one(two, tmp_path / "prefix")
    described = index.parent / "described.gti"
    described.write_text(
        "<GDALTileIndexDataset><IndexDataset>index.gpkg</IndexDataset><LocationField>location</LocationField>"
        "<Filter>location LIKE '%west%'</Filter></GDALTileIndexDataset>"
    )
    assert export(described, labels, out, **tiles(64)).counts[0] == 1


@pytest.mark.skipif(gdal.GetDriverByName("GTI") is None, reason="GDAL before 3.9")
def test_a_raster_layer_that_gdal_makes_of_an_index(two, labels, out, tmp_path):
    made = raster_layer(_index(two, "gti.gpkg"), "index")
    QgsProject.instance().addMapLayer(made)
    export(made.id(), labels, tmp_path / "one", **tiles(56))
    _check_as_one(two, tmp_path / "one")
    assert export(made, labels, out, PROCESS_ALL_RASTER_ITEMS=True, **tiles(64)).counts[0] == 2


def test_what_is_wrong_with_an_index_is_said_in_one_sentence(two, labels, out, tmp_path):
    index = _index(two)
    two[1].unlink()
    refusal(index, labels, out, "INPUT_RASTER", "east.tif", **tiles(56))
    two[0].write_bytes(b"no image")
    two[1].write_bytes(b"no image")
    refusal(index, labels, out, "INPUT_RASTER", "west.tif", **tiles(56))
    empty = saved(layer("Polygon", [], "location:string", name="empty"), tmp_path / "empty.gpkg")
    refusal(tmp_path / "empty.gpkg", labels, out, "INPUT_RASTER", "without a file", **tiles(56))
    QgsProject.instance().addMapLayer(empty)
    refusal(empty.id(), labels, out, "INPUT_RASTER", "without a file", **tiles(56))


def test_polygons_given_by_mistake(image, labels, out, tmp_path):
    of_file = saved(labels, tmp_path / "labels.gpkg").source()
    QgsProject.instance().addMapLayer(labels)
    for wrong in (labels.id(), labels, of_file, str(tmp_path / "labels.gpkg")):
        text = refusal(wrong, labels, out, "INPUT_RASTER", "tile index", "location", **tiles(56))
        check_sentence(text.split("\n")[-1])
    assert not out.exists()


def test_not_as_one_image_in_pixel_space(two, out):
    index = _index(two)
    in_pixels = polygons([(shapely.box(4, -30, 20, -6), 3)], crs="")
    refusal(index, in_pixels, out, "PIXEL_SPACE", "PROCESS_ALL_RASTER_ITEMS", REFERENCE_SYSTEM="PIXEL_SPACE")
    run = export(
        index, polygons(LABELS), out, REFERENCE_SYSTEM="PIXEL_SPACE", PROCESS_ALL_RASTER_ITEMS=True, **tiles(64)
    )
    assert run.counts[0] == len(check_dataset(out)) == 2
