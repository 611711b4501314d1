# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw the chips of a dataset with their labels on one picture.

Usage: contact_sheet.py DATASET OUT.png [--max-chips N]

Run it in the environment of scripts/env.sh.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from chipsmith.core.dataset.contact_sheet import draw_contact_sheet


def main() -> None:
    """Read the arguments and draw."""
    parser = argparse.ArgumentParser(description="Draw the chips of a dataset with their labels.")
    parser.add_argument("dataset", type=Path, help="folder of the dataset")
    parser.add_argument("target", type=Path, help="picture to write (PNG)")
    parser.add_argument("--max-chips", type=int, default=24, help="draw at most this many chips (default 24)")
    arguments = parser.parse_args()
    if not arguments.dataset.is_dir():
        parser.error(f"{arguments.dataset} is not a folder")
    draw_contact_sheet(arguments.dataset, arguments.target, max_chips=arguments.max_chips)


if __name__ == "__main__":
    main()
