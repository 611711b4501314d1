# SPDX-License-Identifier: GPL-2.0-or-later
"""The library does without QGIS, and leaves GDAL's switches as it found them."""

from __future__ import annotations

import json
import subprocess
import sys

from oracles import check_dataset
from osgeo import gdal, ogr, osr
from scenes import CLASSIFIED, KITTI, SAMPLE, ChipFormat, ClassMap, noise, run, whole, write_raster

_IMPORT_ALL = """
import importlib, json, pkgutil, sys
sys.path[:0] = json.loads(sys.argv[1])
from osgeo import gdal, ogr, osr
before = [module.GetUseExceptions() for module in (gdal, ogr, osr)]
import chipsmith.core
names = [found.name for found in pkgutil.walk_packages(chipsmith.core.__path__, "chipsmith.core.")]
for name in names:
    importlib.import_module(name)
print(json.dumps({
    "names": names,
    "qgis": sorted(name for name in sys.modules if name.split(".")[0] in ("qgis", "PyQt5", "PyQt6")),
    "unchanged": before == [module.GetUseExceptions() for module in (gdal, ogr, osr)],
}))
"""


def test_no_module_of_core_imports_qgis():
    paths = json.dumps([path for path in sys.path if path])
    done = subprocess.run(
        [sys.executable, "-c", _IMPORT_ALL, paths], capture_output=True, text=True, check=True, env={"PATH": "/usr/bin"}
    )
    result = json.loads(done.stdout)
    assert "chipsmith.core.export" in result["names"]
    assert "chipsmith.core.dataset.index_files" in result["names"]
    assert result["qgis"] == []
    assert result["unchanged"]


def _switches() -> dict:
    return {
        "exceptions": [bool(module.GetUseExceptions()) for module in (gdal, ogr, osr)],
        "options": {
            key: gdal.GetConfigOption(key)
            for key in ("GDAL_PAM_ENABLED", "GDAL_NUM_THREADS", "GDAL_CACHEMAX", "GDAL_TIFF_INTERNAL_MASK", "CPL_DEBUG")
        },
        "cache": gdal.GetCacheMax(),
        "drivers": gdal.GetDriverCount(),
        "memory files": sorted(gdal.ReadDirRecursive("/vsimem/") or []),
    }


def test_an_export_changes_no_switch_of_gdal(tmp_path, gdal_mood):
    image = write_raster(tmp_path / "image.tif", noise(60, 60, 3))
    classes = ClassMap(write_raster(tmp_path / "classes.tif", noise(60, 60) % 3))
    before = _switches()
    for chip_format in ChipFormat:
        for labels, metadata_format in ((whole(image), KITTI), (whole(image), CLASSIFIED), (classes, KITTI)):
            folder = tmp_path / chip_format.value / f"{type(labels).__name__} {metadata_format.value}"
            run(image, labels, folder, tile=30, chip_format=chip_format, metadata_format=metadata_format, cell_size=0.3)
            check_dataset(folder)
    assert _switches() == before


def test_gdal_says_nothing_on_the_console(tmp_path, capfd, gdal_mood):
    image = write_raster(tmp_path / "image.tif", noise(60, 60, 3))
    run(image, whole(image), tmp_path / "out", tile=30, metadata_format=CLASSIFIED, chip_format=ChipFormat.MRF)
    run(SAMPLE / "town.tif", whole(SAMPLE / "town.tif"), tmp_path / "town", tile=512, metadata_format=CLASSIFIED)
    assert capfd.readouterr() == ("", "")
