# SPDX-License-Identifier: GPL-2.0-or-later
"""Rasters that go to another process as the call that opens them, since their handles cannot go."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial, wraps
from typing import Any, TypeVar, cast

Opener = TypeVar("Opener", bound=Callable[..., Any])


class Reopening:
    """Base of such rasters."""

    how_opened: Callable[[], Any] | None = None
    """opens the same raster again"""

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        """Return the call for pickle."""
        if self.how_opened is None:
            raise TypeError(f"{type(self).__name__} does not know how it was opened")
        return _called, (self.how_opened,)


def remembered(function: Opener) -> Opener:
    """Let the rasters that a function opens remember the call."""

    @wraps(function)
    def opening(*args: Any, **kwargs: Any) -> Any:
        raster = function(*args, **kwargs)
        if isinstance(raster, Reopening):
            raster.how_opened = partial(opening, *args, **kwargs)
        return raster

    return cast(Opener, opening)


def _called(how: Callable[[], Any]) -> Any:
    return how()
