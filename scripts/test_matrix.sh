#!/bin/bash
# Runs the tests on newer releases of QGIS, each in a Debian of its own beside this one.
#
#   scripts/test_matrix.sh [SUITE...] [-- ARGUMENT OF PYTEST...]
#   scripts/test_matrix.sh --possible
#
# trixie            QGIS 3.40, Qt 5.15, GDAL 3.10, Python 3.13, numpy 2
# trixie-backports  QGIS 3.44, the same otherwise
# --possible        says what is missing for it, if anything, and ends
#
# Needs root, debootstrap and unshare, and about 2 GB for each. The systems are made once, in
# CHIPSMITH_CHROOTS (build/chroots), from the mirror in apt's configuration; PyTorch is left out, and
# CHIPSMITH_COMBINATIONS (40) random combinations are tried. What runs inside is mounted in a name
# space of its own: `rm -r --one-file-system` may take a system away at any time.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
chroots=${CHIPSMITH_CHROOTS:-$root/build/chroots}
combinations=${CHIPSMITH_COMBINATIONS:-40}

say() { printf 'matrix: %s\n' "$*"; }
die() { printf 'matrix: %s\n' "$*" >&2; exit 1; }

# What stands in the way, in words; nothing if it can be done.
obstacle() {
    local name
    for name in debootstrap unshare chroot apt-get; do
        command -v "$name" >/dev/null || { echo "$name is not installed"; return; }
    done
    [ "$(id -u)" = 0 ] || { echo "only root can make the systems to test in"; return; }
    unshare --mount --pid --fork true 2>/dev/null || { echo "this machine does not allow unshare"; return; }
    [ -n "$(mirror)" ] || echo "apt knows no Debian mirror"
}

mirror() {
    apt-get indextargets --format '$(REPO_URI) $(LABEL)' 'Created-By: Packages' 2>/dev/null |
        awk '$2 == "Debian" && !seen { print $1; seen = 1 }'
}

# The folders of packages that the settings of the host's pip name.
pip_folders() {
    { env | grep '^PIP_'; cat /etc/pip.conf; } 2>/dev/null | grep -oE '(file://|[= ])/[^ ]+' | sed -E 's,^(file://|[= ]),,' | sort -u |
        while IFS= read -r folder; do [ ! -d "$folder" ] || echo "$folder"; done
}

# inside FOLDER COMMAND...: with /proc, /sys and /dev, and of the environment only what pip and the tests use
inside() {
    PIP_FOLDERS=$(pip_folders) unshare --mount --pid --fork --kill-child --propagation private bash -c '
        set -euo pipefail
        top=$1; shift
        mkdir -p "$top"/{proc,sys,dev,run}
        mount -t proc proc "$top/proc"
        mount --rbind /sys "$top/sys"
        mount --rbind /dev "$top/dev"
        for folder in $PIP_FOLDERS; do
            mkdir -p "$top$folder"
            mount --bind -o ro "$folder" "$top$folder"
        done
        given=()
        while IFS= read -r line; do
            case $line in
                PIP_CERT=* | PIP_FOLDERS=*) ;;
                PIP_*=* | CHIPSMITH_*=* | [hH][tT][tT][pP]*_[pP][rR][oO][xX][yY]=* | no_proxy=*) given+=("$line") ;;
            esac
        done < <(env)
        trusted=${PIP_CERT:-${SSL_CERT_FILE:-}}
        if [ -r "$trusted" ]; then
            cp -fL "$trusted" "$top/run/host-ca.crt"
            given+=(PIP_CERT=/run/host-ca.crt)
        fi
        exec chroot "$top" /usr/bin/env -i "${given[@]}" HOME=/root TERM=dumb LANG=C.UTF-8 \
            PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$@"
    ' _ "$@"
}

