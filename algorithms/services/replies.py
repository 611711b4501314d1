# SPDX-License-Identifier: GPL-2.0-or-later
"""What servers answered while a data provider read a block.

A provider that was refused a picture draws nothing in its place and says so in the
log of messages alone. So the replies themselves are watched, in the thread that reads.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from enum import Enum
from typing import Callable

from osgeo import gdal
from qgis.core import Qgis, QgsApplication, QgsNetworkAccessManager, QgsNetworkReplyContent
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from .redirects import MOST_REDIRECTS, reason_of, target_of

# What a server says that is overloaded or being restarted.
_PASSING_STATUS = (408, 425, 429, 500, 502, 503, 504)
_MISSING_STATUS = (204, 404, 410)
_REDIRECT_STATUS = (301, 302, 303, 307, 308)
# An error that is told in words comes with the status of success.
_WRONG_TYPES = ("xml", "html", "json", "text/")
# Failures of the network that come again however often one asks.
_LASTING = (
    QNetworkReply.NetworkError.SslHandshakeFailedError,
    QNetworkReply.NetworkError.ProtocolUnknownError,
    QNetworkReply.NetworkError.TooManyRedirectsError,
    QNetworkReply.NetworkError.InsecureRedirectError,
)


class Outcome(Enum):
    """What came of a request."""

    GOOD = "good"
    MISSING = "missing"
    """the server has nothing there"""
    PASSING = "passing"
    """it may be better the next time"""
    REFUSED = "refused"
    """the same request would be answered in the same way"""
    MISFIT = "misfit"
    """a tile is not as large as the service or the layer says"""


@dataclass(frozen=True)
class Answer:
    """How one request ended."""

    outcome: Outcome
    reason: str = ""
    """for people, without the address, which may hold a password"""
    retry_after_s: float = 0.0
    """what the server asked for; 0 if it did not"""


class Watch:
    """Collects the answers to the requests that this thread makes inside its `with` block."""

    def __init__(self, on_trouble: Callable[[], None], takes_pictures: bool) -> None:
        """Begin with no answer.

        Args:
            on_trouble: called as soon as an answer is no good, so that the provider does not ask again at once.
            takes_pictures: a provider of pictures warns only of answers that are none.
        """
        self._on_trouble = on_trouble
        self._takes_pictures = takes_pictures
        self._thread = threading.get_ident()
        self._answers: dict[str, Answer] = {}
        self._complaints = 0
        self._targets: list[str] = []

    def __enter__(self) -> Watch:
        """Begin to listen."""
        self._replies = QgsNetworkAccessManager.instance().finished[QgsNetworkReplyContent]
        self._log = QgsApplication.messageLog().messageReceived[str, str, Qgis.MessageLevel]
        # Whatever thread an object lives in, its slots run in the one that reads.
        self._replies.connect(self._on_reply, Qt.ConnectionType.DirectConnection)
        self._log.connect(self._on_message, Qt.ConnectionType.DirectConnection)
        # GDAL keeps errors by thread; what it makes of a coverage, providers do not tell.
        gdal.PushErrorHandler("CPLQuietErrorHandler")
        gdal.ErrorReset()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop listening."""
        self._complaints += gdal.GetLastErrorType() >= gdal.CE_Failure
        gdal.PopErrorHandler()
        self._replies.disconnect(self._on_reply)
        self._log.disconnect(self._on_message)

    def worst(self) -> Answer:
        """Return the answer that matters most: a refusal before passing trouble before a gap."""
        order = (Outcome.REFUSED, Outcome.PASSING, Outcome.MISSING)
        for outcome in order:
            found = [answer for answer in self._answers.values() if answer.outcome is outcome]
            if found:
                return max(found, key=lambda answer: answer.retry_after_s)
        if self._complaints:
            # A picture that was cut off on the way looks like this, and comes whole the next time.
            return Answer(Outcome.PASSING, "an answer that cannot be read")
        return Answer(Outcome.GOOD)

    @property
    def is_silent(self) -> bool:
        """True if nothing was asked for."""
        return not self._answers

    def forget(self) -> None:
        """Take the answers out of QGIS's cache, which keeps also what cannot be read.

        Those of redirects stay: other threads may be writing to the same address, and Qt would crash.
        """
        cache = QgsNetworkAccessManager.instance().cache()
        for address in self._answers.keys() - set(self._targets) if cache is not None else ():
            cache.remove(QUrl(address))

    @property
    def missing_count(self) -> int:
        """How many requests the server had nothing for."""
        return sum(answer.outcome is Outcome.MISSING for answer in self._answers.values())

    def _on_reply(self, reply: QgsNetworkReplyContent) -> None:
        if threading.get_ident() != self._thread:
            return
        target = target_of(reply)
        if target is not None and len(self._targets) < MOST_REDIRECTS:
            # The provider follows it.
            self._targets.append(target.toString())
            return
        answer = answer_of(reply)
        # The last answer counts: providers may ask again on their own.
        self._answers[reply.request().url().toString()] = answer
        if answer.outcome in (Outcome.PASSING, Outcome.REFUSED):
            self._on_trouble()

    def _on_message(self, text: str, tag: str, level: Qgis.MessageLevel) -> None:
        is_bad = level in (Qgis.MessageLevel.Warning, Qgis.MessageLevel.Critical)
        if is_bad and self._takes_pictures and threading.get_ident() == self._thread:
            self._complaints += 1


