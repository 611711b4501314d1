# SPDX-License-Identifier: GPL-2.0-or-later
"""What QGIS loads: adds the Processing provider and the translations."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from .algorithms.provider import ChipsmithProvider

_TRANSLATIONS = Path(__file__).parent / "resources" / "i18n"
# Where Chinese is written in the traditional script.
_TRADITIONAL = ("HK", "MO", "TW", "Hant")


class ChipsmithPlugin:
    """Adds and removes the provider. `iface` is None in `qgis_process`."""

    def __init__(self, iface: Any) -> None:
        """Install the translation of the user's language, if there is one."""
        self.provider: ChipsmithProvider | None = None
        self.translator = QTranslator()
        if self.translator.load(f"chipsmith_{_language()}", str(_TRANSLATIONS)):
            QCoreApplication.installTranslator(self.translator)

    def initProcessing(self) -> None:
        """Add the provider; the only call that `qgis_process` makes."""
        self.provider = ChipsmithProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)
        self.provider.refreshAlgorithms()

    def initGui(self) -> None:
        """Add the provider when QGIS shows its window."""
        self.initProcessing()

    def unload(self) -> None:
        """Remove what was added."""
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        QCoreApplication.removeTranslator(self.translator)


def _language() -> str:
    """Return the language of QGIS as QGIS's own translations are called; `de_AT` finds `de`.

    Where the user has not chosen one, QGIS knows only the first two letters of the system's.
    """
    language = str(QgsApplication.locale())
    if language.startswith("zh") and not language.startswith("zh-"):
        name = language if "_" in language else QLocale().name()
        language = "zh-Hant" if name.endswith(_TRADITIONAL) else "zh-Hans"
    return language
