# SPDX-License-Identifier: GPL-2.0-or-later
"""A PostgreSQL server with PostGIS of its own, in a temporary folder, gone when the tests are."""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path

_PROGRAMS = Path("/usr/lib/postgresql")
_SERVICE_USER = "postgres"
_START_S = 60.0
_SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "shared_buffers": "32MB",
    "max_connections": "100",
    "password_encryption": "scram-sha-256",
}


class PostgresServer:
    """One cluster with the database `chipsmith`, which has PostGIS and its rasters.

    By its socket (`connection`) it trusts everybody on this machine; by the loopback port
    (`tcp_connection`) it wants the password. Strings are as libpq and the layers of QGIS read them.
    """

    user = "chipsmith"
    database = "chipsmith"

    def __init__(self) -> None:
        self.password = secrets.token_hex(12)
        self.port = _free_port()
        # Under /tmp since the path of a socket is short, and open to the user that runs the server.
        self.folder = Path(tempfile.mkdtemp(prefix="chipsmith-pg-", dir="/tmp"))
        self._process: subprocess.Popen[bytes] | None = None
        self._bin = _programs()

    @property
    def connection(self) -> str:
        return f"dbname='{self.database}' host='{self.folder}' port={self.port} user='{self.user}'"

    @property
    def tcp_connection(self) -> str:
        return (
            f"dbname='{self.database}' host='127.0.0.1' port={self.port} user='{self.user}' password='{self.password}'"
        )

    def start(self) -> None:
        self.folder.chmod(0o755)
        _give(self.folder)
        secret = self.folder / "password"
        secret.write_text(self.password)
        _give(secret)
        data = self.folder / "data"
        self._run_as_service(
            "initdb",
            *("--pgdata", data, "--username", self.user, "--pwfile", secret, "--encoding=UTF8", "--locale=C.UTF-8"),
            *("--auth-local=trust", "--auth-host=scram-sha-256", "--no-sync"),
        )
        settings = {
            **_SETTINGS,
            "listen_addresses": "127.0.0.1",
            "port": str(self.port),
            "unix_socket_directories": str(self.folder),
        }
        options = [text for name, value in settings.items() for text in ("-c", f"{name}={value}")]
        with (self.folder / "log").open("wb") as log:
            self._process = subprocess.Popen(
                [*_as_service(), self._bin / "postgres", "-D", data, *options],
                cwd=self.folder,
                env=_environment(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        self._wait()
        self.sql(f"CREATE DATABASE {self.database}", database="postgres")
        self.sql("CREATE EXTENSION postgis; CREATE EXTENSION postgis_raster")

    def stop(self) -> None:
        if self._process is not None:
            # SIGINT ends it at once, whoever is connected still.
            self._process.send_signal(2)
            self._process.wait(_START_S)
            self._process = None
        shutil.rmtree(self.folder, ignore_errors=True)

    def sql(self, statements: str, database: str = "") -> list[list[str]]:
        """Run statements; return the rows of the last one as texts."""
        place = f"dbname='{database or self.database}' host='{self.folder}' port={self.port} user='{self.user}'"
        found = subprocess.run(
            [self._bin / "psql", "-X", "-q", "-A", "-t", "-F", "\x1f", "-v", "ON_ERROR_STOP=1", "-f", "-", place],
            input=statements,
            env={**_environment(), "PGCLIENTENCODING": "UTF8", "PGOPTIONS": "-c client_min_messages=warning"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert found.returncode == 0, found.stderr
        return [line.split("\x1f") for line in found.stdout.splitlines()]

    def load_raster(self, path: Path, table: str, *options: str) -> None:
        """Load a raster file into `table` (schema.name); options are those of raster2pgsql, such as -t 64x64."""
        made = subprocess.run(
            ["raster2pgsql", "-I", "-C", *options, str(path), table], capture_output=True, text=True, check=False
        )
        assert made.returncode == 0, made.stderr
        self.sql(made.stdout)

    def _wait(self) -> None:
        end = time.monotonic() + _START_S
        ready = [self._bin / "pg_isready", "-q", "-h", self.folder, "-p", str(self.port)]
        while subprocess.run(ready, env=_environment(), check=False).returncode:
            ended = self._process is not None and self._process.poll() is not None
            if ended or time.monotonic() > end:
                raise RuntimeError(f"PostgreSQL does not start: {(self.folder / 'log').read_text(errors='replace')}")
            time.sleep(0.05)

    def _run_as_service(self, program: str, *arguments: object) -> None:
        found = subprocess.run(
            [*_as_service(), self._bin / program, *map(str, arguments)],
            cwd=self.folder,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert found.returncode == 0, found.stderr + found.stdout


def _programs() -> Path:
    """Return the folder of the newest server that has PostGIS."""
    found = [
        folder / "bin"
        for folder in _PROGRAMS.glob("*")
        if (folder / "bin" / "initdb").is_file() and (folder / "lib" / "postgis-3.so").is_file()
    ]
    assert found, "PostgreSQL with PostGIS is not there: run scripts/setup.sh"
    return max(found, key=lambda folder: int(folder.parent.name))


def _as_service() -> list[str]:
    """Return what goes before a command: another user than root, and an end with the tests, however they end."""
    command = ["setpriv", "--pdeathsig", "INT"]
    if os.getuid() == 0:
        command += ["--reuid", _SERVICE_USER, "--regid", _SERVICE_USER, "--init-groups"]
    return [*command, "--"]


def _give(path: Path) -> None:
    if os.getuid() == 0:
        user = pwd.getpwnam(_SERVICE_USER)
        os.chown(path, user.pw_uid, user.pw_gid)


def _environment() -> dict[str, str]:
    """Return an environment in which no setting of the user's own PostgreSQL counts."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PG", "LC_", "LANG"))}
    return {**kept, "LC_ALL": "C.UTF-8", "POSTGIS_GDAL_ENABLED_DRIVERS": "ENABLE_ALL"}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
