# SPDX-License-Identifier: GPL-2.0-or-later
"""The model that comes with the plugin: found, run, and readable as the file it is."""

from __future__ import annotations

import shutil
from pathlib import Path

import processing
import pytest
from oracles import check_dataset
from osgeo import ogr
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingModelAlgorithm
from qgis_exports import Log
from scenes import REPOSITORY, SAMPLE

MODEL = "chipsmith:exportvalidatesplit"
FILE = REPOSITORY / "resources" / "models" / "exportvalidatesplit.model3"


@pytest.fixture
def town(tmp_path) -> dict[str, object]:
    """The inputs: a copy of the sample, 6 rows and 8 columns of chips."""
    for name in ("town.tif", "town.gpkg"):
        shutil.copy(SAMPLE / name, tmp_path)
    return {
        "image": str(tmp_path / "town.tif"),
        "labels": f"{tmp_path / 'town.gpkg'}|layername=landcover",
        "tile_size": 128,
    }


def _run(town, out: Path, log: Log, **more) -> dict:
    wanted = {
        **town,
        "chips:dataset": str(out),
        "split:training": "TEMPORARY_OUTPUT",
        "split:validation": "TEMPORARY_OUTPUT",
        **more,
    }
    return processing.run(MODEL, wanted, feedback=log)


def test_the_model_stands_beside_the_algorithms(provider):
    model = QgsApplication.processingRegistry().algorithmById(MODEL)
    assert model.displayName() == "Export, validate and split (model)"
    assert model.group() == provider.algorithm("exporttrainingdata").group()
    assert model.canExecute()[0]
    assert Path(model.svgIconPath()).is_file()
    assert not model.icon().isNull()
    names = {found.name() for found in model.parameterDefinitions()}
    assert {"chips:dataset", "split:training", "split:validation"} < names
    for found in model.parameterDefinitions():
        assert found.description()[0].isupper()
        assert found.help().endswith(".")


def test_the_right_columns_are_for_validation(provider, town, out):
    results = _run(town, out, Log(), validation_percent=25)
    assert len(check_dataset(out)) == 48
    columns = {
        name: sorted(feature["column"] for feature in results[f"split:{name}"].getFeatures())
        for name in ("training", "validation")
    }
    assert columns["validation"] == [6] * 6 + [7] * 6
    assert columns["training"] == [column for column in range(6) for _ in range(6)]


def test_what_is_left_out_has_its_default(provider, town, out):
    results = _run(town, out, Log())
    assert results["split:validation"].featureCount() == 12  # 20 % of 8 columns, rounded


def test_too_few_chips_give_a_warning_and_no_layers(provider, town, out):
    log = Log()
    results = _run(town, out, log, least_chips=49)
    assert "split:training" not in results
    # QGIS 3.22 hands on the warnings of a model's steps as lines of another kind.
    assert any("too few labelled chips" in line for line in log.infos + log.warnings + log.errors)
    assert len(check_dataset(out)) == 48


def test_the_file_is_a_model_that_qgis_opens_by_itself(provider, town, out):
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(FILE))
    assert model.canExecute()[0]
    layers = {"split:training": "TEMPORARY_OUTPUT", "split:validation": "TEMPORARY_OUTPUT"}
    log = Log()
    results, succeeded = model.run({**town, **layers, "chips:dataset": str(out)}, QgsProcessingContext(), log)
    assert succeeded, log.errors
    assert results["CHILD_RESULTS"]["chips"]["CHIP_COUNT"] == 48


def test_the_command_line_runs_it(qgis_process, town, tmp_path, out):
    layers = {name: tmp_path / f"{name}.gpkg" for name in ("training", "validation")}
    arguments = [f"{name}={value}" for name, value in town.items()]
    arguments += [f"split:{name}={path}" for name, path in layers.items()]
    finished = qgis_process("run", MODEL, "--", *arguments, f"chips:dataset={out}")
    assert finished.returncode == 0, finished.stderr
    assert len(check_dataset(out)) == 48
    counts = []
    for path in layers.values():
        opened = ogr.Open(str(path))
        counts.append(opened.GetLayer(0).GetFeatureCount())
    assert counts == [36, 12]


def test_it_goes_and_comes_with_the_plugin(plugin):
    plugin.unload()
    try:
        assert QgsApplication.processingRegistry().algorithmById(MODEL) is None
    finally:
        plugin.initGui()
    assert QgsApplication.processingRegistry().algorithmById(MODEL) is not None


def test_the_designer_finds_nothing_to_mend(provider):
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(FILE))
    for name in model.childAlgorithms():
        assert model.validateChildAlgorithm(name)[0], name
