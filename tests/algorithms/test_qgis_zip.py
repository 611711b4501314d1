# SPDX-License-Identifier: GPL-2.0-or-later
"""The zip goes through QGIS's own installer into a fresh profile, where it exports the sample scene."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def zip_path(tmp_path_factory) -> Path:
    """The zip of the files as they are now."""
    path = tmp_path_factory.mktemp("dist") / "chipsmith-test.zip"
    made = _run([str(ROOT / "scripts" / "package.sh"), "--work-tree", str(path)])
    assert made.returncode == 0, made.stderr
    return path


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=300, check=False)


def test_the_zip_is_fit_to_publish(zip_path):
    checked = _run([sys.executable, str(ROOT / "scripts" / "check_package.py"), str(zip_path)])
    assert checked.returncode == 0, checked.stderr
    with zipfile.ZipFile(zip_path) as archive:
        sizes = {Path(info.filename).name: info.file_size for info in archive.infolist()}
    assert all(sizes[f"chipsmith_{language}.qm"] > 20_000 for language in ("de", "es", "fr", "zh-Hans"))


@pytest.mark.parametrize(
    ("language", "title"),
    [("en", "Export training data for deep learning"), ("de", "Trainingsdaten für Deep Learning exportieren")],
)
def test_the_installer_of_qgis_takes_it_and_it_works(zip_path, language, title):
    done = _run([sys.executable, str(ROOT / "scripts" / "check_install.py"), str(zip_path), language])
    assert done.returncode == 0, done.stdout + done.stderr
    assert title in done.stdout and "35 chips" in done.stdout
    assert "Traceback" not in done.stderr
