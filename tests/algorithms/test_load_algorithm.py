# SPDX-License-Identifier: GPL-2.0-or-later
"""`chipsmith:loadtrainingdata` in QGIS: layers, styles, models, the command line, and the way there and back."""

from __future__ import annotations

import gc
import json
from pathlib import Path

import processing
import pytest
import round_trip
import shapely
from datasets import grey, kitti, write_index, write_png, write_text
from oracles import CHIP_SUFFIXES
from qgis.core import (
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsMapLayer,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterFile,
    QgsProject,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis_exports import PREAMBLE, Log, check_sentence, export, polygons, tiles
from scenes import DEGREES, UTM, UTM_PLACE, on_map, smooth, write_raster

ALGORITHM = "chipsmith:loadtrainingdata"
COLOURS = {3: "#112233", 5: "#aabbcc", 7: "#fa3c14"}


def load(folder: Path, log: Log | None = None, **parameters):
    """Run the algorithm; return its results with layers for sinks."""
    chosen = {"FOOTPRINTS": "TEMPORARY_OUTPUT", "LABELS": "TEMPORARY_OUTPUT", **parameters}
    return processing.run(ALGORITHM, {"INPUT_FOLDER": str(folder), **chosen}, feedback=log or Log())


def rows(layer: QgsVectorLayer) -> list[dict]:
    names = [field.name() for field in layer.fields()]
    return [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]


def shapes(layer: QgsVectorLayer) -> list[shapely.Geometry]:
    return [shapely.from_wkb(feature.geometry().asWkb().data()) for feature in layer.getFeatures()]


def plain(value):
    """Return None for the null of QGIS."""
    return None if value is None or not isinstance(value, (int, str)) else value


def chips_of(results: dict, folder: Path) -> list[round_trip.BackChip]:
    """Return chips with their labels, put together by the field `chip`."""
    labels: dict[str, list[round_trip.Back]] = {}
    for row, shape in zip(rows(results["LABELS"]), shapes(results["LABELS"])):
        assert shape.geom_type == "MultiPolygon"
        shape = shape.geoms[0] if len(shape.geoms) == 1 else shape
        back = round_trip.Back(shape, plain(row["class"]), row["name"], row["kind"], plain(row["instance"]))
        labels.setdefault(row["chip"], []).append(back)
    return [
        round_trip.BackChip(folder / row["image"], plain(row["side"]) or "", shape, labels.get(row["chip"], []))
        for row, shape in zip(rows(results["FOOTPRINTS"]), shapes(results["FOOTPRINTS"]))
    ]


@pytest.fixture
def feature_layer():
    return polygons([(on_map(shape, UTM_PLACE), value) for shape, value in round_trip.FEATURES])


@pytest.fixture
def picture(tmp_path) -> Path:
    folder = tmp_path / "picture"
    folder.mkdir()
    return write_raster(folder / "picture.tif", smooth(64, 64), UTM_PLACE)


@pytest.fixture
def voc(picture, feature_layer, out) -> Path:
    return export(picture, feature_layer, out, TILE_SIZE_X=32, TILE_SIZE_Y=32, STRIDE_X=32, STRIDE_Y=32).folder


@pytest.fixture
def masks(picture, feature_layer, out) -> Path:
    tiles = {"TILE_SIZE_X": 32, "TILE_SIZE_Y": 32, "STRIDE_X": 16, "STRIDE_Y": 16}
    return export(picture, feature_layer, out, METADATA_FORMAT="Classified_Tiles", **tiles).folder


def _count_images(folder: Path) -> int:
    return sum(path.suffix in CHIP_SUFFIXES for root in folder.glob("**/images") for path in root.rglob("*"))


@pytest.mark.parametrize("chip_format", ["TIFF", "PNG", "JPEG", "MRF"])
@pytest.mark.parametrize("metadata_format", sorted(round_trip.CHECKS))
def test_there_and_back(algorithm, picture, feature_layer, out, metadata_format, chip_format):
    if metadata_format not in algorithm.parameterDefinition("METADATA_FORMAT").options():
        pytest.skip("not offered yet")
    more = {}
    if metadata_format == "CycleGAN":
        more["ADDITIONAL_INPUT_RASTER"] = picture
    if metadata_format == "Panoptic_Segmentation":
        layer = feature_layer.clone()
        QgsProject.instance().addMapLayer(layer)
        more["INPUT_INSTANCE_DATA"] = layer
        more["INSTANCE_CLASS_VALUE_FIELD"] = "classvalue"
    labels = None if metadata_format in round_trip.WITHOUT_LABELS else feature_layer
    tiles = {"TILE_SIZE_X": 32, "TILE_SIZE_Y": 32, "STRIDE_X": 24, "STRIDE_Y": 24}
    run = export(picture, labels, out, METADATA_FORMAT=metadata_format, CHIP_FORMAT=chip_format, **tiles, **more)
    results = load(run.folder)
    chips = chips_of(results, run.folder)
    sides = 2 if metadata_format == "CycleGAN" else 1
    assert (
        len(chips)
        == results["CHIP_COUNT"]
        == run.results["CHIP_COUNT"] * (sides if len(chips) != run.results["CHIP_COUNT"] else 1)
    )
    for chip in chips:
        round_trip.CHECKS[metadata_format](chip)
        if metadata_format not in round_trip.PER_FEATURE:
            round_trip.check_footprint(chip, picture)
    assert sum(len(chip.labels) for chip in chips) == results["LABEL_COUNT"]
    assert (results["LABEL_COUNT"] > 0) == (metadata_format not in round_trip.WITHOUT_LABELS)
    assert {chip.side for chip in chips} == ({"A", "B"} if sides == 2 else {""})


def test_the_layers(voc):
    results = load(voc)
    footprints, labels = results["FOOTPRINTS"], results["LABELS"]
    assert [field.name() for field in footprints.fields()] == [
        "chip",
        "number",
        "image",
        "width",
        "height",
        "labels",
        "side",
    ]
    assert [field.name() for field in labels.fields()] == ["chip", "class", "name", "kind", "instance"]
    assert footprints.crs().authid() == labels.crs().authid() == UTM
    assert footprints.wkbType() == QgsWkbTypes.Type.Polygon
    assert labels.wkbType() == QgsWkbTypes.Type.MultiPolygon
    first = rows(footprints)[0]
    assert (first["chip"], first["number"], first["image"]) == ("000000000000", 0, "images/000000000000.tif")
    assert (first["width"], first["height"]) == (32, 32)
    counts = {row["chip"]: row["labels"] for row in rows(footprints)}
    for stem, count in counts.items():
        assert sum(row["chip"] == stem for row in rows(labels)) == count


@pytest.mark.parametrize("ending", ["gpkg", "shp", "geojson"])
def test_layers_as_files(voc, tmp_path, ending):
    made = {name: str(tmp_path / f"{name}.{ending}") for name in ("FOOTPRINTS", "LABELS")}
    results = load(voc, **made)
    assert QgsVectorLayer(made["FOOTPRINTS"], "x", "ogr").featureCount() == results["CHIP_COUNT"]
    assert QgsVectorLayer(made["LABELS"], "x", "ogr").featureCount() == results["LABEL_COUNT"]


def test_labels_can_be_left_out(voc):
    results = load(voc, LABELS=None)
    assert "LABELS" not in results
    assert results["LABEL_COUNT"] > 0
    assert sum(row["labels"] for row in rows(results["FOOTPRINTS"])) == results["LABEL_COUNT"]


def test_regions_unite(masks):
    results = load(masks, MERGE_OVERLAPS=True)
    # features 1 and 3 have one class but do not touch
    assert results["LABEL_COUNT"] == len(round_trip.FEATURES) < load(masks)["LABEL_COUNT"]
    for row in rows(results["LABELS"]):
        assert plain(row["chip"]) is None and row["kind"] == "mask"
    areas = sorted(shape.area for shape in shapes(results["LABELS"]))
    expected = sorted(on_map(shape, UTM_PLACE).area for shape, _ in round_trip.FEATURES)
    assert areas == pytest.approx(expected, rel=0.15)


def give_colours(folder: Path) -> None:
    model = folder / "esri_model_definition.emd"
    text = json.loads(model.read_text(encoding="ascii"))
    for entry in text["Classes"]:
        colour = COLOURS[entry["Value"]]
        entry["Color"] = [int(colour[start : start + 2], 16) for start in (1, 3, 5)]
        entry["Name"] = f"class {entry['Value']}"
    model.write_text(json.dumps(text), encoding="ascii")


def loaded(folder: Path, **parameters) -> dict[str, QgsMapLayer]:
    """Run as the dialog does; return the layers of the project by name."""
    results = processing.runAndLoadResults(
        ALGORITHM,
        {"INPUT_FOLDER": str(folder), "FOOTPRINTS": "TEMPORARY_OUTPUT", "LABELS": "TEMPORARY_OUTPUT", **parameters},
        feedback=Log(),
    )
    gc.collect()
    assert results["CHIP_COUNT"]
    return {layer.name(): layer for layer in QgsProject.instance().mapLayers().values()}


def test_layers_are_named_and_coloured_by_class(voc):
    give_colours(voc)
    layers = loaded(voc)
    assert set(layers) == {"out chips", "out labels"}
    renderer = layers["out labels"].renderer()
    assert isinstance(renderer, QgsCategorizedSymbolRenderer) and renderer.classAttribute() == "class"
    found = {entry.value(): (entry.label(), entry.symbol().color().name()) for entry in renderer.categories()}
    assert found == {"": ("other", "#808080"), **{value: (f"class {value}", name) for value, name in COLOURS.items()}}


def test_a_name_that_the_user_gave_stays(voc):
    mine = QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", QgsProject.instance())
    mine.destinationName = "mine"
    assert "mine" in loaded(voc, LABELS=mine)


def test_many_runs_one_after_the_other(voc):
    for _ in range(12):
        loaded(voc)
    assert len(QgsProject.instance().mapLayers()) == 24


def model_of(folder: Path) -> QgsProcessingModelAlgorithm:
    """Return a model that loads a dataset and buffers its labels."""
    source = QgsProcessingModelChildParameterSource
    model = QgsProcessingModelAlgorithm("back", "chipsmith")
    model.addModelParameter(
        QgsProcessingParameterFile("DATASET", "Dataset", QgsProcessingParameterFile.Behavior.Folder),
        QgsProcessingModelParameter("DATASET"),
    )
    load_child = QgsProcessingModelChildAlgorithm(ALGORITHM)
    load_child.setChildId("load")
    load_child.addParameterSources("INPUT_FOLDER", [source.fromModelParameter("DATASET")])
    footprints = QgsProcessingModelOutput("model_chips", "model_chips")
    footprints.setChildId("load")
    footprints.setChildOutputName("FOOTPRINTS")
    load_child.setModelOutputs({"model_chips": footprints})
    model.addChildAlgorithm(load_child)
    buffer = QgsProcessingModelChildAlgorithm("native:buffer")
    buffer.setChildId("buffer")
    buffer.addParameterSources("INPUT", [source.fromChildOutput("load", "LABELS")])
    buffer.addParameterSources("DISTANCE", [source.fromStaticValue(1.0)])
    grown = QgsProcessingModelOutput("grown", "grown")
    grown.setChildId("buffer")
    grown.setChildOutputName("OUTPUT")
    buffer.setModelOutputs({"grown": grown})
    model.addChildAlgorithm(buffer)
    assert model.toFile(str(folder / "back.model3"))
    model.initAlgorithm()
    return model


def test_in_a_model_labels_go_to_the_next_step(voc, tmp_path):
    model = model_of(tmp_path)
    # Newer releases leave out the name of the child.
    names = {found.name().rpartition(":")[2]: found.name() for found in model.destinationParameterDefinitions()}
    assert set(names) == {"model_chips", "grown"}
    outputs = dict.fromkeys(names.values(), "TEMPORARY_OUTPUT")
    results = processing.run(model, {"DATASET": str(voc), **outputs}, feedback=Log())
    assert results[names["model_chips"]].featureCount() == 4
    assert results[names["grown"]].featureCount() == load(voc)["LABEL_COUNT"]
    processing.runAndLoadResults(model, {"DATASET": str(voc), **outputs}, feedback=Log())
    gc.collect()
    assert len(QgsProject.instance().mapLayers()) == 2


def test_labels_that_came_back_can_be_exported_again(picture, voc, tmp_path):
    labels = load(voc)["LABELS"]
    again = export(picture, labels, tmp_path / "again", CLASS_VALUE_FIELD="class", **tiles(32))
    names = sorted((voc / "labels").iterdir())
    assert [path.read_bytes() for path in names] == [
        (again.folder / "labels" / path.name).read_bytes() for path in names
    ]


def test_on_the_command_line(qgis_process, voc, tmp_path):
    made = {name: tmp_path / f"{name}.gpkg" for name in ("FOOTPRINTS", "LABELS")}
    arguments = [f"{name}={path}" for name, path in made.items()]
    finished = qgis_process("run", ALGORITHM, "--", f"INPUT_FOLDER={voc}", *arguments)
    assert finished.returncode == 0, finished.stderr
    assert "CHIP_COUNT:\t4" in finished.stdout and "Traceback" not in finished.stderr
    assert QgsVectorLayer(str(made["FOOTPRINTS"]), "x", "ogr").featureCount() == 4


def test_help_explains_every_parameter(qgis_process):
    shown = qgis_process("help", ALGORITHM)
    assert shown.returncode == 0
    for parameter in (
        QgsApplication.processingRegistry().algorithmById("chipsmith:loadtrainingdata").parameterDefinitions()
    ):
        assert parameter.help() and parameter.help() in shown.stdout


def refusal(folder: Path, *words: str) -> None:
    with pytest.raises(QgsProcessingException) as caught:
        load(folder)
    text = str(caught.value)
    check_sentence(text[len(PREAMBLE) :] if text.startswith(PREAMBLE) else text, *words)


def test_a_folder_without_dataset_is_refused(tmp_path):
    refusal(tmp_path, "is missing")


def test_chips_of_pixel_space_are_refused(tmp_path):
    write_png(tmp_path / "images" / "000000000.png", grey())
    write_index(tmp_path, "Export_Tiles", ["images/000000000.png \r\n"], classes=None)
    refusal(tmp_path, "PIXEL_SPACE")


def two_chips(folder: Path, second: tuple, crs: str) -> Path:
    """Write a KITTI dataset whose second chip lies elsewhere."""
    (folder / "images").mkdir(parents=True)
    lines = []
    for number, (place, system) in enumerate(((UTM_PLACE, UTM), (second, crs))):
        write_raster(folder / "images" / f"{number:09d}.tif", smooth(64, 64), place, system)
        write_text(folder / "labels" / f"{number:09d}.txt", kitti((1, 10, 10, 20, 20)))
        lines.append(f"images\\{number:09d}.tif  labels\\{number:09d}.txt \r\n")
    return write_index(folder, "KITTI_rectangles", lines)


def test_chips_of_another_crs_are_reprojected_and_that_is_said(tmp_path):
    log = Log()
    results = load(two_chips(tmp_path / "set", (15.0, 1e-5, 0, 48.77, 0, -1e-5), DEGREES), log)
    assert log.says("1 chip is in another CRS")
    far = shapes(results["FOOTPRINTS"])[1].centroid
    assert (far.x, far.y) == pytest.approx((500000, 5401500), abs=3000)
    assert shapes(results["LABELS"])[1].within(shapes(results["FOOTPRINTS"])[1])


def test_chips_without_crs_make_layers_without_crs_and_that_is_said(tmp_path):
    folder = two_chips(tmp_path / "set", UTM_PLACE, "")
    write_raster(folder / "images" / "000000000.tif", smooth(64, 64), UTM_PLACE, "")
    log = Log()
    results = load(folder, log)
    assert not results["LABELS"].crs().isValid()
    assert log.says("set that of the layers by hand")


def test_what_cannot_be_read_is_said(tmp_path):
    folder = two_chips(tmp_path / "set", UTM_PLACE, UTM)
    (folder / "images" / "000000000.tif").unlink()
    (folder / "labels" / "000000001.txt").unlink()
    log = Log()
    results = load(folder, log)
    assert (results["CHIP_COUNT"], results["LABEL_COUNT"]) == (1, 0)
    assert log.says("1 chip cannot be opened and was left out", "000000000.tif")
    assert log.says("1 chip has labels that cannot be read", "000000001.txt")


def test_cancel_keeps_what_was_read(masks):
    log = Log(cancel_at=5)
    results = load(masks, log)
    assert 0 < results["CHIP_COUNT"] < 9
    assert results["FOOTPRINTS"].featureCount() == results["CHIP_COUNT"]
    assert log.says("Cancelled")


def test_cancel_before_the_start(voc):
    log = Log()
    log.cancel()
    assert load(voc, log)["CHIP_COUNT"] == 0


def test_the_dataset_is_not_changed(voc):
    before = {path: path.stat().st_mtime_ns for path in voc.rglob("*")}
    load(voc)
    assert {path: path.stat().st_mtime_ns for path in voc.rglob("*")} == before
