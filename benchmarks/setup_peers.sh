#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Installs the peers of the benchmark, each into a venv of its own: build/peers/<name>.
#
#   benchmarks/setup_peers.sh [NAME ...]
#
# Without names all of benchmarks/peers/*.txt. One that cannot be installed is reported and the others go on; the
# benchmark then says "not installed". About 6 GB. The venv of Chipsmith is not touched.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
python=${PYTHON:-/usr/bin/python3}
unset PYTHONPATH
[ $# -gt 0 ] || set -- $(cd "$root/benchmarks/peers" && ls -- *.txt | sed 's/\.txt$//')
failed=0
for name in "$@"; do
    folder=$root/build/peers/$name
    list=$root/benchmarks/peers/$name.txt
    stamp=$folder/installed.txt
    if cmp -s "$list" "$stamp"; then continue; fi
    echo "setup_peers: $name (log: build/peers/$name.log)"
    mkdir -p "$root/build/peers"
    rm -rf "$folder"
    if "$python" -m venv "$folder" &&
        "$folder/bin/python" -m pip install --disable-pip-version-check -r "$list"; then
        cp "$list" "$stamp"
    else
        failed=1
        echo "setup_peers: $name cannot be installed" >&2
    fi >"$root/build/peers/$name.log" 2>&1
    [ -e "$stamp" ] || tail -n 5 "$root/build/peers/$name.log" >&2
done
exit $failed