def answer_of(reply: QgsNetworkReplyContent) -> Answer:
    """Return how a request ended."""
    status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
    if status is not None and int(status) in _MISSING_STATUS:
        return Answer(Outcome.MISSING, f"HTTP {int(status)}")
    if status is not None and int(status) >= 400:
        is_passing = int(status) in _PASSING_STATUS
        wait_s = _seconds(bytes(reply.rawHeader(b"Retry-After"))) if is_passing else 0.0
        return Answer(Outcome.PASSING if is_passing else Outcome.REFUSED, f"HTTP {int(status)}", wait_s)
    if status is not None and int(status) in _REDIRECT_STATUS:
        return Answer(Outcome.REFUSED, f"HTTP {int(status)}, {reason_of(reply)}")
    if reply.error() == QNetworkReply.NetworkError.ContentNotFoundError:
        # A tile in a folder comes without a status.
        return Answer(Outcome.MISSING, "no such file")
    if reply.error() != QNetworkReply.NetworkError.NoError:
        outcome = Outcome.REFUSED if reply.error() in _LASTING else Outcome.PASSING
        return Answer(outcome, _network_reason(reply.error()))
    kind = bytes(reply.rawHeader(b"Content-Type")).decode("latin-1").split(";")[0].strip().lower()
    if any(wrong in kind for wrong in _WRONG_TYPES):
        return Answer(Outcome.REFUSED, f"an answer of type {kind}")
    return Answer(Outcome.GOOD)


def _network_reason(error: QNetworkReply.NetworkError) -> str:
    reasons = {
        QNetworkReply.NetworkError.ConnectionRefusedError: "connection refused",
        QNetworkReply.NetworkError.RemoteHostClosedError: "connection closed",
        QNetworkReply.NetworkError.HostNotFoundError: "host not found",
        QNetworkReply.NetworkError.TimeoutError: "no answer in time",
        # QGIS gives up on a request in this way.
        QNetworkReply.NetworkError.OperationCanceledError: "no answer in time",
        QNetworkReply.NetworkError.SslHandshakeFailedError: "no secure connection",
        QNetworkReply.NetworkError.TooManyRedirectsError: "too many redirects",
        QNetworkReply.NetworkError.InsecureRedirectError: "a redirect to an address that is not safe",
    }
    return reasons.get(error, "network failure")


def _seconds(header: bytes) -> float:
    """Return the seconds of a Retry-After header, which may be a date; 0 for none."""
    text = header.decode("latin-1").strip()
    if text.isdigit():
        return float(text)
    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - time.time())
    except (TypeError, ValueError):
        return 0.0
