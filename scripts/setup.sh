#!/bin/bash
# Prepares a checkout for running and testing on Debian 12 or 13.
#
#   scripts/setup.sh [run|test]
#
# run    what `make demo` needs: QGIS from the distribution, .venv with shapely
# test   that and the test and lint tools (the default)
#
# CHIPSMITH_READERS=0 leaves out PyTorch. A second run does nothing.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
level=${1:-test}
case $level in
    run) files=(requirements.txt); test_packages=() ;;
    test)
        files=(requirements.txt requirements-test.txt)
        # A server that the tests start themselves, raster2pgsql; lrelease for translations; for other releases.
        test_packages=(postgresql-postgis postgis qttools5-dev-tools debootstrap)
        [ "${CHIPSMITH_READERS:-1}" = 0 ] || files+=(requirements-readers.txt)
        ;;
    *) sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//;p}' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac

# The distribution's own interpreter: the one QGIS is built for.
python=/usr/bin/python3
venv=.venv
log=build/setup.log
packages=(
    qgis python3-qgis qgis-providers python3-gdal gdal-bin
    python3-numpy python3-lxml python3-pil python3-venv
    fonts-dejavu-core ca-certificates git make
    "${test_packages[@]}"
)

say() { printf 'setup: %s\n' "$*"; }
die() { printf 'setup: %s\n' "$*" >&2; exit 1; }
logged() {
    "$@" >>"$log" 2>&1 </dev/null || { tail -n 30 "$log" >&2; die "failed: $* (see $log)"; }
}

fingerprint() {
    { echo "$root"; readlink -f "$python"; cat scripts/setup.sh constraints.txt "$@"; } | sha256sum
}
stamp() { echo "$venv/stamp-$1"; }
current() {
    [ -x "$venv/bin/python" ] && [ -e "$venv/plugins/chipsmith/metadata.txt" ] &&
        [ -x /usr/bin/qgis_process ] && [ -f "$(stamp "$level")" ] &&
        [ "$(cat "$(stamp "$level")")" = "$(fingerprint "${files[@]}")" ]
}

install_packages() {
    command -v dpkg-query >/dev/null || die "this is not Debian: install QGIS with its Python, GDAL, lxml and Pillow, then see README.md"
    local missing=() name as_root=()
    for name in "${packages[@]}"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing+=("$name")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || die "as root, please: apt-get install --no-install-recommends ${missing[*]}"
        as_root=(sudo)
        sudo -v || die "sudo was refused; needed: apt-get install --no-install-recommends ${missing[*]}"
    fi
    say "apt-get install ${missing[*]}"
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=600)
    logged "${apt[@]}" update
    without_cluster logged "${apt[@]}" install --no-install-recommends "${missing[@]}"
}

# Runs a command during which a server package that is new sets up and starts no database of the machine.
without_cluster() {
    local folder=/etc/postgresql-common/createcluster.d ours
    ours=$folder/chipsmith-setup.conf
    [ "${#test_packages[@]}" -gt 0 ] || { "$@"; return; }
    "${as_root[@]}" mkdir -p "$folder"
    echo 'create_main_cluster = false' | "${as_root[@]}" tee "$ours" >/dev/null
    trap "${as_root[*]} rm -f $ours" EXIT
    "$@"
    "${as_root[@]}" rm -f "$ours"
    trap - EXIT
}

make_venv() {
    if [ -d "$venv" ] && ! { "$venv/bin/python" -c 'import qgis.core, osgeo.gdal' &&
        grep -qxF "$root" "$venv/root"; } >/dev/null 2>&1; then
        say "$venv is of another Python or place: removed"
        rm -rf "$venv"
    fi
    [ -d "$venv" ] || {
        say "python -m venv $venv"
        logged "$python" -m venv --system-site-packages "$venv"
        echo "$root" >"$venv/root"
    }
    [ "$(readlink "$venv/plugins/chipsmith" 2>/dev/null)" = ../.. ] || {
        say "link $venv/plugins/chipsmith"
        mkdir -p "$venv/plugins"
        ln -sfn ../.. "$venv/plugins/chipsmith"
    }
}

install_requirements() {
    local file args=()
    { cat constraints.txt; "$python" -c 'import numpy; print("numpy==" + numpy.__version__)'; } >"$venv/constraints.txt"
    for file in "${files[@]}"; do args+=(-r "$file"); done
    say "pip install ${args[*]}"
    logged env -u PYTHONPATH "$venv/bin/python" -m pip install --disable-pip-version-check \
        -c "$venv/constraints.txt" "${args[@]}"
    logged env -u PYTHONPATH "$venv/bin/python" -c '
import numpy, shapely
from osgeo import gdal_array
shapely.from_wkb'
}

if current; then exit 0; fi
mkdir -p build
exec 9>build/setup.lock
flock 9
if current; then exit 0; fi     # another run has just done it
: >"$log"
install_packages
make_venv
install_requirements
fingerprint requirements.txt >"$(stamp run)"
[ "$level" = run ] || fingerprint "${files[@]}" >"$(stamp test)"
say "done in $SECONDS s"
