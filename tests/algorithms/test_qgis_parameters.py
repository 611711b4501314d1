# SPDX-License-Identifier: GPL-2.0-or-later
"""The names, defaults and kinds that scripts, models and the command line rely on."""

from __future__ import annotations

import re

import pytest
from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingParameterDefinition
from qgis_exports import CLASSIFIED, KITTI, VOC, refusal, whole

PLAIN, OPTIONAL, ADVANCED = 0, 8, 2
assert int(QgsProcessingParameterDefinition.Flag.FlagOptional) == OPTIONAL
assert int(QgsProcessingParameterDefinition.Flag.FlagAdvanced) == ADVANCED

# name: (type, default, flags). Public API: a line here may be added, never changed.
PARAMETERS = {
    "INPUT_RASTER": ("raster", None, PLAIN),
    "INPUT_CLASS_DATA": ("source", None, OPTIONAL),
    "CLASS_VALUE_FIELD": ("field", None, OPTIONAL),
    "INPUT_CLASS_RASTER": ("raster", None, OPTIONAL | ADVANCED),
    "METADATA_FORMAT": ("enum", VOC, PLAIN),
    "CHIP_FORMAT": ("enum", "TIFF", ADVANCED),
    "TILE_SIZE_X": ("number", 256, PLAIN),
    "TILE_SIZE_Y": ("number", 256, PLAIN),
    "STRIDE_X": ("number", 128, PLAIN),
    "STRIDE_Y": ("number", 128, PLAIN),
    "OUTPUT_LOCATION": ("folderDestination", None, PLAIN),
    "CLASS_NAME_FIELD": ("field", None, OPTIONAL | ADVANCED),
    "BUFFER_RADIUS": ("distance", 0, ADVANCED),
    "MIN_POLYGON_OVERLAP_RATIO": ("number", 0, ADVANCED),
    "EXPORT_ALL_TILES": ("boolean", True, ADVANCED),
    "EDGE_RULE": ("enum", "SHIFT", OPTIONAL | ADVANCED),
    "MAX_NODATA_PERCENT": ("number", 100, OPTIONAL | ADVANCED),
    "EXTENT": ("extent", None, OPTIONAL | ADVANCED),
    "CELL_SIZE": ("number", None, OPTIONAL | ADVANCED),
    "RESAMPLING": ("enum", "bilinear", OPTIONAL | ADVANCED),
    "CREATION_OPTIONS": ("string", None, OPTIONAL | ADVANCED),
    "MASK_COLOR_TABLE": ("boolean", False, ADVANCED),
    "START_INDEX": ("number", 0, OPTIONAL | ADVANCED),
    "INPUT_RASTER_ITEMS": ("multilayer", None, OPTIONAL | ADVANCED),
    "PROCESS_ALL_RASTER_ITEMS": ("boolean", False, ADVANCED),
    "INPUT_MASK_POLYGONS": ("source", None, OPTIONAL | ADVANCED),
    "ROTATION_ANGLE": ("number", 0, ADVANCED),
    "REFERENCE_SYSTEM": ("enum", "MAP_SPACE", OPTIONAL | ADVANCED),
    "BLACKEN_AROUND_FEATURE": ("boolean", False, ADVANCED),
    "FIX_CHIP_SIZE": ("boolean", True, ADVANCED),
    "ADDITIONAL_INPUT_RASTER": ("raster", None, OPTIONAL | ADVANCED),
    "INPUT_INSTANCE_DATA": ("source", None, OPTIONAL | ADVANCED),
    "INPUT_INSTANCE_RASTER": ("raster", None, OPTIONAL | ADVANCED),
    "INSTANCE_CLASS_VALUE_FIELD": ("field", None, OPTIONAL | ADVANCED),
    "BANDS": ("band", None, OPTIONAL | ADVANCED),
    "STRETCH": ("enum", "NONE", OPTIONAL | ADVANCED),
    "FOOTPRINTS": ("sink", None, OPTIONAL | ADVANCED),
    "REPORT": ("fileDestination", None, OPTIONAL | ADVANCED),
}
OUTPUTS = {
    "FOOTPRINTS": "outputVector",
    "REPORT": "outputHtml",
    "OUTPUT_LOCATION": "outputFolder",
    "CHIP_COUNT": "outputNumber",
    "LABELED_CHIP_COUNT": "outputNumber",
    "OBJECT_COUNT": "outputNumber",
    "NEXT_TILE_INDEX": "outputNumber",
}
METADATA_FORMATS = {
    KITTI,
    VOC,
    CLASSIFIED,
    "RCNN_Masks",
    "Labeled_Tiles",
    "MultiLabeled_Tiles",
    "Export_Tiles",
    "CycleGAN",
    "Imagenet",
    "Panoptic_Segmentation",
}
CHOICES = {
    "CHIP_FORMAT": ["TIFF", "PNG", "JPEG", "MRF"],
    "EDGE_RULE": ["SHIFT", "PAD", "SKIP"],
    "RESAMPLING": ["nearest", "bilinear", "cubic", "average"],
    "REFERENCE_SYSTEM": ["MAP_SPACE", "PIXEL_SPACE"],
    "STRETCH": ["NONE", "MINMAX", "PERCENTILE_2_98", "STDDEV"],
}
LEAST = {
    "TILE_SIZE_X": 1,
    "TILE_SIZE_Y": 1,
    "STRIDE_X": 0,
    "STRIDE_Y": 0,
    "BUFFER_RADIUS": 0,
    "MIN_POLYGON_OVERLAP_RATIO": 0,
    "MAX_NODATA_PERCENT": 0,
    "START_INDEX": 0,
    "ROTATION_ANGLE": 0,
    "CELL_SIZE": 0,
}


