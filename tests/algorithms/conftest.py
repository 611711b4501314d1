# SPDX-License-Identifier: GPL-2.0-or-later
"""QGIS with the plugin in it, once a session; `qgis_process` with a profile of its own."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsLayerTreeModel, QgsNetworkAccessManager, QgsProject
from qgis.gui import QgsLayerTreeView
from qgis.PyQt.QtCore import QCoreApplication

HERE = Path(__file__).resolve().parent
if str(HERE) not in sys.path:
    sys.path.insert(0, str(HERE))

from postgres_server import PostgresServer  # noqa: E402
from qgis_exports import UTM_PLACE, box_px, polygons  # noqa: E402
from scenes import noise, write_raster  # noqa: E402


@pytest.fixture(scope="session")
def plugin(qgis_app, qgis_processing):
    """The plugin as `qgis_process` loads it: without an interface."""
    import chipsmith

    loaded = chipsmith.classFactory(None)
    loaded.initProcessing()
    yield loaded
    loaded.unload()
    # Layers that the traceback of an error still holds must go before QGIS does, or the end is a crash.
    QgsProject.instance().clear()
    gc.collect()


@pytest.fixture
def provider(plugin):
    """The one there is now: some tests take it away and let another come."""
    return plugin.provider


@pytest.fixture
def algorithm(provider):
    """As the registry has it now: a provider that was taken away and came again has new ones."""
    return QgsApplication.processingRegistry().algorithmById("chipsmith:exporttrainingdata")


@pytest.fixture
def tree_of_layers(qgis_iface, monkeypatch):
    """The window has a tree of layers, since QGIS 3.44 hands it to C++ when it loads results."""
    views = []

    def view():
        if not views:
            views.append(QgsLayerTreeView())
            views[0].setModel(QgsLayerTreeModel(QgsProject.instance().layerTreeRoot(), views[0]))
        return views[0]

    monkeypatch.setattr(qgis_iface, "layerTreeView", view, raising=False)
    yield
    views.clear()


@pytest.fixture(autouse=True)
def _empty_project(provider, qgis_new_project, tree_of_layers):
    """Every test begins with an empty project and the provider in place."""


@pytest.fixture(autouse=True)
def _own_answers(qgis_app):
    """What another server answered on the same port, in this or an earlier session, is not taken for an answer."""
    cache = QgsNetworkAccessManager.instance().cache()
    if cache is not None:
        cache.clear()


@pytest.fixture(autouse=True)
def _own_blocks(monkeypatch, tmp_path):
    """What is fetched from servers stays in the folder of the test."""
    monkeypatch.setattr("chipsmith.algorithms.services.block_store.folder_of_blocks", lambda: tmp_path / "blocks")


@pytest.fixture
def image(tmp_path) -> Path:
    """64 x 64 pixels of three bands at `UTM_PLACE`; alone in its folder."""
    folder = tmp_path / "image"
    folder.mkdir()
    return write_raster(folder / "image.tif", noise(64, 64, 3), UTM_PLACE)


@pytest.fixture
def labels():
    """Two boxes of classes 3 and 7 over `image`, in memory."""
    return polygons([(box_px(4, 6, 20, 30), 3), (box_px(40, 8, 56, 24), 7)])


@pytest.fixture
def out(tmp_path) -> Path:
    return tmp_path / "out"


@pytest.fixture(scope="session")
def postgres():
    """A PostgreSQL server with PostGIS, started when the first test asks for it."""
    server = PostgresServer()
    try:
        server.start()
        yield server
    finally:
        server.stop()


@pytest.fixture
def schema(postgres) -> str:
    """An empty schema of that server."""
    (found,) = postgres.sql("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'test%'")
    name = f"test{found[0]}"
    postgres.sql(f"CREATE SCHEMA {name}")
    return name


@pytest.fixture(scope="session", autouse=True)
def _every_message_can_be_translated(plugin):
    """What is told anywhere in these tests is in the catalogue of texts; `Message` asks for its template here."""
    sys.path.insert(0, str(HERE.parents[1] / "scripts"))
    from i18n.extract import CORE, texts

    import chipsmith.algorithms.progress as told

    known, unknown = set(texts(HERE.parents[1])[CORE]), set()

    class Recorder:
        @staticmethod
        def translate(context, text):
            if text not in known:
                unknown.add(text)
            return QCoreApplication.translate(context, text)

    before, told.QCoreApplication = told.QCoreApplication, Recorder
    yield
    told.QCoreApplication = before
    assert not unknown, "scripts/i18n/extract.py does not find these"


class QgisProcess:
    """The command line of QGIS with a throw-away profile."""

    def __init__(self, profile: Path) -> None:
        self.profile = profile
        self.program = os.environ["QGIS_PROCESS"]

    def __call__(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [self.program, *arguments],
            env={**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(self.profile), **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def export(self, *, json: bool = False, environment: dict[str, str] | None = None, **parameters):
        arguments = [f"{name}={value}" for name, value in parameters.items()]
        options = ["--json"] if json else []
        return self(*options, "run", "chipsmith:exporttrainingdata", "--", *arguments, **(environment or {}))


@pytest.fixture(scope="session")
def qgis_process(tmp_path_factory) -> QgisProcess:
    process = QgisProcess(tmp_path_factory.mktemp("profile"))
    enabled = process("plugins", "enable", "chipsmith")
    assert enabled.returncode == 0, enabled.stderr
    return process
