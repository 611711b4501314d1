# SPDX-License-Identifier: GPL-2.0-or-later
"""The report is one page that needs nothing else, and its figures are those of the dataset."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import lxml.html
import numpy as np
import pytest
import rasterio
import shapely
from datasets import write_index, write_png, write_text
from format_runs import CYCLEGAN, IMAGENET, TILES, drawn, run_any, small_export
from oracles import read_boxes
from osgeo import gdal
from report_pages import bars, pictures, plain, report, rows, sections
from scenes import UTM_PLACE, MetadataFormat, noise, write_raster
from small_datasets import ALL_FORMATS, edit_json, write_dataset

from chipsmith.core.dataset.validation import ClassCount, Report, validate_dataset
from chipsmith.core.errors import Message, OutputError, SourceError
from chipsmith.core.labels.samples import LabelCounts
from chipsmith.core.plan import Fate
from chipsmith.core.progress import SilentProgress
from chipsmith.core.report.bins import doubling_bins, even_bins
from chipsmith.core.report.facts import RunFacts
from chipsmith.core.report.markup import escaped
from chipsmith.core.report.numbers import count, duration, measure, share
from chipsmith.core.report.seen_chips import _covered_area
from chipsmith.core.report.write import write_report
from chipsmith.core.summary import Summary

HOSTILE = "<script>alert('x')</script> \"&amp; \u202e\u05d0\u05d1\u05d2 \U0001f3e0 \u6c34 \x07"


def within(edges: str, values: np.ndarray, factor: float = 1.0) -> int:
    """Return how many values lie where a bar says."""
    values = values * factor
    numbers = [float(number.replace("\u2212", "-")) for number in re.findall(r"[\u2212\d.]+", edges)]
    if edges.startswith("below"):
        return int((values < numbers[0]).sum())
    if edges.endswith("or more"):
        return int((values >= numbers[0]).sum())
    if len(numbers) == 1:
        return int((values == numbers[0]).sum())
    return int(((values >= numbers[0]) & (values < numbers[1])).sum())


@pytest.mark.parametrize("metadata_format", ALL_FORMATS)
def test_every_format_of_any_tool(tmp_path, metadata_format):
    folder = write_dataset(tmp_path / "some set", metadata_format)
    text = report(folder, tmp_path)
    found = sections(text)
    assert found[0] == "Chips" and found[-1] == "Check"
    assert ("Classes" in found) == (metadata_format not in ("Export_Tiles", "CycleGAN"))
    assert len(pictures(text)) == (12 if metadata_format == "CycleGAN" else 6)
    assert "some set" in plain(lxml.html.document_fromstring(text).xpath("string(//h1)"))


@pytest.mark.parametrize("metadata_format", list(MetadataFormat))
def test_every_format_of_ours(tmp_path, metadata_format):
    folder = small_export(tmp_path, metadata_format)
    text = report(folder, tmp_path)
    found = sections(text)
    assert {"Chips", "Bands", "Map", "Check", "Parameters and record"} <= set(found)
    has_labels = metadata_format not in (TILES, CYCLEGAN)
    if has_labels:
        check = validate_dataset(folder, SilentProgress())
        classes = rows(text, "Class")
        assert [row["Class"] for row in classes] == ["house", "pond"]
        assert [int(row["Chips"]) for row in classes] == [entry.chips for entry in check.classes]
        assert all(float(row["Area (m²)"]) > 0 for row in classes)
    for side in (folder / "A", folder / "B") if metadata_format is CYCLEGAN else (folder,):
        model = json.loads((side / "esri_model_definition.emd").read_text())
        assert f"{model['AllTilesStats'][0]['Mean']:.2f}"[:4] in text
    assert ("at most 32 × 32" in plain(text)) == (metadata_format is IMAGENET)


def test_figures_are_those_of_an_independent_count(tmp_path):
    random = np.random.default_rng(7)
    image = write_raster(tmp_path / "image.tif", noise(200, 200, 3), UTM_PLACE)
    corners = random.uniform(0, 180, (60, 2))
    shapes = [shapely.box(x, y, x + w, y + h) for (x, y), (w, h) in zip(corners, random.uniform(3, 40, (60, 2)))]
    folder = tmp_path / "out"
    run_any(image, folder, MetadataFormat.KITTI_RECTANGLES, drawn(shapes, [1, 5, 5, 9] * 15), tile=64,
            names={1: "a", 5: "b", 9: "c"})  # fmt: skip
    text = report(folder, tmp_path)
    stems = sorted(path.stem for path in (folder / "images").glob("*.tif"))
    boxes = {stem: read_boxes(folder, stem) for stem in stems}
    everything = [box for own in boxes.values() for box in own]
    for row, value in zip(rows(text, "Class"), (1, 5, 9)):
        assert int(row["Value"]) == value
        assert int(row["Objects"]) == sum(box.value == value for box in everything)
        assert int(row["Chips"]) == sum(any(box.value == value for box in own) for own in boxes.values())
        whole = 100 * sum(box.value == value for box in everything) / len(everything)
        assert row["Share of objects"] == f"{whole:.1f} %"
    sides = np.array([box.sides for box in everything])
    width, height = sides[:, 2] - sides[:, 0], sides[:, 3] - sides[:, 1]
    charts = {
        "Width of boxes (pixels)": width,
        "Height of boxes (pixels)": height,
        "Objects in a chip": np.array([len(own) for own in boxes.values() if own]),
    }
    for title, values in charts.items():
        found = bars(text, title)
        assert sum(number for _, number in found) == len(values)
        for edges, number in found:
            assert number == within(edges, values), (title, edges)
    areas = width * height
    assert sum(number for _, number in bars(text, "Area of boxes (pixels, doubling)")) == len(areas)
    for edges, number in bars(text, "Area of boxes (pixels, doubling)"):
        assert number == within(edges, areas)
    fills = []
    for own in boxes.values():
        if own:
            whole = shapely.union_all([shapely.box(*box.sides) for box in own])
            fills.append(100 * shapely.intersection(whole, shapely.box(0, 0, 64, 64)).area / 64**2)
    for edges, number in bars(text, "Share of a chip that is labelled"):
        expected = within(edges, np.minimum(np.array(fills), 99.9))
        assert number == expected, edges
    small = 100 * (areas < 32**2).mean()
    assert f"Small objects (box below 32 × 32 pixels): {small:.1f} %" in plain(text)


def test_bands_over_all_chips(tmp_path):
    pixels = noise(96, 96, 2, seed=5).astype(np.uint16) * 20
    pixels[:30, :, :] = 0
    image = write_raster(tmp_path / "image.tif", pixels, UTM_PLACE, nodata=0)
    folder = tmp_path / "out"
    labels = drawn([shapely.box(0, 0, 90, 90)], [1])
    run_any(image, folder, MetadataFormat.CLASSIFIED_TILES, labels, tile=32, stride=0)
    text = report(folder, tmp_path)
    chips = []
    for path in sorted((folder / "images").glob("*.tif")):
        with rasterio.open(path) as chip:
            chips.append(chip.read())
    every = np.stack(chips)
    table = rows(text, "Band")
    assert len(table) == 2
    for index, row in enumerate(table):
        samples = every[:, index].astype(float)
        valid = samples[samples != 0]
        assert float(row["Least"]) == valid.min() and float(row["Most"]) == valid.max()
        assert float(row["Mean"]) == pytest.approx(valid.mean(), rel=1e-3)
        assert float(row["Standard deviation"]) == pytest.approx(valid.std(ddof=1), rel=1e-3)
        assert row["Without data"] == f"{100 * (samples == 0).mean():.1f} %"
        found = bars(text, row["Band"])
        for edges, number in found:
            assert number == within(edges, valid), edges
        assert sum(number for _, number in found) == valid.size


def test_hostile_names_are_shown_and_do_nothing(tmp_path):
    folder = write_dataset(tmp_path / "a <b>&amp; set", "KITTI_rectangles")
    names = [HOSTILE, "عربى", "</td></table><h2>no</h2>"]
    classes = [{"Value": value, "Name": name, "Color": [9, 9, 9]} for value, name in zip((1, 7, 8), names)]
    edit_json(folder / "esri_model_definition.emd", lambda model: model.update(Classes=classes))
    run = RunFacts(parameters=(("INPUT_RASTER", "<img src=x onerror=alert(1)>"),), versions=(("<QGIS>", "3<4"),))
    text = report(folder, tmp_path, run=run)
    assert "<script" not in text and "<img src=x" not in text and "<h2>no" not in text
    shown = [row["Class"] for row in rows(text, "Class")]
    assert shown[0].startswith("<script>alert('x')</script> \"&amp; \u202e\u05d0\u05d1\u05d2")
    assert shown[1:] == ["عربى", "</td></table><h2>no</h2>"]
    page = lxml.html.document_fromstring(text)
    assert page.xpath("string(//h1)") == "a <b>&amp; set"
    # each name is in an element that keeps its direction to itself
    assert {cell.text_content().strip() for cell in page.xpath("//table//th[@scope='row']/bdi")} >= {"عربى"}
    assert "<img src=x onerror=alert(1)>" in [cell.text_content() for cell in page.xpath("//td")]


def test_text_that_html_cannot_hold_is_replaced():
    assert escaped("a\x00\x0b\ud800\ufffe\U0001ffff b") == "a\ufffd\ufffd\ufffd\ufffd\ufffd b"
    assert escaped("\"'<>&") == "&quot;&#x27;&lt;&gt;&amp;"


def test_size_and_reading_are_bounded_whatever_the_dataset(tmp_path):
    folder = tmp_path / "set"
    random = np.random.default_rng(1)
    lines = []
    for number in range(30):
        stem = f"{number:012d}"
        write_png(folder / "images" / f"{stem}.png", random.integers(0, 255, (300, 300, 3), dtype=np.uint8))
        text = "".join(
            f"{(n + 41 * number) % 900 + 1} 0.0 0 0.0 1 2 {9 + n / 10} 90 0 0 0 0 0 0 0\n" for n in range(40)
        )
        write_text(folder / "labels" / f"{stem}.txt", text)
        lines.append(f"images/{stem}.png  labels/{stem}.txt\r\n")
    total = 120_000
    write_index(folder, "KITTI_rectangles", (lines * (total // 30)))
    classes = [{"Value": n, "Name": f"{'class ' * 60}{n}", "Color": [n % 256, 0, 0]} for n in range(1, 2001)]
    edit_json(folder / "esri_model_definition.emd", lambda model: model.update(Classes=classes))
    counts = tuple(ClassCount(n, classes[n - 1]["Name"], total, total, 0) for n in range(1, 2001))
    check = Report(folder, "KITTI_rectangles", total, total, 40 * total, counts, ())
    runs = RunFacts(parameters=tuple((f"P{n}", "x" * 5000) for n in range(300)))
    text = plain(report(folder, tmp_path, check, runs))
    assert "Measured in those of a sample of 3000 of 120000 chips" in text
    assert "A sample of 3000 of 120000 chips" in text or "do not say where they lie" in text
    assert "Further classes that are not listed: 1800." in text
    assert len(pictures(text)) == 24


def test_pairs_of_noise_are_bounded_too(tmp_path):
    image = write_raster(tmp_path / "a.tif", noise(1200, 1200, 3), UTM_PLACE)
    other = write_raster(tmp_path / "b.tif", noise(1200, 1200, 3, seed=9), UTM_PLACE)
    run_any(image, tmp_path / "out", TILES, second=other, tile=320, stride=220)
    text = report(tmp_path / "out", tmp_path)
    assert len(pictures(text)) == 24 and len({image.tobytes() for image in pictures(text)}) == 24


def test_large_chips_are_shown_by_means_of_their_data(tmp_path):
    pixels = np.full((1000, 1000, 1), 1000, dtype=np.uint16)
    pixels[::2] = 0
    pixels[:, 500:] = 3000
    pixels[500:] = 0
    image = write_raster(tmp_path / "a.tif", pixels, UTM_PLACE, nodata=0)
    labels = drawn([shapely.box(100, 100, 400, 400)], [1])
    run_any(image, tmp_path / "out", MetadataFormat.RCNN_MASKS, labels, tile=1000, colours={1: (255, 0, 0)})
    (picture,) = pictures(report(tmp_path / "out", tmp_path))
    shown = np.asarray(picture).astype(int)
    assert shown.shape == (250, 250, 3)
    # dark where samples are small although every other row is nodata, bright where they are large, grey without data
    assert shown[5:20, 5:20].max() < 20 and shown[5:120, 130:].min() > 235
    assert np.abs(shown[130:] - 150).max() < 12
    assert shown[60, 60, 0] > shown[60, 60, 2] + 50


def test_the_area_that_boxes_cover_together():
    random = np.random.default_rng(4)
    for number in (1, 2, 30, 400):
        corners = np.round(random.uniform(0, 200, (number, 2)), 2)
        boxes = np.column_stack([corners, corners + random.uniform(0, 40, (number, 2))])
        expected = shapely.union_all(shapely.box(*boxes.T)).area
        assert _covered_area(boxes) == pytest.approx(expected)
    many = np.repeat(boxes, 3, axis=0)
    assert _covered_area(many) == pytest.approx(expected, rel=0.02)


def test_the_same_bytes_again_and_with_threads(tmp_path):
    folder = small_export(tmp_path, MetadataFormat.PANOPTIC_SEGMENTATION)
    first = report(folder, tmp_path)
    assert report(folder, tmp_path) == first
    assert report(folder, tmp_path, workers=3) == first
    later = report(folder, tmp_path, run=RunFacts(made_at="2031-01-01"))
    assert later != first and len(later) - len(first) < 400


def test_a_dataset_that_was_added_to_is_reported_whole(tmp_path):
    folder = small_export(tmp_path, MetadataFormat.PASCAL_VOC_RECTANGLES)
    one = rows(report(folder, tmp_path), "Class")
    small_export(tmp_path, MetadataFormat.PASCAL_VOC_RECTANGLES, start_index=100)
    text = report(folder, tmp_path)
    two = rows(text, "Class")
    assert [int(row["Objects"]) for row in two] == [2 * int(row["Objects"]) for row in one]
    area = "Area (m²)"
    assert [float(row[area]) for row in two] == pytest.approx([2 * float(row[area]) for row in one], rel=1e-3)
    starts = re.findall(r"START_INDEX</code></th><td><bdi>(\d+)", text)
    assert starts == ["0", "100"]


def test_a_rare_class_is_shown_as_often_as_it_can_be(tmp_path):
    folder = tmp_path / "set"
    lines = []
    for number in range(400):
        stem = f"{number:012d}"
        write_png(folder / "images" / f"{stem}.png", np.full((8, 8), 128, dtype=np.uint8))
        value = 2 if number in (137, 311) else 1
        write_text(folder / "labels" / f"{stem}.txt", f"{value} 0.0 0 0.0 1 1 6 6 0 0 0 0 0 0 0\n")
        lines.append(f"images/{stem}.png  labels/{stem}.txt\r\n")
    write_index(folder, "KITTI_rectangles", lines)
    text = report(folder, tmp_path)
    shown = lxml.html.document_fromstring(text).xpath("//img/@alt")
    assert len(shown) == 24
    assert sum("000000000137" in said or "000000000311" in said for said in shown) == 2


def test_uneven_and_rare_classes_are_named(tmp_path):
    folder = write_dataset(tmp_path / "set", "KITTI_rectangles")
    check = validate_dataset(folder, SilentProgress())
    counts = (ClassCount(1, "house", 6, 5000, 0), ClassCount(7, "pond", 3, 40, 0), ClassCount(8, "moat", 0, 0, 0))
    text = plain(report(folder, tmp_path, replace(check, classes=counts)))
    assert re.search("uneven: .?house.? has 125 times as many objects as .?pond", text)
    assert re.search("in no chip: .?moat", text)
    assert re.search("fewer than 5 chips, too few to learn from: .?pond", text)
    even = (ClassCount(1, "house", 6, 60, 0), ClassCount(7, "pond", 6, 40, 0))
    assert "uneven" not in report(folder, tmp_path, replace(check, classes=even))


def test_labels_are_drawn_where_they_are(tmp_path):
    folder = tmp_path / "set"
    stem = "000000000000"
    write_png(folder / "images" / f"{stem}.png", np.full((64, 64), 128, dtype=np.uint8))
    write_text(folder / "labels" / f"{stem}.txt", "1 0.0 0 0.0 10 20 40 50 0 0 0 0 0 0 0\n")
    write_index(folder, "KITTI_rectangles", [f"images/{stem}.png  labels/{stem}.txt\r\n"])
    (picture,) = pictures(report(folder, tmp_path))
    pixels = np.asarray(picture).astype(int)
    assert pixels.shape == (320, 320, 3)
    is_coloured = np.ptp(pixels, axis=2) > 80
    lines, columns = np.nonzero(is_coloured)
    assert abs(lines.min() - 100) <= 3 and abs(lines.max() - 250) <= 3
    assert abs(columns.min() - 50) <= 3 and abs(columns.max() - 200) <= 3
    assert not is_coloured[120:230, 70:180].any()


def _subpaths(text: str) -> list[np.ndarray]:
    page = lxml.html.document_fromstring(text)
    found = []
    for path in page.xpath("//svg[contains(@class, 'map')]//path[contains(@class, 'chip')]/@d"):
        found += [np.array(re.findall(r"-?[\d.]+", part), dtype=float).reshape(-1, 2) for part in path.split("M")[1:]]
    return found


def test_the_map_is_in_proportion_and_so_is_its_scale_bar(tmp_path):
    folder = small_export(tmp_path, MetadataFormat.KITTI_RECTANGLES, stride=0)
    text = report(folder, tmp_path)
    chips = _subpaths(text)
    assert len(chips) == len(list((folder / "images").glob("*.tif"))) == 9
    sides = [np.ptp(chip, axis=0) for chip in chips]
    assert np.allclose(sides, sides[0], atol=0.2)
    # 32 pixels of the chips in metres
    metres = 32 * UTM_PLACE[1]
    page = lxml.html.document_fromstring(text)
    (bar,) = page.xpath("//svg//path[@class='bar-line']/@d")
    drawn_px = float(re.search(r"v5h([\d.]+)", bar)[1])
    said = [plain(label.text_content()) for label in page.xpath("//svg[contains(@class, 'map')]/text")]
    (length,) = [float(label.split(" ")[0]) for label in said if re.fullmatch(r"[\d.]+ m", label)]
    assert drawn_px / length == pytest.approx(sides[0][0] / metres, rel=0.02)
    # the first chip is the one in the north-west
    first = min(chips, key=lambda chip: chip.sum())
    assert first.min(axis=0) == pytest.approx(np.array(chips).reshape(-1, 2).min(axis=0), abs=0.2)


def test_many_chips_become_a_bounded_map_of_density(tmp_path):
    image = write_raster(tmp_path / "image.tif", noise(400, 400), UTM_PLACE)
    folder = tmp_path / "out"
    run_any(
        image, folder, MetadataFormat.KITTI_RECTANGLES, drawn([shapely.box(0, 0, 400, 200)], [1]), tile=16, stride=10
    )
    text = report(folder, tmp_path)
    assert _subpaths(text) == []
    page = lxml.html.document_fromstring(text)
    kinds = page.xpath("//svg[contains(@class, 'map')]//path[contains(@class, 'cell')]/@class")
    # labels in the north only
    assert set(kinds) == {"cell c0", "cell c1"}
    north = [
        float(re.match(r"M[\d.]+ ([\d.]+)", path)[1])
        for path in page.xpath("//svg//path[contains(@class, 'cell c1')]/@d")
    ]
    south = [
        float(re.match(r"M[\d.]+ ([\d.]+)", path)[1])
        for path in page.xpath("//svg//path[contains(@class, 'cell c0')]/@d")
    ]
    assert max(north) < min(south) + 30


def test_chips_without_a_place_have_no_map(tmp_path):
    folder = write_dataset(tmp_path / "set", "KITTI_rectangles")
    text = report(folder, tmp_path)
    assert "The chips do not say where they lie." in text
    assert "bar-line" not in text.split("<body")[1]


def test_what_was_left_out_is_told_by_reason(tmp_path):
    folder = write_dataset(tmp_path / "set", "KITTI_rectangles")
    left_out = {Fate.NO_LABEL: 12345, Fate.NODATA: 6, Fate.EDGE: 0, Fate.OUTSIDE_MASK: 7}
    features = LabelCounts(features=100, null_class=3, outside=21, repaired=2)
    summary = Summary(6, 6, 12, 6, left_out, features, cancelled=False)
    text = report(folder, tmp_path, run=RunFacts(summary=summary, seconds=3725.0))
    page = lxml.html.document_fromstring(text)
    told = {plain(row.xpath("string(th)")): plain(row.xpath("string(td)")) for row in page.xpath("//tbody/tr")}
    assert told["No label"] == "12345" and told["Too little data"] == "6"
    assert told["Not wholly inside the mask"] == "7" and "Reaching past the image" not in told
    assert told["Left out, no class"] == "3" and told["Outside the exported part of the image"] == "21"
    assert told["Features in all"] == "100" and told["Written as chips"] == "6"
    assert told["Time taken"] == "1 h 2 min"
    assert "What was left out" not in report(folder, tmp_path)


def test_findings_of_the_check_are_told(tmp_path):
    folder = write_dataset(tmp_path / "set", "KITTI_rectangles")
    (folder / "images" / "000000000003.png").unlink()
    text = plain(report(folder, tmp_path))
    assert "The dataset is not valid (errors: " in text
    assert "images/000000000003.png" in text
    assert "Its check found errors" in text


def test_a_broken_state_file_or_statistics_only_leave_figures_out(tmp_path):
    folder = small_export(tmp_path, MetadataFormat.KITTI_RECTANGLES)
    (folder / "chipsmith.json").write_text("[1")
    edit_json(folder / "esri_model_definition.emd", lambda model: model.update(AllTilesStats=[{"Min": "x"}, 3]))
    edit_json(folder / "esri_accumulated_stats.json", lambda value: value.update(FeatureStats={"NumFeaturesTotal": 1}))
    text = report(folder, tmp_path)
    assert "Area" not in rows(text, "Class")[0]
    assert "Recorded in the dataset" not in text


def test_no_index_file_is_an_error_and_leaves_no_file(tmp_path):
    folder = write_dataset(tmp_path / "set", "KITTI_rectangles")
    check = validate_dataset(folder, SilentProgress())
    (folder / "map.txt").unlink()
    with pytest.raises(SourceError):
        report(folder, tmp_path, check)
    assert not list(tmp_path.glob("report*"))
    (folder / "map.txt").write_text("")
    with pytest.raises(OutputError):
        write_report(folder, str(tmp_path / "no" / "r.html"), check, RunFacts(), SilentProgress())


def test_sentences_are_translated_and_data_are_not(tmp_path):
    folder = small_export(tmp_path, MetadataFormat.KITTI_RECTANGLES)

    def translate(message: Message) -> str:
        return "¿" + message.translated(str) + "?"

    text = report(folder, tmp_path, translate=translate, language="ar")
    page = lxml.html.document_fromstring(text)
    assert (page.get("lang"), page.get("dir")) == ("ar", "rtl")
    for element in page.xpath("//h2 | //h3 | //thead//th | //section/p | //dt | //img/@alt | //svg/@aria-label"):
        said = element if isinstance(element, str) else element.text_content()
        assert said.startswith("¿"), said
    assert [row.xpath("string(th/bdi)") for row in page.xpath("//table[thead]")[0].xpath(".//tbody/tr")] == [
        "house",
        "pond",
    ]


def test_gdal_is_left_as_it_was(tmp_path, capfd):
    folder = small_export(tmp_path, MetadataFormat.RCNN_MASKS)
    option = "GDAL_DISABLE_READDIR_ON_OPEN"
    gdal.SetThreadLocalConfigOption(option, "EMPTY_DIR")
    try:
        report(folder, tmp_path)
        assert gdal.GetThreadLocalConfigOption(option) == "EMPTY_DIR"
    finally:
        gdal.SetThreadLocalConfigOption(option, None)
    assert capfd.readouterr() == ("", "")


def test_a_report_leaves_the_dataset_as_it_is(tmp_path):
    folder = small_export(tmp_path, MetadataFormat.CLASSIFIED_TILES)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    report(folder, tmp_path)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (0.00012345, "0.0001234"), (-3.5, "\u22123.5"), (12.3456, "12.35"), (9999.7, "10000"),
     (1234567.4, "1234567"), (-0.5, "\u22120.5"), (100.0, "100"), (1e20, "1.000e+20"), (float("inf"), "inf")],
)  # fmt: skip
def test_measures(value, text):
    assert plain(escaped(measure(value))) == text


def test_counts_shares_and_times():
    assert escaped(count(1234)) == "1234" and escaped(count(1234567)) == "1\u202f234\u202f567"
    assert plain(escaped(share(1, 8))) == "12.5 %" and share(0, 0) == "–"
    assert plain(escaped(share(1, 10**6))) == "&lt; 0.1 %"
    assert plain(escaped(share(3, 3))) == "100 %" and plain(escaped(share(0, 3))) == "0 %"
    assert plain(escaped(duration(0.04))) == "0.0 s" and plain(escaped(duration(61.2))) == "1 min 1 s"


@pytest.mark.parametrize("scale", [1e-9, 0.1, 1.0, 37.0, 1e12])
def test_bins_hold_every_number_once(scale):
    values = np.random.default_rng(2).normal(3, 2, 500) * scale
    bins = even_bins(values, float(values.min()), float(np.percentile(values, 90)), 20)
    assert bins.total == 500 and len(bins.counts) <= 42
    assert list(bins.edges) == sorted(set(bins.edges))
    doubled = doubling_bins(np.abs(values) + scale / 100, scale, 8 * scale, 2)
    assert doubled.total == 500


def test_bins_of_numbers_that_are_all_one():
    assert even_bins(np.full(9, 7.0), 7.0, 7.0, 20).total == 9
    assert even_bins(np.zeros(4), 0.0, 0.0, 20, is_whole=True).counts == (4,)
