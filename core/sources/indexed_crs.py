# SPDX-License-Identifier: GPL-2.0-or-later
"""The CRS that a tile index gives a raster, weighed against the raster's own."""

from __future__ import annotations

import re

from osgeo import gdal, osr

from ..errors import SourceError
from ..gdal_calls import GdalError, call

# An authority's code, WKT or PROJ; GDAL would also read files and addresses.
_FORMS = re.compile(r"\w+:[\w+.]+$|\w+\s*\[|\+")


def believed_crs(dataset: gdal.Dataset, text: str, name: str) -> str:
    """Return as WKT the CRS that `text` gives the dataset; empty if its own is the same.

    gdaltindex writes a long CRS in the words of PROJ, which lose a part of it, so the
    dataset's own counts as the same if these words are.

    Args:
        dataset: the raster.
        text: in any form that gdaltindex writes.
        name: what the user calls it, for messages.

    Raises:
        SourceError: if the text is no CRS.
    """
    indexed = osr.SpatialReference()
    try:
        if not _FORMS.match(text.strip()):
            raise GdalError("neither a code nor WKT nor PROJ")
        call(indexed.SetFromUserInput, text.strip())
        own = dataset.GetSpatialRef()
        if own is not None and (own.IsSame(indexed) or call(own.ExportToProj4) == call(indexed.ExportToProj4)):
            return ""
        return str(call(indexed.ExportToWkt))
    except GdalError as error:
        raise SourceError(
            "The tile index gives {name} the coordinate reference system {crs}, which cannot be read ({reason}); "
            "correct or clear it there.",
            name=name,
            crs=text,
            reason=error,
        ) from error
