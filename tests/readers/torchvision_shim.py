# SPDX-License-Identifier: GPL-2.0-or-later
"""Import torchvision beside a build of PyTorch without CUDA.

The torchvision wheel is built for CUDA: next to a CPU build of PyTorch its compiled
operators (``nms`` and others) do not load. torchvision itself takes that in its stride,
but then registers the shapes of those operators, which fails because they do not exist.
Dataset classes need none of them, so while torchvision is imported for the first time
such a registration is passed over; anything else that goes wrong is raised as ever.
Import this module before torchvision::

    from torchvision_shim import torchvision
"""

from __future__ import annotations

from typing import Any, Callable
from unittest import mock

import torch.library

_register_fake = torch.library.register_fake


def _register_if_there(op: Any, *args: Any, **kwargs: Any) -> Callable[[Any], Any]:
    """Stand in for ``torch.library.register_fake``, used as a decorator."""

    def decorate(function: Any) -> Any:
        try:
            return _register_fake(op, *args, **kwargs)(function)
        except RuntimeError as error:
            if "does not exist" not in str(error):
                raise
            return function

    return decorate


with mock.patch.object(torch.library, "register_fake", _register_if_there):
    import torchvision  # noqa: F401  (for others to import from here)
