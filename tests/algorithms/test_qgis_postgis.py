# SPDX-License-Identifier: GPL-2.0-or-later
"""Labels that lie in a PostGIS database."""

from __future__ import annotations

import pytest
import shapely
from qgis.core import QgsDataSourceUri, QgsVectorLayer
from qgis_exports import UTM, box_px, sides, values, whole

HOUSE = (4, 6, 20, 30)
POND = (40, 8, 56, 24)
SRID = UTM.partition(":")[2]


@pytest.fixture
def table(postgres, schema) -> str:
    """A table `labels` of two boxes in a schema of its own."""
    rows = ", ".join(
        f"(ST_GeomFromText('{shapely.to_wkt(box_px(*sides_px), rounding_precision=-1)}', {SRID}), {value}, '{name}')"
        for sides_px, value, name in ((HOUSE, 3, "house"), (POND, 7, "pond"))
    )
    postgres.sql(
        f"CREATE TABLE {schema}.labels (id serial PRIMARY KEY, geom geometry(Polygon, {SRID}), classvalue integer, "
        f"kind text); INSERT INTO {schema}.labels (geom, classvalue, kind) VALUES {rows}"
    )
    return schema


def postgis(
    postgres, schema: str, table: str = "labels", subset: str = "", key: str = "id", connection: str = ""
) -> QgsVectorLayer:
    """Return a layer of a table, or of a query in brackets."""
    uri = QgsDataSourceUri(connection or postgres.connection)
    uri.setDataSource("" if table.startswith("(") else schema, table, "geom", subset, key)
    made = QgsVectorLayer(uri.uri(False), "labels", "postgres")
    assert made.isValid(), made.error().message()
    return made


def test_a_table(image, out, postgres, table):
    run = whole(image, postgis(postgres, table), out)
    assert sides(run.boxes) == [HOUSE, POND]
    assert values(run.boxes) == [3, 7]


def test_a_table_by_the_network_with_a_password(image, out, postgres, table):
    run = whole(image, postgis(postgres, table, connection=postgres.tcp_connection), out)
    assert sides(run.boxes) == [HOUSE, POND]
