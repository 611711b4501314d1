# SPDX-License-Identifier: GPL-2.0-or-later
"""What all tests share: helper modules on the path, hypothesis that repeats itself, GDAL's two moods."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

import hypothesis
import pytest
from osgeo import gdal, ogr, osr

TESTS = Path(__file__).resolve().parent
for _folder in (TESTS, TESTS / "readers"):
    if str(_folder) not in sys.path:
        sys.path.insert(0, str(_folder))

hypothesis.configuration.set_hypothesis_home_dir(str(TESTS.parent / "build" / "hypothesis"))
hypothesis.settings.register_profile(
    "chipsmith",
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[hypothesis.HealthCheck.too_slow, hypothesis.HealthCheck.function_scoped_fixture],
)
hypothesis.settings.load_profile("chipsmith")


@pytest.fixture(scope="session")
def torchvision():
    """The package; with CHIPSMITH_READERS=0 it is not installed, and these tests are not selected."""
    from torchvision_shim import torchvision as package

    return package


def pytest_collection_modifyitems(config, items):
    """Leave the tests that need PyTorch out where `scripts/setup.sh` was told to leave PyTorch out."""
    if os.environ.get("CHIPSMITH_READERS") == "0":
        left_out = [item for item in items if "torchvision" in getattr(item, "fixturenames", ())]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


@pytest.fixture(params=["GDAL raises", "GDAL returns codes"])
def gdal_mood(request):
    """The switch that a host program may have set either way."""
    before = [module for module in (gdal, ogr, osr) if module.GetUseExceptions()]
    _switch_off(before)
    if request.param == "GDAL raises":
        for module in (gdal, ogr, osr):
            module.UseExceptions()
    yield request.param
    _switch_off([module for module in (gdal, ogr, osr) if module.GetUseExceptions()])
    for module in before:
        module.UseExceptions()


def _switch_off(modules: list) -> None:
    """Turn exceptions off; GDAL wants that in the reverse order of turning them on, whatever that was."""
    left = list(modules)
    while left:
        for module in reversed(left):
            try:
                module.DontUseExceptions()
            except RuntimeError:
                continue
            left.remove(module)
            break
        else:
            raise RuntimeError("GDAL does not let go of its exceptions")


@pytest.fixture(scope="session", autouse=True)
def _datasets_are_closed_before_qgis_exits(request):
    """Collect what errors still hold: QGIS closes all datasets at its exit, and closing one twice crashes."""
    has_qgis = request.config.pluginmanager.hasplugin("pytest_qgis")
    if has_qgis:
        request.getfixturevalue("qgis_app")
    yield
    gc.collect()
    if has_qgis:
        _delete_layers()


def _delete_layers() -> None:
    """Delete the layers of Python: QGIS 3.22 never lets go of a run that failed, nor of what its frames hold."""
    from qgis.core import QgsRasterLayer
    from qgis.PyQt import sip

    for layer in [thing for thing in gc.get_objects() if isinstance(thing, QgsRasterLayer)]:
        if not sip.isdeleted(layer) and sip.ispyowned(layer):
            sip.delete(layer)
