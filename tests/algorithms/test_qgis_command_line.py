# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithm through `qgis_process`: lists, help, results, refusals."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest
from oracles import check_dataset, tree
from qgis_exports import CLASSIFIED, KITTI, UTM_PLACE, check_sentence, tiles
from scenes import SAMPLE, noise, write_raster


@pytest.fixture
def sample(tmp_path) -> Path:
    """A copy of the sample, which must be the same after every call."""
    copy = tmp_path / "sample"
    shutil.copytree(SAMPLE, copy)
    before = tree(copy)
    yield copy
    assert tree(copy) == before


@pytest.fixture
def town(sample) -> dict[str, str]:
    """The image and its labels as arguments."""
    return {
        "INPUT_RASTER": str(sample / "town.tif"),
        "INPUT_CLASS_DATA": f"{sample / 'town.gpkg'}|layername=landcover",
    }


def _reason(finished) -> str:
    """Return what the program says about a run that failed; its last line."""
    assert finished.returncode == 1, finished.stdout + finished.stderr
    assert "Traceback" not in finished.stderr
    lines = [line.strip() for line in finished.stderr.splitlines() if line.strip()]
    assert any(line.startswith("ERROR:") for line in lines)
    return lines[-1].partition("ERROR:")[2].strip() or lines[-1]


def test_the_algorithm_is_listed(qgis_process):
    listed = qgis_process("list")
    assert listed.returncode == 0
    assert "chipsmith:exporttrainingdata" in listed.stdout


def test_help_explains_every_parameter(qgis_process, algorithm):
    shown = qgis_process("help", "chipsmith:exporttrainingdata")
    assert shown.returncode == 0
    for parameter in algorithm.parameterDefinitions():
        assert f"{parameter.name()}: {parameter.description()}" in shown.stdout
        assert parameter.help() in shown.stdout
    for output in algorithm.outputDefinitions():
        assert f"{output.name()}: <{output.type()}>" in shown.stdout


def test_a_run_writes_a_dataset_and_tells_what_it_did(qgis_process, town, out):
    finished = qgis_process.export(**town, OUTPUT_LOCATION=out, STRIDE_X=256)
    assert finished.returncode == 0, finished.stderr
    stems = check_dataset(out)
    assert f"CHIP_COUNT:\t{len(stems)}" in finished.stdout
    assert f"Chips written: {len(stems)}" in finished.stdout
    assert "Traceback" not in finished.stderr
    assert "ERROR" not in finished.stderr


def test_results_as_json(qgis_process, town, out):
    finished = qgis_process.export(
        json=True,
        **town,
        METADATA_FORMAT=KITTI,
        CHIP_FORMAT="JPEG",
        STRIDE_X=0,
        STRIDE_Y=0,
        OUTPUT_LOCATION=out,
    )
    assert finished.returncode == 0, finished.stderr
    results = json.loads(finished.stdout)["results"]
    assert int(results["CHIP_COUNT"]) == len(check_dataset(out)) == 12
    assert int(results["NEXT_TILE_INDEX"]) == 12
    assert results["OUTPUT_LOCATION"] == str(out)


def test_a_class_raster(qgis_process, sample, out):
    finished = qgis_process.export(
        INPUT_RASTER=sample / "town.tif",
        INPUT_CLASS_RASTER=sample / "town_classified.tif",
        METADATA_FORMAT=CLASSIFIED,
        OUTPUT_LOCATION=out,
        **tiles(256),
    )
    assert finished.returncode == 0, finished.stderr
    assert len(check_dataset(out)) == 12


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"CLASS_VALUE_FIELD": "kind"}, ("CLASS_VALUE_FIELD", "kind", "classvalue")),
        ({"INPUT_CLASS_DATA": "{sample}/town.gpkg|layername=trees"}, ("BUFFER_RADIUS",)),
        ({"EXTENT": "0,10,0,10 [EPSG:32633]"}, ("EXTENT",)),
        ({"INPUT_CLASS_RASTER": "{sample}/town_classified.tif"}, ("INPUT_CLASS_DATA", "INPUT_CLASS_RASTER")),
        ({"OUTPUT_LOCATION": "{sample}/town.tif/below/a file"}, ("OUTPUT_LOCATION",)),
        ({"EDGE_RULE": "SKIP", "TILE_SIZE_X": 2000}, ("TILE_SIZE_X", "EDGE_RULE")),
    ],
    ids=lambda found: "-".join(found) if isinstance(found, dict) else "",
)
def test_refusals_end_with_one_sentence_and_exit_code_1(qgis_process, sample, town, out, parameters, words):
    choices = {name: str(value).replace("{sample}", str(sample)) for name, value in parameters.items()}
    given = {**town, "OUTPUT_LOCATION": out, **choices}
    check_sentence(_reason(qgis_process.export(**given)), *words)
    assert not out.exists()


def test_a_second_export_into_the_folder_names_the_next_index(qgis_process, town, out):
    arguments = {**town, **tiles(256)}
    first = qgis_process.export(**arguments, OUTPUT_LOCATION=out)
    assert first.returncode == 0, first.stderr
    before = tree(out)
    check_sentence(_reason(qgis_process.export(**arguments, OUTPUT_LOCATION=out)), "START_INDEX", "12")
    assert tree(out) == before


def test_a_corrupt_image_is_named(qgis_process, town, tmp_path, out):
    given = {**town, "INPUT_RASTER": corrupt_image(tmp_path / "corrupt.tif"), "OUTPUT_LOCATION": out}
    check_sentence(_reason(qgis_process.export(**given)), "INPUT_RASTER", "cannot be read")


def corrupt_image(path: Path) -> Path:
    """Write an image over the sample whose last blocks are overwritten."""
    write_raster(path, noise(768, 1024, 3), UTM_PLACE, options=("TILED=YES", "COMPRESS=DEFLATE"))
    data = bytearray(path.read_bytes())
    start = len(data) * 3 // 4
    data[start:-2000] = b"\x55" * (len(data) - 2000 - start)
    path.write_bytes(data)
    return path


# With any other error of shapely QGIS 3.40 starts without Python, since it imports shapely itself.
@pytest.mark.parametrize("package", ['__version__ = "1.8.5"', 'raise ModuleNotFoundError("No module named shapely")'])
def test_without_shapely_2_the_provider_loads_and_names_the_cure(qgis_process, town, tmp_path, out, package):
    fake = tmp_path / "packages" / "shapely"
    fake.mkdir(parents=True)
    (fake / "__init__.py").write_text(package, encoding="utf-8")
    finished = qgis_process.export(
        environment={"PYTHONPATH": os.pathsep.join((str(fake.parent), os.environ["PYTHONPATH"]))},
        **town,
        OUTPUT_LOCATION=out,
    )
    check_sentence(_reason(finished), "shapely", "version 2", "pip install")
    assert not out.exists()
