# SPDX-License-Identifier: GPL-2.0-or-later
"""In models, in the background, and stopped half-way."""

from __future__ import annotations

import time

import processing
import pytest
from oracles import check_dataset, tree
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelParameter,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterVectorLayer,
    QgsProcessingProvider,
)
from qgis.PyQt.QtCore import QEventLoop
from qgis_exports import ALGORITHM, CLASSIFIED, UTM_PLACE, VOC, Log, box_px, export, polygons, whole
from scenes import UTM, wkt_of


class NextStep(QgsProcessingAlgorithm):
    """Takes a folder and a number, as a training step of a model would."""

    def createInstance(self):
        return NextStep()

    def name(self):
        return "nextstep"

    def displayName(self):
        return "Next step"

    def initAlgorithm(self, configuration=None):
        self.addParameter(QgsProcessingParameterFile("FOLDER", "Folder", QgsProcessingParameterFile.Behavior.Folder))
        self.addParameter(QgsProcessingParameterNumber("COUNT", "Count"))
        self.addOutput(QgsProcessingOutputString("SEEN_FOLDER", "Folder"))
        self.addOutput(QgsProcessingOutputNumber("SEEN_COUNT", "Count"))

    def processAlgorithm(self, parameters, context, feedback):
        return {
            "SEEN_FOLDER": self.parameterAsString(parameters, "FOLDER", context),
            "SEEN_COUNT": self.parameterAsInt(parameters, "COUNT", context),
        }


class NextSteps(QgsProcessingProvider):
    def id(self):
        return "nextsteps"

    def name(self):
        return "Next steps"

    def loadAlgorithms(self):
        self.addAlgorithm(NextStep())


@pytest.fixture
def next_steps():
    made = NextSteps()
    QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)


def _model(folder) -> QgsProcessingModelAlgorithm:
    """Return a model: image and labels go into the export, its folder and count into the next step."""
    source = QgsProcessingModelChildParameterSource
    model = QgsProcessingModelAlgorithm("chain", "tests")
    model.addModelParameter(QgsProcessingParameterRasterLayer("image", "Image"), QgsProcessingModelParameter("image"))
    model.addModelParameter(
        QgsProcessingParameterVectorLayer("labels", "Labels"), QgsProcessingModelParameter("labels")
    )
    chips = QgsProcessingModelChildAlgorithm(ALGORITHM)
    chips.setChildId("chips")
    chips.addParameterSources("INPUT_RASTER", [source.fromModelParameter("image")])
    chips.addParameterSources("INPUT_CLASS_DATA", [source.fromModelParameter("labels")])
    chips.addParameterSources("METADATA_FORMAT", [source.fromStaticValue(VOC)])
    chips.addParameterSources("CHIP_FORMAT", [source.fromStaticValue("TIFF")])
    for name in ("TILE_SIZE_X", "TILE_SIZE_Y", "STRIDE_X", "STRIDE_Y"):
        chips.addParameterSources(name, [source.fromStaticValue(32)])
    chips.addParameterSources("OUTPUT_LOCATION", [source.fromStaticValue(str(folder))])
    model.addChildAlgorithm(chips)
    step = QgsProcessingModelChildAlgorithm("nextsteps:nextstep")
    step.setChildId("step")
    step.addParameterSources("FOLDER", [source.fromChildOutput("chips", "OUTPUT_LOCATION")])
    step.addParameterSources("COUNT", [source.fromChildOutput("chips", "CHIP_COUNT")])
    model.addChildAlgorithm(step)
    return model


def test_a_model_hands_folder_and_count_to_the_next_step(next_steps, image, labels, out):
    model = _model(out)
    model.initAlgorithm()
    log = Log()
    results, succeeded = model.run({"image": str(image), "labels": labels}, QgsProcessingContext(), log)
    assert succeeded, log.errors
    found = results["CHILD_RESULTS"]
    assert found["step"] == {"SEEN_FOLDER": str(out), "SEEN_COUNT": 4}
    assert found["chips"]["CHIP_COUNT"] == len(check_dataset(out)) == 4


