# SPDX-License-Identifier: GPL-2.0-or-later
"""Labels and plan of a run, made ready before any chip is written."""

from __future__ import annotations

from ..dataset.label_statistics import FeatureStatistics
from ..errors import SettingsError
from ..formats import FORMATS, Kind
from ..inputs import Inputs
from ..labels.classes import ClassTable
from ..labels.in_strips import NoLabels
from ..labels.samples import FeatureSource, LabelCounts
from ..lattice_plan import plan_chips
from ..progress import Progress
from ..settings import ChipFormat, MetadataFormat, Settings
from .class_raster import prepare_class_raster
from .features import prepare_features
from .panoptic import prepare_panoptic
from .prepared import NO_CLASS_DTYPE, PreparedLabels

__all__ = ["PreparedLabels", "check_combination", "prepare_labels"]


def prepare_labels(settings: Settings, inputs: Inputs, progress: Progress) -> PreparedLabels:
    """Return the labels of a run and the plan of its chips.

    Raises:
        LabelError: if there is nothing to label with, or values no label can have.
        SettingsError: if the settings do not fit the inputs.
    """
    from_features = isinstance(inputs.labels, FeatureSource)
    # Each side of CycleGAN is exported for itself, so here it has one image only.
    has_second = inputs.second is not None or settings.metadata_format is MetadataFormat.CYCLEGAN
    check_combination(settings, inputs.labels is not None, from_features, has_second, inputs.instances is not None)
    kind = FORMATS[settings.metadata_format].kind
    if kind is Kind.NOTHING:
        labels = NoLabels()
        plan = plan_chips(inputs.image.raster.grid, inputs.image.region, settings)
        return PreparedLabels(
            plan, labels, labels, ClassTable(()), NO_CLASS_DTYPE, LabelCounts(), FeatureStatistics.empty(0)
        )
    if kind is Kind.PANOPTIC:
        return prepare_panoptic(settings, inputs, progress)
    if isinstance(inputs.labels, FeatureSource):
        return prepare_features(settings, inputs, inputs.labels, progress)
    return prepare_class_raster(settings, inputs, progress)


def check_combination(
    settings: Settings, has_labels: bool, from_features: bool, has_second: bool, has_instances: bool
) -> None:
    """Refuse inputs that the label format does not take, or lacks.

    Args:
        settings: the choices.
        has_labels: whether there is a source of labels.
        from_features: whether that is a layer of features.
        has_second: whether there is a second image.
        has_instances: whether there is a source of instances.

    Raises:
        SettingsError: naming the parameter.
    """
    row = FORMATS[settings.metadata_format]
    name = settings.metadata_format.value
    is_panoptic = row.kind is Kind.PANOPTIC
    wrong = [
        (row.has_labels and not has_labels, "{format} needs INPUT_CLASS_DATA or INPUT_CLASS_RASTER."),
        (
            not row.has_labels and has_labels,
            "{format} takes no labels; leave INPUT_CLASS_DATA and INPUT_CLASS_RASTER empty.",
        ),
        (
            has_second and not row.takes_second_image,
            "{format} takes no ADDITIONAL_INPUT_RASTER; leave it empty.",
        ),
        (
            settings.metadata_format is MetadataFormat.CYCLEGAN and not has_second,
            "{format} needs ADDITIONAL_INPUT_RASTER, the images of its other side.",
        ),
        (
            settings.metadata_format is MetadataFormat.CLASSIFIED_TILES
            and has_second
            and settings.chip_format is ChipFormat.JPEG,
            "{format} with ADDITIONAL_INPUT_RASTER cannot be JPEG, since readers expect labels in the format of the "
            "images; choose CHIP_FORMAT TIFF, PNG or MRF.",
        ),
        (is_panoptic and not has_instances, "{format} needs INPUT_INSTANCE_DATA or INPUT_INSTANCE_RASTER."),
        (
            not is_panoptic and has_instances,
            "{format} takes no instances; leave INPUT_INSTANCE_DATA and INPUT_INSTANCE_RASTER empty.",
        ),
        (
            settings.blacken_around_feature and not row.labels_whole_chips,
            "BLACKEN_AROUND_FEATURE is for Labeled_Tiles, MultiLabeled_Tiles and Imagenet, not for {format}.",
        ),
        (
            not settings.fix_chip_size and not (row.labels_whole_chips and from_features),
            "FIX_CHIP_SIZE=false is for Labeled_Tiles, MultiLabeled_Tiles and Imagenet with INPUT_CLASS_DATA, "
            "whose chips are cropped to features.",
        ),
    ]
    for is_wrong, template in wrong:
        if is_wrong:
            raise SettingsError(template, format=name)
