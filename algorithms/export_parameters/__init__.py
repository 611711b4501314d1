# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters of the export, by topic, in the order of the dialog: plain ones first, then the advanced."""

from __future__ import annotations

from ..export_algorithm import ExportAlgorithm
from .collection import CollectionParameters
from .files import FileParameters
from .formats import FormatParameters
from .grid import GridParameters
from .image import ImageParameters
from .labels import LabelParameters
from .left_out import LeftOutParameters
from .plain import PlainParameters

TOPICS = (
    PlainParameters,
    LabelParameters,
    LeftOutParameters,
    GridParameters,
    ImageParameters,
    CollectionParameters,
    FormatParameters,
    FileParameters,
)


def declare_parameters(algorithm: ExportAlgorithm) -> None:
    """Add all parameters to the algorithm."""
    for topic in TOPICS:
        topic(algorithm).declare()
