# SPDX-License-Identifier: GPL-2.0-or-later
"""Lets torchvision be imported where its compiled part does not fit the build of torch.

It then lacks its operators, some of which it describes on import; no peer uses them to make chips.
"""

import importlib.util
import sys
from pathlib import Path

import torch

DESCRIBED = (
    "nms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
    "qnms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
)


def declare() -> None:
    """Declare the operators if torchvision's own library cannot be loaded."""
    compiled = next(Path(importlib.util.find_spec("torchvision").origin).parent.glob("_C*"))
    try:
        torch.ops.load_library(str(compiled))
    except OSError:
        # Kept, because a declaration goes when its library does.
        sys.modules[__name__].library = library = torch.library.Library("torchvision", "DEF")
        for schema in DESCRIBED:
            library.define(schema)


declare()
