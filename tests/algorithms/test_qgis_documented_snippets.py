# SPDX-License-Identifier: GPL-2.0-or-later
"""The pages show what works: their blocks are run on the sample scene."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from pathlib import Path

import processing
import pytest
from documented_blocks import Block, blocks_of
from oracles import chip_files, read_chip
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QMainWindow, QMessageBox
from scenes import REPOSITORY, SAMPLE

PAGES = [REPOSITORY / "docs" / name for name in ("first_dataset.md", "models_and_scripts.md")]


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    """A copy of the sample scene, as the working folder."""
    for file in SAMPLE.iterdir():
        if file.suffix in (".tif", ".gpkg"):
            shutil.copy(file, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def shell(tmp_path_factory):
    """Run a block as a user types it: `qgis_process` is on the path, with a new profile."""
    programs, new = tmp_path_factory.mktemp("programs"), tmp_path_factory.mktemp("profile")
    (programs / "qgis_process").symlink_to(shutil.which(os.environ["QGIS_PROCESS"]))

    def run(block: Block, profile: Path = new) -> None:
        finished = subprocess.run(
            ["/bin/bash", "-e", "-o", "pipefail", "-c", block.text],
            env={
                **os.environ,
                "PATH": f"{programs}:{os.environ['PATH']}",
                "QGIS_CUSTOM_CONFIG_PATH": str(profile),
            },
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert finished.returncode == 0, f"line {block.line}: {finished.stdout}{finished.stderr}"

    return run


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_all_blocks_of_a_page_run_in_order(page, provider, folder, shell, capfd):
    names: dict[str, object] = {"__name__": "__main__"}
    blocks = blocks_of(page, "python", "bash")
    assert {block.language for block in blocks} == {"python", "bash"}
    for block in blocks:
        if block.language == "bash":
            shell(block)
        else:
            exec(compile("\n" * (block.line - 1) + block.text, str(page), "exec"), names)
    names.clear()


def test_the_request_that_is_translated_runs(qgis_process, folder, shell):
    (block,) = blocks_of(REPOSITORY / "docs" / "from_the_other_tool.md", "bash")
    shell(block, qgis_process.profile)
    assert chip_files(folder / "rooftops")


def test_what_the_page_on_scripts_makes(provider, folder, capsys):
    page = REPOSITORY / "docs" / "models_and_scripts.md"
    names: dict[str, object] = {}
    for block in blocks_of(page, "python"):
        exec(compile(block.text, str(page), "exec"), names)
    told = capsys.readouterr().out
    assert "12 chips, next index 12" in told
    assert f"{_tiles_without(3)} chips without water" in told
    assert "60 chips in all" in told
    assert "24 chips of all images" in told
    assert len(chip_files(folder / "chips")) == 60
    assert len(chip_files(folder / "all_images")) == 24
    assert "36 split:training" in told
    assert "12 split:validation" in told
    names.clear()


def _tiles_without(value: int) -> int:
    """Count the tiles of the sample in which no pixel is of a class."""
    classes = read_chip(SAMPLE / "town_classified.tif")[..., 0]
    tiles = classes.reshape(3, 256, 4, 256).swapaxes(1, 2)
    return int((tiles != value).all(axis=(2, 3)).sum())


@pytest.fixture
def batch_dialog(algorithm, folder, monkeypatch):
    """The dialog for many runs, with the table of the page; questions are answered by the file of the table."""
    import qgis.utils
    from qgis.gui import QgsMapCanvas

    monkeypatch.setattr(qgis.utils, "iface", _Interface(), raising=False)
    from processing.gui import BatchPanel, Postprocessing
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog

    canvas, window = QgsMapCanvas(), QMainWindow()
    monkeypatch.setattr(_Interface, "canvas", canvas)
    table = folder / "table.json"
    (block,) = blocks_of(REPOSITORY / "docs" / "models_and_scripts.md", "json")
    table.write_text(block.text, encoding="utf-8")

    class Asked:
        @staticmethod
        def getOpenFileName(*args):
            return str(table), ""

    class Agreed(QMessageBox):
        """QGIS of late asks whether a table of the older form is to be trusted."""

        def exec(self):
            return self.result()

        def result(self):
            return QMessageBox.StandardButton.Yes

    monkeypatch.setattr(BatchPanel, "QFileDialog", Asked)
    monkeypatch.setattr(BatchPanel, "QMessageBox", Agreed)
    monkeypatch.setattr(BatchPanel, "iface", qgis.utils.iface)
    monkeypatch.setattr(Postprocessing, "iface", None, raising=False)
    dialog = BatchAlgorithmDialog(algorithm.create(), parent=window)
    yield dialog
    if not sip.isdeleted(dialog):
        dialog.close()


class _Interface:
    """What the dialogs ask of QGIS."""

    canvas = None

    def mapCanvas(self):
        return self.canvas

    def browserModel(self):
        return None

    def activeLayer(self):
        return None

    def mainWindow(self):
        return None


def test_the_table_of_the_batch_fills_one_dataset(batch_dialog, folder):
    panel = batch_dialog.mainWidget()
    panel.load()
    assert panel.batchRowCount() == len(json.loads((folder / "table.json").read_text(encoding="utf-8"))) == 2
    batch_dialog.runAlgorithm()
    # QGIS of late runs it in the background, and may close the dialog itself.
    _wait_for(lambda: sip.isdeleted(batch_dialog) or batch_dialog.runButton().isEnabled())
    numbers = sorted(int(path.stem) for path in chip_files(folder / "batch"))
    assert numbers == [*range(12), *range(1000, 1048)]
    report = processing.run("chipsmith:validatetrainingdata", {"INPUT_FOLDER": str(folder / "batch")})
    assert report["VALID"] == 1
    assert report["CHIP_COUNT"] == 60


def _wait_for(is_done) -> None:
    deadline = time.monotonic() + 60
    while not is_done():
        assert time.monotonic() < deadline
        QCoreApplication.processEvents()
        time.sleep(0.01)
