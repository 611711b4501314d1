#!/bin/bash
# Exports three datasets of the sample area with qgis_process and draws each as a picture, with a report.
#
#   scripts/demo.sh [FOLDER]      FOLDER (build/demo) is made anew
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
"$root/scripts/setup.sh" run
source "$root/scripts/env.sh"

out=$(realpath -m "${1:-$root/build/demo}")
if [ -e "$out" ] && [ ! -e "$out/.chipsmith-demo" ] && [ -n "$(ls -A "$out")" ]; then
    echo "demo: $out was not made by the demo and is not empty: left alone" >&2
    exit 1
fi
rm -rf "$out"
mkdir -p "$out/input"
touch "$out/.chipsmith-demo"

# a profile to throw away: nothing of the user's QGIS is read or changed
QGIS_CUSTOM_CONFIG_PATH=$(mktemp -d)
export QGIS_CUSTOM_CONFIG_PATH
trap 'rm -rf "$QGIS_CUSTOM_CONFIG_PATH"' EXIT

# QGIS may write side files beside its input, so it gets a copy
cp "$root"/resources/sample/town.tif "$root"/resources/sample/town.gpkg "$out/input/"

step() {
    local title=$1 log=$out/$2.log
    shift 2
    printf 'demo: %s\n' "$title"
    "$@" >"$log" 2>&1 </dev/null || {
        cat "$log" >&2
        echo "demo: failed: $title (output above, kept in $log)" >&2
        exit 1
    }
}

export_dataset() {
    local folder=$1 metadata_format=$2 chip_format=$3
    step "$metadata_format with $chip_format chips" "$folder" \
        "$QGIS_PROCESS" run chipsmith:exporttrainingdata -- \
        INPUT_RASTER="$out/input/town.tif" \
        INPUT_CLASS_DATA="$out/input/town.gpkg|layername=landcover" \
        CLASS_VALUE_FIELD=classvalue CLASS_NAME_FIELD=classname \
        TILE_SIZE_X=256 TILE_SIZE_Y=256 STRIDE_X=128 STRIDE_Y=128 \
        METADATA_FORMAT="$metadata_format" CHIP_FORMAT="$chip_format" \
        OUTPUT_LOCATION="$out/$folder" REPORT="$out/$folder.html"
    if [ -z "$(find "$out/$folder/images" -type f -print -quit)" ]; then
        cat "$out/$folder.log" >&2
        echo "demo: failed: no chips in $out/$folder/images" >&2
        exit 1
    fi
    step "picture of $folder" "$folder.picture" \
        python "$root/scripts/contact_sheet.py" "$out/$folder" "$out/$folder.png"
    [ -s "$out/$folder.html" ] || { echo "demo: failed: no report $out/$folder.html" >&2; exit 1; }
    [ -s "$out/$folder.png" ] || { echo "demo: failed: $out/$folder.png was not drawn" >&2; exit 1; }
}

step "enable the plugin in a fresh profile" enable "$QGIS_PROCESS" plugins enable chipsmith
export_dataset pascal_voc PASCAL_VOC_rectangles PNG
export_dataset kitti KITTI_rectangles JPEG
export_dataset classified_tiles Classified_Tiles TIFF

printf '\nThree datasets of the sample area, each with a picture of its chips and labels, and a report:\n\n'
for folder in pascal_voc kitti classified_tiles; do
    printf '  %-17s %s (%s images)\n  %-17s %s\n  %-17s %s\n' "$folder" "$out/$folder" \
        "$(find "$out/$folder/images" -type f -regex '.*\.\(png\|jpe?g\|tiff?\|mrf\)' | wc -l)" "" "$out/$folder.png" \
        "" "$out/$folder.html"
done
