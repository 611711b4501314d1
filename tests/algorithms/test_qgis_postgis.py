# SPDX-License-Identifier: GPL-2.0-or-later
"""Labels that lie in a PostGIS database."""

from __future__ import annotations

import pytest
import shapely
from label_layers import WAYS, export_by
from oracles import model_of
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsDataSourceUri,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis_exports import UTM, box_px, moved, sides, values, whole
from scenes import DEGREES

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


@pytest.fixture(params=WAYS)
def way(request) -> str:
    return request.param


def test_a_filter(image, out, postgres, table, way):
    filtered = postgis(postgres, table, subset="kind = 'pond'")
    QgsProject.instance().addMapLayer(filtered)
    assert sides(export_by(way, image, filtered, out).boxes) == [POND]
    assert filtered.setSubsetString("classvalue < 7")
    assert sides(export_by(way, image, filtered, out / "second").boxes) == [HOUSE]


def test_texts_as_classes(image, out, postgres, table, way):
    run = export_by(way, image, _in_project(postgis(postgres, table)), out, CLASS_VALUE_FIELD="kind")
    assert values(run.boxes) == [1, 2]
    assert {entry["Value"]: entry["Name"] for entry in model_of(run.folder)["Classes"]} == {1: "house", 2: "pond"}


def _in_project(made: QgsVectorLayer) -> QgsVectorLayer:
    QgsProject.instance().addMapLayer(made)
    return made


def test_edits_that_are_not_saved(image, out, postgres, table, way):
    made = _in_project(postgis(postgres, table))
    made.startEditing()
    house, pond = made.getFeatures()
    made.changeAttributeValue(house.id(), made.fields().lookupField("classvalue"), 5)
    made.deleteFeature(pond.id())
    added = QgsFeature(made.fields())
    added.setGeometry(QgsGeometry.fromWkt(box_px(30, 40, 50, 60).wkt))
    added.setAttribute("classvalue", 6)
    assert made.addFeature(added)
    run = export_by(way, image, made, out)
    assert values(run.boxes) == [5, 6]
    assert sides(run.boxes) == [HOUSE, (30, 40, 50, 60)]
    assert made.rollBack()
    assert postgres.sql(f"SELECT classvalue FROM {table}.labels ORDER BY 1") == [["3"], ["7"]]


def test_selected_features_only(image, out, postgres, table, way):
    made = _in_project(postgis(postgres, table))
    made.selectByExpression("kind = 'pond'")
    run = export_by(way, image, QgsProcessingFeatureSourceDefinition(made.id(), True), out)
    assert sides(run.boxes) == [POND]


def test_a_view(image, out, postgres, table, way):
    postgres.sql(f"CREATE VIEW {table}.ponds AS SELECT id, geom, 9 AS classvalue FROM {table}.labels WHERE id = 2")
    run = export_by(way, image, _in_project(postgis(postgres, table, "ponds")), out)
    assert values(run.boxes) == [9]
    assert sides(run.boxes) == [POND]


def test_a_materialised_view_without_a_key(image, out, postgres, table, way):
    postgres.sql(f"CREATE MATERIALIZED VIEW {table}.kept AS SELECT geom, classvalue FROM {table}.labels")
    run = export_by(way, image, _in_project(postgis(postgres, table, "kept", key="classvalue")), out)
    assert values(run.boxes) == [3, 7]


def test_a_query_as_layer(image, out, postgres, table, way):
    query = f"(SELECT row_number() OVER () AS nr, ST_Buffer(geom, 0.5) AS geom, kind FROM {table}.labels)"
    run = export_by(way, image, _in_project(postgis(postgres, table, query, key="nr")), out, CLASS_VALUE_FIELD="kind")
    assert values(run.boxes) == [1, 2]
    assert run.boxes[0].sides == pytest.approx((2, 4, 22, 32), abs=0.01)


@pytest.mark.parametrize("key", ["text", "two columns", "uuid", "bigint", "none"])
def test_keys(image, out, postgres, schema, way, key):
    column, names = {
        "text": ("code text PRIMARY KEY", "code"),
        "two columns": ("code text, nr integer DEFAULT 1, PRIMARY KEY (code, nr)", "code,nr"),
        "uuid": ("code text, id uuid PRIMARY KEY DEFAULT gen_random_uuid()", "id"),
        "bigint": ("code text, id bigint PRIMARY KEY DEFAULT 5000000000 + (random() * 1000000)::int", "id"),
        "none": ("code text", ""),
    }[key]
    postgres.sql(f"CREATE TABLE {schema}.labels ({column}, geom geometry(Polygon, {SRID}), classvalue smallint)")
    for sides_px, value in ((HOUSE, 3), (POND, 7)):
        postgres.sql(
            f"INSERT INTO {schema}.labels (code, geom, classvalue) VALUES ('a{value}', "
            f"ST_GeomFromText('{box_px(*sides_px).wkt}', {SRID}), {value})"
        )
    made = _in_project(postgis(postgres, schema, key=names))
    assert values(export_by(way, image, made, out).boxes) == [3, 7]
    made.selectByExpression("classvalue = 7")
    chosen = QgsProcessingFeatureSourceDefinition(made.id(), True)
    assert values(export_by(way, image, chosen, out / "selected").boxes) == [7]


def _one_shape(postgres, schema: str, kind: str, expression: str, srid: str = SRID) -> None:
    postgres.sql(
        f"CREATE TABLE {schema}.labels (id serial PRIMARY KEY, geom geometry({kind}, {srid}), classvalue integer); "
        f"INSERT INTO {schema}.labels (geom, classvalue) VALUES ({expression}, 4)"
    )


