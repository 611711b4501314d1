# SPDX-License-Identifier: GPL-2.0-or-later
"""Check a plugin zip against the publishing rules of the QGIS plugin repository.

Usage: check_package.py chipsmith-0.1.0.zip
"""

from __future__ import annotations

import configparser
import re
import sys
import zipfile
from pathlib import Path, PurePosixPath

MAX_BYTES = 25 * 1024 * 1024
REQUIRED_KEYS = ["name", "description", "version", "qgisMinimumVersion", "author", "email", "about"]
REQUIRED_KEYS += ["tracker", "repository", "homepage", "license"]
LANGUAGES = ("de", "es", "fr", "zh-Hans")
REQUIRED_FILES = ["LICENSE", "metadata.txt", "__init__.py", "README.md", "CHANGELOG.md", "requirements.txt"]
REQUIRED_FILES += [f"resources/i18n/chipsmith_{language}.qm" for language in LANGUAGES]
FORBIDDEN_SUFFIXES = {".pyc", ".pyo", ".pyd", ".sh", ".bat", ".exe", ".dll", ".so", ".dylib", ".ts"}
FORBIDDEN_PARTS = {"__pycache__", "__MACOSX", "tests", "scripts", "benchmarks"}
FORBIDDEN_FILES = {"Makefile", "pyproject.toml", "constraints.txt"}
KNOWN_KEYS = {*REQUIRED_KEYS, "qgisMaximumVersion", "hasProcessingProvider", "category", "icon", "tags"}
KNOWN_KEYS |= {"experimental", "deprecated", "changelog", "server", "supportsQt6", "plugin_dependencies"}
_ADDRESS = r"https://[\w.-]+\.\w+(/\S*)?"
_FORMS = (
    ("version", r"\d+\.\d+(\.\d+)?", "numbers and dots"),
    ("qgisMinimumVersion", r"3\.\d+", "a version of QGIS 3"),
    ("description", r"[^<>\n]{20,200}\.", "one plain sentence"),
    ("email", r"[\w.+-]+@[\w-]+\.[\w.-]+", "an address"),
    *((key, _ADDRESS, "an address that begins with https://") for key in ("homepage", "tracker", "repository")),
    ("category", r"Raster|Vector|Analysis|Web|Database|Mesh", "a menu of QGIS"),
    ("tags", r"[^,\n]+(,[^,\n]+)+", "a list with commas"),
    *((key, r"True|False", "True or False") for key in ("experimental", "deprecated")),
    ("icon", r".*\.png", "a PNG"),
    ("about", r"[^<]{200,}", "some plain sentences"),
)


def name_problems(names: list[str]) -> list[str]:
    """Tell what is wrong with the names of the members."""
    problems = []
    tops = {PurePosixPath(name).parts[0] for name in names}
    if len(tops) != 1:
        problems.append(f"one top folder is wanted, not {sorted(tops)}")
    for top in tops:
        if not top.isidentifier() or "plugin" in top.lower():
            problems.append(f"{top}: not a fit name for the folder")
    for name in names:
        inner = PurePosixPath(name).parts[1:]
        if "\\" in name or ".." in inner or name.startswith("/"):
            problems.append(f"{name}: unsafe path")
        if any(part in FORBIDDEN_PARTS or part.startswith(".") for part in inner):
            problems.append(f"{name}: must not be published")
        if PurePosixPath(name).suffix.lower() in FORBIDDEN_SUFFIXES:
            problems.append(f"{name}: forbidden kind of file")
        if len(inner) == 1 and (inner[0] in FORBIDDEN_FILES or inner[0].startswith("requirements-")):
            problems.append(f"{name}: for development only")
    return problems


def metadata_problems(text: str, files: set[str]) -> list[str]:
    """Tell what is wrong with the text of metadata.txt; files are relative to the plugin."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    try:
        parser.read_string(text)
        general = parser["general"]
    except (configparser.Error, KeyError) as error:
        return [f"metadata.txt: {error}"]
    missing = [key for key in REQUIRED_KEYS if not general.get(key, "").strip()]
    problems = [f"metadata.txt: {key} is missing" for key in missing]
    for key, pattern, wanted in _FORMS:
        if key in general and not re.fullmatch(pattern, general[key].strip(), re.DOTALL):
            problems.append(f"metadata.txt: {key} must be {wanted}, not {general[key]!r}")
    problems += [f"metadata.txt: {key} is not a key that QGIS knows" for key in general if key not in KNOWN_KEYS]
    if general.get("qgisMaximumVersion") != "4.99":
        problems.append("metadata.txt: qgisMaximumVersion must be 4.99")
    if general.get("hasProcessingProvider") != "yes":
        problems.append("metadata.txt: hasProcessingProvider must be yes")
    if "plugin" in general.get("name", "").lower():
        problems.append("metadata.txt: the name must not contain 'plugin'")
    for dead in ("supportsQt6", "plugin_dependencies"):
        if dead in general:
            problems.append(f"metadata.txt: {dead} must not be there")
    if "shapely" not in general.get("about", "").lower():
        problems.append("metadata.txt: about must name the external dependency")
    if general.get("icon", "") not in files:
        problems.append(f"metadata.txt: the icon {general.get('icon')!r} is not in the zip")
    return problems


def problems_of(path: Path) -> list[str]:
    """Return every problem of the zip, in words."""
    problems = []
    if path.stat().st_size >= MAX_BYTES:
        problems.append(f"{path.stat().st_size} bytes: more than 25 MB")
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        if not names:
            return ["the zip is empty"]
        problems += name_problems(names)
        top = PurePosixPath(names[0]).parts[0]
        files = {name[len(top) + 1 :] for name in names if name.startswith(f"{top}/")}
        problems += [f"{name} is missing" for name in REQUIRED_FILES if name not in files]
        if "LICENSE" in files and b"GNU GENERAL PUBLIC LICENSE" not in archive.read(f"{top}/LICENSE"):
            problems.append("LICENSE is not the text of the GPL")
        if "metadata.txt" in files:
            problems += metadata_problems(archive.read(f"{top}/metadata.txt").decode("utf-8"), files)
    return problems


def main() -> int:
    """Print the problems, or that there are none."""
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    path = Path(sys.argv[1])
    problems = problems_of(path)
    for problem in problems:
        print(f"{path}: {problem}", file=sys.stderr)
    if not problems:
        print(f"{path}: {path.stat().st_size / 1024:.0f} KiB, fit to publish")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
