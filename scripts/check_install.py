# SPDX-License-Identifier: GPL-2.0-or-later
"""Install the plugin zip into a fresh profile with QGIS's own installer, and export the sample scene.

Usage: check_install.py ZIP [LANGUAGE]

QGIS runs without a screen, in a throw-away profile and in LANGUAGE (default: en). What the installer
does is what "Install from ZIP" of the plugin manager does, except that the window around it stands in
for the real one. Afterwards `qgis_process` runs the plugin from the same profile.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from unittest import mock

PLUGIN = "chipsmith"
ALGORITHM = "chipsmith:exporttrainingdata"
# The translation of the name of the algorithm tells that a language was found.
_SWITCHES = ("automatically-check-for-updates", "allow-experimental", "allow-deprecated")
_SETTINGS: list[object] = []
"""settings live as long as something holds them"""
TITLE = "Export training data for deep learning"


def main(arguments: list[str]) -> int:
    """Install, run, and print what happened."""
    if len(arguments) not in (1, 2):
        print(__doc__, file=sys.stderr)
        return 2
    language = arguments[1] if len(arguments) == 2 else "en"
    with tempfile.TemporaryDirectory(prefix="chipsmith-profile-") as folder:
        # QGIS is not asked to end in good order: its window never was.
        child = os.fork()
        if child == 0:
            os._exit(_guarded(Path(arguments[0]).resolve(), Path(folder), language))
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _guarded(zip_path: Path, folder: Path, language: str) -> int:
    try:
        title = install(zip_path, folder, language)
        counts = run_on_command_line(folder)
    except Exception:
        import traceback

        traceback.print_exc()
        return 1
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
    print(f"{zip_path.name}: installed as {title!r}, {counts['CHIP_COUNT']} chips of the sample scene", flush=True)
    return 0


def install(zip_path: Path, folder: Path, language: str) -> str:
    """Install the zip into a profile below `folder`, export in that QGIS, and return the algorithm's title.

    Raises:
        RuntimeError: if QGIS did not take the plugin, or the plugin did not work.
    """
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = str(folder)
    # the plugin of the zip, not that of a checkout
    os.environ.pop("QGIS_PLUGINPATH", None)
    checkout = {os.path.realpath(path) for path in sys.path if os.path.exists(os.path.join(path, PLUGIN))}
    sys.path[:] = [path for path in sys.path if os.path.realpath(path) not in checkout]
    from qgis.core import QgsApplication, QgsSettings
    from qgis.PyQt.QtCore import QSettings

    profile = folder / "profiles" / "default"
    profile.mkdir(parents=True)
    # as the program does: all settings are in the profile
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(profile))
    QgsApplication.setOrganizationName("QGIS")
    QgsApplication.setApplicationName("QGIS3")
    application = QgsApplication([], True, str(profile) + "/")
    settings = QgsSettings()
    settings.setValue("locale/overrideFlag", True)
    settings.setValue("locale/userLocale", language)
    application.initQgis()
    window = _window()
    _take_in(zip_path, profile, window)
    settings.sync()
    messages = [str(call.args) for call in window.pluginManagerInterface().pushMessage.call_args_list]

    import qgis.utils

    if not settings.value(f"PythonPlugins/{PLUGIN}", False, bool) or PLUGIN not in qgis.utils.active_plugins:
        raise RuntimeError(f"the plugin was not started: {messages}")
    found = Path(sys.modules[PLUGIN].__file__).resolve()
    if folder.resolve() not in found.parents:
        raise RuntimeError(f"the plugin of another place was started: {found}")
    algorithm = QgsApplication.processingRegistry().algorithmById(ALGORITHM)
    if (algorithm.displayName() != TITLE) != (language != "en"):
        raise RuntimeError(f"in the language {language} the algorithm is called {algorithm.displayName()!r}")
    return str(algorithm.displayName())


def _window() -> mock.MagicMock:
    """Return what stands in for the main window of QGIS."""
    from qgis.gui import QgsMapCanvas
    from qgis.PyQt.QtWidgets import QMainWindow

    window = mock.MagicMock(name="iface")
    window.mainWindow.return_value = QMainWindow()
    window.mapCanvas.return_value = QgsMapCanvas()
    return window


def _take_in(zip_path: Path, profile: Path, window: mock.MagicMock) -> None:
    """Do as "Install from ZIP" does, and run the algorithm in this QGIS."""
    import qgis.utils
    from qgis.core import QgsApplication

    qgis.utils.iface = window
    # what the program itself sets when it starts Python
    qgis.utils.home_plugin_path = qgis.utils.HOME_PLUGIN_PATH = str(profile / "python" / "plugins")
    system = Path(QgsApplication.pkgDataPath()) / "python"
    qgis.utils.sys_plugin_path = str(system / "plugins")
    qgis.utils.plugin_paths = [qgis.utils.home_plugin_path, qgis.utils.sys_plugin_path]
    sys.path[:0] = [qgis.utils.home_plugin_path, qgis.utils.sys_plugin_path, str(system)]

    import processing
    from processing.core.Processing import Processing

    Processing.initialize()
    import pyplugin_installer

    _declare_settings()
    with mock.patch("pyplugin_installer.installer_data.Repositories.checkingOnStart", return_value=False):
        pyplugin_installer.instance().installFromZipFile(str(zip_path))
    processing.run(ALGORITHM, _parameters(profile, "in QGIS"))


def _declare_settings() -> None:
    """Make the settings that newer releases make together with the window of the plugin manager."""
    from qgis import core

    if not hasattr(core, "QgsSettingsTree") or core.QgsSettingsTree.node("plugin-manager") is not None:
        return
    node = core.QgsSettingsTree.treeRoot().createChildNode("plugin-manager")
    for kind, default, names in (
        (core.QgsSettingsEntryString, "", ("last-zip-directory",)),
        (core.QgsSettingsEntryStringList, [], ("seen-plugins",)),
        (core.QgsSettingsEntryBool, False, _SWITCHES),
    ):
        _SETTINGS.extend(kind(name, node, default) for name in names)


def _parameters(profile: Path, name: str) -> dict[str, object]:
    """Return an export of a copy of the sample scene that came with the plugin."""
    sample = profile / "sample"
    if not sample.exists():
        shutil.copytree(profile / "python" / "plugins" / PLUGIN / "resources" / "sample", sample)
    return {
        "INPUT_RASTER": str(sample / "town.tif"),
        "INPUT_CLASS_DATA": f"{sample / 'town.gpkg'}|layername=landcover",
        "OUTPUT_LOCATION": str(profile / name),
    }


def run_on_command_line(folder: Path) -> dict[str, object]:
    """Run the installed plugin through `qgis_process`, which finds it enabled; return the results.

    Raises:
        RuntimeError: if that fails.
    """
    profile = folder / "profiles" / "default"
    parameters = _parameters(profile, "on the command line")
    arguments = [f"{name}={value}" for name, value in parameters.items()]
    environment = {**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(folder)}
    environment.pop("QGIS_PLUGINPATH", None)
    finished = subprocess.run(
        [os.environ["QGIS_PROCESS"], "--json", "run", ALGORITHM, "--", *arguments],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if finished.returncode != 0:
        raise RuntimeError(f"qgis_process: {finished.stderr[-2000:]}")
    results: dict[str, object] = json.loads(finished.stdout)["results"]
    if int(str(results["CHIP_COUNT"])) < 1:
        raise RuntimeError(f"no chips: {results}")
    return results


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
