# SPDX-License-Identifier: GPL-2.0-or-later
"""The raster calculator that QGIS runs on the fly, and all other kinds of raster layers there are."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsProject, QgsProviderRegistry, QgsRasterLayer
from qgis_exports import CLASSIFIED, export, tiles
from scenes import UTM, UTM_PLACE, noise, write_raster
from test_qgis_map_services import ALONE, check_place, read

COLOURS = noise(90, 120, 3)


@pytest.fixture
def image_path(tmp_path):
    return write_raster(tmp_path / "town.tif", COLOURS, UTM_PLACE, UTM)


def virtual(path, formula: str) -> QgsRasterLayer:
    """Return a layer on the pixels of the file."""
    x, cell, _, y, _, _ = UTM_PLACE
    bounds = f"{x!r},{y - 90 * cell!r},{x + 120 * cell!r},{y!r}"
    made = QgsRasterLayer(
        f"?crs={UTM}&extent={bounds}&width=120&height=90&formula={formula}&town:uri={path}&town:provider=gdal",
        "sum",
        "virtualraster",
    )
    assert made.isValid()
    return made


SUM = "%22town@1%22%20+%202%20*%20%22town@2%22"
EXPECTED = COLOURS[..., 0].astype(float) + 2.0 * COLOURS[..., 1]


def test_what_the_calculator_gives(image_path, out):
    done = export(virtual(image_path, SUM), None, out, **ALONE, **tiles(120, 90))
    pixels, place = read(done.chips[0])
    np.testing.assert_array_equal(pixels[..., 0], EXPECTED)
    check_place(place, UTM_PLACE[0], UTM_PLACE[3], UTM_PLACE[1])


def test_part_of_it_in_chips(image_path, out):
    x, cell, _, y, _, _ = UTM_PLACE
    area = f"{x + 10 * cell},{x + 90 * cell},{y - 60 * cell},{y - 20 * cell} [{UTM}]"
    done = export(virtual(image_path, SUM), None, out, EXTENT=area, **ALONE, **tiles(40))
    assert done.counts[0] == 2
    np.testing.assert_array_equal(read(done.chips[1])[0][..., 0], EXPECTED[20:60, 50:90])


def test_nodata_of_what_it_is_made_of(tmp_path, out):
    values = np.random.default_rng(4).integers(1, 100, (90, 120, 2)).astype(np.int16)
    values[:, :60, 0] = -99
    path = write_raster(tmp_path / "holed.tif", values, UTM_PLACE, UTM, nodata=-99)
    done = export(virtual(path, SUM), None, out, **ALONE, **tiles(30, 90))
    assert done.counts[0] == 2
    for chip, left in zip(done.chips, (60, 90)):
        expected = values[:, left : left + 30, 0] + 2.0 * values[:, left : left + 30, 1]
        np.testing.assert_array_equal(read(chip)[0][..., 0], expected)


def test_from_the_project_and_as_classes(image_path, out, tmp_path):
    layer = QgsProject.instance().addMapLayer(virtual(image_path, "(%22town@1%22%20>%20127)%20*%203"))
    done = export(image_path, None, out, INPUT_CLASS_RASTER=layer.id(), METADATA_FORMAT=CLASSIFIED, **tiles(40))
    first = read(done.folder / "labels" / done.chips[0].name)[0][..., 0]
    np.testing.assert_array_equal(first, (COLOURS[:40, :40, 0] > 127) * 3)


def test_no_kind_of_raster_layer_is_unheard_of():
    """A provider that is new in QGIS is to be tried: docs/images.md says what each gives."""
    registry = QgsProviderRegistry.instance()
    raster = {"gdal", "wms", "wcs", "arcgismapserver", "postgresraster", "virtualraster"}
    assert raster <= set(registry.providerList())
    for name in registry.providerList():
        metadata = registry.providerMetadata(name)
        if hasattr(metadata, "supportedLayerTypes"):
            kinds = [getattr(kind, "name", str(kind)) for kind in metadata.supportedLayerTypes()]
            assert ("Raster" in kinds) is (name in raster), name
