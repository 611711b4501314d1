# SPDX-License-Identifier: GPL-2.0-or-later
"""Take the pictures of the dialogs in docs/images, from the real dialogs and the sample scene.

    source scripts/env.sh; QT_QPA_PLATFORM=xcb xvfb-run -a python scripts/dialog_screenshots.py [FOLDER]

Needs xvfb (icons of the style show only with it); FOLDER is docs/images if it is not given.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProcessingModelAlgorithm,
    QgsProject,
    QgsRasterLayer,
    QgsRendererCategory,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.gui import QgsBrowserGuiModel, QgsGui, QgsMapCanvas, QgsProcessingToolboxTreeView
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, QRectF, QSize, QTemporaryDir, QTimer
from qgis.PyQt.QtGui import QColor, QPainter, QPixmap
from qgis.PyQt.QtWidgets import QApplication, QMainWindow, QScrollArea, QWidget

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "resources" / "sample"
SIZE = QSize(940, 700)
EXPORT = "chipsmith:exporttrainingdata"
PREVIEW = "chipsmith:previewchips"
VALIDATE = "chipsmith:validatetrainingdata"
LOAD = "chipsmith:loadtrainingdata"
MODEL = "chipsmith:exportvalidatesplit"


def spin(seconds: float) -> None:
    """Let Qt work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(int(1000 * seconds), loop.quit)
    loop.exec()


class Studio:
    """QGIS with the sample scene as its project, and the dialogs on it."""

    def __init__(self, target: Path, work: Path) -> None:
        """Load the sample from a copy, since QGIS writes side files."""
        self.target = target
        self.work = work
        for name in ("town.tif", "town.gpkg", "town_classified.tif"):
            shutil.copy(SAMPLE / name, work)
        self.window = QMainWindow()
        self.canvas = QgsMapCanvas(self.window)
        town = QgsRasterLayer(str(work / "town.tif"), "town")
        cover = QgsVectorLayer(f"{work / 'town.gpkg'}|layername=landcover", "landcover")
        QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
        QgsProject.instance().addMapLayers([town, cover])
        self.town, self.cover = town, cover
        self._pretend_interface()

    def colour_by_class(self) -> None:
        """Give the labels a colour for each class."""
        colours = {1: "#e6432f", 2: "#3a53e0", 3: "#28c3dc", 4: "#4fd05a", 5: "#e83fc4"}
        names = {1: "building", 2: "road", 3: "water", 4: "tree", 5: "car"}
        categories = []
        for value, colour in colours.items():
            symbol = QgsFillSymbol.createSimple({"color": f"{colour}", "outline_color": "#202020"})
            symbol.setOpacity(0.6)
            categories.append(QgsRendererCategory(value, symbol, names[value]))
        self.cover.setRenderer(QgsCategorizedSymbolRenderer("classvalue", categories))

    def _pretend_interface(self) -> None:
        import qgis.utils

        browser = QgsBrowserGuiModel()
        browser.initialize()
        qgis.utils.iface = SimpleNamespace(
            browserModel=lambda: browser,
            activeLayer=lambda: self.town,
            mainWindow=lambda: self.window,
            mapCanvas=lambda: self.canvas,
            messageBar=lambda: None,
        )

    def dialog(self, name: str, parameters: dict[str, Any]) -> Any:
        """Open the dialog of an algorithm."""
        from processing.gui.AlgorithmDialog import AlgorithmDialog

        algorithm = QgsApplication.processingRegistry().createAlgorithmById(name)
        dialog = AlgorithmDialog(algorithm, parent=self.window)
        dialog.setParameters(parameters)
        dialog.show()
        dialog.resize(SIZE)
        spin(0.5)
        return dialog

    def keep(self, widget: QWidget, name: str) -> None:
        """Save a picture of a widget."""
        spin(0.3)
        save(widget.grab(), self.target / f"{name}.png")

    def finish(self, dialog: Any) -> dict[str, Any]:
        """Run what the dialog is set to and return its results."""
        dialog.runAlgorithm()
        deadline = time.monotonic() + 120
        while not dialog.results() and time.monotonic() < deadline:
            spin(0.2)
        spin(0.5)
        return dialog.results()

    def draw(self, layers: list[Any], name: str, size: QSize) -> None:
        """Save a map of some layers."""
        settings = QgsMapSettings()
        settings.setLayers(layers)
        settings.setDestinationCrs(self.town.crs())
        settings.setOutputSize(size)
        settings.setBackgroundColor(QColor("white"))
        settings.setExtent(self.town.extent())
        job = QgsMapRendererParallelJob(settings)
        job.start()
        job.waitForFinished()
        save(QPixmap.fromImage(job.renderedImage()), self.target / f"{name}.png")


def save(picture: QPixmap, path: Path) -> None:
    """Write a PNG with 256 colours at most, which dialogs hardly need."""
    from PIL import Image

    picture.save(str(path))
    with Image.open(path) as image:
        image.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(path, optimize=True)
    print(f"{path.name}: {picture.width()} x {picture.height()}, {path.stat().st_size // 1024} kB")


def open_advanced(dialog: Any) -> None:
    """Unfold the advanced parameters."""
    # PyQt takes the box for a plain QGroupBox.
    dialog.findChild(QWidget, "grpAdvanced").setProperty("collapsed", False)
    spin(0.5)


def scroll(dialog: Any, share: float) -> None:
    """Scroll the parameters."""
    area = dialog.mainWidget().findChild(QScrollArea)
    bar = area.verticalScrollBar()
    bar.setValue(round(share * bar.maximum()))


