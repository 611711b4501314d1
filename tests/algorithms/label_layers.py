# SPDX-License-Identifier: GPL-2.0-or-later
"""One export per way that QGIS runs an algorithm, for layers that may mind in which thread they are read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProject,
)
from qgis.PyQt.QtCore import QEventLoop, QThread, QTimer
from qgis_exports import ALGORITHM, Exported, Log, as_input, tiles, whole

WAYS = ("script", "dialog")


class ThreadLog(Log):
    """A log that knows in which thread the algorithm ran."""

    def __init__(self) -> None:
        super().__init__()
        self.was_in_background = False

    def pushInfo(self, text: str) -> None:
        self.was_in_background |= QThread.currentThread() != QgsApplication.instance().thread()
        super().pushInfo(text)


def export_by(way: str, image: Any, labels: Any, folder: Any, **parameters: Any) -> Exported:
    """Export `image` as a single chip, from a script or in the background as the dialog does it."""
    return (whole if way == "script" else _in_background)(image, labels, folder, **parameters)


def _in_background(image: Any, labels: Any, folder: Path, **parameters: Any) -> Exported:
    log = ThreadLog()
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    context.setFeedback(log)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    inputs = {
        "INPUT_RASTER": as_input(image),
        "INPUT_CLASS_DATA": as_input(labels),
        "OUTPUT_LOCATION": str(folder),
        **tiles(64),
        **{name: as_input(value) for name, value in parameters.items()},
    }
    inputs = {name: value for name, value in inputs.items() if value is not None}
    is_fine, message = algorithm.checkParameterValues(inputs, context)
    assert is_fine, message
    task = QgsProcessingAlgRunnerTask(algorithm, inputs, context, log)
    finished: list[tuple[bool, dict]] = []
    loop = QEventLoop()

    def ended(successful: bool, results: dict) -> None:
        finished.append((successful, results))
        loop.quit()

    task.executed.connect(ended)
    QgsApplication.taskManager().addTask(task)
    QTimer.singleShot(60_000, loop.quit)
    if not finished:
        loop.exec()
    assert finished, "the task does not end"
    ((successful, results),) = finished
    assert successful, log.errors
    assert log.was_in_background
    return Exported(results, log)
