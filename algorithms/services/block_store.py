# SPDX-License-Identifier: GPL-2.0-or-later
"""Blocks of pixels that were fetched, so that each is asked for once a run, however often the run reads it.

They lie in the user's cache until the run has come to its end, so that one that
broke does not ask for them again either.
"""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
import tempfile
import time
import zlib
from pathlib import Path

from qgis.PyQt.QtCore import QStandardPaths

# The pixels of a server are not taken for what they are now after this time.
_OLDEST_S = 24 * 3600


class BlockStore:
    """Bytes by (column, row) of a block. For one thread at a time; no file is made before the first block."""

    def __init__(self, key: str) -> None:
        """Be the store of all that `key` tells; its text, which may hold a password, is written nowhere."""
        self._name = f"{hashlib.sha256(key.encode()).hexdigest()[:32]}.sqlite"
        self._base: sqlite3.Connection | None = None

    def get(self, x: int, y: int) -> bytes | None:
        """Return the bytes of a block, None if it is not there."""
        try:
            row = self._opened().execute("SELECT data FROM block WHERE x = ? AND y = ?", (x, y)).fetchone()
            return None if row is None else zlib.decompress(row[0])
        except (sqlite3.Error, zlib.error, OSError):
            # What cannot be read is fetched again.
            return None

    def put(self, x: int, y: int, data: bytes) -> None:
        """Keep the bytes of a block, if there is room."""
        with contextlib.suppress(sqlite3.Error, OSError):
            self._opened().execute("INSERT OR REPLACE INTO block VALUES (?, ?, ?)", (x, y, zlib.compress(data, 1)))

    def close(self, remove: bool) -> None:
        """Close the file; remove it if nobody will come back for the blocks."""
        if self._base is not None:
            self._base.close()
            self._base = None
        if remove:
            with contextlib.suppress(OSError):
                (folder_of_blocks() / self._name).unlink()

    def _opened(self) -> sqlite3.Connection:
        if self._base is None:
            folder = folder_of_blocks()
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _remove_old(folder)
            base = sqlite3.connect(str(folder / self._name), check_same_thread=False, isolation_level=None)
            # A block that is lost in a crash is fetched again.
            base.execute("PRAGMA synchronous=OFF")
            base.execute("CREATE TABLE IF NOT EXISTS block (x INTEGER, y INTEGER, data BLOB, PRIMARY KEY (x, y))")
            self._base = base
        return self._base


def folder_of_blocks() -> Path:
    """Return the folder of all stores, the user's own; it may be missing."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericCacheLocation)
    return Path(place or tempfile.gettempdir()) / "chipsmith"


def _remove_old(folder: Path) -> None:
    for path in folder.glob("*.sqlite"):
        with contextlib.suppress(OSError):
            if time.time() - path.stat().st_mtime > _OLDEST_S:
                path.unlink()
