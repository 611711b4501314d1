# SPDX-License-Identifier: GPL-2.0-or-later
"""Chips of a run, each compared with all that is known of its scene."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random

import shapely
from oracles import model_of

from combinations.box_oracle import box_difference, parts_in, tile_label_difference
from combinations.cases import WHOLE_CHIPS, Case
from combinations.chip_places import Chip, Footprint, image_files, placed
from combinations.features import Features, features_of, regions_of
from combinations.lattice import lattice_count
from combinations.mask_oracle import Burnt, class_difference, class_map_in, instance_difference
from combinations.pixel_oracle import (
    exact_difference,
    is_on_lattice,
    is_without_data,
    lossy_difference,
    smooth_difference,
    stretch_difference,
    warped_back_difference,
    where,
)
from combinations.runs import Outcome
from combinations.shown import Shown, is_nodata, second_shown_of, shown_of

# More chips of one run tell nothing new.
MOST_CHIPS = 16
UPRIGHT = (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)
BOXES = ("KITTI_rectangles", "PASCAL_VOC_rectangles")


class Truth:
    """Compares the chips of one run; `compared` counts what was, `problems` tells what differs."""

    def __init__(self, case: Case, outcome: Outcome, is_first_run: bool) -> None:
        """Reckon what the chips should show."""
        self.compared: Counter[str] = Counter()
        self.problems: list[str] = []
        self._case = case
        self._is_first_run = is_first_run
        self._shown = shown_of(case)
        is_bare = case.given("REFERENCE_SYSTEM") == "PIXEL_SPACE"
        for below, paths in outcome.chips.items():
            # At random, since every n-th chip may always be one of the same angle.
            chosen = sorted(Random(case.seed).sample(range(len(paths)), min(len(paths), MOST_CHIPS)))
            chips, wrong = placed([paths[index] for index in chosen], outcome.footprints, is_bare)
            self.problems += wrong[:2]
            self._compare(chips, below)
            self._compare_with_masks(chips)
            if below != "B/images":
                self._compare_angles(chips, outcome.footprints)
        self._compare_count(outcome)

    def _compare_count(self, outcome: Outcome) -> None:
        """Where nothing can be left out, each position of the lattice has a chip at each angle."""
        case = self._case
        is_lattice = case.metadata_format not in (*WHOLE_CHIPS, "CycleGAN") and case.given("EXPORT_ALL_TILES", True)
        names = ("INPUT_MASK_POLYGONS", "MAX_NODATA_PERCENT", "CELL_SIZE", "INPUT_RASTER_ITEMS")
        if not is_lattice or not self._shown or any(name in case.parameters for name in names):
            return
        shown = self._shown[0]
        if shown.margin or shown.is_unsure.any() or is_nodata(shown.pixels, shown.nodata).all(axis=2).any():
            return
        expected, found = lattice_count(case.parameters, shown), len(outcome.chips["images"])
        if expected is not None:
            self.compared["numbers of chips"] += 1
            if found != expected:
                self.problems.append(f"there are {found} chips, not {expected}")

    def _compare(self, chips: list[Chip], below: str) -> None:
        is_second = below in ("images2", "B/images")
        second = second_shown_of(self._case) if is_second else None
        choices = ([] if second is None else [second]) if is_second else self._shown
        if not choices or not chips:
            return
        if self._case.given("STRETCH", "NONE") != "NONE" and len(choices) == 1:
            self._compare_stretched(chips, choices[0])
        matching = {chip.stem: self._pixel_matches(chip, choices) for chip in chips}
        if not is_second:
            for chip in chips:
                matches = matching[chip.stem]
                if matches and all(is_on_lattice(where(chip, s)) and is_without_data(chip, s) for s in matches):
                    self.problems.append(f"{chip.path.name} has no pixel with data")
                self._compare_labels(chip, matches)

    def _compare_angles(self, chips: list[Chip], footprints: dict[int, Footprint]) -> None:
        """Every angle is a multiple of the one asked for, and what the footprint says."""
        case, step = self._case, self._case.given("ROTATION_ANGLE", 0.0)
        base = case.picture.shown if case.given("REFERENCE_SYSTEM") == "PIXEL_SPACE" else UPRIGHT
        for chip in chips:
            angle = chip.angle_deg(base)
            said = footprints.get(int(chip.stem))
            allowed = [index * step for index in range(math.ceil(360 / step - 1e-9))] if step else [0.0]
            allowed = allowed if said is None else [said.angle_deg]
            if min(abs((angle - one + 180) % 360 - 180) for one in allowed) > 0.01:
                self.problems.append(f"{chip.path.name} is turned by {angle:.2f}, not by {allowed}")

    def _pixel_matches(self, chip: Chip, choices: list[Shown]) -> list[Shown]:
        """Return the images that a chip may be of; say so if it is of none."""
        differences = [self._pixel_difference(chip, shown) for shown in choices]
        matches = [shown for shown, difference in zip(choices, differences) if not difference]
        if not matches:
            self.problems.append(differences[0])
        return matches

    def _pixel_difference(self, chip: Chip, shown: Shown) -> str:
        case, is_plain = self._case, self._case.given("STRETCH", "NONE") == "NONE"
        if not is_plain:
            return ""
        on_lattice = is_on_lattice(where(chip, shown))
        is_native = shown.pixel_factor == 1 and (case.picture.kind != "turned" or not chip.is_upright)
        if chip.path.suffix == ".jpg":
            if not on_lattice or case.given("BLACKEN_AROUND_FEATURE"):
                return ""
            self.compared["JPEG chips"] += 1
            return lossy_difference(chip, shown)
        if on_lattice:
            self.compared["chips, exactly"] += 1
            self.compared["turned chips, exactly"] += not chip.is_upright or chip.place[1] < 0
            return exact_difference(chip, shown, bool(case.given("BLACKEN_AROUND_FEATURE")))
        if shown.wave is None or case.given("BLACKEN_AROUND_FEATURE") or shown.pixel_factor > 4:
            return ""
        resampling, is_turned = case.given("RESAMPLING", "bilinear"), not chip.is_upright
        self.compared["resampled chips"] += 1
        difference = smooth_difference(chip, shown, resampling, is_turned)
        if is_turned and is_native and not difference:
            self.compared["turned chips, warped back"] += 1
            difference = warped_back_difference(chip, shown, resampling)
        return difference

    def _compare_stretched(self, chips: list[Chip], shown: Shown) -> None:
        aligned = [chip for chip in chips if is_on_lattice(where(chip, shown)) and chip.path.suffix != ".jpg"]
        is_whole = self._case.extent is None and not shown.is_unsure.any() and self._is_first_run
        is_min_max = is_whole and self._case.given("STRETCH") == "MINMAX"
        if aligned and not self._case.given("BLACKEN_AROUND_FEATURE"):
            self.compared["stretched chips"] += len(aligned)
            self.problems += filter(None, [stretch_difference(aligned, shown, is_min_max)])

    def _compare_labels(self, chip: Chip, choices: list[Shown]) -> None:
        differences = [self._label_difference(chip, shown) for shown in choices]
        if differences and all(differences):
            self.problems.append(differences[0])

    def _label_difference(self, chip: Chip, shown: Shown) -> str:
        case, folder = self._case, self._case.out
        if case.metadata_format in ("Classified_Tiles", "Panoptic_Segmentation"):
            difference = self._class_difference(chip, shown)
            if difference or case.metadata_format == "Classified_Tiles":
                return difference
            return self._instance_difference(chip, shown, self._instances(), "labels2")
        features = self._features(shown)
        if features is None:
            return ""
        if case.metadata_format == "RCNN_Masks":
            return self._instance_difference(chip, shown, features, "labels")
        parts = parts_in(chip, features, shown)
        if case.metadata_format in BOXES:
            self.compared["boxes"] += len(parts)
            self.compared["boxes of turned chips"] += 0 if chip.is_upright else len(parts)
            difference = box_difference(chip, folder, parts)
            if not difference and case.given("EXPORT_ALL_TILES") is False and not parts:
                return f"{chip.path.name} has no label"
            return difference
        if case.metadata_format in WHOLE_CHIPS and case.labels is not None:
            self.compared["tile labels"] += 1
            return tile_label_difference(chip, folder, case.metadata_format, parts, _names(folder))
        return ""

    def _features(self, shown: Shown) -> Features | None:
        case = self._case
        if case.labels is not None:
            ratio = case.given("MIN_POLYGON_OVERLAP_RATIO", 0.0)
            radius = case.given("BUFFER_RADIUS", 0.0)
            return features_of(case, case.labels, case.given("CLASS_VALUE_FIELD", ""), radius, ratio)
        return None if case.class_map is None else regions_of(case.class_map, shown)

    def _instances(self) -> Features | None:
        case = self._case
        if case.instances is None:
            return None
        field = case.given("INSTANCE_CLASS_VALUE_FIELD", "")
        ratio, radius = case.given("MIN_POLYGON_OVERLAP_RATIO", 0.0), case.given("BUFFER_RADIUS", 0.0)
        features = features_of(case, case.instances, field, radius, ratio)
        values = list(_names(case.out))
        if features is not None and not case.instances.class_field(field) and len(values) == 1:
            # Instances without classes are of the only class there is.
            return replace(features, values=values * len(features.values))
        return features

    def _class_difference(self, chip: Chip, shown: Shown) -> str:
        case = self._case
        if case.class_map is not None:
            if case.picture.kind == "turned" and case.given("REFERENCE_SYSTEM") != "PIXEL_SPACE":
                return ""
            expected = class_map_in(chip, case.class_map, shown)
        else:
            features = self._features(shown)
            if features is None:
                return ""
            parts = parts_in(chip, features, shown)
            expected = Burnt(chip, features, parts, shown).classes(parts)
        if expected is None:
            return ""
        label = next(path for path in image_files(case.out, "labels") if path.stem == chip.stem)
        self.compared["class masks"] += 1
        self.compared["class masks of turned chips"] += not chip.is_upright
        return class_difference(chip, label, expected)

    def _instance_difference(self, chip: Chip, shown: Shown, features: Features | None, below: str) -> str:
        if features is None:
            return ""
        parts = parts_in(chip, features, shown)
        self.compared["instance masks"] += 1
        burnt = Burnt(chip, features, parts, shown)
        return instance_difference(chip, self._case.out, below, burnt, parts, _names(self._case.out))

    def _compare_with_masks(self, chips: list[Chip]) -> None:
        mask = self._case.mask
        if mask is None or mask.crs != self._case.picture.crs:
            return
        union = shapely.union_all([shapely.make_valid(shape) for shape, _ in mask.rows if shape is not None])
        union = union.buffer(0.01 * self._case.picture.cell)
        for chip in chips:
            self.compared["chips in masks"] += 1
            if not union.covers(chip.outline):
                self.problems.append(f"{chip.path.name} lies outside the mask polygons")


def _names(folder: Path) -> dict[int, str]:
    """Return the names of classes as the dataset lists them; they are names of folders too."""
    return {entry["Value"]: entry["Name"] for entry in model_of(folder).get("Classes", [])}
