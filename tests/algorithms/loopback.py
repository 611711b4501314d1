# SPDX-License-Identifier: GPL-2.0-or-later
"""Real HTTP servers on loopback, with the troubles that servers have."""

from __future__ import annotations

import io
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

import numpy as np
from PIL import Image


@dataclass(frozen=True)
class Request:
    path: str
    query: dict[str, str]
    """with keys in lower case"""
    headers: dict[str, str]
    """with keys in lower case"""
    at_s: float


@dataclass(frozen=True)
class Reply:
    body: bytes = b""
    kind: str = "text/plain"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    drops: bool = False
    """the connection is closed without a word"""
    cut_at: int | None = None
    """the connection is closed after so many bytes"""
    hangs_s: float = 0.0
    """nothing comes for so long"""


Answering = Callable[[Request], Reply]
DROPPED = Reply(drops=True)


class Loopback:
    """A server that answers as `answering` says, unless `trouble` has something else to say."""

    def __init__(self, answering: Answering) -> None:
        self.answering = answering
        self.trouble: Callable[[Request], Reply | None] = lambda request: None
        self.requests: list[Request] = []
        self.bytes_served = 0
        self._lock = threading.Lock()
        self._under_way = 0
        self.most_at_once = 0
        self._let_go = threading.Event()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                outer._serve(self)

            def do_HEAD(self) -> None:
                outer._serve(self)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.port = self._server.server_port
        self.url = f"http://127.0.0.1:{self.port}"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._let_go.set()
        self._server.shutdown()
        self._server.server_close()

    def _serve(self, handler: BaseHTTPRequestHandler) -> None:
        parts = urlsplit(handler.path)
        query = {key.lower(): value for key, value in parse_qsl(parts.query, keep_blank_values=True)}
        headers = {key.lower(): value for key, value in handler.headers.items()}
        request = Request(parts.path, query, headers, time.monotonic())
        with self._lock:
            self.requests.append(request)
            self._under_way += 1
            self.most_at_once = max(self.most_at_once, self._under_way)
        try:
            reply = self.trouble(request) or self.answering(request)
            if reply.hangs_s:
                self._let_go.wait(reply.hangs_s)
            self._send(handler, reply)
        except (BrokenPipeError, ConnectionResetError):
            pass
        finally:
            with self._lock:
                self._under_way -= 1

    def _send(self, handler: BaseHTTPRequestHandler, reply: Reply) -> None:
        handler.close_connection = reply.drops or handler.close_connection
        if reply.drops:
            return
        handler.send_response(reply.status)
        for key, value in {"Content-Type": reply.kind, "Content-Length": str(len(reply.body)), **reply.headers}.items():
            handler.send_header(key, value)
        handler.end_headers()
        if handler.command != "HEAD":
            handler.wfile.write(reply.body[: reply.cut_at])
            handler.close_connection = handler.close_connection or reply.cut_at is not None
            with self._lock:
                self.bytes_served += len(reply.body)


def png(pixels: np.ndarray) -> Reply:
    """Return a PNG of (rows, columns, 3 or 4) uint8."""
    memory = io.BytesIO()
    Image.fromarray(pixels).save(memory, "PNG", compress_level=1)
    return Reply(memory.getvalue(), "image/png")


def noise_tile(zoom: int, column: int, row: int, size: int = 256) -> np.ndarray:
    """Return (size, size, 3) uint8, different for every tile of the world."""
    return np.random.default_rng((zoom, column, row)).integers(0, 256, (size, size, 3), dtype=np.uint8)


def tiles_together(zoom: int, columns: range, rows: range, size: int = 256) -> np.ndarray:
    """Return the picture that some tiles make."""
    return np.vstack([np.hstack([noise_tile(zoom, column, row, size) for column in columns]) for row in rows])


def xyz(request: Request) -> Reply:
    """Answer /zoom/column/row.png."""
    zoom, column, row = (int(part) for part in request.path.split(".")[0].strip("/").split("/"))
    return png(noise_tile(zoom, column, row))
