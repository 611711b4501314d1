#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Builds build/floor/floor if its source is newer. Debian: apt-get install gcc libtiff-dev libjpeg-dev zlib1g-dev
# CPPFLAGS and LDFLAGS say where headers and libraries are, if not where the compiler looks.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
source=$root/benchmarks/floor/floor.c
target=$root/build/floor/floor
if [ "$target" -nt "$source" ]; then exit 0; fi
mkdir -p "${target%/*}"
# shellcheck disable=SC2086
${CC:-cc} -O3 -Wall -Wextra ${CPPFLAGS:-} "$source" -o "$target" ${LDFLAGS:-} -ltiff -ljpeg -lz -lm
