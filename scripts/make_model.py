# SPDX-License-Identifier: GPL-2.0-or-later
"""Make resources/models/exportvalidatesplit.model3, the example of a model with Chipsmith.

    source scripts/env.sh; python scripts/make_model.py

To be run with QGIS 3.22: newer ones read such a file as it is, but name the outputs of models of their own otherwise.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildDependency,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtCore import QPointF, QSizeF

NAME = "exportvalidatesplit"
TARGET = Path(__file__).resolve().parent.parent / "resources" / "models" / f"{NAME}.model3"
FORMATS = ["PASCAL_VOC_rectangles", "KITTI_rectangles", "Classified_Tiles", "RCNN_Masks"]
# An input that a script leaves out is NULL in expressions, whatever its default.
COLUMNS = '(1 + maximum("column"))'
IS_VALIDATION = f'"column" >= {COLUMNS} - max(1, round({COLUMNS} * coalesce(@validation_percent, 20) / 100.0))'
# Results of a step are called after its title.
LABELLED = "@Export_chips_LABELED_CHIP_COUNT"
HELP = {
    "ALG_DESC": "Exports chips that do not overlap, checks the dataset, and divides the outlines of the chips into "
    "two layers, for training and for validation: the columns on the right side of the image are for validation, so "
    "that both come from places of their own. With too few chips there is a warning instead.\n\nAn example of what "
    "models can do with Chipsmith: open the file in the model designer to see how it is made, and to change it.",
    "image": "The image to cut.",
    "labels": "Polygons with classes.",
    "class_field": "Field of the classes; if none is given, classvalue or value.",
    "label_format": "How labels are written.",
    "tile_size": "Width and height of a chip, and the way from one to the next.",
    "validation_percent": "Share of the columns that are for validation.",
    "least_chips": "With fewer labelled chips nothing is divided.",
}

_static = QgsProcessingModelChildParameterSource.fromStaticValue
_input = QgsProcessingModelChildParameterSource.fromModelParameter
_output = QgsProcessingModelChildParameterSource.fromChildOutput


def add_inputs(model: QgsProcessingModelAlgorithm) -> None:
    """Add what the user chooses."""
    integer = QgsProcessingParameterNumber.Type.Integer
    vector = [QgsProcessing.SourceType.TypeVectorAnyGeometry]
    inputs: list[QgsProcessingParameterDefinition] = [
        QgsProcessingParameterRasterLayer("image", "Image"),
        QgsProcessingParameterFeatureSource("labels", "Labels", vector),
        QgsProcessingParameterField("class_field", "Class field", parentLayerParameterName="labels", optional=True),
        QgsProcessingParameterEnum(
            "label_format", "Label format", FORMATS, defaultValue=FORMATS[0], usesStaticStrings=True
        ),
        QgsProcessingParameterNumber("tile_size", "Tile size (pixels)", integer, 256, minValue=1),
        QgsProcessingParameterNumber(
            "validation_percent", "Share for validation (percent)", integer, 20, minValue=1, maxValue=99
        ),
        QgsProcessingParameterNumber("least_chips", "Least number of labelled chips", integer, 10, minValue=1),
    ]
    for place, parameter in enumerate(inputs):
        component = QgsProcessingModelParameter(parameter.name())
        component.setSize(QSizeF(205, 46))
        component.setPosition(QPointF(120 + 215 * place, 60))
        model.addModelParameter(parameter, component)
    model.setParameterOrder([parameter.name() for parameter in inputs])


def child(identifier: str, name: str, title: str, place: tuple[float, float], **sources: Any) -> Any:
    """Return a step of the model."""
    step = QgsProcessingModelChildAlgorithm(identifier)
    step.setChildId(name)
    step.setDescription(title)
    step.setPosition(QPointF(*place))
    for parameter, source in sources.items():
        step.addParameterSources(parameter, [source])
    # The designer of QGIS 3.22 shows a step in red that leaves a parameter to its default.
    for definition in QgsApplication.processingRegistry().algorithmById(identifier).parameterDefinitions():
        is_optional = definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional
        if definition.name() not in sources and not is_optional and not definition.isDestination():
            step.addParameterSources(definition.name(), [_static(definition.defaultValue())])
    return step


def result(step: Any, output: str, name: str, title: str) -> None:
    """Make an output of a step one of the model."""
    made = QgsProcessingModelOutput(name, title)
    made.setChildId(step.childId())
    made.setChildOutputName(output)
    made.setMandatory(True)  # else the dialog leaves out what the step itself does not need
    made.setPosition(QPointF(step.position().x() + 280, step.position().y() + 50 * len(step.modelOutputs())))
    step.setModelOutputs({**step.modelOutputs(), name: made})


def after(step: Any, earlier: str, branch: str = "") -> None:
    """Let a step wait for another one, or for a branch of a condition."""
    step.setDependencies([QgsProcessingModelChildDependency(earlier, branch)])


def add_steps(model: QgsProcessingModelAlgorithm) -> None:
    """Add export, check, condition, warning and division."""
    chips = child(
        "chipsmith:exporttrainingdata",
        "chips",
        "Export chips",
        (320, 240),
        INPUT_RASTER=_input("image"),
        INPUT_CLASS_DATA=_input("labels"),
        CLASS_VALUE_FIELD=_input("class_field"),
        METADATA_FORMAT=_input("label_format"),
        TILE_SIZE_X=_input("tile_size"),
        TILE_SIZE_Y=_input("tile_size"),
        STRIDE_X=_static(0),
        STRIDE_Y=_static(0),
        EDGE_RULE=_static("PAD"),
    )
    result(chips, "OUTPUT_LOCATION", "dataset", "Folder of the dataset")
    check = child(
        "chipsmith:validatetrainingdata",
        "check",
        "Check the dataset",
        (620, 440),
        INPUT_FOLDER=_output("chips", "OUTPUT_LOCATION"),
        FAIL_ON_ERROR=_static(True),
    )
    enough = child("native:condition", "enough", "Are there enough chips?", (900, 440))
    enough.setConfiguration(
        {
            "conditions": [
                {"name": "enough", "expression": f"{LABELLED} >= coalesce(@least_chips, 10)"},
                {"name": "too few", "expression": f"{LABELLED} < coalesce(@least_chips, 10)"},
            ]
        }
    )
    after(enough, "check")
    warn = child(
        "native:raisewarning",
        "warn",
        "Say that there are too few",
        (1180, 600),
        MESSAGE=_static("There are too few labelled chips to divide them; export a larger part of the image."),
    )
    after(warn, "enough", "too few")
    split = child(
        "native:extractbyexpression",
        "split",
        "Divide the chips",
        (1180, 400),
        INPUT=_output("chips", "FOOTPRINTS"),
        EXPRESSION=_static(IS_VALIDATION),
    )
    after(split, "enough", "enough")
    result(split, "OUTPUT", "validation", "Chips for validation")
    result(split, "FAIL_OUTPUT", "training", "Chips for training")
    for step in (chips, check, enough, warn, split):
        model.addChildAlgorithm(step)


def main() -> None:
    """Write the model."""
    application = QgsApplication([], False)
    application.initQgis()
    from processing.core.Processing import Processing

    Processing.initialize()
    import chipsmith

    plugin = chipsmith.classFactory(None)
    plugin.initProcessing()
    model = QgsProcessingModelAlgorithm(NAME, "Training data")
    add_inputs(model)
    add_steps(model)
    model.setHelpContent(HELP)
    TARGET.parent.mkdir(exist_ok=True)
    for name in model.childAlgorithms():
        valid, problems = model.validateChildAlgorithm(name)
        if not valid:
            raise ValueError(f"{name}: {'; '.join(problems)}")
    if not model.toFile(str(TARGET)):
        raise OSError(f"{TARGET} cannot be written")
    print(TARGET)


if __name__ == "__main__":
    main()