def test_no_parameter_is_missing_and_all_are_of_the_specification(algorithm):
    declared = {found.name() for found in algorithm.parameterDefinitions()}
    assert declared == set(PARAMETERS)


@pytest.mark.parametrize("name", PARAMETERS)
def test_kind_default_and_flags_are_those_of_the_specification(algorithm, name):
    found = algorithm.parameterDefinition(name)
    assert (found.type(), found.defaultValue(), int(found.flags())) == PARAMETERS[name]


def test_the_dialog_shows_eight_choices_and_the_folder_at_once(algorithm):
    shown = [found.name() for found in algorithm.parameterDefinitions() if not int(found.flags()) & ADVANCED]
    assert shown == [
        "INPUT_RASTER",
        "INPUT_CLASS_DATA",
        "CLASS_VALUE_FIELD",
        "METADATA_FORMAT",
        "TILE_SIZE_X",
        "TILE_SIZE_Y",
        "STRIDE_X",
        "STRIDE_Y",
        "OUTPUT_LOCATION",
    ]


def test_outputs_are_those_of_the_specification(algorithm):
    assert {found.name(): found.type() for found in algorithm.outputDefinitions()} == OUTPUTS


def test_formats_have_the_names_of_the_service(algorithm):
    parameter = algorithm.parameterDefinition("METADATA_FORMAT")
    assert parameter.usesStaticStrings()
    assert set(parameter.options()) == METADATA_FORMATS
    assert all(name in parameter.help() for name in parameter.options())


def test_a_constant_names_each_parameter_and_output(algorithm):
    for name in (*PARAMETERS, *OUTPUTS):
        assert getattr(type(algorithm), name) == name


@pytest.mark.parametrize("name", CHOICES)
def test_choices_are_names_that_the_help_lists(algorithm, name):
    parameter = algorithm.parameterDefinition(name)
    assert parameter.usesStaticStrings()
    assert parameter.options() == CHOICES[name]
    for choice in CHOICES[name]:
        assert choice in parameter.help()


@pytest.mark.parametrize("name", ["METADATA_FORMAT", *CHOICES])
def test_choices_by_number_are_refused(image, labels, out, name):
    with pytest.raises(Exception, match=name):
        whole(image, labels, out, **{name: 0})
    assert not out.exists()


