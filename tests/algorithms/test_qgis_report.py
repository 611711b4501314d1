# SPDX-License-Identifier: GPL-2.0-or-later
"""The report as users of QGIS get it: from the export, the validation, and the command line."""

from __future__ import annotations

from pathlib import Path

import lxml.html
import processing
import pytest
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputHtml,
    QgsProcessingParameterDefinition,
    QgsProject,
    QgsVectorFileWriter,
)
from qgis_exports import KITTI, Log, box_px, export, polygons, refusal, tiles
from report_pages import check_alone_and_sound, plain, rows, sections

VALIDATE = "chipsmith:validatetrainingdata"


def _page(results: dict) -> str:
    text = Path(results["REPORT"]).read_text(encoding="utf-8")
    check_alone_and_sound(text)
    return text


def _pairs(text: str) -> dict[str, str]:
    """Return the texts of all rows of two cells."""
    found = lxml.html.document_fromstring(text).xpath("//tbody/tr[count(th | td) = 2]")
    return {plain(row.xpath("string(th)")): plain(row.xpath("string(td)")) for row in found}


@pytest.mark.parametrize("name", ["chipsmith:exporttrainingdata", VALIDATE])
def test_the_output_is_one_for_the_results_viewer(provider, name):
    algorithm = QgsApplication.processingRegistry().algorithmById(name)
    assert isinstance(algorithm.outputDefinition("REPORT"), QgsProcessingOutputHtml)
    parameter = algorithm.parameterDefinition("REPORT")
    flags = parameter.flags()
    assert flags & QgsProcessingParameterDefinition.Flag.FlagOptional
    assert flags & QgsProcessingParameterDefinition.Flag.FlagAdvanced
    assert not parameter.createByDefault()


def test_the_report_of_an_export(image, labels, out, tmp_path):
    target = tmp_path / "new folder" / "report.html"
    run = export(image, labels, out, REPORT=target, METADATA_FORMAT=KITTI, EXPORT_ALL_TILES=False, **tiles(16))
    assert run.results["REPORT"] == str(target)
    text = _page(run.results)
    assert run.log.says("Report:", str(target))
    classes = rows(text, "Class")
    assert [row["Value"] for row in classes] == ["3", "7"]
    assert sum(int(row["Objects"]) for row in classes) == run.results["OBJECT_COUNT"]
    told = _pairs(text)
    assert told["Written as chips"] == str(run.results["CHIP_COUNT"])
    assert int(told["No label"]) == 16 - run.results["CHIP_COUNT"]
    assert told["QGIS"] == Qgis.version() and told["GDAL"] and told["Chipsmith"]
    assert told["Time taken"].endswith("s") and told["Report made"]


def test_every_parameter_is_told(image, labels, out, tmp_path, algorithm):
    run = export(
        image, labels, out, REPORT=tmp_path / "r.html", MIN_POLYGON_OVERLAP_RATIO=0.25, BANDS=[3, 1], **tiles(32)
    )
    told = _pairs(_page(run.results))
    assert {found.name() for found in algorithm.parameterDefinitions()} <= set(told)
    assert told["TILE_SIZE_X"] == "32" and told["MIN_POLYGON_OVERLAP_RATIO"] == "0.25" and told["BANDS"] == "3, 1"
    assert told["METADATA_FORMAT"] == "PASCAL_VOC_rectangles" and told["EXPORT_ALL_TILES"] == "true"
    assert told["INPUT_RASTER"] == str(image) and "labels" in told["INPUT_CLASS_DATA"]
    assert told["ROTATION_ANGLE"] == "0" and told["INPUT_MASK_POLYGONS"] == "–"


def test_no_report_unless_asked_for(image, labels, out, tmp_path):
    run = export(image, labels, out, **tiles(32))
    assert "REPORT" not in run.results
    assert not list(tmp_path.rglob("*.html"))


def test_features_that_are_left_out_are_told_by_reason(image, out, tmp_path):
    layer = polygons([(box_px(4, 6, 20, 30), 3), (box_px(9, 9, 12, 12), None), (None, 3), (box_px(900, 0, 950, 9), 3)])
    run = export(image, layer, out, REPORT=tmp_path / "r.html", **tiles(32))
    told = _pairs(_page(run.results))
    assert told["Left out, no class"] == told["Left out, no geometry"] == "1"
    assert told["Outside the exported part of the image"] == "1" and told["Features in all"] == "4"


def test_a_temporary_report(image, labels, out):
    run = export(image, labels, out, REPORT="TEMPORARY_OUTPUT", **tiles(32))
    assert run.results["REPORT"].endswith(".html")
    assert sections(_page(run.results))[0] == "Chips"


def test_a_report_that_cannot_be_written_ends_the_run_before_it_begins(image, labels, out, tmp_path):
    (tmp_path / "file").write_text("x")
    refusal(image, labels, out, "REPORT", "choose", REPORT=tmp_path / "file" / "r.html", **tiles(32))
    refusal(image, labels, out, "REPORT", "choose", REPORT=tmp_path, **tiles(32))
    assert not out.exists()
    done = export(image, labels, out, **tiles(32))
    with pytest.raises(QgsProcessingException, match="REPORT"):
        processing.run(VALIDATE, {"INPUT_FOLDER": str(done.folder), "REPORT": str(tmp_path)}, feedback=Log())


