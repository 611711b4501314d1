# SPDX-License-Identifier: GPL-2.0-or-later
"""All that can be wrong in a dataset: how bad it is, and the sentence that says what, where and what to do.

Whatever real readers of these datasets take is no error (spec: "4. Consumer contract").
"""

from __future__ import annotations

from enum import Enum


class Severity(str, Enum):
    """How bad it is."""

    ERROR = "ERROR"
    """readers fail, or learn something wrong"""
    WARNING = "WARNING"
    """readers go on, but the result may not be what was meant"""
    INFO = "INFO"
    """worth knowing"""


_ERROR, _WARNING, _INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


class Kind(Enum):
    """One kind of finding, in the order of a report; `{place}` is where it was found."""

    def __init__(self, severity: Severity, template: str) -> None:
        """Keep the usual severity and the template of the sentence."""
        self.severity = severity
        self.template = template

    # index files
    UNFINISHED = (
        _WARNING,
        "{place} says that the export is unfinished; run it again with the same parameters, or delete that file to "
        "leave it at the chips so far.",
    )
    INDEX_FILE_MISSING = _ERROR, "{place} is missing; restore it or export the dataset again."
    INDEX_FILE_BROKEN = _ERROR, "{place} cannot be read ({reason}); restore it or export the dataset again."
    BYTE_ORDER_MARK = (
        _ERROR,
        "{place} begins with a byte order mark, at which readers fail; save it as UTF-8 without one.",
    )
    NOT_ASCII = (
        _WARNING,
        "{place} holds letters outside ASCII that some readers misread; write them as escapes of JSON.",
    )
    KEY_MISSING = _ERROR, "{place} has no {key}, at which readers fail; add it or export the dataset again."
    KEY_WRONG = _ERROR, "{place}: {key} cannot be {value}; correct it or export the dataset again."
    KEY_OF_OLD_READERS = _WARNING, "{place} has no {key}, which older readers need; add it."
    FORMAT_UNKNOWN = _ERROR, "{place}: {name} is not a metadata format that readers know; correct MetaDataMode."
    FORMATS_DIFFER = _WARNING, "{place}: MetaDataMode is {here}, but {there} in the other index file; correct one."
    DOMAINS_MISSING = (
        _ERROR,
        "{place}: a CycleGAN dataset is two datasets in folders A and B; choose the folder that holds both.",
    )
    TILE_NOT_SQUARE = (
        _INFO,
        "{place}: tiles are {width} x {height} pixels, from which readers cut squares; export square tiles to use all.",
    )

    # classes
    CLASSES_MISSING = _ERROR, "{place} lists no {key}, at which readers fail; add them or export the dataset again."
    CLASS_BROKEN = _ERROR, "{place} has no whole number as its value or no name; correct the list of classes."
    CLASS_COLOUR_MISSING = _ERROR, "{place} has no Color, at which readers fail; add one such as [0, 255, 0]."
    CLASS_NAME_EMPTY = _ERROR, "{place} has an empty name; give it one."
    CLASS_NAME_TWICE = _ERROR, "{place} has the same name as another class, of which readers lose one; rename it."
    CLASS_VALUE_TWICE = _ERROR, "{place} has the same value as another class; give every class its own."
    CLASS_NOT_SEMANTIC = _ERROR, "{place} is an instance class, but not among Classes; add it there."
    CLASS_TABLES_DIFFER = _WARNING, "{place} lists other classes than the model definition; correct one of them."

    # bands
    BAND_STATISTICS_MISSING = (
        _ERROR,
        "{place} has no AllTilesStats, at which readers of other images than 8-bit RGB fail; export the dataset again.",
    )
    BAND_STATISTICS_COUNT = _ERROR, "{place} describes {stated}, not {bands}; export the dataset again."
    BAND_STATISTICS_IMPOSSIBLE = (
        _ERROR,
        "{place}: {key} cannot be {value}, only {low} to {high}; export the dataset again.",
    )
    BAND_CONSTANT = _WARNING, "{place} has the same value everywhere, so readers leave it out; check the image."
    BAND_NAMES_NOT_RGB = (
        _WARNING,
        "{place}: bands called {names} make readers take RGB images of this format for multispectral ones; "
        "leave the names empty.",
    )

    # map.txt
    MAP_EMPTY = _ERROR, "{place} lists no chip, at which readers wait for ever; export the dataset again."
    MAP_LINE_BROKEN = (
        _ERROR,
        "{place} is not an image below images/ with its labels below labels/; restore map.txt or export again.",
    )
    MAP_BLANK_IN_PATH = (
        _ERROR,
        "{place}: readers split the first line at its blanks, so no path in it may hold one; rename what has one.",
    )
    MAP_FIRST_LABEL = (
        _ERROR,
        "{place}: the first label must be the one directly below labels/; put it before those in labels2/.",
    )
    STEM_TWICE = _ERROR, "{place} belongs to more than one chip; give every chip its own number."
    STEM_IN_STEM = (
        _ERROR,
        "{place} is a part of the name of another chip, with which readers confuse it; "
        "give all chips numbers of the same length.",
    )
    STEM_HOLDS_SUFFIX = (
        _WARNING,
        "{place} holds its extension twice, so readers cannot find its label; rename the files of the chip.",
    )

    # files
    FILE_MISSING = _ERROR, "{place} is listed in map.txt but is not there; restore it or export the dataset again."
    FILE_BROKEN = _ERROR, "{place} cannot be read ({reason}); restore it or export the dataset again."
    FILE_NOT_LISTED = _WARNING, "{place} is not listed in map.txt; delete it or add its chip there."
    CLASS_FOLDER_UNKNOWN = (
        _ERROR,
        "{place} is a folder that is not called like a class, at which readers fail; rename it to the name of a class.",
    )
    CLASS_FOLDER_MISSING = _ERROR, "{place} must lie in a folder that is called like its class; move it there."

    # images
    IMAGE_SIZE = (
        _ERROR,
        "{place} is {width} x {height} pixels, not {tile_width} x {tile_height}; export the dataset again.",
    )
    SECOND_IMAGE_SIZE = _ERROR, "{place} is not as large as the image it belongs to; export the dataset again."
    SECOND_IMAGE_MISSING = _ERROR, "{place} has no second image, as other chips have; export the dataset again."
    BANDS_DIFFER = _ERROR, "{place} has {bands}, most others {usual}; export the dataset again."
    BAND_COUNT = _ERROR, "{place}: NumBands is {stated}, but images have {bands}; correct it or export again."
    DTYPES_DIFFER = _ERROR, "{place} has pixels of type {dtype}, most others {usual}; export the dataset again."

    # labels
    LABEL_MISSING = _ERROR, "{place} has no label, at which readers fail; give it one or remove the chip."
    LABEL_MISSING_CHIP_DROPPED = (
        _WARNING,
        "{place} has no label file, so readers leave the chip out; write an empty one to keep it.",
    )
    LABEL_NAME = _ERROR, "{place} is not called like its image, so readers cannot find it; rename it."
    LABEL_EXTENSION = (
        _ERROR,
        "{place} does not end in {usual} as the label in the first line of map.txt, so readers cannot find it; "
        "use one file format for all labels.",
    )
    LABEL_SIZE = _ERROR, "{place} is not as large as its image; export the dataset again."
    LABEL_ELSEWHERE = _ERROR, "{place} lies elsewhere on the map than its image; export the dataset again."
    LABEL_BANDS = _ERROR, "{place} has {bands} bands, a raster of class values has one; export the dataset again."
    LABEL_NOT_INTEGER = (
        _ERROR,
        "{place} has pixels of type {dtype}; labels are whole numbers, export the dataset again.",
    )
    PIXEL_CLASS_UNKNOWN = (
        _ERROR,
        "{place} has pixels of value {value}, which is not a class; add the class or set the pixels to 0.",
    )
    INSTANCE_NEGATIVE = _ERROR, "{place} has negative pixels; instances are numbered 1, 2, 3 and so on."
    INSTANCE_TOO_LARGE = _ERROR, "{place} has instance number {value}, but {largest} is the largest; use smaller tiles."
    INSTANCE_GAPS = (
        _ERROR,
        "{place} numbers {instances} up to {value}; number them 1, 2, 3 and so on without gaps.",
    )
    MASK_EMPTY = _WARNING, "{place} has no instance; delete the file and its name in map.txt."
    CLASS_NOT_IN_LABELS = (
        _WARNING,
        "{place} has instances, but no pixel in any raster of class values; readers may want both, see the labels.",
    )
    OBJECT_CLASS_NOT_NUMBER = (
        _ERROR,
        "{place}: the class {name} is not a whole number, so readers drop the object; write the class value.",
    )
    OBJECT_CLASS_UNKNOWN = _ERROR, "{place}: {value} is not the value of a class; correct it or add the class."
    NEGATIVE_NUMBER = (
        _ERROR,
        "{place} has a negative number, at which readers fail; write 0 in columns without meaning.",
    )
    BOX_NOT_FOUR = _ERROR, "{place}: the box is not four numbers, at which readers fail; export the dataset again."
    BOX_EMPTY = _ERROR, "{place}: the box {box} has no area (left < right, top < bottom); remove the object."
    BOX_OUTSIDE = _ERROR, "{place}: the box {box} reaches out of the chip of {width} x {height} pixels; clip it."
    TILE_OBJECTS = _ERROR, "{place} has {count} objects, where one describes the whole chip; export the dataset again."
    TILE_LABEL_UNKNOWN = _ERROR, "{place}: {name} is not the name of a class; correct it or add the class."

    # the whole
    NO_LABELS = (
        _ERROR,
        "{place}: not one chip has a label; check CRS and extent of the labels and export the dataset again.",
    )
    CLASS_WITHOUT_CHIPS = _WARNING, "{place} is in no chip; remove the class or export chips that show it."
    CLASS_IN_FEW_CHIPS = (
        _WARNING,
        "{place} is in only {chips}, fewer than a split for training and validation needs ({least}); "
        "export more chips that show it.",
    )
    STATISTICS_DIFFER = (
        _ERROR,
        "{place}: {key} is {stated}, but the files hold {counted}; export the dataset again.",
    )
    STATISTICS_SHORT = (
        _WARNING,
        "{place}: {key} has {stated} for {counted}, so that the dataset cannot be merged with others; export it again.",
    )
    NEXT_INDEX = (
        _ERROR,
        "{place}: NextTileIndex is {stated}, so the next export overwrites chip {number}; set it to a larger number.",
    )
    CHIP_UNLABELLED = _INFO, "{place} is a chip without a label, which readers take as background."
