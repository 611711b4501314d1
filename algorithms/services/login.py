# SPDX-License-Identifier: GPL-2.0-or-later
"""Requests to a service as the layer's provider makes them: with its login, its referer and its headers."""

from __future__ import annotations

from qgis.core import QgsBlockingNetworkRequest, QgsDataSourceUri, QgsFeedback
from qgis.PyQt.QtCore import QByteArray, QEventLoop, QUrl
from qgis.PyQt.QtNetwork import QNetworkRequest

_HEADER = "http-header:"


def encoded_uri(source: str) -> QgsDataSourceUri:
    """Return the parts of a source that is written like the query of an address."""
    uri = QgsDataSourceUri()
    uri.setEncodedUri(source)
    return uri


def ask(address: str, uri: QgsDataSourceUri, feedback: QgsFeedback | None = None) -> QgsBlockingNetworkRequest:
    """Ask for an address, from QGIS's cache if it is there, and return the request when it has ended.

    Args:
        address: of the service.
        uri: tells login and headers.
        feedback: cancels the request.
    """
    # A thread of Python has no timers, and so no time-outs, before its first loop.
    QEventLoop()
    asking = QgsBlockingNetworkRequest()
    asking.setAuthCfg(uri.authConfigId())
    asking.get(_request(address, uri), False, feedback)
    return asking


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