@pytest.mark.parametrize("name", LEAST)
def test_limits_of_numbers(algorithm, name):
    parameter = algorithm.parameterDefinition(name)
    assert parameter.minimum() == LEAST[name]
    assert parameter.checkValueIsAcceptable(LEAST[name])
    assert not parameter.checkValueIsAcceptable(LEAST[name] - 1)


@pytest.mark.parametrize(("name", "largest"), [("MIN_POLYGON_OVERLAP_RATIO", 1), ("MAX_NODATA_PERCENT", 100)])
def test_shares_have_an_upper_limit(algorithm, name, largest):
    parameter = algorithm.parameterDefinition(name)
    assert parameter.checkValueIsAcceptable(largest)
    assert not parameter.checkValueIsAcceptable(largest + 0.5)


@pytest.mark.parametrize("name", ["CLASS_VALUE_FIELD", "CLASS_NAME_FIELD"])
def test_fields_are_offered_from_the_label_layer(algorithm, name):
    assert algorithm.parameterDefinition(name).parentLayerParameterName() == "INPUT_CLASS_DATA"


def test_the_radius_shows_the_unit_of_the_label_layer(algorithm):
    assert algorithm.parameterDefinition("BUFFER_RADIUS").parentParameterName() == "INPUT_CLASS_DATA"


def test_every_parameter_is_described_and_explained(algorithm):
    for parameter in algorithm.parameterDefinitions():
        description, text = parameter.description(), parameter.help()
        assert description[0].isupper()
        assert not description.endswith(".")
        assert description != parameter.name()
        assert re.search(r"[.)]$", text), text
        assert text[0].isupper()
        assert text != description


def test_outputs_are_described(algorithm):
    for output in algorithm.outputDefinitions():
        assert output.description()[0].isupper()
        assert output.description() != output.name()


def test_the_algorithm_describes_itself(algorithm):
    assert algorithm.name() == "exporttrainingdata"
    assert algorithm.id() == "chipsmith:exporttrainingdata"
    assert re.fullmatch(r"[a-z0-9]+", algorithm.groupId())
    assert algorithm.displayName() == "Export training data for deep learning"
    assert algorithm.group()
    assert algorithm.tags()
    assert algorithm.helpUrl().startswith("https://")
    assert "\n" not in algorithm.shortDescription()
    assert algorithm.shortDescription().endswith(".")
    assert len(algorithm.shortHelpString().split("\n\n")) >= 2


def test_the_algorithm_may_run_in_the_background_and_be_cancelled(algorithm):
    flags = algorithm.flags()
    assert not flags & QgsProcessingAlgorithm.Flag.FlagNoThreading
    assert flags & QgsProcessingAlgorithm.Flag.FlagCanCancel


def test_nothing_is_missing_here(algorithm):
    possible, reason = algorithm.canExecute()
    assert possible
    assert not reason


@pytest.mark.parametrize("name", [name for name in PARAMETERS if name not in ("INPUT_RASTER", "OUTPUT_LOCATION")])
def test_none_means_the_default(image, labels, out, name):
    choice = {"INPUT_CLASS_DATA": labels, name: None}
    if name == "INPUT_CLASS_DATA":
        refusal(image, None, out, "INPUT_CLASS_DATA", "INPUT_CLASS_RASTER", **choice)
    else:
        assert whole(image, None, out, **choice).counts[1] > 0


@pytest.mark.parametrize("name", ["INPUT_RASTER", "OUTPUT_LOCATION"])
def test_image_and_folder_are_demanded(image, labels, name):
    with pytest.raises(Exception, match=name):
        whole(image, labels, "TEMPORARY_OUTPUT", **{name: None})


def test_the_call_can_be_written_as_python(algorithm, image):
    parameters = {"INPUT_RASTER": str(image), "METADATA_FORMAT": KITTI, "OUTPUT_LOCATION": "TEMPORARY_OUTPUT"}
    command = algorithm.asPythonCommand(parameters, QgsProcessingContext())
    assert command.startswith('processing.run("chipsmith:exporttrainingdata"')
    assert "'METADATA_FORMAT':'KITTI_rectangles'" in command
