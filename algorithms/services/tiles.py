# SPDX-License-Identifier: GPL-2.0-or-later
"""Tiles fetched as they are.

The provider of QGIS draws tiles into an image of what it is asked for, since QGIS 3.44
never without moving some of their pixels.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import Qgis, QgsFeedback, QgsNetworkAccessManager, QgsNetworkReplyContent
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QImage

from ...core.grid import Bounds
from .block_pixels import colours_of
from .elevations import Heights
from .levels import Level
from .login import answered, encoded_uri
from .replies import Answer, Outcome, answer_of
from .tile_addresses import Address

_UNREADABLE = Answer(Outcome.PASSING, "an answer that cannot be read")


@dataclass(frozen=True)
class TileServer:
    """Who gives the tiles of a level."""

    source: str
    """of the layer; tells the login"""
    level: Level
    address: Address
    heights: Heights | None = None
    """what colours stand for; None for colours"""

    def fetch(self, bounds_map: Bounds, feedback: QgsFeedback) -> tuple[np.ndarray | None, Answer]:
        """Return the tile around the middle of `bounds_map`, and how the request ended.

        Returns:
            (rows, columns, 4) uint8, transparent if the server does not have it; or (rows, columns, 1) heights.
        """
        pixels, answer = self._colours(bounds_map, feedback)
        return pixels if pixels is None or self.heights is None else self.heights(pixels), answer

    def _colours(self, bounds_map: Bounds, feedback: QgsFeedback) -> tuple[np.ndarray | None, Answer]:
        address = self.address(self.level, *self.level.tile_around(bounds_map))
        if address is None:
            return self._gap(), Answer(Outcome.GOOD)
        try:
            reply = answered(address, encoded_uri(self.source), feedback)
        except RuntimeError:
            # PyQt's word for a reply that is gone before it was read (seen once in some thousand, QGIS 3.40).
            return None, _UNREADABLE
        answer = answer_of(reply)
        if answer.outcome is Outcome.MISSING:
            return self._gap(), answer
        pixels = None
        if answer.outcome is Outcome.GOOD:
            pixels, answer = self._decoded(bytes(reply.content()))
        if answer.outcome is not Outcome.GOOD:
            _forget(address, reply)
        return pixels, answer

    def _decoded(self, data: bytes) -> tuple[np.ndarray | None, Answer]:
        image = QImage.fromData(data)
        if image.isNull() or _is_cut_off(data):
            return None, _UNREADABLE
        image = image.convertToFormat(QImage.Format.Format_ARGB32)
        bits = image.constBits()
        bits.setsize(image.sizeInBytes())
        pixels = colours_of(bytes(bits), image.width(), image.height(), Qgis.DataType.ARGB32)
        # What lies under no colour is not to be seen, and servers put anything there.
        pixels[pixels[..., 3] == 0] = 0
        level = self.level
        if pixels.shape[:2] == (level.tile_height_px, level.tile_width_px):
            return pixels, Answer(Outcome.GOOD)
        # Some servers give one transparent pixel for a tile with nothing in it.
        if not pixels.any():
            return self._gap(), Answer(Outcome.GOOD)
        found = f"{image.width()} x {image.height()}"
        return None, Answer(Outcome.MISFIT, f"{found}, not {level.tile_width_px} x {level.tile_height_px}")

    def _gap(self) -> np.ndarray:
        return np.zeros((self.level.tile_height_px, self.level.tile_width_px, 4), np.uint8)


def _is_cut_off(data: bytes) -> bool:
    """Return True for a JPEG without its end, which Qt makes up."""
    return data.startswith(b"\xff\xd8") and data.rfind(b"\xff\xd9") < data.rfind(b"\xff\xda")


def _forget(address: str, reply: QgsNetworkReplyContent) -> None:
    """Take an answer out of QGIS's cache, which keeps also what cannot be read."""
    cache = QgsNetworkAccessManager.instance().cache()
    first, last = QUrl(address), reply.request().url()
    # A login may have added to the address; what a redirect led to was never put in.
    is_same = (first.host(), first.path()) == (last.host(), last.path())
    for url in () if cache is None else (first, last) if is_same else (first,):
        cache.remove(url)