@pytest.mark.parametrize(
    ("kind", "expression"),
    [
        ("MultiPolygon", "ST_Multi({shape})"),
        ("PolygonZ", "ST_Force3DZ({shape})"),
        ("PolygonZM", "ST_Force4D({shape})"),
        ("MultiSurface", "ST_GeomFromEWKT('SRID={srid};MULTISURFACE(CURVEPOLYGON({ring}))')"),
        ("CurvePolygon", "ST_GeomFromEWKT('SRID={srid};CURVEPOLYGON(COMPOUNDCURVE({ring}))')"),
        ("PolyhedralSurfaceZ", "ST_GeomFromEWKT('SRID={srid};POLYHEDRALSURFACE Z(({ring_z}))')"),
        ("TINZ", "ST_GeomFromEWKT('SRID={srid};TIN Z(({half}), ({other_half}))')"),
    ],
    ids=lambda value: value if value.isalnum() else "",
)
def test_geometries_of_any_type(image, out, postgres, schema, way, kind, expression):
    corners = list(box_px(*HOUSE).exterior.coords)
    a, b, c, d = (f"{x} {y} 0" for x, y in corners[:4])
    _one_shape(
        postgres,
        schema,
        kind,
        expression.format(
            shape=f"ST_GeomFromText('{box_px(*HOUSE).wkt}', {SRID})",
            srid=SRID,
            ring="(" + ", ".join(f"{x} {y}" for x, y in corners) + ")",
            ring_z="(" + ", ".join(f"{x} {y} 0" for x, y in corners) + ")",
            half=f"({a}, {b}, {c}, {a})",
            other_half=f"({a}, {c}, {d}, {a})",
        ),
    )
    run = export_by(way, image, _in_project(postgis(postgres, schema)), out)
    assert sides(run.boxes) == [HOUSE]
    assert values(run.boxes) == [4]


def test_a_column_of_any_geometry(image, out, postgres, schema, way):
    """One table that holds polygons, lines and points is a layer for each type."""
    postgres.sql(
        f"CREATE TABLE {schema}.labels (id serial PRIMARY KEY, geom geometry(Geometry, {SRID}), classvalue integer); "
        f"INSERT INTO {schema}.labels (geom, classvalue) VALUES "
        f"(ST_GeomFromText('{box_px(*HOUSE).wkt}', {SRID}), 4), "
        f"(ST_Centroid(ST_GeomFromText('{box_px(*POND).wkt}', {SRID})), 5)"
    )
    uri = QgsDataSourceUri(postgres.connection)
    uri.setDataSource(schema, "labels", "geom", "", "id")
    for kind, parameters, expected in (("Polygon", {}, [HOUSE]), ("Point", {"BUFFER_RADIUS": 1}, [(44, 12, 52, 20)])):
        made = QgsVectorLayer(f"{uri.uri(False)} type={kind} srid={SRID}", kind, "postgres")
        assert made.isValid()
        run = export_by(way, image, _in_project(made), out / kind, **parameters)
        assert sides(run.boxes) == expected


@pytest.mark.parametrize("crs", [DEGREES, "EPSG:3857", "EPSG:3035"])
def test_another_crs(image, out, postgres, schema, way, crs):
    srid = crs.partition(":")[2]
    text = shapely.to_wkt(moved(box_px(*HOUSE), UTM, crs), rounding_precision=-1)
    _one_shape(postgres, schema, "Polygon", f"ST_GeomFromText('{text}', {srid})", srid)
    run = export_by(way, image, _in_project(postgis(postgres, schema)), out)
    assert run.boxes[0].sides == pytest.approx(HOUSE, abs=0.02)


@pytest.mark.parametrize(
    ("kind", "given", "expected"),
    [
        ("smallint", "12", 12),
        ("bigint", "2147483647", 2147483647),
        ("boolean", "true", 1),
        ("varchar(9)", "'12'", 12),
        ("char(4)", "'12'", 12),
        ("text", "'tree'", 1),
    ],
)
def test_columns_of_any_type(image, out, postgres, table, way, kind, given, expected):
    postgres.sql(f"ALTER TABLE {table}.labels ADD COLUMN c {kind}; UPDATE {table}.labels SET c = {given} WHERE id = 1")
    run = export_by(way, image, _in_project(postgis(postgres, table)), out, CLASS_VALUE_FIELD="c")
    assert values(run.boxes) == [expected]
    assert run.log.says("no class", ": 1.")


def test_a_layer_of_a_project_on_the_command_line(image, out, postgres, table, tmp_path, qgis_process):
    """Symbology and connection lie in the project.

    Of a database, since `qgis_process` 3.22 crashes at its end after any algorithm on a layer of a file in a project.
    """
    made = postgis(postgres, table)
    made.setName("kinds")
    colour = {"color": "16,32,220"}
    house = QgsRendererCategory(3, QgsFillSymbol.createSimple(colour), "房屋")
    made.setRenderer(QgsCategorizedSymbolRenderer("classvalue", [house]))
    project = QgsProject.instance()
    project.addMapLayer(made)
    assert project.write(str(tmp_path / "kinds.qgz"))
    given = {"INPUT_RASTER": image, "INPUT_CLASS_DATA": "kinds", "OUTPUT_LOCATION": out}
    arguments = [f"{name}={value}" for name, value in given.items()]
    path = f"--project_path={project.fileName()}"
    done = qgis_process("run", "chipsmith:exporttrainingdata", path, "--", *arguments)
    assert done.returncode == 0, done.stdout + done.stderr
    classes = {entry["Value"]: (entry["Name"], entry["Color"]) for entry in model_of(out)["Classes"]}
    assert classes[3] == ("房屋", [16, 32, 220])
    assert classes[7][0] == "7"
