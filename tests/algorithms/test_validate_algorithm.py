# SPDX-License-Identifier: GPL-2.0-or-later
"""`chipsmith:validatetrainingdata` in QGIS and on the command line."""

from __future__ import annotations

import json

import processing
import pytest
from oracles import tree
from qgis.core import QgsApplication, QgsProcessingException
from qgis_exports import PREAMBLE, Log, check_sentence, export
from small_datasets import CHIPS, write_dataset

ALGORITHM = "chipsmith:validatetrainingdata"
COUNTS = ("VALID", "CHIP_COUNT", "LABELED_CHIP_COUNT", "OBJECT_COUNT", "ERROR_COUNT", "WARNING_COUNT")


@pytest.fixture
def dataset(tmp_path):
    return write_dataset(tmp_path / "dataset", "KITTI_rectangles")


@pytest.fixture
def damaged(dataset):
    (dataset / "images" / "000000000001.png").write_bytes(b"")
    (dataset / "labels" / "000000000004.txt").unlink()
    (dataset / "labels" / "unlisted.txt").write_text("")
    return dataset


def validate(folder, log=None, **parameters):
    return processing.run(ALGORITHM, {"INPUT_FOLDER": str(folder), **parameters}, feedback=log or Log())


def counts(results) -> tuple:
    return tuple(results[name] for name in COUNTS)


def test_a_valid_dataset(dataset):
    log = Log()
    before = tree(dataset)
    results = validate(dataset, log)
    assert counts(results) == (1, CHIPS, CHIPS, 2 * CHIPS, 0, 0)
    assert set(results) == set(COUNTS)
    assert log.errors == [] and log.warnings == []
    assert log.says("is valid", "warnings: 0")
    assert log.says("KITTI_rectangles", str(dataset))
    assert tree(dataset) == before


def test_what_the_export_writes_is_valid(image, labels, out):
    exported = export(image, labels, out, TILE_SIZE_X=16, TILE_SIZE_Y=16, STRIDE_X=0, STRIDE_Y=0)
    results = validate(exported.folder)
    assert counts(results)[:5] == (1, *exported.counts[:3], 0)


def test_errors_end_the_run_after_the_report(damaged, tmp_path):
    log = Log()
    target = tmp_path / "report.txt"
    with pytest.raises(QgsProcessingException) as caught:
        validate(damaged, log, OUTPUT_REPORT=str(target))
    check_sentence(str(caught.value), "not valid", "errors: 2", "warnings: 1")
    assert len(log.errors) >= 2
    assert any("000000000001.png" in line for line in log.errors)
    assert any("000000000004.txt" in line for line in log.errors)
    assert any("unlisted.txt" in line for line in log.warnings)
    lines = target.read_text(encoding="utf-8").splitlines()
    assert sum(line.startswith("ERROR: ") for line in lines) == 2
    assert sum(line.startswith("WARNING: ") for line in lines) == 1


def test_errors_can_be_a_result(damaged, tmp_path):
    target = tmp_path / "report.txt"
    results = validate(damaged, FAIL_ON_ERROR=False, OUTPUT_REPORT=str(target))
    assert counts(results) == (0, CHIPS, CHIPS - 1, 2 * (CHIPS - 1), 2, 1)
    assert results["OUTPUT_REPORT"] == str(target)
    assert target.is_file()


def test_no_report_is_written_unless_asked_for(dataset, tmp_path):
    before = tree(tmp_path)
    validate(dataset)
    assert tree(tmp_path) == before


@pytest.mark.parametrize("name", ["images", ""])
def test_a_folder_that_is_no_dataset(dataset, tmp_path, name):
    folder = dataset / name if name else tmp_path
    with pytest.raises(QgsProcessingException) as caught:
        validate(folder)
    check_sentence(str(caught.value)[len(PREAMBLE) :], "is not a dataset", "map.txt")


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(QgsProcessingException):
        validate(tmp_path / "nowhere")


def test_cancel(dataset):
    (dataset / "map.txt").write_bytes((dataset / "map.txt").read_bytes() * 2000)
    with pytest.raises(QgsProcessingException) as caught:
        validate(dataset, Log(cancel_at=1))
    assert "Cancelled" in str(caught.value)


def test_descriptions():
    algorithm = QgsApplication.processingRegistry().algorithmById("chipsmith:validatetrainingdata")
    assert algorithm.group() and algorithm.shortDescription() and algorithm.shortHelpString()
    assert {output.name() for output in algorithm.outputDefinitions()} == {*COUNTS, "OUTPUT_REPORT", "REPORT"}
    for parameter in algorithm.parameterDefinitions():
        assert parameter.help().endswith(".")


def test_the_exit_code_tells(qgis_process, dataset):
    valid = qgis_process("--json", "run", ALGORITHM, "--", f"INPUT_FOLDER={dataset}")
    assert valid.returncode == 0, valid.stderr
    assert json.loads(valid.stdout)["results"]["CHIP_COUNT"] == CHIPS
    (dataset / "map.txt").write_text("")
    broken = qgis_process("run", ALGORITHM, "--", f"INPUT_FOLDER={dataset}")
    assert broken.returncode == 1
    assert "map.txt lists no chip" in broken.stdout + broken.stderr
    assert "Traceback" not in broken.stderr
    lenient = qgis_process("run", ALGORITHM, "--", f"INPUT_FOLDER={dataset}", "FAIL_ON_ERROR=false")
    assert lenient.returncode == 0, lenient.stderr
    assert "VALID:\t0" in lenient.stdout
