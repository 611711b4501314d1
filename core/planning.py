# SPDX-License-Identifier: GPL-2.0-or-later
"""What a run plans before it writes: labels, angles, and the fate of every chip position."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely

from .counted import template_for
from .errors import LabelError, Message, SettingsError
from .formats import FORMATS
from .inputs import ImageInput, Inputs
from .labels.strip_objects import strip_objects
from .mask import within_mask
from .plan import ChipPlan, Fate, check_count
from .preparation import PreparedLabels, prepare_labels
from .progress import PartOfProgress, Progress, stop_if_cancelled
from .settings import Settings
from .sources.raster import Raster, may_hold_nodata
from .survey import without_emptied, without_gaps, without_nodata, without_unlabelled
from .turn import angles, turned
from .views import View, turned_geometry, turned_view

# Each turned position takes some more memory than one of the lattice.
MOST_TURNED_POSITIONS = 10_000_000


def planned_labels(settings: Settings, inputs: Inputs, progress: Progress) -> PreparedLabels:
    """Return the labels of a run with the plan of angle 0, and tell what is odd about it.

    Raises:
        LabelError: if there is nothing to label with, or values no label can have.
        SettingsError: if the settings do not fit the inputs.
    """
    labels = prepare_labels(settings, inputs, progress)
    check_count(labels.plan.fate.size, settings)
    _tell_about(labels.plan, settings, progress)
    return labels


def views_of(
    settings: Settings,
    image: ImageInput,
    mask: shapely.Geometry | None,
    labels: PreparedLabels,
    shown: tuple[Raster, ...],
    progress: Progress,
) -> tuple[list[View], list[shapely.Geometry | None]]:
    """Return the angles of a run, 0 first, every position still to be written, and the mask turned to each.

    Args:
        settings: the choices.
        image: where pixels come from.
        mask: polygons that chips must lie in, in pixels of the image's grid.
        labels: with the plan of angle 0.
        shown: the images as chips show them.
        progress: asked for cancel.

    Raises:
        SettingsError: if there are more positions than memory holds.
    """
    turns = angles(settings.rotation_angle_deg)[1:]
    _check_turned_positions(labels.plan, len(turns))
    base = View(0.0, labels.plan, labels.in_strips, labels.seeker, shown, image.region, labels.plan.columns)
    views, masks = [base], [mask]
    for angle in turns:
        turn = turned(image.raster.grid, image.region, angle)
        views.append(turned_view(base, turn, settings.resampling, progress))
        masks.append(None if mask is None else turned_geometry(mask, turn))
    return views, masks


def surveyed(
    settings: Settings,
    source: Raster,
    views: Sequence[View],
    masks: Sequence[shapely.Geometry | None],
    progress: Progress,
    reads_nodata: bool = True,
    shares: Sequence[np.ndarray] = (),
) -> tuple[View, ...]:
    """Return the views with the fate of each position.

    Args:
        settings: the choices.
        source: the image, unstretched.
        views: one an angle.
        masks: in pixels of each view's grid.
        progress: told how far it is, asked for cancel.
        reads_nodata: False leaves out the rules of nodata that need pixels, but for the few chips that turning
            may take out of the image.
        shares: one array a view, float32 in the shape of its plan, in which the percentage of nodata is noted.
    """
    row = FORMATS[settings.metadata_format]
    wants_labels = row.has_labels and (row.labels_whole_chips or not settings.export_all_tiles)
    # Every upright chip has pixels of the image, so only nodata of the image itself can empty it.
    may_be_empty = may_hold_nodata(source) or settings.max_nodata_percent < 100
    done: list[View] = []
    for number, (view, mask) in enumerate(zip(views, masks)):
        part = PartOfProgress(progress, number / len(views), (number + 1) / len(views))
        raster = source if number == 0 else view.rasters[0]
        is_free = number == 0 and not may_hold_nodata(source)
        share = shares[number] if shares else None
        # What costs nothing comes first.
        plan = without_gaps(view.plan, raster, view.region) if may_hold_nodata(source) else view.plan
        if mask is not None:
            shapely.prepare(mask)
            plan = within_mask(plan, mask, part)
        if wants_labels:
            bytes_per_pixel = source.dtype.itemsize * len(source.bands)
            plan = without_unlabelled(plan, view.seeker, bytes_per_pixel, PartOfProgress(part, 0.0, 0.3))
        if is_free or (reads_nodata and (may_be_empty or share is not None)):
            rest = PartOfProgress(part, 0.3, 1.0)
            plan = without_nodata(plan, raster, view.region, settings.max_nodata_percent, rest, share)
        elif number > 0 and not may_hold_nodata(source):
            plan = without_emptied(plan, views[0].plan, view.rasters[0], view.region, part)
        done.append(view.with_fate(plan.fate))
    return tuple(done)


def check_some_are_written(views: Sequence[View]) -> None:
    """Refuse a run without a chip.

    Raises:
        LabelError: with the number of positions that are left out for each reason.
    """
    counts = fates_of(views)
    if counts[Fate.WRITTEN] == 0:
        raise LabelError(NO_CHIP, **no_chip_fields(counts))


def check_some_have_labels(settings: Settings, views: Sequence[View], progress: Progress) -> None:
    """Refuse a run of which it can be known unread that not one of its chips has a label.

    The first chip with a label ends the search; labels that are in pixels are not looked for.

    Raises:
        LabelError: naming what to check.
    """
    if not FORMATS[settings.metadata_format].has_labels:
        return
    for view in views:
        bytes_per_pixel = sum(raster.dtype.itemsize * len(raster.bands) for raster in view.rasters)
        for strip in view.plan.strips(bytes_per_pixel):
            stop_if_cancelled(progress)
            found = strip_objects(view.labels, strip)
            if found is None:
                return
            wanted = view.plan.fate[np.ix_(list(strip.rows), list(strip.columns))] == Fate.WRITTEN
            if (np.diff(found.starts)[wanted.ravel()] > 0).any():
                return
    raise no_label_error(fates_of(views)[Fate.WRITTEN])


def no_label_error(chips: int) -> LabelError:
    """Return what is said of a run of so many chips, none of which has a label."""
    template = template_for(
        chips,
        "The only chip has no label, so nothing was written; check the labels' CRS, the EXTENT, BUFFER_RADIUS and "
        "MIN_POLYGON_OVERLAP_RATIO.",
        "Not one of {chips} chips has a label, so nothing was written; check the labels' CRS, the EXTENT, "
        "BUFFER_RADIUS and MIN_POLYGON_OVERLAP_RATIO.",
    )
    return LabelError(template, chips=chips)


NO_CHIP = (
    "No chip was written (positions: {positions}; without label: {no_label}; too little data: {nodata}; no "
    "room in the image: {edge}; not inside the mask: {outside_mask}); check the labels' CRS, "
    "INPUT_MASK_POLYGONS, MIN_POLYGON_OVERLAP_RATIO, MAX_NODATA_PERCENT and EDGE_RULE."
)


def no_chip_fields(counts: dict[Fate, int]) -> dict[str, Any]:
    """Return the fields of `NO_CHIP`."""
    return {
        "positions": sum(counts.values()),
        "no_label": counts[Fate.NO_LABEL],
        "nodata": counts[Fate.NODATA],
        "edge": counts[Fate.EDGE],
        "outside_mask": counts[Fate.OUTSIDE_MASK],
    }


def fates_of(views: Sequence[View]) -> dict[Fate, int]:
    """Return how many positions of all angles have each fate."""
    return {fate: sum(int((view.plan.fate == fate).sum()) for view in views) for fate in Fate}


def check_has_positions(plan: ChipPlan, settings: Settings) -> None:
    """Refuse an image in which no tile fits.

    Raises:
        SettingsError: naming the parameters.
    """
    if plan.fate.size == 0:
        raise SettingsError(
            "No tile of {width} x {height} pixels fits into the image ({image_width} x {image_height} pixels); "
            "choose a smaller TILE_SIZE_X and TILE_SIZE_Y or EDGE_RULE=PAD.",
            **_sizes(plan, settings),
        )


def _check_turned_positions(plan: ChipPlan, turns: int) -> None:
    if plan.fate.size * turns > MOST_TURNED_POSITIONS:
        raise SettingsError(
            "{count} chip positions turned {turns} times are more than one run can plan ({most}); choose larger "
            "STRIDE_X and STRIDE_Y, a larger ROTATION_ANGLE or a smaller EXTENT, or PROCESS_ALL_RASTER_ITEMS if the "
            "image's items lie far apart.",
            count=plan.fate.size,
            turns=turns,
            most=MOST_TURNED_POSITIONS,
        )


def _sizes(plan: ChipPlan, settings: Settings) -> dict[str, int]:
    return {
        "width": settings.tile_width_px,
        "height": settings.tile_height_px,
        "image_width": plan.region.width,
        "image_height": plan.region.height,
    }


def _tell_about(plan: ChipPlan, settings: Settings, progress: Progress) -> None:
    check_has_positions(plan, settings)
    if plan.region.width < settings.tile_width_px or plan.region.height < settings.tile_height_px:
        progress.warning(
            Message(
                "The image ({image_width} x {image_height} pixels) is smaller than the tile ({width} x {height} "
                "pixels); chips are padded.",
                **_sizes(plan, settings),
            )
        )
    if settings.step_x_px > settings.tile_width_px or settings.step_y_px > settings.tile_height_px:
        progress.warning(Message("The stride is larger than the tile; parts of the image are in no chip."))
    progress.info(Message("Chip positions: {count}.", count=plan.fate.size))
