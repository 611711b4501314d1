# SPDX-License-Identifier: GPL-2.0-or-later
"""Checks that the floor makes the chips of Chipsmith: pixels, places and XML files.

source scripts/env.sh && python benchmarks/check_floor.py FOLDER
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
from cases import FLOOR_KINDS, floor, ours
from osgeo import gdal
from run import HERE, SMALL_SIDE_PX, command_of

# Coordinates are written with 15 digits by the one and with all by the other.
NEAR_M = 1e-6


def differences(one: Path, other: Path) -> list[str]:
    """Return the files below `one` that `other` lacks or that hold something else."""
    found = []
    for path in sorted(one.glob("*/*")):
        twin = other / path.relative_to(one)
        if not twin.exists():
            found.append(f"{twin} is missing")
        elif path.suffix == ".xml" and not path.name.endswith(".aux.xml"):
            found += [] if path.read_bytes() == twin.read_bytes() else [f"{path} has other objects"]
        elif path.suffix in (".tif", ".png", ".jpg"):
            found += [f"{path} has {what}" for what in _raster_differences(path, twin)]
    return found


def _raster_differences(path: Path, twin: Path) -> list[str]:
    a, b = gdal.Open(str(path)), gdal.Open(str(twin))
    checks = (
        ("other pixels", np.array_equal(a.ReadAsArray(), b.ReadAsArray())),
        ("another place", np.allclose(a.GetGeoTransform(), b.GetGeoTransform(), rtol=0, atol=NEAR_M)),
        ("another CRS", a.GetSpatialRef().IsSame(b.GetSpatialRef())),
    )
    return [what for what, is_same in checks if not is_same]


def main() -> int:
    """Make the chips of the small scene twice and compare them."""
    gdal.UseExceptions()
    subprocess.run([HERE / "floor/build.sh"], check=True)
    failed = 0
    for kind in FLOOR_KINDS:
        folder = Path(tempfile.mkdtemp(dir=sys.argv[1]))
        for case in (floor(kind, "", SMALL_SIDE_PX, kind, 128), ours(kind, "", SMALL_SIDE_PX, kind, 128)):
            command = command_of(case, Path(sys.argv[1]), folder / case.program)
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        found = differences(folder / "floor", folder / "ours")
        count = len(list((folder / "floor").glob("*/*")))
        print(f"{kind}: {count} files of the floor, {len(found)} differ", *found[:5], sep="\n  ")
        failed += bool(found) or not count
        shutil.rmtree(folder)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
