# SPDX-License-Identifier: GPL-2.0-or-later
"""JSON in the form of the index files: two blanks of indent, `"key" : value`, ASCII, no byte order mark."""

from __future__ import annotations

import json
from typing import Any


def encode(value: Any) -> bytes:
    """Return the file of `value`.

    Other characters than ASCII are escaped, since readers open the file in the
    encoding of their platform.
    """
    return json.dumps(value, indent=2, separators=(",", " : "), ensure_ascii=True, allow_nan=False).encode("ascii")
