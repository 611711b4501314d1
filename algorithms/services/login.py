# SPDX-License-Identifier: GPL-2.0-or-later
"""Requests to a service as the layer's provider makes them: with its login, its referer and its headers."""

from __future__ import annotations

from qgis.core import (
    QgsApplication,
    QgsBlockingNetworkRequest,
    QgsDataSourceUri,
    QgsFeedback,
    QgsNetworkAccessManager,
    QgsNetworkReplyContent,
)
from qgis.PyQt.QtCore import QByteArray, QEventLoop, QTimer, QUrl
from qgis.PyQt.QtNetwork import QNetworkRequest

_HEADER = "http-header:"
# Between two looks at the cancel button.
_LOOK_MS = 50


def encoded_uri(source: str) -> QgsDataSourceUri:
    """Return the parts of a source that is written like the query of an address."""
    uri = QgsDataSourceUri()
    uri.setEncodedUri(source)
    return uri


def ask(address: str, uri: QgsDataSourceUri) -> QgsBlockingNetworkRequest:
    """Ask for an address, from QGIS's cache if it is there, and return the request when it has ended."""
    asking = QgsBlockingNetworkRequest()
    asking.setAuthCfg(uri.authConfigId())
    asking.get(_request(address, uri))
    return asking


def answered(address: str, uri: QgsDataSourceUri, feedback: QgsFeedback) -> QgsNetworkReplyContent:
    """Return the answer to a request, from QGIS's cache if it is there; for a thread of its own.

    The blocking requests of QGIS may miss a cancel, and then never end.
    """
    # A thread of Python has no timers, and so no time-outs, before its first loop.
    loop = QEventLoop()
    request = _request(address, uri)
    attributes = QNetworkRequest.Attribute
    request.setAttribute(attributes.CacheLoadControlAttribute, QNetworkRequest.CacheLoadControl.PreferCache)
    request.setAttribute(attributes.CacheSaveControlAttribute, True)
    if uri.authConfigId():
        QgsApplication.authManager().updateNetworkRequest(request, uri.authConfigId())
    reply = QgsNetworkAccessManager.instance().get(request)
    look = QTimer()
    look.start(_LOOK_MS)
    while not reply.isFinished():
        if feedback.isCanceled():
            reply.abort()
            break
        loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    look.stop()
    content = QgsNetworkReplyContent(reply)
    content.setContent(reply.readAll())
    reply.deleteLater()
    # Python's object goes first: else a reply that another thread gets at the same address would be taken for it.
    del reply
    loop.processEvents()
    return content


def _request(address: str, uri: QgsDataSourceUri) -> QNetworkRequest:
    request = QNetworkRequest(QUrl(address))
    if uri.username() and not uri.authConfigId():
        pair = QByteArray(f"{uri.username()}:{uri.password()}".encode()).toBase64()
        request.setRawHeader(b"Authorization", b"Basic " + bytes(pair))
    if uri.param("referer"):
        request.setRawHeader(b"Referer", uri.param("referer").encode())
    for key in sorted(uri.parameterKeys()) if hasattr(uri, "parameterKeys") else ():
        if key.startswith(_HEADER):
            request.setRawHeader(key[len(_HEADER) :].encode(), uri.param(key).encode())
    # QGIS 3.26 and later keep headers apart from the other parts.
    if hasattr(uri, "httpHeaders"):
        uri.httpHeaders().updateNetworkRequest(request)
    return request
