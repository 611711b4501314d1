#!/bin/bash
# Builds the plugin zip of the last commit, with the translations compiled.
#
#   scripts/package.sh [--work-tree] ZIP
#
# --work-tree  of the files as they are now, committed or not
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
tree=HEAD
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
if [ "${1:-}" = --work-tree ]; then
    shift
    # an index beside the real one, which stays as it is
    export GIT_INDEX_FILE=$scratch/index
    git -C "$root" add --all
    tree=$(git -C "$root" write-tree)
fi
[ $# = 1 ] || { sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//;p}' "${BASH_SOURCE[0]}" >&2; exit 2; }
mkdir -p "$(dirname "$1")"
zip=$(realpath "$1")

cd "$root"
compiled=()
for file in $(git ls-tree --name-only "$tree" resources/i18n/ | grep '\.ts$'); do
    name=$(basename "$file" .ts)
    git show "$tree:$file" >"$scratch/$name.ts"
    lrelease -silent "$scratch/$name.ts" -qm "$scratch/$name.qm"
    compiled+=(--add-file="$scratch/$name.qm")
done
rm -f "$zip"
git archive --format=zip --output="$zip" --prefix=chipsmith/resources/i18n/ "${compiled[@]}" --prefix=chipsmith/ "$tree"
