# Source this (bash): the environment for running Chipsmith and its tests without a screen.
# Sets QGIS_PROCESS to the program to call.

_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
_venv=$_root/.venv

export QT_QPA_PLATFORM=offscreen
export XDG_RUNTIME_DIR=$_venv/runtime
mkdir -p "$XDG_RUNTIME_DIR" && chmod 0700 "$XDG_RUNTIME_DIR"
export HOME=${HOME:-$_venv/home}
[ -n "${LC_ALL:-}${LANG:-}" ] || export LANG=C.UTF-8     # file names outside ASCII

# The packages of .venv come before the system's also in the Python inside QGIS.
export QGIS_PLUGINPATH=$_venv/plugins
export PYTHONPATH=$("$_venv/bin/python" -I -c 'import sysconfig; print(sysconfig.get_path("purelib"))'):$_venv/plugins:/usr/share/qgis/python/plugins
export PYTHONDONTWRITEBYTECODE=1
case :$PATH: in
    *":$_venv/bin:"*) ;;
    *) export PATH=$_venv/bin:$PATH ;;
esac

# On Debian 12 the wrapper passes an option that qgis_process does not know.
QGIS_PROCESS=$(command -v qgis_process.bin || command -v qgis_process) || {
    echo "qgis_process is not there: run scripts/setup.sh" >&2
    return 1
}
export QGIS_PROCESS
unset _root _venv