def test_a_model_survives_being_saved(next_steps, image, labels, out, tmp_path):
    path = tmp_path / "chain.model3"
    assert _model(out).toFile(str(path))
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(path))
    model.initAlgorithm()
    results, succeeded = model.run({"image": str(image), "labels": labels}, QgsProcessingContext(), Log())
    assert succeeded
    assert results["CHILD_RESULTS"]["step"]["SEEN_COUNT"] == 4


def test_a_run_in_the_background_as_the_dialog_does_it(algorithm, image, labels, out):
    context, log = QgsProcessingContext(), Log()
    parameters = {"INPUT_RASTER": str(image), "INPUT_CLASS_DATA": labels, "OUTPUT_LOCATION": str(out)}
    task = QgsProcessingAlgRunnerTask(algorithm.create(), parameters, context, log)
    ended = []
    loop = QEventLoop()
    task.executed.connect(lambda succeeded, results: (ended.append((succeeded, results)), loop.quit()))
    QgsApplication.taskManager().addTask(task)
    loop.exec()
    succeeded, results = ended[0]
    assert succeeded, log.errors
    assert results["CHIP_COUNT"] == len(check_dataset(out))


@pytest.fixture
def large_image(tmp_path):
    """A sparse image of 6000 x 6000 pixels; a run with the choices below writes some 8000 chips."""
    path = tmp_path / "large" / "large.tif"
    path.parent.mkdir()
    raster = gdal.GetDriverByName("GTiff").Create(
        str(path), 6000, 6000, 3, gdal.GDT_Byte, ["TILED=YES", "SPARSE_OK=YES", "COMPRESS=DEFLATE"]
    )
    raster.SetGeoTransform(UTM_PLACE)
    raster.SetProjection(wkt_of(UTM))
    raster = None
    return path


MANY_CHIPS = {"TILE_SIZE_X": 128, "TILE_SIZE_Y": 128, "STRIDE_X": 64, "STRIDE_Y": 64}


def _check_valid_or_nothing(folder, chips: int) -> None:
    if chips:
        assert len(check_dataset(folder, is_finished=False)) == chips
    else:
        assert not folder.exists() or not any(folder.iterdir())


@pytest.mark.parametrize("percent", [0.5, 5])
def test_cancel_ends_soon_and_leaves_a_valid_dataset_or_nothing(large_image, out, percent):
    boxes = polygons([(box_px(100 * i, 50 * j, 100 * i + 40, 50 * j + 40), 1) for i in range(60) for j in range(120)])
    log = Log(cancel_at=percent)
    cancelled_at = []
    log.canceled.connect(lambda: cancelled_at.append(time.monotonic()))
    run = export(large_image, boxes, out, log, **MANY_CHIPS)
    assert time.monotonic() - cancelled_at[0] < 5
    assert run.counts[0] < 92 * 92
    _check_valid_or_nothing(out, run.counts[0])
    assert any("ancelled" in line for line in log.warnings)


def test_cancel_before_the_start(large_image, labels, out):
    log = Log()
    log.cancel()
    began = time.monotonic()
    try:
        run = export(large_image, labels, out, log, METADATA_FORMAT=CLASSIFIED, **MANY_CHIPS)
        chips = run.counts[0]
    except Exception as error:  # noqa: BLE001 - how a run ends that never began is not the point
        assert "Traceback" not in str(error)
        chips = 0
    assert time.monotonic() - began < 5
    _check_valid_or_nothing(out, chips)


def test_the_inputs_are_unchanged_by_a_cancelled_run(large_image, labels, out):
    before = tree(large_image.parent)
    export(large_image, labels, out, Log(cancel_at=1), **MANY_CHIPS)
    assert tree(large_image.parent) == before


def test_progress_runs_from_0_to_100(image, labels, out):
    log = Log()
    seen = []
    log.progressChanged.connect(seen.append)
    whole(image, labels, out, log=log)
    assert seen == sorted(seen)
    assert seen[-1] == 100


def test_a_log_is_not_needed(image, labels, out):
    parameters = {"INPUT_RASTER": str(image), "INPUT_CLASS_DATA": labels, "OUTPUT_LOCATION": str(out)}
    assert processing.run(ALGORITHM, parameters)["CHIP_COUNT"] == 1