def test_the_report_of_a_dataset_that_is_there(image, labels, out, tmp_path):
    run = export(image, labels, out, REPORT=tmp_path / "one.html", **tiles(32))
    results = processing.run(VALIDATE, {"INPUT_FOLDER": str(out), "REPORT": str(tmp_path / "two.html")}, feedback=Log())
    one, two = _page(run.results), _page(results)
    assert rows(one, "Class") == rows(two, "Class") and rows(one, "Band") == rows(two, "Band")
    assert "What was left out" in sections(one) and "What was left out" not in sections(two)
    assert _pairs(two)["INPUT_FOLDER"] == str(out)
    # what the dataset itself records of the run
    assert _pairs(two)["TILE_SIZE_X"] == "32"


def test_the_report_of_a_dataset_with_errors_comes_before_the_failure(image, labels, out, tmp_path):
    export(image, labels, out, **tiles(32))
    (out / "images" / "000000000001.tif").unlink()
    target = tmp_path / "r.html"
    parameters = {"INPUT_FOLDER": str(out), "REPORT": str(target)}
    with pytest.raises(QgsProcessingException, match="not valid"):
        processing.run(VALIDATE, parameters, feedback=Log())
    assert "images/000000000001.tif" in _page({"REPORT": str(target)})


def test_a_dataset_too_broken_to_be_shown_has_no_report(image, labels, out, tmp_path):
    export(image, labels, out, **tiles(32))
    (out / "esri_model_definition.emd").write_text("no JSON")
    log = Log()
    parameters = {"INPUT_FOLDER": str(out), "REPORT": str(tmp_path / "r.html"), "FAIL_ON_ERROR": False}
    results = processing.run(VALIDATE, parameters, feedback=log)
    assert results["VALID"] == 0 and "REPORT" not in results
    assert any("There is no report" in line for line in log.warnings)


def test_a_cancelled_run_has_no_report(image, labels, out, tmp_path):
    run = export(image, labels, out, Log(cancel_at=40.0), REPORT=tmp_path / "r.html", **tiles(2))
    assert 0 < run.results["CHIP_COUNT"] < 1024
    assert "REPORT" not in run.results and not (tmp_path / "r.html").exists()


def test_chips_of_two_runs(image, labels, out, tmp_path):
    first = export(image, labels, out, **tiles(32))
    second = export(
        image, labels, out, REPORT=tmp_path / "r.html", START_INDEX=first.results["NEXT_TILE_INDEX"], **tiles(32)
    )
    text = _page(second.results)
    objects = first.results["OBJECT_COUNT"] + second.results["OBJECT_COUNT"]
    assert sum(int(row["Objects"]) for row in rows(text, "Class")) == objects
    assert "8 chips of 32 × 32 pixels" in plain(lxml.html.document_fromstring(text).text_content())


def test_layers_are_told_by_their_names_and_passwords_not_at_all(image, labels, out, tmp_path):
    from chipsmith.algorithms.parameter_texts import parameter_texts, without_secrets

    QgsProject.instance().addMapLayer(labels)
    run = export(image, labels.id(), out, REPORT=tmp_path / "r.html", **tiles(32))
    assert _pairs(_page(run.results))["INPUT_CLASS_DATA"].startswith("labels")
    labels.selectByIds([1])
    chosen = QgsProcessingFeatureSourceDefinition(labels.id(), selectedFeaturesOnly=True)
    run = export(image, chosen, tmp_path / "chosen", REPORT=tmp_path / "r.html", **tiles(32))
    told = _pairs(_page(run.results))["INPUT_CLASS_DATA"]
    assert told.startswith("labels") and told.endswith("(selected features only)")
    hidden = {
        "dbname='gis' user='a' password='geheim x' table=\"t\"": "geheim",
        "contextualWMSLegend=0&url=https://me:geheim@host/wms&layers=1": "geheim",
        "type=xyz&url=https://host/{z}/{x}.png?api_key%3Dgeheim&zmax=9": "geheim",
        "/vsicurl/https://host/a.tif?X-Amz-Signature=geheim&sig=geheim": "geheim",
        "https://host/a?token=geheim&TOKEN=geheim": "geheim",
    }
    for text, secret in hidden.items():
        assert secret not in without_secrets(text), text
    for text in ("/data/keys/tiles.tif", "COMPRESS=DEFLATE|PREDICTOR=2", "https://host/a.tif", "layer monkey=2"):
        assert without_secrets(text) == text
    algorithm = QgsApplication.processingRegistry().algorithmById("chipsmith:exporttrainingdata")
    given = {"INPUT_RASTER": "https://me:geheim@host/a.tif"}
    assert "geheim" not in str(parameter_texts(algorithm, given, QgsProcessingContext()))


def test_on_the_command_line(qgis_process, image, tmp_path, out):
    target = tmp_path / "r.html"
    labels = tmp_path / "labels.gpkg"
    layer = polygons([(box_px(4, 6, 20, 30), 3)])
    options = QgsVectorFileWriter.SaveVectorOptions()
    context = QgsProject.instance().transformContext()
    error = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(labels), context, options)[0]
    assert error == QgsVectorFileWriter.WriterError.NoError
    done = qgis_process.export(
        INPUT_RASTER=image, INPUT_CLASS_DATA=labels, OUTPUT_LOCATION=out, REPORT=target, TILE_SIZE_X=32, TILE_SIZE_Y=32
    )
    assert done.returncode == 0, done.stderr
    assert f"REPORT:\t{target}" in done.stdout
    assert "Classes" in sections(_page({"REPORT": str(target)}))
