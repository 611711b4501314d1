# SPDX-License-Identifier: GPL-2.0-or-later
"""What is counted while chips are looked at; parts add up to the whole."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np


class Profile(NamedTuple):
    """What images have in common."""

    folder: str
    """images or images2"""
    bands: int
    dtype: np.dtype


@dataclass
class Counts:
    """Numbers of one dataset or of a part of it. Classes of instance masks are counted apart."""

    chips: int = 0
    labelled: int = 0
    second_images: int = 0
    objects: Counter[int] = field(default_factory=Counter)
    """objects by class value"""
    chips_of_class: Counter[int] = field(default_factory=Counter)
    pixels: Counter[int] = field(default_factory=Counter)
    """classified pixels by class value"""
    instance_chips: Counter[int] = field(default_factory=Counter)
    """chips with instances of a class value"""
    profiles: Counter[Profile] = field(default_factory=Counter)
    first_places: dict[Profile, str] = field(default_factory=dict)
    no_second_image: str = ""
    """image of the first chip without a second one"""

    def add(self, other: Counts) -> None:
        """Add the numbers of chips that come after these."""
        self.chips += other.chips
        self.labelled += other.labelled
        self.second_images += other.second_images
        self.objects.update(other.objects)
        self.chips_of_class.update(other.chips_of_class)
        self.pixels.update(other.pixels)
        self.instance_chips.update(other.instance_chips)
        self.profiles.update(other.profiles)
        for profile, place in other.first_places.items():
            self.first_places.setdefault(profile, place)
        self.no_second_image = self.no_second_image or other.no_second_image

    def add_profile(self, profile: Profile, place: str) -> None:
        """Count an image."""
        self.profiles[profile] += 1
        self.first_places.setdefault(profile, place)

    def usual_profile(self, folder: str) -> Profile | None:
        """Return what most images of a folder have in common, None without images."""
        numbers = {profile: number for profile, number in self.profiles.items() if profile.folder == folder}
        return max(numbers, key=lambda profile: numbers[profile]) if numbers else None
