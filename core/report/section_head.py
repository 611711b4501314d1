# SPDX-License-Identifier: GPL-2.0-or-later
"""The head of a report: what the dataset is, in words and a few figures."""

from __future__ import annotations

from ..counted import chips_text, counted
from ..errors import Message
from .content import INSTANCE_LABELS, PIXEL_LABELS, Content
from .markup import Html, Words, joined, name_of, tag
from .numbers import count, share


def head(words: Words, content: Content) -> Html:
    """Return title, summary and figures."""
    return tag(
        "header",
        tag("p", words(Message("Training data for deep learning")), class_="kicker"),
        tag("h1", name_of(content.name)),
        tag("p", joined(" ".join(_sentences(words, content))), class_="lead"),
        tag("dl", *_figures(words, content), class_="figures"),
    )


def _sentences(words: Words, content: Content) -> list[str]:
    check, dataset = content.check, content.parts[0].dataset
    sizes = {"width": count(dataset.tile_width_px), "height": count(dataset.tile_height_px)}
    chips = chips_text(check.chips, count=count(check.chips))
    sentences = [_kind(words, content.metadata_format)]
    if content.metadata_format == "Imagenet" or not content.parts[0].figures.is_fixed_size:
        sentences.append(words(Message("It has {chips} of at most {width} × {height} pixels.", chips=chips, **sizes)))
    else:
        sentences.append(words(Message("It has {chips} of {width} × {height} pixels.", chips=chips, **sizes)))
    if content.has_labels:
        sentences.append(words(_labelled(check.labelled_chips, check.chips)))
    errors, warnings = count(check.error_count), count(check.warning_count)
    if not check.is_valid:
        sentences.append(words(Message("Its check found errors: {errors}.", errors=errors)))
    elif check.warning_count:
        sentences.append(words(Message("Its check found no errors; warnings: {warnings}.", warnings=warnings)))
    else:
        sentences.append(words(Message("Its check found no errors and no warnings.")))
    return sentences


def _labelled(labelled: int, chips: int) -> Message:
    """Return how many chips have labels."""
    if chips == 1:
        return Message("It has labels.") if labelled else Message("It has no label.")
    if not labelled:
        return Message("None of them has a label.")
    if labelled == chips:
        return Message("All of them have labels.")
    return counted(
        labelled,
        "{count} of them ({share}) has labels.",
        "{count} of them ({share}) have labels.",
        count=count(labelled),
        share=share(labelled, chips),
    )


def _kind(words: Words, metadata_format: str) -> str:
    """Return what the format is for, in plain words."""
    kinds = {
        "KITTI_rectangles": Message("A dataset to find objects, each marked by a box."),
        "PASCAL_VOC_rectangles": Message("A dataset to find objects, each marked by a box."),
        "Classified_Tiles": Message("A dataset to classify pixels: each chip has a raster of class values."),
        "RCNN_Masks": Message("A dataset to find objects and their outlines: each has a mask of its pixels."),
        "Panoptic_Segmentation": Message(
            "A dataset to classify pixels and tell objects apart: each chip has a raster of class values and masks of "
            "objects."
        ),
        "Labeled_Tiles": Message("A dataset to classify whole chips: each has one class."),
        "MultiLabeled_Tiles": Message("A dataset to classify whole chips: each has one or more classes."),
        "Imagenet": Message("A dataset to classify whole chips: each lies in the folder of its class."),
        "Export_Tiles": Message("A dataset of images alone, without labels."),
        "CycleGAN": Message("A dataset of two sets of images, A and B, to turn one kind into the other."),
    }
    message = kinds.get(metadata_format)
    return words(message or Message("A dataset in the format {format}.", format=metadata_format))


def _figures(words: Words, content: Content) -> list[Html]:
    check = content.check
    figures = [(words(Message("Chips")), count(check.chips))]
    if content.has_labels:
        figures.append((words(Message("With labels")), count(check.labelled_chips)))
        figures.append((object_noun(words, content.metadata_format), count(check.objects)))
        figures.append((words(Message("Classes")), count(len(content.classes))))
    bands = content.parts[0].figures.bands
    if bands:
        figures.append((words(Message("Bands")), " + ".join(count(len(own)) for own in bands)))
    figures.append((words(Message("Format")), content.metadata_format.replace("_", " ")))
    # a term comes before what it means, though it is shown below
    return [tag("div", tag("dt", name), tag("dd", joined(value))) for name, value in figures]


def object_noun(words: Words, metadata_format: str) -> str:
    """Return what labels are counted in."""
    if metadata_format == PIXEL_LABELS:
        return words(Message("Classified pixels"))
    if metadata_format in ("Labeled_Tiles", "MultiLabeled_Tiles", "Imagenet"):
        return words(Message("Labels"))
    return words(Message("Instances")) if metadata_format in INSTANCE_LABELS else words(Message("Objects"))