# The bare system, once; one that was cut short is begun again.
make_base() {
    local suite=$1 top=$2 log=$2.log release=${1%-backports} proxy= file
    [ ! -e "$top.made" ] || return 0
    say "$suite: debootstrap $release"
    rm -rf --one-file-system "$top"
    mkdir -p "$top"
    eval "$(apt-config shell proxy Acquire::http::Proxy)"
    http_proxy=${proxy:-${http_proxy-}} debootstrap --variant=minbase --include=ca-certificates \
        "$release" "$top" "$(mirror)" >"$log" 2>&1 || { tail -n 20 "$log" >&2; die "$suite: debootstrap failed"; }
    # apt inside asks the same mirror in the same way
    local parts=/etc/apt/apt.conf.d/
    eval "$(apt-config shell parts Dir::Etc::Parts/d)"
    for file in "$parts"*; do
        case ${file##*/} in *proxy* | 99*) cp -fL "$file" "$top/etc/apt/apt.conf.d/" ;; esac
    done
    printf '%s\n' 'Acquire::Languages "none";' 'DPkg::Options { "--force-unsafe-io"; };' \
        >"$top/etc/apt/apt.conf.d/90tests"
    printf 'path-exclude=/usr/share/%s/*\n' doc man info >"$top/etc/dpkg/dpkg.cfg.d/90tests"
    printf '#!/bin/sh\nexit 101\n' >"$top/usr/sbin/policy-rc.d"
    chmod +x "$top/usr/sbin/policy-rc.d"
    echo "deb $(mirror) $release main" >"$top/etc/apt/sources.list"
    if [ "$suite" != "$release" ]; then
        echo "deb $(mirror) $suite main" >>"$top/etc/apt/sources.list"
        printf 'Package: *\nPin: release n=%s\nPin-Priority: 990\n' "$suite" >"$top/etc/apt/preferences.d/backports"
    fi
    touch "$top.made"
}

# The files of this checkout as they are, committed or not; what an earlier run installed stays.
copy_checkout() {
    local there=$1/chipsmith
    mkdir -p "$there"
    find "$there" -mindepth 1 -maxdepth 1 ! -name .venv ! -name build ! -name .git -exec rm -rf {} +
    (
        cd "$root"
        git ls-files --cached --others --exclude-standard -z |
            while IFS= read -r -d '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done |
            tar --create --null --files-from=-
    ) | tar --extract --no-same-owner --directory "$there"
}

# The host's name service and the settings of its pip.
copy_host_settings() {
    local file
    for file in /etc/resolv.conf /etc/pip.conf; do [ ! -r "$file" ] || cp -fL "$file" "$1$file"; done
}

test_suite() {
    local suite=$1 top=$chroots/$1
    shift
    mkdir -p "$chroots"
    exec 9>"$top.lock"
    flock 9
    make_base "$suite" "$top"
    copy_host_settings "$top"
    copy_checkout "$top"
    CHIPSMITH_READERS=0 CHIPSMITH_COMBINATIONS=$combinations inside "$top" bash -c '
        set -euo pipefail
        cd /chipsmith
        scripts/setup.sh test
        # the test of the zip asks git for the files
        [ -d .git ] || git init --quiet
        source scripts/env.sh
        python -c "
import platform, numpy, shapely
from osgeo import gdal
from qgis.core import Qgis
from qgis.PyQt.QtCore import QT_VERSION_STR
print(\"matrix: QGIS\", Qgis.QGIS_VERSION, \"| Qt\", QT_VERSION_STR, \"| GDAL\", gdal.__version__, \"| Python\",
      platform.python_version(), \"| numpy\", numpy.__version__, \"| shapely\", shapely.__version__)"
        exec python -m pytest "$@"
    ' _ "$@"
}

suites=()
while [ $# -gt 0 ]; do
    case $1 in
        --possible) reason=$(obstacle); [ -z "$reason" ] || die "$reason"; exit 0 ;;
        --) shift; break ;;
        trixie | trixie-backports) suites+=("$1"); shift ;;
        *) sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//;p}' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
    esac
done
[ ${#suites[@]} -gt 0 ] || suites=(trixie trixie-backports)
reason=$(obstacle)
[ -z "$reason" ] || die "cannot be run here: $reason"

failed=()
for suite in "${suites[@]}"; do
    say "$suite"
    # a process of its own, since `set -e` does not hold in a condition
    (test_suite "$suite" "$@") </dev/null &
    wait $! || failed+=("$suite")
done
[ ${#failed[@]} = 0 ] || die "failed on: ${failed[*]}"
say "passed on: ${suites[*]}"
