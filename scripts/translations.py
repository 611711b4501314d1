# SPDX-License-Identifier: GPL-2.0-or-later
"""Keep the translations in resources/i18n in step with the code.

Usage:
    translations.py update                   bring the .ts files up to date with the code
    translations.py check                    tell what is missing, outdated or broken; exit code 1
    translations.py missing LANGUAGE         print what is to be translated, as JSON
    translations.py apply LANGUAGE FILE      take in translations: that JSON, filled in
    translations.py compile [FOLDER]         make the .qm files that QGIS loads (default: resources/i18n)
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from i18n import ts_file
from i18n.extract import Catalogue, ExtractionError, texts
from i18n.rules import problems

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
# As QGIS calls them.
LANGUAGES = ("de", "es", "fr", "zh-Hans")


def ts_path(language: str, folder: Path = FOLDER) -> Path:
    """Return where the translations into a language are kept."""
    return folder / f"chipsmith_{language}.ts"


def update(catalogue: Catalogue, folder: Path = FOLDER) -> None:
    """Write all languages anew: texts that are new are unfinished, those that are gone are gone."""
    for language in LANGUAGES:
        path = ts_path(language, folder)
        path.write_bytes(ts_file.encoded(language, catalogue, ts_file.read(path)))


def findings(catalogue: Catalogue, folder: Path = FOLDER) -> Iterator[str]:
    """Yield, in words, what is wrong with the translations."""
    for language in LANGUAGES:
        path = ts_path(language, folder)
        try:
            known = ts_file.read(path)
        except ValueError as error:
            yield str(error)
            continue
        if not path.exists() or path.read_bytes() != ts_file.encoded(language, catalogue, known):
            yield f"{path.name} is not up to date with the code: run make translate"
        for context, entries in known.items():
            for source, translation in entries.items():
                for problem in problems(source, translation):
                    yield f"{path.name}: {context}: {source!r} {problem}"


def missing(catalogue: Catalogue, language: str, folder: Path = FOLDER) -> ts_file.Translations:
    """Return the texts without a translation, by context, each with an empty one."""
    known = ts_file.read(ts_path(language, folder))
    left = {
        context: {text: "" for text in sources if not known.get(context, {}).get(text)}
        for context, sources in catalogue.items()
    }
    return {context: entries for context, entries in left.items() if entries}


def apply(catalogue: Catalogue, language: str, given: ts_file.Translations, folder: Path = FOLDER) -> Iterator[str]:
    """Take in translations; yield, in words, those that cannot be taken."""
    path = ts_path(language, folder)
    known = ts_file.read(path)
    for context, entries in given.items():
        for source, translation in entries.items():
            if source not in catalogue.get(context, ()):
                yield f"{context}: {source!r} is not a text of the code"
            elif found := list(problems(source, translation)):
                yield f"{context}: {source!r} -> {translation!r}: {'; '.join(found)}"
            else:
                known.setdefault(context, {})[source] = translation
    path.write_bytes(ts_file.encoded(language, catalogue, known))


def compile_all(target: Path = FOLDER, folder: Path = FOLDER) -> None:
    """Make a .qm file of each language with Qt's lrelease; texts without a translation stay English."""
    target.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        made = target / f"chipsmith_{language}.qm"
        subprocess.run(["lrelease", "-silent", str(ts_path(language, folder)), "-qm", str(made)], check=True)


def _told(lines: Iterator[str]) -> int:
    found = list(lines)
    for line in found:
        print(f"translations: {line}", file=sys.stderr)
    return 1 if found else 0


def main(arguments: list[str]) -> int:
    """Do what the command line says."""
    try:
        if arguments[:1] == ["compile"] and len(arguments) <= 2:
            compile_all(*map(Path, arguments[1:]))
            return 0
        catalogue = texts(ROOT)
    except ExtractionError as error:
        return _told(iter([str(error)]))
    if arguments == ["update"]:
        update(catalogue)
        return 0
    if arguments == ["check"]:
        return _told(findings(catalogue))
    if len(arguments) == 2 and arguments[0] == "missing" and arguments[1] in LANGUAGES:
        print(json.dumps(missing(catalogue, arguments[1]), ensure_ascii=False, indent=1))
        return 0
    if len(arguments) == 3 and arguments[0] == "apply" and arguments[1] in LANGUAGES:
        given = json.loads(Path(arguments[2]).read_text(encoding="utf-8"))
        return _told(apply(catalogue, arguments[1], given))
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