def show_start(studio: Studio) -> None:
    """Take the project of the first page and the toolbox."""
    studio.colour_by_class()
    studio.draw([studio.cover, studio.town], "first_1_project", QSize(600, 450))
    toolbox = QgsProcessingToolboxTreeView(None, QgsApplication.processingRegistry())
    toolbox.setHeaderHidden(True)
    toolbox.setFilterString("chipsmith")
    toolbox.resize(420, 190)
    toolbox.show()
    toolbox.expandAll()
    studio.keep(toolbox, "first_2_toolbox")
    toolbox.close()


def show_model(studio: Studio) -> None:
    """Take the dialog of the model, and the model itself as the designer draws it."""
    dialog = studio.dialog(MODEL, {"image": studio.town.id(), "labels": studio.cover.id()})
    studio.keep(dialog, "model_dialog")
    dialog.close()
    model = QgsProcessingModelAlgorithm()
    model.fromFile(str(ROOT / "resources" / "models" / "exportvalidatesplit.model3"))
    from processing.modeler.ModelerDialog import ModelerDialog

    designer = ModelerDialog.create(model)
    scene = designer.view().scene()
    spin(0.5)
    area = scene.itemsBoundingRect().adjusted(-20, -20, 20, 20)
    picture = QPixmap(area.size().toSize())
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    scene.render(painter, QRectF(picture.rect()), area)
    painter.end()
    save(picture, studio.target / "model.png")


def show_batch(studio: Studio) -> None:
    """Take the dialog for many runs."""
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog

    algorithm = QgsApplication.processingRegistry().createAlgorithmById(EXPORT)
    dialog = BatchAlgorithmDialog(algorithm, parent=studio.window)
    dialog.show()
    dialog.resize(1100, 420)
    dialog.mainWidget().addRow()
    studio.keep(dialog, "batch")
    dialog.close()


def show_export(studio: Studio) -> str:
    """Take the dialog of the export: plain, with the advanced parameters, and after the run."""
    folder = str(studio.work / "chips")
    chosen = {
        "INPUT_RASTER": studio.town.id(),
        "INPUT_CLASS_DATA": studio.cover.id(),
        "CLASS_VALUE_FIELD": "classvalue",
        "OUTPUT_LOCATION": folder,
    }
    dialog = studio.dialog(EXPORT, chosen)
    studio.keep(dialog, "export_filled")
    open_advanced(dialog)
    dialog.resize(SIZE.width(), 1000)
    for number, share in enumerate((0.35, 0.7, 1.0), start=1):
        scroll(dialog, share)
        studio.keep(dialog, f"export_advanced_{number}")
    dialog.resize(SIZE)
    studio.finish(dialog)
    studio.keep(dialog, "export_log")
    dialog.close()
    return folder


def show_preview(studio: Studio) -> None:
    """Take the dialog of the preview, and its log."""
    chosen = {
        "INPUT_RASTER": studio.town.id(),
        "INPUT_CLASS_DATA": studio.cover.id(),
        "CLASS_VALUE_FIELD": "classvalue",
        "EXPORT_ALL_TILES": False,
    }
    dialog = studio.dialog(PREVIEW, chosen)
    studio.keep(dialog, "preview")
    studio.finish(dialog)
    studio.keep(dialog, "preview_log")
    dialog.close()


def show_validate(studio: Studio, folder: str) -> None:
    """Take the dialog of the validation, before and after."""
    dialog = studio.dialog(VALIDATE, {"INPUT_FOLDER": folder})
    studio.keep(dialog, "validate")
    studio.finish(dialog)
    studio.keep(dialog, "validate_log")
    dialog.close()


def show_load(studio: Studio, folder: str) -> None:
    """Take the dialog of loading, before and after, and the layers on the map."""
    dialog = studio.dialog(LOAD, {"INPUT_FOLDER": folder})
    open_advanced(dialog)
    studio.keep(dialog, "load_advanced")
    results = studio.finish(dialog)
    dialog.close()
    layers = QgsProject.instance().mapLayers()
    loaded = [layers[results[name]] for name in ("LABELS", "FOOTPRINTS") if results.get(name) in layers]
    studio.draw([*loaded, studio.town], "loaded_back", QSize(640, 480))


def take_all(studio: Studio) -> None:
    """Take the pictures one after the other."""
    show_start(studio)
    folder = show_export(studio)
    show_preview(studio)
    show_validate(studio, folder)
    show_load(studio, folder)
    show_batch(studio)
    show_model(studio)


def main() -> None:
    """Take all pictures."""
    target = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "docs" / "images")
    target.mkdir(parents=True, exist_ok=True)
    profile = QTemporaryDir()
    application = QgsApplication([], True, profile.path())
    application.initQgis()
    QCoreApplication.setOrganizationName("chipsmith")
    QgsSettings().setValue("Processing/Configuration/SHOW_CRS_DEF", True)
    import processing  # noqa: F401 - the plugin folder is there
    from processing.core.Processing import Processing

    Processing.initialize()
    QgsGui.editorWidgetRegistry().initEditors()
    import chipsmith

    plugin = chipsmith.classFactory(None)
    plugin.initProcessing()
    # The path is in the pictures, so it is a short one.
    work = Path(tempfile.gettempdir()) / "town"
    work.mkdir()
    try:
        take_all(Studio(target, work))
    finally:
        shutil.rmtree(work)
    # QGIS crashes at its exit where layers are still held by dialogs.
    sys.stdout.flush()
    QApplication.processEvents()
    import os

    os._exit(0)


if __name__ == "__main__":
    main()
