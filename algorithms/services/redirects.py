# SPDX-License-Identifier: GPL-2.0-or-later
"""Answers that name another address, and what may be told to the server there."""

from __future__ import annotations

from qgis.core import QgsNetworkReplyContent
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkRequest

# More than any service needs; browsers give up after twenty.
MOST_REDIRECTS = 10
_PORTS = {"http": 80, "https": 443}


def target_of(reply: QgsNetworkReplyContent) -> QUrl | None:
    """Return the address that a reply sends on to; None if it is an answer."""
    target = reply.attribute(QNetworkRequest.Attribute.RedirectionTargetAttribute)
    return reply.request().url().resolved(target) if isinstance(target, QUrl) and not target.isEmpty() else None


def is_safe(start: QUrl, target: QUrl) -> bool:
    """Return True if a redirect stays on the network and does not give up encryption."""
    return target.scheme() in _PORTS and not (start.scheme() == "https" and target.scheme() == "http")


def keeps_login(start: QUrl, target: QUrl) -> bool:
    """Return True if the server at `target` is the one at `start`, which the login is for.

    A server that only sends on to its encrypted side is the same.
    """
    if start.host() != target.host():
        return False
    here, there = ((url.scheme(), url.port(_PORTS.get(url.scheme(), -1))) for url in (start, target))
    return here == there or (here, there) == (("http", 80), ("https", 443))


def reason_of(reply: QgsNetworkReplyContent) -> str:
    """Return why a redirect was not followed."""
    target = target_of(reply)
    if target is None:
        return "a redirect to nowhere"
    is_followed = is_safe(reply.request().url(), target)
    return f"more than {MOST_REDIRECTS} redirects" if is_followed else "a redirect to an address that is not safe"
